import { rememberStanding } from '../platform/erasure/standing.ts'
import type { Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { liftRestriction, object, objectable, rectify, restrict } from './enforce.ts'
import { readStep } from './read-forms.ts'
import { matchPerson, requestOf, takeStep } from './requests.ts'
import { texts } from './texts.ts'

/** Joins a request to its person. */
export async function matchPost(visit: Visit, id: string): Promise<void> {
  const { form } = visit
  const meant = form.get('person') ?? ''
  await visit.write('rights_requests', async (task) => matchPerson(task, id, meant, Number(form.get('row_version'))).catch((reason: unknown) => {
    // Whom it could not find is said beside the field, not on a page of its own.
    throw reason instanceof Refusal && reason.kind === 'not-found' ? new Refusal('invalid', texts.noPerson, 'person') : reason
  }))
}

export async function stepPost(visit: Visit, id: string): Promise<void> {
  await visit.write('rights_requests', (task) => takeStep(task, id, readStep(visit.form)))
}

const grounds = ['accuracy_contested', 'unlawful', 'needed_for_claims', 'objection_pending'] as const

/** Restricts, lifts, objects or rectifies for the person of a request. */
export async function personPost(visit: Visit, id: string): Promise<void> {
  const { form } = visit
  await visit.write('rights_requests', async (task) => {
    const { request: { person_id } } = await requestOf(task, id)
    if (person_id === null) throw new Refusal('conflict', texts.whoseIsIt)
    if (form.get('act') === 'object') {
      const against = objectable.find((each) => each === form.get('against'))
      if (against === undefined) throw new Refusal('invalid', texts.chooseGround, 'against')
      await object(task, person_id, against)
      return rememberStanding(task, visit.ledger, { kind: 'objection', person: person_id, purpose: against })
    }
    if (form.get('act') === 'rectify') {
      return rectify(task, person_id, { first_name: form.get('first_name') ?? '', last_name: form.get('last_name') ?? '' },
        Number(form.get('person_version')))
    }
    const ground = grounds.find((each) => each === form.get('ground'))
    if (ground === undefined) throw new Refusal('invalid', texts.chooseGround, 'ground')
    const isLifted = form.get('act') === 'lift'
    await (isLifted ? liftRestriction(task, person_id, ground, form.get(`told_${ground}`) !== null) : restrict(task, person_id, ground))
    rememberStanding(task, visit.ledger, { kind: isLifted ? 'restriction-lifted' : 'restriction', person: person_id, ground })
  })
}
