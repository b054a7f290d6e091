import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { parseEmail } from '../platform/text/email.ts'
import { leavingTexts as texts } from './leaving-texts.ts'
import { finnish, oneOf } from './one-of.ts'
import { foldedWord } from './search-words.ts'

/** The most ties that one act ends: all of them are read through before it. */
export const mostLeaving = 100

/** Whose living ties are meant: ties by themselves, people with all of theirs, or everybody at one customer. */
export type Meant = { by: 'id' | 'person_id' | 'organisation_id'; ids: readonly string[] }

export type LeavingTie = Awaited<ReturnType<typeof livingTies>>[number]

/** Living ties with what ends with them: their roles, and the contracts that each answers for.
 *  Refuses 'invalid' when they are more than one act ends. */
export async function livingTies(task: Task<'contracting'>, meant: Meant) {
  const ties = await tiesOf(task, meant)
  if (ties.length > mostLeaving) throw new Refusal('invalid', texts.tooMany(mostLeaving))
  const ids = ties.map(({ id }) => id)
  const [roles, contracts] = [await rolesOf(task, ids), await contractsOf(task, ids)]
  return ties.map((tie) => ({
    ...tie,
    roles: roles.filter(({ affiliation_id }) => affiliation_id === tie.id).map(({ role }) => role),
    contracts: contracts.filter(({ responsible_id }) => responsible_id === tie.id),
  }))
}

async function tiesOf(task: Task<'contracting'>, { by, ids }: Meant) {
  return task.db
    .selectFrom('affiliation')
    .innerJoin('person', (on) =>
      on.onRef('person.tenant_id', '=', 'affiliation.tenant_id').onRef('person.id', '=', 'affiliation.person_id'))
    .innerJoin('organisation', (on) =>
      on.onRef('organisation.tenant_id', '=', 'affiliation.tenant_id').onRef('organisation.id', '=', 'affiliation.organisation_id'))
    .leftJoin('unit', (on) =>
      on.onRef('unit.tenant_id', '=', 'affiliation.tenant_id').onRef('unit.id', '=', 'affiliation.unit_id'))
    .select(['affiliation.id', 'affiliation.person_id', 'affiliation.organisation_id', 'affiliation.job_title',
      'affiliation.starts_on', 'affiliation.row_version', 'person.id as subject_id', 'person.first_name', 'person.last_name',
      'organisation.name as organisation', 'organisation.person_id as owner_id', 'unit.name as unit'])
    .where('affiliation.tenant_id', '=', task.tenant)
    .where(`affiliation.${by}`, '=', oneOf(ids))
    .where('affiliation.ended_on', 'is', null)
    .orderBy(finnish('person.last_name'))
    .orderBy(finnish('person.first_name'))
    .orderBy('affiliation.id')
    .limit(mostLeaving + 1)
    .execute()
}

async function rolesOf(task: Task<'contracting'>, ties: readonly string[]) {
  return task.db
    .selectFrom('affiliation_role')
    .select(['id', 'affiliation_id', 'person_id', 'role'])
    .where('tenant_id', '=', task.tenant)
    .where('affiliation_id', '=', oneOf(ties))
    .where('ended_on', 'is', null)
    .orderBy('role')
    .orderBy('id')
    .execute()
}

async function contractsOf(task: Task<'contracting'>, ties: readonly string[]) {
  return task.db
    .selectFrom('contract')
    .select(['id', 'responsible_id', 'number', 'title'])
    .where('tenant_id', '=', task.tenant)
    .where('responsible_id', '=', oneOf(ties))
    .where('ended_on', 'is', null)
    .orderBy('number')
    .orderBy('id')
    .execute()
}

/** Whom a pasted list names, a line for each: by an e-mail address in it, or by a whole name in either order. A line that
 *  names nobody, or that is short for several, is given back. */
export async function peopleNamed(task: Task<'contracting'>, text: string) {
  const lines = text.split(/[\n\r;]+/).map((line) => line.trim()).filter((line) => line !== '')
  if (lines.length > mostLeaving) throw new Refusal('invalid', texts.tooMany(mostLeaving), 'names')
  const words = new Map(lines.map((line) => [line, wordOf(line)]))
  const found = await task.db
    .selectFrom('search_entry')
    .select(['folded', 'person_id'])
    .distinct()
    .where('tenant_id', '=', task.tenant)
    .where('folded', 'in', ['', ...words.values()])
    .where('item', 'in', ['email_work', 'last_name', 'first_name'])
    .where('person_id', 'is not', null)
    .orderBy('folded')
    .orderBy('person_id')
    .limit(mostLeaving * 10)
    .execute()
  const of = (line: string) => found.flatMap(({ folded, person_id }) => (folded === words.get(line) && person_id !== null ? [person_id] : []))
  return { ids: [...new Set(lines.flatMap(of))], unknown: lines.filter((line) => of(line).length === 0) }
}

/** `Aino Mäkelä <aino@nivala.example>` and `Mäkelä, Aino` as search entries hold them. */
function wordOf(line: string): string {
  const email = line.split(/[\s<>(),]+/).find((part) => parseEmail(part) !== undefined)
  return foldedWord(email ?? line.replaceAll(/[\s,]+/g, ' '))
}
