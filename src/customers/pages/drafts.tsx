import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { formatInstant } from '../../platform/text/day.ts'
import { Button, Callout, LinkButton } from '../../platform/ui/parts.tsx'
import { draftIn, dropDraft, keepDraft, type Draft } from '../drafts.ts'
import { draftTexts as texts } from './draft-texts.ts'
import type { Filled } from './fields-form.tsx'
import { notFound } from './flow-texts.ts'
import { blank, typed } from './form-flow.ts'
import { speaker } from './frame.tsx'

/** What was typed and not saved outlives the session: it is kept by a button, and by the page's script now and then. */
export const draftRoutes: readonly Route[] = [
  { method: 'POST', path: '/drafts', kind: 'form', purposes: ['contracting'], answer: (visit) => postDraft(visit) },
  { method: 'POST', path: '/drafts/end', kind: 'form', purposes: ['contracting'], answer: (visit) => postDrop(visit) },
]

/** The name of a form's page that a draft is kept under. */
export const draftField = 'draft_of'

/** A form's draft: what it was filled with when one goes on with it, and the note of it when one has not chosen yet. */
export type FormDraft = { form: string; filled: Filled | undefined; found: Draft | undefined }

/** The draft of the form on this page, if the user left one. */
export async function draftOn(visit: Visit, form: string): Promise<FormDraft> {
  const found = await visit.read<'contracting', Draft | undefined>('contracting', 'opened', (task) => draftIn(task, form))
  const goesOn = found !== undefined && visit.query.has('draft')
  return { form, filled: goesOn ? blank(found.typed) : undefined, found: goesOn ? undefined : found }
}

/** Offers what was left unfinished. */
export function DraftNote({ draft, visit }: { draft: FormDraft; visit: Visit }) {
  const { form, found } = draft
  if (found === undefined) return null
  const t = speaker(visit)
  return (
    <Callout tone="waits">
      <p>{t(texts.found(formatInstant(found.created_at, visit.language, visit.dial)))}</p>
      <form method="post" action="/drafts/end" class="actions">
        <input type="hidden" name={draftField} value={form} />
        <LinkButton look="small" href={`${form}${form.includes('?') ? '&' : '?'}draft=1`}>{t(texts.goOn)}</LinkButton>
        <Button look="small">{t(texts.drop)}</Button>
      </form>
    </Callout>
  )
}

async function postDraft(visit: Visit): Promise<Answer> {
  const form = formIn(visit)
  const signatures = visit.form.getAll('signatures').filter(isId).join(' ')
  const values = { ...typed(visit.form).values, ...(signatures === '' ? {} : { signatures }) }
  const kept = Object.fromEntries(Object.entries(values).filter(([name, value]) =>
    name !== draftField && name !== 'quiet' && value !== '' && !(departureForm.test(form) && ofNewcomer.test(name))))
  await visit.write('contracting', (task) => keepDraft(task, form, kept))
  return { as: 'redirect', to: form, ...(visit.form.has('quiet') ? {} : { said: speaker(visit)(texts.kept) }) }
}

async function postDrop(visit: Visit): Promise<Answer> {
  const form = formIn(visit)
  await visit.write('contracting', (task) => dropDraft(task, form))
  return { as: 'redirect', to: form, said: speaker(visit)(texts.dropped) }
}

const newForm = /^\/(?:customers|people|contracts)\/new(?:\?[a-z]+=[\w-]{1,40})?$/
/** A card's own values, or one row that hangs on it. */
const editForm = /^\/(?:customers|people|contracts|affiliations)\/[0-9a-f-]{36}\/(?:[a-z-]{1,40}\/[0-9a-f-]{36}\/)?edit$/
/** A row that is to hang on a card: a note, a task, an address, a tie to a customer. */
const partForm = /^\/(?:customers|people|contracts|affiliations)\/[0-9a-f-]{36}\/[a-z-]{1,40}\/new(?:\?customer=[0-9a-f-]{36})?$/
/** What happens to a contract, and to whoever answers for it. */
const actForm = /^\/(?:contracts\/[0-9a-f-]{36}\/(?:signature|end|responsible)|people\/[0-9a-f-]{36}\/hand-over)$/
const departureForm = /^\/affiliations\/[0-9a-f-]{36}\/departure$/
const forms = [newForm, editForm, partForm, actForm, departureForm, /^\/calls$/]
/** A draft of a departure is in the answer to whoever leaves: it holds nothing of who comes in their place. */
const ofNewcomer = /^(?:person|email|phone)\./

function formIn(visit: Visit): string {
  const form = visit.form.get(draftField) ?? ''
  if (!forms.some((one) => one.test(form))) throw new Refusal('not-found', notFound)
  return form
}
