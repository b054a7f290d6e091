import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** What an account proves itself with besides its password. Source: notice S27, S28; GDPR 32. */
export const credentials = {
  authenticator: {
    class: 'control', slice: 'access', retention: 'duty',
    label: { fi: 'Tunnistussovellus', sv: 'Autentiseringsapp', en: 'Authenticator app' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      account_id: { ref: 'account', edge: 'owned_by', onErase: 'delete', onAccess: 'hide', required: true, immutable: true },
      secret_sealed: { personal: 'password', kind: 'secret', required: true, immutable: true, onErase: 'delete',
        purposes: ['access_security'] },
      last_step: { because: 'no code is taken twice', kind: 'count', required: true },
      ended_at: { because: 'a time of the authenticator', kind: 'instant' },
    },
    index: [['account_id']],
  },
  recovery_code: {
    class: 'control', slice: 'access', retention: 'duty',
    label: { fi: 'Palautuskoodi', sv: 'Återställningskod', en: 'Recovery code' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      account_id: { ref: 'account', edge: 'owned_by', onErase: 'delete', onAccess: 'hide', required: true, immutable: true },
      code_hash: { personal: 'password', kind: 'secret', required: true, immutable: true, onErase: 'delete',
        purposes: ['access_security'] },
      used_at: { because: 'a code is good once', kind: 'instant' },
    },
    unique: [['account_id', 'code_hash']],
  },
  passkey: {
    class: 'control', slice: 'access', retention: 'duty',
    label: { fi: 'Pääsyavain', sv: 'Nyckel', en: 'Passkey' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      account_id: { ref: 'account', edge: 'owned_by', onErase: 'delete', onAccess: 'hide', required: true, immutable: true },
      name: { personal: 'password', kind: 'line', required: true, onErase: 'delete', purposes: ['access_security'] },
      credential: { personal: 'password', kind: 'secret', required: true, immutable: true, onErase: 'delete',
        purposes: ['access_security'] },
      public_key: { personal: 'password', kind: 'secret', required: true, immutable: true, onErase: 'delete',
        purposes: ['access_security'] },
      sign_count: { because: 'a count that goes back shows a copied key', kind: 'count', required: true },
      used_at: { because: 'when the key was last used', kind: 'instant' },
      ended_at: { because: 'a time of the key', kind: 'instant' },
    },
    unique: [['credential']],
    index: [['account_id']],
  },
  passkey_challenge: {
    class: 'control', slice: 'access', retention: 'session',
    label: { fi: 'Pääsyavaimen haaste', sv: 'Utmaning för nyckel', en: 'Passkey challenge' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      challenge_hash: { because: 'a challenge is answered once', kind: 'secret', required: true, immutable: true },
      act: { because: 'an answer is good for one act only', kind: 'choice', required: true, immutable: true,
        choices: ['sign_in', 'register', 'confirm'] },
      session_id: { because: 'an answer is good in one session only', kind: 'uuid', immutable: true },
      expires_at: { because: 'a time of the challenge', kind: 'instant', required: true, immutable: true },
      used_at: { because: 'a time of the challenge', kind: 'instant' },
    },
    unique: [['challenge_hash']],
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
