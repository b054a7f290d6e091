import { items } from '../catalogue/items.ts'
import { purposes, type Purpose } from '../catalogue/purposes.ts'
import { retention } from '../catalogue/retention.ts'
import type { Language } from '../catalogue/shape.ts'
import { ownFieldTexts as texts } from './own-field-texts.ts'
import { labelIn, type OwnField } from './own-fields.ts'
import { monthsOf, type Settings } from './settings.ts'

/** The own fields about people that some of these purposes use. What is about nobody is told to nobody. */
export function ownFieldsFor(settings: Settings, used: readonly Purpose[]): OwnField[] {
  return settings.ownFields.filter(({ item, endedOn, purposes: asked }) =>
    item !== undefined && endedOn === undefined && asked.some((purpose) => used.includes(purpose)))
}

/** One sentence on each own field: what it is, what for, how long, and where from.
 *  Source: GDPR 13(1)(c), 13(2)(a), 14(1)(d), 14(2)(f). */
export function ownFieldLines(settings: Settings, used: readonly Purpose[], language: Language): string[] {
  return ownFieldsFor(settings, used).map((field) => texts.line[language]
    .replace('{label}', () => labelIn(field.label, language))
    .replace('{item}', field.item === undefined ? '' : items[field.item].label[language].toLowerCase())
    .replace('{purposes}', field.purposes.filter((purpose) => used.includes(purpose))
      .map((purpose) => purposes[purpose].label[language].toLowerCase()).join(', '))
    .replace('{months}', String(monthsOf(settings, field.retention)))
    .replace('{after}', retention[field.retention].after[language])
    .replace('{source}', () => labelIn(field.source, language)))
}
