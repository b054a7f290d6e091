import { sql } from 'kysely'
import { readCheckpoint } from '../platform/audit/checkpoint.ts'
import type { Task } from '../platform/gate/task.ts'
import { addMonths } from '../platform/text/day.ts'
import { authorityOf, type Authority } from './check-authority.ts'
import { breachesIn, type Breaches } from './check-breaches.ts'
import { bulletinsIn, type Bulletins } from './check-bulletins.ts'
import { rightsOf, type Rights } from './check-rights.ts'
import { settingsInForce } from './in-force.ts'
import { forbiddenColumns } from './evidence.ts'
import type { Settings } from './settings.ts'

/** What a controller's register shows of itself just now: counts and rules, of nobody in particular. */
export type Live = {
  settings: Settings | undefined
  notices: { notice: string; version: number; publishedOn: string }[]
  customers: { kind: string; count: number }[]
  persons: number
  withoutTie: number
  endless: number
  living: number
  withoutContact: number
  duties: number
  officers: number
  emergency: 'none' | 'ready' | 'overdue' | 'used'
  sealed: number
  lengths: { rule: string; months: number }[]
  constraints: string[]
  tables: { all: number; forced: number }
  forbidden: string[]
  rights: Rights
  authority: Authority
  breaches: Breaches
  bulletins: Bulletins
}

/** The rules of the schema that rows rest on: the live database is asked for them by name. */
export const ruleNames = [
  'contract_a_living_contract_has_a_responsible_contact',
  'contract_to_affiliation_by_organisation_id_responsible_id_respo',
  'contract_to_affiliation_by_responsible_id',
  'affiliation_active_until_it_ends',
] as const

/** Looks at a controller's register. The rights desk sees every row that is kept, restricted ones too. */
export async function lookAt(task: Task<'rights_requests'>): Promise<Live> {
  const settings = await settingsInForce(task)
  return {
    settings,
    notices: await noticesOf(task),
    customers: await customersOf(task),
    ...(await personsOf(task)),
    ...(await contractsOf(task)),
    ...(await dutiesOf(task)),
    emergency: await emergencyOf(task),
    sealed: await sealedOf(task),
    lengths: await lengthsIn(task),
    ...(await schemaOf(task)),
    rights: await rightsOf(task),
    authority: await authorityOf(task, settings),
    breaches: await breachesIn(task),
    bulletins: await bulletinsIn(task),
  }
}

async function noticesOf(task: Task<'rights_requests'>): Promise<Live['notices']> {
  const rows = await task.db
    .selectFrom('notice_version')
    .select(['notice', 'version', 'published_on'])
    .where('tenant_id', '=', task.tenant)
    .orderBy('version', 'desc')
    .limit(1000)
    .execute()
  const latest = Map.groupBy(rows, (row) => row.notice)
    .values()
    .flatMap((each) => each.slice(0, 1))
  return [...latest].map((row) => ({
    notice: row.notice,
    version: row.version,
    publishedOn: row.published_on,
  }))
}

async function customersOf(task: Task<'rights_requests'>): Promise<Live['customers']> {
  const rows = await task.db
    .selectFrom('organisation')
    .select(['legal_form', sql<string>`count(*)`.as('count')])
    .where('tenant_id', '=', task.tenant)
    .where('is_customer', '=', true)
    .groupBy('legal_form')
    .orderBy('legal_form')
    .execute()
  return rows.map((row) => ({ kind: row.legal_form, count: Number(row.count) }))
}

/** A tie is what explains why somebody is in the register: a living affiliation, a customership of their own, or their
 *  signature under a living contract. Without one there is a day on which they leave; `endless` counts who has none. */
async function personsOf(
  task: Task<'rights_requests'>,
): Promise<Pick<Live, 'persons' | 'withoutTie' | 'endless'>> {
  const untied = sql`not exists (select from affiliation a where a.tenant_id = person.tenant_id and a.person_id = person.id and a.active)
    and not exists (select from organisation o where o.tenant_id = person.tenant_id and o.person_id = person.id and o.is_customer)
    and not exists (select from contract_signature s join contract c on c.tenant_id = s.tenant_id and c.id = s.contract_id
      where s.tenant_id = person.tenant_id and s.person_id = person.id and c.ended_on is null)`
  const row = await task.db
    .selectFrom('person')
    .where('person.tenant_id', '=', task.tenant)
    .select([
      sql<string>`count(*)`.as('all'),
      sql<string>`count(*) filter (where ${untied})`.as('untied'),
      sql<string>`count(*) filter (where ${untied} and person.customer_relationship_until = 'infinity')`.as(
        'endless',
      ),
    ])
    .executeTakeFirstOrThrow()
  return { persons: Number(row.all), withoutTie: Number(row.untied), endless: Number(row.endless) }
}

async function contractsOf(task: Task<'rights_requests'>): Promise<Pick<Live, 'living' | 'withoutContact'>> {
  const row = await task.db
    .selectFrom('contract')
    .leftJoin('affiliation', (join) =>
      join
        .onRef('affiliation.tenant_id', '=', 'contract.tenant_id')
        .onRef('affiliation.id', '=', 'contract.responsible_id')
        .on('affiliation.active', '=', true),
    )
    .where('contract.tenant_id', '=', task.tenant)
    .where('contract.ended_on', 'is', null)
    .select([
      sql<string>`count(*)`.as('all'),
      sql<string>`count(*) filter (where affiliation.id is null)`.as('without'),
    ])
    .executeTakeFirstOrThrow()
  return { living: Number(row.all), withoutContact: Number(row.without) }
}

/** Duties that stand open today, and those of data protection officers among them. */
async function dutiesOf(task: Task<'rights_requests'>): Promise<Pick<Live, 'duties' | 'officers'>> {
  const row = await task.db
    .selectFrom('duty')
    .select([sql<number>`count(*)::int`.as('duties'), sql<number>`(count(*) filter (where work_task = 'data_protection_officer'))::int`.as('officers')])
    .where('tenant_id', '=', task.tenant)
    .where(sql<boolean>`opens_on <= ${task.today}`)
    .where('ends_on', '>=', task.today)
    .executeTakeFirstOrThrow()
  return row
}

/** Whether the emergency account is sealed and was tried within a year. */
async function emergencyOf(task: Task<'rights_requests'>): Promise<Live['emergency']> {
  const newest = await task.db
    .selectFrom('emergency_key')
    .select(['made_on', 'used_at'])
    .where('tenant_id', '=', task.tenant)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (newest === undefined) return 'none'
  if (newest.used_at !== null) return 'used'
  return addMonths(newest.made_on, 12) <= task.today ? 'overdue' : 'ready'
}

/** How many entries of the log are sealed, as the newest seal says. */
async function sealedOf(task: Task<'rights_requests'>): Promise<number> {
  const newest = await task.db
    .selectFrom('audit_checkpoint')
    .select('body')
    .where('tenant_id', '=', task.tenant)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return readCheckpoint(newest?.body ?? '')?.size ?? 0
}

/** The lengths by which the database itself reckons lives. */
function lengthsIn(task: Task<'rights_requests'>): Promise<Live['lengths']> {
  return task.db
    .selectFrom('retention_length')
    .select(['rule', 'months'])
    .where('tenant_id', '=', task.tenant)
    .orderBy('rule')
    .limit(1000)
    .execute()
}

async function schemaOf(
  task: Task<'rights_requests'>,
): Promise<Pick<Live, 'constraints' | 'tables' | 'forbidden'>> {
  const found = await sql<{ name: string }>`select conname as name from pg_constraint
    where convalidated and conname in (${sql.join([...ruleNames])}) order by conname`.execute(task.db)
  const tables = await sql<{ name: string; forced: boolean; columns: string }>`select c.relname as name,
    c.relforcerowsecurity as forced, string_agg(a.attname, ' ') as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id' and t.attnotnull)
    group by c.oid, c.relname, c.relforcerowsecurity order by c.relname`.execute(task.db)
  return {
    constraints: found.rows.map(({ name }) => name),
    tables: { all: tables.rows.length, forced: tables.rows.filter(({ forced }) => forced).length },
    forbidden: tables.rows.flatMap(({ name, columns }) => forbiddenIn(name, columns.split(' '))),
  }
}

/** The live columns are judged by the rule that the catalogue's are. */
function forbiddenIn(table: string, columns: readonly string[]): string[] {
  const named = Object.fromEntries(
    columns.map((column) => [column, { because: 'found in the database', kind: 'line' as const }]),
  )
  return forbiddenColumns({
    [table]: {
      class: 'tenant',
      slice: 'notice',
      label: { fi: table, sv: table, en: table },
      retention: 'settings',
      read: [],
      insert: [],
      update: [],
      columns: named,
    },
  })
}
