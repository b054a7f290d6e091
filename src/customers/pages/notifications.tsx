import { choiceText } from '../../platform/choices.ts'
import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { formatDay } from '../../platform/text/day.ts'
import { Button, EmptyState } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { markSeen, toldOfAccess, toldOfBreaches, toldOfOversight, toldOfWork, unseenOf, type Told } from '../notifications.ts'
import { openOnceTexts as texts } from '../open-once-texts.ts'
import { pageTexts } from '../page-texts.ts'
import { keepers, type Keeper } from '../rows.ts'
import { page, speaker } from './frame.tsx'

const overseers = ['access_security', 'rights_requests'] as const
const purposes: Route['purposes'] = [...keepers, ...overseers, 'breach_handling']

/** A quiet list of what a user is told, each to be marked as seen. */
export const notificationRoutes: readonly Route[] = [
  { method: 'GET', path: '/notifications', kind: 'page', purposes, answer: listPage },
  { method: 'POST', path: '/notifications/seen', kind: 'form', purposes, answer: postSeen },
]

/** What the user of a visit is told and has not seen. */
export async function toldTo(visit: Visit): Promise<Told[]> {
  const { session } = visit
  if (session === undefined) return []
  const purpose = visit.firstHeld(keepers)
  const work = purpose === undefined ? [] : await visit.read<Keeper, Told[]>(purpose, 'listed', toldOfWork)
  const breaches = visit.holds('breach_handling') ? await visit.read('breach_handling', 'listed', toldOfBreaches) : []
  const oversees = visit.firstHeld(overseers) !== undefined
  return visit.own.look(async (task) => unseenOf(task, session.userId,
    [...await toldOfAccess(task, session.userId), ...(oversees ? await toldOfOversight(task, visit.holds('rights_requests')) : []), ...breaches, ...work]))
}

async function listPage(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const rows = await toldTo(visit)
  return page({
    title: say(texts.notifications),
    current: '/notifications',
    subtitle: rows.length === 0 ? undefined : say(texts.unseen(rows.length)),
    actions: rows.length > 1 && <SeenForm row="*" label={say(texts.allSeen)} />,
    body: rows.length === 0 ? <EmptyState title={say(texts.none)} text={say(texts.noneNext)} /> : (
      <DataTable
        caption={say(texts.notifications)}
        rows={rows}
        rowKey={({ kind, row }) => `${kind}-${row}`}
        empty={null}
        columns={[
          { key: 'what', title: say(texts.what), main: true,
            cell: ({ kind, href }) => <a href={href}>{say(choiceText('seen_mark', 'kind', kind))}</a>,
            second: ({ who, why }) => [who, why].filter((part) => part !== undefined).join(': ') },
          { key: 'when', title: say(texts.when), align: 'end', cell: ({ on }) => formatDay(on) },
          { key: 'seen', title: say(texts.seen), align: 'end', cell: ({ row }) => <SeenForm row={row} label={say(texts.seen)} /> },
        ]}
      />
    ),
  })
}

function SeenForm({ row, label }: { row: string; label: string }) {
  return (
    <form method="post" action="/notifications/seen">
      <input type="hidden" name="row" value={row} />
      <Button look="text">{label}</Button>
    </form>
  )
}

async function postSeen(visit: Visit): Promise<Answer> {
  const { session } = visit
  const row = visit.form.get('row') ?? ''
  const told = (await toldTo(visit)).filter((one) => row === '*' || one.row === row)
  if (session !== undefined) await visit.own.write(session, (task) => markSeen(task, session.userId, told))
  return { as: 'redirect', to: '/notifications', said: speaker(visit)(pageTexts.saved) }
}
