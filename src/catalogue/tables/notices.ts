import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** A controller's settings and the notices published from them, in versions. Source: notice S1-S3; GDPR 13, 14, 30. */
export const notices = {
  controller_settings: {
    class: 'tenant', plain: true, slice: 'notice', retention: 'settings',
    label: { fi: 'Rekisterinpitäjän asetukset', sv: 'Personuppgiftsansvarigs inställningar', en: 'Controller settings' },
    read: ['accountability', 'rights_requests', 'access_security'], insert: ['accountability'], update: [],
    columns: {
      version: { because: 'a number of ours', kind: 'count', required: true },
      settings: { because: "the controller's own published choices and published contacts", kind: 'json', required: true },
      decided_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
    },
    unique: [['version']],
  },
  purpose_in_use: {
    class: 'tenant', plain: true, slice: 'notice', retention: 'settings',
    label: { fi: 'Käytössä oleva käyttötarkoitus', sv: 'Ändamål i bruk', en: 'Purpose in use' },
    read: ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
      'partner_management', 'membership', 'marketing', 'statutory_accounting', 'rights_requests', 'accountability',
      'access_security', 'breach_handling'],
    insert: ['accountability'], update: ['accountability'],
    columns: {
      purpose: { because: 'a purpose of the catalogue', kind: 'line', required: true, immutable: true },
      in_use: { because: "the controller's choice", kind: 'yes', required: true },
    },
    unique: [['purpose']],
  },
  retention_length: {
    class: 'tenant', plain: true, slice: 'notice', retention: 'settings',
    label: { fi: 'Säilytysaika', sv: 'Lagringstid', en: 'Retention length' },
    read: ['customer_relationship', 'contracting', 'rights_requests', 'accountability'],
    insert: ['accountability'], update: ['accountability'],
    columns: {
      rule: { because: 'a retention rule of the catalogue', kind: 'line', required: true, immutable: true },
      months: { because: "the controller's choice within the law", kind: 'count', required: true },
    },
    unique: [['rule']],
  },
  item_off: {
    class: 'tenant', plain: true, slice: 'notice', retention: 'settings',
    label: { fi: 'Pois käytöstä oleva tieto', sv: 'Uppgift ur bruk', en: 'Item not in use' },
    read: ['customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events', 'feedback',
      'partner_management', 'membership', 'marketing', 'statutory_accounting', 'rights_requests', 'accountability',
      'access_security', 'breach_handling'],
    insert: ['accountability'], update: ['accountability'],
    columns: {
      item: { because: 'an item of the catalogue', kind: 'line', required: true, immutable: true },
      is_off: { because: "the controller's choice", kind: 'yes', required: true },
    },
    unique: [['item']],
  },
  consent_asked: {
    class: 'tenant', plain: true, slice: 'notice', retention: 'settings',
    label: { fi: 'Kysyttävä suostumus', sv: 'Samtycke som begärs', en: 'Consent to be asked' },
    read: ['accountability'], insert: ['accountability'], update: ['accountability'],
    columns: {
      purpose: { because: 'a purpose of the catalogue', kind: 'line', required: true, immutable: true },
      asked_of: { because: 'a kind of people, and no person', kind: 'choice', required: true, immutable: true, choices: ['party', 'contact'] },
      is_asked: { because: "the controller's choice", kind: 'yes', required: true },
    },
    unique: [['purpose', 'asked_of']],
  },
  notice_version: {
    class: 'tenant', plain: true, slice: 'notice', retention: 'notice',
    label: { fi: 'Selosteen versio', sv: 'Version av beskrivningen', en: 'Notice version' },
    read: ['accountability', 'rights_requests', 'customer_relationship', 'contracting', 'informing', 'events',
      'partner_management', 'membership', 'access_security'],
    insert: ['accountability'], update: [],
    columns: {
      notice: { because: 'which notice of the controller', kind: 'choice', required: true,
        choices: ['customers', 'staff', 'partners'] },
      version: { because: 'a number of ours', kind: 'count', required: true },
      published_on: { because: 'a date of ours', kind: 'day', required: true },
      content: { because: 'the published text in its languages', kind: 'json', required: true, purposes: ['accountability'] },
      catalogue_hash: { because: 'a digest of what the text was derived from', kind: 'secret', required: true },
      settings_version: { because: 'the number of the settings it tells', kind: 'count', required: true },
      published_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide',
        purposes: ['accountability'] },
    },
    unique: [['notice', 'version']],
    neverFuture: [],
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
