import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { formatPhone } from '../../platform/text/phone.ts'
import { Field } from '../../platform/ui/field.tsx'
import { Callout, EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { enterOpening, openingReason } from '../open-once.ts'
import { openOnceTexts as texts } from '../open-once-texts.ts'
import { pageTexts } from '../page-texts.ts'
import { personCard, type PersonCard } from '../person-card.ts'
import { keepers, type Keeper } from '../rows.ts'
import { errorOf, type Filled } from './fields-form.tsx'
import { blank, idOf, submit } from './form-flow.ts'
import { page, PostForm, refusedStatus, speaker, type Say } from './frame.tsx'

/** A person outside one's reach is opened once, to read, with a reason that is told. Source: rules of the register 21. */
export const openOnceRoutes: readonly Route[] = [
  { method: 'GET', path: '/people/:id/open-once', kind: 'page', purposes: keepers, answer: (visit) => askPage(visit) },
  { method: 'POST', path: '/people/:id/open-once', kind: 'form', purposes: keepers, answer: postOpening },
]

const access = `/access-requests/new?${new URLSearchParams({ page: '/people/:id', purpose: 'customer_relationship' }).toString()}`

/** A card that is not found may be outside the reach: the same is offered for both, so that nothing is told by it. */
export function orOpenOnce(card: (visit: Visit) => Promise<Answer>): (visit: Visit) => Promise<Answer> {
  return async (visit) => {
    try {
      return await card(visit)
    } catch (reason) {
      const id = visit.parameters['id'] ?? ''
      const isWide = visit.actor.duties.some(({ reach, purposes }) => reach === '*' && keepers.some((one) => purposes.includes(one)))
      if (!(reason instanceof Refusal && reason.kind === 'not-found') || isWide || !isId(id)) throw reason
      const say = speaker(visit)
      return page({ title: say(texts.outside), current: '/people', status: 404,
        body: <EmptyState title={say(texts.outside)} text={say(texts.outsideNext)} actions={<>
          <LinkButton href={`/people/${id}/open-once`}>{say(texts.open)}</LinkButton>
          <LinkButton href={access}>{say(texts.request)}</LinkButton>
        </>} /> })
    }
  }
}

async function askPage(visit: Visit, filled: Filled = blank(), refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  return page({
    title: say(texts.title),
    current: '/people',
    status: refusedStatus(refusal),
    actions: <LinkButton href={access}>{say(texts.request)}</LinkButton>,
    body: (
      <PostForm action={`/people/${idOf(visit)}/open-once`} back="/people" language={visit.language} faults={filled.faults}
        refusal={refusal} confirm={texts.open}>
        <p>{say(texts.told)}</p>
        <Field kind="textarea" name="reason" rows={3} label={say(texts.reason)} value={filled.values['reason']}
          must={say(pageTexts.must)} error={errorOf(filled.faults, 'reason', visit.language)} />
      </PostForm>
    ),
  })
}

/** The answer to the post is the card itself: no address shows it again. */
async function postOpening(visit: Visit): Promise<Answer> {
  const { session } = visit
  if (session === undefined) throw new Error('a person was opened once without a session')
  return submit(visit, async () => {
    const person = idOf(visit)
    const reason = openingReason(visit.form.get('reason') ?? '')
    const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
    const duty = visit.actor.duties.find(({ purposes }) => purposes.includes(purpose))?.id ?? ''
    const card = await visit.beyondReach<Keeper, PersonCard>(purpose, (task) => personCard(task, person))
    await visit.own.write(session, (task) => enterOpening(task, session.userId, { person, purpose, reason, duty }))
    return openedPage(visit, card)
  }, (filled, refusal) => askPage(visit, filled, refusal))
}

function openedPage(visit: Visit, card: PersonCard): Answer {
  const say = speaker(visit)
  return page({
    title: `${card.first_name} ${card.last_name}`,
    current: '/people',
    subtitle: say(texts.opened),
    body: (
      <>
        <Callout tone="waits">{say(texts.readOnly)}</Callout>
        <dl class="values">{valuesOf(card, say).map(([label, value]) => (
          <div key={label}><dt>{label}</dt><dd class="value">{value}</dd></div>
        ))}</dl>
      </>
    ),
  })
}

function valuesOf(card: PersonCard, say: Say): [label: string, value: string][] {
  const now = <R extends { ended_on: string | null }>(rows: readonly R[]) => rows.filter(({ ended_on }) => ended_on === null)
  const told: [string, string][] = [
    [say(texts.ties), now(card.ties).map(({ organisation, job_title }) => [organisation, job_title].filter(Boolean).join(', ')).join('; ')],
    [say(texts.phones), now(card.phones).map(({ phone }) => formatPhone(phone)).join(', ')],
    [say(texts.emails), now(card.emails).map(({ email }) => email).join(', ')],
  ]
  return told.map(([label, value]) => [label, value === '' ? '–' : value])
}
