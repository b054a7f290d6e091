import type { Catalogue } from '../../catalogue/schema/columns.ts'
import { roleName } from '../../catalogue/schema/roles.ts'
import type { Connection } from './connection.ts'
import { digestOf, liveDefinitions, sourceDigests } from './seal.ts'

/** Policies, constraints, indexes and functions say what they said when they were sealed, and so does the catalogue. */
export async function checkSeal(connection: Connection, installation: string, of: Catalogue): Promise<string[]> {
  const [sealed, definitions, functions] = await Promise.all([
    connection.run('select side, key, digest from schema_seal'), liveDefinitions(connection),
    connection.run(`select proname, prosecdef, pg_get_userbyid(proowner) as owner from pg_proc
      where pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend where objid = pg_proc.oid and deptype = 'e')`),
  ])
  const side = (name: string) => new Map(sealed.rows.filter((row) => row['side'] === name)
    .map((row) => [String(row['key']), String(row['digest'])]))
  const live = new Map([...definitions].map(([key, text]) => [key, digestOf(text)]))
  const source = sourceDigests(of)
  return [
    ...differences(side('live'), live, 'the migrated database', 'the database'),
    ...differences(side('source'), source, 'the migrated catalogue', 'the catalogue'),
    ...policyFindings(source, live),
    ...functions.rows.flatMap((row) => functionFindings(installation, row)),
  ]
}

function differences(was: Map<string, string>, is: Map<string, string>, before: string, now: string): string[] {
  return [
    ...[...was.keys()].filter((key) => !is.has(key)).map((key) => `${key} was in ${before} and is not in ${now}`),
    ...[...is].filter(([key]) => !was.has(key)).map(([key]) => `${key} is in ${now} and was not in ${before}`),
    ...[...is].filter(([key, digest]) => was.has(key) && was.get(key) !== digest).map(([key]) => `${key} in ${now} is not what it was in ${before}`),
  ]
}

/** Holds even where somebody has sealed a changed database anew. */
function policyFindings(source: Map<string, string>, live: Map<string, string>): string[] {
  const policies = (of: Map<string, string>) => [...of.keys()].filter((key) => key.startsWith('policy '))
  return [
    ...policies(source).filter((key) => !live.has(key)).map((key) => `${key} is in the catalogue and not in the database`),
    ...policies(live).filter((key) => !source.has(key)).map((key) => `${key} is in the database and not in the catalogue`),
  ]
}

function functionFindings(installation: string, row: { readonly [part: string]: unknown }): string[] {
  const definer = row['proname'] === 'refresh_liveness'
  const owner = roleName(installation, definer ? 'liveness' : 'owner')
  return [
    ...(row['prosecdef'] === definer ? [] : [`function ${String(row['proname'])} ${definer ? 'does not run' : 'runs'} with its owner's rights`]),
    ...(row['owner'] === owner ? [] : [`function ${String(row['proname'])} belongs to ${String(row['owner'])}, not to ${owner}`]),
  ]
}
