import type { Ledger } from '../platform/erasure/ledger.ts'
import type { Files } from '../platform/files/vault.ts'
import type { Act } from '../platform/gate/audit.ts'
import type { Gate } from '../platform/gate/gate.ts'
import type { Job } from '../platform/gate/job.ts'
import type { Actor, Task, WritingTask } from '../platform/gate/task.ts'

/** Where somebody works on erasures: an erasure is several transactions of two roles, and each step is one. */
export type Desk = {
  tenant: string
  user: string | undefined
  ledger: Ledger
  files: Files
  read<R>(act: Act, ask: (task: Task<'rights_requests'>) => Promise<R>): Promise<R>
  write<R>(act: (task: WritingTask<'rights_requests'>) => Promise<R>): Promise<R>
  job<R>(act: (job: Job) => Promise<R>): Promise<R>
  /** Refuses whoever has not been given the right to erase. */
  mustErase(): Promise<void>
}

/** The desk of an actor, for a route or a command. */
export function deskOf(gate: Gate, actor: Actor, route: string, { ledger, files }: Pick<Desk, 'ledger' | 'files'>): Desk {
  return {
    tenant: actor.tenant, user: actor.user?.id, ledger, files,
    read: (act, ask) => gate.read(actor, 'rights_requests', route, act, ask),
    write: (act) => gate.write(actor, 'rights_requests', route, act),
    job: (act) => gate.job(actor, 'rights_requests', route, act),
    mustErase: () => gate.demand(actor, 'erase', 'rights_requests', route),
  }
}
