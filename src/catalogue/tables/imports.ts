import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** Import runs and the work list of lines that wait outside the register. Source: rules of the register 18, 26. */
export const imports = {
  import_run: {
    class: 'tenant', slice: 'customers', retention: 'settings',
    label: { fi: 'Tuonti', sv: 'Import', en: 'Import' },
    read: ['customer_relationship', 'contracting', 'rights_requests'], insert: ['contracting'], update: ['contracting'],
    columns: {
      user_id: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
      file_hash: { because: 'the file, told apart from others without its name', kind: 'secret', required: true },
      accepted: { because: 'a count', kind: 'count', required: true },
      refused: { because: 'a count', kind: 'count', required: true },
      lines: { because: 'how many lines it set out to take', kind: 'count', required: true, default: '0', immutable: true },
      reverted_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Peruttu', sv: 'Återtagen', en: 'Reverted' } },
      outcome: { because: 'line numbers, columns and reasons; no values', kind: 'json', required: true },
    },
    index: [['created_at', 'id']],
    neverFuture: ['reverted_on'],
  },
  import_made: {
    class: 'tenant', slice: 'customers', retention: 'undo',
    label: { fi: 'Tuonnin kumoaminen', sv: 'Ångrande av import', en: 'Undo of an import' },
    read: ['contracting', 'rights_requests'], insert: ['contracting'], update: [],
    columns: {
      import_run_id: { ref: 'import_run', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      made: { because: 'names of tables and ids of rows; no values', kind: 'json', required: true, immutable: true },
    },
    index: [['import_run_id', 'id']],
  },
  import_mapping: {
    class: 'tenant', slice: 'customers', retention: 'settings',
    label: { fi: 'Tuonnin sarakkeet', sv: 'Importens kolumner', en: 'Columns of an import' },
    read: ['contracting', 'rights_requests'], insert: ['contracting'], update: ['contracting'],
    columns: {
      header_hash: { because: 'a digest of the titles of a file', kind: 'secret', required: true, immutable: true },
      chosen: { because: 'what each column of such a file is taken as', kind: 'json', required: true },
    },
    unique: [['header_hash']],
  },
  import_waiting: {
    class: 'tenant', slice: 'customers', retention: 'import_wait',
    label: { fi: 'Odottava rivi', sv: 'Väntande rad', en: 'Waiting line' },
    read: ['contracting', 'rights_requests'], insert: ['contracting'], update: ['contracting'],
    columns: {
      import_run_id: { ref: 'import_run', edge: 'none', onErase: 'delete', onAccess: 'show', required: true, immutable: true },
      line: { because: 'a line number', kind: 'count', required: true, immutable: true },
      reason: { because: 'why the line waits', kind: 'line', required: true, immutable: true },
      row: { personal: 'import_row', kind: 'json', required: true, onErase: 'delete',
        purposes: ['contracting', 'rights_requests'], label: { fi: 'Rivi', sv: 'Rad', en: 'Line' } },
      settled_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Käsitelty', sv: 'Behandlad', en: 'Settled' } },
    },
    index: [['import_run_id', 'line']],
  },
  idempotency_key: {
    class: 'tenant', plain: true, slice: 'platform', retention: 'session',
    label: { fi: 'Pyynnön avain', sv: 'Begärans nyckel', en: 'Idempotency key' },
    read: ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
      'partner_management', 'membership', 'marketing', 'statutory_accounting', 'rights_requests', 'accountability',
      'access_security', 'breach_handling'],
    insert: ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
      'partner_management', 'membership', 'marketing', 'statutory_accounting', 'rights_requests', 'accountability',
      'access_security', 'breach_handling'],
    update: [],
    columns: {
      key_hash: { because: 'a digest of the key, the caller, the route and the body', kind: 'secret', required: true },
      body_hash: { because: 'a digest that tells a repeat from a reuse', kind: 'secret', required: true },
      result_id: { because: 'the row that the first request made', kind: 'uuid', required: true },
    },
    unique: [['key_hash']],
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
