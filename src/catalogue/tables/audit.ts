import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** Who looked at or changed whom, why and when: no values, no names, no search words.
 *  Source: GDPR 5(2), 15 (C-579/21), 32; rules of the register 9-11. */
export const audit = {
  audit_shape: {
    class: 'reference', slice: 'platform', retention: 'audit_log',
    label: { fi: 'Lokin sarakkeet', sv: 'Loggens kolumner', en: 'Columns of the log' },
    read: ['access_security', 'rights_requests', 'breach_handling'], insert: [], update: [],
    columns: {
      columns: { because: 'names of columns of the catalogue', kind: 'json', required: true },
    },
  },
  audit_entry: {
    class: 'tenant', plain: true, slice: 'platform', retention: 'audit_log',
    label: { fi: 'Lokimerkintä', sv: 'Loggpost', en: 'Audit entry' },
    read: ['access_security', 'rights_requests', 'breach_handling'],
    insert: ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
      'partner_management', 'membership', 'marketing', 'statutory_accounting', 'rights_requests', 'accountability',
      'access_security', 'breach_handling'],
    update: [],
    columns: {
      user_id: { personal: 'audit_log', kind: 'uuid', blind: true, onErase: 'keep',
        purposes: ['access_security', 'rights_requests', 'breach_handling'] },
      duty_id: { personal: 'audit_log', kind: 'uuid', blind: true, onErase: 'keep',
        purposes: ['access_security', 'rights_requests', 'breach_handling'] },
      purpose: { because: 'a purpose of the catalogue', kind: 'line', required: true },
      route: { because: 'a route of the product, without its values', kind: 'line', required: true },
      act: { because: 'the kind of reading or writing', kind: 'choice', required: true,
        choices: ['listed', 'opened', 'exported', 'printed', 'disclosed', 'written', 'refused'] },
      subjects: { personal: 'audit_log', kind: 'bytes', required: true, blind: true, onErase: 'keep',
        purposes: ['access_security', 'rights_requests', 'breach_handling'] },
      shape_id: { because: 'which columns were read or written', kind: 'uuid', required: true },
      written_in: { because: 'the transaction that wrote the entry, by which the seal skips none that commits late',
        kind: 'transaction', required: true, default: 'pg_current_xact_id()', purposes: [] },
    },
    index: [['written_in']],
  },
  audit_checkpoint: {
    class: 'tenant', plain: true, slice: 'platform', retention: 'none_personal',
    label: { fi: 'Lokin sinetti', sv: 'Loggens sigill', en: 'Seal of the log' },
    read: ['access_security', 'rights_requests', 'breach_handling'], insert: [], update: [],
    columns: {
      number: { because: 'a number of ours', kind: 'count', required: true, immutable: true },
      kind: { because: 'why the log was sealed', kind: 'choice', required: true, immutable: true,
        choices: ['sealed', 'restored', 'purged'] },
      body: { because: 'sizes, times and hashes, as they were signed', kind: 'note', required: true, immutable: true },
      signature: { because: 'a signature of ours', kind: 'bytes', required: true, immutable: true },
      peaks: { because: 'hashes from which the tree grows on', kind: 'bytes', required: true, immutable: true },
      leaves: { because: 'a hash for each entry, which stays when the entry goes', kind: 'bytes', required: true, immutable: true },
      entries: { because: 'ids of the entries, emptied with them', kind: 'bytes', required: true, immutable: true },
    },
    unique: [['number']],
  },
  audit_subject: {
    class: 'tenant', plain: true, slice: 'platform', retention: 'audit_log',
    label: { fi: 'Lokin henkilö', sv: 'Person i loggen', en: 'Person in the log' },
    read: ['access_security', 'rights_requests', 'breach_handling'], insert: [], update: [],
    columns: {
      subject: { personal: 'audit_log', kind: 'uuid', required: true, immutable: true, onErase: 'keep',
        purposes: ['rights_requests', 'breach_handling'] },
      number: { because: 'the seal that the entries stand under', kind: 'count', required: true, immutable: true },
      entries: { because: 'ids of entries of the log', kind: 'bytes', required: true, immutable: true },
    },
    unique: [['subject', 'number']],
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
