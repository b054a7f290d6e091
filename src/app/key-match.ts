import { roleName } from '../catalogue/schema/roles.ts'
import type { Config } from '../platform/config.ts'
import type { Connection } from '../platform/database/connection.ts'
import { ledgerKeyName, ledgerKeys } from '../platform/erasure/ledger-keys.ts'
import { InstallationError } from './external.ts'

/** Says in the database, once, which keys it belongs to; they are made where there are none. Run as its owner. */
export async function rememberKeys(owner: Connection, { installation, keysFolder }: Config): Promise<void> {
  const { count } = await owner.run("select 1 from schema_key where name = 'ledger'")
  if (count > 0) return
  ledgerKeys(keysFolder)
  await owner.script(`set role "${roleName(installation, 'owner')}"`)
  await owner.run("insert into schema_key (name, digest) values ('ledger', $1) on conflict (name) do nothing", [ledgerKeyName(keysFolder) ?? ''])
  await owner.script('reset role')
}

/** Refuses (InstallationError) keys that are not those of the database: no digest in the ledger would match anybody any
 *  more, and nothing would say so. No key is made before this. Source: rules of keys 12. */
export async function mustHaveItsKeys(connection: Connection, { keysFolder }: Config): Promise<void> {
  const { rows: [row] } = await connection.run<{ digest: string }>("select digest from schema_key where name = 'ledger'")
  if (row === undefined || row.digest === ledgerKeyName(keysFolder)) return
  throw new InstallationError(`SELOSTE_KEYS (${keysFolder}) does not hold the keys of this database: bring them back with seloste keys import`)
}
