import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { formatPhone } from '../../platform/text/phone.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { DataTable, Pagination, SearchField, type Column } from '../../platform/ui/table.tsx'
import { pageTexts } from '../page-texts.ts'
import { listPersons, type PersonRow } from '../person-list.ts'
import { keepers } from '../rows.ts'
import { page, speaker, type Say } from './frame.tsx'
import { searchText, viewLink } from './list-links.ts'
import { listTexts as texts } from './list-texts.ts'

const path = '/people'

export async function peopleList(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const { query } = visit
  const text = searchText(query)
  const after = query.get('after') ?? ''
  const list = await visit.read(visit.firstHeld(keepers) ?? 'contracting', 'listed', (task) =>
    listPersons(task, text === undefined ? {} : { text }, isId(after) ? { after } : {}),
  )
  return page({
    title: say(texts.people),
    current: path,
    subtitle: say(pageTexts.total(list.total.count, list.total.isMore)),
    actions: visit.holds('contracting') && (
      <LinkButton href="/people/new" look="primary" shortcut="n">
        {say(texts.newPerson)}
      </LinkButton>
    ),
    body: (
      <>
        <SearchField
          action={path}
          name="q"
          label={say(texts.findPerson)}
          button={say(pageTexts.search)}
          value={text}
        />
        <DataTable
          caption={say(texts.people)}
          columns={columns(say)}
          rows={list.rows}
          rowKey={({ id }) => id}
          href={({ id }) => `${path}/${id}`}
          empty={
            <EmptyState
              title={say(texts.noPeople)}
              text={say(texts.noPeopleNext)}
              actions={<LinkButton href={path}>{say(pageTexts.all)}</LinkButton>}
            />
          }
        />
        <Pagination
          label={say(pageTexts.pages)}
          position={say(pageTexts.shown(list.rows.length))}
          previous={
            isId(after) ? { label: say(pageTexts.first), href: viewLink(path, query, {}) } : undefined
          }
          next={
            list.next === undefined
              ? undefined
              : { label: say(pageTexts.next), href: viewLink(path, query, { after: list.next }) }
          }
        />
      </>
    ),
  })
}

function columns(say: Say): readonly Column<PersonRow>[] {
  return [
    {
      key: 'name',
      title: say(pageTexts.name),
      main: true,
      cell: (row) => `${row.last_name} ${row.first_name}`,
      second: (row) => row.ties[0]?.job_title ?? '',
    },
    {
      key: 'organisation',
      title: say(texts.organisation),
      cell: ({ ties: [first] }) =>
        first === undefined ? '–' : <a href={`/customers/${first.organisation_id}`}>{first.organisation}</a>,
      second: ({ ties }) => (ties.length > 1 ? say(texts.others(ties.length - 1)) : ''),
    },
    { key: 'email', title: say(texts.email), cell: ({ emails }) => emails[0] ?? '–' },
    {
      key: 'phone',
      title: say(texts.phone),
      whole: true,
      align: 'end',
      cell: ({ phones: [first] }) => (first === undefined ? '–' : formatPhone(first)),
    },
  ]
}
