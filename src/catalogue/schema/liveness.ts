import { livingPurposes, purposeNames, tableNamed, type Catalogue, type Table } from './columns.ts'
import { purposes, type Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'
import { roleMark } from './roles.ts'
import type { SchemaObject } from './tables.ts'
import { endedByDeath, livedBy } from '../liveness.ts'
import { retention } from '../retention.ts'
import type { Basis } from '../shape.ts'

/** The one function that says until when each purpose lives for a person, and whether the person is restricted.
 *  A writing task calls it for the persons it touched; a nightly run compares. There are no triggers. Who changes a
 *  length changes every life: accountability calls it without persons, for all of them, and sees nobody.
 *  A session keeps its plans: one made while the register was empty would read whole tables ever after, so that a long
 *  first import outlasts the statement timeout. Hence the persons are named on both sides, and a batch of them is worth
 *  plans of its own; what the function sets ends with it.
 *  Source: rules of the gate 5; privacy by construction 4.4. */
export function livenessObjects(of: Catalogue): SchemaObject[] {
  const signature = 'refresh_liveness(p_tenant uuid, p_persons uuid[])'
  const writers = purposeNames.filter((purpose) =>
    purpose === 'accountability' || Object.values(of).some((table) => table.subject !== undefined && table.insert.includes(purpose)))
  const roles = (list: readonly Purpose[]) => list.map(roleMark).join(', ')
  return [
    ...Object.keys(of).flatMap((name) => rightsOn(name, of)),
    {
      key: 'function refresh_liveness',
      create: asLiveness(`create or replace function ${signature} returns void language plpgsql security definer`
        + ` set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $body$\n${body(of)}\n$body$`,
        `revoke execute on function ${signature} from public, ${roles(purposeNames)}`,
        `grant execute on function ${signature} to ${roles(writers)}, ${roleMark('jobs')}`),
      drop: asLiveness(`drop function ${signature}`),
    },
  ]
}

// Only a function's owner can say who may run it, and the schema's owner inherits nothing from liveness.
function asLiveness(...statements: string[]): string {
  return [`set local role ${roleMark('liveness')}`, ...statements, `set local role ${roleMark('owner')}`].join(';\n')
}

/** Liveness reads dates and identifiers and writes its own columns: it can read no name and no address. */
function rightsOn(name: string, of: Catalogue): SchemaObject[] {
  const table = tableNamed(name, of)
  const reads = readable(name, of)
  if (reads.length === 0) return []
  const writes = [...livingPurposes(table).map((purpose) => `${purpose}_until`),
    ...(table.subject ? ['restricted'] : []), ...(table.hidesProtected ? ['of_protected'] : [])]
  const role = roleMark('liveness')
  const grants = [['select', reads], ['update', writes]] as const
  return grants.filter(([, columns]) => columns.length > 0).map(([privilege, columns]) => ({
    key: `grant ${name}.liveness.${privilege}`,
    create: `grant ${privilege} (${columns.join(', ')}) on ${name} to ${role}`,
    drop: `revoke ${privilege} on ${name} from ${role}`,
  }))
}

/** The columns of a table that liveness may read: keys, dates and its own columns. */
export function readable(name: string, of: Catalogue): string[] {
  const table = tableNamed(name, of)
  const extra: Record<string, string[]> = {
    retention_length: ['tenant_id', 'rule', 'months'], contract: ['tenant_id', 'organisation_id', 'responsible_id', 'ended_on'],
    objection: ['against', 'kind', 'outcome', 'received_on', 'withdrawn_on'], restriction: ['of_purpose', 'starts_on', 'lifted_on'],
    consent: ['to_purpose', 'withdrawn_on'], consent_asked: ['tenant_id', 'purpose', 'asked_of', 'is_asked'], organisation: ['legal_form'],
    person: ['is_protected', 'is_pseudonym', 'created_at', 'died_on'], affiliation: ['organisation_id', 'ended_on', 'id'],
    import_waiting: [], own_field: ['tenant_id', 'id', 'months', 'ended_on'], own_field_value: ['own_field_id'],
  }
  const own = table.subject === undefined ? [] : ['tenant_id', 'id', table.subject,
    ...livingPurposes(table).map((purpose) => `${purpose}_until`), 'restricted',
    ...(table.hidesProtected ? ['of_protected'] : [])]
  return [...new Set([...own, ...(extra[name] ?? [])])]
}

function body(of: Catalogue): string {
  const living = livingPurposes(tableNamed('person', of))
  return `begin
  if p_tenant is distinct from nullif(current_setting('app.tenant', true), '')::uuid then
    raise exception 'liveness is refreshed in the standing tenant only' using errcode = '42501';
  end if;
  if p_persons is null then
    p_persons := (select array_agg(id) from person where tenant_id = p_tenant);
  end if;
  if cardinality(p_persons) > 50 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  update person set
    ${living.map((purpose) => `${purpose}_until = lives.${purpose}`).join(',\n    ')},
    restricted = lives.restricted and not lives.answers
  from (
    select p.id,
      coalesce(stops.restricts, false) as restricted,
      ties.answers as answers,
      ${living.map((purpose) => `${livesUntil(purpose)} as ${purpose}`).join(',\n      ')}
    from person p cross join (${asked}) asked
      cross join lateral (select ${[...ties].map(([name, until]) => `${until} as ${name}`).join(', ')} offset 0) ties
      left join (${stops}) stops on stops.person_id = p.id
    where p.tenant_id = p_tenant and p.id = any (p_persons) and not p.is_pseudonym
  ) lives
  where person.tenant_id = p_tenant and person.id = lives.id
    and (${living.map((purpose) => `person.${purpose}_until`).join(', ')}, person.restricted)
      is distinct from (${living.map((purpose) => `lives.${purpose}`).join(', ')}, lives.restricted and not lives.answers);
${Object.entries(of).filter(([name, table]) => name !== 'person' && table.subject).map(([name, table]) => follow(name, table)).join('\n')}
end`
}

/** The latest of what keeps the purpose alive, until it is stopped; an unfinished person lapses. Who answers for a
 *  running contract stays in sight of what must be weighed first, and is no longer reached. */
function livesUntil(purpose: Purpose): string {
  const alive = (suffix = '') => `greatest(${['preparing', ...livedBy[purpose].map(nameOf)].map((name) => `ties.${name}${suffix}`).join(', ')})`
  const death = endedByDeath.includes(purpose) ? ', p.died_on - 1' : ''
  if (purposes[purpose].objection !== 'at-once') return `least(${alive()}, case when not ties.answers then stops.${purpose} end${death})`
  return `least(case when ${isAsked(purpose)} then coalesce(${alive(`_${purpose}`)}, p.created_at::date - 1)
        else ${alive()} end, stops.${purpose}${death})`
}

/** The purposes that may rest on consent: they stop at once, and no contract is kept by them. */
const consentable = purposeNames.filter((purpose) => purposes[purpose].objection === 'at-once')

/** Whether consent is asked of those who are a party themselves, by the law or the controller's choice, and whether of those
 *  who act for an organisation, by its choice. Source: GDPR 6(1)(a), 7; Act 917/2014, 200 section; rules of the gate 3. */
const asked = `select ${consentable.flatMap((purpose) => (['party', 'contact'] as const).map((of) =>
  `${of === 'party' && asksByLaw(purpose)} or coalesce(bool_or(a.is_asked) filter (where a.purpose = '${purpose}' and a.asked_of = '${of}'), false)`
  + ` as ${purpose}_${of}`)).join(', ')} from consent_asked a where a.tenant_id = p_tenant`

function asksByLaw(purpose: Purpose): boolean {
  const basis: { readonly [subject: string]: Basis } = purposes[purpose].basis
  return basis['private_customer'] === '6(1)(a)'
}

/** The last day of each purpose that a person's objection, withdrawal or restriction stops, or that was ended, and whether
 *  the person is restricted: by a restriction of everything, and while an objection that must be weighed awaits its decision.
 *  They are asked once for all of the persons, for few have any. Source: GDPR 7(3), 18(1), 21(1)-(3); rules of the law 22. */
const stops = `select s.person_id, bool_or(s.restricts) as restricts, ${purposeNames.filter((purpose) => livedBy[purpose].length > 0)
  .map((purpose) => `min(s.day) filter (where s.purpose = '${purpose}') as ${purpose}`).join(', ')}
      from (select o.person_id, case when o.against in (${listOf('at-once')}) or o.kind <> 'objection' or o.outcome = 'upheld' then o.against end as purpose,
        o.received_on - 1 as day, o.kind = 'objection' and o.outcome is null and o.against in (${listOf('assessed')}) as restricts
        from objection o where o.tenant_id = p_tenant and o.person_id = any (p_persons) and o.withdrawn_on is null
      union all select r.person_id, r.of_purpose, r.starts_on - 1, r.of_purpose is null
        from restriction r where r.tenant_id = p_tenant and r.person_id = any (p_persons) and r.lifted_on is null) s group by s.person_id`

function listOf(objection: 'assessed' | 'at-once'): string {
  return purposeNames.filter((purpose) => purposes[purpose].objection === objection).map((purpose) => `'${purpose}'`).join(', ')
}

type Tie = (typeof livedBy)[Purpose][number]

/** Whether the tie is to the person's own customership or trade. */
const isParty = 'exists (select 1 from organisation f where f.tenant_id = a.tenant_id and f.id = a.organisation_id'
  + " and f.legal_form in ('private_person', 'sole_trader'))"

/** The days that purposes live by. Each is read once a person; written into every purpose it would be read for each of them. */
const ties = new Map([
  ['answers', `exists (select 1 from affiliation a join contract c on c.tenant_id = a.tenant_id and c.responsible_id = a.id
        where a.tenant_id = p.tenant_id and a.person_id = p.id and c.ended_on is null)`],
  ['preparing', preparing()],
  ...purposeNames.flatMap((purpose) => livedBy[purpose].map((one: Tie) => [nameOf(one), tieUntil(one)] as const)),
  ...consentable.flatMap((purpose) => [[`preparing_${purpose}`, `case when (${isAsked(purpose)}) and (${asksNothing(purpose)}) then ${preparing()} end`] as const,
    ...livedBy[purpose].map((one: Tie) => [`${nameOf(one)}_${purpose}`, `case when ${isAsked(purpose)} then ${tieUntil(one, mayRestOn(purpose))} end`] as const)]),
])

function preparing(): string {
  return `(p.created_at::date + ${months('preparation')})::date`
}

function isAsked(purpose: Purpose): string {
  return `asked.${purpose}_party or asked.${purpose}_contact`
}

/** Who is no party is taken for one who may become a contact. */
function asksNothing(purpose: Purpose): string {
  return `${consents(purpose)} or not case when exists (select 1 from affiliation a where a.tenant_id = p.tenant_id and a.person_id = p.id and ${isParty})`
    + ` then asked.${purpose}_party else asked.${purpose}_contact end`
}

/** Whether a tie keeps the purpose alive: with the person's consent, or where none is asked of such a tie. */
function mayRestOn(purpose: Purpose): string {
  return ` and (${consents(purpose)} or not case when ${isParty} then asked.${purpose}_party else asked.${purpose}_contact end)`
}

function consents(purpose: Purpose): string {
  return 'exists (select 1 from consent g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.withdrawn_on is null'
    + ` and g.to_purpose = '${purpose}')`
}

function nameOf({ tie, rule }: Tie): string {
  return `${tie}_${rule}`
}

function tieUntil({ tie, rule }: Tie, only = ''): string {
  const ended = tie === 'affiliation' ? 'a.ended_on' : 'c.ended_on'
  return `(select max(case when ${ended} is null then 'infinity' else (${ended} + ${months(rule)})::date end)`
    + ` from affiliation a${tie === 'affiliation' ? '' : ' join contract c on c.tenant_id = a.tenant_id and c.responsible_id = a.id'}`
    + ` where a.tenant_id = p.tenant_id and a.person_id = p.id${only})`
}

function months(rule: Retention): string {
  return `make_interval(months => coalesce((select l.months from retention_length l where l.tenant_id = p.tenant_id`
    + ` and l.rule = '${rule}'), ${defaultMonths(rule)}))`
}

/** Rows about a person live as the person does. Those by which a person is reached are hidden by a restriction even
 *  while the person answers for a contract and stays visible by name. */
function follow(name: string, table: Table): string {
  const sets = [
    ...livingPurposes(table).map((purpose) => [`${purpose}_until`, leastOf(`p.${purpose}_until`,
      ...(table.byOwnField === undefined ? [] : [ownUntil]),
      ...(table.reaches && purposes[purpose].objection !== 'at-once' ? [`stops.${purpose}`] : []))] as const),
    ...(table.hidesProtected ? [['of_protected', 'p.is_protected'] as const] : []),
    ['restricted', table.reaches ? 'coalesce(stops.restricts, false)' : 'p.restricted'] as const,
  ]
  const joined = (table.reaches ? ` left join (${stops}) stops on stops.person_id = p.id` : '') + (table.byOwnField === undefined ? '' : ', own_field f')
  const isOfField = table.byOwnField === undefined ? '' : ` and f.tenant_id = p_tenant and f.id = t.${table.byOwnField}`
  return `  update ${name} t set ${sets.map(([column, value]) => `${column} = ${value}`).join(', ')} from person p${joined}
    where t.tenant_id = p_tenant and p.tenant_id = p_tenant and p.id = t.${table.subject} and p.id = any (p_persons)
      and t.${table.subject} = any (p_persons) and not p.is_pseudonym${isOfField}
      and (${sets.map(([column]) => `t.${column}`).join(', ')}) is distinct from (${sets.map(([, value]) => value).join(', ')});`
}

function leastOf(first: string, ...more: string[]): string {
  return more.length === 0 ? first : `least(${[first, ...more].join(', ')})`
}

/** The value of an own field lives no longer than the field's own rule, after the last tie and after the field. */
const ownUntil = `(f.ended_on + make_interval(months => f.months))::date, (select max(case when a.ended_on is null`
  + ` then 'infinity' else (a.ended_on + make_interval(months => f.months))::date end) from affiliation a`
  + ` where a.tenant_id = p.tenant_id and a.person_id = p.id)`

function defaultMonths(rule: Retention): number {
  return retention[rule].months
}
