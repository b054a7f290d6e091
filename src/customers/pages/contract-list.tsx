import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import type { Language } from '../../platform/text/language.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { Chips, DataTable, Pagination, type Column } from '../../platform/ui/table.tsx'
import { listContracts, type ContractRow } from '../contract-list.ts'
import { contractStates } from '../contract-state.ts'
import { listers } from '../organisation-list.ts'
import { pageTexts } from '../page-texts.ts'
import { ContractBadge, ContractEnd } from './contract-badge.tsx'
import { page, speaker, type Say } from './frame.tsx'
import { oneValue, viewLink } from './list-links.ts'
import { listTexts as texts } from './list-texts.ts'

const path = '/contracts'

export async function contractPageList(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const { query, language } = visit
  const state = oneValue(query, 'state', contractStates)
  const isInterim = query.has('interim')
  const after = query.get('after') ?? ''
  const filter = { ...(state === undefined ? {} : { state }), ...(isInterim ? { isInterim } : {}) }
  const list = await visit.read(visit.firstHeld(listers) ?? 'contracting', 'listed', async (task) => ({
    ...(await listContracts(task, filter, isId(after) ? { after } : {})),
    today: task.today,
  }))
  return page({
    title: say(texts.contracts),
    current: path,
    subtitle: say(pageTexts.total(list.total.count, list.total.isMore)),
    actions: visit.holds('contracting') && (
      <LinkButton href="/contracts/new" look="primary" shortcut="n">
        {say(texts.newContract)}
      </LinkButton>
    ),
    body: (
      <>
        <Chips label={say(pageTexts.views)} items={chips(query, say)} />
        <DataTable
          caption={say(texts.contracts)}
          columns={contractColumns(say, language, list.today)}
          rows={list.rows}
          rowKey={({ id }) => id}
          href={({ id }) => `${path}/${id}`}
          empty={<EmptyState title={say(texts.noContracts)} text={say(texts.noContractsNext)} />}
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

function chips(query: URLSearchParams, say: Say) {
  const states = [
    ['preparation', pageTexts.prepared],
    ['in-force', pageTexts.inForce],
    ['ended', pageTexts.ended],
    ['lapsed', pageTexts.lapsed],
  ] as const
  return [
    { label: say(pageTexts.all), href: path, isCurrent: !query.has('state') && !query.has('interim') },
    ...states.map(([value, label]) => ({
      label: say(label),
      isCurrent: query.get('state') === value,
      href: viewLink(path, query, { state: value, interim: undefined }),
    })),
    { label: say(pageTexts.interim), isCurrent: query.has('interim'), href: `${path}?interim=1` },
  ]
}

/** The columns of contracts, with the customer below the number. */
export function contractColumns(say: Say, language: Language, today: string): readonly Column<ContractRow>[] {
  return [
    {
      key: 'number',
      title: say(texts.contract),
      main: true,
      cell: ({ number, title }) => `${number} ${title}`,
      second: ({ organisation }) => organisation,
    },
    {
      key: 'responsible',
      title: say(texts.responsible),
      cell: (row) =>
        row.person_id === null ? (
          '–'
        ) : (
          <a href={`/people/${row.person_id}`}>
            {row.first_name} {row.last_name}
          </a>
        ),
    },
    {
      key: 'ends',
      title: say(texts.ends),
      align: 'end',
      cell: (row) => <ContractEnd contract={row} language={language} />,
    },
    {
      key: 'state',
      title: say(pageTexts.state),
      cell: (row) => <ContractBadge contract={row} today={today} language={language} />,
    },
  ]
}
