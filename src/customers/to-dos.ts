import { sql } from 'kysely'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { mustSeeMentioned } from './mentions.ts'
import { aboutColumn, aboutOf, mustSay, scopeOfSubject, type About } from './notes.ts'
import { pageLength, type Changes, type Keeper, type New } from './rows.ts'
import { texts } from './texts.ts'

/** What is to be done about a person, an organisation or a contract: the undone first, by their day. */
export async function toDosAbout(task: Task<Keeper>, about: About, limit = pageLength) {
  return task.db
    .selectFrom('to_do')
    .select(['id', 'person_id', 'what', 'due_on', 'doer_id', 'done_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where(aboutColumn(about), '=', about.id)
    .orderBy(sql`done_on is not null`)
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** What the one who asks is to do themselves, the most urgent first, with what it is about. */
export async function myToDos(task: Task<Keeper>, limit = pageLength) {
  if (task.user === undefined) return []
  return task.db
    .selectFrom('to_do')
    .leftJoin('person', (on) =>
      on.onRef('person.tenant_id', '=', 'to_do.tenant_id').onRef('person.id', '=', 'to_do.person_id'),
    )
    .leftJoin('organisation', (on) =>
      on
        .onRef('organisation.tenant_id', '=', 'to_do.tenant_id')
        .onRef('organisation.id', '=', 'to_do.organisation_id'),
    )
    .leftJoin('contract', (on) =>
      on.onRef('contract.tenant_id', '=', 'to_do.tenant_id').onRef('contract.id', '=', 'to_do.contract_id'),
    )
    .select([
      'to_do.id',
      'to_do.person_id',
      'to_do.organisation_id',
      'to_do.contract_id',
      'to_do.what',
      'to_do.due_on',
      'to_do.row_version',
      'person.id as subject_id',
      'person.first_name',
      'person.last_name',
      'organisation.name as organisation',
      'organisation.person_id as owner_id',
      'contract.number',
      'contract.title',
    ])
    .where('to_do.tenant_id', '=', task.tenant)
    .where('to_do.doer_id', '=', task.user.id)
    .where('to_do.done_on', 'is', null)
    .orderBy('to_do.due_on')
    .orderBy('to_do.id')
    .limit(limit)
    .execute()
}

type Asked = Pick<
  New<'to_do'>,
  'person_id' | 'organisation_id' | 'contract_id' | 'what' | 'due_on' | 'doer_id'
>

/** Gives somebody something to do by a day. Whether the doer has a duty is the caller's to see to: the register's
 *  purposes see no colleagues. */
export async function askToDo(task: WritingTask<'contracting'>, asked: Asked): Promise<string> {
  const what = mustSay(asked.what, 'what')
  await mustSeeMentioned(task, what, '', 'what')
  const scope = await scopeOfSubject(task, aboutOf(asked))
  const [id = ''] = await task.insert('to_do', [
    { ...asked, what, written_on: task.today, author_id: task.user?.id ?? null, scope },
  ])
  return id
}

/** Corrects what is to be done, by when and by whom. */
export async function changeToDo(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'to_do'>, 'what' | 'due_on' | 'doer_id' | 'done_on'>,
  seen?: number,
): Promise<number> {
  const before = await toDo(task, id)
  if (changes.done_on !== undefined && changes.done_on !== null && changes.done_on > task.today)
    throw new Refusal('invalid', texts.inFuture, 'done_on')
  if (changes.what === undefined) return task.update('to_do', id, changes, seen)
  const what = mustSay(changes.what, 'what')
  await mustSeeMentioned(task, what, before.what ?? '', 'what')
  return task.update('to_do', id, { ...changes, what }, seen)
}

/** Says that it is done, today, or that it is not done after all. */
export async function settleToDo(
  task: WritingTask<'contracting'>,
  id: string,
  isDone: boolean,
  seen?: number,
): Promise<number> {
  await toDo(task, id)
  return task.update('to_do', id, { done_on: isDone ? task.today : null }, seen)
}

async function toDo(task: WritingTask<'contracting'>, id: string) {
  const row = await task.db
    .selectFrom('to_do')
    .select(['id', 'person_id', 'what'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}
