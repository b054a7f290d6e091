import type { Job } from '../platform/gate/job.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import type { FileType } from '../platform/files/sniff.ts'
import { safeName } from '../platform/files/name.ts'
import { Refusal } from '../platform/refusal.ts'
import { maskPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { attachmentTexts } from './attachment-texts.ts'
import { aboutColumn, scopeOfSubject, type About } from './notes.ts'
import type { Keeper } from './rows.ts'
import { texts } from './texts.ts'

/** As many as hang on one card. */
export const mostAttachments = 100

/** A file that is in the vault already, under the id its row is to have. */
export type KeptFile = { id: string; given: string; type: FileType; size_bytes: number }

/** The files attached to a person, an organisation or a contract, the newest first. */
export async function attachmentsOf(task: Task<Keeper>, about: About) {
  const rows = await task.db
    .selectFrom('attachment')
    .select(['id', 'person_id', 'name', 'type', 'size_bytes', 'stored_on', 'author_id', 'row_version'])
    .where('tenant_id', '=', task.tenant)
    .where(aboutColumn(about), '=', about.id)
    .where('removed_on', 'is', null)
    .where('name', 'is not', null)
    .orderBy('id', 'desc')
    .limit(mostAttachments)
    .execute()
  return rows.map((row) => ({ ...row, name: row.name ?? '' }))
}

/** One attached file. What the task does not see, or hangs elsewhere, is not found. */
export async function attachmentOf(task: Task<Keeper>, about: About, id: string) {
  const found = (await attachmentsOf(task, about)).find((one) => one.id === id)
  if (found === undefined) throw new Refusal('not-found', texts.notFound)
  return found
}

/** Attaches files that are in the vault. Its names are cleaned, and hold no personal identity code.
 *  Refuses 'not-found' what the task does not see, 'conflict' when the card is full. */
export async function attachFiles(
  task: WritingTask<'contracting'>,
  about: About,
  files: readonly KeptFile[],
): Promise<void> {
  const scope = await scopeOfSubject(task, about)
  const rows = await task.db
    .selectFrom('attachment')
    .select(['id', 'person_id'])
    .where('tenant_id', '=', task.tenant)
    .where(aboutColumn(about), '=', about.id)
    .where('removed_on', 'is', null)
    .execute()
  if (rows.length + files.length > mostAttachments) throw new Refusal('conflict', attachmentTexts.full, 'file')
  await task.insert(
    'attachment',
    files.map(({ id, given, type, size_bytes }) => ({
      id,
      [aboutColumn(about)]: about.id,
      name: safeName(maskPersonalIdentityCodes(given), type),
      type,
      size_bytes,
      stored_on: task.today,
      author_id: task.user?.id ?? null,
      scope,
    })),
  )
}

/** Takes a file off a card for good; its key is destroyed after the transaction. That there was one stays. */
export async function removeAttachment(
  task: WritingTask<'contracting'>,
  about: About,
  id: string,
  seen?: number,
): Promise<void> {
  const row = await task.db
    .selectFrom('attachment')
    .select(['id', 'person_id'])
    .where('tenant_id', '=', task.tenant)
    .where(aboutColumn(about), '=', about.id)
    .where('id', '=', id)
    .where('removed_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  await task.update('attachment', id, { name: null, removed_on: task.today }, seen)
}

/** The files of the whole tenant that have a row, in the trash too: every other file may go. */
export async function filesWithRows(job: Job): Promise<ReadonlySet<string>> {
  const { rows } = await job.run<{ id: string }>(
    'select id from attachment where tenant_id = $1 and removed_on is null and name is not null',
    [job.tenant],
  )
  return new Set(rows.map(({ id }) => id))
}
