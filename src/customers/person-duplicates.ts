import type { Task } from '../platform/gate/task.ts'
import { fold } from '../platform/text/fold.ts'
import { listPersons, type PersonRow } from './person-list.ts'
import type { NewPerson } from './persons.ts'
import type { Keeper } from './rows.ts'

/** A number that more people have is a switchboard's, and tells nobody from another. */
const mostOfOneNumber = 3

/** Who may be the one that is about to be added. */
export type Described = Pick<NewPerson, 'first_name' | 'last_name' | 'emails' | 'phones'>

/** People whose name, e-mail address or own phone is the same, however it was written. */
export async function personsLike(task: Task<Keeper>, person: Described): Promise<PersonRow[]> {
  const name = `${person.last_name} ${person.first_name}`
  const isNamed = person.last_name !== '' && person.first_name !== ''
  const emails = (person.emails ?? []).map(({ email }) => email)
  const phones = (person.phones ?? []).map(({ phone }) => phone)
  const reached = await Promise.all(phones.map(async (phone) => {
    const { rows } = await listPersons(task, { text: phone }, { limit: mostOfOneNumber + 1 })
    return rows.length > mostOfOneNumber ? [] : rows.filter((row) => row.phones.includes(phone))
  }))
  const lists = await Promise.all([...(isNamed ? [name] : []), ...emails].map((text) => listPersons(task, { text }, { limit: 10 })))
  const found = lists.flatMap(({ rows }) => rows)
  const same = (row: PersonRow) =>
    fold(`${row.last_name} ${row.first_name}`) === fold(name) ||
    row.emails.some((known) => emails.some((email) => fold(email) === fold(known)))
  return [...new Map([...found.filter(same), ...reached.flat()].map((row) => [row.id, row])).values()]
}
