import { tables } from '../../catalogue/catalogue.ts'
import type { Catalogue } from '../../catalogue/schema/columns.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { choiceText } from '../../platform/choices.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { formatBasisPoints, formatHundredths } from '../../platform/text/number.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { Chips, SearchField } from '../../platform/ui/table.tsx'
import { contractStates } from '../contract-state.ts'
import {
  listers,
  listOrganisations,
  organisationOrders,
  type Lister,
  type OrganisationFilter,
  type OrganisationRow,
} from '../organisation-list.ts'
import { bulkTexts } from '../bulk-texts.ts'
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
import { managersTexts } from './managers-texts.ts'

const path = '/customers'
const forms = tables.organisation.columns.legal_form.choices

const customers: ListKind<OrganisationRow, Lister, OrganisationFilter, (typeof organisationOrders)[number]> =
  {
    path,
    list: 'customers',
    title: texts.customers,
    table: 'organisation',
    purposes: listers,
    orders: organisationOrders,
    filterOf: organisationFilter,
    ask: listOrganisations,
    designed: columns,
  }

export async function customerList(visit: Visit, of?: Catalogue): Promise<Answer> {
  const say = speaker(visit)
  const { query, language } = visit
  const { view, list, saved } = await readList(visit, customers, of)
  return page({
    title: say(texts.customers),
    current: path,
    subtitle: say(pageTexts.total(list.total.count, list.total.isMore)),
    actions: visit.holds('contracting') && (
      <LinkButton href="/customers/new" look="primary" shortcut="n">
        {say(texts.newCustomer)}
      </LinkButton>
    ),
    body: (
      <>
        <SearchField
          action={path}
          name="q"
          label={say(texts.findCustomer)}
          button={say(pageTexts.search)}
          value={searchText(query)}
          kept={keptOf(query, ['q', 'after', 'kieli'])}
        />
        <Chips label={say(pageTexts.views)} items={chips(query, say)} />
        <ListBody
          {...customers}
          query={query}
          language={language}
          list={list}
          saved={saved}
          view={view}
          chosen={{
            nameOf: ({ name }) => name,
            acts: visit.holds('contracting')
              ? [
                  { action: '/customers/managers', label: managersTexts.action },
                  { action: '/customers/bulk', label: bulkTexts.action },
                ]
              : [],
          }}
          empty={<Nothing say={say} />}
        />
      </>
    ),
  })
}

/** The customers as a file. */
export async function customerFile(visit: Visit, of?: Catalogue): Promise<Answer> {
  return listFile(visit, customers, of)
}

function Nothing({ say }: { say: Say }) {
  const all = <LinkButton href={path}>{say(pageTexts.all)}</LinkButton>
  return <EmptyState title={say(texts.noCustomers)} text={say(texts.noCustomersNext)} actions={all} />
}

export function organisationFilter(query: URLSearchParams): OrganisationFilter {
  const text = searchText(query)
  const legal_form = oneValue(query, 'kind', forms)
  const relation = oneValue(query, 'relation', ['customer', 'partner'])
  const state = oneValue(query, 'state', contractStates)
  return {
    ...ownFilterIn(query),
    ...(text === undefined ? {} : { text }),
    ...(legal_form === undefined ? {} : { legal_form }),
    ...(relation === undefined ? {} : { relation }),
    ...(state === undefined ? {} : { state }),
  }
}

/** One chip for each kind and each state; they narrow together, and the first one lets go of all. */
function chips(query: URLSearchParams, say: Say) {
  const kinds = [
    ['municipality', texts.municipalities],
    ['company', texts.companies],
    ['sole_trader', texts.soleTraders],
    ['private_person', texts.privatePersons],
  ] as const
  const states = [
    ['preparation', texts.prepared],
    ['in-force', texts.inForce],
    ['ended', texts.ended],
  ] as const
  const chip = (name: string, value: string, label: string) => ({
    label,
    isCurrent: query.get(name) === value,
    href: viewLink(path, query, { [name]: value }),
  })
  const isAll = ['kind', 'relation', 'state'].every((name) => !query.has(name))
  return [
    {
      label: say(pageTexts.all),
      href: viewLink(path, query, { kind: undefined, relation: undefined, state: undefined }),
      isCurrent: isAll,
    },
    ...kinds.map(([value, label]) => chip('kind', value, say(label))),
    chip('relation', 'partner', say(texts.partners)),
    ...states.map(([value, label]) => chip('state', value, say(label))),
  ]
}

function columns(language: Language, today: string): readonly ListColumn<OrganisationRow>[] {
  return [...ownColumns(language), ...contractColumns(language, today), ...shareColumns(language)]
}

function ownColumns(language: Language): readonly ListColumn<OrganisationRow>[] {
  const t: Say = (text) => say(text, language)
  const kindOf = (row: OrganisationRow) => t(choiceText('organisation', 'legal_form', row.legal_form))
  return [
    {
      key: 'name',
      ...plain(t(pageTexts.name), ({ name }) => name),
      main: true,
      shows: ['name'],
      order: 'name',
      cell: ({ name }) => name,
      second: (row) => row.business_id ?? kindOf(row),
    },
    {
      key: 'kind',
      ...plain(t(pageTexts.kind), kindOf),
      low: true,
      shows: ['legal_form'],
      cell: kindOf,
    },
  ]
}

/** Columns of the contract that a row shows. */
function contractColumns(language: Language, today: string): readonly ListColumn<OrganisationRow>[] {
  const t: Say = (text) => say(text, language)
  return [
    {
      key: 'responsible',
      ...plain(t(texts.responsible), (row) => responsibleName(row)),
      shows: [],
      cell: (row) => responsibleOf(row),
    },
    {
      key: 'contract',
      ...plain(t(texts.contract), (row) =>
        [firstOf(row)?.number, othersOf(row, t)].filter(Boolean).join(' '),
      ),
      whole: true,
      shows: [],
      cell: (row) => firstOf(row)?.number ?? '–',
      second: (row) => othersOf(row, t),
    },
    {
      key: 'ends',
      ...plain(t(texts.ends), (row) => withFirst(row, '', (contract) => endOfContract(contract, language))),
      align: 'end',
      shows: [],
      cell: (row) =>
        withFirst(row, '–', (contract) => <ContractEnd contract={contract} language={language} />),
    },
    {
      key: 'state',
      ...plain(t(pageTexts.state), (row) =>
        withFirst(row, '', (contract) => t(stateOfContract(contract, today).text)),
      ),
      shows: [],
      cell: (row) =>
        withFirst(row, '–', (contract) => (
          <ContractBadge contract={contract} today={today} language={language} />
        )),
    },
  ]
}

function shareColumns(language: Language): readonly ListColumn<OrganisationRow>[] {
  return [
    {
      key: 'share',
      ...plain(say(texts.share, language), (row) => shareOf(row, '')),
      low: true,
      align: 'end',
      shows: [],
      cell: shareInColumn,
    },
  ]
}

/** A column that is one column in a file too. */
function plain(title: string, text: (row: OrganisationRow) => string) {
  return { title, written: [{ title, text }] }
}

function shareOf({ share_basis_points: share }: OrganisationRow, none: string): string {
  return share === undefined ? none : formatBasisPoints(share)
}

/** With a decimal always, so that the commas stand under each other. */
function shareInColumn({ share_basis_points: share }: OrganisationRow): string {
  return share === undefined ? '–' : formatHundredths(share).replace(/0$/, '')
}

function othersOf({ contracts }: OrganisationRow, t: Say): string {
  return contracts.length > 1 ? t(texts.others(contracts.length - 1)) : ''
}

/** The contract a row shows: the first living one, else the first. */
function firstOf({ contracts }: OrganisationRow) {
  return contracts.find(({ ended_on }) => ended_on === null) ?? contracts[0]
}

function withFirst<T>(
  row: OrganisationRow,
  none: string,
  show: (contract: OrganisationRow['contracts'][number]) => T,
): T | string {
  const contract = firstOf(row)
  return contract === undefined ? none : show(contract)
}

function responsibleName(row: OrganisationRow): string {
  const responsible = firstOf(row)?.responsible
  return responsible === undefined ? '' : `${responsible.first_name} ${responsible.last_name}`
}

function responsibleOf(row: OrganisationRow) {
  const responsible = firstOf(row)?.responsible
  if (responsible === undefined) return '–'
  return <a href={`/people/${responsible.person_id}`}>{responsibleName(row)}</a>
}
