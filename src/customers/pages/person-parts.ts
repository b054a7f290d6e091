import { parseFields } from '../../platform/fields.ts'
import {
  addAddress,
  addEmails,
  addPhones,
  correctAddress,
  correctEmail,
  correctPhone,
} from '../contact-details.ts'
import { recordNotice } from '../notices-given.ts'
import { recordObjection } from '../objections.ts'
import { addressesOf, emailsOf, phonesOf } from '../person-card.ts'
import { accepted } from './form-flow.ts'
import { rowsBy, type Part } from './part-routes.tsx'

const own = ['person_id', 'ended_on', 'bounced_on', 'bounced_because', 'active'] as const

/** What is added to a person on a page of its own. */
export const personParts: readonly Part[] = [
  {
    segment: 'emails',
    table: 'person_email',
    without: own,
    title: { fi: 'Lisää sähköposti', sv: 'Lägg till e-post', en: 'Add an e-mail address' },
    add: (task, person_id, input) =>
      addEmails(task, person_id, [
        accepted(parseFields('person_email', 'contracting', 'insert', { ...input, person_id })),
      ]),
    change: {
      title: {
        fi: 'Korjaa tai päätä sähköposti',
        sv: 'Rätta eller avsluta e-posten',
        en: 'Correct or end the e-mail address',
      },
      without: ['bounced_on', 'bounced_because'],
      rows: rowsBy(emailsOf),
      correct: async (task, id, input, seen) =>
        correctEmail(task, id, accepted(parseFields('person_email', 'contracting', 'update', input)), seen),
    },
  },
  {
    segment: 'phones',
    table: 'person_phone',
    without: own,
    title: { fi: 'Lisää puhelin', sv: 'Lägg till telefon', en: 'Add a phone number' },
    add: (task, person_id, input) =>
      addPhones(task, person_id, [
        accepted(parseFields('person_phone', 'contracting', 'insert', { ...input, person_id })),
      ]),
    change: {
      title: {
        fi: 'Korjaa tai päätä puhelin',
        sv: 'Rätta eller avsluta telefonen',
        en: 'Correct or end the phone number',
      },
      rows: rowsBy(phonesOf),
      correct: async (task, id, input, seen) =>
        correctPhone(task, id, accepted(parseFields('person_phone', 'contracting', 'update', input)), seen),
    },
  },
  {
    segment: 'addresses',
    table: 'person_address',
    without: own,
    title: { fi: 'Lisää postiosoite', sv: 'Lägg till postadress', en: 'Add a postal address' },
    add: (task, person_id, input) =>
      addAddress(
        task,
        person_id,
        accepted(parseFields('person_address', 'contracting', 'insert', { ...input, person_id })),
      ),
    change: {
      title: {
        fi: 'Korjaa tai päätä postiosoite',
        sv: 'Rätta eller avsluta postadressen',
        en: 'Correct or end the postal address',
      },
      rows: (visit, person) => visit.read('contracting', 'opened', (task) => addressesOf(task, person)),
      correct: async (task, id, input, seen) =>
        correctAddress(
          task,
          id,
          accepted(parseFields('person_address', 'contracting', 'update', input)),
          seen,
        ),
    },
  },
  {
    segment: 'objections',
    table: 'objection',
    without: [...own, 'withdrawn_on'],
    title: {
      fi: 'Kirjaa kielto tai vastustus',
      sv: 'Registrera förbud eller invändning',
      en: 'Record a ban or objection',
    },
    hint: {
      fi: 'Kutsujen, kyselyjen ja markkinoinnin kielto tulee voimaan heti. Muihin vastataan perustellulla päätöksellä.',
      sv: 'Ett förbud mot inbjudningar, enkäter och marknadsföring gäller genast. Övriga får ett motiverat beslut.',
      en: 'A ban on invitations, surveys and marketing holds at once. The rest get a reasoned decision.',
    },
    add: (task, person_id, input) =>
      recordObjection(
        task,
        accepted(parseFields('objection', 'contracting', 'insert', { ...input, person_id })),
      ),
  },
  {
    segment: 'notices',
    table: 'notice_given',
    without: own,
    title: { fi: 'Kirjaa annettu seloste', sv: 'Registrera given beskrivning', en: 'Record a notice given' },
    begins: () => ({ notice: 'customers' }),
    add: (task, person_id, input) =>
      recordNotice(
        task,
        accepted(parseFields('notice_given', 'contracting', 'insert', { ...input, person_id })),
      ),
  },
]
