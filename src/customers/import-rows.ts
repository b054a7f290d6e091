import { newId } from '../platform/id.ts'
import { addMonths } from '../platform/text/day.ts'
import { foldEmail } from '../platform/text/email.ts'
import { fold } from '../platform/text/fold.ts'
import type { Batch } from './import-batch.ts'
import { derivedValues, type Derived } from './import-derived.ts'
import { addOwn } from './import-own.ts'
import { contactKey, isResponsible, type Judged, type LegalForm, type Values } from './import-line.ts'
import type { Same } from './import-same.ts'
import { emailWord, nameWords, organisationWords, phoneWord } from './search-words.ts'

/** What has been made of a customer so far; a file may name the same contact or address on many lines. */
export type Made = { organisation: string; persons: Map<string, Tie>; said: Set<string> }
/** What the lines of a customer say of it together. */
export type Shared = { phone: string | undefined; notes: readonly string[] }
type Tie = { person: string; affiliation: string }
type Making = {
  batch: Batch
  made: Made
  values: Values
  form: LegalForm
  today: string
  scope: readonly string[]
  derived: readonly Derived[]
  same: Same | undefined
}

/** Adds one accepted line to a batch, and to what is known of its customer. `same` is who of the register its contact is:
 *  their name and other details stay as they are. */
export function addLine(
  batch: Batch,
  known: Made | undefined,
  judged: Judged,
  shared: Shared,
  today: string,
  derived: readonly Derived[] = [],
  same?: Same,
): Made {
  const made: Made = known ?? { organisation: newId(), persons: new Map(), said: new Set() }
  const { values, form } = judged
  const making = { batch, made, values, form, today, scope: [made.organisation], derived, same }
  for (const fact of same?.facts ?? []) made.said.add(fact)
  const person = personOf(making)
  if (known === undefined) addOrganisation(making, person, shared)
  const tie = person === undefined ? undefined : tieOf(making, person)
  if (tie !== undefined) addDetails(making, tie.person)
  addInvoiceAddress(making)
  if (tie !== undefined && isResponsible(values, form)) addContract(making, tie.affiliation)
  return made
}

type Contact = { key: string; id: string; first_name: string; last_name: string; isNew: boolean }

function personOf({ batch, made, values, today, scope, derived, same }: Making): Contact | undefined {
  const { first_name, last_name } = values
  const key = contactKey(values)
  if (first_name === undefined || last_name === undefined || key === undefined) return undefined
  if (same !== undefined) return { key: same.id, id: same.id, first_name, last_name, isNew: false }
  const id = made.persons.get(key)?.person
  if (id !== undefined) return { key, id, first_name, last_name, isNew: false }
  const contact = { key, id: newId(), first_name, last_name, isNew: true }
  const person = {
    id: contact.id,
    first_name,
    last_name,
    language: languageOf(values),
    source: 'import' as const,
    source_on: today,
    notice_due_on: addMonths(today, 1),
    is_protected: values.is_protected === 'yes',
    scope,
  }
  batch.person.push(Object.assign(person, derivedValues('person', values, derived)))
  batch.search_entry.push(...nameWords(contact.id, contact, scope))
  addOwn(batch, { table: 'person', id: contact.id }, values, { derived, scope })
  return contact
}

const traders = ['yrittaja', 'toiminimiyrittaja', 'foretagare', 'entrepreneur', 'sole trader']

/** A customer that is one person: a private person always, a sole trader where the line names them as one. */
function isSelf(form: LegalForm, values: Values): boolean {
  return (
    form === 'private_person' || (form === 'sole_trader' && traders.includes(fold(values.job_title ?? '')))
  )
}

function addOrganisation(
  { batch, made, values, form, scope, derived }: Making,
  person: Contact | undefined,
  shared: Shared,
): void {
  const { name = '', business_id, customer_number } = values
  const person_id = person !== undefined && isSelf(form, values) ? person.id : null
  // A private person's address and number are their own: they stand where protection hides them.
  const address = form === 'private_person' && hasAddress(values) ? {} : addressOf(values)
  const organisation = {
    id: made.organisation,
    name,
    legal_form: form,
    business_id,
    customer_number,
    person_id,
    municipality_code: values.municipality_code,
    language: languageOf(values),
    ...address,
    phone: form === 'private_person' ? undefined : shared.phone,
    wants_e_invoice: values.e_invoice !== undefined,
    marketing_ban_on: banned(values.customer_ban),
    scope,
    note: shared.notes.length === 0 ? undefined : shared.notes.join('\n').slice(0, longestNote),
  }
  batch.organisation.push(Object.assign(organisation, derivedValues('organisation', values, derived)))
  addOwn(batch, { table: 'organisation', id: made.organisation }, values, { derived, scope })
  batch.search_entry.push(
    ...organisationWords(made.organisation, { name, business_id, customer_number, person_id }, scope),
  )
}

const longestNote = 5000

function hasAddress({ street, postal_code, post_office }: Values): boolean {
  return street !== undefined && postal_code !== undefined && post_office !== undefined
}

function addressOf({ street, postal_code, post_office }: Values) {
  return { street, postal_code, post_office }
}

function tieOf({ batch, made, values, form, today, scope, derived }: Making, person: Contact): Tie {
  const known = made.persons.get(person.key)
  if (known !== undefined) return known
  const tie = { person: person.id, affiliation: newId() }
  made.persons.set(person.key, tie)
  const affiliation = {
    id: tie.affiliation,
    organisation_id: made.organisation,
    person_id: person.id,
    job_title: values.job_title,
    starts_on: today,
    scope,
  }
  batch.affiliation.push(Object.assign(affiliation, derivedValues('affiliation', values, derived)))
  const roles = isSelf(form, values) ? (['signatory', 'contact'] as const) : (['contact'] as const)
  batch.affiliation_role.push(
    ...roles.map((role) => ({
      affiliation_id: tie.affiliation,
      person_id: person.id,
      role,
      starts_on: today,
      scope,
    })),
  )
  return tie
}

function addDetails(making: Making, person_id: string): void {
  const { batch, values, form, today, scope } = making
  const is_private = form === 'private_person'
  const email = values.contact_email
  if (email !== undefined && once(making, `${person_id} ${foldEmail(email)}`)) {
    const id = newId()
    batch.person_email.push({ id, person_id, email, is_private, starts_on: today, scope })
    batch.search_entry.push(emailWord(id, person_id, email, scope))
  }
  for (const phone of is_private ? [values.contact_phone, values.phone] : [values.contact_phone]) {
    if (phone === undefined || !once(making, `${person_id} ${phone}`)) continue
    const id = newId()
    batch.person_phone.push({ id, person_id, phone, is_private, starts_on: today, scope })
    batch.search_entry.push(phoneWord(id, person_id, phone, scope))
  }
  const { street, postal_code, post_office } = values
  if (
    is_private &&
    street !== undefined &&
    postal_code !== undefined &&
    post_office !== undefined &&
    once(making, `${person_id} ${street} ${postal_code}`)
  ) {
    batch.person_address.push({ person_id, street, postal_code, post_office, starts_on: today, scope })
  }
  addWishes(making, person_id)
}

/** Bans and notices given come along: what a person has once said is not asked again. Rules of the register 26. */
function addWishes(making: Making, person_id: string): void {
  const { batch, values, scope } = making
  const bans = [
    ['marketing', values.marketing_ban],
    ['events', values.events_ban],
    ['feedback', values.feedback_ban],
  ] as const
  for (const [against, ban] of bans) {
    const received_on = banned(ban)
    if (received_on === undefined || !once(making, `${person_id} ${against}`)) continue
    batch.objection.push({ person_id, against, received_on, scope })
  }
  const { notice_on: given_on, notice_version: version } = values
  if (
    given_on === undefined ||
    version === undefined ||
    !once(making, `${person_id} notice ${version} ${given_on}`)
  )
    return
  batch.notice_given.push({
    person_id,
    notice: 'customers',
    version,
    language: languageOf(values),
    channel: 'import',
    given_on,
    scope,
  })
}

function addInvoiceAddress(making: Making): void {
  const { batch, made, values, today, scope } = making
  const { e_invoice: address, operator } = values
  if (address === undefined || operator === undefined || !once(making, `e-invoice ${address} ${operator}`))
    return
  batch.e_invoice_address.push({
    organisation_id: made.organisation,
    address,
    operator,
    starts_on: today,
    scope,
    is_default: once(making, 'default e-invoice'),
  })
}

function addContract({ batch, made, values, today, scope, derived }: Making, responsible_id: string): void {
  const { contract_number: number = '', contract_starts: starts_on, contract_ends: ends_on } = values
  const prepared_on = starts_on !== undefined && starts_on < today ? starts_on : today
  const contract = {
    id: newId(),
    organisation_id: made.organisation,
    number,
    title: values.contract_title ?? number,
    prepared_on,
    starts_on,
    ends_on,
    responsible_id,
    scope,
  }
  batch.contract.push(Object.assign(contract, derivedValues('contract', values, derived)))
  addOwn(batch, { table: 'contract', id: contract.id }, values, { derived, scope })
}

function once({ made }: Making, fact: string): boolean {
  if (made.said.has(fact)) return false
  made.said.add(fact)
  return true
}

function banned(ban: string | undefined): string | undefined {
  return ban === 'no' ? undefined : ban
}

function languageOf(values: Values): 'fi' | 'sv' | 'en' {
  return values.language === 'sv' || values.language === 'en' ? values.language : 'fi'
}
