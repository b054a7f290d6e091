import { sql } from 'kysely'
import type { Task } from '../platform/gate/task.ts'
import type { Visit } from '../platform/http/route.ts'
import { parseFields } from '../platform/fields.ts'
import { Refusal } from '../platform/refusal.ts'
import { colleaguesOnDuty } from './account-managers.ts'
import { taken, type Input } from './api-request.ts'
import type { Resource } from './api-resources.ts'
import { columnsOf, source, type ApiRow, type Wanted } from './api-rows.ts'
import { noteTexts } from './note-texts.ts'
import { editNote, removeNote, writeNote } from './notes.ts'
import { keepers, type Keeper } from './rows.ts'
import { askToDo, changeToDo } from './to-dos.ts'

const abouts = ['person_id', 'organisation_id', 'contract_id'] as const
const note = ['body', 'removed_on'] as const
const newNote = [...abouts, 'body'] as const
const toDo = ['what', 'due_on', 'doer_id', 'done_on'] as const
const newToDo = [...abouts, 'what', 'due_on', 'doer_id'] as const

/** Notes and what is to be done, as programs see them: whom a text mentions is a token in it. */
export const noteResources: readonly Resource[] = [
  {
    name: 'notes',
    table: 'note',
    filters: abouts,
    source: source(keepers, rowsOf('note')),
    insertable: newNote,
    updatable: note,
    add: (task, input) => {
      const day = { written_on: task.today }
      return writeNote(
        task,
        taken(parseFields('note', 'contracting', 'insert', { ...input, ...day }, [...newNote, 'written_on'])),
      )
    },
    change: (task, id, input, seen) => {
      const { body, removed_on } = taken(parseFields('note', 'contracting', 'update', input, note))
      if (typeof removed_on === 'string') return removeNote(task, id, seen)
      return editNote(task, id, { body: body ?? null }, seen)
    },
  },
  {
    name: 'to-dos',
    table: 'to_do',
    filters: [...abouts, 'doer_id'],
    source: source(keepers, rowsOf('to_do')),
    insertable: newToDo,
    updatable: toDo,
    check: mustBeOnDuty,
    add: (task, input) => {
      const day = { written_on: task.today }
      return askToDo(
        task,
        taken(
          parseFields('to_do', 'contracting', 'insert', { ...input, ...day }, [...newToDo, 'written_on']),
        ),
      )
    },
    change: (task, id, input, seen) =>
      changeToDo(task, id, taken(parseFields('to_do', 'contracting', 'update', input, toDo)), seen),
  },
]

/** Refuses a doer who has no duty today. */
async function mustBeOnDuty(visit: Visit, { doer_id }: Input): Promise<void> {
  if (doer_id === undefined) return
  const colleagues = await visit.own.look(colleaguesOnDuty)
  if (!colleagues.some(({ id }) => id === doer_id))
    throw new Refusal('invalid', noteTexts.notOnDuty, 'doer_id')
}

function rowsOf(table: 'note' | 'to_do') {
  return (task: Task<Keeper>, { id, after, limit, filters }: Wanted): Promise<ApiRow[]> => {
    const asked = [...abouts, 'doer_id' as const].flatMap((name) => {
      const value = filters[name]
      return value === undefined ? [] : [{ name, value }]
    })
    return task.db
      .selectFrom(table)
      .select(['id', 'row_version', 'person_id'])
      .select(columnsOf(table, task.purpose))
      .where('tenant_id', '=', task.tenant)
      .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
      .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
      .where(matching(asked))
      .orderBy('id')
      .limit(limit)
      .execute()
  }
}

function matching(asked: readonly { name: string; value: string }[]) {
  return asked.reduce(
    (all, { name, value }) => sql<boolean>`${all} and ${sql.ref(name)} = ${value}`,
    sql<boolean>`true`,
  )
}
