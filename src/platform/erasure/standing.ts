import type { Task } from '../gate/task.ts'
import type { Purpose } from '../../catalogue/purposes.ts'
import type { Ledger } from './ledger.ts'
import type { LedgerEntry } from './ledger-lines.ts'

export type Standing = { kind: LedgerEntry['kind']; person: string; purpose?: string; ground?: string }

/** Enters in the ledger what a person's right now asks of every purpose, in the transaction that enforces it and before
 *  its end: a restored backup must not serve a purpose that was objected to. Source: rules of keys 13; GDPR 18, 21. */
export function rememberStanding<P extends Purpose>(task: Task<P>, ledger: Ledger | undefined, { person, ...said }: Standing): void {
  ledger?.enter({ at: task.today, tenant: task.tenant, plan: '', ids: [person], ...said })
}
