import { retention } from '../catalogue/retention.ts'
import type { Language, RetentionShape } from '../catalogue/shape.ts'
import type { Action } from '../platform/erasure/walk.ts'
import { formatDay } from '../platform/text/day.ts'
import { pageTexts as texts } from './page-texts.ts'

/** Until when a law keeps a value, and which law. */
export function keptUntil({ until, rule }: Action, language: Language): string {
  if (until === undefined) return ''
  const when = until === 'infinity' ? texts.untilEnded[language] : texts.until[language].replace('{day}', formatDay(until))
  const law = lawOf(rule)?.[language]
  return law === undefined ? when : `${when}: ${law}`
}

function lawOf(name: string | undefined): RetentionShape['law'] {
  const found: readonly (readonly [string, RetentionShape])[] = Object.entries(retention)
  return found.find(([rule]) => rule === name)?.[1].law
}
