import { columnsOf, isPersonal, livingPurposes, purposeNames, type Catalogue, type Privilege, type Table } from './columns.ts'
import { granted, privileges } from './grants.ts'
import { roleMark } from './roles.ts'
import type { Purpose } from '../purposes.ts'
import type { SchemaObject } from './tables.ts'

/** What a connection stands in, read once a statement. Unset or empty means no rows, never an error. */
export const standing = {
  tenant: '(select standing_tenant())',
  everywhere: '(select standing_everywhere())',
  scope: '(select standing_scope())',
  today: '(select standing_today())',
  yesterday: '(select standing_today() - 1)',
  seesProtected: '(select standing_sees_protected())',
}

/** The functions that policies are written with. They set no search path, so that the planner can write them out in
 *  place; instead they name their tables in full. They read the connection's settings and, in the purpose's own right,
 *  which items and own fields the controller has in use. */
export function standingObjects(): SchemaObject[] {
  const scope = "coalesce(current_setting('app.scope', true), '')"
  return [
    reads('standing_tenant()', 'uuid', "select nullif(current_setting('app.tenant', true), '')::uuid"),
    reads('standing_everywhere()', 'boolean', `select ${scope} = '*'`),
    reads('standing_scope()', 'uuid[]', `select case when ${scope} not in ('', '*') then ${scope}::uuid[] end`),
    reads('standing_today()', 'date', "select nullif(current_setting('app.today', true), '')::date"),
    reads('standing_sees_protected()', 'boolean', "select coalesce(current_setting('app.sees_protected', true), '') = 'yes'"),
    reads('items_off()', 'text[]', `select coalesce(array_agg(item), '{}') from public.item_off
  where tenant_id = (select public.standing_tenant()) and is_off`),
    reads('own_fields_for(p_purpose text, p_items text[])', 'uuid[]', `select coalesce(array_agg(id), '{}') from public.own_field
  where tenant_id = (select public.standing_tenant()) and ended_on is null and purposes @> to_jsonb(p_purpose)
    and (item is null or item = any (p_items) and item <> all (public.items_off()))`),
  ]
}

function reads(signature: string, type: string, body: string): SchemaObject {
  return {
    key: `function ${signature}`,
    create: `create or replace function ${signature} returns ${type} language sql stable\n`
      + `as $body$ ${body} $body$`,
    drop: `drop function ${signature.replaceAll(/\bp_\w+ /g, '')}`,
  }
}

/** Row security of a table, forced on its owner too, with one policy for each purpose and privilege. */
export function policyObjects(name: string, table: Table, of: Catalogue): SchemaObject[] {
  const security = ['enable', 'force'].map((verb) => ({
    key: `security ${name}.${verb}`,
    create: `alter table ${name} ${verb} row level security`,
    drop: `alter table ${name} ${verb === 'enable' ? 'disable' : 'no force'} row level security`,
  }))
  const policies = purposeNames.flatMap((purpose) => privileges.flatMap((privilege) =>
    granted(table, purpose, privilege).length === 0 ? [] : [policy(name, table, of, purpose, privilege)]))
  return [...security, ...policies]
}

/** The policy's two conditions: which rows are seen, and which rows may be written. */
export function policyOf(
  table: Table, of: Catalogue, purpose: Purpose, privilege: Privilege,
): { using?: string; check?: string } {
  const using = visible(table, of, purpose).join('\n  and ')
  const check = writable(table, of, purpose).join('\n  and ')
  if (privilege === 'select') return { using }
  return privilege === 'insert' ? { check } : { using, check }
}

function policy(name: string, table: Table, of: Catalogue, purpose: Purpose, privilege: Privilege): SchemaObject {
  const { using, check } = policyOf(table, of, purpose, privilege)
  const title = `${purpose}_${privilege}`
  return {
    key: `policy ${name}.${title}`,
    create: `create policy ${title} on ${name} for ${privilege} to ${roleMark(purpose)}`
      + (using === undefined ? '' : ` using (${using})`) + (check === undefined ? '' : ` with check (${check})`),
    drop: `drop policy ${title} on ${name}`,
  }
}

/** A row is seen by a purpose that is in use, alive for its person, unrestricted, and within the duty's scope. What lies
 *  in the trash is seen by the rights desk alone: an access answer covers it, and erasure reaches it. */
function visible(table: Table, of: Catalogue, purpose: Purpose): string[] {
  if (table.class !== 'tenant') return ['true']
  const unrestricted = table.subject !== undefined && purpose !== 'rights_requests'
  return [
    tenantClause(table, purpose),
    ...(table.scoped ? [`(${standing.everywhere} or scope && ${standing.scope})`] : []),
    ...(table.scoped && purpose !== 'rights_requests' ? ['trash_id is null'] : []),
    ...(livingPurposes(table).includes(purpose) ? [alive(purpose)] : []),
    ...(unrestricted ? ['not restricted'] : []),
    ...(table.hidesProtected && purpose !== 'rights_requests' ? [`(not of_protected or ${standing.seesProtected})`] : []),
    ...(table.byItem ? [`${table.byItem} in (${searchableItems(of, purpose).map((item) => `'${item}'`).join(', ')})`] : []),
    ...ownFieldClause(table, of, purpose),
  ]
}

/** The field's own purposes are compared in the database, and so is what the catalogue lets them read. */
function ownFieldClause(table: Table, of: Catalogue, purpose: Purpose): string[] {
  if (table.byOwnField === undefined || purpose === 'rights_requests') return []
  return [`${table.byOwnField} = any ((select own_fields_for('${purpose}', '{${readableItems(of, purpose).join(',')}}'))::uuid[])`]
}

/** Until today or later. The planner takes an inequality with an unknown day for a third of the rows, and would read
 *  and sort all of a list to show its first page; `<>` it takes for nearly all, which is how many are alive. */
function alive(purpose: Purpose): string {
  return `greatest(${purpose}_until, ${standing.yesterday}) <> ${standing.yesterday}`
}

/** A row is written within tenant and scope, with no fact in the future and no item that is not in use. */
function writable(table: Table, of: Catalogue, purpose: Purpose): string[] {
  if (table.class !== 'tenant') return ['true']
  const columns = columnsOf(table)
  const optional = columns.flatMap(({ name, required, statement }) =>
    isPersonal(statement) && !required ? [`(${name} is null or '${statement.personal}' <> all ((select items_off())::text[]))`] : [])
  const facts = (table.neverFuture ?? []).map((name) => `(${name} is null or ${name} <= ${standing.today})`)
  const scope = table.scoped ? [`(${standing.everywhere} or scope && ${standing.scope})`] : []
  return [tenantClause(table, purpose), ...scope, ...facts, ...optional, ...ownFieldClause(table, of, purpose)]
}

/** Written out, because a function that reads a table is started anew for every statement. */
function tenantClause(table: Table, purpose: Purpose): string {
  if (table.plain) return `tenant_id = ${standing.tenant}`
  return `tenant_id = (select tenant_id from purpose_in_use where tenant_id = ${standing.tenant} and purpose = '${purpose}' and in_use)`
}

/** The items whose searchable column the purpose may read, in an order of their own: moving a column in the catalogue
 *  changes no policy. */
function searchableItems(of: Catalogue, purpose: Purpose): string[] {
  const items = Object.values(of).flatMap((table) => Object.values(table.columns)).filter(isPersonal)
    .filter((column) => column.search === true && column.purposes.includes(purpose)).map((column) => column.personal)
  return [...new Set<string>(items)].toSorted()
}

/** Every item that the purpose may read anywhere: the widest an own field may ask for. */
function readableItems(of: Catalogue, purpose: Purpose): string[] {
  const items = Object.values(of).flatMap((table) => Object.values(table.columns)).filter(isPersonal)
    .filter((column) => column.purposes.includes(purpose)).map((column) => column.personal)
  return [...new Set<string>(items)].toSorted()
}
