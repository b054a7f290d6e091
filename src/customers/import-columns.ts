import type { Kind, Language, Text } from '../catalogue/shape.ts'
import { Refusal } from '../platform/refusal.ts'
import { fold } from '../platform/text/fold.ts'
import { languages } from '../platform/text/language.ts'
import { columnTexts } from './import-column-texts.ts'
import { derivedColumns, type Derived, type DerivedColumn } from './import-derived.ts'
import { importTexts, missingColumns, twiceColumn } from './import-texts.ts'

/** How a column of an import file is read: by a kind of the catalogue, or as a mark: yes or no, in few letters, or a ban,
 *  which may carry its day. */
export type Reading = Kind | 'mark' | 'ban'
type Known = { title: string; reads: Reading; names: readonly string[]; must?: true }

/** The columns an import knows, by the titles that Finnish, Swedish and English systems give them. */
export const importColumns = {
  customer_number: {
    title: 'Asiakasnumero',
    reads: 'line',
    must: true,
    names: ['kundnummer', 'customernumber', 'asiakasnro'],
  },
  type: {
    title: 'Asiakastyyppi',
    reads: 'line',
    must: true,
    names: ['kundtyp', 'customertype', 'asiakaslaji', 'tyyppi'],
  },
  name: {
    title: 'Nimi',
    reads: 'name',
    must: true,
    names: ['namn', 'name', 'asiakas', 'kund', 'customer', 'asiakkaannimi'],
  },
  business_id: {
    title: 'Y-tunnus',
    reads: 'business_id',
    must: true,
    names: ['fonummer', 'businessid', 'ytunnus'],
  },
  street: {
    title: 'Katuosoite',
    reads: 'line',
    names: ['gatuadress', 'streetaddress', 'street', 'osoite', 'lahiosoite'],
  },
  postal_code: {
    title: 'Postinumero',
    reads: 'postal_code',
    names: ['postnummer', 'postalcode', 'postcode'],
  },
  post_office: {
    title: 'Postitoimipaikka',
    reads: 'line',
    names: ['postanstalt', 'postort', 'postoffice', 'city'],
  },
  phone: { title: 'Puhelin', reads: 'phone', names: ['telefon', 'phone', 'vaihde', 'vaxel', 'switchboard'] },
  municipality_code: { title: 'Kuntakoodi', reads: 'municipality', names: ['kommunkod', 'municipalitycode'] },
  language: { title: 'Kieli', reads: 'language', names: ['sprak', 'language', 'asiointikieli'] },
  e_invoice: {
    title: 'Verkkolaskuosoite',
    reads: 'e_invoice',
    names: ['efakturaadress', 'einvoiceaddress', 'ovttunnus'],
  },
  operator: {
    title: 'Välittäjätunnus',
    reads: 'operator',
    names: ['formedlarkod', 'operator', 'operatorcode'],
  },
  first_name: {
    title: 'Yhteyshenkilön etunimi',
    reads: 'name',
    must: true,
    names: ['kontaktpersonensfornamn', 'fornamn', 'contactfirstname', 'firstname', 'etunimi'],
  },
  last_name: {
    title: 'Yhteyshenkilön sukunimi',
    reads: 'name',
    must: true,
    names: ['kontaktpersonensefternamn', 'efternamn', 'contactlastname', 'lastname', 'sukunimi'],
  },
  job_title: { title: 'Tehtävänimike', reads: 'line', names: ['befattning', 'jobtitle', 'title', 'nimike'] },
  contact_phone: {
    title: 'Yhteyshenkilön puhelin',
    reads: 'phone',
    names: ['kontaktpersonenstelefon', 'contactphone', 'matkapuhelin'],
  },
  contact_email: {
    title: 'Yhteyshenkilön sähköposti',
    reads: 'email',
    names: ['kontaktpersonensepost', 'contactemail', 'epost', 'email', 'sahkoposti'],
  },
  contract_number: {
    title: 'Sopimusnumero',
    reads: 'line',
    names: ['avtalsnummer', 'contractnumber', 'sopimus'],
  },
  contract_title: {
    title: 'Sopimuksen aihe',
    reads: 'name',
    names: ['avtaletsamne', 'contractsubject', 'sopimuksennimi'],
  },
  contract_starts: {
    title: 'Sopimus alkaa',
    reads: 'day',
    names: ['avtaletborjar', 'contractstarts', 'alkaa'],
  },
  contract_ends: {
    title: 'Sopimus päättyy',
    reads: 'day',
    names: ['avtaletupphor', 'contractends', 'paattyy'],
  },
  responsible: {
    title: 'Vastuuhenkilö (K/E)',
    reads: 'mark',
    names: [
      'vastuuhenkilo',
      'ansvarigperson',
      'ansvarigpersonjn',
      'responsiblecontact',
      'responsiblecontactyn',
      'responsible',
    ],
  },
  marketing_ban: {
    title: 'Markkinointikielto',
    reads: 'ban',
    names: ['marknadsforingsforbud', 'marketingban'],
  },
  events_ban: { title: 'Kutsukielto', reads: 'ban', names: ['inbjudningsforbud', 'invitationban'] },
  feedback_ban: { title: 'Kyselykielto', reads: 'ban', names: ['enkatforbud', 'surveyban'] },
  customer_ban: {
    title: 'Asiakkaan markkinointikielto',
    reads: 'ban',
    names: ['kundensmarknadsforingsforbud', 'customermarketingban'],
  },
  is_protected: { title: 'Turvakielto', reads: 'mark', names: ['sparrmarkering', 'protectionorder'] },
  notice_on: {
    title: 'Seloste annettu',
    reads: 'day',
    names: ['beskrivninggiven', 'noticegiven', 'tietosuojaselosteannettu'],
  },
  notice_version: {
    title: 'Selosteen versio',
    reads: 'line',
    names: ['beskrivningensversion', 'noticeversion'],
  },
  note: { title: 'Huomautukset', reads: 'note', names: ['anmarkningar', 'notes', 'huomautus', 'lisatiedot'] },
} as const satisfies Record<string, Known>

type KnownColumn = keyof typeof importColumns
export type ImportColumn = KnownColumn | DerivedColumn
export type Place = { column: ImportColumn; at: number; title: string; reads: Reading; derived?: Derived }

/** Where each known column stands in the file; `unknown` are titles that nothing here takes; `derived` are the columns
 *  that the catalogue brings. */
export type Places = {
  header: readonly string[]
  known: readonly Place[]
  unknown: readonly string[]
  derived: readonly Derived[]
}

/** Maps the titles of a file to our columns, whatever their case and spacing. Columns known by hand come first, then
 *  those of the catalogue, and whoever has more of them hands them in as `derived`. Refuses a file that lacks a column it
 *  must have, or names one twice. */
export function placesOf(
  header: readonly string[],
  derived: readonly Derived[] = derivedColumns(),
  chosen: Mapping = {},
): Places {
  const known: Place[] = []
  const unknown: string[] = []
  for (const [at, title] of header.entries()) {
    const place = chosenPlace(title, at, derived, chosen) ?? placeOf(title, at, derived)
    if (place === undefined || place === 'none') unknown.push(shown(title))
    else known.push(place)
  }
  const twice = known.find(({ column, at }) =>
    known.some((other) => other.column === column && other.at < at),
  )
  if (twice !== undefined) throw new Refusal('invalid', twiceColumn(shown(twice.title)), 'file')
  const needed = columnNames.filter((column) => isNeeded(column, known))
  const absent = needed.filter((column) => !known.some((place) => place.column === column))
  if (absent.length === needed.length) throw new Refusal('invalid', importTexts.otherColumns, 'file')
  const lacked = absent.map((column) => importColumns[column].title)
  if (lacked.length > 0) throw new Refusal('invalid', missingColumns(lacked), 'file')
  return { header: header.map(shown), known, unknown: unknown.filter((title) => title !== ''), derived }
}

/** What somebody chose each column of a file to be taken as, by its title without case and spacing; 'none' leaves it out. */
export type Mapping = { readonly [title: string]: string }

function chosenPlace(title: string, at: number, derived: readonly Derived[], chosen: Mapping): Place | 'none' | undefined {
  const wanted = chosen[squeezed(title)]
  if (wanted === undefined || wanted === 'none') return wanted
  const column = columnNames.find((name) => name === wanted)
  if (column !== undefined) return { at, title: title.trim(), column, reads: importColumns[column].reads }
  const more = derived.find((one) => one.column === wanted)
  return more === undefined ? undefined : placeOfDerived(title, at, more)
}

/** Every column that one of a file can be taken as, with our title of it. */
export function choosable(derived: readonly Derived[], language: Language = 'fi'): { value: string; label: string }[] {
  return [...columnNames.map((value) => ({ value, label: labelOf(value, language) })),
    ...derived.map((one) => ({ value: one.column, label: titleInFile(one, language) }))]
}

function labelOf(column: KnownColumn, language: Language): string {
  return language === 'fi' ? importColumns[column].title : columnTexts[column][language]
}

function placeOf(title: string, at: number, derived: readonly Derived[]): Place | undefined {
  const named = { at, title: title.trim() }
  const column = byName.get(squeezed(title))
  if (column !== undefined) return { ...named, column, reads: importColumns[column].reads }
  const wanted = squeezed(title)
  const more = derived.find(({ names }) => names.some((name) => squeezed(name) === wanted))
  if (more === undefined || wanted === '') return undefined
  return placeOfDerived(title, at, more)
}

function placeOfDerived(title: string, at: number, derived: Derived): Place {
  return { at, title: title.trim(), column: derived.column, reads: derived.kind === 'yes' ? 'mark' : derived.kind, derived }
}

/** The title a finding names: the file's own, or ours where the file has none. */
export function titleOf(places: Places, column: ImportColumn): string {
  const title = places.known.find((place) => place.column === column)?.title
  return title ?? (isKnown(column) ? importColumns[column].title : column)
}

/** What the upload page says a file should have. */
export function titles(which: 'must' | 'may', language: Language): string[] {
  const named = columnNames
    .filter((column) => isNeeded(column, []) === (which === 'must'))
    .map((column) => labelOf(column, language))
  return which === 'must' ? named : [...named, ...derivedColumns().map((one) => titleInFile(one, language))]
}

/** A label that a column known by hand has already is told after its table's. */
function titleInFile({ title, names }: Derived, language: Language): string {
  const at = languages.indexOf(language)
  const own = names[at] ?? title
  return byName.has(squeezed(own)) ? (names[languages.length + at] ?? own) : own
}

const columnNames: readonly KnownColumn[] = keysOf(importColumns)
const byName = new Map<string, KnownColumn>(
  columnNames.flatMap((column) =>
    [importColumns[column].title, ...importColumns[column].names].map(
      (name) => [squeezed(name), column] as const,
    ),
  ),
)

function isKnown(column: ImportColumn): column is KnownColumn {
  return Object.hasOwn(importColumns, column)
}

// A contract without its column of responsible contacts could never be accepted.
function isNeeded(column: KnownColumn, known: readonly Place[]): boolean {
  if (column === 'responsible') return known.some((place) => place.column === 'contract_number')
  return 'must' in importColumns[column]
}

/** A title as it is compared: without case, accents and spacing. */
export function squeezed(title: string): string {
  return fold(title).replace(/[^a-z0-9]/g, '')
}

function shown(title: string): string {
  return title.trim().replace(/\s+/g, ' ').slice(0, 60)
}

function keysOf<K extends string>(record: { readonly [key in K]: unknown }): K[] {
  const keys: K[] = []
  for (const key in record) keys.push(key)
  return keys
}

/** One finding of an import: the line of the file, the file's own title of the column, and why. */
export type Finding = { line: number; column: string; reason: Text }
