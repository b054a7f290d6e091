import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** What became of the duplicates, what undoing a merge needs, and what lies in the trash until when. The trash holds no
 *  values but a name: the rows themselves stay where they are, out of the sight of every purpose but the rights desk.
 *  Source: rules of the register 16; GDPR 5(1)(d), 5(1)(e). */
export const merges = {
  merge: {
    class: 'tenant', slice: 'customers', subject: 'person_id', scoped: true, retention: 'contact_data',
    label: { fi: 'Yhdistetty kaksoiskappale', sv: 'Sammanslagen dubblett', en: 'Merged duplicate' },
    read: ['customer_relationship', 'contracting', 'rights_requests'], insert: ['contracting'], update: ['contracting'],
    columns: {
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show', immutable: true,
        label: { fi: 'Jäi voimaan', sv: 'Blev kvar', en: 'Stayed' } },
      organisation_id: { ref: 'organisation', edge: 'none', onErase: 'delete', onAccess: 'show', immutable: true,
        label: { fi: 'Jäi voimaan', sv: 'Blev kvar', en: 'Stayed' } },
      merged_id: { because: 'an id that no longer answers by itself', kind: 'uuid', required: true, immutable: true },
      source: { personal: 'source', kind: 'line', immutable: true, onErase: 'delete',
        purposes: ['customer_relationship', 'contracting', 'rights_requests'] },
      source_on: { personal: 'source', kind: 'day', immutable: true, onErase: 'delete',
        purposes: ['customer_relationship', 'contracting', 'rights_requests'],
        label: { fi: 'Saatu', sv: 'Erhållen', en: 'Received on' } },
      merged_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true,
        label: { fi: 'Yhdistetty', sv: 'Sammanslagen', en: 'Merged' } },
      merged_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
      undone_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Kumottu', sv: 'Ångrad', en: 'Undone' } },
    },
    generated: { in_force: { type: 'boolean', as: 'case when undone_on is null then true end' } },
    unique: [['merged_id', 'in_force']],
    index: [['person_id'], ['organisation_id'], ['merged_on', 'id']],
    neverFuture: ['merged_on', 'undone_on'],
  },
  merge_undo: {
    class: 'tenant', slice: 'customers', scoped: true, retention: 'undo',
    label: { fi: 'Yhdistämisen kumoaminen', sv: 'Ångrande av sammanslagning', en: 'Undo of a merge' },
    read: ['contracting', 'rights_requests'], insert: ['contracting'], update: [],
    columns: {
      merge_id: { ref: 'merge', edge: 'none', onErase: 'delete', onAccess: 'show', required: true, immutable: true },
      moved: { because: 'names of tables and columns, and ids of rows; no values', kind: 'json', required: true, immutable: true },
      swapped: { because: 'names of columns; no values', kind: 'json', required: true, immutable: true },
      winner_version: { because: 'a version of a row', kind: 'count', required: true, immutable: true },
    },
    index: [['merge_id']],
  },
  not_duplicate: {
    class: 'tenant', slice: 'customers', subject: 'person_id', scoped: true, retention: 'contact_data',
    label: { fi: 'Ei kaksoiskappale', sv: 'Inte en dubblett', en: 'Not a duplicate' },
    read: ['customer_relationship', 'contracting', 'rights_requests'], insert: ['contracting'], update: [],
    columns: {
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show', immutable: true },
      other_person_id: { ref: 'person', edge: 'accessed_by', onErase: 'delete', onAccess: 'hide', immutable: true },
      organisation_id: { ref: 'organisation', edge: 'none', onErase: 'delete', onAccess: 'show', immutable: true },
      other_organisation_id: { ref: 'organisation', edge: 'none', onErase: 'delete', onAccess: 'hide', immutable: true },
      decided_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true },
      decided_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
    },
    unique: [['person_id', 'other_person_id'], ['organisation_id', 'other_organisation_id']],
    index: [['other_person_id'], ['other_organisation_id']],
    neverFuture: ['decided_on'],
  },
  trash_entry: {
    class: 'tenant', slice: 'customers', subject: 'person_id', scoped: true, retention: 'undo',
    label: { fi: 'Roskakorissa', sv: 'I papperskorgen', en: 'In the trash' },
    read: ['contracting', 'rights_requests'], insert: ['contracting'], update: ['contracting'],
    columns: {
      what: { because: 'the kind of row', kind: 'choice', required: true, immutable: true,
        choices: ['organisation', 'person', 'contract'], label: { fi: 'Mikä', sv: 'Vad', en: 'What' } },
      row_id: { because: 'the row that lies in the trash', kind: 'uuid', required: true, immutable: true },
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show', immutable: true },
      name: { personal: 'trashed_name', kind: 'name', required: true, immutable: true, onErase: 'delete',
        purposes: ['contracting', 'rights_requests'], label: { fi: 'Nimi', sv: 'Namn', en: 'Name' } },
      cause: { because: 'why it is there', kind: 'choice', required: true, immutable: true, choices: ['deleted', 'merged'],
        label: { fi: 'Miksi', sv: 'Varför', en: 'Why' } },
      trashed_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true,
        label: { fi: 'Poistettu', sv: 'Raderad', en: 'Deleted' } },
      ends_on: { because: 'the day after which it is really deleted', kind: 'day', required: true, immutable: true,
        label: { fi: 'Häviää', sv: 'Försvinner', en: 'Gone after' } },
      trashed_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
      restored_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Palautettu', sv: 'Återställd', en: 'Restored' } },
    },
    index: [['ends_on', 'id'], ['row_id'], ['person_id']],
    neverFuture: ['trashed_on', 'restored_on'],
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
