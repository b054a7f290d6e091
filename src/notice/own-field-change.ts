import { newId } from '../platform/id.ts'
import { Refusal, type Fault } from '../platform/refusal.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { flowTexts } from './own-field-flow.ts'
import { ownFieldTexts } from './own-field-texts.ts'
import type { OwnField } from './own-fields.ts'
import { readSettings, type Settings, type SettingsFault } from './settings.ts'

const texts = ownFieldTexts.faults

/** The settings with one field more, changed or ended. What a value is and whom it is about stay as they were declared:
 *  values are held under it. Refuses 'invalid' with every missing or too wide statement beside its field. */
export function changeOwnFields(current: Settings, form: URLSearchParams, today: string): Settings {
  const ending = current.ownFields.find(({ id }) => id === form.get('end'))
  if (ending !== undefined) return withField(current, { ...ending, endedOn: ending.endedOn ?? today })
  const coded = [...form].filter(([, value]) => findPersonalIdentityCodes(value).length > 0)
    .map(([field]): Fault => ({ field, text: flowTexts.identityCode }))
  if (coded.length > 0) throw new Refusal('invalid', flowTexts.identityCode, undefined, coded)
  const known = current.ownFields.find(({ id }) => id === form.get('id'))
  const wanted = fieldIn(form, known?.id ?? newId())
  const moved = known === undefined ? [] : fixed.filter((name) => known[name] !== wanted[name])
  const read = readSettings(withField(current, wanted))
  const faults = 'faults' in read ? faultsBeside(read.faults) : []
  const all = [...moved.map((field): Fault => ({ field, text: texts.changed })), ...faults]
  if (all.length > 0 || 'faults' in read) throw new Refusal('invalid', flowTexts.mend, undefined, all)
  return read.ok
}

const fixed = ['table', 'kind', 'item'] as const

/** As the form states it; what is left out is not there, and is refused by the reader of settings. */
function fieldIn(form: URLSearchParams, id: string) {
  const line = (name: string) => (form.get(name) ?? '').trim()
  const given = (name: string) => (line(name) === '' ? {} : { [name]: line(name) })
  const inLanguages = (name: string) => Object.fromEntries(['fi', 'sv', 'en']
    .map((language): [string, string] => [language, line(`${name}.${language}`)]).filter(([, value]) => value !== ''))
  return {
    id, table: line('table'), kind: line('kind'), item: undefined,
    label: inLanguages('label'), source: inLanguages('source'),
    choices: line('choices').split(/\r?\n/).map((choice) => choice.trim()).filter((choice) => choice !== ''),
    ...given('item'), ...given('reason'), purposes: form.getAll('purposes'), retention: line('retention'),
    onErase: line('onErase'), isSearched: form.get('isSearched') === 'yes',
  }
}

function withField(current: Settings, field: OwnField): Settings
function withField(current: Settings, field: { id: string }): unknown
function withField(current: Settings, field: { id: string }): unknown {
  const stated = Object.fromEntries(Object.entries(field).filter(([, value]) => value !== undefined))
  const isNew = !current.ownFields.some(({ id }) => id === field.id)
  const ownFields = isNew ? [...current.ownFields, stated] : current.ownFields.map((one) => (one.id === field.id ? stated : one))
  return { ...current, ownFields }
}

/** One fault for each field of the form. */
function faultsBeside(faults: readonly SettingsFault[]): Fault[] {
  const fields = Map.groupBy(faults, ({ field }) => field.replace(/^ownFields(\.\d+\.|$)/, '').replace(/(purposes|choices)\.\d+$/, '$1') || 'table')
  return [...fields].map(([field, [first]]) => ({ field, text: textOf(field, first?.why ?? '') }))
}

function textOf(field: string, why: string): Fault['text'] {
  if (field === 'table' && why.startsWith('more than')) return texts.crowded
  if (why === 'taken') return texts.taken
  switch (field) {
    case 'choices': return texts.choices
    case 'item': return texts.item
    case 'reason': return texts.reason
    case 'purposes': return texts.purposes
    case 'onErase': return why === 'no law' ? texts.onErase : texts.missing
    default: return texts.missing
  }
}
