import type { Item } from '../catalogue/items.ts'
import { items } from '../catalogue/items.ts'
import { purposes, type Purpose } from '../catalogue/purposes.ts'
import { recipients, type Recipient } from '../catalogue/recipients.ts'
import { retention, type Retention } from '../catalogue/retention.ts'
import { catalogue, isPersonal, type Catalogue, type Table } from '../catalogue/schema/columns.ts'
import type { Basis, Language, RetentionShape, Text } from '../catalogue/shape.ts'
import { subjects, type Subject } from '../catalogue/subjects.ts'
import { names } from './one-of.ts'
import { labelIn } from './own-fields.ts'
import { ownFieldsFor } from './own-fields-told.ts'
import { securityMeasures } from './record-texts.ts'
import { subjectsIn } from './subjects-in.ts'
import { basisFor, itemsInUse, monthsOf, type Settings } from './settings.ts'

/** One contract under which we process for another controller: a line of the 30(2) record. */
export type Processing = { controller: string; contract: string; subject: string }

/** The record of processing activities, by the letters of Article 30(1), with the lines of 30(2). */
export type Record30 = {
  controller: Settings['controller']
  registerName: Text
  purposes: { label: Text; explains: Text; bases: { basis: Basis; of: Text[] }[] }[]
  categories: { subject: Text; items: Text[] }[]
  recipients: { category: Text; entity: string | undefined; items: Text[]; when: Text }[]
  countries: string[]
  limits: { label: Text; months: number; after: Text; law: Text | undefined }[]
  security: readonly Text[]
  processing: readonly Processing[]
}

/** Derives the record from the catalogue and a controller's settings. Source: GDPR 30(1)(a)-(g), 30(2). */
export function recordOf(
  settings: Settings,
  processing: readonly Processing[] = [],
  of: Catalogue = catalogue,
): Record30 {
  return {
    controller: settings.controller,
    registerName: settings.registerName,
    purposes: settings.purposes.map((purpose) => purposeLine(settings, purpose)),
    categories: subjectsIn(settings).flatMap((subject) => categoryOf(settings, subject, of)),
    recipients: [...settings.recipients.map(declaredLine), ...authorityLines(settings)],
    countries: [...new Set(settings.recipients.map(({ country }) => country))].toSorted(),
    limits: names(retention)
      .filter((rule) => keepsPersonal(settings, rule, of) || keepsOwn(settings, rule))
      .map((rule) => limitOf(settings, rule)),
    security: securityMeasures,
    processing,
  }
}

function purposeLine(settings: Settings, purpose: Purpose): Record30['purposes'][number] {
  const bases: Basis[] = ['6(1)(a)', '6(1)(b)', '6(1)(c)', '6(1)(e)', '6(1)(f)']
  const of = (basis: Basis) =>
    subjectsIn(settings).filter((subject) => basisFor(settings, purpose, subject) === basis)
  return {
    label: purposes[purpose].label,
    explains: settings.wording[purpose] ?? purposes[purpose].explains,
    bases: bases
      .map((basis) => ({ basis, of: of(basis).map((subject) => subjects[subject].label) }))
      .filter((line) => line.of.length > 0),
  }
}

function categoryOf(settings: Settings, subject: Subject, of: Catalogue): Record30['categories'] {
  const found = itemsAbout(settings, subject, of)
  return found.length === 0
    ? []
    : [{ subject: subjects[subject].label, items: [...found.map((item) => items[item].label), ...ownLabels(settings, subject)] }]
}

/** The controller's own fields stand by their own names, each with the item it is of. */
function ownLabels(settings: Settings, subject: Subject): Text[] {
  if (subject === 'staff_user') return []
  const used = settings.purposes.filter((purpose) => basisFor(settings, purpose, subject) !== undefined)
  return ownFieldsFor(settings, used).map(({ label, item }) => {
    const say = (language: Language) => `${labelIn(label, language)}${item === undefined ? '' : ` (${items[item].label[language]})`}`
    return { fi: say('fi'), sv: say('sv'), en: say('en') }
  })
}

/** The items that purposes in use hold about one kind of person. The desks of rights and of breaches see what the others
 *  hold, so they bring no kind of person into the register by themselves. */
export function itemsAbout(settings: Settings, subject: Subject, of: Catalogue = catalogue): Item[] {
  const holding = settings.purposes.filter(
    (purpose) =>
      basisFor(settings, purpose, subject) !== undefined &&
      !['rights_requests', 'breach_handling'].includes(purpose),
  )
  const ownStaff = (table: Table) => table.slice === 'access' || table.slice === 'platform'
  const held = new Set(
    Object.values(of)
      .filter((table) => ownStaff(table) === (subject === 'staff_user'))
      .flatMap((table) => Object.values(table.columns))
      .filter(isPersonal)
      .filter((column) => column.purposes.some((purpose) => holding.includes(purpose)))
      .map((column) => column.personal),
  )
  return itemsInUse(settings).filter((item) => held.has(item) && item !== 'own_field')
}

function declaredLine(declared: Settings['recipients'][number]): Record30['recipients'][number] {
  const { label, when } = recipients[declared.category]
  return {
    category: label,
    entity: `${declared.legalEntity} (${declared.country})`,
    when,
    items: declared.items.map((item) => items[item].label),
  }
}

/** Authorities receive by law whether or not a controller names them. */
function authorityLines(settings: Settings): Record30['recipients'] {
  const declared = settings.recipients.map(({ category }) => category)
  const missing = names(recipients).filter(
    (category) =>
      recipients[category].kind === 'authority' &&
      !declared.includes(category) &&
      servesOne(settings, category),
  )
  return missing.map((category) => ({
    category: recipients[category].label,
    entity: undefined,
    when: recipients[category].when,
    items: recipients[category].items.map((item) => items[item].label),
  }))
}

function servesOne(settings: Settings, category: Recipient): boolean {
  return recipients[category].purposes.some((purpose) => settings.purposes.includes(purpose))
}

function keepsPersonal(settings: Settings, rule: Retention, of: Catalogue): boolean {
  return Object.values(of).some(
    (table) =>
      table.retention === rule &&
      table.read.some((purpose) => settings.purposes.includes(purpose)) &&
      Object.values(table.columns).some(isPersonal),
  )
}

function keepsOwn(settings: Settings, rule: Retention): boolean {
  return ownFieldsFor(settings, settings.purposes).some((field) => field.retention === rule)
}

function limitOf(settings: Settings, rule: Retention): Record30['limits'][number] {
  const { label, after, law }: RetentionShape = retention[rule]
  return { label, months: monthsOf(settings, rule), after, law }
}
