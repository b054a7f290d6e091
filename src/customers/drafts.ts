import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { texts } from './texts.ts'

/** What somebody had typed into a form and not saved, by field. */
export type Draft = { id: string; typed: { readonly [name: string]: string }; created_at: Date }

const fields = z.record(z.string(), z.string())

/** What the user left unfinished in this form. Nobody else sees it. Source: rules of the register 16. */
export async function draftIn(task: Task<'contracting'>, form: string): Promise<Draft | undefined> {
  if (task.user === undefined) return undefined
  const row = await task.db
    .selectFrom('draft')
    .select(['id', 'person_id', 'typed', 'created_at'])
    .where('tenant_id', '=', task.tenant)
    .where('user_id', '=', task.user.id)
    .where('form', '=', form)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, typed: fields.parse(row.typed), created_at: row.created_at }
}

/** Keeps what the user has typed into a form, in place of what was kept of it before. A draft that changes what is known
 *  of somebody is theirs too: it is in their access answer, and goes with them. Refuses 'not-found' for a form over what
 *  the task does not see. */
export async function keepDraft(
  task: WritingTask<'contracting'>,
  form: string,
  typed: { readonly [name: string]: string },
): Promise<void> {
  if (task.user === undefined) return
  const person_id = await subjectOf(task, form, typed)
  await dropDraft(task, form)
  await task.insert('draft', [{ user_id: task.user.id, person_id, form, typed }])
}

/** Whose data a form changes: the person's it is over, or the one who is a customer by themselves. */
async function subjectOf(task: Task<'contracting'>, form: string, typed: { readonly [name: string]: string }): Promise<string | null> {
  const [, place, id] = /^\/([a-z]+)\/([0-9a-f-]{36})\//.exec(form) ?? []
  const look = Object.entries(places).find(([name]) => name === place)?.[1]
  const called = form === '/calls' ? typed['person'] ?? '' : ''
  if (look === undefined && called === '') return null
  if (!isId(id ?? called)) throw new Refusal('not-found', texts.notFound)
  const row = await (look ?? personIn)(task, id ?? called)
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row.subject
}

const places = { people: personIn, customers: customerIn, contracts: contractIn, affiliations: affiliationIn }

async function personIn(task: Task<'contracting'>, id: string) {
  return task.db.selectFrom('person').select('id as subject').where('tenant_id', '=', task.tenant).where('id', '=', id).executeTakeFirst()
}

async function customerIn(task: Task<'contracting'>, id: string) {
  return task.db.selectFrom('organisation').select('person_id as subject').where('tenant_id', '=', task.tenant).where('id', '=', id)
    .executeTakeFirst()
}

async function affiliationIn(task: Task<'contracting'>, id: string) {
  return task.db.selectFrom('affiliation').select('person_id as subject').where('tenant_id', '=', task.tenant).where('id', '=', id)
    .executeTakeFirst()
}

async function contractIn(task: Task<'contracting'>, id: string) {
  return task.db.selectFrom('contract').innerJoin('organisation', (on) =>
    on.onRef('organisation.tenant_id', '=', 'contract.tenant_id').onRef('organisation.id', '=', 'contract.organisation_id'))
    .select('organisation.person_id as subject').where('contract.tenant_id', '=', task.tenant).where('contract.id', '=', id)
    .executeTakeFirst()
}

/** Forgets what the user left unfinished in a form: it was saved, or is not wanted. */
export async function dropDraft(task: WritingTask<'contracting'>, form: string): Promise<void> {
  const before = await draftIn(task, form)
  if (before === undefined) return
  await task.rearrange((rows) => rows.run('delete from draft where tenant_id = $1 and id = $2', [task.tenant, before.id]))
}
