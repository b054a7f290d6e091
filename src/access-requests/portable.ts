import { items, type Item } from '../catalogue/items.ts'
import { calendarOf } from '../platform/text/calendar.ts'
import { contentLines, escaped } from '../platform/text/content-lines.ts'
import type { AccessAnswer, AnsweredValue } from './answer.ts'

/** What the register itself made about the person, which the person did not give. */
const madeByUs: readonly Item[] = ['source', 'notice_given', 'audit_log', 'search_entry', 'rights_request', 'restriction']

export type Portable = AnsweredValue & { table: string; row: string; outsideArticle20: boolean }

/** What a person takes along. Article 20 covers what the person gave on a contract or on consent; the notice promises
 *  the rest to everyone as well, and it is marked. Source: GDPR 20(1); rules of the law 24; notice S21. */
export function portableValues({ tables, whys, source }: AccessAnswer): Portable[] {
  const agreed = new Set(whys.filter(({ bases }) => bases.some((basis) => basis === '6(1)(a)' || basis === '6(1)(b)'))
    .map(({ purpose }) => purpose))
  return tables.flatMap(({ table, rows }) => rows.flatMap(({ id, values }) => values.flatMap((value) => {
    if (value.item === undefined || madeByUs.includes(value.item)) return []
    const covered = source.byPerson && value.purposes.some((purpose) => agreed.has(purpose))
    return [{ ...value, table, row: id, outsideArticle20: !covered }]
  })))
}

/** The values as linked data, in the Data Privacy Vocabulary's terms. */
export function portableLinkedData(answer: AccessAnswer): string {
  const graph = portableValues(answer).map(({ table, row, column, item, raw, outsideArticle20 }) => ({
    '@id': `urn:uuid:${row}#${column}`, '@type': item === undefined ? 'dpv:PersonalData' : items[item].dpv,
    'sel:table': table, 'sel:column': column, 'rdf:value': raw,
    'dpv:hasRight': outsideArticle20 ? 'sel:ControllersPromise' : 'eu-gdpr:A20',
  }))
  return JSON.stringify({ '@context': context, '@id': `urn:uuid:${answer.person.id}`, '@type': 'dpv:DataSubject',
    'dpv:hasPersonalData': graph }, null, 1)
}

const context = {
  dpv: 'https://w3id.org/dpv#', pd: 'https://w3id.org/dpv/pd#', 'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  sel: 'urn:seloste:', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
}

/** The days among the values, a whole day each, as calendars read them; none is no calendar. Days have no zone, so that none
 *  shifts where it is read. Source: RFC 5545, 3.6, 3.6.1. */
export function portableCalendar(answer: AccessAnswer): string | undefined {
  const days = portableValues(answer).filter(({ raw }) => typeof raw === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw))
  if (days.length === 0) return undefined
  const labels = new Map(answer.tables.map(({ table, label }) => [table, label]))
  return calendarOf('Portable', answer.on, days.map(({ row, column, table, label, raw }) => (
    { uid: `${row}-${column}`, day: String(raw), summary: `${labels.get(table) ?? table}: ${label}` })))
}

/** The person's own card, as address books read it. Source: RFC 6350. */
export function portableCard(answer: AccessAnswer): string {
  const { person } = answer
  const each = (table: string) => answer.tables.filter((one) => one.table === table).flatMap(({ rows }) => rows)
    .filter(({ values }) => !values.some(({ column }) => column === 'ended_on'))
    .map(({ values }) => (column: string) => textIn(values, column))
  const lines = [
    'BEGIN:VCARD', 'VERSION:4.0', `UID:urn:uuid:${person.id}`, `FN:${escaped(person.name)}`,
    `N:${escaped(person.last_name)};${escaped(person.first_name)};;;`,
    ...each('person_email').map((of) => `EMAIL:${escaped(of('email'))}`),
    ...each('person_phone').map((of) => `TEL;VALUE=uri:tel:${of('phone')}`),
    ...each('person_address').map((of) => `ADR:;;${escaped(of('street'))};${escaped(of('post_office'))};;${of('postal_code')};`),
    ...each('affiliation').flatMap((of) => [`ORG:${escaped(of('organisation_id'))}`,
      ...(of('job_title') === '' ? [] : [`TITLE:${escaped(of('job_title'))}`])]),
    'END:VCARD',
  ]
  return contentLines(lines)
}

function textIn(values: readonly AnsweredValue[], column: string): string {
  const raw = values.find((value) => value.column === column)?.raw
  return typeof raw === 'string' ? raw : ''
}
