import { purposes } from '../../catalogue/purposes.ts'
import { choiceText } from '../../platform/choices.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { Field } from '../../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../../platform/ui/form.tsx'
import { Button, EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { Chips, DataTable } from '../../platform/ui/table.tsx'
import { listers, type Lister } from '../organisation-list.ts'
import { viewTexts as texts } from '../saved-view-texts.ts'
import {
  endView,
  heldListers,
  keptInView,
  lists,
  renameView,
  savedViews,
  saveView,
  type SavedView,
} from '../saved-views.ts'
import { idOf, seenVersion } from './form-flow.ts'
import { page, refusedStatus, speaker, type Say } from './frame.tsx'
import { oneValue } from './list-links.ts'

/** The saved views of a list, and the purposes that a new one may be shared with. */
export type Saved = { views: readonly SavedView[]; held: readonly Lister[] }
type OfList = { path: string; query: URLSearchParams; saved: Saved; language: Language }

/** The views above a list. */
export function ViewBar({ path, query: asked, saved, language }: OfList) {
  if (saved.views.length === 0) return null
  const now = keptInView(asked).toString()
  return (
    <Chips
      label={say(texts.title, language)}
      items={saved.views.map(({ name, query }) => ({
        label: name,
        href: query === '' ? path : `${path}?${query}`,
        isCurrent: query === now && !asked.has('q'),
      }))}
      actions={
        <LinkButton look="small" href="/views">
          {say(texts.manage, language)}
        </LinkButton>
      }
    />
  )
}

/** Where the view on the page is saved; a list as it first opens is no view. */
export function SaveView({ path, query, saved, language }: OfList) {
  const now = keptInView(query).toString()
  if (now === '' || saved.views.some((view) => view.query === now)) return null
  const t: Say = (text) => say(text, language)
  return (
    <details>
      <summary>{t(texts.saveThis)}</summary>
      <Form
        action="/views"
        hidden={{ list: path.slice(1), query: now }}
        actions={<Button look="primary">{t(texts.save)}</Button>}
      >
        <ViewFields held={saved.held} say={t} values={{}} />
      </Form>
    </details>
  )
}

function ViewFields(props: {
  held: readonly Lister[]
  say: Say
  values: { name?: string; shown_in?: string }
  error?: string | undefined
}) {
  const { say, values } = props
  return (
    <>
      <Field kind="text" name="name" label={say(texts.name)} value={values.name} error={props.error} />
      <Field
        kind="choice"
        name="shown_in"
        label={say(texts.forWhom)}
        none={say(texts.mine)}
        value={values.shown_in}
        options={props.held.map((value) => ({ value, label: say(texts.everyone(purposes[value].label)) }))}
      />
    </>
  )
}

/** Saves the view that a list showed, and leads back to it. */
export async function postView(visit: Visit): Promise<Answer> {
  const { form } = visit
  const [held, purpose] = heldIn(visit)
  const list = oneValue(form, 'list', lists)
  if (list === undefined) throw new Refusal('not-found', texts.notFound)
  const query = keptInView(new URLSearchParams(form.get('query') ?? ''))
  const shown_in = oneValue(form, 'shown_in', listers) ?? null
  try {
    await visit.write<Lister, string>(purpose, (task) =>
      saveView(task, held, { of_list: list, name: form.get('name') ?? '', query, shown_in }),
    )
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field !== 'name') throw reason
    return againPage(visit, held, list, query, reason)
  }
  return { as: 'redirect', to: `/${list}?${query.toString()}`, said: speaker(visit)(texts.saved) }
}

function againPage(visit: Visit, held: readonly Lister[], list: string, query: URLSearchParams, refusal: Refusal) {
  const say = speaker(visit)
  const error = say(refusal.text)
  const values = { name: visit.form.get('name') ?? '', shown_in: visit.form.get('shown_in') ?? '' }
  const back = `/${list}?${query.toString()}`
  return page({
    title: say(texts.saveThis),
    current: `/${list}`,
    status: refusedStatus(refusal),
    body: (
      <Form
        action="/views"
        hidden={{ list, query: query.toString() }}
        errors={<ErrorSummary title={say(texts.saveThis)} errors={[{ name: 'name', text: error }]} />}
        actions={<SaveOrBack say={say} back={back} />}
      >
        <ViewFields held={held} say={say} values={values} error={error} />
      </Form>
    ),
  })
}

function SaveOrBack({ say, back }: { say: Say; back: string }) {
  return (
    <>
      <Button look="primary">{say(texts.save)}</Button>
      <LinkButton href={back} back>
        {say(texts.list)}
      </LinkButton>
    </>
  )
}

/** All views one sees, to rename and to delete. */
export async function viewsPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const [held, purpose] = heldIn(visit)
  const views = await visit.read<Lister, SavedView[]>(purpose, 'listed', (task) => savedViews(task, held))
  const error = refusal === undefined ? [] : [{ name: 'name', text: say(refusal.text) }]
  return page({
    title: say(texts.title),
    current: '/views',
    status: refusedStatus(refusal),
    body: (
      <div class="flow">
        <p class="muted">{say(texts.intro)}</p>
        <ErrorSummary title={say(texts.rename)} errors={error} />
        <DataTable
          caption={say(texts.title)}
          rows={views}
          rowKey={({ id }) => id}
          href={({ of_list, query }) => `/${of_list}?${query}`}
          empty={<EmptyState title={say(texts.none)} text={say(texts.noneNext)} />}
          columns={[
            { key: 'name', title: say(texts.name), main: true, cell: ({ name }) => name },
            { key: 'list', title: say(texts.list), cell: (row) => say(choiceText('saved_view', 'of_list', row.of_list)) },
            {
              key: 'for',
              title: say(texts.forWhom),
              cell: ({ shown_in }) => say(shown_in === null ? texts.mine : texts.everyone(purposes[shown_in].label)),
            },
            { key: 'rename', title: say(texts.rename), cell: (row) => <Rename view={row} say={say} /> },
            { key: 'remove', title: say(texts.remove), align: 'end', cell: (row) => <Remove view={row} say={say} /> },
          ]}
        />
      </div>
    ),
  })
}

function Rename({ view, say }: { view: SavedView; say: Say }) {
  return (
    <form method="post" action={`/views/${view.id}`} class="actions">
      <input type="hidden" name="row_version" value={String(view.row_version)} />
      <input type="text" name="name" value={view.name} maxLength={60} aria-label={`${say(texts.rename)}: ${view.name}`} />
      <Button look="small">{say(texts.rename)}</Button>
    </form>
  )
}

function Remove({ view, say }: { view: SavedView; say: Say }) {
  return (
    <form method="post" action={`/views/${view.id}/end`}>
      <Button look="small">
        {say(texts.remove)}
        <span class="hidden">: {view.name}</span>
      </Button>
    </form>
  )
}

export async function postRename(visit: Visit): Promise<Answer> {
  const [held, purpose] = heldIn(visit)
  try {
    await visit.write<Lister, void>(purpose, (task) =>
      renameView(task, held, idOf(visit), visit.form.get('name') ?? '', seenVersion(visit.form)),
    )
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field !== 'name') throw reason
    return viewsPage(visit, reason)
  }
  return { as: 'redirect', to: '/views', said: speaker(visit)(texts.saved) }
}

export async function postEndView(visit: Visit): Promise<Answer> {
  const [held, purpose] = heldIn(visit)
  await visit.write<Lister, void>(purpose, (task) => endView(task, held, idOf(visit)))
  return { as: 'redirect', to: '/views', said: speaker(visit)(texts.removed) }
}

/** The purposes of lists that the visitor holds, and the one that views are read and written in. */
function heldIn(visit: Visit): readonly [readonly Lister[], Lister] {
  const held = heldListers(visit)
  return [held, held[0] ?? 'contracting']
}
