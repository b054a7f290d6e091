import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** Who else proves for a controller who its staff are, and the directory that tells who they are and when they leave.
 *  Source: notice S27, S28; GDPR 32; ASVS 6.8, 10.5. */
export const identity = {
  identity_provider: {
    class: 'tenant', slice: 'access', retention: 'settings',
    label: { fi: 'Tunnistuspalvelu', sv: 'Identitetstjänst', en: 'Identity provider' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      name: { because: 'what the sign-in page calls the service', kind: 'line', required: true },
      issuer: { because: 'an address of a service', kind: 'line', required: true, immutable: true },
      directory: { because: 'the directory of an organisation, where its users are named by it', kind: 'line', immutable: true },
      client_id: { because: 'our own name at the service', kind: 'line', required: true },
      secret_sealed: { because: 'our own secret at the service', kind: 'secret', required: true },
      strong: { because: 'what the service says when it took two factors', kind: 'json', required: true },
      ended_at: { because: 'a time of the service', kind: 'instant' },
    },
    index: [['issuer']],
  },
  external_identity: {
    class: 'tenant', slice: 'access', retention: 'duty',
    label: { fi: 'Ulkoinen tunniste', sv: 'Extern identitet', en: 'External identity' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      provider_id: { ref: 'identity_provider', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      user_id: { ref: 'staff_user', edge: 'owned_by', onErase: 'delete', onAccess: 'hide' },
      subject_key: { personal: 'password', kind: 'line', required: true, immutable: true, onErase: 'delete',
        purposes: ['access_security'] },
      claimed_name: { personal: 'user_name', kind: 'line', onErase: 'delete', purposes: ['access_security'] },
      login_name: { personal: 'user_email', kind: 'line', onErase: 'delete', purposes: ['access_security'] },
      confirmed_at: { because: 'since when the identity opens the account', kind: 'instant' },
      confirmed_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
      ended_at: { because: 'a time of the identity', kind: 'instant' },
    },
    unique: [['provider_id', 'subject_key']],
    index: [['user_id']],
  },
  sign_in_attempt: {
    class: 'tenant', slice: 'access', retention: 'session',
    label: { fi: 'Kirjautumisyritys', sv: 'Inloggningsförsök', en: 'Sign-in attempt' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      provider_id: { ref: 'identity_provider', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      state_hash: { because: 'an answer is taken once', kind: 'secret', required: true, immutable: true },
      browser_hash: { because: 'an answer is taken from the browser that asked', kind: 'secret', required: true, immutable: true },
      sealed: { because: 'the verifier, the nonce and where to go', kind: 'secret', required: true, immutable: true },
      expires_at: { because: 'a time of the attempt', kind: 'instant', required: true, immutable: true },
      used_at: { because: 'a time of the attempt', kind: 'instant' },
    },
    unique: [['state_hash']],
  },
  provisioning_token: {
    class: 'tenant', slice: 'access', retention: 'settings',
    label: { fi: 'Hakemiston avain', sv: 'Katalogens nyckel', en: 'Directory token' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      provider_id: { ref: 'identity_provider', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      token_hash: { because: 'a secret of a system, as its hash', kind: 'secret', required: true, immutable: true },
      expires_at: { because: 'a time of the token', kind: 'instant', required: true, immutable: true },
      ended_at: { because: 'a time of the token', kind: 'instant' },
    },
    unique: [['token_hash']],
  },
  directory_group: {
    class: 'tenant', slice: 'access', retention: 'settings',
    label: { fi: 'Hakemiston ryhmä', sv: 'Grupp i katalogen', en: 'Directory group' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      provider_id: { ref: 'identity_provider', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      external_key: { because: 'what the directory calls the group by', kind: 'line' },
      name: { because: 'the name of a group', kind: 'line', required: true },
      work_task: { because: 'the work task that is proposed to whoever is in the group', kind: 'line' },
      ended_at: { because: 'a time of the group', kind: 'instant' },
    },
    index: [['provider_id']],
  },
  directory_member: {
    class: 'tenant', slice: 'access', retention: 'duty',
    label: { fi: 'Ryhmän jäsen', sv: 'Gruppmedlem', en: 'Group member' },
    read: ['access_security'], insert: ['access_security'], update: ['access_security'],
    columns: {
      group_id: { ref: 'directory_group', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      identity_id: { ref: 'external_identity', edge: 'owned_by', onErase: 'delete', onAccess: 'hide', required: true, immutable: true },
      ended_at: { because: 'a time of the membership', kind: 'instant' },
      dismissed_task: { because: 'the work task whose proposal was dismissed', kind: 'line' },
      dismissed_on: { because: 'a date of ours', kind: 'day' },
      dismissed_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
      dismissed_because: { personal: 'duty', kind: 'line', onErase: 'keep', purposes: ['access_security'],
        label: { fi: 'Miksi ehdotus hylättiin', sv: 'Varför förslaget avvisades', en: 'Why the proposal was dismissed' } },
    },
    unique: [['group_id', 'identity_id']],
    index: [['identity_id']],
    neverFuture: ['dismissed_on'],
    checks: { dismissed_with_a_reason: 'num_nonnulls(dismissed_task, dismissed_on, dismissed_because) in (0, 3)' },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
