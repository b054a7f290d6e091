import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { bulkTexts as texts } from './bulk-texts.ts'
import { oneOf } from './one-of.ts'

/** What a file brings up to date of a customer. Who a customer is, and what was said or noted of them, it does not change. */
export const broughtFields = ['street', 'postal_code', 'post_office', 'phone', 'municipality_code', 'language'] as const
export type BroughtField = (typeof broughtFields)[number]
export type Brought = { readonly [F in BroughtField]?: string | undefined }

/** What a bulk edit of all these fields is called, where one of a single field has its name. */
export const manyFields = 'import'

const batch = 1000
const text = z.string().nullable()
const stored = z.object({ street: text, postal_code: text, post_office: text, phone: text, municipality_code: text,
  language: z.enum(['fi', 'sv', 'en']).nullable() })
type Stored = z.infer<typeof stored>
type Change = { id: string; person_id: string | null; scope: readonly string[]; seen: number; before: Stored; after: Stored; fields: BroughtField[] }

/** What giving each of these customers its own values would change; a value left out stays as it is. */
export async function foreseeMany(task: Task<'contracting'>, wanted: ReadonlyMap<string, Brought>): Promise<Change[]> {
  const rows = await seen(task, [...wanted.keys()])
  return rows.flatMap(({ id, person_id, scope, row_version, ...row }) => {
    const before = stored.parse(row)
    const after = stored.parse({ ...before, ...defined(wanted.get(id) ?? {}) })
    const fields = broughtFields.filter((field) => before[field] !== after[field])
    return fields.length === 0 ? [] : [{ id, person_id, scope, seen: row_version, before, after, fields }]
  })
}

function defined(values: Brought): Brought {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function seen(task: Task<'contracting'>, ids: readonly string[]) {
  return task.db.selectFrom('organisation').select(['id', 'person_id', 'scope', 'row_version', ...broughtFields])
    .where('tenant_id', '=', task.tenant).where('id', '=', oneOf(ids)).orderBy('id').execute()
}

/** Gives each of these customers its own values, as one bulk edit that is undone as a whole. Refuses 'conflict' where a row
 *  was changed meanwhile. Source: rules of the register 16. */
export async function editMany(task: WritingTask<'contracting'>, wanted: ReadonlyMap<string, Brought>): Promise<Change[]> {
  const changes = await foreseeMany(task, wanted)
  if (changes.length === 0) return []
  const [edit = ''] = await task.insert('bulk_edit', [{ what: 'organisation', field: manyFields, changed: changes.length,
    edited_by: task.user?.id ?? null, edited_on: task.today }])
  for (let at = 0; at < changes.length; at += batch) {
    const part = changes.slice(at, at + batch)
    const versions = await task.updateEach('organisation', part.map(({ id, seen: version, after }) => ({ id, seen: version, changes: after })))
    if (versions.size < part.length) throw new Refusal('conflict', texts.changedMeanwhile)
    await task.insert('former_value', part.map(({ id, person_id, scope, before }) => ({ bulk_edit_id: edit, row_id: id, person_id,
      value: JSON.stringify(before), version: versions.get(id) ?? 0, scope })))
  }
  return changes
}

type Former = { row_id: string; value: string | null; version: number }

/** Gives customers what they had before; one that was changed since, or is out of sight, is left as it is. */
export async function undoMany(task: WritingTask<'contracting'>, former: readonly Former[]): Promise<number> {
  let restored = 0
  for (let at = 0; at < former.length; at += batch) {
    const part = former.slice(at, at + batch).map(({ row_id, value, version }) =>
      ({ id: row_id, seen: version, changes: stored.parse(JSON.parse(value ?? 'null')) }))
    restored += (await task.updateEach('organisation', part)).size
  }
  return restored
}
