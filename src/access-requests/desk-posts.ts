import type { Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { perform, readAct } from './acts.ts'
import { rectify } from './enforce.ts'
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

/** Does for the person of a request what a form of its page says. What is wrong is said in that form. */
export async function personPost(visit: Visit, id: string): Promise<void> {
  const { form } = visit
  const at = form.get('at') ?? ''
  const said = Object.fromEntries([...form].map(([name, value]) => [name.startsWith(`${at}.`) ? name.slice(at.length + 1) : name, value]))
  await visit.write('rights_requests', async (task) => {
    const { request: { person_id } } = await requestOf(task, id)
    if (person_id === null) throw new Refusal('conflict', texts.whoseIsIt)
    if (said['act'] !== 'rectify') return perform(task, visit.ledger, person_id, readAct(said))
    return rectify(task, person_id, { first_name: form.get('first_name') ?? '', last_name: form.get('last_name') ?? '' },
      Number(form.get('person_version')))
  }).catch((reason: unknown) => {
    throw reason instanceof Refusal && at !== '' ? inForm(reason, at) : reason
  })
}

function inForm({ kind, text, field, faults }: Refusal, at: string): Refusal {
  const within = (name: string) => `${at}.${name}`
  const rest = faults.slice(field === undefined ? 0 : 1).map((fault) => ({ ...fault, field: within(fault.field) }))
  return new Refusal(kind, text, field === undefined ? undefined : within(field), rest)
}
