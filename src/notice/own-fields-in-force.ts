import { isDeepStrictEqual } from 'node:util'
import type { WritingTask } from '../platform/gate/task.ts'
import { noticeKinds, purposesFor, type NoticeKind } from './notice.ts'
import type { OwnField } from './own-fields.ts'
import { monthsOf, type Settings } from './settings.ts'

/** The own fields in force: of a personal one, the purposes that every notice concerned tells. What is about nobody needs
 *  no notice. Source: rules of the law 25. */
export function ownFieldsInForce(decided: Settings, told: { readonly [K in NoticeKind]?: Settings }): OwnField[] {
  return decided.ownFields.flatMap((field) => {
    if (field.item === undefined) return [field]
    const open = field.purposes.filter((purpose) => {
      const kinds = noticeKinds.filter((kind) => kind !== 'staff' && purposesFor(decided, kind).includes(purpose))
      return kinds.length > 0 && kinds.every((kind) => told[kind]?.ownFields
        .some((known) => known.id === field.id && known.purposes.includes(purpose)) === true)
    })
    return open.length === 0 ? [] : [{ ...field, purposes: open }]
  })
}

/** Makes the rows of own fields follow those in force. A field that is no longer told ends. Says whether lives change. */
export async function useOwnFields(task: WritingTask<'accountability'>, settings: Settings): Promise<boolean> {
  const rows = await task.db.selectFrom('own_field')
    .select(['id', 'label', 'choices', 'reason', 'purposes', 'months', 'is_searched', 'ended_on'])
    .where('tenant_id', '=', task.tenant).orderBy('id').execute()
  let changed = false
  for (const field of settings.ownFields) {
    const row = rows.find(({ id }) => id === field.id)
    const now = { label: field.label, choices: field.choices, reason: field.reason ?? null, purposes: field.purposes,
      months: monthsOf(settings, field.retention), is_searched: field.isSearched, ended_on: field.endedOn ?? null }
    if (row === undefined) {
      await task.insert('own_field', [{ id: field.id, on_table: field.table, kind: field.kind, item: field.item ?? null, ...now }])
    } else if (!isSame(row, now)) {
      await task.update('own_field', field.id, now)
      changed = true
    }
  }
  for (const row of rows) {
    if (row.ended_on !== null || settings.ownFields.some(({ id }) => id === row.id)) continue
    await task.update('own_field', row.id, { ended_on: task.today })
    changed = true
  }
  return changed
}

function isSame(row: { readonly [name: string]: unknown }, now: { readonly [name: string]: unknown }): boolean {
  return Object.entries(now).every(([name, value]) => isDeepStrictEqual(row[name], value))
}
