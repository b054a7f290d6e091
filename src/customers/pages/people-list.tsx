import type { Catalogue } from '../../catalogue/schema/columns.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { formatPhone } from '../../platform/text/phone.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { SearchField } from '../../platform/ui/table.tsx'
import { ownFilterIn } from '../own-filter.ts'
import { pageTexts } from '../page-texts.ts'
import { leavingTexts } from '../leaving-texts.ts'
import { bounceTexts } from '../bounce-texts.ts'
import { bulkTexts } from '../bulk-texts.ts'
import { addressPurposes } from '../addresses.ts'
import { listPersons, personOrders, type PersonFilter, type PersonRow } from '../person-list.ts'
import { keepers, type Keeper } from '../rows.ts'
import { disclosureTexts } from './disclosure-texts.ts'
import { page, speaker, type Say } from './frame.tsx'
import { ListBody } from './list-body.tsx'
import { keptOf } from './list-choice.tsx'
import type { ListColumn } from './list-columns.ts'
import { listFile } from './list-file.ts'
import { searchText, viewLink } from './list-links.ts'
import { listTexts as texts } from './list-texts.ts'
import { readList } from './list-reading.ts'
import { bulletinTexts } from './bulletin-texts.ts'
import { printoutTexts } from './printout-texts.ts'
import type { ListKind } from './list-view.ts'

const path = '/people'

/** The list of people: what is designed of it, and what it asks. */
export const people: ListKind<PersonRow, Keeper, PersonFilter, (typeof personOrders)[number]> = {
  path,
  list: 'people',
  title: texts.people,
  table: 'person',
  purposes: keepers,
  orders: personOrders,
  filterOf: personFilter,
  ask: listPersons,
  designed: columns,
}

export async function peopleList(visit: Visit, of?: Catalogue): Promise<Answer> {
  const say = speaker(visit)
  const { query, language } = visit
  const { view, list, saved } = await readList(visit, people, of)
  return page({
    title: say(texts.people),
    current: path,
    subtitle: say(pageTexts.total(list.total.count, list.total.isMore)),
    actions: visit.holds('contracting') && (
      <>
        {addressPurposes.some((purpose) => visit.holds(purpose)) && (
          <LinkButton href={viewLink('/people/disclosure', query, {})}>{say(disclosureTexts.title)}</LinkButton>
        )}
        <LinkButton href="/people/leaving">{say(leavingTexts.title)}</LinkButton>
        <LinkButton href="/people/new" look="primary" shortcut="n">
          {say(texts.newPerson)}
        </LinkButton>
      </>
    ),
    body: (
      <>
        <SearchField
          action={path}
          name="q"
          label={say(texts.findPerson)}
          button={say(pageTexts.search)}
          value={view.filter.text}
          kept={keptOf(query, ['q', 'after', 'kieli'])}
        />
        <ListBody
          {...people}
          query={query}
          language={language}
          list={list}
          saved={saved}
          view={view}
          chosen={{ nameOf, acts: actsFor(visit) }}
          empty={
            <EmptyState
              title={say(texts.noPeople)}
              text={say(texts.noPeopleNext)}
              actions={<LinkButton href={path}>{say(pageTexts.all)}</LinkButton>}
            />
          }
        />
      </>
    ),
  })
}

function actsFor(visit: Visit) {
  const reaches = addressPurposes.some((purpose) => visit.holds(purpose))
  return [
    ...(reaches ? [{ action: '/people/addresses', label: texts.copyAddresses }, { action: '/people/printout', label: printoutTexts.action }] : []),
    ...(visit.holds('informing') ? [{ action: '/people/bulletin', label: bulletinTexts.action }] : []),
    ...(visit.holds('contracting') ? [{ action: '/people/bulk', label: bulkTexts.action },
      { action: '/people/leaving', label: leavingTexts.action }] : []),
  ]
}

function nameOf({ last_name, first_name }: PersonRow): string {
  return `${last_name} ${first_name}`
}

/** The people as a file. */
export async function peopleFile(visit: Visit, of?: Catalogue): Promise<Answer> {
  return listFile(visit, people, of)
}

export function personFilter(query: URLSearchParams): PersonFilter {
  const text = searchText(query)
  return { ...ownFilterIn(query), ...(text === undefined ? {} : { text }) }
}

function columns(language: Language): readonly ListColumn<PersonRow>[] {
  const t: Say = (text) => say(text, language)
  return [
    {
      key: 'name',
      title: t(pageTexts.name),
      main: true,
      shows: ['first_name', 'last_name'],
      order: 'name',
      cell: nameOf,
      second: (row) => row.ties[0]?.job_title ?? '',
      written: [
        { title: t(texts.lastName), text: ({ last_name }) => last_name },
        { title: t(texts.firstName), text: ({ first_name }) => first_name },
        { title: t(texts.jobTitle), text: ({ ties }) => ties[0]?.job_title ?? '', own: true },
      ],
    },
    {
      key: 'organisation',
      title: t(texts.organisation),
      shows: [],
      cell: ({ ties: [first] }) =>
        first === undefined ? '–' : <a href={`/customers/${first.organisation_id}`}>{first.organisation}</a>,
      second: ({ ties }) => (ties.length > 1 ? t(texts.others(ties.length - 1)) : ''),
      written: [
        {
          title: t(texts.organisation),
          text: ({ ties }) =>
            [ties[0]?.organisation, ...(ties.length > 1 ? [t(texts.others(ties.length - 1))] : [])].join(' '),
        },
      ],
    },
    {
      key: 'email',
      title: t(texts.email),
      loose: true,
      shows: [],
      cell: ({ emails }) => emails[0] ?? '–',
      second: ({ bounces }) => (bounces ? t(bounceTexts.notWorking) : ''),
      written: [
        { title: t(texts.email), text: ({ emails }) => emails[0] ?? '' },
        { title: t(bounceTexts.state), text: ({ bounces }) => (bounces ? t(bounceTexts.notWorking) : ''), own: true },
      ],
    },
    {
      key: 'phone',
      title: t(texts.phone),
      whole: true,
      align: 'end',
      shows: [],
      cell: ({ phones: [first] }) => (first === undefined ? '–' : formatPhone(first)),
      written: [
        {
          title: t(texts.phone),
          text: ({ phones: [first] }) => (first === undefined ? '' : formatPhone(first)),
        },
      ],
    },
  ]
}
