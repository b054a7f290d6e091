import type { Text } from '../../catalogue/shape.ts'
import { rememberStanding } from '../../platform/erasure/standing.ts'
import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import type { Task, WritingTask } from '../../platform/gate/task.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import type { Choice } from '../../platform/ui/field-frame.tsx'
import { dropDraft } from '../drafts.ts'
import { pageTexts as texts } from '../page-texts.ts'
import type { Keeper } from '../rows.ts'
import { askedFields, blank, idOf, inputOf, mustBeOffered, submit, withNeeded } from './form-flow.ts'
import { letBackBy, reachesIn } from './coming-back.tsx'
import { DraftNote, draftOn } from './drafts.tsx'
import { FieldsForm, type Filled } from './fields-form.tsx'
import { page, PostForm, refusedStatus, speaker } from './frame.tsx'
import { partEditRoutes } from './part-edit.tsx'
import type { Row } from './values.ts'

/** What hangs on a customer or a person and is added on a page of its own: a unit, an e-mail address, a ban. */
export type Part = {
  segment: string
  table: string
  title: Text
  hint?: Text
  without: readonly string[]
  /** What must be filled in although a row may be without it. */
  needed?: readonly string[]
  referring?: readonly string[]
  /** What a new one begins with, besides the day it starts on. */
  begins?: (visit: Visit) => { readonly [name: string]: string }
  /** The rows that a reference may point to, when the parent does not know them. */
  choices?: (visit: Visit) => Promise<Parent['options']>
  /** Makes of what was typed what is stored. */
  prepare?: (visit: Visit, input: Typed) => Promise<Typed>
  add(
    task: WritingTask<'contracting'>,
    parent: string,
    input: { readonly [name: string]: string },
  ): Promise<unknown>
  change?: PartChange
}
/** What a form says, by field. */
export type Typed = { readonly [name: string]: string }
/** How one that is there is corrected or ended: which rows a parent has, and the verb that changes one. */
export type PartChange = {
  title: Text
  hint?: Text
  /** What is not asked for when one is corrected. */
  without?: readonly string[]
  /** References that are asked for again, among the rows that the part offers. */
  referring?: readonly string[]
  /** What tells the row from its neighbours, where the form does not show it. */
  about?: (row: StoredPart) => string
  rows(visit: Visit, parent: string): Promise<readonly StoredPart[]>
  correct(
    task: WritingTask<'contracting'>,
    id: string,
    input: { readonly [name: string]: string },
    seen: number | undefined,
  ): Promise<number>
}
/** Reads the rows of a parent as its card does. */
export function rowsBy(ask: (task: Task<Keeper>, parent: string) => Promise<readonly StoredPart[]>) {
  return (visit: Visit, parent: string) =>
    visit.read<Keeper, readonly StoredPart[]>('contracting', 'opened', (task) => ask(task, parent))
}

export type StoredPart = Row & { id: string; row_version: number }
/** What the parts hang on: its name, the controller's day, and the rows a reference may point to. */
export type Parent = { name: string; today: string; options: { readonly [name: string]: readonly Choice[] } }
export type Look = (task: Task<Keeper>, id: string) => Promise<Parent>

/** The pages that add a part, and correct or end one, with the posts behind them. */
export function partRoutes(base: string, look: Look, part: Part): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${base}/:id/${part.segment}/new`,
      kind: 'page',
      purposes: ['contracting'],
      answer: (visit) => partPage(visit, base, look, part),
    },
    {
      method: 'POST',
      path: `${base}/:id/${part.segment}`,
      kind: 'form',
      purposes: ['contracting'],
      answer: (visit) =>
        submit(
          visit,
          () => addPart(visit, base, part),
          (filled, refusal) => partPage(visit, base, look, part, filled, refusal),
        ),
    },
    ...partEditRoutes(base, look, part),
  ]
}

async function addPart(visit: Visit, base: string, part: Part): Promise<Answer> {
  const id = idOf(visit)
  const input = inputOf(
    visit.form,
    askedFields(part.table, 'contracting', 'insert', part.without, part.referring),
  )
  mustBeOffered(input, (await part.choices?.(visit)) ?? {})
  const ready = (await part.prepare?.(visit, input)) ?? input
  await visit.write('contracting', async (task) => {
    const { against } = ready
    await letBackBy(task, visit.form, reachesIn(ready))
    await part.add(task, id, ready)
    await dropDraft(task, formOf(base, id, part))
    if (part.table !== 'objection' || typeof against !== 'string') return
    rememberStanding(task, visit.ledger, { kind: 'objection', person: id, purpose: against })
  })
  return { as: 'redirect', to: `${base}/${id}`, said: speaker(visit)(texts.saved) }
}

async function partPage(
  visit: Visit,
  base: string,
  look: Look,
  part: Part,
  filled?: Filled,
  refusal?: Refusal,
): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  const parent = await visit.read<Keeper, Parent>('contracting', 'opened', (task) => look(task, id))
  const asked = askedFields(part.table, 'contracting', 'insert', part.without, part.referring)
  const fields = withNeeded(asked, part.needed)
  const begins = {
    ...daysOf(
      fields.map(({ name }) => name),
      parent.today,
    ),
    ...part.begins?.(visit),
  }
  const draft = await draftOn(visit, formOf(base, id, part))
  const now = filled ?? draft.filled ?? blank(begins)
  const options = { ...parent.options, ...(await part.choices?.(visit)) }
  return page({
    title: say(part.title),
    current: base,
    status: refusedStatus(refusal),
    subtitle: <a href={`${base}/${id}`}>{parent.name}</a>,
    body: (
      <div class="flow">
        {filled === undefined && <DraftNote draft={draft} visit={visit} />}
        <PostForm
          action={`${base}/${id}/${part.segment}`}
          back={`${base}/${id}`}
          draftOf={draft.form}
          language={visit.language}
          faults={now.faults}
          fields={fields}
          refusal={refusal}
        >
          <p class="muted">{say(part.hint ?? texts.compulsoryTold)}</p>
          <FieldsForm
            table={part.table}
            fields={fields}
            filled={now}
            language={visit.language}
            options={options}
          />
        </PostForm>
      </div>
    ),
  })
}

/** The page of this form, which a draft of it is kept under. */
function formOf(base: string, id: string, { segment }: Part): string {
  return `${base}/${id}/${segment}/new`
}

/** Things mostly begin, arrive and are given on the day they are recorded. */
function daysOf(names: readonly string[], today: string): { readonly [name: string]: string } {
  const days = ['starts_on', 'received_on', 'given_on']
  return Object.fromEntries(
    names.filter((name) => days.includes(name)).map((name) => [name, formatDay(today)]),
  )
}
