import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** What people ask of the rights desk, and what it did, a dated row for each step: a state is read from the rows.
 *  A request is extended once and closed once; the database refuses more. Source: GDPR 12, 15-22, 77; notice S18-S24. */
export const requests = {
  rights_request: {
    class: 'tenant', slice: 'access-requests', subject: 'person_id', retention: 'rights_request',
    label: { fi: 'Tietosuojapyyntö', sv: 'Dataskyddsbegäran', en: 'Data protection request' },
    read: ['rights_requests'], insert: ['rights_requests'], update: ['rights_requests'],
    columns: {
      person_id: { ref: 'person', edge: 'accessed_by', onErase: 'null', onAccess: 'show',
        label: { fi: 'Henkilö', sv: 'Person', en: 'Person' } },
      kind: { personal: 'rights_request', kind: 'choice', required: true, immutable: true, onErase: 'keep',
        choices: ['access', 'rectification', 'erasure', 'restriction', 'objection', 'withdrawal', 'portability', 'complaint'],
        purposes: ['rights_requests'], label: { fi: 'Mitä pyydetään', sv: 'Vad begärs', en: 'What is asked' } },
      channel: { because: 'how the request came', kind: 'choice', required: true, immutable: true,
        choices: ['page', 'email', 'phone', 'paper', 'in_person'], label: { fi: 'Miten saapui', sv: 'Hur den kom', en: 'How it came' } },
      received_on: { personal: 'rights_request', kind: 'day', required: true, immutable: true, onErase: 'keep',
        purposes: ['rights_requests'], label: { fi: 'Saapui', sv: 'Mottagen', en: 'Received' } },
      ended_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Käsitelty', sv: 'Behandlad', en: 'Handled' } },
      language: { because: 'the language of the answer', kind: 'language', required: true,
        label: { fi: 'Vastauksen kieli', sv: 'Svarets språk', en: 'Language of the answer' } },
      sender: { personal: 'rights_request', kind: 'name', onErase: 'null', purposes: ['rights_requests'],
        label: { fi: 'Lähettäjän nimi', sv: 'Avsändarens namn', en: 'Name of the sender' } },
      reach: { personal: 'rights_request', kind: 'line', onErase: 'null', purposes: ['rights_requests'],
        label: { fi: 'Mihin vastataan', sv: 'Vart svaret ges', en: 'Where to answer' } },
      words: { personal: 'rights_request', kind: 'note', onErase: 'null', purposes: ['rights_requests'],
        label: { fi: 'Pyyntö omin sanoin', sv: 'Begäran med egna ord', en: 'The request in own words' } },
    },
    index: [['person_id'], ['received_on', 'id']],
    neverFuture: ['received_on', 'ended_on'],
  },
  rights_step: {
    class: 'tenant', slice: 'access-requests', retention: 'rights_request',
    label: { fi: 'Pyynnön vaihe', sv: 'Steg i en begäran', en: 'Step of a request' },
    read: ['rights_requests'], insert: ['rights_requests'], update: [],
    columns: {
      request_id: { ref: 'rights_request', edge: 'owned_by', onErase: 'keep', onAccess: 'show', required: true, immutable: true },
      step: { because: 'what was done with the request', kind: 'choice', required: true, immutable: true,
        choices: ['identity_asked', 'identity_confirmed', 'clarification_asked', 'clarification_received', 'extended', 'answered',
          'refused', 'withdrawn'], label: { fi: 'Vaihe', sv: 'Steg', en: 'Step' } },
      taken_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true, label: { fi: 'Päivä', sv: 'Dag', en: 'Day' } },
      reason: { personal: 'rights_request', kind: 'note', immutable: true, onErase: 'keep', purposes: ['rights_requests'],
        label: { fi: 'Perustelu', sv: 'Motivering', en: 'Reason' } },
      more_months: { because: 'how long the time was extended', kind: 'count', immutable: true,
        label: { fi: 'Lisäaika kuukausina', sv: 'Tilläggstid i månader', en: 'Months more' } },
      how: { because: 'how identity was confirmed', kind: 'choice', immutable: true,
        choices: ['known_address', 'call_back', 'known_facts', 'seen_in_person'],
        label: { fi: 'Miten varmistettiin', sv: 'Hur den kontrollerades', en: 'How it was confirmed' } },
      delivery: { because: 'the form of the answer', kind: 'choice', immutable: true, choices: ['pdf', 'files', 'script', 'letter'],
        label: { fi: 'Vastauksen muoto', sv: 'Svarets form', en: 'Form of the answer' } },
      taken_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
    },
    generated: {
      once: { type: 'integer', as: "case when step = 'extended' then 1 when step in ('answered', 'refused', 'withdrawn') then 2 end" },
    },
    unique: [['request_id', 'once']],
    index: [['request_id', 'taken_on']],
    neverFuture: ['taken_on'],
    checks: {
      a_reason_where_the_law_asks: "step not in ('extended', 'refused') or reason is not null",
      extended_by_two_months_at_most: "(step = 'extended') = (more_months is not null) and coalesce(more_months, 1) between 1 and 2",
      identity_confirmed_somehow: "(step = 'identity_confirmed') = (how is not null)",
    },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
