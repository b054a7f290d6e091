import type { Language } from '../platform/text/language.ts'
import { dutyTexts as texts } from './duties-texts.ts'

type Dated = { starts_on: string; ends_on: string; undertaken_on: string | null; trained_on: string | null; instructed_on: string | null }

/** How a duty stands today, in words. */
export function stateOf(duty: Dated, today: string, language: Language): string {
  if (duty.ends_on < today) return texts.ended[language]
  if (duty.undertaken_on === null || duty.trained_on === null || duty.instructed_on === null) return texts.waits[language]
  return texts[duty.starts_on > today ? 'ahead' : 'open'][language]
}
