import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { mustSeeMentioned } from './mentions.ts'
import { noteTexts } from './note-texts.ts'
import type { Changes, Keeper, New } from './rows.ts'
import { scopeOf, widenScope } from './scope.ts'
import { texts } from './texts.ts'

/** What a note, a task to do and a happening are about. */
export type About = { on: 'person' | 'organisation' | 'contract'; id: string }

/** The column that names what a row is about. */
export function aboutColumn({ on }: About): 'person_id' | 'organisation_id' | 'contract_id' {
  return `${on}_id`
}

export const notesShown = 50

/** The notes about a person, an organisation or a contract, the newest first; what was deleted is left out. */
export async function notesAbout(task: Task<Keeper>, about: About, limit = notesShown) {
  return task.db
    .selectFrom('note')
    .select(['id', 'person_id', 'kind', 'direction', 'minutes', 'happened_on', 'body', 'author_id', 'created_at', 'edited_on', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where(aboutColumn(about), '=', about.id)
    .where('removed_on', 'is', null)
    .where('body', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Writes a note. Refuses an empty one, and one that mentions whom the writer does not see. */
export async function writeNote(
  task: WritingTask<'contracting'>,
  note: Pick<New<'note'>, 
    'person_id' | 'organisation_id' | 'contract_id' | 'body' | 'kind' | 'direction' | 'minutes' | 'happened_on'
  >,
): Promise<string> {
  const body = mustSay(note.body, 'body')
  await mustSeeMentioned(task, body, '', 'body')
  const scope = await scopeOfSubject(task, aboutOf(note))
  const [id = ''] = await task.insert('note', [
    { ...note, body, written_on: task.today, author_id: task.user?.id ?? null, scope },
  ])
  return id
}

/** Says a note in other words. Refuses one that was deleted. */
export async function editNote(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'note'>, 'body'>,
  seen?: number,
): Promise<number> {
  const before = await livingNote(task, id)
  const body = mustSay(changes.body, 'body')
  await mustSeeMentioned(task, body, before.body ?? '', 'body')
  return task.update('note', id, { body, edited_on: task.today }, seen)
}

/** Deletes what a note says, at once and for good: free text is not kept to be undone. That one was written and deleted
 *  stays, without a word of it. Source: rules of the register 16. */
export async function removeNote(
  task: WritingTask<'contracting'>,
  id: string,
  seen?: number,
): Promise<number> {
  await livingNote(task, id)
  return task.update('note', id, { body: null, removed_on: task.today }, seen)
}

async function livingNote(task: WritingTask<'contracting'>, id: string) {
  const note = await task.db
    .selectFrom('note')
    .select(['id', 'person_id', 'body', 'removed_on'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (note === undefined) throw new Refusal('not-found', texts.notFound)
  if (note.removed_on !== null) throw new Refusal('conflict', noteTexts.removed)
  return note
}

/** What was written, without the blanks around it. Refuses nothing at all. */
export function mustSay(text: string | null | undefined, field: string): string {
  const said = text?.trim() ?? ''
  if (said === '') throw new Refusal('invalid', noteTexts.sayIt, field)
  return said
}

type Subject = { readonly [column in ReturnType<typeof aboutColumn>]?: string | null | undefined }

/** What a row is about. Refuses 'invalid' a row about nothing or about several. */
export function aboutOf({ person_id, organisation_id, contract_id }: Subject): About {
  const [about, ...others] = [
    { on: 'person' as const, id: person_id },
    { on: 'organisation' as const, id: organisation_id },
    { on: 'contract' as const, id: contract_id },
  ].flatMap(({ on, id }) => (typeof id === 'string' ? [{ on, id }] : []))
  if (about === undefined || others.length > 0) throw new Refusal('invalid', noteTexts.aboutOne)
  return about
}

/** The scope of what the row is about: whoever sees that sees the row. Refuses 'not-found' what the task does not see. */
export async function scopeOfSubject(
  task: WritingTask<'contracting'>,
  { on, id }: About,
): Promise<readonly string[]> {
  if (on === 'person') return widenScope(task, id, [])
  if (on === 'organisation') return scopeOf(task, id)
  const contract = await task.db
    .selectFrom('contract')
    .select(['id', 'scope'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (contract === undefined) throw new Refusal('not-found', texts.notFound)
  return contract.scope
}
