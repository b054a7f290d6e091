import { z } from 'zod'
import { languages, type Text } from '../platform/text/language.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { openTable, type Row } from '../platform/table/read.ts'
import { isPacked, sheetAsTable } from '../platform/table/sheet.ts'
import { parseDay } from '../platform/text/day.ts'
import { fold } from '../platform/text/fold.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { registerImportTexts as texts } from './import-texts.ts'
import { isThing, rightKinds, type RightKind } from './rights.ts'
import { kindText, label } from './words.ts'
import { registerTexts } from './texts.ts'

const mostLines = 5000
const mostBytes = 5_000_000
const longest = 200

const day = z.iso.date()
/** A line that may be recorded. */
export const newLine = z.object({ line: z.number(), user_id: z.uuid(), kind: z.enum(rightKinds), name: z.string().min(1).max(longest),
  mark: z.string().min(1).max(longest).nullable(), ground: z.string().min(1).max(longest), starts_on: day, ends_on: day,
  returned_on: day.nullable() })
export type NewLine = z.infer<typeof newLine>
export type Judged = { accepted: NewLine[]; refused: { line: number; column: string; reason: Text }[] }

const columns = ['person', 'email', 'kind', 'name', 'mark', 'ground', 'starts_on', 'ends_on', 'returned_on'] as const
type Column = typeof columns[number]
const needed = ['person', 'kind', 'name', 'ground', 'starts_on', 'ends_on'] as const
type Places = { readonly [C in Column]?: number }

/** The title of a column as the export writes it. */
export function titleOf(column: Column, language: 'fi' | 'sv' | 'en'): string {
  if (column === 'person') return registerTexts.who[language]
  return column === 'email' ? registerTexts.email[language] : label(column, language)
}

export const importedColumns = columns

/** Reads a CSV file or the first sheet of a workbook. Refuses (TableError) what is no table, 'invalid' one without the
 *  columns or with too many lines. */
export async function readLines(source: AsyncIterable<Uint8Array>): Promise<{ places: Places; rows: Row[] }> {
  const bytes = await whole(source)
  const { header, rows } = await openTable(isPacked(bytes) ? await sheetAsTable(bytes) : bytes)
  const titles = header.values.map(squeezed)
  const at = (column: Column) => titles.findIndex((title) => languages.some((language) => title === squeezed(titleOf(column, language))))
  const places = Object.fromEntries(columns.flatMap((column) => (at(column) < 0 ? [] : [[column, at(column)]])))
  const missing = needed.filter((column) => at(column) < 0 && (column !== 'person' || at('email') < 0))
  if (missing.length > 0) throw new Refusal('invalid', texts.noColumns(missing.map((column) => titleOf(column, 'fi'))), 'file')
  const found: Row[] = []
  for await (const row of rows) {
    if (found.length === mostLines) throw new Refusal('invalid', texts.tooMany, 'file')
    found.push(row)
  }
  return { places, rows: found }
}

async function whole(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of source) {
    length += piece.length
    if (length > mostBytes) throw new Refusal('invalid', texts.tooLarge, 'file')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function squeezed(title: string): string {
  return fold(title).replace(/[^a-z0-9]/g, '')
}

/** Says of each line whether it may be recorded, and else why not. What is in the register already is refused as such, so
 *  that a file exported here and sent again changes nothing. */
export async function judgeLines(task: Task<'access_security'>, { places, rows }: { places: Places; rows: readonly Row[] }): Promise<Judged> {
  const staff = await task.db.selectFrom('staff_user').select(['id', 'name', 'email']).where('tenant_id', '=', task.tenant)
    .where((either) => either.or([either('closed_on', 'is', null), either('closed_on', '>=', task.today)])).orderBy('id').limit(20_000).execute()
  const known = new Set((await knownRights(task)).map(keyOf))
  const judged: Judged = { accepted: [], refused: [] }
  for (const { line, values } of rows) {
    const text = (column: Column) => (places[column] === undefined ? '' : values[places[column]] ?? '').trim()
    const read = readLine(text, staff, task)
    if ('reason' in read) judged.refused.push({ line, column: read.column, reason: read.reason })
    else if (known.has(keyOf(read))) judged.refused.push({ line, column: 'name', reason: texts.known })
    else {
      known.add(keyOf(read))
      judged.accepted.push({ line, ...read })
    }
  }
  return judged
}

type Staff = readonly { id: string; name: string; email: string | null }[]
type Fault = { column: Column; reason: Text }

function readLine(text: (column: Column) => string, staff: Staff, task: Task<'access_security'>): Omit<NewLine, 'line'> | Fault {
  const kind = kindIn(text('kind'))
  if (kind === undefined) return { column: 'kind', reason: isDutyWord(text('kind')) ? texts.dutiesElsewhere : texts.noKind }
  const meant = whoIsMeant(text('email') === '' ? text('person') : text('email'), staff)
  const [user] = meant
  if (user === undefined) return { column: 'person', reason: texts.noPerson }
  if (meant.length > 1) return { column: 'person', reason: texts.manyPersons }
  if (user.id === task.user?.id) return { column: 'person', reason: registerTexts.notToOneself }
  const wrong = (['name', 'ground', 'mark'] as const).find((column) => isWrong(text(column), column !== 'mark'))
  if (wrong !== undefined) return { column: wrong, reason: texts.noLine }
  const dates = { starts_on: parseDay(text('starts_on')), ends_on: parseDay(text('ends_on')) }
  const { starts_on, ends_on } = dates
  if (starts_on === undefined) return { column: 'starts_on', reason: registerTexts.noDay }
  if (ends_on === undefined) return { column: 'ends_on', reason: registerTexts.noDay }
  if (ends_on < starts_on) return { column: 'ends_on', reason: registerTexts.endsBeforeStart }
  const returned_on = text('returned_on') === '' ? null : parseDay(text('returned_on'))
  if (returned_on === undefined) return { column: 'returned_on', reason: registerTexts.noDay }
  if (returned_on !== null && !isThing(kind)) return { column: 'returned_on', reason: registerTexts.noThing }
  if (returned_on !== null && returned_on > task.today) return { column: 'returned_on', reason: texts.notYet }
  return { user_id: user.id, kind, name: text('name'), mark: text('mark') === '' ? null : text('mark'), ground: text('ground'), starts_on, ends_on, returned_on }
}

/** Colleagues may share a name, and never an address. */
function whoIsMeant(text: string, staff: Staff): Staff {
  return staff.filter(({ name, email }) => [name, email].some((one) => one?.toLowerCase() === text.toLowerCase()))
}

function isWrong(text: string, isNeeded: boolean): boolean {
  return text.length > longest || (isNeeded && text === '') || findPersonalIdentityCodes(text).length > 0 || /[\n\r\t]/.test(text)
}

function kindIn(text: string): RightKind | undefined {
  return rightKinds.find((kind) => kind === text.toLowerCase() || isWordFor(kind, text))
}

function isDutyWord(text: string): boolean {
  return text.toLowerCase() === 'duty' || isWordFor('duty', text)
}

function isWordFor(kind: RightKind | 'duty', text: string): boolean {
  return languages.some((language) => squeezed(kindText(kind, language)) === squeezed(text))
}

function knownRights(task: Task<'access_security'>) {
  return task.db.selectFrom('access_right').select(['user_id', 'kind', 'name', 'mark', 'starts_on']).where('tenant_id', '=', task.tenant)
    .orderBy('id').limit(200_000).execute()
}

function keyOf({ user_id, kind, name, mark, starts_on }: Pick<NewLine, 'user_id' | 'kind' | 'name' | 'mark' | 'starts_on'>): string {
  return JSON.stringify([user_id, kind, name, mark, starts_on])
}

/** Records the lines that were previewed, all of them or none, judged once more as the register stands now.
 *  Refuses 'not-allowed' a right of one's own, 'conflict' when somebody else was quicker. Source: notice S28; GDPR 32(4). */
export async function recordLines(task: WritingTask<'access_security'>, lines: readonly NewLine[]): Promise<void> {
  const { user } = task
  if (user === undefined || lines.some(({ user_id }) => user_id === user.id)) throw new Refusal('not-allowed', registerTexts.notToOneself)
  if (lines.some(({ starts_on, ends_on, kind, returned_on }) => ends_on < starts_on || (returned_on !== null && !isThing(kind)))) {
    throw new Refusal('invalid', registerTexts.endsBeforeStart)
  }
  const known = new Set((await knownRights(task)).map(keyOf))
  if (lines.some((line) => known.has(keyOf(line)))) throw new Refusal('conflict', texts.changed)
  await task.insert('access_right', lines.map(({ user_id, kind, name, mark, ground, starts_on, ends_on, returned_on }) =>
    ({ user_id, kind, name, mark, ground, starts_on, ends_on, returned_on, granted_by: user.id })))
}
