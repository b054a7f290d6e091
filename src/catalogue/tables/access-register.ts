import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** What staff have access to beside the product itself, its periodic review, the emergency account and changed addresses.
 *  Source: notice "Suojaustoimet" (S27, S28); GDPR 32(1)(d), 32(4). */
export const accessRegister = {
  access_right: {
    class: 'tenant', slice: 'access', retention: 'duty',
    label: { fi: 'Avain tai pääsy', sv: 'Nyckel eller åtkomst', en: 'Key or access' },
    read: ['access_security', 'rights_requests'], insert: ['access_security'], update: ['access_security'],
    columns: {
      user_id: { ref: 'staff_user', edge: 'owned_by', onErase: 'keep', onAccess: 'show', required: true, immutable: true },
      kind: { because: 'what is given, not to whom', kind: 'choice', required: true, immutable: true,
        choices: ['key', 'badge', 'room', 'system'], label: { fi: 'Laji', sv: 'Typ', en: 'Kind' } },
      name: { because: 'what is given, not to whom', kind: 'name', required: true, immutable: true,
        label: { fi: 'Kohde', sv: 'Objekt', en: 'Object' } },
      mark: { personal: 'duty', kind: 'line', immutable: true, onErase: 'keep', purposes: ['access_security', 'rights_requests'],
        label: { fi: 'Numero tai tunnus', sv: 'Nummer eller kod', en: 'Number or code' } },
      ground: { personal: 'duty', kind: 'line', required: true, onErase: 'keep', purposes: ['access_security', 'rights_requests'],
        label: { fi: 'Peruste', sv: 'Grund', en: 'Ground' } },
      granted_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      starts_on: { because: 'a right is dated', kind: 'day', required: true, immutable: true,
        label: { fi: 'Alkaa', sv: 'Börjar', en: 'Starts' } },
      ends_on: { because: 'a right is dated', kind: 'day', required: true, label: { fi: 'Päättyy', sv: 'Slutar', en: 'Ends' } },
      returned_on: { because: 'the day on which a key or a badge came back', kind: 'day',
        label: { fi: 'Palautettu', sv: 'Återlämnad', en: 'Returned' } },
    },
    index: [['user_id', 'ends_on'], ['ends_on', 'id']],
    neverFuture: ['returned_on'],
    checks: {
      nobody_grants_a_key_to_themselves: 'granted_by <> user_id',
      only_things_are_returned: "returned_on is null or kind in ('key', 'badge')",
    },
  },
  access_review: {
    class: 'tenant', slice: 'access', retention: 'duty',
    label: { fi: 'Käyttöoikeuksien katselmointi', sv: 'Granskning av åtkomsträttigheter', en: 'Review of access' },
    read: ['access_security', 'rights_requests'], insert: ['access_security'], update: [],
    columns: {
      opened_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true },
      due_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true },
    },
    unique: [['opened_on']],
  },
  access_review_line: {
    class: 'tenant', slice: 'access', retention: 'duty',
    label: { fi: 'Katselmoitava oikeus', sv: 'Rättighet att granska', en: 'Right under review' },
    read: ['access_security', 'rights_requests'], insert: ['access_security'], update: ['access_security'],
    columns: {
      review_id: { ref: 'access_review', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      grantor_id: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
      duty_id: { ref: 'duty', edge: 'owned_by', onErase: 'keep', onAccess: 'show', immutable: true },
      right_id: { ref: 'access_right', edge: 'owned_by', onErase: 'keep', onAccess: 'show', immutable: true },
      answer: { because: 'what was decided of a right', kind: 'choice', choices: ['confirmed', 'ended'],
        label: { fi: 'Päätös', sv: 'Beslut', en: 'Decision' } },
      answered_on: { because: 'a date of the review', kind: 'day' },
      answered_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
    },
    index: [['review_id', 'grantor_id'], ['answered_on', 'id']],
    neverFuture: ['answered_on'],
    checks: {
      reviews_one_right: 'num_nonnulls(duty_id, right_id) = 1',
      answered_by_somebody: 'num_nonnulls(answer, answered_on, answered_by) in (0, 3)',
    },
  },
  emergency_key: {
    class: 'tenant', slice: 'access', retention: 'duty',
    label: { fi: 'Hätätunnuksen avain', sv: 'Nödkontots nyckel', en: 'Key of the emergency account' },
    read: ['access_security', 'rights_requests'], insert: ['access_security'], update: ['access_security', 'rights_requests'],
    columns: {
      user_id: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      secret_hash: { because: 'a secret of a system, as its hash', kind: 'secret', required: true, immutable: true,
        purposes: ['access_security'] },
      made_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true },
      replaced_at: { because: 'a time of the key', kind: 'instant' },
      used_at: { because: 'when the seal was broken', kind: 'instant' },
      reason: { personal: 'audit_log', kind: 'line', onErase: 'keep', purposes: ['access_security', 'rights_requests'],
        label: { fi: 'Miksi hätätunnusta tarvittiin', sv: 'Varför nödkontot behövdes', en: 'Why the emergency account was needed' } },
      seen_on: { because: 'when the officer looked into it', kind: 'day' },
      seen_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
      finding: { personal: 'audit_log', kind: 'line', onErase: 'keep', purposes: ['access_security', 'rights_requests'],
        label: { fi: 'Mitä selvisi', sv: 'Vad som framkom', en: 'What was found' } },
    },
    unique: [['secret_hash']],
    index: [['used_at', 'id']],
    neverFuture: ['made_on', 'seen_on'],
    checks: {
      used_with_a_reason: '(used_at is null) = (reason is null)',
      seen_with_a_finding: 'num_nonnulls(seen_on, finding) in (0, 2)',
      nobody_looks_into_their_own: 'seen_by is null or seen_by <> user_id',
    },
  },
  email_change: {
    class: 'tenant', slice: 'access', retention: 'duty',
    label: { fi: 'Sähköpostiosoitteen vaihto', sv: 'Byte av e-postadress', en: 'Change of e-mail address' },
    read: ['access_security', 'rights_requests'], insert: ['access_security'], update: ['access_security'],
    columns: {
      user_id: { ref: 'staff_user', edge: 'owned_by', onErase: 'delete', onAccess: 'show', required: true, immutable: true },
      email: { personal: 'user_email', kind: 'email', required: true, immutable: true, onErase: 'delete',
        purposes: ['access_security', 'rights_requests'], label: { fi: 'Uusi osoite', sv: 'Ny adress', en: 'New address' } },
      asked_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true },
      token_hash: { because: 'a link that is mailed to the address, as its hash', kind: 'secret', immutable: true,
        purposes: ['access_security'] },
      expires_at: { because: 'a time of the link', kind: 'instant', immutable: true },
      confirmed_at: { because: 'since when the address is the one in use', kind: 'instant' },
      confirmed_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
      ended_at: { because: 'when the wish was given up', kind: 'instant' },
    },
    index: [['user_id', 'asked_on'], ['asked_on', 'id']],
    neverFuture: ['asked_on'],
    checks: {
      // Whoever is mailed a link confirms by it; where no mail is sent a colleague does.
      confirmed_by_link_or_colleague: 'case when token_hash is null then (confirmed_at is null) = (confirmed_by is null)'
        + ' else confirmed_by is null end',
      nobody_confirms_their_own: 'confirmed_by is null or confirmed_by <> user_id',
    },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
