import { z } from 'zod'
import { parseFields } from '../platform/fields.ts'
import type { Gate } from '../platform/gate/gate.ts'
import type { Actor, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { taken } from './api-request.ts'
import { addAddress } from './contact-details.ts'
import { personsLike } from './person-duplicates.ts'
import type { PersonRow } from './person-list.ts'
import { addPerson, type NewPerson } from './persons.ts'
import { portableTexts as texts } from './portable-texts.ts'
import { addPrivateCustomer, addSoleTrader } from './private-customers.ts'
import type { Keeper } from './rows.ts'

type Row = { readonly [column: string]: unknown }

/** What a person brought along: themselves, and their own customership where they were the party. `left` counts by table
 *  what was theirs elsewhere and has no place here, such as a tie to somebody else's organisation. */
export type Brought = {
  person: Row
  emails: readonly Row[]
  phones: readonly Row[]
  addresses: readonly Row[]
  customership: Row | undefined
  since: string | undefined
  left: ReadonlyMap<string, number>
}

const mostValues = 10_000
const value = z.object({ '@id': z.string().regex(/^urn:uuid:[\da-f-]{36}#\w+$/), 'sel:table': z.string(), 'sel:column': z.string(),
  'rdf:value': z.union([z.string(), z.number(), z.boolean(), z.null()]) })
const file = z.object({ '@type': z.literal('dpv:DataSubject'), 'dpv:hasPersonalData': z.array(value).max(mostValues) })

/** Reads portable.jsonld as this product gives it. Refuses 'invalid' what is none, and a personal identity code in it.
 *  Source: GDPR 20(1). */
export function readPortable(text: string): Brought {
  const { data } = file.safeParse(parsed(text))
  if (data === undefined) throw new Refusal('invalid', texts.unreadable)
  if (data['dpv:hasPersonalData'].some(({ 'rdf:value': raw }) => typeof raw === 'string' && findPersonalIdentityCodes(raw).length > 0)) {
    throw new Refusal('invalid', texts.identityCode)
  }
  const tables = rowsOf(data['dpv:hasPersonalData'])
  const of = (table: string) => [...tables.get(table)?.values() ?? []]
  const [person, another] = of('person')
  if (person === undefined || another !== undefined) throw new Refusal('invalid', texts.unreadable)
  const [customership, second] = of('organisation')
  const isParty = customership !== undefined && second === undefined
  const [tie, otherTie] = of('affiliation')
  const isOwn = isParty && otherTie === undefined
  return {
    person, emails: of('person_email'), phones: of('person_phone'), addresses: of('person_address'),
    customership: isParty ? customership : undefined,
    since: isOwn && typeof tie?.['starts_on'] === 'string' ? tie['starts_on'] : undefined,
    left: new Map([...tables].filter(([table]) => !taking.includes(table) && !(isOwn && own.includes(table))).map(([table, rows]) => [table, rows.size])),
  }
}

const taking = ['person', 'person_email', 'person_phone', 'person_address']
const own = ['organisation', 'affiliation', 'affiliation_role']

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function rowsOf(values: readonly z.infer<typeof value>[]): ReadonlyMap<string, Map<string, Row>> {
  const tables = new Map<string, Map<string, Row>>()
  for (const { '@id': id, 'sel:table': table, 'sel:column': column, 'rdf:value': raw } of values) {
    const rows = tables.get(table) ?? new Map<string, Row>()
    const [row = ''] = id.split('#')
    tables.set(table, rows.set(row, { ...rows.get(row), [column]: raw }))
  }
  return tables
}

/** Adds whom a file tells of, by the verbs that the forms use: each rule of theirs holds. Whoever may be known is asked for
 *  first: refuses 'conflict' somebody alike, unless it is said that it is another. Their source is themselves, as of today. */
export async function bringIn(gate: Gate, actor: Actor, route: string, brought: Brought, isAnother: boolean): Promise<string> {
  const alike = isAnother ? [] : await gate.read<Keeper, PersonRow[]>(actor, 'contracting', route, 'listed', (task) =>
    personsLike(task, personIn(brought, task.today)))
  if (alike.length > 0) throw new Refusal('conflict', texts.alike)
  return gate.write(actor, 'contracting', route, async (task) => {
    const id = await added(task, personIn(brought, task.today), brought)
    for (const row of brought.addresses) {
      await addAddress(task, id, taken(parseFields('person_address', 'contracting', 'insert', row, ['street', 'postal_code', 'post_office'])))
    }
    return id
  })
}

function personIn({ person, emails, phones }: Brought, today: string): NewPerson {
  const { notice_due_on: _, ...own } = taken(parseFields('person', 'contracting', 'insert',
    { ...person, source: 'person', source_on: today, notice_due_on: today }))
  return {
    ...own,
    emails: emails.map((row) => taken(parseFields('person_email', 'contracting', 'insert', row, ['email', 'is_private']))),
    phones: phones.map((row) => taken(parseFields('person_phone', 'contracting', 'insert', row, ['phone', 'is_private']))),
  }
}

async function added(task: WritingTask<'contracting'>, person: NewPerson, { customership, since }: Brought): Promise<string> {
  if (customership === undefined) return addPerson(task, person)
  const name = `${person.last_name} ${person.first_name}`
  const own = taken(parseFields('organisation', 'contracting', 'insert', { name, ...customership }, ['name', 'street', 'postal_code', 'post_office', 'language', 'phone']))
  const { name: called, ...trade } = own
  const self = called === name ? await addPrivateCustomer(task, person, trade, since) : await addSoleTrader(task, person, { ...trade, name: called }, since)
  return self.person
}
