import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { Refusal, type Fault } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import { inAll } from '../../platform/text/language.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { leaveTogether, successorsFor } from '../leaving-numbers.ts'
import { leavingTexts as texts } from '../leaving-texts.ts'
import { livingTies, mostLeaving, peopleNamed, type LeavingTie, type Meant } from '../leaving-ties.ts'
import { personIds } from '../person-list.ts'
import { keepers } from '../rows.ts'
import { chosenIds } from './chosen-rows.tsx'
import { readFound } from './found-rows.ts'
import { dayIn } from './contract-forms.tsx'
import type { Filled } from './fields-form.tsx'
import { blank, submit, typed } from './form-flow.ts'
import { formTexts } from './form-texts.ts'
import { page, refusedStatus, speaker } from './frame.tsx'
import { heirsIn } from './leaving.tsx'
import { Leavers, type LeaverRow } from './leaving-rows.tsx'
import { AskNames, AskWhich } from './leaving-who.tsx'
import { personFilter } from './people-list.tsx'

const path = '/people/leaving'

/** Recording that several people have left: who they are, who takes over, and all of it in one act. */
export const leavingRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes: ['contracting'], answer: (visit) => leavingPage(visit) },
  { method: 'POST', path, kind: 'form', purposes: ['contracting'], answer: (visit) => postLeaving(visit) },
  { method: 'POST', path: `${path}/names`, kind: 'form', purposes: ['contracting'], answer: (visit) => postNames(visit) },
]

async function leavingPage(visit: Visit): Promise<Answer> {
  const { query } = visit
  const customer = query.get('customer') ?? ''
  if (isId(customer)) return whichOf(visit, customer)
  if (query.has('tie')) return review(visit, { by: 'id', ids: query.getAll('tie').filter(isId) })
  if (!query.has('id') && !query.has('all')) return whoPage(visit)
  const find = (limit: number) => readFound(visit, { table: 'person', purposes: keepers }, query, (task) => personIds(task, personFilter(query), limit))
  return review(visit, { by: 'person_id', ids: await chosenIds(query, find, mostLeaving, texts.tooMany(mostLeaving)) })
}

/** Asks for the names, when nobody was marked on the way here. */
function whoPage(visit: Visit, refusal?: Refusal): Answer {
  const say = speaker(visit)
  const names = visit.form.get('names') ?? undefined
  return page({
    title: say(texts.title),
    current: '/people',
    status: refusedStatus(refusal),
    body: <AskNames action={`${path}/names`} names={names} refusal={refusal} language={visit.language} />,
  })
}

/** The contacts of one customer, to mark those who have left. */
async function whichOf(visit: Visit, customer: string): Promise<Answer> {
  const say = speaker(visit)
  const ties = await visit.read('contracting', 'listed', (task) => livingTies(task, { by: 'organisation_id', ids: [customer] }))
  const [first] = ties
  return page({
    title: say(texts.title),
    current: '/customers',
    subtitle: first !== undefined && <a href={`/customers/${customer}`}>{first.organisation}</a>,
    body: first === undefined ? <Nobody visit={visit} /> : <AskWhich action={path} ties={ties} language={visit.language} />,
  })
}

/** Reads a pasted list; those found are gone through at once, and lines that name nobody are told. */
async function postNames(visit: Visit): Promise<Answer> {
  try {
    const { ids, unknown } = await visit.read('contracting', 'listed', (task) => peopleNamed(task, visit.form.get('names') ?? ''))
    return ids.length > 0 ? await review(visit, { by: 'person_id', ids }, unknown)
      : whoPage(visit, new Refusal('invalid', unknown.length > 0 ? texts.unknownAll : texts.noNames, 'names'))
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.kind !== 'invalid') throw reason
    return whoPage(visit, reason)
  }
}

/** Everybody who leaves with what they answer for and who is proposed to take it over. */
async function review(
  visit: Visit, meant: Meant, unknown: readonly string[] = [], filled?: Filled, refusal?: Refusal,
): Promise<Answer> {
  const say = speaker(visit)
  const { rows, today } = await visit.read('contracting', 'opened', async (task) => ({
    rows: await withSuccessors(visit, await livingTies(task, meant), filled !== undefined),
    today: formatDay(task.today),
  }))
  return page({
    title: say(texts.title),
    current: '/people',
    status: refusedStatus(refusal),
    body: rows.length === 0 ? <Nobody visit={visit} />
      : <Leavers action={path} rows={rows} unknown={unknown} tieless={tielessIn(meant, rows)} now={filled ?? blank({ ended_on: today })} refusal={refusal} visit={visit} />,
  })
}

/** How many of the people who were marked are tied to nobody any more. */
function tielessIn({ by, ids }: Meant, rows: readonly LeaverRow[]): number {
  return by === 'person_id' ? new Set(ids).size - new Set(rows.map(({ tie }) => tie.person_id)).size : 0
}

/** Whoever leaves takes over from nobody; who was cleared on the form stays, and may. */
async function withSuccessors(visit: Visit, ties: readonly LeavingTie[], isAgain: boolean): Promise<LeaverRow[]> {
  const leaves = ({ id }: LeavingTie) => !isAgain || visit.form.has(`leaves.${id}`)
  const gone = ties.filter(leaves).map(({ id }) => id)
  return visit.read('contracting', 'listed', async (task) => {
    const rows: LeaverRow[] = []
    for (const tie of ties)
      rows.push({ tie, leaves: leaves(tie), heirs: tie.contracts.length === 0 ? [] : await successorsFor(task, tie.id, gone) })
    return rows
  })
}

/** Records all departures, or shows the page again: after a change of who leaves, or with what must be mended. */
async function postLeaving(visit: Visit): Promise<Answer> {
  const { form } = visit
  const meant: Meant = { by: 'id', ids: form.getAll('tie').filter(isId).slice(0, mostLeaving) }
  if (form.has('look')) return review(visit, meant, [], typed(form))
  const ids = meant.ids.filter((id) => form.has(`leaves.${id}`))
  const known = await visit.read('contracting', 'opened', (task) => livingTies(task, { by: 'id', ids }))
  return submit(
    visit,
    () => record(visit, ids, known),
    (filled, refusal) => review(visit, meant, [], { ...filled, faults: filled.faults.map((fault) => named(fault, ids, known)) }, refusal),
  )
}

async function record(visit: Visit, ids: readonly string[], known: readonly LeavingTie[]): Promise<Answer> {
  const { form } = visit
  if (ids.length === 0) throw new Refusal('invalid', formTexts.chooseOne)
  if (known.length < ids.length) throw new Refusal('conflict', texts.goneMeanwhile)
  const ended_on = dayIn(form, 'ended_on', formTexts.lastDay)
  const heirs = heirsIn(form, known.flatMap(({ contracts }) => contracts))
  const leaving = ids.map((affiliation) => {
    const own = known.find(({ id }) => id === affiliation)?.contracts ?? []
    return { affiliation, ended_on, seen: versionOf(form, affiliation),
      heirs: heirs.filter(({ contract_id }) => own.some(({ id }) => id === contract_id)) }
  })
  await visit.write('contracting', (task) => leaveTogether(task, leaving))
  const places = new Set(known.map(({ organisation_id }) => `/customers/${organisation_id}`))
  const [place = '/people'] = places
  return { as: 'redirect', to: places.size === 1 ? place : '/people', said: speaker(visit)(texts.done(ids.length)) }
}

function versionOf(form: URLSearchParams, tie: string): number {
  const seen = form.get(`version.${tie}`) ?? ''
  return /^\d{1,9}$/.test(seen) ? Number(seen) : 0
}

/** What was refused of the one numbered so stands at their own row, by their name. */
function named(fault: Fault, ids: readonly string[], known: readonly LeavingTie[]): Fault {
  const [, at] = /^leaving\.(\d+)$/.exec(fault.field) ?? []
  const tie = at === undefined ? undefined : known.find(({ id }) => id === ids[Number(at)])
  return tie === undefined ? fault
    : { field: `leaves.${tie.id}`, text: fault.text, label: inAll(`${tie.first_name} ${tie.last_name}`) }
}

function Nobody({ visit }: { visit: Visit }) {
  const say = speaker(visit)
  const back = <LinkButton href={path} back>{say(texts.who)}</LinkButton>
  return <EmptyState title={say(texts.nobody)} text={say(texts.nobodyNext)} actions={back} />
}
