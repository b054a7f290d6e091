import { choiceText } from '../../platform/choices.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { addDays, formatDay } from '../../platform/text/day.ts'
import type { Language, Text } from '../../platform/text/language.ts'
import { Badge, EmptyState, Panel } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { contractsEndingSoon, listContracts, type ContractRow } from '../contract-list.ts'
import type { Lister } from '../organisation-list.ts'
import { noticesDue, openFollowUps } from '../follow-ups.ts'
import { openOnceTexts } from '../open-once-texts.ts'
import { pageTexts } from '../page-texts.ts'
import { keepers, type Keeper } from '../rows.ts'
import { myToDos } from '../to-dos.ts'
import { contractColumns } from './contract-list.tsx'
import { page, speaker, type Say } from './frame.tsx'
import { listTexts } from './list-texts.ts'
import { mentionedBy } from './mentioned.tsx'
import { toldTo } from './notifications.tsx'
import { myTexts as texts } from './my-texts.ts'
import { MyToDos } from './my-to-dos.tsx'

/** Days ahead from which a notice to be given is shown. */
export const noticesAhead = 14

/** What waits for me, and by when: the landing page. */
export async function myItems(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const { language } = visit
  const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
  const waiting = await visit.read(purpose, 'listed', async (task) => ({
    today: task.today,
    followUps: await openFollowUps(task),
    notices: await noticesDue(task, addDays(task.today, noticesAhead)),
  }))
  const contracts = await visit.read<Lister, { ending: ContractRow[]; interim: ContractRow[] }>(
    purpose,
    'listed',
    async (task) => ({
      ending: await contractsEndingSoon(task),
      interim: (await listContracts(task, { isInterim: true })).rows,
    }),
  )
  const found = { ...waiting, ...contracts }
  const toDos = await visit.read<Keeper, MyToDoRows>(purpose, 'listed', (task) => myToDos(task))
  const names = await mentionedBy(
    visit,
    purpose,
    toDos.map(({ what }) => what),
  )
  const told = await toldTo(visit)
  const count =
    toDos.length + found.followUps.length + found.notices.length + found.ending.length + found.interim.length
  return page({
    title: say(texts.title),
    current: '/my',
    subtitle: count === 0 ? undefined : say(texts.waiting(count)),
    actions: told.length > 0 && <a href="/notifications">{say(openOnceTexts.unseen(told.length))}</a>,
    body:
      count === 0 ? (
        <EmptyState title={say(texts.nothing)} text={say(texts.nothingNext)} />
      ) : (
        <div class="flow">
          {toDos.length > 0 && <MyToDos rows={toDos} today={found.today} names={names} language={language} />}
          {found.followUps.length > 0 && <FollowUps rows={found.followUps} today={found.today} say={say} />}
          {found.notices.length > 0 && <Notices rows={found.notices} today={found.today} say={say} />}
          {(['ending', 'interim'] as const).map((id) => (
            <ContractItems key={id} id={id} title={texts[id]} rows={found[id]} today={found.today} say={say} language={language} />
          ))}
          <p class="muted">
            <a href="/my/items.ics">{say(texts.toCalendar)}</a> {say(texts.calendarTold)}
          </p>
        </div>
      ),
  })
}

type MyToDoRows = Awaited<ReturnType<typeof myToDos>>
type FollowUp = Awaited<ReturnType<typeof openFollowUps>>[number]
type Notice = Awaited<ReturnType<typeof noticesDue>>[number]

function FollowUps({ rows, today, say }: { rows: readonly FollowUp[]; today: string; say: Say }) {
  return (
    <Panel id="follow-ups" title={say(texts.followUps)}>
      <DataTable
        bare
        caption={say(texts.followUps)}
        rows={rows}
        rowKey={({ id }) => id}
        href={followUpLink}
        empty={null}
        columns={[
          {
            key: 'what',
            title: say(texts.followUps),
            main: true,
            cell: ({ what, number }) =>
              `${say(choiceText('follow_up', 'what', what))}${number === null ? '' : `: ${number}`}`,
            second: ({ organisation }) => organisation ?? '',
          },
          {
            key: 'due',
            title: say(texts.by),
            align: 'end',
            cell: ({ due_on }) => <Due day={due_on} today={today} say={say} />,
          },
        ]}
      />
    </Panel>
  )
}

/** Where what waits is done. */
export function followUpLink(row: FollowUp): string {
  if (row.contract_id !== null)
    return `/contracts/${row.contract_id}${row.what === 'name_successor' ? '/responsible' : ''}`
  return row.person_id === null ? `/customers/${row.organisation_id ?? ''}` : `/people/${row.person_id}`
}

function Notices({ rows, today, say }: { rows: readonly Notice[]; today: string; say: Say }) {
  return (
    <Panel id="notices" title={say(texts.notices)} foot={say(texts.noticesTold)}>
      <DataTable
        bare
        caption={say(texts.notices)}
        rows={rows}
        rowKey={({ id }) => id}
        href={({ id }) => `/people/${id}/notices/new`}
        empty={null}
        columns={[
          {
            key: 'name',
            title: say(pageTexts.name),
            main: true,
            cell: (row) => `${row.first_name} ${row.last_name}`,
          },
          {
            key: 'due',
            title: say(texts.by),
            align: 'end',
            cell: ({ notice_due_on }) => <Due day={notice_due_on} today={today} say={say} />,
          },
        ]}
      />
    </Panel>
  )
}

/** A day by which something is done; what is late says so in words. */
function Due({ day, today, say }: { day: string; today: string; say: Say }) {
  if (day < today)
    return (
      <Badge tone="refuses">
        {say(texts.late)} {formatDay(day)}
      </Badge>
    )
  return (
    <Badge tone="waits">
      {say(texts.by)} {formatDay(day)}
    </Badge>
  )
}

function ContractItems(props: {
  id: string
  title: Text
  rows: readonly ContractRow[]
  today: string
  say: Say
  language: Language
}) {
  const { id, title, rows, today, say, language } = props
  if (rows.length === 0) return null
  return (
    <Panel id={id} title={say(title)}>
      <DataTable
        bare
        caption={`${say(title)}: ${say(listTexts.contracts)}`}
        rows={rows}
        rowKey={(row) => row.id}
        href={(row) => `/contracts/${row.id}`}
        empty={null}
        columns={contractColumns(language, today)}
      />
    </Panel>
  )
}
