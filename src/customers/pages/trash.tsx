import type { Answer, Visit } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import { ConfirmBox } from '../../platform/ui/form.tsx'
import { Button, EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { bulkTexts } from '../bulk-texts.ts'
import { duplicateTexts } from '../duplicates-texts.ts'
import { mergeOf } from '../merge.ts'
import { undoMerge } from '../merge-undo.ts'
import { pageTexts } from '../page-texts.ts'
import { nameIn, putInTrash, restore } from '../trash.ts'
import { entryById, inTrash, type Kind, type TrashEntry } from '../trash-entries.ts'
import { trashTexts as texts } from '../trash-texts.ts'
import { idOf, submit } from './form-flow.ts'
import { page, speaker, type Say } from './frame.tsx'
import { refusedPage } from './refused-page.tsx'

/** Where the cards of each kind are. */
export const places = { organisation: '/customers', person: '/people', contract: '/contracts' } as const

/** What lies in the trash and until when, with the way back for each. */
export async function trashPage(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const rows = await visit.read('contracting', 'listed', (task) => inTrash(task))
  return page({
    title: say(texts.title),
    current: '/trash',
    subtitle: say(texts.told),
    actions: <LinkButton href="/bulk-edits">{say(bulkTexts.past)}</LinkButton>,
    body: (
      <DataTable
        caption={say(texts.title)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={say(texts.empty)} />}
        columns={[
          { key: 'name', title: say(texts.name), main: true, cell: ({ name }) => name },
          { key: 'what', title: say(texts.what), cell: ({ what }) => say(texts[what]) },
          { key: 'until', title: say(texts.until), align: 'end', cell: ({ ends_on }) => formatDay(ends_on) },
          { key: 'act', title: say(texts.act), cell: (row) => <BackForm row={row} say={say} /> },
        ]}
      />
    ),
  })
}

function BackForm({ row, say }: { row: TrashEntry; say: Say }) {
  return (
    <form method="post" action={`/trash/${row.id}/restore`}>
      <Button look="small">
        {say(row.cause === 'merged' ? texts.undo : texts.restore)}
        <span class="hidden">: {row.name}</span>
      </Button>
    </form>
  )
}

/** Takes one back: what was deleted is restored, what was merged is parted again. */
export async function postRestore(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  const say = speaker(visit)
  return submit(
    visit,
    async () => {
      const entry = await visit.write('contracting', async (task) => {
        const found = await entryById(task, id)
        if (found.cause === 'merged' && found.restored_on === null) await undoMerge(task, await mergeOf(task, found.row_id))
        else await restore(task, id)
        return found
      })
      const said = say(entry.cause === 'merged' ? duplicateTexts.undone : texts.restored)
      return { as: 'redirect', to: `${places[entry.what]}/${entry.row_id}`, said }
    },
    async (_, refusal) => refusedPage(visit, say(texts.title), refusal, '/trash'),
  )
}

/** Asks before deleting: what happens, and the way back. */
export async function deletePage(visit: Visit, what: Kind): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  const name = await visit.read('contracting', 'opened', (task) => nameIn(task, what, id))
  return page({
    title: say(texts.deleteTitle),
    current: places[what],
    subtitle: <a href={`${places[what]}/${id}`}>{name}</a>,
    body: (
      <ConfirmBox
        title={name}
        text={say(texts.deleteTold)}
        action={`${places[what]}/${id}/delete`}
        confirm={say(texts.deleteTitle)}
        isDangerous
        cancel={{ label: say(pageTexts.cancel), href: `${places[what]}/${id}` }}
      />
    ),
  })
}

export async function postDelete(visit: Visit, what: Kind): Promise<Answer> {
  const id = idOf(visit)
  const say = speaker(visit)
  return submit(
    visit,
    async () => {
      await visit.write('contracting', (task) => putInTrash(task, what, id))
      return { as: 'redirect', to: '/trash', said: say(texts.deleted) }
    },
    async (_, refusal) => refusedPage(visit, say(texts.deleteTitle), refusal, backFrom(refusal, what, id)),
  )
}

function backFrom(refusal: Refusal, what: Kind, id: string): string {
  return refusal.text === texts.alreadyThere ? '/trash' : `${places[what]}/${id}`
}
