import { catalogue, tableNamed } from '../catalogue/schema/columns.ts'
import { mayRemove } from '../catalogue/schema/jobs.ts'
import { forgetFiles } from '../platform/erasure/act.ts'
import { tablesWithFiles, type Files } from '../platform/files/vault.ts'
import type { Rearranging, Task, WritingTask } from '../platform/gate/task.ts'
import { isOfReference } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import { tenantTables } from './merge-moves.ts'
import { enterTrash, entryById, entryOf, type Kind } from './trash-entries.ts'
import { hanging } from './trash-hanging.ts'
import { stillThere, trashTexts as texts } from './trash-texts.ts'

/** Puts an organisation, a person or a contract in the trash, with all that is only its own. Nobody but the rights desk
 *  sees it there, its keys are free, and until its end it comes back as it was. Source: rules of the register 16.
 *  Refuses: 'conflict' naming what still depends on it, or when it lies there already. */
export async function putInTrash(task: WritingTask<'contracting'>, what: Kind, id: string): Promise<string> {
  await task.rearrange((rows) =>
    rows.run(`select id from ${what} where tenant_id = $1 and id = $2 for update`, [task.tenant, id]))
  if ((await entryOf(task, id)) !== undefined) throw new Refusal('conflict', texts.alreadyThere)
  const row = await named(task, what, id)
  const { goes, stays } = await task.rearrange((rows) => hanging(rows, task.tenant, what, id, row.person_id))
  if (stays.length > 0) {
    throw new Refusal('conflict', stillThere(stays.map(({ table, count }) => ({ label: tableNamed(table).label, count }))))
  }
  const entry = await enterTrash(task, { what, row_id: id, cause: 'deleted', ...row })
  await task.rearrange((rows) => mark(rows, task.tenant, goes, entry))
  if (row.person_id !== null) task.concerns(row.person_id)
  return entry
}

/** Takes back what lies in the trash. Refuses: 'conflict' when it is back already, when somebody has since taken its
 *  number or its contact is gone, 'not-found' for what never lay there. */
export async function restore(task: WritingTask<'contracting'>, entryId: string): Promise<void> {
  const entry = await entryById(task, entryId)
  if (entry.restored_on !== null) throw new Refusal('conflict', texts.alreadyBack)
  if (entry.cause === 'merged') throw new Refusal('conflict', texts.undoTheMerge)
  await task.update('trash_entry', entryId, { restored_on: task.today }, entry.row_version)
  await task.rearrange((rows) => unmark(rows, task.tenant, entryId))
  task.tells(entry.what, 'restored', entry.row_id)
  if (entry.person_id !== null) task.concerns(entry.person_id)
}

/** Really deletes what has lain in the trash to its end, with its files. What something still names by then stays there
 *  and is counted.
 *  Source: GDPR 5(1)(e); rules of the register 16. */
export async function emptyTrash(task: WritingTask<'contracting'>, files: Files): Promise<{ deleted: number; kept: number }> {
  const over = await task.db
    .selectFrom('trash_entry')
    .select(['id', 'person_id', 'what', 'row_id', 'restored_on'])
    .where('tenant_id', '=', task.tenant)
    .where('ends_on', '<', task.today)
    .orderBy('ends_on')
    .orderBy('id')
    .limit(500)
    .execute()
  let [deleted, kept] = [0, 0]
  for (const entry of over) {
    const isGone = await task.rearrange((rows) => remove(rows, task.tenant, entry, files))
    if (isGone) deleted += entry.restored_on === null ? 1 : 0
    else kept += 1
    if (isGone && entry.restored_on === null) task.tells(entry.what, 'erased', entry.row_id)
    if (isGone && entry.person_id !== null) task.concerns(entry.person_id)
  }
  return { deleted, kept }
}

/** What a row is called, for the page that asks before deleting it. */
export async function nameIn(task: Task<'contracting'>, what: Kind, id: string): Promise<string> {
  return (await named(task, what, id)).name
}

async function named(
  task: Task<'contracting'>,
  what: Kind,
  id: string,
): Promise<{ name: string; person_id: string | null; scope: readonly string[] }> {
  const row = what === 'person' ? await personNamed(task, id)
    : what === 'contract' ? await contractNamed(task, id) : await organisationNamed(task, id)
  if (row === undefined) throw new Refusal('not-found', texts.notFound)
  return row
}

async function personNamed(task: Task<'contracting'>, id: string) {
  const row = await task.db.selectFrom('person').select(['id', 'first_name', 'last_name', 'scope'])
    .where('tenant_id', '=', task.tenant).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined
    : { name: `${row.first_name} ${row.last_name}`, person_id: row.id, scope: row.scope }
}

async function organisationNamed(task: Task<'contracting'>, id: string) {
  return task.db.selectFrom('organisation').select(['name', 'person_id', 'scope'])
    .where('tenant_id', '=', task.tenant).where('id', '=', id).executeTakeFirst()
}

async function contractNamed(task: Task<'contracting'>, id: string) {
  const row = await task.db.selectFrom('contract').select(['number', 'title', 'scope'])
    .where('tenant_id', '=', task.tenant).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : { name: `${row.number} ${row.title}`, person_id: null, scope: row.scope }
}

async function mark(
  rows: Rearranging,
  tenant: string,
  goes: ReadonlyMap<string, ReadonlySet<string>>,
  entry: string,
): Promise<void> {
  for (const [name, ids] of goes) {
    await rows.run(`update ${name} set trash_id = $3 where tenant_id = $1 and id = any ($2::uuid[])`,
      [tenant, `{${[...ids].join(',')}}`, entry])
  }
}

// One statement: keys over several tables hold at its end.
async function unmark(rows: Rearranging, tenant: string, entry: string): Promise<void> {
  const parts = scopedTables().map((name) =>
    `from_${name} as (update ${name} set trash_id = null where tenant_id = $1 and trash_id = $2)`)
  await rows.run(`with ${parts.join(',\n')} select 1`, [tenant, entry])
}

async function remove(rows: Rearranging, tenant: string, entry: { id: string; row_id: string }, files: Files): Promise<boolean> {
  const parts = scopedTables().filter((name) => mayRemove(name, tableNamed(name)))
    .map((name) => `from_${name} as (delete from ${name} where tenant_id = $1 and (trash_id = $2${ownEntry(name)}) returning id)`)
  await rows.run('savepoint emptying')
  try {
    const gone = await rows.run<{ name: string; id: string }>(`with ${parts.join(',\n')} ${filesGone}`, [tenant, entry.id])
    await rows.run(`delete from merge_undo u using merge m where u.tenant_id = $1 and m.tenant_id = $1
      and m.id = u.merge_id and m.merged_id = $2`, [tenant, entry.row_id])
    await rows.run('release savepoint emptying')
    // What is still named stays in the trash with its files, so they go only now.
    for (const { name, id } of gone.rows) await forgetFiles(files, tenant, name, [id])
    return true
  } catch (reason) {
    if (!isOfReference(reason)) throw reason
    await rows.run('rollback to savepoint emptying')
    return false
  }
}

const filesGone = tablesWithFiles.map((name) => `select '${name}' as name, id from from_${name}`).join(' union all ')

// The entry names its person, and leaves in the same statement.
function ownEntry(name: string): string {
  return name === 'trash_entry' ? ' or id = $2' : ''
}

function scopedTables(): string[] {
  return tenantTables(catalogue).filter(([, table]) => table.scoped === true).map(([name]) => name)
}
