import { sql, type RawBuilder } from 'kysely'
import type { Task } from '../platform/gate/task.ts'
import type { Kind } from './happenings.ts'
import { aboutColumn, type About } from './notes.ts'
import type { Keeper } from './rows.ts'

/** One dated column as a source of happenings: which rows are about the one asked for, and which columns say of whom. */
export type Source = {
  kind: Kind
  step: string
  table: PersonTable | PlainTable
  day: string
  where: RawBuilder<boolean>
  person?: string
  other?: string
  organisation?: string
  contract?: string
  detail?: string
}

/** Tables whose rows are about a person, named in `person_id`; and those that are not, or are persons themselves. */
export type PersonTable =
  | 'affiliation'
  | 'affiliation_role'
  | 'contract_signature'
  | 'hand_over'
  | 'notice_given'
  | 'objection'
  | 'note'
  | 'to_do'
export type PlainTable = 'contract' | 'person'

/** Everything dated that can be told of a person, an organisation or a contract. */
export function stepsOf(task: Task<Keeper>, about: About): readonly Source[] {
  const own = [...writtenSteps(about), ...contractSteps(task, about)]
  if (about.on === 'contract') return own
  const ties = tieSteps(task, about)
  return about.on === 'organisation' ? [...own, ...ties] : [...own, ...ties, ...personSteps(about)]
}

function writtenSteps(about: About): Source[] {
  const subject = { person: 'person_id', organisation: 'organisation_id', contract: 'contract_id' }
  const note = {
    ...subject,
    table: 'note',
    kind: 'notes',
  } as const
  const noted = (held: string) => sql<boolean>`${is('note', aboutColumn(about), about.id)} and ${sql.ref('note.kind')} = ${held}`
  const toDo = {
    ...subject,
    table: 'to_do',
    kind: 'to_dos',
    where: is('to_do', aboutColumn(about), about.id),
  } as const
  return [
    { ...note, step: 'note_written', day: 'written_on', detail: 'body', where: noted('note') },
    { ...note, step: 'called', day: 'happened_on', detail: 'body', where: noted('call') },
    { ...note, step: 'mail_noted', day: 'happened_on', detail: 'body', where: noted('mail') },
    { ...note, step: 'note_removed', day: 'removed_on', where: is('note', aboutColumn(about), about.id) },
    { ...toDo, step: 'to_do_asked', day: 'written_on', detail: 'what' },
    { ...toDo, step: 'to_do_done', day: 'done_on', detail: 'what' },
  ]
}

function contractSteps(task: Task<Keeper>, about: About): Source[] {
  const signed = { table: 'contract_signature', kind: 'contracts', step: 'signed', day: 'signed_on' } as const
  const handed = { table: 'hand_over', kind: 'hand_overs', day: 'handed_over_on' } as const
  const people = { person: 'person_id', contract: 'contract_id' }
  const handOver = { ...handed, ...people, step: 'handed_over', other: 'successor_id' }
  if (about.on === 'person') {
    const taken = sql<boolean>`(${is('hand_over', 'person_id', about.id)} or ${is('hand_over', 'successor_id', about.id)})`
    return [
      { ...signed, ...people, where: is('contract_signature', 'person_id', about.id) },
      { ...handOver, where: taken },
    ]
  }
  const own = about.on === 'contract' ? 'id' : 'organisation_id'
  const among = (table: string) =>
    sql<boolean>`${sql.ref(`${table}.contract_id`)} in (select ${sql.ref('contract.id')} from ${sql.table('contract')}
      where ${sql.ref('contract.tenant_id')} = ${task.tenant} and ${is('contract', own, about.id)})`
  const contract = {
    table: 'contract',
    kind: 'contracts',
    contract: 'id',
    where: is('contract', own, about.id),
  } as const
  return [
    { ...contract, step: 'prepared', day: 'prepared_on' },
    { ...contract, step: 'began', day: 'starts_on' },
    { ...contract, step: 'contract_ended', day: 'ended_on' },
    { ...signed, ...people, where: among('contract_signature') },
    { ...handOver, where: among('hand_over') },
  ]
}

function tieSteps(task: Task<Keeper>, about: About): Source[] {
  const column = aboutColumn(about)
  const tie = {
    table: 'affiliation',
    kind: 'ties',
    person: 'person_id',
    organisation: 'organisation_id',
    where: is('affiliation', column, about.id),
  } as const
  const inTies = sql<boolean>`${sql.ref('affiliation_role.affiliation_id')} in (select ${sql.ref('affiliation.id')}
    from ${sql.table('affiliation')} where ${sql.ref('affiliation.tenant_id')} = ${task.tenant}
    and ${is('affiliation', column, about.id)})`
  const role = {
    table: 'affiliation_role',
    kind: 'roles',
    person: 'person_id',
    detail: 'role',
    where: inTies,
  } as const
  return [
    { ...tie, step: 'tie_began', day: 'starts_on' },
    { ...tie, step: 'tie_ended', day: 'ended_on' },
    { ...role, step: 'role_began', day: 'starts_on' },
    { ...role, step: 'role_ended', day: 'ended_on' },
  ]
}

function personSteps({ id }: About): Source[] {
  return [
    {
      table: 'notice_given',
      kind: 'notices',
      step: 'notice_given',
      day: 'given_on',
      person: 'person_id',
      detail: 'version',
      where: is('notice_given', 'person_id', id),
    },
    {
      table: 'objection',
      kind: 'objections',
      step: 'objected',
      day: 'received_on',
      person: 'person_id',
      detail: 'against',
      where: is('objection', 'person_id', id),
    },
    {
      table: 'person',
      kind: 'arrival',
      step: 'arrived',
      day: 'source_on',
      person: 'id',
      detail: 'source',
      where: is('person', 'id', id),
    },
  ]
}

function is(table: string, column: string, id: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.${column}`)} = ${id}`
}
