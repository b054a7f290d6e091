import { daysBetween } from '../platform/text/day.ts'
import { dueFrom } from './holidays.ts'

export type StepName = 'identity_asked' | 'identity_confirmed' | 'clarification_asked' | 'clarification_received' | 'extended'
  | 'answered' | 'refused' | 'withdrawn'
export type Step = { step: StepName; taken_on: string; more_months: number | null }

/** Where a request stands. While identity or clarification is awaited the clock stands still; nothing else stops it. */
export type Standing = {
  state: 'open' | 'waiting' | 'closed'
  waitsFor: 'identity' | 'clarification' | undefined
  dueOn: string
  daysLeft: number
  mayExtend: boolean
}

/** Reads a request's clock from its dated steps: one month from receipt, extended once by up to two, longer by the days
 *  that the person was asked and had not yet answered. Source: GDPR 12(3), 12(6); EDPB Guidelines 01/2022, 157-166. */
export function standingOf(receivedOn: string, steps: readonly Step[], today: string): Standing {
  const waiting = waitOf(steps)
  const last = steps.at(-1)?.step
  const closed = last === 'answered' || last === 'refused' || last === 'withdrawn'
  const more = steps.find(({ step }) => step === 'extended')?.more_months
  const dueOn = dueFrom(receivedOn, 1 + (more ?? 0), pausedDays(steps, today))
  const first = dueFrom(receivedOn, 1, pausedDays(steps, today))
  return {
    state: closed ? 'closed' : waiting === undefined ? 'open' : 'waiting', waitsFor: closed ? undefined : waiting, dueOn,
    daysLeft: daysBetween(today, dueOn), mayExtend: !closed && more === undefined && today <= first,
  }
}

const asks = { identity_asked: 'identity', clarification_asked: 'clarification' } as const
const ends = { identity_confirmed: 'identity', clarification_received: 'clarification' } as const

function waitOf(steps: readonly Step[]): 'identity' | 'clarification' | undefined {
  const open = new Set<'identity' | 'clarification'>()
  for (const { step } of steps) {
    if (step === 'identity_asked' || step === 'clarification_asked') open.add(asks[step])
    if (step === 'identity_confirmed' || step === 'clarification_received') open.delete(ends[step])
  }
  return open.has('identity') ? 'identity' : [...open][0]
}

/** The days on which something was awaited; two waits at once are one pause. */
function pausedDays(steps: readonly Step[], today: string): number {
  const open = new Set<string>()
  let since: string | undefined
  let days = 0
  for (const { step, taken_on } of steps) {
    if (step === 'identity_asked' || step === 'clarification_asked') open.add(asks[step])
    if (step === 'identity_confirmed' || step === 'clarification_received') open.delete(ends[step])
    const closes = step === 'answered' || step === 'refused' || step === 'withdrawn'
    if (open.size > 0 && since === undefined) since = taken_on
    if ((open.size === 0 || closes) && since !== undefined) {
      days += daysBetween(since, taken_on)
      since = undefined
    }
    if (closes) return days
  }
  return since === undefined ? days : days + daysBetween(since, today)
}
