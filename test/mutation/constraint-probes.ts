import type { ColumnStatement, Table } from '../../src/catalogue/schema/columns.ts'
import { longest } from '../../src/catalogue/schema/kinds.ts'
import { failsWith, rows, tenants, type Probe } from './probe.ts'
import { all, idOf, insertOf, rowOf, sampleOf } from './rows.ts'

// A row that breaks the check, for every check a table declares by hand.
const broken: Readonly<Record<string, Record<string, string>>> = {
  nobody_grants_to_themselves: { user_id: `'${tenants.a}'`, granted_by: `'${tenants.a}'` },
  covers_something: { everywhere: 'false', reach: "'{}'" },
  a_person_stands_behind_it: { legal_form: "'company'", person_id: `'${tenants.a}'` },
  a_private_person_is_somebody: { legal_form: "'private_person'", person_id: 'null' },
  a_share_of_the_whole: { share_basis_points: '10001' },
  active_until_it_ends: { active: 'false' },
  begins_before_it_ends: { starts_on: "'2020-01-02'", ended_on: "'2020-01-01'", active: 'false' },
  a_living_contract_has_a_responsible_contact: { ended_on: 'null', responsible_id: 'null' },
  answered_with_a_reason: { answer: "'granted'", answer_reason: 'null', answered_on: "'2020-01-01'" },
  nobody_answers_themselves: { user_id: `'${tenants.a}'`, answered_by: `'${tenants.a}'` },
  nobody_approves_their_own: { proposed_by: `'${tenants.a}'`, approved_by: `'${tenants.a}'`, approved_on: "'2020-01-01'" },
  approved_by_somebody: { approved_on: "'2020-01-01'" },
  ended_somehow: { outcome: 'null' },
  over_with_a_result: { result: 'null' },
  ends_for_a_reason: { ended_on: "'2020-01-01'" }, bounces_for_a_reason: { bounced_on: "'2020-01-01'", bounced_because: 'null' },
  forgets_the_erased_alone: { row_id: 'null', happening: "'changed'" },
  answered_on_a_day: { answered_on: "'2020-01-01'" },
  handed_over_once_prepared: { prepared_on: "'2020-01-02'", fetched_on: "'2020-01-01'" },
  told_or_not: { told_on: "'2020-01-01'", not_told: "'1'" },
  lifted_for_a_reason: { lifted_on: "'2020-01-01'", lifted_because: 'null' },
  a_hold_ends_after_it_starts: { starts_on: "'2020-01-02'", ends_on: "'2020-01-01'" },
  tells_its_item_or_why_it_has_none: { reason: "'about nobody'" },
  a_person_has_an_item: { item: 'null', reason: "'about nobody'" },
  something_about_nobody_elsewhere: { on_table: "'contract'" },
  has_a_purpose: { purposes: "'[]'" },
  a_deleted_note_says_nothing: { removed_on: "'2020-01-01'", body: "'1'" },
  only_calls_take_minutes: { minutes: '1' },
  a_deleted_file_has_no_name: { removed_on: "'2020-01-01'", name: "'1'" },
  about_one_row: { organisation_id: `'${tenants.a}'` },
  a_reason_where_the_law_asks: { step: "'refused'", reason: 'null' },
  extended_by_two_months_at_most: { step: "'extended'", more_months: '3', reason: "'1'" },
  identity_confirmed_somehow: { step: "'identity_confirmed'" },
  nobody_grants_a_key_to_themselves: { user_id: `'${tenants.a}'`, granted_by: `'${tenants.a}'` },
  only_things_are_returned: { kind: "'room'", returned_on: "'2020-01-01'" },
  reviews_one_right: { right_id: `'${tenants.a}'` },
  used_with_a_reason: { used_at: "'2020-01-01'" },
  seen_with_a_finding: { seen_on: "'2020-01-01'" },
  ended_by_somebody_with_a_ground: { ground: 'null' },
  backup_of_a_lost_ledger: { backup: 'null' }, risk_with_its_reason: { risk: "'high'" },
  nobody_looks_into_their_own: { user_id: `'${tenants.a}'`, seen_by: `'${tenants.a}'` },
  confirmed_by_link_or_colleague: { confirmed_at: "'2020-01-01'" },
  dismissed_with_a_reason: { dismissed_on: "'2020-01-01'" },
  nobody_confirms_their_own: { user_id: `'${tenants.a}'`, confirmed_by: `'${tenants.a}'`, confirmed_at: "'2020-01-01'" },
  answered_by_somebody: { answer: "'confirmed'" },
  reasons_with_a_decision: { decided_on: "'2020-01-01'", outcome: "'upheld'", reason: 'null' },
  nothing_is_ended_without_reason: { kind: "'ended'", reason: 'null' },
  looked_at_until_it_ends: { state: "'sent'", ended_on: "'2020-01-01'", next_at: "'2020-01-01'" },
  ended_when_sent_or_cancelled: { state: "'sent'", ended_on: 'null' },
  sent_once_it_left: { state: "'sent'", sent_at: 'null' },
  tried_until_it_is_settled: { state: "'sent'", sent_at: "'2020-01-01'", why: 'null', next_at: "'2020-01-01'" },
  fails_for_a_reason: { state: "'refused'", why: 'null', next_at: 'null' },
  told_somehow: { told_on: "'2020-01-01'", told_by: 'null' },
  ends_after_it_starts: { starts_on: "'2020-01-02'", ends_on: "'2020-01-01'" },
}

/** Every rule that a table states about its own rows refuses a row that breaks it, and lets its neighbour pass. */
export function constraintProbes(tables: readonly string[]): Probe[] {
  return tables.flatMap((name) => {
    const table = all[name]
    if (table === undefined) throw new Error(`no table ${name}`)
    return [...formProbes(name, table), ...checkProbes(name, table), ...keyProbes(name, table)]
  })
}

function adds(title: string, name: string, table: Table, changes: Record<string, string>, expect: Probe['expect']): Probe {
  const row = { ...rowOf(name, table, 'a'), id: 'gen_random_uuid()', ...changes }
  return { title: `${name}: ${title}`, role: 'owner', before: insertOf(name, row), sql: 'select 1', expect }
}

function formProbes(name: string, table: Table): Probe[] {
  return Object.entries(table.columns).flatMap(([column, statement]) => [
    ...(statement.required ? [adds(`${column} is compulsory`, name, table, { [column]: 'null' }, failsWith('23502'))] : []),
    ...wrongForms(statement).map((value) => adds(`${column} refuses ${value.slice(0, 20)}`, name, table, { [column]: value },
      // Another check of the row may refuse it as well, and would hide that this one is gone.
      (answer) => answer.startsWith('23514') && answer.includes(`"${name}_${column}_form"`))),
  ])
}

function wrongForms(statement: ColumnStatement): string[] {
  if ('ref' in statement) return []
  if (statement.choices !== undefined) return ["'no choice'"]
  const most = longest[statement.kind]
  return most === undefined ? [] : ["''", `repeat('1', ${most + 1})`]
}

function checkProbes(name: string, table: Table): Probe[] {
  return Object.keys(table.checks ?? {}).map((check) => {
    const row = broken[check]
    if (row === undefined) throw new Error(`the check ${name}.${check} has no counter-example`)
    return adds(`${check} holds`, name, table, row, (answer) => answer.startsWith('23514') && answer.includes(`${name}_${check}`))
  })
}

/** Keys hold within a tenant, and say nothing about another one. */
function keyProbes(name: string, table: Table): Probe[] {
  const own = { id: `'${idOf(name, 'a')}'` }
  const elsewhere: Record<string, string> = table.class === 'tenant' ? { tenant_id: `'${tenants.empty}'` } : {}
  const unique = (table.unique ?? []).filter((columns) => !columns.includes('id'))
  return [
    adds('an id is there once', name, table, own, (answer) => answer.startsWith('23505') && answer.includes(`"${name}_key"`)),
    ...(table.class === 'tenant' ? [adds('an id says nothing about another tenant', name, table, { ...own, ...elsewhere,
      ...distinct(name) }, rows(1))] : []),
    ...unique.flatMap((columns) => {
      const same = Object.fromEntries(columns.filter((column) => table.generated?.[column] === undefined).map((column) => {
        const statement = table.columns[column]
        return [column, statement === undefined ? 'null' : sampleOf(column, statement)]
      }))
      const twice = (changes: Record<string, string>) => insertOf(name, { ...rowOf(name, table, 'a'), ...same, ...changes })
      const first = { ...(table.byOwnField === undefined ? {} : { person_id: 'null' }), ...same, id: 'gen_random_uuid()' }
      const before = `do $w$ begin delete from ${name}; ${twice(first)}; ${twice(first)}; end $w$`
      return [{ title: `${name}: ${columns.join(', ')} is there once`, role: 'owner' as const, before, sql: 'select 1',
        expect: (answer: string) => answer.startsWith('23505') && answer.includes(`"${name}_one_${columns.join('_')}`.slice(0, 64)) }]
    }),
  ]
}

// Every tenant has its list of purposes from the start.
function distinct(name: string): Record<string, string> {
  return name === 'purpose_in_use' ? { purpose: "'another'" } : {}
}
