import { items, type Item } from '../catalogue/items.ts'
import { prohibitions } from '../catalogue/prohibitions.ts'
import { purposes, type Purpose } from '../catalogue/purposes.ts'
import { recipients } from '../catalogue/recipients.ts'
import { retention, type Retention } from '../catalogue/retention.ts'
import { catalogue, isPersonal, type Catalogue } from '../catalogue/schema/columns.ts'
import type { Language, PurposeShape, RetentionShape, Text } from '../catalogue/shape.ts'
import { subjects, type Subject } from '../catalogue/subjects.ts'
import { formatPhone } from '../platform/text/phone.ts'
import { basisTexts, noticeTexts as texts, rightTexts } from './notice-texts.ts'
import { names } from './one-of.ts'
import { ownFieldTexts } from './own-field-texts.ts'
import { ownFieldLines } from './own-fields-told.ts'
import { basisFor, monthsOf, type Settings } from './settings.ts'

export const noticeKinds = ['customers', 'staff', 'partners'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** One part of a notice: plain sentences, then a list, with the article it fulfils and the rows of our promise. */
export type Section = {
  key: string
  heading: string
  article: string
  paragraphs: readonly string[]
  list: readonly { title?: string; lines: readonly string[]; more?: string }[]
}
export type Notice = { kind: NoticeKind; language: Language; title: string; sections: readonly Section[] }

/** The notice for one group of people, derived from the catalogue and the controller's settings. The right to object
 *  comes first and apart. Source: GDPR 13, 14, 21(4). */
export function noticeOf(settings: Settings, kind: NoticeKind, language: Language, of: Catalogue = catalogue): Notice {
  const say = (text: Text) => text[language]
  const told = { settings, kind, language, of, say, used: purposesFor(settings, kind) }
  const sections = [
    objection(told), controller(told), purposesSection(told), ...(kind === 'staff' ? [] : [people(told)]), itemsSection(told),
    simple(told, 'sources', 'GDPR 14(2)(f)', [settings.sources]),
    simple(told, 'compulsory', 'GDPR 13(2)(e)', [compulsion(told)]),
    recipientsSection(told), simple(told, 'transfers', 'GDPR 13(1)(f)', [texts.noTransfers]), retentionSection(told),
    rights(told), ...withdrawal(told), simple(told, 'complaint', 'GDPR 13(2)(d), 77', [texts.complaintHow]),
    promises(told), simple(told, 'safeguards', 'GDPR 30(1)(g), 32-34', [texts.safeguardsHow, texts.breaches, texts.upToDate]),
  ]
  const title = fill(say(texts.title[kind]), { register: say(settings.registerName) })
  return { kind, language, title, sections: sections.filter((section) => section !== undefined) }
}

/** A contract needs its responsible contact; elsewhere what is given is what the tie itself cannot do without. */
function compulsion({ kind, used }: Told): Text {
  if (kind === 'staff') return texts.compulsoryStaff
  if (kind === 'partners') return texts.compulsoryPartners
  return used.includes('contracting') ? texts.compulsoryWhy : texts.compulsoryMembers
}

/** The items a notice tells of: those of columns that a purpose in use may read, in the tables that hold its people. */
export function itemsOf(settings: Settings, kind: NoticeKind, of: Catalogue = catalogue): Item[] {
  const used = purposesFor(settings, kind)
  const slices = kind === 'staff' ? ['access', 'platform'] : ['customers', 'platform']
  const found = Object.values(of).filter((table) => slices.includes(table.slice))
    .flatMap((table) => Object.values(table.columns)).filter(isPersonal)
    .filter((column) => column.purposes.some((purpose) => used.includes(purpose))).map((column) => column.personal)
  return names(items).filter((item) => found.includes(item) && item !== 'own_field' && !settings.itemsOff.includes(item))
}

/** The purposes of a notice: those in use that have a basis for its people. */
export function purposesFor(settings: Settings, kind: NoticeKind): Purpose[] {
  return settings.purposes.filter((purpose) => subjectsOf(kind).some((subject) => basisFor(settings, purpose, subject)))
}

type Told = { settings: Settings; kind: NoticeKind; language: Language; of: Catalogue; say: (text: Text) => string; used: Purpose[] }

/** The kinds of people that a notice is for. */
export function subjectsOf(kind: NoticeKind): Subject[] {
  if (kind === 'staff') return ['staff_user']
  if (kind === 'partners') return ['partner_contact']
  return names(subjects).filter((subject) => subject !== 'staff_user' && subject !== 'partner_contact')
}

function objection({ say, used, settings, kind }: Told): Section | undefined {
  const objectable = used.filter((purpose) =>
    subjectsOf(kind).some((subject) => basisFor(settings, purpose, subject) === '6(1)(f)'))
  const atOnce = objectable.filter((purpose) => purposes[purpose].objection === 'at-once')
  const assessed = objectable.some((purpose) => purposes[purpose].objection === 'assessed')
  if (objectable.length === 0) return undefined
  const named = atOnce.map((purpose) => inSentence(say(purposes[purpose].label))).join(', ')
  return {
    key: 'objection', heading: say(texts.rightToObject), article: 'GDPR 21(4)', list: [],
    paragraphs: [...(atOnce.length > 0 ? [fill(say(texts.objectAtOnce), { purposes: named })] : []),
      ...(assessed ? [say(texts.objectAssessed)] : [])],
  }
}

function controller({ say, settings }: Told): Section {
  const { registerContact, dataProtectionOfficer, ...address } = settings.controller
  return {
    key: 'controller', heading: say(texts.controller), article: 'GDPR 13(1)(a)-(b)', list: [],
    paragraphs: [fill(say(texts.controllerIs), address), fill(say(texts.contactIs), { contact: reach(registerContact) }),
      fill(say(texts.officerIs), { contact: reach(dataProtectionOfficer) })],
  }
}

function purposesSection({ say, used, settings, kind }: Told): Section {
  return {
    key: 'purposes', heading: say(texts.purposes), article: 'GDPR 13(1)(c)-(d)', paragraphs: [],
    list: used.map((purpose) => {
      const shape: PurposeShape<Subject> = purposes[purpose]
      const wording = settings.wording[purpose] ?? shape.explains
      const bases = basisLines(settings, kind, purpose, say)
      const interest = shape.interest === undefined || !usesInterest(settings, kind, purpose) ? []
        : [fill(say(texts.interestLine), { interest: say(shape.interest) })]
      const law = shape.law === undefined ? [] : [fill(say(texts.lawLine), { law: say(shape.law) })]
      return { title: say(shape.label), lines: [say(wording), ...bases, ...interest, ...law],
        ...(shape.balancing === undefined || interest.length === 0 ? {} : { more: say(shape.balancing) }) }
    }),
  }
}

function usesInterest(settings: Settings, kind: NoticeKind, purpose: Purpose): boolean {
  return subjectsOf(kind).some((subject) => basisFor(settings, purpose, subject) === '6(1)(f)')
}

function basisLines(settings: Settings, kind: NoticeKind, purpose: Purpose, say: (text: Text) => string): string[] {
  const groups = Map.groupBy(subjectsOf(kind), (subject) => basisFor(settings, purpose, subject))
  return [...groups].flatMap(([basis, group]) => basis === undefined ? []
    : [fill(say(texts.basisLine), { basis: say(basisTexts[basis]), subjects: inOne(group.map((subject) => say(subjects[subject].label))) })])
}

function people({ say, settings, kind, used }: Told): Section {
  const customers = kind === 'customers' && used.includes('contracting')
  return {
    key: 'people', heading: say(texts.people), article: 'GDPR 30(1)(c)',
    paragraphs: [say(settings.customerGroups), ...(customers ? [say(texts.peopleWhy), say(texts.preparation)] : [])],
    list: [],
  }
}

function itemsSection({ say, settings, kind, language, of, used }: Told): Section {
  const labels = itemsOf(settings, kind, of).map((item) => say(items[item].label))
  const own = kind === 'staff' ? [] : ownFieldLines(settings, used, language)
  return { key: 'items', heading: say(texts.items), article: 'GDPR 14(1)(d)', paragraphs: [`${inOne(labels)}.`],
    list: own.length === 0 ? [] : [{ title: say(ownFieldTexts.heading), lines: own }] }
}

function recipientsSection({ say, settings, used }: Told): Section {
  const given = settings.recipients.filter((one) => one.purposes.some((purpose) => used.includes(purpose)))
  const groups = Map.groupBy(given, ({ category }) => category)
  const lines = [...groups].map(([category, group]) => fill(say(texts.recipientLine), {
    label: say(recipients[category].label), when: say(recipients[category].when),
    entities: group.map(({ legalEntity, country, isToBeConfirmed }) =>
      `${legalEntity} (${country})${isToBeConfirmed === true ? ` ${say(texts.toBeConfirmed)}` : ''}`).join(', '),
    items: [...new Set(group.flatMap((one) => one.items))].map((item) => inSentence(say(items[item].label))).join(', '),
  }))
  const joint = groups.has('event_partner') ? [say(texts.jointEvents)] : []
  return { key: 'recipients', heading: say(texts.recipients), article: 'GDPR 13(1)(e)',
    paragraphs: [...joint, say(texts.nobodyElse)], list: lines.map((line) => ({ lines: [line] })) }
}

/** The lengths that a notice tells: those of the tables that hold its people, and what the books require of invoices. */
export function lengthsOf(settings: Settings, kind: NoticeKind, of: Catalogue = catalogue): { held: Retention[]; invoices: Retention[] } {
  const slices = kind === 'staff' ? ['access', 'platform'] : ['customers', 'platform']
  const used = new Set<Retention>(Object.values(of)
    .filter((table) => slices.includes(table.slice) && Object.values(table.columns).some(isPersonal))
    .map((table) => table.retention))
  const invoices: Retention[] = kind === 'customers' && settings.purposes.includes('invoicing') ? ['voucher', 'ledger'] : []
  return { held: names(retention).filter((rule) => (used.has(rule) || rule === 'backup') && !invoices.includes(rule)), invoices }
}

function retentionSection({ say, settings, language, kind, of }: Told): Section {
  const { held, invoices } = lengthsOf(settings, kind, of)
  const line = (rule: Retention) => {
    const shape: RetentionShape = retention[rule]
    const length = fill(say(texts.retentionLine),
      { label: say(shape.label), length: lengthOf(monthsOf(settings, rule), language), after: say(shape.after) })
    return shape.law === undefined ? length : `${length.slice(0, -1)} (${say(shape.law)}).`
  }
  return { key: 'retention', heading: say(texts.retention), article: 'GDPR 13(2)(a)',
    paragraphs: kind === 'staff' ? [] : [say(texts.retentionIs)],
    list: [{ lines: held.map(line) }, ...(invoices.length === 0 ? [] : [{ lines: [say(texts.whenInvoicing), ...invoices.map(line)] }])] }
}

function rights({ say }: Told): Section {
  return { key: 'rights', heading: say(texts.rights), article: 'GDPR 12, 13(2)(b)', paragraphs: [say(texts.rightsHow)],
    list: [{ lines: rightTexts.map(({ text }) => say(text)) }] }
}

function withdrawal({ say, used, settings, kind }: Told): Section[] {
  const consented = used.filter((purpose) =>
    subjectsOf(kind).some((subject) => basisFor(settings, purpose, subject) === '6(1)(a)'))
  const named = consented.map((purpose) => inSentence(say(purposes[purpose].label))).join(', ')
  return consented.length === 0 ? [] : [{ key: 'withdrawal', heading: say(texts.withdrawal), article: 'GDPR 7(3), 13(2)(c)',
    paragraphs: [fill(say(texts.withdrawalHow), { purposes: named })], list: [] }]
}

function promises({ say }: Told): Section {
  return { key: 'promises', heading: say(texts.promises), article: 'GDPR 13(2)(f)', paragraphs: [],
    list: [{ lines: Object.values(prohibitions).map(({ label }) => `${say(label)}.`) }] }
}

function simple({ say }: Told, key: 'sources' | 'compulsory' | 'transfers' | 'complaint' | 'safeguards', article: string, lines: readonly Text[]): Section {
  return { key, heading: say(texts[key]), article, paragraphs: lines.map(say), list: [] }
}

function reach({ name, email, phone }: { name: string; email?: string; phone?: string }): string {
  return [name, email, phone === undefined ? undefined : formatPhone(phone)].filter((part) => part !== undefined).join(', ')
}

function lengthOf(months: number, language: Language): string {
  const years = months % 12 === 0 && months > 12
  const amount = years ? months / 12 : months
  const words = {
    fi: years ? 'vuotta' : months === 1 ? 'kuukausi' : 'kuukautta', sv: years ? 'år' : months === 1 ? 'månad' : 'månader',
    en: years ? 'years' : months === 1 ? 'month' : 'months',
  }
  return `${amount}\u00a0${words[language]}`
}

/** Names of groups as one phrase: only the first keeps its capital. */
function inOne(labels: readonly string[]): string {
  return labels.map((label, at) => (at === 0 ? label : inSentence(label))).join(', ')
}

function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

function fill(text: string, values: { readonly [name: string]: string }): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
