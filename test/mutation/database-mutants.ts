import type { Connection, Row } from '../../src/platform/database/connection.ts'
import { roleName, roles, type Role } from '../../src/catalogue/schema/roles.ts'
import { installation, login } from './probe.ts'
import { may, purposeList } from './expected.ts'
import { all } from './rows.ts'

/** One fault in a live database: how it is made, the tables where it must be noticed, and the role it is about. */
export type DatabaseMutant = { kind: string; title: string; sql: string; tables: readonly string[]; role?: Role | undefined }

/** Every fault of every kind that the migrated database could suffer. */
export async function databaseMutants(superuser: Connection): Promise<DatabaseMutant[]> {
  return [
    ...await policyMutants(superuser), ...tableMutants(), ...grantMutants(), ...await constraintMutants(superuser),
    ...await indexMutants(superuser), ...columnMutants(), ...commentMutants(), ...await functionMutants(superuser), ...roleMutants(),
  ]
}

async function policyMutants(superuser: Connection): Promise<DatabaseMutant[]> {
  const { rows } = await superuser.run(`select c.relname as name, p.polname as policy, pg_get_expr(p.polqual, p.polrelid) as seen,
    pg_get_expr(p.polwithcheck, p.polrelid) as written from pg_policy p join pg_class c on c.oid = p.polrelid order by 1, 2`)
  return rows.flatMap((row) => {
    const [name, policy] = [String(row['name']), String(row['policy'])]
    const role = roles.find((one) => policy === one || ['select', 'insert', 'update'].some((privilege) => policy === `${one}_${privilege}`))
    const mutant = (kind: string, sql: string) => ({ kind, title: sql, sql, tables: [name], role })
    const open = (text: unknown) => text !== null && text !== 'true'
    return [
      mutant('policy dropped', `drop policy ${policy} on ${name}`),
      ...(open(row['seen']) ? [mutant('using weakened', `alter policy ${policy} on ${name} using (true)`)] : []),
      ...(open(row['written']) ? [mutant('with check weakened', `alter policy ${policy} on ${name} with check (true)`)] : []),
      mutant('policy widened', `alter policy ${policy} on ${name} to public`),
      ...forgotten(row).map(([kind, clauses]) => mutant(kind, `alter policy ${policy} on ${name} ${clauses}`)),
    ].filter(({ kind }) => kind !== 'policy widened' || open(row['seen']) && policy === 'liveness')
  })
}

/** The policy without what it asks of the purpose: that it is in use, or which one it is. In all of its clauses at once,
 *  since what must be seen to be changed is asked for by either. */
function forgotten(row: Row): (readonly [kind: string, clauses: string])[] {
  const asked = { 'use not asked': / AND purpose_in_use\.in_use\b/, 'any purpose asked': /\(purpose_in_use\.purpose = '\w+'::text\) AND / }
  const clauses = Object.entries({ using: row['seen'], 'with check': row['written'] }).map(([clause, text]) => [clause, String(text)] as const)
  return Object.entries(asked).filter(([, part]) => clauses.some(([, text]) => part.test(text))).map(([kind, part]) =>
    [kind, clauses.filter(([, text]) => text !== 'null').map(([clause, text]) => `${clause} (${text.replace(part, '')})`).join(' ')] as const)
}

function tableMutants(): DatabaseMutant[] {
  return Object.entries(all).flatMap(([name, table]) => {
    const statements = {
      'permissive policy added': `create policy everybody on ${name} using (true) with check (true)`,
      'force dropped': `alter table ${name} no force row level security`,
      'row security disabled': `alter table ${name} disable row level security`,
    }
    // Rows of reference and control tables are the same for whoever has the right, so one more policy adds nothing.
    return Object.entries(statements).filter(([kind]) => table.class === 'tenant' || kind !== 'permissive policy added')
      .map(([kind, sql]) => ({ kind, title: sql, sql, tables: [name] }))
  })
}

function grantMutants(): DatabaseMutant[] {
  return Object.entries(all).flatMap(([name, table]) => purposeList.flatMap((purpose): DatabaseMutant[] => {
    const role = `"${roleName(installation, purpose)}"`
    const columns = Object.keys(table.columns)
    const denied = columns.find((column) => !may(table, column, purpose, 'select'))
    const granted = columns.find((column) => may(table, column, purpose, 'select'))
    const fixed = columns.find((column) => !may(table, column, purpose, 'update'))
    const mutant = (kind: string, sql: string) => ({ kind, title: sql, sql, tables: [name], role: purpose })
    return [
      mutant('delete granted', `grant delete on ${name} to ${role}`),
      ...(denied === undefined ? [] : [mutant('select granted', `grant select (${denied}) on ${name} to ${role}`)]),
      ...(fixed === undefined ? [] : [mutant('update granted', `grant update (${fixed}) on ${name} to ${role}`)]),
      ...(granted === undefined ? [] : [mutant('grant removed', `revoke select (${granted}) on ${name} from ${role}`)]),
    ]
  }).concat([{ kind: 'granted to everybody', title: `grant select on ${name} to public`, sql: `grant select on ${name} to public`, tables: [name] },
    { kind: 'granted to the login', title: `grant select on ${name} to the login`, sql: `grant select on ${name} to "${login}"`, tables: [name] }]))
}

async function constraintMutants(superuser: Connection): Promise<DatabaseMutant[]> {
  const { rows } = await superuser.run(`select c.relname as name, k.conname as mark from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and k.contype in ('c', 'f', 'p', 'u') and c.relname = any ($1::text[]) order by 1, 2`,
  [`{${Object.keys(all).join(',')}}`])
  return rows.map((row) => {
    const sql = `alter table ${String(row['name'])} drop constraint ${String(row['mark'])} cascade`
    return { kind: 'constraint dropped', title: sql, sql, tables: [String(row['name'])] }
  })
}

async function indexMutants(superuser: Connection): Promise<DatabaseMutant[]> {
  const { rows } = await superuser.run(`select c.relname as name, i.indexrelid::regclass::text as mark from pg_index i
    join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace and not i.indisunique order by 1, 2`)
  return rows.map((row) => ({ kind: 'index dropped', title: `drop index ${String(row['mark'])}`, sql: `drop index ${String(row['mark'])}`,
    tables: [String(row['name'])] }))
}

function columnMutants(): DatabaseMutant[] {
  return Object.entries(all).flatMap(([name, table]) => Object.entries(table.columns).filter(([, { required }]) => required)
    .map(([column]) => {
      const sql = `alter table ${name} alter column ${column} drop not null`
      return { kind: 'compulsion dropped', title: sql, sql, tables: [name] }
    }))
}

function commentMutants(): DatabaseMutant[] {
  return Object.entries(all).flatMap(([name, table]) => [`table ${name}`, ...Object.keys(table.columns).map((column) => `column ${name}.${column}`)]
    .map((what) => `comment on ${what} is null`).map((sql) => ({ kind: 'comment changed', title: sql, sql, tables: [name] })))
}

// What each function of the schema must not lose: a part of its text, and what would be there instead.
const changes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  standing_tenant: [["nullif(current_setting('app.tenant', true), '')::uuid", "'00000000-0000-7000-8000-00000000000a'::uuid"]],
  standing_everywhere: [["= '*'", "<> 'x'"]],
  standing_scope: [["::uuid[] end", "::uuid[] || '00000000-0000-7000-8000-0000000000f1'::uuid end"]],
  standing_today: [["nullif(current_setting('app.today', true), '')::date", "'2020-01-01'::date"]],
  standing_sees_protected: [["= 'yes'", "<> 'x'"]],
  items_off: [['and is_off', ''], ['coalesce(array_agg(item)', "coalesce(array_agg(item) filter (where false)"]],
  own_fields_for: [['ended_on is null and ', ''], [' and purposes @> to_jsonb(p_purpose)', ''],
    [' and item <> all (public.items_off())', ''], ['item = any (p_items)', 'true'], ['tenant_id = (select public.standing_tenant()) and ', '']],
  refresh_liveness: [['p_tenant is distinct from', 'false and p_tenant is distinct from'], ['SECURITY DEFINER', ''],
    ['and o.withdrawn_on is null', ''], ['and r.lifted_on is null', ''], ['p.id = any (p_persons)', 'true'],
    ['stops.person_id = p.id', 'true'], ['and c.ended_on is null', ''],
    ['r.starts_on - 1, r.of_purpose is null', 'r.starts_on - 1, true'], ["o.kind = 'objection' and ", ''], [' and o.outcome is null', ''], ['bool_or(s.restricts)', 'false'], [" or o.kind <> 'objection'", ''],
    [" or o.outcome = 'upheld'", ''], ['and g.withdrawn_on is null', ''], ["and g.to_purpose = 'marketing'", ''], ['r.starts_on - 1', 'r.starts_on'],
    ['g.person_id = p.id', 'true'], ['p.died_on - 1', 'null::date'], ['p.died_on - 1', 'p.died_on'], ['f.id = a.organisation_id', 'true'], [" and f.legal_form in ('private_person', 'sole_trader')", '']],
}

async function functionMutants(superuser: Connection): Promise<DatabaseMutant[]> {
  const { rows } = await superuser.run(`select proname as name, pg_get_functiondef(oid) as text, oid::regprocedure::text as signature
    from pg_proc where pronamespace = 'public'::regnamespace order by 1`)
  const tables = ['person', 'person_address', 'objection', 'contract', 'organisation', 'own_field_value']
  const changed = rows.flatMap((row) => {
    const name = String(row['name'])
    const parts = changes[name]
    if (parts === undefined) throw new Error(`the function ${name} has no mutant`)
    return parts.map(([from, to]) => {
      const text = String(row['text'])
      if (!text.includes(from)) throw new Error(`the function ${name} has no "${from}" to change`)
      return { kind: 'function changed', title: `${name} with "${to}" for "${from}"`, sql: text.replaceAll(from, to), tables }
    })
  })
  const open = `grant execute on function refresh_liveness to public`
  return [...changed, { kind: 'function changed', title: open, sql: open, tables },
    { kind: 'function changed', title: 'refresh_liveness belongs to another', sql: `alter function refresh_liveness owner to "${roleName(installation, 'owner')}"`, tables }]
}

function roleMutants(): DatabaseMutant[] {
  const name = (role: Parameters<typeof roleName>[1]) => `"${roleName(installation, role)}"`
  const statements = [
    ...purposeList.flatMap((purpose) => ['bypassrls', 'superuser', 'inherit'].map((power) => `alter role ${name(purpose)} ${power}`)),
    ...['bypassrls', 'superuser', 'createrole', 'inherit', 'createdb'].map((power) => `alter role "${login}" ${power}`),
    `alter role ${name('liveness')} bypassrls`, `alter role ${name('owner')} bypassrls`, `alter role ${name('backup')} login`,
    `grant ${name('owner')} to "${login}"`, `grant ${name('liveness')} to "${login}"`, `grant pg_read_all_data to "${login}"`,
    `grant ${name('contracting')} to ${name('events')}`, `revoke ${name('events')} from "${login}"`,
    `grant create on schema public to ${name('events')}`,
  ]
  return statements.map((sql) => ({ kind: 'role changed', title: sql, sql, tables: ['person', 'organisation'] }))
}
