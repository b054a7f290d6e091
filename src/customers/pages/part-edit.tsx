import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { pageTexts } from '../page-texts.ts'
import type { Keeper } from '../rows.ts'
import { dropDraft } from '../drafts.ts'
import { letBackBy, reachesIn } from './coming-back.tsx'
import { conflictPage } from './conflict.tsx'
import { DraftNote, draftOn } from './drafts.tsx'
import { FieldsForm, type Filled } from './fields-form.tsx'
import { notFound } from './flow-texts.ts'
import { askedFields, idOf, inputOf, mustBeOffered, stored, submit, versionWrittenOver, withNeeded } from './form-flow.ts'
import { page, PostForm, refusedStatus, speaker } from './frame.tsx'
import type { Look, Parent, Part, PartChange } from './part-routes.tsx'

type Place = { base: string; look: Look; part: Part; change: PartChange }

/** The page that corrects or ends one part, and the post behind it. */
export function partEditRoutes(base: string, look: Look, part: Part): readonly Route[] {
  const { change, segment } = part
  if (change === undefined) return []
  const place = { base, look, part, change }
  return [
    {
      method: 'GET',
      path: `${base}/:id/${segment}/:row/edit`,
      kind: 'page',
      purposes: ['contracting'],
      answer: (visit) => editPage(visit, place),
    },
    {
      method: 'POST',
      path: `${base}/:id/${segment}/:row`,
      kind: 'form',
      purposes: ['contracting'],
      answer: (visit) => postEdit(visit, place),
    },
  ]
}

const fieldsIn = ({ part, change }: Place) =>
  withNeeded(
    askedFields(
      part.table,
      'contracting',
      'update',
      ['active', 'organisation_id', 'person_id', ...(change.without ?? [])],
      change.referring,
    ),
    part.needed,
  )

async function lookAt(visit: Visit, { look, change }: Place) {
  const [id, row] = [idOf(visit), idOf(visit, 'row')]
  const parent = await visit.read<Keeper, Parent>('contracting', 'opened', (task) => look(task, id))
  const found = (await change.rows(visit, id)).find((one) => one.id === row)
  if (found === undefined) throw new Refusal('not-found', notFound)
  return { parent, row: found }
}

/** The page of this form, which a draft of it is kept under. */
function formOf(visit: Visit, { base, part }: Place): string {
  return `${base}/${idOf(visit)}/${part.segment}/${idOf(visit, 'row')}/edit`
}

async function editPage(visit: Visit, place: Place, filled?: Filled, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const { base, part, change } = place
  const { parent, row } = await lookAt(visit, place)
  const back = `${base}/${idOf(visit)}`
  const draft = await draftOn(visit, formOf(visit, place))
  const now = filled ?? draft.filled ?? stored(fieldsIn(place), row)
  const options = change.referring === undefined ? {} : await part.choices?.(visit)
  return page({
    title: say(change.title),
    current: base,
    status: refusedStatus(refusal),
    subtitle: <><a href={back}>{parent.name}</a>{change.about !== undefined && ` · ${change.about(row)}`}</>,
    body: (
      <div class="flow">
        {filled === undefined && <DraftNote draft={draft} visit={visit} />}
        <PostForm
          action={`${back}/${part.segment}/${row.id}`}
          back={back}
          draftOf={draft.form}
          hidden={{ row_version: now.values['row_version'] ?? String(row.row_version) }}
          language={visit.language}
          faults={now.faults}
          fields={fieldsIn(place)}
          refusal={refusal}
        >
          <p class="muted">{say(change.hint ?? pageTexts.correctOrEnd)}</p>
          <FieldsForm
            table={part.table}
            fields={fieldsIn(place)}
            filled={now}
            language={visit.language}
            options={options ?? {}}
          />
        </PostForm>
      </div>
    ),
  })
}

async function postEdit(visit: Visit, place: Place): Promise<Answer> {
  const { base, part, change } = place
  const back = `${base}/${idOf(visit)}`
  return submit(
    visit,
    async () => {
      // The row must hang on what the address names: another one's is not found.
      const { row } = await lookAt(visit, place)
      const input = inputOf(visit.form, fieldsIn(place))
      if (change.referring !== undefined) mustBeOffered(input, (await part.choices?.(visit)) ?? {})
      const ready = (await part.prepare?.(visit, input)) ?? input
      await visit.write('contracting', async (task) => {
        await letBackBy(task, visit.form, reachesIn(ready))
        await change.correct(task, row.id, ready, versionWrittenOver(visit.form))
        await dropDraft(task, formOf(visit, place))
      })
      return { as: 'redirect', to: back, said: speaker(visit)(pageTexts.saved) }
    },
    async (filled, refusal) => {
      const { parent, row } = await lookAt(visit, place)
      const seen = versionWrittenOver(visit.form)
      const isLate = refusal.faults.length === 0 && seen !== row.row_version
      if (refusal.kind !== 'conflict' || !isLate) return editPage(visit, place, filled, refusal)
      return conflictPage(visit, {
        table: part.table,
        fields: fieldsIn(place),
        row,
        filled,
        action: `${back}/${part.segment}/${row.id}`,
        back,
        current: base,
        about: parent.name,
      })
    },
  )
}
