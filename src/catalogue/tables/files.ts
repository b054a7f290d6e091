import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** Files attached to a person, an organisation or a contract. The bytes lie encrypted outside the database, each under a
 *  key of its own; the row says who may have them, and the key goes with the row.
 *  Source: GDPR 32(1)(a); rules of keys 12; notice S27. */
export const files = {
  attachment: {
    class: 'tenant', slice: 'customers', subject: 'person_id', scoped: true, hidesProtected: true, retention: 'contact_data',
    label: { fi: 'Liitetiedosto', sv: 'Bilaga', en: 'Attachment' },
    read: ['customer_relationship', 'contracting', 'rights_requests'],
    insert: ['contracting'],
    update: ['contracting', 'rights_requests'],
    columns: {
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show', immutable: true },
      organisation_id: { ref: 'organisation', edge: 'none', onErase: 'delete', onAccess: 'show', immutable: true },
      contract_id: { ref: 'contract', edge: 'none', onErase: 'delete', onAccess: 'show', immutable: true },
      name: { personal: 'attachment', kind: 'line', onErase: 'null',
        purposes: ['customer_relationship', 'contracting', 'rights_requests'],
        label: { fi: 'Tiedoston nimi', sv: 'Filens namn', en: 'Name of the file' } },
      type: { because: 'the kind of file, as its bytes say', kind: 'choice', required: true, immutable: true,
        choices: ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'odt', 'ods', 'txt', 'eml', 'msg'],
        label: { fi: 'Tyyppi', sv: 'Typ', en: 'Type' } },
      size_bytes: { because: 'a size', kind: 'count', required: true, immutable: true,
        label: { fi: 'Koko tavuina', sv: 'Storlek i byte', en: 'Size in bytes' } },
      stored_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true,
        label: { fi: 'Tallennettu', sv: 'Sparad', en: 'Stored' } },
      author_id: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
      removed_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Poistettu', sv: 'Raderad', en: 'Deleted' } },
    },
    index: [['person_id', 'id'], ['organisation_id', 'id'], ['contract_id', 'id']],
    neverFuture: ['stored_on', 'removed_on'],
    checks: {
      about_one_row: 'num_nonnulls(person_id, organisation_id, contract_id) = 1',
      a_deleted_file_has_no_name: 'removed_on is null or name is null',
    },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
