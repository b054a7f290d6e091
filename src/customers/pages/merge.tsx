import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { fieldsOf } from '../../platform/fields.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Language } from '../../platform/text/language.ts'
import { Field } from '../../platform/ui/field.tsx'
import { Callout } from '../../platform/ui/parts.tsx'
import { duplicates } from '../duplicates.ts'
import { duplicateTexts as texts } from '../duplicates-texts.ts'
import { merge, mergedInto } from '../merge.ts'
import { differences, protecting, sideOf, takenOver, type Choices, type Side } from '../merge-fields.ts'
import type { Root } from '../merge-moves.ts'
import { mergeTexts } from '../merge-texts.ts'
import { keepers } from '../rows.ts'
import { idOf, submit } from './form-flow.ts'
import { CandidateTable } from './duplicates.tsx'
import { page, PostForm, speaker, type Say } from './frame.tsx'
import { placeOf, refusedPage } from './refused-page.tsx'
import { shownValue } from './values.ts'

/** Which one is the duplicate, and then field by field which value stays. */
export async function mergePage(visit: Visit, root: Root): Promise<Answer> {
  const id = idOf(visit)
  const other = visit.query.get('with') ?? ''
  const say = speaker(visit)
  if (!isId(other)) return chooseDuplicate(visit, root, id)
  const { winner, loser } = await visit.read('contracting', 'opened', async (task) => ({
    winner: await sideOf(task, root, id),
    loser: await sideOf(task, root, other),
  }))
  const back = `${placeOf[root]}/${id}`
  const differing = differences(root, winner, loser)
  return page({
    title: say(texts.mergeTitle),
    current: placeOf[root],
    subtitle: (
      <>
        <a href={back}>{winner.name}</a> ← <a href={`${placeOf[root]}/${other}`}>{loser.name}</a>
      </>
    ),
    body: (
      <PostForm
        action={`${back}/merge`}
        back={back}
        language={visit.language}
        faults={[]}
        hidden={{ with: other }}
        confirm={texts.confirm}
      >
        <p class="muted">
          {say(texts.mergeTold)} {say(texts.mergeUndoTold)}
        </p>
        {differing.length === 0 && <p>{say(texts.same)}</p>}
        {differing.map((field) => (
          <Choice key={field} root={root} field={field} winner={winner} loser={loser} say={say} language={visit.language} />
        ))}
      </PostForm>
    ),
  })
}

function Choice(props: { root: Root; field: string; winner: Side; loser: Side; say: Say; language: Language }) {
  const { root, field, winner, loser, say, language } = props
  const known = fieldsOf(root, 'contracting').find(({ name }) => name === field)
  const shown = (side: Side) => {
    const value = side.values[field] ?? null
    if (known === undefined || value === null || value === '') return say(texts.empty)
    return typeof value === 'boolean' ? say(value ? texts.yes : texts.no) : shownValue(root, known, value, language)
  }
  const label = known?.label[language] ?? field
  const forced = protecting(field, winner, loser)
  if (forced !== undefined) {
    return (
      <Callout tone="waits">
        {label}: {shown(forced === 'loser' ? loser : winner)}. {say(texts.forced)}
      </Callout>
    )
  }
  const usual = takenOver(root, winner, loser, {}).includes(field) ? 'loser' : 'winner'
  return (
    <Field
      kind="radios"
      name={`keep.${field}`}
      label={label}
      value={usual}
      options={[
        { value: 'winner', label: shown(winner) },
        { value: 'loser', label: shown(loser) },
      ]}
    />
  )
}

async function chooseDuplicate(visit: Visit, root: Root, id: string): Promise<Answer> {
  const say = speaker(visit)
  const { side, found } = await visit.read('contracting', 'listed', async (task) => ({
    side: await sideOf(task, root, id),
    found: (await duplicates(task)).filter((pair) => pair.root === root && [pair.one.id, pair.other.id].includes(id)),
  }))
  const back = `${placeOf[root]}/${id}`
  return page({
    title: say(texts.mergeTitle),
    current: placeOf[root],
    subtitle: <a href={back}>{side.name}</a>,
    body: <CandidateTable candidates={found} winner={id} say={say} />,
  })
}

export async function postMerge(visit: Visit, root: Root): Promise<Answer> {
  const id = idOf(visit)
  const other = visit.form.get('with') ?? ''
  if (!isId(other)) throw new Refusal('not-found', mergeTexts.notFound)
  return submit(
    visit,
    async () => {
      await visit.write('contracting', (task) => merge(task, root, other, id, choicesIn(visit.form)))
      return { as: 'redirect', to: `${placeOf[root]}/${id}`, said: speaker(visit)(texts.merged) }
    },
    async (_, refusal) => refusedPage(visit, texts.mergeTitle[visit.language], refusal, `${placeOf[root]}/${id}`),
  )
}

function choicesIn(form: URLSearchParams): Choices {
  return Object.fromEntries([...form].flatMap(([name, value]) =>
    name.startsWith('keep.') && (value === 'winner' || value === 'loser') ? [[name.slice('keep.'.length), value]] : []))
}

/** A card, or the way to the one that a duplicate was merged into. */
export function orMoved(root: Root, card: (visit: Visit) => Promise<Answer>): (visit: Visit) => Promise<Answer> {
  return async (visit) => {
    try {
      return await card(visit)
    } catch (reason) {
      if (!(reason instanceof Refusal && reason.kind === 'not-found')) throw reason
      const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
      const id = visit.parameters['id'] ?? ''
      const told = isId(id) ? await visit.read(purpose, 'opened', (task) => mergedInto(task, id)) : undefined
      if (told === undefined) throw reason
      return { as: 'redirect', to: `${placeOf[root]}/${told.into}`, said: speaker(visit)(texts.movedTo) }
    }
  }
}
