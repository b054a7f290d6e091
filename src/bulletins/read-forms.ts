import { Refusal, type Fault } from '../platform/refusal.ts'
import { instantAt, parseDay } from '../platform/text/day.ts'
import { languages } from '../platform/text/language.ts'
import { roles, type Role } from './audience.ts'
import type { Said } from './bulletins.ts'
import { texts } from './texts.ts'

const mostSubject = 150
const mostBody = 10_000

/** Reads what a bulletin says. Refuses 'invalid' a text that is too long. */
export function readSaid(form: URLSearchParams): Said {
  const one = (name: string) => (form.get(name) ?? '').replaceAll('\r\n', '\n').trim()
  const line = (name: string) => one(name).replaceAll(/[\n\u2028\u2029]+/g, ' ')
  const faults: Fault[] = languages.flatMap((language) => [
    ...(line(`subject_${language}`).length > mostSubject ? [{ field: `subject_${language}`, text: texts.tooLong }] : []),
    ...(one(`body_${language}`).length > mostBody ? [{ field: `body_${language}`, text: texts.tooLong }] : []),
  ])
  const [first, ...rest] = faults
  if (first !== undefined) throw new Refusal('invalid', first.text, first.field, rest)
  return { fi: { subject: line('subject_fi'), body: one('body_fi') }, sv: { subject: line('subject_sv'), body: one('body_sv') },
    en: { subject: line('subject_en'), body: one('body_en') } }
}

/** Reads when a bulletin is to be sent, by the controller's clock; undefined is now. Refuses 'invalid' beside its field. */
export function readWhen(form: URLSearchParams, zone: string): Date | undefined {
  const when = form.get('when')
  if (when === 'now') return undefined
  if (when !== 'later') throw new Refusal('invalid', texts.chooseWhen, 'when')
  const day = parseDay(form.get('send_on') ?? '')
  if (day === undefined) throw new Refusal('invalid', texts.badDay, 'send_on')
  const at = instantAt(day, form.get('send_time') ?? '', zone)
  if (at === undefined) throw new Refusal('invalid', texts.badTime, 'send_time')
  return at
}

/** Reads the roles that were chosen. */
export function readRoles(form: URLSearchParams): Role[] {
  return roles.filter((role) => form.getAll('roles').includes(role))
}
