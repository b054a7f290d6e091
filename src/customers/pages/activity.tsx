import { choiceText } from '../../platform/choices.ts'
import type { Visit } from '../../platform/http/route.ts'
import { formatDay, formatInstant } from '../../platform/text/day.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { Button, LinkButton, Panel } from '../../platform/ui/parts.tsx'
import { happenings, type Happenings } from '../happenings.ts'
import { notesAbout, type About } from '../notes.ts'
import type { Keeper } from '../rows.ts'
import { toDosAbout } from '../to-dos.ts'
import { activityTexts as texts } from './activity-texts.ts'
import { attachmentsPanel } from './attachments.tsx'
import { mentionedBy, Told, type Mentioned } from './mentioned.tsx'
import { Pieces } from './pieces.tsx'
import { HappeningList, textsIn } from './timeline.tsx'

/** The newest notes and happenings that a card shows. */
const shownNotes = 10
const shownHappenings = 6

type Note = Awaited<ReturnType<typeof notesAbout>>[number]
type ToDo = Awaited<ReturnType<typeof toDosAbout>>[number]
type Shown = {
  visit: Visit
  base: string
  about: About
  today: string
  notes: readonly Note[]
  toDos: readonly ToDo[]
  happened: Happenings
  names: Mentioned
  mayWrite: boolean
}

/** What is written on a card, what is to be done, and what happened last. `base` is where the cards of its kind stand. */
export async function activityOf(visit: Visit, base: string, about: About, purpose: Keeper) {
  const read = await visit.read<Keeper, Pick<Shown, 'today' | 'notes' | 'toDos' | 'happened'>>(
    purpose,
    'opened',
    async (task) => ({
      today: task.today,
      notes: await notesAbout(task, about, shownNotes),
      toDos: await toDosAbout(task, about),
      happened: await happenings(task, about, { limit: shownHappenings }),
    }),
  )
  const names = await mentionedBy(
    visit,
    purpose,
    [...read.notes.map(({ body }) => body), ...read.toDos.map(({ what }) => what), ...textsIn(read.happened)],
    [...read.notes.map(({ author_id }) => author_id), ...read.toDos.map(({ doer_id }) => doer_id)],
  )
  const shown = { ...read, visit, base, about, names, mayWrite: visit.holds('contracting') }
  return (
    <>
      <ToDos {...shown} />
      <Notes {...shown} />
      {await attachmentsPanel(visit, base, about, purpose)}
      <Latest {...shown} />
    </>
  )
}

function Notes({ visit, base, about, notes, names, mayWrite }: Shown) {
  const { language } = visit
  const at = `${base}/${about.id}/notes`
  return (
    <Pieces
      id="notes"
      table="note"
      title={texts.notes}
      none={texts.noNotes}
      add={mayWrite ? `${at}/new` : undefined}
      language={language}
      pieces={notes.map((note) => ({
        key: note.id,
        what: <Told text={note.body ?? ''} names={names} language={language} />,
        second: writtenBy(note, names, visit),
        actions: mayWrite && (
          <>
            <LinkButton look="text" href={`${at}/${note.id}/edit`}>
              {say(texts.edit, language)}
              <span class="hidden">: {say(texts.editNote, language)}</span>
            </LinkButton>
            <LinkButton look="text" href={`${at}/${note.id}/removal`}>
              {say(texts.remove, language)}
              <span class="hidden">: {say(texts.removeNote, language)}</span>
            </LinkButton>
          </>
        ),
      }))}
    />
  )
}

function writtenBy({ author_id, created_at, edited_on, ...told }: Note, names: Mentioned, visit: Visit): string {
  const { language } = visit
  const author = author_id === null ? say(texts.program, language) : names.colleagues.get(author_id)
  const edited = edited_on === null ? undefined : `${say(texts.edited, language)} ${formatDay(edited_on)}`
  return [
    ...heldHow(told, language),
    author ?? say(texts.someColleague, language),
    formatInstant(created_at, language, visit.dial),
    edited,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What is told of a call or a message; of a plain note nothing. */
function heldHow({ kind, direction, minutes, happened_on }: Pick<Note, 'kind' | 'direction' | 'minutes' | 'happened_on'>, language: Language) {
  if (kind === 'note') return []
  return [
    choiceText('note', 'kind', kind)[language],
    direction === null ? undefined : choiceText('note', 'direction', direction)[language],
    minutes === null ? undefined : `${minutes} min`,
    kind === 'call' || happened_on === null ? undefined : formatDay(happened_on),
  ]
}

function ToDos({ visit, base, about, toDos, names, today, mayWrite }: Shown) {
  const { language } = visit
  const at = `${base}/${about.id}/to-dos`
  return (
    <Pieces
      id="to-dos"
      table="to_do"
      title={texts.toDos}
      none={texts.noToDos}
      add={mayWrite ? `${at}/new` : undefined}
      language={language}
      pieces={toDos.map((toDo) => ({
        key: toDo.id,
        what: <Told text={toDo.what ?? ''} names={names} language={language} />,
        second: [
          names.colleagues.get(toDo.doer_id) ?? say(texts.someColleague, language),
          dayOfToDo(toDo, today, language),
        ].join(' · '),
        actions: mayWrite && (
          <>
            <DoneButton action={`${at}/${toDo.id}/done`} row={toDo} language={language} />
            <LinkButton look="text" href={`${at}/${toDo.id}/edit`}>
              {say(texts.edit, language)}
              <span class="hidden">: {say(texts.editToDo, language)}</span>
            </LinkButton>
          </>
        ),
      }))}
    />
  )
}

function dayOfToDo({ due_on, done_on }: ToDo, today: string, language: Language): string {
  if (done_on !== null) return `${say(texts.doneOn, language)} ${formatDay(done_on)}`
  return `${say(due_on < today ? texts.late : texts.by, language)} ${formatDay(due_on)}`
}

/** One press says that it is done, or that it is not. `from` is where one comes back to. */
export function DoneButton(props: {
  action: string
  row: { done_on?: string | null; row_version: number }
  language: Language
  from?: string
}) {
  const { row, language, from } = props
  const isDone = typeof row.done_on === 'string'
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="row_version" value={String(row.row_version)} />
      <input type="hidden" name="is_done" value={String(!isDone)} />
      {from !== undefined && <input type="hidden" name="from" value={from} />}
      <Button look="text">{say(isDone ? texts.notDone : texts.done, language)}</Button>
    </form>
  )
}

function Latest({ visit, base, about, happened, names }: Shown) {
  const { language } = visit
  return (
    <Panel
      id="timeline"
      title={say(texts.latest, language)}
      actions={
        <LinkButton look="small" href={`${base}/${about.id}/timeline`}>
          {say(texts.whole, language)}
        </LinkButton>
      }
    >
      <HappeningList found={happened} about={about} names={names} language={language} />
    </Panel>
  )
}
