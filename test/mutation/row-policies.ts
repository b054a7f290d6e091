import type { Purpose } from '../../src/catalogue/purposes.ts'
import type { Table } from '../../src/catalogue/schema/columns.ts'
import { lives, may, purposeList, readable, searchable } from './expected.ts'
import { roleName } from '../../src/catalogue/schema/roles.ts'
import { allowed, installation, refused, rows, scopes, tenants, today, type Probe } from './probe.ts'
import { all, countOf, idOf, insertOf, rowOf, sampleOf } from './rows.ts'

type Situation = { name: string; visible: boolean } & Omit<Partial<Probe>, 'title' | 'role' | 'sql' | 'expect'>

/** A planted row is seen and written exactly where tenant, purpose, scope, life, restriction and protection allow. */
export function rowProbes(tables: readonly string[]): Probe[] {
  return tables.flatMap((name) => purposeList.flatMap((purpose) => {
    const table = all[name]
    if (table === undefined) throw new Error(`no table ${name}`)
    return situations(name, table, purpose).flatMap((situation) => seen(name, table, purpose, situation))
  }))
}

function seen(name: string, table: Table, purpose: Purpose, { name: title, visible, ...where }: Situation): Probe[] {
  const own = countOf(name, where.tenant ?? tenants.a)
  const elsewhere = where.tenant === undefined ? 0 : own
  const told = `${purpose}, ${title}: a row of ${name} is ${visible ? 'there' : 'hidden'}`
  return [
    ...(table.read.includes(purpose) ? [{ ...where, title: told, role: purpose, expect: rows(visible ? 1 : 0),
      sql: `select id from ${name} where id = '${idOf(name, 'a')}'` }] : []),
    ...(table.update.includes(purpose) ? [{ ...where, title: `${told} to a change`, role: purpose,
      // Without a condition only the policy of the change itself chooses the rows.
      expect: rows(visible ? own : elsewhere), sql: `update ${name} set row_version = default` }] : []),
  ]
}

function situations(name: string, table: Table, purpose: Purpose): Situation[] {
  const always = [{ name: 'as it should be', visible: true }]
  if (table.class !== 'tenant') return always
  const free = purpose === 'rights_requests'
  const set = (changes: string) => `update ${name} set ${changes} where tenant_id = '${tenants.a}' and id = '${idOf(name, 'a')}'`
  const off = `where tenant_id = '${tenants.a}' and purpose = '${purpose}'`
  const plain = table.plain === true
  const settings: Situation[] = name === 'purpose_in_use' ? [] : [
    { name: 'the purpose not in use', before: `update purpose_in_use set in_use = false ${off}`, visible: plain },
    { name: 'the purpose never chosen', before: `delete from purpose_in_use ${off}`, visible: plain },
  ]
  return [
    ...always, ...settings,
    { name: 'another tenant', tenant: tenants.empty, visible: false },
    { name: 'no tenant', tenant: '', visible: false },
    { name: 'its own scope', scope: `{${scopes.own},${scopes.other}}`, visible: true },
    { name: 'another scope', scope: `{${scopes.other}}`, visible: !table.scoped },
    { name: 'no scope', scope: '', visible: !table.scoped },
    ...(table.scoped ? [{ name: 'in the trash', before: set('trash_id = gen_random_uuid()'), visible: free }] : []),
    ...lifeOf(table, purpose, set),
    ...(table.subject ? [{ name: 'the person restricted', before: set('restricted = true'), visible: free }] : []),
    ...(table.hidesProtected ? [
      { name: 'the person protected', before: set('of_protected = true'), visible: free },
      { name: 'the person protected, in the one duty', before: set('of_protected = true'), seesProtected: true, visible: true },
    ] : []),
    ...itemsOf(table, purpose, set),
    ...ownFieldsOf(table, purpose),
  ]
}

function lifeOf(table: Table, purpose: Purpose, set: (changes: string) => string): Situation[] {
  const living = lives(table)
  if (living.length === 0) return []
  const others = living.filter((other) => other !== purpose).map((other) => `${other}_until = '2026-05-31'`)
  const own = living.includes(purpose)
  return [
    ...(own ? [{ name: 'the purpose ended', before: set(`${purpose}_until = '2026-05-31'`), visible: false },
      { name: 'the last day', before: set(`${purpose}_until = '${today}'`), visible: true }] : []),
    ...(others.length > 0 ? [{ name: 'the other purposes ended', before: set(others.join(', ')), visible: true }] : []),
  ]
}

function itemsOf(table: Table, purpose: Purpose, set: (changes: string) => string): Situation[] {
  if (table.byItem === undefined) return []
  const every = new Set(['no_item', ...purposeList.flatMap((one) => [...searchable(all, one)])])
  return [...every].map((item) => ({ name: `the item ${item}`, before: set(`${table.byItem} = '${item}'`),
    visible: searchable(all, purpose).has(item) }))
}

/** The value of an own field is there for the field's own purposes, while it runs, of an item that the purpose may read. */
function ownFieldsOf(table: Table, purpose: Purpose): Situation[] {
  if (table.byOwnField === undefined) return []
  const free = purpose === 'rights_requests'
  return [
    { name: 'a field of other purposes', before: forOthers(purpose), visible: free },
    { name: 'a field of this purpose alone', before: field(`purposes = '["${purpose}"]'`), visible: true },
    { name: 'a field that ended', before: field(`ended_on = '${today}'`), visible: free },
    { name: 'a field of nobody', before: field(`item = null, reason = 'about nobody', on_table = 'contract'`), visible: true },
    { name: 'an item that is off', before: `${field(`item = 'last_name'`)}; ${itemOff('last_name', true)}`, visible: free },
    ...[...new Set(Object.values(all).flatMap((one) => Object.values(one.columns)).flatMap((column) =>
      ('personal' in column ? [column.personal] : [])))].map((item) => ({ name: `a field of ${item}`,
      before: field(`item = '${item}'`), visible: free || readable(all, purpose).has(item) })),
  ]
}

function field(sets: string): string {
  return `update own_field set ${sets} where tenant_id = '${tenants.a}' and id = '${idOf('own_field', 'a')}'`
}

function forOthers(purpose: Purpose): string {
  return field(`purposes = '${JSON.stringify(purposeList.filter((one) => one !== purpose))}'`)
}

/** Nothing is written into another tenant or scope, into the future, by a purpose or of an item not in use. */
export function writeProbes(tables: readonly string[]): Probe[] {
  return tables.flatMap((name) => purposeList.flatMap((purpose) => {
    const table = all[name]
    if (table === undefined) throw new Error(`no table ${name}`)
    return [...(table.insert.includes(purpose) ? insertProbes(name, table, purpose) : []),
      ...(table.update.includes(purpose) ? updateProbes(name, table, purpose) : [])]
  }))
}

function insertProbes(name: string, table: Table, purpose: Purpose): Probe[] {
  const row = Object.fromEntries(Object.entries({ ...rowOf(name, table, 'a'), id: 'gen_random_uuid()' })
    .filter(([column]) => may(table, column, purpose, 'insert')))
  const probe = (title: string, changes: Record<string, string>, expect: Probe['expect'], where: Partial<Probe> = {}): Probe => ({
    ...where, title: `${purpose} adds to ${name}: ${title}`, role: purpose, sql: insertOf(name, { ...row, ...changes }), expect })
  const off = `update purpose_in_use set in_use = false where tenant_id = '${tenants.a}' and purpose = '${purpose}'`
  if (table.class !== 'tenant') return [probe('a lawful row', {}, allowed)]
  return [
    probe('a lawful row', {}, allowed),
    probe('into another tenant', { tenant_id: `'${tenants.b}'` }, refused),
    probe('standing nowhere', {}, refused, { tenant: '' }),
    probe('a purpose not in use', {}, table.plain ? allowed : refused, { before: off }),
    ...(table.scoped ? [probe('in scope', {}, allowed, { scope: `{${scopes.own}}` }),
      probe('out of scope', {}, refused, { scope: `{${scopes.other}}` })] : []),
    ...(table.byOwnField === undefined ? [] : [probe('of a field of other purposes', {}, refused, { before: forOthers(purpose) })]),
    ...facts(table, purpose, 'insert').flatMap((column) => [probe(`${column} in the future`, { [column]: "'2026-06-02'" }, refused),
      probe(`${column} today`, { [column]: `'${today}'` }, allowed)]),
    ...optional(table, purpose, 'insert').flatMap(([column, item, value]) => [
      probe(`${column} not in use`, { [column]: value }, refused, { before: itemOff(item, true) }),
      probe(`${column} in use again`, { [column]: value }, allowed, { before: itemOff(item, false) })]),
  ]
}

function updateProbes(name: string, table: Table, purpose: Purpose): Probe[] {
  const probe = (title: string, sets: string, expect: Probe['expect'], where: Partial<Probe> = {}): Probe => ({
    ...where, title: `${purpose} changes ${name}: ${title}`, role: purpose, sql: `update ${name} set ${sets}`, expect })
  const own = `update ${name} set row_version = default`
  if (table.class !== 'tenant') return [{ ...probe('standing still', '', allowed), sql: own }]
  return [
    // Were a purpose ever granted the tenant's column, the policy alone would still keep its rows in place.
    { ...probe('into another tenant', `tenant_id = '${tenants.b}'`, refused),
      before: `grant update (tenant_id) on ${name} to "${roleName(installation, purpose)}"` },
    { ...probe('standing still', '', allowed), sql: own },
    ...(table.scoped ? [probe('out of scope', `scope = '{${scopes.other}}'`, refused, { scope: `{${scopes.own}}` })] : []),
    ...facts(table, purpose, 'update').flatMap((column) => [
      probe(`${column} in the future`, `${column} = '2026-06-02'`, refused), probe(`${column} today`, `${column} = '${today}'`, allowed)]),
    ...optional(table, purpose, 'update').flatMap(([column, item, value]) => [
      probe(`${column} not in use`, `${column} = ${value}`, refused, { before: itemOff(item, true) }),
      probe(`${column} in use again`, `${column} = ${value}`, allowed, { before: itemOff(item, false) })]),
  ]
}

function facts(table: Table, purpose: Purpose, privilege: 'insert' | 'update'): string[] {
  return (table.neverFuture ?? []).filter((column) => may(table, column, purpose, privilege))
}

function optional(table: Table, purpose: Purpose, privilege: 'insert' | 'update'): [column: string, item: string, value: string][] {
  return Object.entries(table.columns).flatMap(([column, statement]) =>
    ('personal' in statement && !statement.required && may(table, column, purpose, privilege)
      ? [[column, statement.personal, sampleOf(column, statement)]] : []))
}

function itemOff(item: string, off: boolean): string {
  return `insert into item_off (tenant_id, id, item, is_off) values ('${tenants.a}', gen_random_uuid(), '${item}', ${off})`
}
