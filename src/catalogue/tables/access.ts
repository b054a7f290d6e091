import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** Staff, their duties, and how they sign in. Source: notice S27, S28; GDPR 32. */
export const access = {
  tenant: {
    class: 'control', slice: 'platform', retention: 'settings',
    label: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
    read: ['access_security', 'accountability'], insert: [], update: [],
    columns: {
      slug: { because: 'a short name in addresses', kind: 'line', required: true, immutable: true },
      name: { because: "the controller's public name", kind: 'name', required: true },
      zone: { because: "the controller's time zone", kind: 'line', required: true, default: "'Europe/Helsinki'" },
      languages: { because: "the controller's languages, the first one first", kind: 'json', required: true },
    },
    unique: [['slug']],
  },
  staff_user: {
    class: 'tenant', slice: 'access', retention: 'duty',
    label: { fi: 'Käyttäjä', sv: 'Användare', en: 'User' },
    read: ['access_security', 'rights_requests'], insert: ['access_security'], update: ['access_security'],
    columns: {
      name: { personal: 'user_name', kind: 'name', required: true, onErase: 'pseudonym',
        purposes: ['access_security', 'rights_requests'] },
      email: { personal: 'user_email', kind: 'email', required: true, onErase: 'null',
        purposes: ['access_security', 'rights_requests'] },
      language: { because: 'the language the pages are shown in', kind: 'language', required: true },
      closed_on: { because: 'a date of the account', kind: 'day' },
    },
    unique: [['email']],
  },
  duty: {
    class: 'tenant', slice: 'access', retention: 'duty',
    label: { fi: 'Tehtävä', sv: 'Uppdrag', en: 'Duty' },
    read: ['access_security', 'rights_requests'], insert: ['access_security'], update: ['access_security'],
    columns: {
      user_id: { ref: 'staff_user', edge: 'owned_by', onErase: 'keep', onAccess: 'show', required: true, immutable: true },
      work_task: { personal: 'duty', kind: 'line', required: true, immutable: true, onErase: 'keep',
        purposes: ['access_security', 'rights_requests'] },
      everywhere: { because: 'whether the duty covers all of the controller', kind: 'yes', required: true, immutable: true },
      reach: { because: 'the organisations and units covered when not all are', kind: 'uuids', required: true,
        immutable: true, default: "'{}'" },
      title: { personal: 'duty', kind: 'line', required: true, onErase: 'keep', purposes: ['access_security', 'rights_requests'] },
      ground: { personal: 'duty', kind: 'line', required: true, onErase: 'keep', purposes: ['access_security', 'rights_requests'] },
      starts_on: { because: 'duties are dated', kind: 'day', required: true, immutable: true },
      ends_on: { because: 'duties are dated', kind: 'day', required: true },
      granted_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
    },
    index: [['user_id', 'starts_on']],
    checks: {
      nobody_grants_to_themselves: 'granted_by is null or granted_by <> user_id',
      covers_something: "everywhere = (reach = '{}')",
    },
  },
  account: {
    class: 'control', slice: 'access', retention: 'duty',
    label: { fi: 'Tunnus', sv: 'Konto', en: 'Account' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      tenant_id: { because: 'the controller the account belongs to', kind: 'uuid', required: true, immutable: true },
      user_id: { because: 'the user of that controller', kind: 'uuid', required: true, immutable: true },
      email: { personal: 'user_email', kind: 'email', required: true, onErase: 'delete', purposes: ['access_security'] },
      password_hash: { personal: 'password', kind: 'secret', onErase: 'delete', purposes: ['access_security'] },
      closed_at: { because: 'a time of the account', kind: 'instant' },
    },
    unique: [['email']],
  },
  sign_in_link: {
    class: 'control', slice: 'access', retention: 'session',
    label: { fi: 'Kirjautumislinkki', sv: 'Inloggningslänk', en: 'Sign-in link' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      account_id: { ref: 'account', edge: 'owned_by', onErase: 'delete', onAccess: 'hide', required: true, immutable: true },
      token_hash: { personal: 'session', kind: 'secret', required: true, immutable: true, onErase: 'delete',
        purposes: ['access_security'] },
      expires_at: { because: 'a time of the link', kind: 'instant', required: true, immutable: true },
      used_at: { because: 'a time of the link', kind: 'instant' },
    },
    unique: [['token_hash']],
  },
  session: {
    class: 'control', slice: 'access', retention: 'session',
    label: { fi: 'Istunto', sv: 'Session', en: 'Session' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      account_id: { ref: 'account', edge: 'owned_by', onErase: 'delete', onAccess: 'hide', required: true, immutable: true },
      token_hash: { personal: 'session', kind: 'secret', required: true, immutable: true, onErase: 'delete',
        purposes: ['access_security'] },
      kind: { because: 'a browser or a program', kind: 'choice', required: true, immutable: true,
        choices: ['browser', 'token'] },
      duty_id: { because: 'a program acts in one duty only', kind: 'uuid', immutable: true },
      expires_at: { because: 'a time of the session', kind: 'instant', required: true },
      ended_at: { because: 'a time of the session', kind: 'instant' },
    },
    unique: [['token_hash']],
    index: [['account_id']],
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
