import { sql } from 'kysely'
import type { Task } from '../platform/gate/task.ts'
import { openTable } from '../platform/table/read.ts'
import { contactKey, judge, type Values } from './import-line.ts'
import type { Plan } from './import-plan.ts'
import type { Importer } from './import-run.ts'
import type { Survey } from './import-survey.ts'
import { oneOf } from './one-of.ts'
import { foldedWord } from './search-words.ts'

/** A contact of the file who looks like somebody in the register, with the lines that name them. */
export type Alike = { key: string; lines: readonly number[]; name: string; customer: string; persons: readonly Candidate[] }
/** Somebody of the register, and what they have in common with the line. */
export type Candidate = { id: string; name: string; organisations: readonly string[]; by: readonly Item[] }
type Item = 'email_work' | 'phone' | 'last_name'
type Contact = { key: string; lines: number[]; name: string; customer: string; words: ReadonlyMap<string, Item> }

/** The most contacts that are asked about at once; the others come in as new people, and are found among duplicates. */
export const mostAlike = 200
const chunkContacts = 500

/** Reads the file once more and gives the contacts of taken lines who have a name, e-mail or phone that the register knows. */
export async function alikeIn(
  { gate, actor, route }: Importer, found: Survey, plan: Plan, today: string, source: AsyncIterable<Uint8Array>,
): Promise<Alike[]> {
  const alike: Alike[] = []
  const contacts = [...await contactsOf(found, plan, today, source)]
  for (let at = 0; at < contacts.length && alike.length < mostAlike; at += chunkContacts) {
    const chunk = contacts.slice(at, at + chunkContacts)
    alike.push(...await gate.read(actor, 'contracting', route, 'listed', (task) => inRegister(task, chunk)))
  }
  return alike.slice(0, mostAlike)
}

async function contactsOf(found: Survey, plan: Plan, today: string, source: AsyncIterable<Uint8Array>): Promise<Iterable<Contact>> {
  const contacts = new Map<string, Contact>()
  const { rows } = await openTable(source)
  for await (const row of rows) {
    if (!plan.accepted.has(row.line)) continue
    const { values } = judge(found.places, row, today)
    const key = contactKey(values)
    if (key === undefined) continue
    const known = contacts.get(key)
    if (known === undefined) contacts.set(key, { key, lines: [row.line], name: nameIn(values), customer: values.name ?? '', words: wordsOf(values) })
    else known.lines.push(row.line)
  }
  return contacts.values()
}

function nameIn({ first_name, last_name }: Values): string {
  return `${first_name ?? ''} ${last_name ?? ''}`.trim()
}

/** What a line says of its contact, as search entries hold it. */
function wordsOf({ first_name, last_name, contact_email, contact_phone }: Values): ReadonlyMap<string, Item> {
  return new Map<string, Item>([
    [foldedWord(`${last_name ?? ''} ${first_name ?? ''}`), 'last_name'],
    ...(contact_phone === undefined ? [] : [[contact_phone.replaceAll(/\D/g, ''), 'phone'] as const]),
    ...(contact_email === undefined ? [] : [[foldedWord(contact_email), 'email_work'] as const]),
  ])
}

async function inRegister(task: Task<'contracting'>, contacts: readonly Contact[]): Promise<Alike[]> {
  const entries = await task.db
    .selectFrom('search_entry')
    .select(['id', 'person_id', 'item', 'folded'])
    .where('tenant_id', '=', task.tenant)
    .where('folded', '=', sql<string>`any(${contacts.flatMap(({ words }) => [...words.keys()])}::text[])`)
    .where('person_id', 'is not', null)
    .where('item', 'in', ['email_work', 'phone', 'last_name'])
    .orderBy('folded')
    .orderBy('id')
    .limit(mostAlike * 10)
    .execute()
  const names = await namesOf(task, entries.flatMap(({ person_id }) => person_id ?? []))
  return contacts.flatMap(({ words, ...contact }) => {
    const by = new Map<string, Item[]>()
    for (const { person_id, item, folded } of entries) {
      const same = words.get(folded)
      if (same === item && person_id !== null) by.set(person_id, [...(by.get(person_id) ?? []), same])
    }
    const persons = names.flatMap((person) => {
      const items = by.get(person.id)
      return items === undefined ? [] : [{ ...person, by: items }]
    })
    return persons.length === 0 ? [] : [{ ...contact, persons }]
  })
}

async function namesOf(task: Task<'contracting'>, ids: readonly string[]) {
  const people = await task.db
    .selectFrom('person')
    .select(['id', 'first_name', 'last_name'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', oneOf(ids))
    .orderBy('id')
    .execute()
  const ties = await task.db
    .selectFrom('affiliation')
    .innerJoin('organisation', (on) =>
      on.onRef('organisation.tenant_id', '=', 'affiliation.tenant_id').onRef('organisation.id', '=', 'affiliation.organisation_id'))
    .select(['affiliation.id', 'affiliation.person_id', 'organisation.name', 'organisation.person_id as owner_id'])
    .where('affiliation.tenant_id', '=', task.tenant)
    .where('affiliation.person_id', '=', oneOf(ids))
    .where('affiliation.ended_on', 'is', null)
    .orderBy('affiliation.id')
    .execute()
  return people.map(({ id, first_name, last_name }) => ({
    id,
    name: `${first_name} ${last_name}`,
    organisations: ties.filter(({ person_id }) => person_id === id).map(({ name }) => name),
  }))
}
