import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** How staff look at lists, what they change of many rows at once, and what they have not finished writing. A view holds
 *  no words that were searched with; former values and drafts leave after their month.
 *  Source: rules of the register 9, 16; GDPR 5(1)(c), 5(1)(e). */
export const views = {
  saved_view: {
    class: 'tenant', slice: 'customers', retention: 'settings',
    label: { fi: 'Tallennettu näkymä', sv: 'Sparad vy', en: 'Saved view' },
    read: ['customer_relationship', 'contracting', 'invoicing', 'rights_requests'],
    insert: ['customer_relationship', 'contracting', 'invoicing'],
    update: ['customer_relationship', 'contracting', 'invoicing'],
    columns: {
      user_id: { ref: 'staff_user', edge: 'owned_by', onErase: 'keep', onAccess: 'show', required: true, immutable: true },
      of_list: { because: 'which list it is a view of', kind: 'choice', required: true, immutable: true,
        choices: ['customers', 'people', 'contracts'], label: { fi: 'Luettelo', sv: 'Lista', en: 'List' } },
      name: { because: 'what staff call a view of a list', kind: 'line', required: true,
        label: { fi: 'Näkymän nimi', sv: 'Vyns namn', en: 'Name of the view' } },
      query: { because: 'chosen columns, filters and order; never words that were searched with', kind: 'json', required: true,
        immutable: true },
      shown_in: { because: 'the purpose whose holders see it; without one it is for its maker alone', kind: 'choice',
        choices: ['customer_relationship', 'contracting', 'invoicing'],
        label: { fi: 'Kenelle', sv: 'För vem', en: 'For whom' } },
      ended_on: { because: 'a date of ours', kind: 'day' },
    },
    index: [['of_list', 'id']],
    neverFuture: ['ended_on'],
  },
  bulk_edit: {
    class: 'tenant', slice: 'customers', retention: 'settings',
    label: { fi: 'Joukkomuutos', sv: 'Massändring', en: 'Bulk edit' },
    read: ['contracting', 'rights_requests'], insert: ['contracting'], update: ['contracting'],
    columns: {
      what: { because: 'the kind of row', kind: 'choice', required: true, immutable: true,
        choices: ['organisation', 'person', 'contract'], label: { fi: 'Mikä', sv: 'Vad', en: 'What' } },
      field: { because: 'a column of the catalogue, or an own field', kind: 'line', required: true, immutable: true,
        label: { fi: 'Kenttä', sv: 'Fält', en: 'Field' } },
      changed: { because: 'a count', kind: 'count', required: true, immutable: true,
        label: { fi: 'Muutettuja', sv: 'Ändrade', en: 'Changed' } },
      edited_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
      edited_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true,
        label: { fi: 'Muutettu', sv: 'Ändrad', en: 'Changed on' } },
      undone_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Kumottu', sv: 'Ångrad', en: 'Undone' } },
    },
    index: [['edited_on', 'id']],
    neverFuture: ['edited_on', 'undone_on'],
  },
  former_value: {
    class: 'tenant', slice: 'customers', subject: 'person_id', scoped: true, retention: 'undo',
    label: { fi: 'Arvo ennen joukkomuutosta', sv: 'Värde före massändring', en: 'Value before a bulk edit' },
    read: ['contracting', 'rights_requests'], insert: ['contracting'], update: [],
    columns: {
      bulk_edit_id: { ref: 'bulk_edit', edge: 'none', onErase: 'keep', onAccess: 'show', required: true, immutable: true },
      row_id: { because: 'the row that was changed', kind: 'uuid', required: true, immutable: true },
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show', immutable: true },
      value: { personal: 'former_value', kind: 'note', immutable: true, onErase: 'delete',
        purposes: ['contracting', 'rights_requests'], label: { fi: 'Entinen arvo', sv: 'Tidigare värde', en: 'Former value' } },
      version: { because: 'a version of a row', kind: 'count', required: true, immutable: true },
    },
    unique: [['bulk_edit_id', 'row_id']],
    index: [['person_id']],
  },
  draft: {
    class: 'tenant', slice: 'customers', subject: 'person_id', retention: 'draft',
    label: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
    read: ['contracting', 'rights_requests'], insert: ['contracting'], update: [],
    columns: {
      user_id: { ref: 'staff_user', edge: 'owned_by', onErase: 'delete', onAccess: 'show', required: true, immutable: true },
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show', immutable: true },
      form: { because: 'the form it belongs to', kind: 'line', required: true, immutable: true,
        label: { fi: 'Lomake', sv: 'Blankett', en: 'Form' } },
      typed: { personal: 'draft', kind: 'json', required: true, immutable: true, onErase: 'delete',
        purposes: ['contracting', 'rights_requests'], label: { fi: 'Kirjoitettu', sv: 'Skrivet', en: 'Written' } },
    },
    index: [['user_id', 'form'], ['person_id']],
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
