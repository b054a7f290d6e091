import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** What is written about a person, an organisation or a contract, and what somebody is to do about it. Whom a text
 *  mentions stands in it as a token, never as a name. Source: notice S4; privacy by construction 4.5. */
export const notes = {
  note: {
    class: 'tenant', slice: 'customers', subject: 'person_id', scoped: true, hidesProtected: true, retention: 'contact_data',
    label: { fi: 'Muistiinpano', sv: 'Anteckning', en: 'Note' },
    read: ['customer_relationship', 'contracting', 'rights_requests'],
    insert: ['contracting'],
    update: ['contracting', 'rights_requests'],
    columns: {
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show', immutable: true },
      organisation_id: { ref: 'organisation', edge: 'none', onErase: 'delete', onAccess: 'show', immutable: true },
      contract_id: { ref: 'contract', edge: 'none', onErase: 'delete', onAccess: 'show', immutable: true },
      kind: { because: 'how it came to be written', kind: 'choice', required: true, immutable: true, default: "'note'",
        choices: ['note', 'call', 'mail'], label: { fi: 'Laji', sv: 'Typ', en: 'Kind' } },
      direction: { because: 'which way a call or a message went', kind: 'choice', immutable: true, choices: ['in', 'out'],
        label: { fi: 'Suunta', sv: 'Riktning', en: 'Direction' } },
      minutes: { because: 'how long a call took', kind: 'count', immutable: true,
        label: { fi: 'Kesto minuutteina', sv: 'Längd i minuter', en: 'Minutes' } },
      happened_on: { because: 'the day of a call or a message', kind: 'day', immutable: true,
        label: { fi: 'Tapahtunut', sv: 'Hände', en: 'Happened' } },
      body: { personal: 'free_text', kind: 'note', onErase: 'null',
        purposes: ['customer_relationship', 'contracting', 'rights_requests'],
        label: { fi: 'Teksti', sv: 'Text', en: 'Text' } },
      written_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true,
        label: { fi: 'Kirjoitettu', sv: 'Skriven', en: 'Written' } },
      author_id: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
      edited_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Muokattu', sv: 'Ändrad', en: 'Edited' } },
      removed_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Poistettu', sv: 'Raderad', en: 'Deleted' } },
    },
    index: [['person_id', 'written_on', 'id'], ['organisation_id', 'written_on', 'id'], ['contract_id', 'written_on', 'id']],
    neverFuture: ['written_on', 'edited_on', 'removed_on', 'happened_on'],
    checks: {
      about_one_row: 'num_nonnulls(person_id, organisation_id, contract_id) = 1',
      a_deleted_note_says_nothing: 'removed_on is null or body is null',
      only_calls_take_minutes: "minutes is null or kind = 'call' and minutes between 0 and 1440",
    },
  },
  to_do: {
    class: 'tenant', slice: 'customers', subject: 'person_id', scoped: true, hidesProtected: true, retention: 'contact_data',
    label: { fi: 'Tehtävä', sv: 'Att göra', en: 'To do' },
    read: ['customer_relationship', 'contracting', 'rights_requests'],
    insert: ['contracting'],
    update: ['contracting', 'rights_requests'],
    columns: {
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show', immutable: true },
      organisation_id: { ref: 'organisation', edge: 'none', onErase: 'delete', onAccess: 'show', immutable: true },
      contract_id: { ref: 'contract', edge: 'none', onErase: 'delete', onAccess: 'show', immutable: true },
      what: { personal: 'free_text', kind: 'note', onErase: 'null',
        purposes: ['customer_relationship', 'contracting', 'rights_requests'],
        label: { fi: 'Mitä tehdään', sv: 'Vad som ska göras', en: 'What is to be done' } },
      due_on: { because: 'a deadline of ours', kind: 'day', required: true,
        label: { fi: 'Viimeistään', sv: 'Senast', en: 'By' } },
      doer_id: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', required: true,
        label: { fi: 'Tekijä', sv: 'Utförare', en: 'Doer' } },
      written_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true,
        label: { fi: 'Kirjattu', sv: 'Antecknad', en: 'Recorded' } },
      author_id: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
      done_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Tehty', sv: 'Gjord', en: 'Done' } },
    },
    index: [['doer_id', 'done_on', 'due_on', 'id'], ['person_id', 'due_on'], ['organisation_id', 'due_on'], ['contract_id', 'due_on']],
    neverFuture: ['written_on', 'done_on'],
    checks: { about_one_row: 'num_nonnulls(person_id, organisation_id, contract_id) = 1' },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
