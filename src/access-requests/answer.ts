import type { Item } from '../catalogue/items.ts'
import type { Purpose } from '../catalogue/purposes.ts'
import { catalogue, isPersonal, isRef, tableNamed, type Catalogue, type ColumnStatement } from '../catalogue/schema/columns.ts'
import { choiceTexts } from '../platform/choices.ts'
import { disclosuresOf, type Disclosed } from '../platform/disclosures.ts'
import { commonLabels } from '../platform/field-texts.ts'
import { items } from '../catalogue/items.ts'
import { suppressionsOf } from '../platform/erasure/suppressed.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Language } from '../platform/text/language.ts'
import { controllerOf, type Controller } from '../platform/controller.ts'
import { keeperOf, type Kept } from './kept.ts'
import { labelsOf, type Labels } from './labels.ts'
import { texts } from './texts.ts'
import { valueText } from './value-text.ts'
import { viewsOf, type View } from './views.ts'
import { hiddenFrom, walk, type Desk, type Reached, type Row } from './walk.ts'
import { kindsOf, whysFor, type Why } from './why.ts'

/** One value: what it is, why it is held and until when. A value about no person has no item and no purposes. */
export type AnsweredValue = {
  column: string
  label: string
  value: string
  raw: unknown
  item: Item | undefined
  purposes: readonly Purpose[]
  kept: Kept
}
export type AnsweredTable = { table: string; label: string; rows: readonly { id: string; values: readonly AnsweredValue[] }[] }

/** The whole answer to a person who asks what is held about them: one model, given as a letter, as files and aloud. */
export type AccessAnswer = {
  language: Language
  on: string
  controller: Controller
  person: { id: string; name: string; first_name: string; last_name: string }
  source: { label: string; on: string; byPerson: boolean }
  whys: readonly Why[]
  tables: readonly AnsweredTable[]
  hidden: readonly { label: string; count: number }[]
  disclosures: readonly Disclosed[]
  /** The days until which the person's addresses are kept out of the register, and when that was lifted. */
  keptOut: readonly { ends_on: string; lifted_on: string | null }[]
  views: readonly View[]
  moreViews: number
}

/** Answers everything that the register holds about a person, in a language: theirs unless another is asked for.
 *  Refuses: 'not-allowed' in a reach that covers a part of the register only, for half an answer is a wrong one;
 *  'not-found'. Source: GDPR 12(1), 15; C-154/21, C-579/21; notice S18. */
export async function answerAccess(
  task: Desk, personId: string, controllerName: string, asked?: Language, of: Catalogue = catalogue,
): Promise<AccessAnswer> {
  if (task.scope !== '*') throw new Refusal('not-allowed', texts.wholeRegister)
  const person = await task.db.selectFrom('person').select(['id', 'first_name', 'last_name', 'language', 'source', 'source_on'])
    .where('tenant_id', '=', task.tenant).where('id', '=', personId).executeTakeFirst()
  if (person === undefined) throw new Refusal('not-found', texts.noPerson)
  const language = asked ?? person.language ?? 'fi'
  const controller = await controllerOf(task, controllerName)
  const reached = await walk(task, personId, of)
  const whys = await whysFor(task, controller, kindsOf(reached))
  const labels = await labelsOf(task, reached, of)
  const keeper = await keeperOf(task)
  const { views, more } = await viewsOf(task, personId)
  const inUse = new Set(whys.map(({ purpose }) => purpose))
  return {
    language, on: task.today, controller, whys, disclosures: await disclosuresOf(task, personId), views, moreViews: more,
    person: { id: personId, first_name: person.first_name, last_name: person.last_name, name: `${person.first_name} ${person.last_name}` },
    source: { label: choiceTexts['person.source']?.[person.source]?.[language] ?? person.source, on: person.source_on,
      byPerson: person.source === 'person' },
    keptOut: await suppressionsOf(task, addressesIn(reached)),
    hidden: (await hiddenFrom(task, personId, of)).map(({ table, count }) => ({ label: tableNamed(table, of).label[language], count })),
    tables: reached.map((each) => tableIn(each, { language, of, labels, inUse, kept: keeper })).filter(({ rows }) => rows.length > 0),
  }
}

function addressesIn(reached: readonly Reached[]): string[] {
  const of = (table: string, column: string) => reached.filter((each) => each.table === table).flatMap(({ rows }) => rows.map((row) => row[column]))
  return [...of('person_email', 'email'), ...of('person_phone', 'phone')].filter((address) => typeof address === 'string')
}

export type Telling = {
  language: Language
  of: Catalogue
  labels: Labels
  inUse: ReadonlySet<Purpose>
  kept: Awaited<ReturnType<typeof keeperOf>>
}

/** The rows of one table as they are told. */
export function tableIn({ table, rows, own }: Reached, telling: Telling): AnsweredTable {
  const { columns, label } = tableNamed(table, telling.of)
  return { table, label: label[telling.language], rows: rows.map((row) => ({ id: row.id,
    values: Object.entries(columns).flatMap(([column, statement]) => valueOf(table, row, column, statement, own.has(row.id), telling)) })) }
}

function valueOf(
  table: string, row: Row, column: string, statement: ColumnStatement, own: boolean, telling: Telling,
): AnsweredValue[] {
  const { language, labels, of } = telling
  const raw = row[column]
  if (raw === null || raw === undefined || (isPersonal(statement) ? !own : !isShown(column, statement))) return []
  const named = isRef(statement) ? labels(statement.ref, raw) : valueText(table, column, statement, raw, language)
  if (named === undefined) return []
  const purposes = isPersonal(statement) ? statement.purposes.filter((purpose) => telling.inUse.has(purpose)) : []
  return [{
    column, value: named, raw: isRef(statement) ? named : raw, label: labelFor(column, statement, of)[language],
    item: isPersonal(statement) ? statement.personal : undefined, purposes,
    kept: telling.kept(tableNamed(table, of), row, purposes),
  }]
}

/** What is about no person is shown where it makes the person's own values plain: dates, kinds, and what a row names. */
function isShown(column: string, statement: Exclude<ColumnStatement, { personal: Item }>): boolean {
  if (isRef(statement)) return statement.onAccess === 'show'
  const isInner = ['uuid', 'uuids', 'json', 'bytes', 'secret', 'transaction'].includes(statement.kind)
  return !isInner && (statement.label ?? commonLabels[column]) !== undefined
}

function labelFor(column: string, statement: ColumnStatement, of: Catalogue) {
  if (statement.label !== undefined) return statement.label
  if (isPersonal(statement)) return items[statement.personal].label
  const common = commonLabels[column] ?? (isRef(statement) ? of[statement.ref]?.label : undefined)
  return common ?? { fi: column, sv: column, en: column }
}
