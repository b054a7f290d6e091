import { choiceText } from '../../platform/choices.ts'
import { fieldsOf } from '../../platform/fields.ts'
import type { Task } from '../../platform/gate/task.ts'
import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { ownFieldsFor } from '../../platform/own-fields.ts'
import { formatDay } from '../../platform/text/day.ts'
import type { Text } from '../../platform/text/language.ts'
import { formatInteger } from '../../platform/text/number.ts'
import { Button, EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { pastEdits, undoEdit, type PastEdit } from '../bulk-edit.ts'
import { manyFields } from '../bulk-many.ts'
import { bulkTexts as texts } from '../bulk-texts.ts'
import { trashTexts } from '../trash-texts.ts'
import { askBulk, bulkLists, postBulk } from './bulk-page.tsx'
import { idOf } from './form-flow.ts'
import { page, speaker } from './frame.tsx'

/** Changing many rows at once, and taking it back. */
export const bulkRoutes: readonly Route[] = [
  ...bulkLists.flatMap((list): Route[] => [
    { method: 'GET', path: `${list.path}/bulk`, kind: 'page', purposes: ['contracting'], answer: (visit) => askBulk(visit, list) },
    { method: 'POST', path: `${list.path}/bulk`, kind: 'form', purposes: ['contracting'], mostBytes: 1_000_000,
      answer: (visit) => postBulk(visit, list) },
  ]),
  { method: 'GET', path: '/bulk-edits', kind: 'page', purposes: ['contracting'], answer: (visit) => pastPage(visit) },
  { method: 'POST', path: '/bulk-edits/:id/undo', kind: 'form', purposes: ['contracting'], answer: (visit) => postUndo(visit) },
]

type Told = PastEdit & { label: Text | undefined }

/** The bulk edits of the last month, each to be undone while it can. */
async function pastPage(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const rows = await visit.read<'contracting', Told[]>('contracting', 'listed', withLabels)
  return page({
    title: say(texts.past),
    current: '/trash',
    actions: <LinkButton href="/trash" back>{say(trashTexts.title)}</LinkButton>,
    body: (
      <div class="flow">
        <p class="muted">{say(texts.pastTold)}</p>
        <DataTable
          caption={say(texts.past)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={say(texts.none)} text={say(texts.noneNext)} />}
          columns={[
            { key: 'field', title: say(texts.field), main: true, cell: ({ label, field }) => (label === undefined ? field : say(label)),
              second: ({ what }) => say(choiceText('bulk_edit', 'what', what)) },
            { key: 'day', title: say(texts.when), align: 'end', cell: ({ edited_on }) => formatDay(edited_on) },
            { key: 'rows', title: say(texts.changed), align: 'end', cell: ({ changed }) => formatInteger(changed) },
            { key: 'undo', title: say(texts.undo), align: 'end', cell: (row) => row.undone_on === null
              ? <form method="post" action={`/bulk-edits/${row.id}/undo`}><Button look="small">{say(texts.undo)}</Button></form>
              : `${say(texts.undoneOn)} ${formatDay(row.undone_on)}` },
          ]}
        />
      </div>
    ),
  })
}

async function withLabels(task: Task<'contracting'>): Promise<Told[]> {
  const edits = await pastEdits(task)
  const labels = new Map<string, Text>([[`organisation ${manyFields}`, texts.byImport]])
  for (const what of new Set(edits.map((edit) => edit.what))) {
    for (const { name, label } of [...fieldsOf(what, 'contracting'), ...(await ownFieldsFor(task, what))])
      labels.set(`${what} ${name}`, label)
  }
  return edits.map((edit) => ({ ...edit, label: labels.get(`${edit.what} ${edit.field}`) }))
}

async function postUndo(visit: Visit): Promise<Answer> {
  const { restored, of } = await visit.write('contracting', (task) => undoEdit(task, idOf(visit)))
  return { as: 'redirect', to: '/bulk-edits', said: speaker(visit)(texts.undone(restored, of)) }
}
