import type { Language } from '../platform/text/language.ts'
import { LetterBlocks } from '../platform/letter-html.tsx'
import { Panel } from '../platform/ui/parts.tsx'
import { writtenIn, type Said } from './bulletins.ts'
import { messageIn, type Sender } from './message.ts'
import { languageTexts, pageTexts as texts } from './page-texts.ts'

/** The bulletin as its readers see it, in each language that it is written in, with its foot. */
export function Looks({ said, sender, language }: { said: Said; sender: Sender; language: Language }) {
  const written = writtenIn(said)
  return (
    <Panel title={texts.looks[language]} id="looks">
      <div class="flow">
        {written.length === 0 && <p class="muted">{texts.nothingYet[language]}</p>}
        {written.map((one) => {
          const { subject, text } = messageIn(one, said, sender)
          return (
            <article key={one} class="panel prose" lang={one} aria-label={languageTexts[one][language]}>
              <h3>{subject}</h3>
              <LetterBlocks text={text} />
            </article>
          )
        })}
      </div>
    </Panel>
  )
}
