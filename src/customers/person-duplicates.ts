import type { Task } from '../platform/gate/task.ts'
import { fold } from '../platform/text/fold.ts'
import { listPersons, type PersonRow } from './person-list.ts'
import type { NewPerson } from './persons.ts'
import type { Keeper } from './rows.ts'

/** People whose name or e-mail address is the same, however it was written. */
export async function personsLike(
  task: Task<Keeper>,
  person: Pick<NewPerson, 'first_name' | 'last_name' | 'emails'>,
): Promise<PersonRow[]> {
  const name = `${person.last_name} ${person.first_name}`
  const isNamed = person.last_name !== '' && person.first_name !== ''
  const emails = (person.emails ?? []).map(({ email }) => email)
  const lists = await Promise.all([...(isNamed ? [name] : []), ...emails].map((text) => listPersons(task, { text }, { limit: 10 })))
  const found = lists.flatMap(({ rows }) => rows)
  const same = (row: PersonRow) =>
    fold(`${row.last_name} ${row.first_name}`) === fold(name) ||
    row.emails.some((known) => emails.some((email) => fold(email) === fold(known)))
  return found.filter((row, at) => same(row) && found.findIndex(({ id }) => id === row.id) === at)
}
