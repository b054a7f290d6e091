import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** Breaches, each with the time by which the authority is told. One that has not ended and closes the register leaves
 *  nothing open but the rights desk. Source: GDPR 33(1), 33(5); rules of keys 13. */
export const breaches = {
  breach: {
    class: 'tenant', slice: 'breaches', retention: 'breach',
    label: { fi: 'Tietoturvaloukkaus', sv: 'Personuppgiftsincident', en: 'Personal data breach' },
    read: ['breach_handling', 'access_security'], insert: ['breach_handling'], update: ['breach_handling'],
    columns: {
      kind: { because: 'what happened, as a kind', kind: 'choice', required: true, immutable: true, choices: ['ledger_lost'],
        label: { fi: 'Mitä tapahtui', sv: 'Vad hände', en: 'What happened' } },
      found_at: { because: 'the time from which the authority is told within 72 hours', kind: 'instant', required: true, immutable: true,
        label: { fi: 'Havaittu', sv: 'Upptäckt', en: 'Found' } },
      due_at: { because: 'a time limit of ours', kind: 'instant', required: true, immutable: true,
        label: { fi: 'Ilmoitettava viimeistään', sv: 'Ska anmälas senast', en: 'To be notified by' } },
      backup_at: { because: 'when the backup was taken after which decisions are not known', kind: 'instant', required: true, immutable: true,
        label: { fi: 'Varmuuskopio otettu', sv: 'Säkerhetskopian togs', en: 'Backup taken' } },
      backup: { because: 'the digest of the backup that was restored', kind: 'line', required: true, immutable: true },
      found_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      ended_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Päätetty', sv: 'Avslutad', en: 'Closed' } },
      ended_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
      ground: { personal: 'audit_log', kind: 'note', onErase: 'keep', purposes: ['breach_handling'],
        label: { fi: 'Mitä tehtiin ja miksi rekisterin voi avata', sv: 'Vad som gjordes och varför registret kan öppnas',
          en: 'What was done, and why the register can be opened' } },
    },
    unique: [['kind', 'backup']],
    neverFuture: ['ended_on'],
    checks: { ended_by_somebody_with_a_ground: 'num_nonnulls(ended_on, ended_by, ground) in (0, 3)' },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
