import { instantAt, parseDay } from '../platform/text/day.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { Refusal, type Fault } from '../platform/refusal.ts'
import { kinds, risks, type Kind, type Known } from './breaches.ts'
import { ways, type Way } from './affected.ts'
import { texts } from './texts.ts'

/** The texts of a breach, as its form names them. */
export const written = ['happened', 'concerned', 'consequences', 'measures', 'risk_reason'] as const
const counts = ['people', 'records'] as const

/** Reads what is known of a breach. Refuses 'invalid' what is no number, and a text with a personal identity code. */
export function readKnown(form: URLSearchParams): Known {
  const said = Object.fromEntries(written.map((name) => [name, (form.get(name) ?? '').slice(0, 10_000)]))
  const numbers = counts.map((name) => [name, (form.get(name) ?? '').replaceAll(/[\s\u00a0]/g, '')] as const).filter(([, text]) => text !== '')
  const faults: Fault[] = [
    ...numbers.filter(([, text]) => !/^\d{1,9}$/.test(text)).map(([field]) => ({ field, text: texts.badNumber })),
    ...written.filter((name) => findPersonalIdentityCodes(said[name] ?? '').length > 0).map((field) => ({ field, text: texts.noCodes })),
  ]
  const [first, ...rest] = faults
  if (first !== undefined) throw new Refusal('invalid', first.text, first.field, rest)
  const risk = risks.find((one) => one === form.get('risk'))
  return { ...said, ...Object.fromEntries(numbers.map(([name, text]) => [name, Number(text)])), ...(risk === undefined ? {} : { risk }) }
}

/** Reads what happened, as a kind. Refuses 'invalid' none of them. */
export function readKind(form: URLSearchParams): Kind {
  const kind = kinds.find((one) => one === form.get('kind'))
  if (kind === undefined) throw new Refusal('invalid', texts.chooseKind, 'kind')
  return kind
}

/** Reads a day and a time by the controller's clock. Refuses 'invalid' beside the field that is wrong. */
export function readInstant(form: URLSearchParams, day: string, time: string, zone: string): Date {
  const on = parseDay(form.get(day) ?? '')
  if (on === undefined) throw new Refusal('invalid', texts.badDay, day)
  const at = instantAt(on, form.get(time) ?? '', zone)
  if (at === undefined) throw new Refusal('invalid', texts.badTime, time)
  return at
}

/** Reads when and how people were told. Refuses 'invalid' beside the field that is wrong. */
export function readTold(form: URLSearchParams): { on: string; how: Way } {
  const on = parseDay(form.get('people_told_on') ?? '')
  if (on === undefined) throw new Refusal('invalid', texts.badDay, 'people_told_on')
  const how = ways.find((one) => one === form.get('told_how'))
  if (how === undefined) throw new Refusal('invalid', texts.chooseHow, 'told_how')
  return { on, how }
}
