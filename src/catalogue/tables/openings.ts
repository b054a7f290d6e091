import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** Persons opened once from outside a duty's reach, and what staff have seen of what they are told.
 *  Source: rules of the register 21; GDPR 32(4); notice S28. */
export const openings = {
  single_opening: {
    class: 'tenant', slice: 'customers', retention: 'duty',
    label: { fi: 'Kerta-avaus', sv: 'Engångsöppning', en: 'Single opening' },
    read: ['access_security', 'rights_requests'], insert: ['access_security'], update: [],
    columns: {
      user_id: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show', required: true, immutable: true },
      purpose: { because: 'the purpose that the person was opened in', kind: 'line', required: true, immutable: true },
      reason: { personal: 'audit_log', kind: 'line', required: true, immutable: true, onErase: 'delete',
        purposes: ['access_security', 'rights_requests'], label: { fi: 'Miksi avattiin', sv: 'Varför öppnades', en: 'Why opened' } },
      opened_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true,
        label: { fi: 'Avattu', sv: 'Öppnad', en: 'Opened' } },
      grantor_id: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
    },
    index: [['grantor_id', 'opened_on', 'id'], ['person_id']],
    neverFuture: ['opened_on'],
  },
  seen_mark: {
    class: 'tenant', slice: 'customers', retention: 'duty',
    label: { fi: 'Nähty ilmoitus', sv: 'Sett meddelande', en: 'Notification seen' },
    read: ['access_security', 'rights_requests'], insert: ['access_security'], update: [],
    columns: {
      user_id: { ref: 'staff_user', edge: 'owned_by', onErase: 'keep', onAccess: 'show', required: true, immutable: true },
      kind: { because: 'what was told', kind: 'choice', required: true, immutable: true,
        choices: ['mention', 'access_answer', 'duty_end', 'to_do', 'single_opening', 'emergency_use', 'email_change', 'review_due', 'review_overdue',
          'breach'],
        label: { fi: 'Laji', sv: 'Typ', en: 'Kind' } },
      row_id: { because: 'the row that was told of', kind: 'uuid', required: true, immutable: true },
      seen_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true },
    },
    unique: [['user_id', 'kind', 'row_id']],
    neverFuture: ['seen_on'],
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
