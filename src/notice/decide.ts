import { purposeNames } from '../catalogue/schema/columns.ts'
import { items } from '../catalogue/items.ts'
import { retention } from '../catalogue/retention.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { names } from './one-of.ts'
import { monthsOf, readSettings, type Settings } from './settings.ts'
import { texts } from './texts.ts'

/** Puts a controller's settings in force as their next version: which purposes and items are in use, and how long data
 *  is kept, follow in the same act. Refuses 'invalid' what is wider than the catalogue. Gives the version. */
export async function decideSettings(task: WritingTask<'accountability'>, settings: Settings): Promise<number> {
  const read = readSettings(settings)
  if ('faults' in read) throw new Refusal('invalid', texts.tooWide, read.faults[0]?.field)
  const version = ((await currentSettings(task))?.version ?? 0) + 1
  await task.insert('controller_settings', [{ version, settings: read.ok, decided_by: task.user?.id ?? null }])
  await usePurposes(task, read.ok)
  await switchItems(task, read.ok)
  await keepFor(task, read.ok)
  return version
}

/** The settings in force, with their version; nothing before the first decision. */
export async function currentSettings(
  task: Task<'accountability' | 'rights_requests'>,
): Promise<{ version: number; settings: Settings } | undefined> {
  const row = await task.db.selectFrom('controller_settings').select(['version', 'settings'])
    .where('tenant_id', '=', task.tenant).orderBy('version', 'desc').limit(1).executeTakeFirst()
  if (row === undefined) return undefined
  const read = readSettings(row.settings)
  if ('faults' in read) throw new Error(`settings ${row.version} no longer fit the catalogue: ${read.faults[0]?.field}`)
  return { version: row.version, settings: read.ok }
}

async function usePurposes(task: WritingTask<'accountability'>, settings: Settings): Promise<void> {
  const rows = await task.db.selectFrom('purpose_in_use').select(['id', 'purpose', 'in_use'])
    .where('tenant_id', '=', task.tenant).execute()
  for (const purpose of purposeNames) {
    const wanted = settings.purposes.includes(purpose)
    const row = rows.find((each) => each.purpose === purpose)
    if (row === undefined) await task.insert('purpose_in_use', [{ purpose, in_use: wanted }])
    else if (row.in_use !== wanted) await task.update('purpose_in_use', row.id, { in_use: wanted })
  }
}

async function switchItems(task: WritingTask<'accountability'>, settings: Settings): Promise<void> {
  const rows = await task.db.selectFrom('item_off').select(['id', 'item', 'is_off']).where('tenant_id', '=', task.tenant).execute()
  for (const item of names(items)) {
    const off = settings.itemsOff.includes(item)
    const row = rows.find((each) => each.item === item)
    if (row === undefined && off) await task.insert('item_off', [{ item, is_off: true }])
    else if (row !== undefined && row.is_off !== off) await task.update('item_off', row.id, { is_off: off })
  }
}

async function keepFor(task: WritingTask<'accountability'>, settings: Settings): Promise<void> {
  const rows = await task.db.selectFrom('retention_length').select(['id', 'rule', 'months'])
    .where('tenant_id', '=', task.tenant).execute()
  for (const rule of names(retention)) {
    const months = monthsOf(settings, rule)
    const row = rows.find((each) => each.rule === rule)
    if (row === undefined && months === retention[rule].months) continue
    if (row === undefined) await task.insert('retention_length', [{ rule, months }])
    else if (row.months !== months) await task.update('retention_length', row.id, { months })
  }
}
