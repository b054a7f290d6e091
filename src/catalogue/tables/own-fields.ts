import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** Fields that a controller declares without code, and their values as rows. A purpose sees and writes the values of the
 *  fields that name it, and of those only such whose item the catalogue lets it read. A field is here once a notice
 *  tells of it. Source: architecture "Own fields without code"; rules of the law 25; GDPR 5(1)(b), 13, 25, 30. */
export const ownFields = {
  own_field: {
    class: 'tenant', plain: true, slice: 'notice', retention: 'settings',
    label: { fi: 'Oma kenttä', sv: 'Eget fält', en: 'Own field' },
    read: ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
      'partner_management', 'membership', 'marketing', 'rights_requests', 'accountability', 'access_security'],
    insert: ['accountability'], update: ['accountability'],
    columns: {
      on_table: { because: 'which table of the register the field belongs to', kind: 'choice', required: true, immutable: true,
        choices: ['person', 'organisation', 'contract'], label: { fi: 'Mihin', sv: 'Till vad', en: 'Belongs to' } },
      label: { because: "the controller's name for the field, in its languages", kind: 'json', required: true },
      kind: { because: 'the form of its values', kind: 'choice', required: true, immutable: true,
        choices: ['line', 'note', 'day', 'count', 'choice', 'yes'], label: { fi: 'Laji', sv: 'Typ', en: 'Kind' } },
      choices: { because: 'the values to choose from', kind: 'json', required: true, default: "'[]'" },
      item: { because: 'an item of the catalogue', kind: 'line', immutable: true },
      reason: { because: 'why its values are about nobody', kind: 'line' },
      purposes: { because: 'the purposes of the catalogue that use it', kind: 'json', required: true },
      months: { because: "how long its rule keeps, as the controller chose", kind: 'count', required: true },
      is_searched: { because: "the controller's choice", kind: 'yes', required: true },
      ended_on: { because: 'a date of ours', kind: 'day' },
    },
    checks: {
      tells_its_item_or_why_it_has_none: '(item is null) <> (reason is null)',
      a_person_has_an_item: "on_table <> 'person' or item is not null",
      something_about_nobody_elsewhere: "on_table = 'person' or reason is not null",
      has_a_purpose: "jsonb_typeof(purposes) = 'array' and purposes <> '[]'::jsonb",
    },
    neverFuture: ['ended_on'],
  },
  own_field_value: {
    class: 'tenant', slice: 'customers', subject: 'person_id', scoped: true, hidesProtected: true, byOwnField: 'own_field_id',
    retention: 'contact_data',
    label: { fi: 'Oman kentän arvo', sv: 'Värde i ett eget fält', en: 'Value of an own field' },
    read: ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
      'partner_management', 'membership', 'marketing', 'rights_requests'],
    insert: ['customer_relationship', 'contracting', 'partner_management', 'membership'],
    update: ['customer_relationship', 'contracting', 'partner_management', 'membership'],
    columns: {
      own_field_id: { ref: 'own_field', edge: 'none', onErase: 'keep', onAccess: 'show', required: true, immutable: true,
        label: { fi: 'Kenttä', sv: 'Fält', en: 'Field' } },
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'hide', immutable: true },
      organisation_id: { ref: 'organisation', edge: 'none', onErase: 'delete', onAccess: 'show', immutable: true },
      contract_id: { ref: 'contract', edge: 'none', onErase: 'delete', onAccess: 'show', immutable: true },
      value: { personal: 'own_field', kind: 'note', onErase: 'delete',
        purposes: ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
          'partner_management', 'membership', 'marketing', 'rights_requests'],
        label: { fi: 'Arvo', sv: 'Värde', en: 'Value' } },
      folded: { personal: 'search_entry', kind: 'line', onErase: 'delete',
        purposes: ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
          'partner_management', 'membership', 'marketing', 'rights_requests'] },
    },
    unique: [['own_field_id', 'person_id'], ['own_field_id', 'organisation_id'], ['own_field_id', 'contract_id']],
    index: [['person_id'], ['organisation_id'], ['contract_id'], ['folded', 'id']],
    checks: { about_one_row: 'num_nonnulls(person_id, organisation_id, contract_id) = 1' },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
