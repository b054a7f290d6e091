import { tableNamed } from '../catalogue/schema/columns.ts'
import { choiceText } from '../platform/choices.ts'
import type { Language } from '../platform/text/language.ts'
import type { RightKind } from './rights.ts'
import { registerTexts as texts } from './texts.ts'

/** What people call a kind of right. */
export function kindText(kind: RightKind | 'duty', language: Language): string {
  return kind === 'duty' ? texts.duty[language] : choiceText('access_right', 'kind', kind)[language]
}

/** What people call a column of a right. */
export function label(column: string, language: Language): string {
  return tableNamed('access_right').columns[column]?.label?.[language] ?? column
}
