import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { EmptyState } from '../../platform/ui/parts.tsx'
import { SearchField } from '../../platform/ui/table.tsx'
import { contractsLike, contractsOpened, lookUp, namesOfOpened, type Find, type Opened } from '../palette.ts'
import { pageTexts } from '../page-texts.ts'
import { keepers, type Keeper } from '../rows.ts'
import type { Searcher } from '../search.ts'
import { page, speaker, type Say } from './frame.tsx'
import { searchText } from './list-links.ts'
import { paletteTexts as texts } from './palette-texts.ts'

const pathOf = { person: '/people', organisation: '/customers', contract: '/contracts' } as const
const kinds = ['person', 'organisation', 'contract'] as const
const mostRecent = 8

/** The way to a person, a customer or a contract by what one remembers of it. */
export async function palettePage(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const text = searchText(visit.query) ?? ''
  const found = await (text === '' ? lastOpened(visit) : foundBy(visit, text))
  return page({
    title: say(texts.title),
    current: '/search',
    subtitle: text === '' ? say(texts.hint) : say(texts.found(found.length)),
    body: (
      <>
        <SearchField
          action="/search"
          name="q"
          label={say(texts.label)}
          button={say(pageTexts.search)}
          value={text}
        />
        <Found found={found} isAsked={text !== ''} say={say} />
      </>
    ),
  })
}

async function foundBy(visit: Visit, text: string): Promise<readonly Find[]> {
  const purpose = visit.firstHeld(keepers) ?? 'contracting'
  const [contracts, hits] = await Promise.all([
    visit.read<Keeper, Find[]>(purpose, 'listed', (task) => contractsLike(task, text)),
    visit.read<Searcher, Find[]>(purpose, 'listed', (task) => lookUp(task, text)),
  ])
  return [...contracts, ...hits]
}

async function lastOpened(visit: Visit): Promise<readonly Find[]> {
  const opened = openedIn(visit.query)
  if (opened.length === 0) return []
  const purpose = visit.firstHeld(keepers) ?? 'contracting'
  const named = await Promise.all([
    visit.read<Keeper, Find[]>(purpose, 'listed', (task) => contractsOpened(task, opened)),
    visit.read<Searcher, Find[]>(purpose, 'listed', (task) => namesOfOpened(task, opened)),
  ])
  return opened.flatMap(({ id }) => named.flat().find((one) => one.id === id) ?? [])
}

function Found({ found, isAsked, say }: { found: readonly Find[]; isAsked: boolean; say: Say }) {
  if (found.length === 0)
    return isAsked ? <EmptyState title={say(texts.nothing)} text={say(texts.nothingNext)} /> : null
  return (
    <>
      {!isAsked && <h2>{say(texts.recent)}</h2>}
      <ul class="flow">
        {found.map((one) => (
          <li key={one.id}>
            <a href={`${pathOf[one.kind]}/${one.id}`} data-row>
              {nameOf(one)}
            </a>{' '}
            <span class="second">{[say(texts[one.kind]), secondOf(one)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function nameOf(one: Find): string {
  if (one.kind === 'person') return `${one.last_name} ${one.first_name}`
  return one.kind === 'contract' ? `${one.number} ${one.title}` : one.name
}

function secondOf(one: Find): string {
  if (one.kind === 'person') return one.organisations.join(', ')
  return one.kind === 'contract' ? one.organisation : ''
}

/** The cards that the reader's browser says were opened last; what is no such address is left out. */
function openedIn(query: URLSearchParams): readonly Opened[] {
  const paths = (query.get('recent') ?? '').split(',').slice(0, mostRecent)
  return paths.flatMap((path) => {
    const kind = kinds.find((one) => path.startsWith(`${pathOf[one]}/`))
    const id = path.split('/').at(-1) ?? ''
    return kind === undefined || !isId(id) ? [] : [{ kind, id }]
  })
}
