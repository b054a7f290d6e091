import { tableNamed, tableNames } from '../catalogue/schema/columns.ts'
import type { Text } from '../catalogue/shape.ts'
import { columnLabel } from './fields.ts'
import { isOfReference } from './log.ts'
import { Refusal } from './refusal.ts'

type Rule = { text: Text; field?: string }

const answers = {
  fi: 'Vastuullisen yhteyshenkilön on oltava asiakkaan voimassa oleva yhteyshenkilö. Nimeä seuraaja ensin.',
  sv: 'Den ansvariga kontaktpersonen ska vara i kraft hos kunden. Namnge en efterträdare först.',
  en: 'The responsible contact must be an active contact of the customer. Name a successor first.',
}
const taken = {
  fi: 'Sama arvo on jo rekisterissä.',
  sv: 'Samma värde finns redan i registret.',
  en: 'The same value is already in the register.',
}
const unsuited = {
  fi: 'Arvo ei kelpaa tähän. Tarkista pituus ja muoto.',
  sv: 'Värdet duger inte här. Kontrollera längd och form.',
  en: 'The value does not fit here. Check its length and form.',
}
const elsewhere = {
  fi: 'Tietoa, johon tämä viittaa, ei löydy tai sitä käytetään vielä muualla.',
  sv: 'Uppgiften som detta hänvisar till finns inte, eller så används den ännu på annat håll.',
  en: 'What this refers to cannot be found, or is still in use elsewhere.',
}

/** What the register's own rules say, by the constraint that holds them. */
const rules: Readonly<Record<string, Rule>> = {
  contract_a_living_contract_has_a_responsible_contact: { text: answers, field: 'responsible_id' },
  contract_to_affiliation_by_organisation_id_responsible_id_respo: { text: answers, field: 'responsible_id' },
  contract_to_affiliation_by_responsible_id: { text: answers, field: 'responsible_id' },
  contract_one_number_is_kept: { text: taken, field: 'number' },
  organisation_one_business_id_is_kept: { text: taken, field: 'business_id' },
  organisation_one_customer_number_is_kept: { text: taken, field: 'customer_number' },
  staff_user_one_email: { text: taken, field: 'email' },
  account_one_email: { text: taken, field: 'email' },
}

/** The refusal that a broken rule of the database means to the person, when it is one the register knows; undefined for
 *  any other fault, which is ours. 23505 is a value taken, 23503 and 23001 a reference, 23514 a value that does not fit. */
export function constraintRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const name =
    'constraint' in error && typeof error.constraint === 'string' ? error.constraint : ''
  const rule = rules[name]
  const label = (field: string | undefined) => (field === undefined ? undefined : labelIn(name, field))
  if (error.code === '23505') return new Refusal('conflict', rule?.text ?? taken, rule?.field, [], label(rule?.field))
  if (isOfReference(error)) return new Refusal('conflict', rule?.text ?? elsewhere, rule?.field)
  if (error.code === '23514')
    return unsuitedIn(name, rule)
  return undefined
}

function unsuitedIn(constraint: string, rule: Rule | undefined): Refusal {
  const field = rule?.field ?? fieldOf(constraint)
  return new Refusal('invalid', rule?.text ?? unsuited, field, [], field === undefined ? undefined : labelIn(constraint, field))
}

/** What the field is called in the table after which the constraint is named. */
function labelIn(constraint: string, field: string): Text | undefined {
  const [table] = tableNames.filter((name) => constraint.startsWith(`${name}_`)).toSorted((one, other) => other.length - one.length)
  return table === undefined ? undefined : columnLabel(table, field)
}

/** A check of one column's form is named after its table and column. */
function fieldOf(constraint: string): string | undefined {
  return tableNames
    .flatMap((name) =>
      Object.keys(tableNamed(name).columns).filter((column) => constraint === `${name}_${column}_form`),
    )
    .at(0)
}
