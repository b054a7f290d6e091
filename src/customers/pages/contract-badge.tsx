import { daysBetween, formatDay } from '../../platform/text/day.ts'
import { say, type Language, type Text } from '../../platform/text/language.ts'
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
  const { tone, text } = stateOfContract(props.contract, props.today)
  return <Badge tone={tone}>{say(text, props.language)}</Badge>
}

/** The words of a contract's state on a day, and how they are coloured. */
export function stateOfContract(contract: Dated, today: string): { text: Text; tone?: 'waits' | 'holds' } {
  if (contract.state === 'ended') return { text: texts.ended }
  if (contract.state === 'lapsed') return { text: texts.lapsed }
  if (contract.responsible_is_interim) return { text: texts.interim, tone: 'waits' }
  if (contract.state === 'preparation') return { text: texts.prepared }
  const days = contract.ends_on === null ? undefined : daysBetween(today, contract.ends_on)
  if (days !== undefined && days < 0) return { text: texts.endedAsAgreed, tone: 'waits' }
  if (days !== undefined && days <= soon) return { text: texts.endsIn(days), tone: 'waits' }
  return { text: texts.inForce, tone: 'holds' }
}

/** When a contract ended or is agreed to end. */
export function ContractEnd(props: { contract: Ending; language: Language }) {
  const text = endOfContract(props.contract, props.language)
  return dayOf(props.contract) === null ? <span class="muted">{text}</span> : <>{text}</>
}

/** The end of a contract in words. */
export function endOfContract(contract: Ending, language: Language): string {
  const day = dayOf(contract)
  return day === null ? say(texts.openEnded, language) : formatDay(day)
}

type Ending = Pick<Dated, 'ends_on' | 'ended_on'>

function dayOf({ ended_on, ends_on }: Ending): string | null {
  return ended_on ?? ends_on
}
