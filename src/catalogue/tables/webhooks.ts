import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

const happenings = ['created', 'changed', 'restored', 'trashed', 'merged', 'erased'] as const

/** Where other systems are told that a row has changed, and each telling. Ids travel, never values: who is told must fetch
 *  the row with a duty of its own. A receiver is a recipient of the notice, with its country of the EEA. That somebody was
 *  erased is told by an id which is forgotten as soon as the receiver has taken it.
 *  Source: notice S16; GDPR 13(1)(e), 19, 25(2), 44; rules 8, 28. */
export const webhooks = {
  webhook: {
    class: 'tenant', slice: 'webhooks', retention: 'settings',
    label: { fi: 'Herätepalvelu', sv: 'Webhook', en: 'Webhook' },
    read: ['customer_relationship', 'contracting', 'customer_service', 'invoicing', 'partner_management', 'membership',
      'rights_requests', 'accountability', 'access_security'],
    insert: ['access_security'], update: ['access_security'],
    columns: {
      name: { because: 'what staff call the receiving system', kind: 'line', required: true,
        purposes: ['access_security', 'accountability'], label: { fi: 'Nimi', sv: 'Namn', en: 'Name' } },
      address: { because: 'an address of a system', kind: 'line', required: true, immutable: true,
        purposes: ['access_security', 'accountability'], label: { fi: 'Osoite', sv: 'Adress', en: 'Address' } },
      recipient: { because: 'a legal entity', kind: 'line', required: true, immutable: true,
        purposes: ['access_security', 'accountability'],
        label: { fi: 'Vastaanottava yhteisö', sv: 'Mottagande organisation', en: 'Receiving legal entity' } },
      country: { because: 'a country of the EEA', kind: 'line', required: true, immutable: true,
        purposes: ['access_security', 'accountability'], label: { fi: 'Maa', sv: 'Land', en: 'Country' } },
      assured_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true,
        purposes: ['access_security', 'accountability'],
        label: { fi: 'Sijainti varmistettu', sv: 'Platsen bekräftad', en: 'Location assured' } },
      events: { because: 'kinds of row', kind: 'json', required: true, immutable: true,
        purposes: ['access_security', 'accountability'] },
      declared_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true,
        purposes: ['access_security', 'accountability'] },
      failing_since: { because: 'when the receiver last stopped answering', kind: 'instant',
        purposes: ['access_security', 'accountability'] },
      secret_round: { because: 'how many times its secret was made anew', kind: 'count', required: true, default: '0',
        purposes: ['access_security', 'accountability'] },
      rotated_at: { because: 'when that was done last', kind: 'instant',
        purposes: ['access_security', 'accountability'] },
      ended_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Päättynyt', sv: 'Upphört', en: 'Ended' } },
      ended_because: { because: 'who or what ended it', kind: 'choice', choices: ['staff', 'gone', 'silent'],
        purposes: ['access_security', 'accountability'], label: { fi: 'Miksi päättyi', sv: 'Varför upphört', en: 'Why ended' } },
    },
    checks: { ends_for_a_reason: '(ended_on is null) = (ended_because is null)' },
    neverFuture: ['assured_on', 'ended_on'],
  },
  webhook_event: {
    class: 'tenant', slice: 'webhooks', retention: 'webhook',
    label: { fi: 'Heräte', sv: 'Händelse', en: 'Webhook event' },
    read: ['access_security'],
    insert: ['customer_relationship', 'contracting', 'customer_service', 'invoicing', 'partner_management', 'membership',
      'rights_requests'],
    update: ['access_security'],
    columns: {
      about: { because: 'a table of the catalogue', kind: 'line', required: true, immutable: true },
      happening: { because: 'what became of the row', kind: 'choice', required: true, immutable: true, choices: happenings },
      row_id: { because: 'a row of that table', kind: 'uuid' },
      spread: { because: 'whether every receiver has its delivery', kind: 'yes', required: true, default: 'false' },
    },
    checks: { forgets_the_erased_alone: "row_id is not null or happening = 'erased'" },
    index: [['spread', 'id'], ['row_id', 'id']],
  },
  webhook_delivery: {
    class: 'tenant', slice: 'webhooks', retention: 'webhook',
    label: { fi: 'Herätteen toimitus', sv: 'Leverans av händelse', en: 'Webhook delivery' },
    read: ['access_security', 'accountability'], insert: ['access_security'], update: ['access_security'],
    columns: {
      webhook_id: { ref: 'webhook', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      event_id: { because: 'the event, which may leave before', kind: 'uuid', required: true, immutable: true },
      about: { because: 'a table of the catalogue', kind: 'line', required: true, immutable: true },
      happening: { because: 'what became of the row', kind: 'choice', required: true, immutable: true,
        choices: [...happenings, 'tested'], label: { fi: 'Tapahtuma', sv: 'Händelse', en: 'Event' } },
      row_id: { because: 'a row of that table', kind: 'uuid' },
      happened_at: { because: 'when it changed', kind: 'instant', required: true, immutable: true },
      tries: { because: 'a count', kind: 'count', required: true, default: '0' },
      next_at: { because: 'when it is tried next; without one it is not', kind: 'instant' },
      answer: { because: 'the status that was answered, 0 for none', kind: 'count' },
      delivered_at: { because: 'a time of ours', kind: 'instant' },
    },
    unique: [['webhook_id', 'event_id']],
    checks: { forgets_the_erased_alone: "row_id is not null or happening = 'erased'" },
    index: [['next_at', 'id'], ['row_id', 'id']],
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
