import { parseFields } from '../../platform/fields.ts'
import { colleaguesOnDuty, endAccountManager, nameAccountManager } from '../account-managers.ts'
import { addEInvoiceAddress, changeEInvoiceAddress } from '../e-invoice-addresses.ts'
import { changeReference, requireReference } from '../invoice-references.ts'
import { unitsOf } from '../organisation-card.ts'
import { eInvoiceAddressesOf, managersOf, ownershipsOf, referencesOf } from '../organisation-parts.ts'
import { changeOwnership, setOwnership } from '../ownership.ts'
import { addUnit, changeUnit } from '../units.ts'
import { accepted, endDayOf } from './form-flow.ts'
import { rowsBy, type Part } from './part-routes.tsx'

const own = ['organisation_id', 'ended_on'] as const

/** What is added to a customer on a page of its own. */
export const customerParts: readonly Part[] = [
  {
    segment: 'units',
    table: 'unit',
    without: own,
    referring: ['parent_id'],
    title: { fi: 'Lisää yksikkö', sv: 'Lägg till en enhet', en: 'Add a unit' },
    add: (task, organisation_id, input) =>
      addUnit(task, accepted(parseFields('unit', 'contracting', 'insert', { ...input, organisation_id }))),
    change: {
      title: {
        fi: 'Korjaa tai päätä yksikkö',
        sv: 'Rätta eller avsluta enheten',
        en: 'Correct or end the unit',
      },
      rows: rowsBy(unitsOf),
      correct: async (task, id, input, seen) =>
        changeUnit(task, id, accepted(parseFields('unit', 'contracting', 'update', input)), seen),
    },
  },
  {
    segment: 'e-invoice-addresses',
    table: 'e_invoice_address',
    without: own,
    referring: ['unit_id'],
    title: {
      fi: 'Lisää verkkolaskuosoite',
      sv: 'Lägg till en e-fakturaadress',
      en: 'Add an e-invoice address',
    },
    begins: () => ({ is_default: 'true' }),
    add: (task, organisation_id, input) =>
      addEInvoiceAddress(
        task,
        accepted(parseFields('e_invoice_address', 'contracting', 'insert', { ...input, organisation_id })),
      ),
    change: {
      title: {
        fi: 'Korjaa tai päätä verkkolaskuosoite',
        sv: 'Rätta eller avsluta e-fakturaadressen',
        en: 'Correct or end the e-invoice address',
      },
      rows: rowsBy(eInvoiceAddressesOf),
      correct: async (task, id, input, seen) =>
        changeEInvoiceAddress(
          task,
          id,
          accepted(parseFields('e_invoice_address', 'contracting', 'update', input)),
          seen,
        ),
    },
  },
  {
    segment: 'ownership',
    table: 'ownership',
    without: own,
    title: { fi: 'Kirjaa omistusosuus', sv: 'Registrera ägarandel', en: 'Record an ownership share' },
    hint: {
      fi: 'Aiempi osuus päättyy edellisenä päivänä.',
      sv: 'Den tidigare andelen upphör dagen innan.',
      en: 'The share until then ends the day before.',
    },
    add: (task, organisation_id, input) =>
      setOwnership(
        task,
        accepted(parseFields('ownership', 'contracting', 'insert', { ...input, organisation_id })),
      ),
    change: {
      title: {
        fi: 'Korjaa tai päätä omistusosuus',
        sv: 'Rätta eller avsluta ägarandelen',
        en: 'Correct or end the ownership share',
      },
      rows: rowsBy(ownershipsOf),
      correct: async (task, id, input, seen) =>
        changeOwnership(task, id, accepted(parseFields('ownership', 'contracting', 'update', input)), seen),
    },
  },
  {
    segment: 'reference-rules',
    table: 'invoice_reference_rule',
    without: own,
    referring: ['unit_id'],
    title: {
      fi: 'Lisää vaadittu laskun viite',
      sv: 'Lägg till en krävd fakturareferens',
      en: 'Add a required invoice reference',
    },
    add: (task, organisation_id, input) =>
      requireReference(
        task,
        accepted(
          parseFields('invoice_reference_rule', 'contracting', 'insert', { ...input, organisation_id }),
        ),
      ),
    change: {
      title: {
        fi: 'Korjaa tai päätä laskun viite',
        sv: 'Rätta eller avsluta fakturareferensen',
        en: 'Correct or end the invoice reference',
      },
      rows: rowsBy(referencesOf),
      correct: async (task, id, input, seen) =>
        changeReference(
          task,
          id,
          accepted(parseFields('invoice_reference_rule', 'contracting', 'update', input)),
          seen,
        ),
    },
  },
  {
    segment: 'account-managers',
    table: 'account_management',
    without: own,
    referring: ['user_id'],
    title: { fi: 'Nimeä asiakasvastaava', sv: 'Utse kundansvarig', en: 'Name an account manager' },
    // The names of colleagues are the access purpose's: the form is helped by it, the register's purposes see only ids.
    choices: async (visit) => ({
      user_id: (await visit.own.look(colleaguesOnDuty)).map(({ id, name }) => ({ value: id, label: name })),
    }),
    begins: (visit) => ({ part: 'manager', user_id: visit.actor.user?.id ?? '' }),
    add: (task, organisation_id, input) =>
      nameAccountManager(
        task,
        accepted(parseFields('account_management', 'contracting', 'insert', { ...input, organisation_id })),
      ),
    change: {
      title: { fi: 'Päätä asiakasvastuu', sv: 'Avsluta kundansvaret', en: 'End the account management' },
      rows: rowsBy(managersOf),
      correct: async (task, id, input, seen) => endAccountManager(task, id, endDayOf(input), seen),
    },
  },
]
