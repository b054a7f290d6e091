import { parseFields } from '../../platform/fields.ts'
import type { Visit } from '../../platform/http/route.ts'
import { colleaguesOnDuty } from '../account-managers.ts'
import { withTokens, written } from '../mentions.ts'
import { aboutColumn, editNote, notesAbout, writeNote, type About } from '../notes.ts'
import type { Keeper } from '../rows.ts'
import { askToDo, changeToDo, toDosAbout } from '../to-dos.ts'
import { activityTexts as texts } from './activity-texts.ts'
import { accepted } from './form-flow.ts'
import { mentionedBy } from './mentioned.tsx'
import type { Part, StoredPart } from './part-routes.tsx'

/** More than anybody writes about one; a card shows the newest. */
const most = 500

/** What is written on the card of a person, a customer or a contract: notes, and what is to be done. */
export function noteParts(on: About['on']): readonly Part[] {
  return [notePart(on), toDoPart(on)]
}

function notePart(on: About['on']): Part {
  return {
    segment: 'notes',
    table: 'note',
    without: ['written_on', 'edited_on', 'removed_on', 'kind', 'direction', 'minutes', 'happened_on'],
    needed: ['body'],
    title: texts.writeNote,
    hint: texts.mentionTold,
    prepare: (visit, input) => inTokens(visit, input, 'body'),
    add: (task, id, input) =>
      writeNote(
        task,
        accepted(
          parseFields('note', 'contracting', 'insert', {
            ...input,
            [aboutColumn({ on, id })]: id,
            written_on: task.today,
          }),
        ),
      ),
    change: {
      title: texts.editNote,
      hint: texts.mentionTold,
      without: ['edited_on', 'removed_on'],
      rows: (visit, id) => asWritten(visit, 'body', (task) => notesAbout(task, { on, id }, most)),
      correct: async (task, id, input, seen) =>
        editNote(task, id, accepted(parseFields('note', 'contracting', 'update', input)), seen),
    },
  }
}

function toDoPart(on: About['on']): Part {
  return {
    segment: 'to-dos',
    table: 'to_do',
    without: ['written_on', 'done_on'],
    needed: ['what'],
    referring: ['doer_id'],
    title: texts.addToDo,
    hint: texts.mentionTold,
    begins: (visit) => ({ doer_id: visit.actor.user?.id ?? '' }),
    // The names of colleagues are the access purpose's: the form is helped by it, the register's purposes see only ids.
    choices: async (visit) => ({
      doer_id: (await visit.own.look(colleaguesOnDuty)).map(({ id, name }) => ({ value: id, label: name })),
    }),
    prepare: (visit, input) => inTokens(visit, input, 'what'),
    add: (task, id, input) =>
      askToDo(
        task,
        accepted(
          parseFields('to_do', 'contracting', 'insert', {
            ...input,
            [aboutColumn({ on, id })]: id,
            written_on: task.today,
          }),
        ),
      ),
    change: {
      title: texts.editToDo,
      hint: texts.mentionTold,
      without: ['done_on'],
      referring: ['doer_id'],
      rows: (visit, id) => asWritten(visit, 'what', (task) => toDosAbout(task, { on, id }, most)),
      correct: async (task, id, input, seen) =>
        changeToDo(task, id, accepted(parseFields('to_do', 'contracting', 'update', input)), seen),
    },
  }
}

type Input = { readonly [name: string]: string }

async function inTokens(visit: Visit, input: Input, field: string): Promise<Input> {
  const colleagues = await visit.own.look(colleaguesOnDuty)
  const text = await visit.read<Keeper, string>('contracting', 'listed', (task) =>
    withTokens(task, input[field] ?? '', colleagues, field),
  )
  return { ...input, [field]: text }
}

/** The rows with their texts as their writers edit them. */
async function asWritten(
  visit: Visit,
  field: string,
  ask: Parameters<typeof visit.read<Keeper, readonly StoredPart[]>>[2],
): Promise<readonly StoredPart[]> {
  const rows = await visit.read<Keeper, readonly StoredPart[]>('contracting', 'opened', ask)
  const textOf = (row: StoredPart) => (typeof row[field] === 'string' ? row[field] : '')
  const { persons, colleagues } = await mentionedBy(visit, 'contracting', rows.map(textOf))
  const names = new Map([...persons, ...colleagues])
  return rows.map((row) => ({ ...row, [field]: written(textOf(row), names) }))
}
