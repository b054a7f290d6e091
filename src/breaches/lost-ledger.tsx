import { closingTexts } from '../platform/closing.ts'
import type { Language } from '../platform/text/language.ts'
import { Callout } from '../platform/ui/parts.tsx'
import { texts } from './texts.ts'

/** What the register knows of whom a lost ledger concerns, which is nothing, and where it can be found out. */
export function LostLedger({ language }: { language: Language }) {
  return (
    <Callout tone="waits">
      <p>{closingTexts.why[language]}</p>
      <p>{texts.unknown[language]}</p>
      <p>{texts.findThem[language]} {texts.places.map((place) => place[language]).join('; ')}.</p>
      <p>{texts.thenDo[language]}</p>
    </Callout>
  )
}
