import { z } from 'zod'
import type { Task } from '../platform/gate/task.ts'

/** Who may receive: a legal entity of the EEA, as the notice names it. */
export type Recipient = { legalEntity: string; country: string; assuredOn: string }

const form = z.object({
  recipients: z.array(z.object({ legalEntity: z.string(), country: z.string(), assuredOn: z.string() })),
})

/** The recipients that the settings decided last declare and every published notice tells of: nobody else may be told
 *  of anything, and whoever is withdrawn is told no more. Source: GDPR 13(1)(e), 30(1)(d); rules of the law 25, 28. */
export async function toldRecipients(task: Task<'access_security'>): Promise<Recipient[]> {
  const published = await task.db.selectFrom('notice_version').select(['id', 'notice', 'version', 'settings_version'])
    .where('tenant_id', '=', task.tenant).orderBy('version').orderBy('id').execute()
  const newest = new Map(published.map(({ notice, settings_version }) => [notice, settings_version]))
  if (newest.size === 0) return []
  const last = await task.db.selectFrom('controller_settings').select('version').where('tenant_id', '=', task.tenant)
    .orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow()
  const rows = await task.db.selectFrom('controller_settings').select('settings').where('tenant_id', '=', task.tenant)
    .where('version', 'in', [...new Set([last.version, ...newest.values()])]).orderBy('version', 'desc').execute()
  const [decided = [], ...told] = rows.map(({ settings }) => form.parse(settings).recipients)
  const everywhere = decided.filter((one) => told.every((known) => known.some((other) => nameOf(other) === nameOf(one))))
  return [...new Map(everywhere.map((one) => [nameOf(one), one])).values()]
}

/** What a recipient is called where one is chosen. */
export function nameOf({ legalEntity, country }: Pick<Recipient, 'legalEntity' | 'country'>): string {
  return `${legalEntity} (${country})`
}
