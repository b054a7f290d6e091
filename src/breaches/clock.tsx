import type { Language } from '../platform/text/language.ts'
import { Badge } from '../platform/ui/parts.tsx'
import type { Breach } from './breaches.ts'
import { pageTexts as texts } from './page-texts.ts'

/** How long there is to tell the authority, or that it has been told or need not be. Source: GDPR 33(1). */
export function Clock({ breach, isTold, now, language }: { breach: Pick<Breach, 'due_at' | 'risk' | 'ended_on'>; isTold: boolean; now: Date; language: Language }) {
  if (isTold) return <Badge tone="holds">{texts.notified[language]}</Badge>
  if (breach.risk === 'none' || breach.ended_on !== null) return <Badge>{texts.noNotice[language]}</Badge>
  const hours = Math.floor((breach.due_at.getTime() - now.getTime()) / 3_600_000)
  return hours < 0 ? <Badge tone="refuses">{texts.overdue[language]}</Badge> : <Badge tone="waits">{texts.hoursLeft(hours)[language]}</Badge>
}
