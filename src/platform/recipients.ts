import { z } from 'zod'
import type { Item } from '../catalogue/items.ts'
import type { Purpose } from '../catalogue/purposes.ts'
import type { Task } from './gate/task.ts'

/** Who may receive: a legal entity of the EEA, as the notice names it. */
export type Recipient = { legalEntity: string; country: string; assuredOn: string }

const names = z.array(z.string())
const form = z.object({
  recipients: z.array(z.object({ legalEntity: z.string(), country: z.string(), assuredOn: z.string(), purposes: names, items: names })),
})
type Declared = z.infer<typeof form>['recipients']

/** The recipients that the settings decided last declare and every published notice tells of: nobody else may be told
 *  of anything, and whoever is withdrawn is told no more. Source: GDPR 13(1)(e), 30(1)(d); rules of the law 25, 28. */
export async function toldRecipients(task: Task<'access_security'>): Promise<Recipient[]> {
  return everywhere(await declarations(task))
}

/** The same, but those alone who may have these items for the purpose, by the settings and by every published notice. */
export async function receiversOf(task: Task<'access_security'>, purpose: Purpose, items: readonly Item[]): Promise<Recipient[]> {
  const declared = await declarations(task)
  return everywhere(declared.map((recipients) => recipients.filter((one) =>
    one.purposes.includes(purpose) && items.every((item) => one.items.includes(item)))))
}

/** What the settings decided last say of recipients, then what each published notice says. */
async function declarations(task: Task<'access_security'>): Promise<Declared[]> {
  const published = await task.db.selectFrom('notice_version').select(['id', 'notice', 'version', 'settings_version'])
    .where('tenant_id', '=', task.tenant).orderBy('version').orderBy('id').execute()
  const newest = new Map(published.map(({ notice, settings_version }) => [notice, settings_version]))
  if (newest.size === 0) return []
  const last = await task.db.selectFrom('controller_settings').select('version').where('tenant_id', '=', task.tenant)
    .orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow()
  const rows = await task.db.selectFrom('controller_settings').select('settings').where('tenant_id', '=', task.tenant)
    .where('version', 'in', [...new Set([last.version, ...newest.values()])]).orderBy('version', 'desc').execute()
  return rows.map(({ settings }) => form.parse(settings).recipients)
}

function everywhere([decided = [], ...told]: readonly Declared[]): Recipient[] {
  const named = decided.filter((one) => told.every((known) => known.some((other) => nameOf(other) === nameOf(one))))
  return [...new Map(named.map((one) => [nameOf(one), one])).values()]
}

/** What a recipient is called where one is chosen. */
export function nameOf({ legalEntity, country }: Pick<Recipient, 'legalEntity' | 'country'>): string {
  return `${legalEntity} (${country})`
}
