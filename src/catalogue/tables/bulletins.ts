import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

const said = { because: 'what the controller tells to many', purposes: ['informing', 'rights_requests'] } as const
const subject = { ...said, kind: 'line', label: { fi: 'Aihe', sv: 'Ämne', en: 'Subject' } } as const
const body = { ...said, kind: 'note', label: { fi: 'Teksti', sv: 'Text', en: 'Text' } } as const

/** Bulletins, and what became of each for each person it was meant for. The address it went to is not kept twice, and
 *  nobody is followed: whether a message was read is not known. Source: notice S6, S26; GDPR 5(1)(c). */
export const bulletins = {
  bulletin: {
    class: 'tenant', slice: 'bulletins', retention: 'bulletin',
    label: { fi: 'Tiedote', sv: 'Meddelande', en: 'Bulletin' },
    // Whoever sends looks in no purpose of the register for what is due.
    read: ['informing', 'rights_requests', 'access_security'], insert: ['informing'], update: ['informing', 'rights_requests'],
    columns: {
      state: { because: 'how far it has come', kind: 'choice', required: true, default: "'draft'",
        choices: ['draft', 'waiting', 'sent', 'cancelled'], label: { fi: 'Tila', sv: 'Läge', en: 'State' } },
      chosen: { ...said, because: 'how many it was meant for', kind: 'count', required: true, immutable: true,
        label: { fi: 'Valittuja', sv: 'Valda', en: 'Chosen' } },
      subject_fi: subject, body_fi: body, subject_sv: subject, body_sv: body, subject_en: subject, body_en: body,
      send_at: { because: 'a time of ours', kind: 'instant', label: { fi: 'Lähetetään', sv: 'Skickas', en: 'To be sent' } },
      next_at: { because: 'when it is looked at next: to send it, or to give up a draft', kind: 'instant' },
      written_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true,
        purposes: ['informing', 'rights_requests'] },
      ended_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Lähetetty tai peruttu', sv: 'Skickat eller inställt', en: 'Sent or cancelled' } },
    },
    index: [['next_at', 'id'], ['created_at', 'id']],
    neverFuture: ['ended_on'],
    checks: {
      looked_at_until_it_ends: "next_at is null or state in ('draft', 'waiting')",
      ended_when_sent_or_cancelled: "ended_on is not null or state not in ('sent', 'cancelled')",
    },
  },
  bulletin_recipient: {
    class: 'tenant', slice: 'bulletins', subject: 'person_id', retention: 'bulletin',
    label: { fi: 'Tiedotteen vastaanottaja', sv: 'Mottagare av meddelande', en: 'Recipient of a bulletin' },
    read: ['informing', 'rights_requests'], insert: ['informing'], update: ['informing'],
    columns: {
      bulletin_id: { ref: 'bulletin', edge: 'none', onErase: 'delete', onAccess: 'show', required: true, immutable: true,
        label: { fi: 'Tiedote', sv: 'Meddelande', en: 'Bulletin' } },
      person_id: { ref: 'person', edge: 'owned_by', onErase: 'delete', onAccess: 'show', required: true, immutable: true },
      state: { because: 'what became of the message', kind: 'choice', required: true, default: "'waiting'",
        choices: ['waiting', 'sending', 'sent', 'refused', 'bounced', 'left_out'], label: { fi: 'Tila', sv: 'Läge', en: 'State' } },
      why: { because: 'why it did not arrive', kind: 'choice',
        choices: ['no_address', 'unknown_address', 'mailbox_full', 'refused', 'other'],
        label: { fi: 'Miksi ei mennyt perille', sv: 'Varför det inte kom fram', en: 'Why it did not arrive' } },
      language: { because: 'which of its texts was sent', kind: 'language', label: { fi: 'Kieli', sv: 'Språk', en: 'Language' } },
      next_at: { because: 'when it is tried; without one it is not', kind: 'instant' },
      tries: { because: 'a count', kind: 'count', required: true, default: '0' },
      is_unsure: { because: 'a process ended while it was sent, so it may have come twice', kind: 'yes', required: true, default: 'false' },
      sent_at: { personal: 'message_metadata', kind: 'instant', onErase: 'delete', purposes: ['informing', 'rights_requests'],
        label: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' } },
    },
    unique: [['bulletin_id', 'person_id']],
    index: [['person_id'], ['bulletin_id', 'state', 'id']],
    checks: {
      sent_once_it_left: "state not in ('sent', 'bounced') or sent_at is not null",
      tried_until_it_is_settled: "next_at is null or state in ('waiting', 'sending')",
      fails_for_a_reason: "why is not null or state not in ('refused', 'bounced', 'left_out')",
    },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
