import type { Answer, Visit } from '../../platform/http/route.ts'
import type { Catalogue } from '../../catalogue/schema/columns.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { Chips, SearchField } from '../../platform/ui/table.tsx'
import { bulkResponsibleTexts } from './bulk-responsible-texts.ts'
import { bulkTexts } from '../bulk-texts.ts'
import { contractOrders, listContracts, type ContractFilter, type ContractRow } from '../contract-list.ts'
import { contractStates } from '../contract-state.ts'
import { listers, type Lister } from '../organisation-list.ts'
import { ownFilterIn } from '../own-filter.ts'
import { pageTexts } from '../page-texts.ts'
import { ContractBadge, ContractEnd, endOfContract, stateOfContract } from './contract-badge.tsx'
import { page, speaker, type Say } from './frame.tsx'
import { ListBody } from './list-body.tsx'
import { keptOf } from './list-choice.tsx'
import type { ListColumn } from './list-columns.ts'
import { listFile } from './list-file.ts'
import { oneValue, searchText, viewLink } from './list-links.ts'
import { listTexts as texts } from './list-texts.ts'
import { readList } from './list-reading.ts'
import type { ListKind } from './list-view.ts'

const path = '/contracts'

const contracts: ListKind<ContractRow, Lister, ContractFilter, (typeof contractOrders)[number]> = {
  path,
  list: 'contracts',
  title: texts.contracts,
  table: 'contract',
  purposes: listers,
  orders: contractOrders,
  filterOf: contractFilter,
  ask: listContracts,
  designed: contractColumns,
}

export async function contractPageList(visit: Visit, of?: Catalogue): Promise<Answer> {
  const say = speaker(visit)
  const { query, language } = visit
  const { view, list, saved } = await readList(visit, contracts, of)
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
        <SearchField action={path} name="q" label={say(texts.findContract)} button={say(pageTexts.search)} value={searchText(query)}
          kept={keptOf(query, ['q', 'after', 'kieli'])} />
        <Chips label={say(pageTexts.views)} items={chips(query, say)} />
        <ListBody
          {...contracts}
          query={query}
          language={language}
          list={list}
          saved={saved}
          view={view}
          chosen={{
            nameOf: ({ number, title }) => `${number} ${title}`,
            acts: visit.holds('contracting') ? [{ action: '/contracts/bulk', label: bulkTexts.action },
              { action: '/contracts/responsible', label: bulkResponsibleTexts.action }] : [],
          }}
          empty={
            <EmptyState
              title={say(texts.noContracts)}
              text={say(texts.noContractsNext)}
              actions={<LinkButton href="/contracts">{say(pageTexts.all)}</LinkButton>}
            />
          }
        />
      </>
    ),
  })
}

/** The contracts as a file. */
export async function contractFile(visit: Visit, of?: Catalogue): Promise<Answer> {
  return listFile(visit, contracts, of)
}

export function contractFilter(query: URLSearchParams): ContractFilter {
  const state = oneValue(query, 'state', contractStates)
  const text = searchText(query)
  return { ...ownFilterIn(query), ...(text === undefined ? {} : { text }), ...(state === undefined ? {} : { state }), ...(query.has('interim') ? { isInterim: true } : {}) }
}

function chips(query: URLSearchParams, say: Say) {
  const states = [
    ['preparation', pageTexts.prepared],
    ['in-force', pageTexts.inForce],
    ['ended', pageTexts.ended],
    ['lapsed', pageTexts.lapsed],
  ] as const
  return [
    {
      label: say(pageTexts.all),
      href: viewLink(path, query, { state: undefined, interim: undefined }),
      isCurrent: !query.has('state') && !query.has('interim'),
    },
    ...states.map(([value, label]) => ({
      label: say(label),
      isCurrent: query.get('state') === value,
      href: viewLink(path, query, { state: value, interim: undefined }),
    })),
    {
      label: say(pageTexts.interim),
      isCurrent: query.has('interim'),
      href: viewLink(path, query, { interim: '1', state: undefined }),
    },
  ]
}

/** The columns of contracts, with the customer below the number. */
export function contractColumns(language: Language, today: string): readonly ListColumn<ContractRow>[] {
  const t: Say = (text) => say(text, language)
  const responsibleOf = ({ first_name, last_name }: ContractRow) =>
    [first_name, last_name].filter((name) => name !== null).join(' ')
  return [
    {
      key: 'number',
      title: t(texts.contract),
      main: true,
      shows: ['number', 'title'],
      order: 'number',
      cell: ({ number, title }) => `${number} ${title}`,
      second: ({ organisation }) => organisation,
      written: [
        { title: t(texts.contractNumber), text: ({ number }) => number },
        { title: t(texts.subject), text: ({ title }) => title },
        { title: t(texts.customer), text: ({ organisation }) => organisation },
      ],
    },
    {
      key: 'responsible',
      title: t(texts.responsible),
      shows: [],
      cell: (row) =>
        row.person_id === null ? '–' : <a href={`/people/${row.person_id}`}>{responsibleOf(row)}</a>,
      written: [{ title: t(texts.responsible), text: responsibleOf }],
    },
    {
      key: 'ends',
      title: t(texts.ends),
      align: 'end',
      shows: [],
      order: 'ends_on',
      cell: (row) => <ContractEnd contract={row} language={language} />,
      written: [{ title: t(texts.ends), text: (row) => endOfContract(row, language) }],
    },
    {
      key: 'state',
      title: t(pageTexts.state),
      shows: [],
      cell: (row) => <ContractBadge contract={row} today={today} language={language} />,
      written: [{ title: t(pageTexts.state), text: (row) => t(stateOfContract(row, today).text) }],
    },
  ]
}
