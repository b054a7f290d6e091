import { items } from '../catalogue/items.ts'
import { prohibitions } from '../catalogue/prohibitions.ts'
import { purposes, type Purpose } from '../catalogue/purposes.ts'
import type { Basis, PurposeShape, Text } from '../catalogue/shape.ts'
import { subjects, type Subject } from '../catalogue/subjects.ts'
import { checklistTexts as texts } from './checklist-texts.ts'
import { itemsOf, purposesFor, type Notice } from './notice.ts'
import { basisTexts, rightTexts } from './notice-texts.ts'
import { names } from './one-of.ts'
import { basisFor, type Settings } from './settings.ts'

/** One thing a notice must tell, the articles that ask for it, and whether the notice tells it. */
export type Element = { key: keyof typeof texts; article: string; what: Text; isTold: boolean }

/** Checks a notice against what its controller must tell, element by element. What does not apply is left out:
 *  consent that nothing rests on, interests that are not relied on. Source: GDPR 13(1)-(2), 14(1)-(2), 21(4). */
export function checklistOf(notice: Notice, settings: Settings): Element[] {
  const used = purposesFor(settings, notice.kind)
  const resting = (basis: Basis) => used.filter((purpose) => rests(notice, settings, purpose, basis))
  const asked = { notice, settings, used, interested: resting('6(1)(f)') }
  const { registerContact, dataProtectionOfficer, name, street } = settings.controller
  return [
    element(
      'controller',
      '13(1)(a), 14(1)(a)',
      tells(notice, 'controller', [name, street, registerContact.name]),
    ),
    element(
      'officer',
      '13(1)(b), 14(1)(b)',
      tells(notice, 'controller', [
        dataProtectionOfficer.name,
        ...(dataProtectionOfficer.email === undefined ? [] : [dataProtectionOfficer.email]),
      ]),
    ),
    element('purposes', '13(1)(c), 14(1)(c)', tellsPurposes(asked)),
    ...(asked.interested.length > 0 ? interestElements(asked) : []),
    element(
      'items',
      '14(1)(d)',
      tells(
        notice,
        'items',
        itemsOf(settings, notice.kind).map((item) => items[item].label[notice.language]),
      ),
    ),
    element('recipients', '13(1)(e), 14(1)(e)', tellsRecipients(asked)),
    element('transfers', '13(1)(f), 14(1)(f)', lines(notice, 'transfers').length > 0),
    element(
      'retention',
      '13(2)(a), 14(2)(a)',
      lines(notice, 'retention').some((line) => /\d/.test(line)),
    ),
    element(
      'rights',
      '13(2)(b), 14(2)(c)',
      tells(
        notice,
        'rights',
        rightTexts.map(({ text }) => text[notice.language]),
      ),
    ),
    ...(resting('6(1)(a)').length > 0
      ? [element('withdrawal', '13(2)(c), 14(2)(d)', lines(notice, 'withdrawal').length > 0)]
      : []),
    element('complaint', '13(2)(d), 14(2)(e)', tells(notice, 'complaint', ['tietosuoja.fi'])),
    element('compulsory', '13(2)(e)', lines(notice, 'compulsory').length > 0),
    element(
      'automated',
      '13(2)(f), 14(2)(g)',
      tells(notice, 'promises', [prohibitions.automated_decisions.label[notice.language]]),
    ),
    element('sources', '14(2)(f)', tells(notice, 'sources', [settings.sources[notice.language]])),
  ]
}

type Asked = { notice: Notice; settings: Settings; used: readonly Purpose[]; interested: readonly Purpose[] }

function element(key: Element['key'], article: string, isTold: boolean): Element {
  return { key, article: `GDPR ${article}`, what: texts[key], isTold }
}

/** Every purpose by its name, with at least one basis beside it. */
function tellsPurposes({ notice, used }: Asked): boolean {
  const bases = Object.values(basisTexts).map((basis) => basis[notice.language])
  const groups = notice.sections.find(({ key }) => key === 'purposes')?.list ?? []
  return (
    used.length > 0 &&
    used.every((purpose) => {
      const group = groups.find(({ title }) => title === purposes[purpose].label[notice.language])
      return group !== undefined && bases.some((basis) => group.lines.some((line) => line.includes(basis)))
    })
  )
}

function interestElements(asked: Asked): Element[] {
  const { notice, interested } = asked
  const interests = interested.map((purpose) => {
    const shape: PurposeShape<Subject> = purposes[purpose]
    return shape.interest?.[notice.language]
  })
  return [
    element(
      'interests',
      '13(1)(d), 14(2)(b)',
      interests.every((interest) => interest !== undefined && tells(notice, 'purposes', [interest])),
    ),
    // The right to object is told apart from everything else, so it stands first and in a section of its own.
    element(
      'objection',
      '21(4)',
      notice.sections[0]?.key === 'objection' && lines(notice, 'objection').length > 0,
    ),
  ]
}

function tellsRecipients({ notice, settings, used }: Asked): boolean {
  const receiving = settings.recipients.filter((one) =>
    one.purposes.some((purpose) => used.includes(purpose)),
  )
  return (
    lines(notice, 'recipients').length > 0 &&
    tells(
      notice,
      'recipients',
      receiving.map(({ legalEntity, country }) => `${legalEntity} (${country})`),
    )
  )
}

function rests(notice: Notice, settings: Settings, purpose: Purpose, basis: Basis): boolean {
  return names(subjects)
    .filter((subject) => isToldTo(subject, notice))
    .some((subject) => basisFor(settings, purpose, subject) === basis)
}

function isToldTo(subject: Subject, { kind }: Notice): boolean {
  if (subject === 'staff_user') return kind === 'staff'
  return kind === (subject === 'partner_contact' ? 'partners' : 'customers')
}

function tells(notice: Notice, section: string, words: readonly string[]): boolean {
  // A name within a sentence has lost its capital.
  const told = lines(notice, section).map((line) => line.toLowerCase())
  return told.length > 0 && words.every((word) => told.some((line) => line.includes(word.toLowerCase())))
}

function lines(notice: Notice, key: string): string[] {
  return notice.sections
    .filter((section) => section.key === key)
    .flatMap(({ paragraphs, list }) => [...paragraphs, ...list.flatMap((group) => group.lines)])
    .filter((line) => line !== '')
}
