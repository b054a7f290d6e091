import { daysBetween, formatDay } from '../../platform/text/day.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { Badge } from '../../platform/ui/parts.tsx'
import type { ContractState } from '../contract-state.ts'
import { pageTexts as texts } from '../page-texts.ts'

type Dated = {
  state: ContractState
  ends_on: string | null
  ended_on: string | null
  responsible_is_interim: boolean
}

/** Days before an agreed end in which it is worth a colour. */
const soon = 90

/** A contract's state in words; amber waits for somebody. */
export function ContractBadge(props: { contract: Dated; today: string; language: Language }) {
  const { contract, today, language } = props
  if (contract.state === 'ended') return <Badge>{say(texts.ended, language)}</Badge>
  if (contract.state === 'lapsed') return <Badge>{say(texts.lapsed, language)}</Badge>
  if (contract.responsible_is_interim) return <Badge tone="waits">{say(texts.interim, language)}</Badge>
  if (contract.state === 'preparation') return <Badge>{say(texts.prepared, language)}</Badge>
  const days = contract.ends_on === null ? undefined : daysBetween(today, contract.ends_on)
  if (days !== undefined && days < 0) return <Badge tone="waits">{say(texts.endedAsAgreed, language)}</Badge>
  if (days !== undefined && days <= soon)
    return <Badge tone="waits">{say(texts.endsIn(days), language)}</Badge>
  return <Badge tone="holds">{say(texts.inForce, language)}</Badge>
}

/** When a contract ended or is agreed to end. */
export function ContractEnd(props: { contract: Pick<Dated, 'ends_on' | 'ended_on'>; language: Language }) {
  const day = props.contract.ended_on ?? props.contract.ends_on
  return day === null ? (
    <span class="muted">{say(texts.openEnded, props.language)}</span>
  ) : (
    <>{formatDay(day)}</>
  )
}
