import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { notesAbout, removeNote, type About } from '../notes.ts'
import { pageTexts } from '../page-texts.ts'
import { keepers, type Keeper } from '../rows.ts'
import { settleToDo, toDosAbout } from '../to-dos.ts'
import { activityTexts as texts } from './activity-texts.ts'
import { notFound } from './flow-texts.ts'
import { idOf, seenVersion, submit } from './form-flow.ts'
import { page, PostForm, refusedStatus, speaker } from './frame.tsx'
import { mentionedBy, Told } from './mentioned.tsx'
import { noteParts } from './note-parts.ts'
import { attachmentRoutes } from './attachments.tsx'
import { mailRoutes } from './mail-drop.tsx'
import { partRoutes, type Look } from './part-routes.tsx'
import { timelinePage } from './timeline.tsx'

type Place = { base: string; on: About['on']; look: Look }

/** The pages of what is written on one kind of card: notes, what is to be done, and the timeline. */
export function activityRoutes(base: string, on: About['on'], look: Look): readonly Route[] {
  const place = { base, on, look }
  return [
    {
      method: 'GET',
      path: `${base}/:id/timeline`,
      kind: 'page',
      purposes: keepers,
      answer: (visit) => timelinePage(visit, place),
    },
    ...attachmentRoutes(base, on, look),
    ...mailRoutes(base, on, look),
    ...noteParts(on).flatMap((part) => partRoutes(base, look, part)),
    {
      method: 'GET',
      path: `${base}/:id/notes/:row/removal`,
      kind: 'page',
      purposes: ['contracting'],
      answer: (visit) => removalPage(visit, place),
    },
    {
      method: 'POST',
      path: `${base}/:id/notes/:row/removal`,
      kind: 'form',
      purposes: ['contracting'],
      answer: (visit) => postRemoval(visit, place),
    },
    {
      method: 'POST',
      path: `${base}/:id/to-dos/:row/done`,
      kind: 'form',
      purposes: ['contracting'],
      answer: (visit) => postDone(visit, place),
    },
  ]
}

/** As many as hang on one card. */
const most = 500

async function noteIn(visit: Visit, on: About['on']) {
  const [id, row] = [idOf(visit), idOf(visit, 'row')]
  const notes = await visit.read<Keeper, Awaited<ReturnType<typeof notesAbout>>>(
    'contracting',
    'opened',
    (task) => notesAbout(task, { on, id }, most),
  )
  const note = notes.find((one) => one.id === row)
  if (note === undefined) throw new Refusal('not-found', notFound)
  return note
}

async function removalPage(visit: Visit, place: Place, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const { base, on, look } = place
  const id = idOf(visit)
  const note = await noteIn(visit, on)
  const parent = await visit.read<Keeper, Awaited<ReturnType<Look>>>('contracting', 'opened', (task) =>
    look(task, id),
  )
  const names = await mentionedBy(visit, 'contracting', [note.body])
  return page({
    title: say(texts.removeNote),
    current: base,
    status: refusedStatus(refusal),
    subtitle: <a href={`${base}/${id}`}>{parent.name}</a>,
    body: (
      <PostForm
        action={`${base}/${id}/notes/${note.id}/removal`}
        back={`${base}/${id}`}
        hidden={{ row_version: String(note.row_version) }}
        language={visit.language}
        faults={[]}
        refusal={refusal}
        confirm={texts.removeNote}
      >
        <p>
          <Told text={note.body ?? ''} names={names} language={visit.language} />
        </p>
        <p class="muted">{say(texts.removeTold)}</p>
      </PostForm>
    ),
  })
}

async function postRemoval(visit: Visit, place: Place): Promise<Answer> {
  return submit(
    visit,
    async () => {
      const note = await noteIn(visit, place.on)
      const seen = seenVersion(visit.form) ?? note.row_version
      await visit.write('contracting', (task) => removeNote(task, note.id, seen))
      return { as: 'redirect', to: `${place.base}/${idOf(visit)}`, said: speaker(visit)(pageTexts.saved) }
    },
    (_filled, refusal) => removalPage(visit, place, refusal),
  )
}

async function postDone(visit: Visit, { base, on }: Place): Promise<Answer> {
  const [id, row] = [idOf(visit), idOf(visit, 'row')]
  const known = await visit.read<Keeper, Awaited<ReturnType<typeof toDosAbout>>>(
    'contracting',
    'opened',
    (task) => toDosAbout(task, { on, id }, most),
  )
  if (!known.some((toDo) => toDo.id === row)) throw new Refusal('not-found', notFound)
  const isDone = visit.form.get('is_done') === 'true'
  await visit.write('contracting', (task) => settleToDo(task, row, isDone, seenVersion(visit.form)))
  const back = visit.form.get('from') === 'my' ? '/my' : `${base}/${id}`
  return { as: 'redirect', to: back, said: speaker(visit)(pageTexts.saved) }
}
