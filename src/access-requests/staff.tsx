import { choiceText } from '../platform/choices.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import { formatInteger } from '../platform/text/number.ts'
import type { Language } from '../platform/text/language.ts'
import { Badge, EmptyState, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { RequestForm } from './desk-forms.tsx'
import { answerFile, letterFile, liftingFile } from './desk-files.ts'
import { matchPost, personPost, stepPost } from './desk-posts.ts'
import { requestPage } from './desk-page.tsx'
import { readRequest } from './read-forms.ts'
import type { Standing } from './request-clock.ts'
import { recipientTexts } from './recipient-texts.ts'
import { requestTexts as words } from './request-texts.ts'
import { receiveRequest, requestQueue } from './requests.ts'
import { staffTexts } from './staff-texts.ts'
import { texts } from './texts.ts'

const officer = ['rights_requests'] as const
const endings = { pdf: 'pdf', files: 'zip', script: 'txt' } as const

/** The rights desk: its queue, its requests, and the answers that it gives. */
export const requestDeskRoutes: readonly Route[] = [
  { method: 'GET', path: '/requests', kind: 'page', purposes: officer, answer: queuePage },
  { method: 'GET', path: '/requests/new', kind: 'page', purposes: officer, answer: (visit) => newPage(visit) },
  { method: 'POST', path: '/requests', kind: 'form', purposes: officer, answer: add },
  { method: 'GET', path: '/requests/:id', kind: 'page', purposes: officer, answer: (visit) => requestPage(visit, idOf(visit)) },
  { method: 'POST', path: '/requests/:id/person', kind: 'form', purposes: officer, answer: posting(matchPost) },
  { method: 'POST', path: '/requests/:id/steps', kind: 'form', purposes: officer, answer: posting(stepPost) },
  { method: 'POST', path: '/requests/:id/enforce', kind: 'form', purposes: officer, answer: posting(personPost) },
  { method: 'GET', path: '/requests/:id/letter.pdf', kind: 'page', purposes: officer, answer: (visit) => letterFile(visit, idOf(visit)) },
  { method: 'GET', path: '/requests/:id/lifting.pdf', kind: 'page', purposes: officer,
    answer: (visit) => liftingFile(visit, idOf(visit), visit.query.get('restriction') ?? '') },
  ...(['pdf', 'files', 'script'] as const).map((as): Route => ({ method: 'GET', path: `/requests/:id/answer.${endings[as]}`,
    kind: 'page', purposes: officer, answer: (visit) => answerFile(visit, idOf(visit), as) })),
]

async function queuePage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const rows = await visit.read('rights_requests', 'listed', requestQueue)
  return { as: 'page', title: words.queue[language],
    actions: <>
      <LinkButton href="/staff-data">{staffTexts.title[language]}</LinkButton>
      <LinkButton href="/recipient-messages">{recipientTexts.queue[language]}</LinkButton>
      <LinkButton href="/requests/new" look="primary">{words.add[language]}</LinkButton>
    </>, body: (
    <DataTable
      caption={words.queue[language]} rows={rows} rowKey={({ id }) => id} href={({ id }) => `/requests/${id}`}
      empty={<EmptyState title={words.none[language]} text={words.noneNext[language]} />}
      columns={[
        { key: 'who', title: words.who[language], main: true, cell: ({ who }) => who ?? words.unknown[language],
          second: ({ kind }) => choiceText('rights_request', 'kind', kind)[language] },
        { key: 'state', title: words.state[language], cell: ({ standing }) => stateBadge(standing, language) },
        { key: 'due', title: words.due[language], align: 'end', cell: ({ standing }) => formatDay(standing.dueOn) },
        { key: 'left', title: words.left[language], align: 'end',
          cell: ({ standing }) => (standing.state === 'closed' ? '–' : formatInteger(standing.daysLeft)) },
      ]}
    />
  ) }
}

function stateBadge({ state, daysLeft }: Standing, language: Language) {
  const tone = state === 'closed' ? 'neutral' : daysLeft < 8 ? 'refuses' : state === 'waiting' ? 'waits' : 'holds'
  return <Badge tone={tone}>{words.states[state][language]}</Badge>
}

async function newPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const today = await visit.read('rights_requests', 'listed', async (task) => formatDay(task.today))
  return { as: 'page', title: words.add[language], current: '/requests', ...(refusal === undefined ? {} : { status: 422 }), body: (
    <div class="flow">
      <p class="muted">{words.addLead[language]}</p>
      <RequestForm typed={{ form: visit.form, refusal, language }} action="/requests" send={words.save[language]} isPublic={false} today={today} />
    </div>
  ) }
}

async function add(visit: Visit): Promise<Answer> {
  const { language } = visit
  try {
    const id = await visit.write('rights_requests', (task) =>
      receiveRequest(task, readRequest(visit.form, language, task.today, false)))
    return { as: 'redirect', to: `/requests/${id}`, said: words.saved[language] }
  } catch (reason) {
    if (reason instanceof Refusal && reason.field !== undefined) return newPage(visit, reason)
    throw reason
  }
}

/** Does what a form of the request asks, and comes back to it; what is wrong is said beside its field. */
function posting(act: (visit: Visit, id: string) => Promise<void>): Route['answer'] {
  return async (visit) => {
    const id = idOf(visit)
    try {
      await act(visit, id)
      return { as: 'redirect', to: `/requests/${id}`, said: words.saved[visit.language] }
    } catch (reason) {
      if (reason instanceof Refusal && reason.field !== undefined) return requestPage(visit, id, reason)
      throw reason
    }
  }
}

function idOf(visit: Visit): string {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noRequest)
  return id
}
