import { z } from 'zod'
import { isLoopback } from '../platform/config.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Sealer } from '../platform/sealer.ts'
import type { Claims, Service } from './oidc-exchange.ts'
import { oidcTexts as texts } from './oidc-texts.ts'
import { hashOf } from './sessions.ts'

/** A service as an administrator tells of it. `directory` is the id of an Entra tenant; `strong` is what the service says
 *  in acr or amr when it took two factors. */
export type NewProvider = {
  name: string; issuer: string; clientId: string; secret: string; directory?: string; strong?: readonly string[]
}
export type Provider = NonNullable<Awaited<ReturnType<typeof providerById>>>

const entra = /^https:\/\/login\.microsoftonline\.com\/([0-9a-f-]{36})\/v2\.0$/
const strongShape = z.array(z.string())

/** Adds a service that the controller's staff sign in by. Its secret is sealed with the installation's key. An Entra
 *  issuer names its directory itself. Refuses 'invalid' for an address that is not https or that many directories share,
 *  'conflict' when the issuer is in use. Source: ASVS 10.5.3; notice "Suojaustoimet" (S27). */
export async function addProvider(
  task: WritingTask<'access_security'>, provider: NewProvider, sealer: Sealer,
): Promise<string> {
  const { name, issuer, clientId, secret } = provider
  mustBeIssuer(issuer)
  if ([name, clientId, secret].some((text) => text.trim() === '')) throw new Refusal('invalid', texts.incomplete, 'name')
  const same = await openProviders(task).where('issuer', '=', issuer).executeTakeFirst()
  if (same !== undefined) throw new Refusal('conflict', texts.issuerInUse, 'issuer')
  const directory = provider.directory ?? entra.exec(issuer)?.[1]
  const [id = ''] = await task.insert('identity_provider', [{
    name: name.trim(), issuer, client_id: clientId, secret_sealed: sealer.seal(Buffer.from(secret), aboutSecret(issuer)),
    directory: directory ?? null, strong: [...provider.strong ?? ['mfa']],
  }])
  return id
}

/** Shared issuers are refused: whoever has an account anywhere would be let in by them. */
function mustBeIssuer(issuer: string): void {
  const address = URL.canParse(issuer) ? new URL(issuer) : undefined
  const isPlain = address?.protocol === 'http:' && isLoopback(address.hostname)
  if (address === undefined || address.protocol !== 'https:' && !isPlain) throw new Refusal('invalid', texts.noIssuer, 'issuer')
  if (address.hostname === 'login.microsoftonline.com' && !entra.test(issuer)) throw new Refusal('invalid', texts.sharedIssuer, 'issuer')
}

/** The services that the controller's staff sign in by. */
export function providersOf(task: Task<'access_security'>) {
  return openProviders(task).orderBy('name').orderBy('id').limit(20).execute()
}

/** The service, while it is in use. */
export function providerById(task: Task<'access_security'>, id: string) {
  return openProviders(task).where('id', '=', id).executeTakeFirst()
}

function openProviders(task: Task<'access_security'>) {
  return task.db.selectFrom('identity_provider').select(['id', 'name', 'issuer', 'client_id', 'secret_sealed', 'directory', 'strong'])
    .where('tenant_id', '=', task.tenant).where('ended_at', 'is', null)
}

/** Takes the service, its directory's tokens and with them every way in by it out of use. */
export async function endProvider(task: WritingTask<'access_security'>, id: string): Promise<void> {
  await task.update('identity_provider', id, { ended_at: task.now })
  await task.db.updateTable('provisioning_token').set({ ended_at: task.now }).where('tenant_id', '=', task.tenant)
    .where('provider_id', '=', id).where('ended_at', 'is', null).execute()
}

/** The service with its secret opened. */
export function serviceOf({ issuer, client_id, secret_sealed }: Provider, sealer: Sealer): Service {
  return { issuer, clientId: client_id, secret: sealer.open(secret_sealed, aboutSecret(issuer)).toString('utf8') }
}

/** By what the service's user is known: Entra's by the id in its own directory, others by their subject. Never by an
 *  address, which the service's user may change. Undefined for a user of another directory. Source: ASVS 6.8.1. */
export function subjectOf({ directory }: Provider, { sub, tid, oid }: Claims): string | undefined {
  if (directory === null) return sub
  return tid === directory ? oid : undefined
}

/** Whether the service says that it took two factors; one that says nothing took one. Source: ASVS 6.8.4. */
export function isStrong({ strong }: Provider, { acr, amr }: Claims): boolean {
  const said = [...amr ?? [], ...(acr === undefined ? [] : [acr])]
  return strongShape.parse(strong).some((value) => said.includes(value))
}

function aboutSecret(issuer: string): string {
  return `secret at ${hashOf(issuer)}`
}
