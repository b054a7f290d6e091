import type { Kind, Text } from '../catalogue/shape.ts'
import { Refusal } from '../platform/refusal.ts'
import { fold } from '../platform/text/fold.ts'
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

export type ImportColumn = keyof typeof importColumns
export type Place = { column: ImportColumn; at: number; title: string; reads: Reading }

/** Where each known column stands in the file; `unknown` are titles that nothing here takes. */
export type Places = { known: readonly Place[]; unknown: readonly string[] }

/** Maps the titles of a file to our columns, whatever their case and spacing. Refuses a file that lacks a column it must
 *  have, or names one twice. */
export function placesOf(header: readonly string[]): Places {
  const known: Place[] = []
  const unknown: string[] = []
  for (const [at, title] of header.entries()) {
    const column = columnNamed(title)
    if (column === undefined) unknown.push(shown(title))
    else known.push({ column, at, title: title.trim(), reads: importColumns[column].reads })
  }
  const twice = known.find(({ column, at }) =>
    known.some((other) => other.column === column && other.at < at),
  )
  if (twice !== undefined) throw new Refusal('invalid', twiceColumn(shown(twice.title)), 'file')
  const absent = columnNames.filter(
    (column) => isNeeded(column, known) && !known.some((place) => place.column === column),
  )
  const titles = absent.map((column) => importColumns[column].title)
  if (absent.length === columnNames.filter((column) => isNeeded(column, known)).length) {
    throw new Refusal('invalid', importTexts.otherColumns, 'file')
  }
  if (absent.length > 0) throw new Refusal('invalid', missingColumns(titles), 'file')
  return { known, unknown: unknown.filter((title) => title !== '') }
}

/** The title a finding names: the file's own, or ours where the file has none. */
export function titleOf(places: Places, column: ImportColumn): string {
  return places.known.find((place) => place.column === column)?.title ?? importColumns[column].title
}

/** What the upload page says a file should have. */
export function titles(which: 'must' | 'may'): string[] {
  return columnNames
    .filter((column) => isNeeded(column, []) === (which === 'must'))
    .map((column) => importColumns[column].title)
}

const columnNames: readonly ImportColumn[] = keysOf(importColumns)
const byName = new Map<string, ImportColumn>(
  columnNames.flatMap((column) =>
    [importColumns[column].title, ...importColumns[column].names].map(
      (name) => [squeezed(name), column] as const,
    ),
  ),
)

function columnNamed(title: string): ImportColumn | undefined {
  return byName.get(squeezed(title))
}

// A contract without its column of responsible contacts could never be accepted.
function isNeeded(column: ImportColumn, known: readonly Place[]): boolean {
  if (column === 'responsible') return known.some((place) => place.column === 'contract_number')
  return 'must' in importColumns[column]
}

function squeezed(title: string): string {
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
