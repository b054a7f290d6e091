import { purposes } from '../catalogue/purposes.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import { choiceText } from '../platform/choices.ts'
import { say, type Language } from '../platform/text/language.ts'

/** An act by its name. */
export function actLabel(act: string, language: Language): string {
  return say(choiceText('audit_entry', 'act', act), language)
}

/** A purpose by its name. One that the catalogue no longer has is told as the entry tells it. */
export function purposeLabel(name: string, language: Language): string {
  const purpose = purposeNames.find((known) => known === name)
  return purpose === undefined ? name : purposes[purpose].label[language]
}
