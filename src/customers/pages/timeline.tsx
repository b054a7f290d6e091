import { choiceText } from '../../platform/choices.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import type { Task } from '../../platform/gate/task.ts'
import { formatDay, parseDay } from '../../platform/text/day.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { EmptyState, LinkButton, Panel, Timeline } from '../../platform/ui/parts.tsx'
import { Chips } from '../../platform/ui/table.tsx'
import { happenings, kinds, type Happened, type Happenings, type Kind, type Place } from '../happenings.ts'
import type { Names } from '../mentions.ts'
import type { About } from '../notes.ts'
import { pageTexts } from '../page-texts.ts'
import { keepers, pageLength, type Keeper } from '../rows.ts'
import { activityTexts as texts, kindTexts, stepTexts } from './activity-texts.ts'
import { idOf } from './form-flow.ts'
import { page, speaker } from './frame.tsx'
import { mentionedBy, Told, type Mentioned } from './mentioned.tsx'
import type { Parent } from './part-routes.tsx'

/** The cards of one kind: where they stand, and how one is looked at. */
type Card = { base: string; on: About['on']; look: (task: Task<Keeper>, id: string) => Promise<Parent> }

/** Everything that happened to one, page by page, of one kind or of all. */
export async function timelinePage(visit: Visit, { base, on, look }: Card): Promise<Answer> {
  const say = speaker(visit)
  const about = { on, id: idOf(visit) }
  const kind = kinds.find((one) => one === visit.query.get('kind'))
  const below = placeIn(visit.query.get('below') ?? '')
  const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
  const { parent, found } = await visit.read<Keeper, { parent: Parent; found: Happenings }>(
    purpose,
    'opened',
    async (task) => ({
      parent: await look(task, about.id),
      found: await happenings(task, about, { kind, below, limit: pageLength }),
    }),
  )
  const names = await mentionedBy(visit, purpose, textsIn(found))
  const at = `${base}/${about.id}/timeline`
  return page({
    title: say(texts.timeline),
    current: base,
    subtitle: <a href={`${base}/${about.id}`}>{parent.name}</a>,
    body: (
      <>
        <KindChoice at={at} kind={kind} on={on} language={visit.language} />
        <Panel>
          <HappeningList found={found} about={about} names={names} language={visit.language} />
        </Panel>
        {found.next !== undefined && (
          <nav class="pager" aria-label={say(pageTexts.pages)}>
            <LinkButton href={addressOf(at, kind, found.next)}>{say(texts.older)}</LinkButton>
          </nav>
        )}
      </>
    ),
  })
}

const kindsOf: { readonly [on in About['on']]: readonly Kind[] } = {
  person: kinds,
  organisation: kinds.filter((kind) => !['notices', 'objections', 'arrival'].includes(kind)),
  contract: ['contracts', 'hand_overs', 'notes', 'to_dos'],
}

function KindChoice(props: { at: string; kind: Kind | undefined; on: About['on']; language: Language }) {
  const { at, kind, on, language } = props
  return (
    <Chips
      label={say(texts.kinds, language)}
      items={[
        { label: say(pageTexts.all, language), href: at, isCurrent: kind === undefined },
        ...kindsOf[on].map((one) => ({
          label: say(kindTexts[one], language),
          href: addressOf(at, one),
          isCurrent: kind === one,
        })),
      ]}
    />
  )
}

function addressOf(at: string, kind: Kind | undefined, below?: Place): string {
  const query = new URLSearchParams({
    ...(kind === undefined ? {} : { kind }),
    ...(below === undefined ? {} : { below: `${below.on}.${below.id}.${below.step}` }),
  })
  return query.size === 0 ? at : `${at}?${query.toString()}`
}

/** A place that the address names; what is none begins at the top. */
function placeIn(text: string): Place | undefined {
  const [on = '', id = '', step = ''] = text.split('.')
  return parseDay(on) === on && isId(id) && Object.hasOwn(stepTexts, step) ? { on, id, step } : undefined
}

/** The texts among what happened, in which people may be mentioned. */
export function textsIn({ rows }: Happenings): readonly (string | null)[] {
  return rows.filter(({ kind }) => kind === 'notes' || kind === 'to_dos').map(({ detail }) => detail)
}

type Listed = { found: Happenings; about: About; names: Mentioned; language: Language }

/** What happened, the newest first, each with whom and what it concerns. */
export function HappeningList({ found, about, names, language }: Listed) {
  if (found.rows.length === 0)
    return <EmptyState title={say(texts.nothingHappened, language)} text={say(texts.nothingNext, language)} />
  return (
    <Timeline
      items={found.rows.map((row) => ({
        key: `${row.id} ${row.step}`,
        at: formatDay(row.on),
        instant: row.on,
        what: stepText(row, language),
        second: <Concerned row={row} found={found} about={about} names={names} language={language} />,
      }))}
    />
  )
}

function stepText({ step }: Happened, language: Language): string {
  const text = stepTexts[step]
  return text === undefined ? step : say(text, language)
}

function Concerned({ row, found, about, names, language }: Listed & { row: Happened }) {
  const isText = row.kind === 'notes' || row.kind === 'to_dos'
  const links = [
    linkTo('/people', row.person_id, found.persons, about),
    linkTo('/people', row.other_id, found.persons, about),
    linkTo('/customers', row.organisation_id, found.organisations, about),
    linkTo('/contracts', row.contract_id, found.contracts, about),
  ].flatMap((link) => link ?? [])
  return (
    <>
      {links.map(({ href, name }, at) => (
        <span key={href}>
          {at > 0 && ' · '}
          {name === undefined ? <i>{say(texts.somebody, language)}</i> : <a href={href}>{name}</a>}
        </span>
      ))}
      {row.detail !== null && links.length > 0 && ' · '}
      {row.detail !== null && isText && <Told text={row.detail} names={names} language={language} />}
      {row.detail !== null && !isText && detailText(row, row.detail, language)}
    </>
  )
}

/** A link to what a step concerns, unless it is the card itself. What the viewer does not see has no name. */
function linkTo(base: string, id: string | null, names: Names, about: About) {
  if (id === null || id === about.id) return undefined
  return { href: `${base}/${id}`, name: names.get(id) }
}

function detailText({ kind }: Happened, detail: string, language: Language): string {
  if (kind === 'roles') return say(choiceText('affiliation_role', 'role', detail), language)
  if (kind === 'objections') return say(choiceText('objection', 'against', detail), language)
  if (kind === 'notices') return `${say(texts.version, language)} ${detail}`
  return kind === 'arrival' ? say(choiceText('person', 'source', detail), language) : detail
}
