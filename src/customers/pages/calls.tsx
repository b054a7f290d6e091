import { choiceText } from '../../platform/choices.ts'
import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findPersonalIdentityCodes } from '../../platform/text/hetu.ts'
import { Field } from '../../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../../platform/ui/form.tsx'
import { Button, EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { peopleWithPhone, writeCall } from '../calls.ts'
import { dropDraft } from '../drafts.ts'
import { callTexts as texts } from '../call-texts.ts'
import { pageTexts } from '../page-texts.ts'
import type { Keeper } from '../rows.ts'
import { DraftNote, draftOn } from './drafts.tsx'
import { flowTexts } from './flow-texts.ts'
import { errorOf, type Filled } from './fields-form.tsx'
import { blank, submit } from './form-flow.ts'
import { page, PostForm, refusedStatus, speaker } from './frame.tsx'

type People = Awaited<ReturnType<typeof peopleWithPhone>>
type Found = { people: People; refusal?: Refusal }

/** A call is found by its number, written and saved in three keystrokes. Source: rules of the register 21. */
export const callRoutes: readonly Route[] = [
  { method: 'GET', path: '/calls', kind: 'page', purposes: ['contracting'], answer: (visit) => callPage(visit) },
  { method: 'POST', path: '/calls', kind: 'form', purposes: ['contracting'], answer: postCall },
]

async function callPage(visit: Visit, filled?: Filled, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const draft = await draftOn(visit, '/calls')
  const typed = filled ?? draft.filled
  const number = typed?.values['q'] ?? visit.query.get('q') ?? ''
  const found = await look(visit, number)
  const wrong = found?.refusal
  const error = wrong === undefined ? undefined : say(wrong.text)
  return page({
    title: say(texts.title),
    current: '/calls',
    status: refusedStatus(refusal ?? wrong),
    body: (
      <>
        {filled === undefined && <DraftNote draft={draft} visit={visit} />}
        <Form method="get" action="/calls"
          errors={<ErrorSummary title={say(pageTexts.mend)} errors={error === undefined ? [] : [{ name: 'q', text: error }]} />}
          actions={<Button>{say(texts.find)}</Button>}>
          <Field kind="phone" name="q" label={say(texts.number)} hint={say(texts.told)} value={number} error={error}
            isFocused={found === undefined || found.people.length === 0} />
        </Form>
        {found !== undefined && wrong === undefined && found.people.length === 0 && (
          <EmptyState title={say(texts.nobody)} text={say(texts.nobodyNext)}
            actions={<LinkButton href="/people/new">{say(texts.addPerson)}</LinkButton>} />
        )}
        {found !== undefined && found.people.length > 0 && (
          <CallForm visit={visit} number={number} people={found.people} filled={typed ?? blank()} refusal={refusal} />
        )}
      </>
    ),
  })
}

async function look(visit: Visit, number: string): Promise<Found | undefined> {
  if (number.trim() === '') return undefined
  try {
    return { people: await visit.read<Keeper, People>('contracting', 'listed', (task) => peopleWithPhone(task, number)) }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.kind !== 'invalid') throw reason
    return { people: [], refusal: reason }
  }
}

function CallForm(props: { visit: Visit; number: string; people: People; filled: Filled; refusal: Refusal | undefined }) {
  const { visit, number, people, filled, refusal } = props
  const { values, faults } = filled
  const say = speaker(visit)
  const [first, second] = people
  const error = (name: string) => errorOf(faults, name, visit.language)
  return (
    <PostForm action="/calls" back={`/people/${first?.id ?? ''}`} language={visit.language} faults={faults} refusal={refusal} draftOf="/calls"
      hidden={{ q: number, ...(second === undefined ? { person: first?.id ?? '' } : {}) }}>
      {second === undefined
        ? <p>{say(texts.who)}: <a href={`/people/${first?.id ?? ''}`}>{first?.name}</a></p>
        : <Field kind="radios" name="person" label={say(texts.who)} value={values['person']} must={say(pageTexts.must)}
            options={people.map(({ id, name }) => ({ value: id, label: name }))} error={error('person')} />}
      <Field kind="textarea" name="body" label={say(texts.what)} value={values['body']} must={say(pageTexts.must)} isFocused
        error={error('body')} />
      <Field kind="radios" name="direction" label={say(texts.direction)} value={values['direction'] ?? 'in'}
        options={directions.map((value) => ({ value, label: say(choiceText('note', 'direction', value)) }))} />
      <Field kind="number" name="minutes" label={say(texts.minutes)} value={values['minutes']} unit={say(texts.minutesUnit)}
        error={error('minutes')} />
    </PostForm>
  )
}

const directions = ['in', 'out'] as const

async function postCall(visit: Visit): Promise<Answer> {
  const { form } = visit
  const text = (name: string) => form.get(name) ?? ''
  return submit(visit, async () => {
    const found = await look(visit, text('q'))
    const person = found?.people.find(({ id }) => id === text('person'))
    if (person === undefined) throw new Refusal('invalid', texts.chooseWho, 'person')
    if (findPersonalIdentityCodes(text('body')).length > 0) throw new Refusal('invalid', flowTexts.identityCode, 'body')
    const call = { person_id: person.id, body: text('body'), minutes: text('minutes'),
      direction: directions.find((one) => one === form.get('direction')) }
    await visit.write('contracting', async (task) => {
      await writeCall(task, call)
      await dropDraft(task, '/calls')
    })
    return { as: 'redirect', to: `/people/${person.id}`, said: speaker(visit)(pageTexts.saved) }
  }, (filled, refusal) => callPage(visit, filled, refusal))
}
