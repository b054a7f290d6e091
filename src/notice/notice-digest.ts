import { createHash } from 'node:crypto'
import type { Language } from '../catalogue/shape.ts'
import { noticeOf, type Notice, type NoticeKind } from './notice.ts'
import type { Settings } from './settings.ts'

/** A notice in each language of its controller. */
export type NoticeTexts = { [L in Language]?: Notice }

/** What a notice says in each of the controller's languages. */
export function textsOf(settings: Settings, kind: NoticeKind): NoticeTexts {
  return Object.fromEntries(settings.languages.map((language) => [language, noticeOf(settings, kind, language)]))
}

/** A digest that is the same when the texts are. */
export function digestOf(texts: NoticeTexts): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex')
}
