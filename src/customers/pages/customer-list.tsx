import { tables } from '../../catalogue/catalogue.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { choiceText } from '../../platform/choices.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { formatBasisPoints } from '../../platform/text/number.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { Chips, DataTable, Pagination, SearchField, type Column } from '../../platform/ui/table.tsx'
import { contractStates } from '../contract-state.ts'
import {
  listers,
  listOrganisations,
  type OrganisationFilter,
  type OrganisationRow,
} from '../organisation-list.ts'
import { pageTexts } from '../page-texts.ts'
import { ContractBadge, ContractEnd } from './contract-badge.tsx'
import { page, speaker, type Say } from './frame.tsx'
import { oneValue, searchText, viewLink } from './list-links.ts'
import { listTexts as texts } from './list-texts.ts'

const path = '/customers'
const forms = tables.organisation.columns.legal_form.choices

export async function customerList(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const { query, language } = visit
  const filter = filterOf(query)
  const after = query.get('after') ?? ''
  const list = await visit.read(
    visit.firstHeld(listers) ?? 'customer_relationship',
    'listed',
    async (task) => ({
      ...(await listOrganisations(task, filter, isId(after) ? { after } : {})),
      today: task.today,
    }),
  )
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
          kept={keptOf(query)}
        />
        <Chips label={say(pageTexts.views)} items={chips(query, say)} />
        <DataTable
          caption={say(texts.customers)}
          columns={columns(say, language, list.today)}
          rows={list.rows}
          rowKey={({ id }) => id}
          href={({ id }) => `${path}/${id}`}
          empty={<Nothing say={say} />}
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

function Nothing({ say }: { say: Say }) {
  const all = <LinkButton href={path}>{say(pageTexts.all)}</LinkButton>
  return <EmptyState title={say(texts.noCustomers)} text={say(texts.noCustomersNext)} actions={all} />
}

function filterOf(query: URLSearchParams): OrganisationFilter {
  const text = searchText(query)
  const legal_form = oneValue(query, 'kind', forms)
  const relation = oneValue(query, 'relation', ['customer', 'partner'])
  const state = oneValue(query, 'state', contractStates)
  return {
    ...(text === undefined ? {} : { text }),
    ...(legal_form === undefined ? {} : { legal_form }),
    ...(relation === undefined ? {} : { relation }),
    ...(state === undefined ? {} : { state }),
  }
}

function keptOf(query: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries([...query].filter(([name]) => ['kind', 'relation', 'state'].includes(name)))
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
  const isAll = Object.keys(keptOf(query)).length === 0
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

function columns(t: Say, language: Language, today: string): readonly Column<OrganisationRow>[] {
  return [
    {
      key: 'name',
      title: t(pageTexts.name),
      main: true,
      cell: ({ name }) => name,
      second: (row) =>
        row.business_id ?? say(choiceText('organisation', 'legal_form', row.legal_form), language),
    },
    {
      key: 'kind',
      title: t(pageTexts.kind),
      low: true,
      cell: (row) => say(choiceText('organisation', 'legal_form', row.legal_form), language),
    },
    { key: 'responsible', title: t(texts.responsible), cell: (row) => responsibleOf(row) },
    {
      key: 'contract',
      title: t(texts.contract),
      whole: true,
      cell: (row) => firstOf(row)?.number ?? '–',
      second: (row) => (row.contracts.length > 1 ? t(texts.others(row.contracts.length - 1)) : ''),
    },
    {
      key: 'ends',
      title: t(texts.ends),
      align: 'end',
      cell: (row) => withFirst(row, (contract) => <ContractEnd contract={contract} language={language} />),
    },
    {
      key: 'state',
      title: t(pageTexts.state),
      cell: (row) =>
        withFirst(row, (contract) => <ContractBadge contract={contract} today={today} language={language} />),
    },
    {
      key: 'share',
      title: t(texts.share),
      low: true,
      align: 'end',
      cell: ({ share_basis_points: share }) => (share === undefined ? '–' : formatBasisPoints(share)),
    },
  ]
}

/** The contract a row shows: the first living one, else the first. */
function firstOf({ contracts }: OrganisationRow) {
  return contracts.find(({ ended_on }) => ended_on === null) ?? contracts[0]
}

function withFirst<T>(
  row: OrganisationRow,
  show: (contract: OrganisationRow['contracts'][number]) => T,
): T | string {
  const contract = firstOf(row)
  return contract === undefined ? '–' : show(contract)
}

function responsibleOf(row: OrganisationRow) {
  const responsible = firstOf(row)?.responsible
  if (responsible === undefined) return '–'
  return (
    <a href={`/people/${responsible.person_id}`}>
      {responsible.first_name} {responsible.last_name}
    </a>
  )
}
