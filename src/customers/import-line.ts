import { faultTexts, tooLong } from '../platform/field-texts.ts'
import { readValue } from '../platform/field-values.ts'
import { longest } from '../catalogue/schema/kinds.ts'
import type { Text } from '../catalogue/shape.ts'
import { foldEmail } from '../platform/text/email.ts'
import { fold } from '../platform/text/fold.ts'
import { looksLikeFormula, restore } from '../platform/text/formula.ts'
import { findPersonalIdentityCodes, maskPersonalIdentityCodes } from '../platform/text/hetu.ts'
import type { Row } from '../platform/table/read.ts'
import type { ImportColumn, Place, Places, Reading } from './import-columns.ts'
import { importTexts } from './import-texts.ts'
import type { New } from './rows.ts'

export type LegalForm = New<'organisation'>['legal_form']
export type Values = { [C in ImportColumn]?: string }
export type Complaint = { column: ImportColumn; reason: Text }
export type Judged = { values: Values; faults: Complaint[]; warnings: Complaint[]; form: LegalForm }

/** Reads one line of a file: each value by its kind, then what the values say together. Nothing of a line with a fault
 *  is used. Identity codes are masked before anybody else sees the values. */
export function judge(places: Places, row: Row, today: string): Judged {
  const faults: Complaint[] = []
  const warnings: Complaint[] = []
  const values: Values = {}
  for (const place of places.known) {
    const { column, at, reads } = place
    const text = restore((row.values[at] ?? '').trim())
    if (text === '') continue
    const kept = isFree(reads) ? checked(column, text, warnings) : text
    const read = place.derived === undefined ? valueOf(reads, kept, today) : derivedOf(place, kept, today)
    if ('fault' in read) faults.push({ column, reason: read.fault })
    else values[column] = read.ok
  }
  nameSelf(values)
  const form = formOf(values)
  faults.push(...together(values, form, faults), ...ofDays(values, today))
  return { values, faults, warnings, form: form ?? 'company' }
}

/** Tells the contacts of a file apart: by name and e-mail address, however they are written. */
export function contactKey({ first_name, last_name, contact_email }: Values): string | undefined {
  if (first_name === undefined || last_name === undefined) return undefined
  return `${fold(`${last_name} ${first_name}`)} ${foldEmail(contact_email ?? '')}`
}

/** The line as it waits outside the register: the file's own titles, identity codes masked. */
export function waitingRow(places: Places, row: Row): { [title: string]: string } {
  return Object.fromEntries(
    places.known.map(({ title, at }) => [title, maskPersonalIdentityCodes(row.values[at] ?? '')]),
  )
}

/** Whether the line's contact answers for its contract; a private customer does unless the line says no. */
export function isResponsible(values: Values, form: LegalForm): boolean {
  if (values.contract_number === undefined || values.last_name === undefined) return false
  return values.responsible === 'yes' || (form === 'private_person' && values.responsible === undefined)
}

function isFree(reads: Reading): boolean {
  return reads === 'line' || reads === 'name' || reads === 'note'
}

function checked(column: ImportColumn, text: string, warnings: Complaint[]): string {
  if (looksLikeFormula(text)) warnings.push({ column, reason: importTexts.formula })
  if (findPersonalIdentityCodes(text).length === 0) return text
  warnings.push({ column, reason: importTexts.identityCode })
  return maskPersonalIdentityCodes(text)
}

type Value = { ok: string } | { fault: Text }

function valueOf(reads: Reading, text: string, today: string, choices?: readonly string[]): Value {
  if (reads === 'mark') return markOf(text) ?? { fault: importTexts.mark }
  if (reads === 'ban') return banOf(text, today)
  const read = readValue(reads, text, choices)
  if ('ok' in read && (typeof read.ok === 'string' || typeof read.ok === 'number')) return { ok: String(read.ok) }
  const fault = 'fault' in read ? read.fault : 'text'
  return { fault: fault === 'long' ? tooLong(longest[reads] ?? 0) : faultTexts[fault] }
}

/** A value of a column that the catalogue brings: a choice by what people call it, a day that has to have been. */
function derivedOf({ derived, reads }: Place, text: string, today: string): Value {
  const read = valueOf(reads, derived?.texts.get(fold(text)) ?? text, today, [...(derived?.texts.values() ?? [])])
  if (derived?.neverFuture === true && 'ok' in read && read.ok > today) return { fault: importTexts.inFuture }
  return read
}

function markOf(text: string): Value | undefined {
  const word = fold(text)
  if (['k', 'kylla', 'j', 'ja', 'y', 'yes', 'x', '1', 'true'].includes(word)) return { ok: 'yes' }
  return ['e', 'ei', 'n', 'nej', 'no', '0', 'false'].includes(word) ? { ok: 'no' } : undefined
}

/** A ban as its day; one without a day is known from today on. */
function banOf(text: string, today: string): Value {
  const mark = markOf(text)
  if (mark !== undefined && 'ok' in mark) return { ok: mark.ok === 'yes' ? today : 'no' }
  return valueOf('day', text, today)
}

/** A private customer is their own contact, named family name first where the file names them once only. */
function nameSelf(values: Values): void {
  if (formOf(values) !== 'private_person' || values.name === undefined) return
  if (values.first_name !== undefined || values.last_name !== undefined) return
  const [last, ...first] = values.name.split(' ')
  if (last === undefined || first.length === 0) return
  values.last_name = last
  values.first_name = first.join(' ')
}

const forms = new Map<string, LegalForm>([
  ...words('municipality', 'kunta', 'kaupunki', 'kommun', 'stad', 'municipality', 'city', 'town'),
  ...words('joint_authority', 'kuntayhtyma', 'samkommun', 'joint authority', 'joint municipal authority'),
  ...words(
    'wellbeing_county',
    'hyvinvointialue',
    'valfardsomrade',
    'wellbeing county',
    'wellbeing services county',
  ),
  ...words('municipal_company', 'kuntayhtio', 'kommunalt bolag', 'municipal company'),
  ...words('parish', 'seurakunta', 'forsamling', 'parish'),
  ...words('association', 'yhdistys', 'forening', 'association'),
  ...words('company', 'yritys', 'foretag', 'company'),
  ...words('sole_trader', 'toiminimi', 'tmi', 'enskild naringsidkare', 'sole trader'),
  ...words(
    'private_person',
    'yksityinen',
    'yksityishenkilo',
    'privat',
    'privatperson',
    'private',
    'private person',
  ),
])

function words(form: LegalForm, ...names: string[]): (readonly [string, LegalForm])[] {
  return names.map((name) => [name, form] as const)
}

/** The legal form by the file's type, made finer by what the name says: a trade name, an association. */
function formOf(values: Values): LegalForm | undefined {
  const form = forms.get(fold(values.type ?? ''))
  const name = ` ${fold(values.name ?? '')} `
  if (form === 'company' && / (tmi|t:mi|toiminimi|firma) /.test(name)) return 'sole_trader'
  if (form === 'company' && / (ry|rf|r\.y\.|r\.f\.) /.test(name)) return 'association'
  return form
}

const needBusinessId: readonly LegalForm[] = [
  'municipality',
  'joint_authority',
  'wellbeing_county',
  'municipal_company',
  'company',
  'sole_trader',
]

function together(values: Values, form: LegalForm | undefined, found: readonly Complaint[]): Complaint[] {
  const wrong = (column: ImportColumn) => found.some((fault) => fault.column === column)
  const more: Complaint[] = []
  const say = (column: ImportColumn, reason: Text, fails: boolean) => {
    if (fails && !wrong(column)) more.push({ column, reason })
  }
  const isNamed = values.first_name !== undefined && values.last_name !== undefined
  const hasDetails = [values.contact_email, values.contact_phone, values.job_title].some(
    (value) => value !== undefined,
  )
  say(
    'customer_number',
    importTexts.needsNumber,
    values.customer_number === undefined && values.business_id === undefined && !wrong('business_id'),
  )
  say('type', importTexts.type, form === undefined)
  say('name', faultTexts.required, values.name === undefined)
  say(
    'business_id',
    importTexts.needsBusinessId,
    form !== undefined && needBusinessId.includes(form) && values.business_id === undefined,
  )
  say(
    values.first_name === undefined ? 'first_name' : 'last_name',
    importTexts.wholeName,
    !isNamed &&
      (values.first_name !== undefined || values.last_name !== undefined || form === 'private_person'),
  )
  say('last_name', importTexts.whoseDetail, !isNamed && hasDetails && values.first_name === undefined)
  say('operator', importTexts.needsOperator, values.e_invoice !== undefined && values.operator === undefined)
  return more
}

const past = ['notice_on', 'marketing_ban', 'events_ban', 'feedback_ban', 'customer_ban'] as const

function ofDays(values: Values, today: string): Complaint[] {
  const { contract_starts, contract_ends, notice_on, notice_version } = values
  const isFuture = (day: string | undefined) => day !== undefined && day !== 'no' && day > today
  return [
    ...past
      .filter((column) => isFuture(values[column]))
      .map((column) => ({ column, reason: importTexts.inFuture })),
    ...(contract_starts !== undefined && contract_ends !== undefined && contract_ends < contract_starts
      ? [{ column: 'contract_ends', reason: importTexts.endsFirst } as const]
      : []),
    ...(notice_on !== undefined && notice_version === undefined
      ? [{ column: 'notice_version', reason: importTexts.needsVersion } as const]
      : []),
  ]
}
