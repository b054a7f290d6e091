import type { Gate } from '../platform/gate/gate.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'

/** How a run ended, and what is told of it: counts, times and names of files. */
export type Outcome = { result: 'done' | 'failed' | 'passed_over'; report: { readonly [what: string]: string | number } }
export type Night = { job: string; due_on: string }

/** Milliseconds for which a run that says nothing is still believed to go on. */
export const leaseLength = 10 * 60_000

/** Takes a run for this process, and gives its id; nothing when it was run, or another process has it. One that was left
 *  behind by a process that died is taken over. The row itself is the lock. Source: rules of distribution 9. */
export async function claimRun(gate: Gate, tenant: Tenant, night: Night): Promise<string | undefined> {
  try {
    return await writing(gate, tenant, (task) => claimed(task, night))
  } catch (reason) {
    // Another process was first.
    if (codeOf(reason) === '23505' || (reason instanceof Refusal && reason.kind === 'conflict')) return undefined
    throw reason
  }
}

async function claimed(task: WritingTask<'accountability'>, { job, due_on }: Night): Promise<string | undefined> {
  const known = await task.db.selectFrom('timetable_run').select(['id', 'row_version', 'ended_at', 'lease_ends_at'])
    .where('tenant_id', '=', task.tenant).where('job', '=', job).where('due_on', '=', due_on).executeTakeFirst()
  const mine = { started_at: task.now, lease_ends_at: new Date(task.now.getTime() + leaseLength) }
  if (known === undefined) return (await task.insert('timetable_run', [{ job, due_on, ...mine, report: {} }]))[0]
  if (known.ended_at !== null || known.lease_ends_at > task.now) return undefined
  await task.update('timetable_run', known.id, mine, known.row_version)
  return known.id
}

/** Says that the run still goes on. */
export function renewRun(gate: Gate, tenant: Tenant, id: string): Promise<number> {
  return writing(gate, tenant, (task) => task.update('timetable_run', id, { lease_ends_at: new Date(task.now.getTime() + leaseLength) }))
}

/** Says how the run ended. */
export function endRun(gate: Gate, tenant: Tenant, id: string, { result, report }: Outcome): Promise<number> {
  return writing(gate, tenant, (task) => task.update('timetable_run', id, { ended_at: task.now, result, report }))
}

/** Records a run that nobody else could be making: of a drill, or for a controller whose installation another ran it for. */
export async function recordRun(gate: Gate, tenant: Tenant, job: string, outcome: Outcome, due_on?: string): Promise<void> {
  const night = { job, due_on: due_on ?? await writing(gate, tenant, async (task) => task.today) }
  await writing(gate, tenant, async (task) => {
    const known = await task.db.selectFrom('timetable_run').select('id').where('tenant_id', '=', task.tenant)
      .where('job', '=', night.job).where('due_on', '=', night.due_on).executeTakeFirst()
    const ended = { ended_at: task.now, ...outcome }
    if (known !== undefined) await task.update('timetable_run', known.id, ended)
    else await task.insert('timetable_run', [{ ...night, started_at: task.now, lease_ends_at: task.now, ...ended }])
  })
}

function writing<R>(gate: Gate, tenant: Tenant, act: (task: WritingTask<'accountability'>) => Promise<R>): Promise<R> {
  return gate.write(machineActor(tenant, ['accountability']), 'accountability', 'timetable', act)
}

function codeOf(reason: unknown): unknown {
  return reason instanceof Error && 'code' in reason ? reason.code : undefined
}
