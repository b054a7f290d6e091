import { z } from 'zod'
import { tables } from '../catalogue/catalogue.ts'
import { items, type Item } from '../catalogue/items.ts'
import { purposes, type Purpose } from '../catalogue/purposes.ts'
import { retention } from '../catalogue/retention.ts'
import { catalogue, isPersonal } from '../catalogue/schema/columns.ts'
import type { Language } from '../catalogue/shape.ts'
import { names, oneOf } from './one-of.ts'
import type { Settings, SettingsFault } from './settings.ts'

const said = z.string().trim().min(1).max(200)
const inLanguages = z.strictObject({ fi: said.exactOptional(), sv: said.exactOptional(), en: said.exactOptional() })

/** The most fields that one table may have in use. */
export const mostFields = 50
export const fieldTables = tables.own_field.columns.on_table.choices
export const fieldKinds = tables.own_field.columns.kind.choices

/** What a controller must say of a field before it can hold anything: as much as a column of the catalogue says. */
export const ownFieldForm = z.strictObject({
  id: z.uuid(),
  table: z.enum(fieldTables),
  label: inLanguages,
  kind: z.enum(fieldKinds),
  choices: z.array(z.string().trim().min(1).max(40)).max(100),
  item: oneOf(names(items)).exactOptional(),
  reason: said.exactOptional(),
  purposes: z.array(oneOf(names(purposes))).min(1),
  retention: oneOf(names(retention)),
  onErase: z.enum(['delete', 'keep']),
  source: inLanguages,
  isSearched: z.boolean(),
  endedOn: z.iso.date().exactOptional(),
})
export type OwnField = z.infer<typeof ownFieldForm>

/** The field's name in a language, or in the first one it has. */
export function labelIn(text: OwnField['label'], language: Language): string {
  return text[language] ?? text.fi ?? text.sv ?? text.en ?? ''
}

/** The purposes that an own field may state: those that read values at all and, of an item, those that the catalogue
 *  lets read it. */
export function purposesOpenTo(item: Item | undefined): Purpose[] {
  const columns = Object.values(catalogue).flatMap((table) => Object.values(table.columns)).filter(isPersonal)
  return tables.own_field_value.read.filter((purpose) => purpose !== 'rights_requests')
    .filter((purpose) => item === undefined
      || columns.some((column) => column.personal === item && column.purposes.includes(purpose)))
}

/** Where own fields say less than a column of the catalogue must, or ask for more than it grants. */
export function ownFieldFaults(settings: Settings): SettingsFault[] {
  const crowded = fieldTables.filter((table) =>
    settings.ownFields.filter((field) => field.table === table && field.endedOn === undefined).length > mostFields)
  return [
    ...crowded.map(() => ({ field: 'ownFields', why: `more than ${mostFields} fields` })),
    ...settings.ownFields.flatMap((field, at) => field.endedOn !== undefined ? [] : faultsOf(settings, field)
      .map(([name, why]) => ({ field: `ownFields.${at}.${name}`, why }))),
  ]
}

type Named = [field: string, why: string]

function faultsOf(settings: Settings, field: OwnField): Named[] {
  return [...wordFaults(settings, field), ...subjectFaults(settings, field), ...choiceFaults(field), ...purposeFaults(settings, field)]
}

function wordFaults({ languages, ownFields }: Settings, field: OwnField): Named[] {
  const missing = languages.flatMap((language): Named[] => [
    ...(field.label[language] === undefined ? [[`label.${language}`, 'missing'] satisfies Named] : []),
    ...(field.source[language] === undefined ? [[`source.${language}`, 'missing'] satisfies Named] : []),
  ])
  const others = ownFields.filter(({ id, table, endedOn }) => id !== field.id && table === field.table && endedOn === undefined)
  const taken = names(field.label).filter((language) => others.some(({ label }) =>
    label[language]?.toLowerCase() === field.label[language]?.toLowerCase()))
  return [...missing, ...taken.map((language): Named => [`label.${language}`, 'taken'])]
}

/** A value about a person belongs to the person, so that access and erasure find it. */
function subjectFaults({ itemsOff }: Settings, { table, item, reason, onErase }: OwnField): Named[] {
  if (table !== 'person') return [...(reason === undefined ? [['reason', 'missing'] satisfies Named] : []),
    ...(item === undefined ? [] : [['item', 'only of persons'] satisfies Named])]
  return [
    ...(item === undefined ? [['item', 'missing'] satisfies Named] : []),
    ...(reason === undefined ? [] : [['reason', 'a person is somebody'] satisfies Named]),
    ...(item !== undefined && itemsOff.includes(item) ? [['item', 'not in use'] satisfies Named] : []),
    // What a law makes us keep is named with its law in the catalogue, never by a field.
    ...(onErase === 'keep' ? [['onErase', 'no law'] satisfies Named] : []),
  ]
}

function choiceFaults({ kind, choices }: OwnField): Named[] {
  const isRight = kind === 'choice' ? choices.length > 1 && new Set(choices).size === choices.length : choices.length === 0
  return isRight ? [] : [['choices', kind === 'choice' ? 'at least two' : 'none asked']]
}

function purposeFaults(settings: Settings, { item, purposes: asked }: OwnField): Named[] {
  const open = purposesOpenTo(item)
  return asked.filter((purpose) => !open.includes(purpose)).map((purpose): Named => ['purposes', `not open to ${purpose}`])
    .concat(asked.some((purpose) => settings.purposes.includes(purpose)) ? [] : [['purposes', 'not in use']])
}
