import { choiceText } from '../platform/choices.ts'
import type { Visit } from '../platform/http/route.ts'
import { Badge } from '../platform/ui/parts.tsx'
import { saidIn, writtenIn, type Bulletin } from './bulletins.ts'
import { pageTexts as texts } from './page-texts.ts'

/** The subject in the reader's language, or in the first that it is written in. */
export function titleOf(row: Bulletin, { language }: Visit): string {
  const said = saidIn(row)
  const [first = language] = writtenIn(said)
  return said[language].subject || said[first].subject || texts.untitled[language]
}

const tones = { draft: 'neutral', waiting: 'waits', sent: 'holds', cancelled: 'neutral' } as const

/** How far a bulletin has come. */
export function State({ bulletin: { state }, visit: { language } }: { bulletin: Pick<Bulletin, 'state'>; visit: Visit }) {
  return <Badge tone={tones[state]}>{choiceText('bulletin', 'state', state)[language]}</Badge>
}
