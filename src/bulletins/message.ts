import type { Controller } from '../platform/controller.ts'
import { footLine } from '../platform/letter-html.tsx'
import type { Letter } from '../platform/mail.ts'
import type { Language } from '../platform/text/language.ts'
import type { Said } from './bulletins.ts'
import { footTexts as texts } from './texts.ts'

/** Who sends, and where the register's public pages are found. */
export type Sender = { controller: Pick<Controller, 'name' | 'address' | 'contact'>; origin: string }

/** A bulletin as a letter in a language. Its foot says who sent it, why the reader got it, that it may be objected to, and
 *  where the notice stands. Source: GDPR 13, 14, 21(4); rules of the law 26. */
export function messageIn(language: Language, said: Said, sender: Sender): Pick<Letter, 'subject' | 'text' | 'language'> {
  const { subject, body } = said[language]
  return { language, subject, text: `${body}\n\n${footLine}\n${footOf(language, sender)}` }
}

function footOf(language: Language, { controller: { name, address, contact }, origin }: Sender): string {
  const who = [name, address].filter((part) => part !== undefined).join(', ')
  return [
    [who, ...(contact === undefined ? [] : [contact])].join('\n'),
    texts.why[language],
    `${texts.object[language]}\n${origin}/your-data?kieli=${language}`,
    `${texts.notice[language]}\n${origin}/notice/${language}`,
  ].join('\n\n')
}
