import { setTimeout as pause } from 'node:timers/promises'
import { standsClosed } from '../platform/closing.ts'
import type { Config } from '../platform/config.ts'
import type { Gate } from '../platform/gate/gate.ts'
import { incident, type Log } from '../platform/log.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import type { Server } from '../platform/database/connection.ts'
import { addDays } from '../platform/text/day.ts'
import { backUp, comparison, copySeals, emptying, expireLedger, purging, scrubbing, sealing, sweeping } from './timetable-jobs.ts'
import { beginningReview, closingAccess } from './timetable-access.ts'
import { reminding } from './timetable-reminders.ts'
import { claimRun, endRun, leaseLength, recordRun, renewRun, type Outcome } from './timetable-runs.ts'
import type { jobTexts } from './timetable-texts.ts'

/** What a job works with. `isOwner` says whether this process knows the owner's way into the database. */
export type Working = { gate: Gate; server: Server; installation: string; tenants: readonly Tenant[]; config: Config; isOwner: boolean; log: Log }
export type JobName = keyof typeof jobTexts
export type ScheduledJob = { name: JobName; at: string; of: 'controller' | 'installation'; needsOwner?: true
  /** It is done also while the register is closed but for the rights desk. */
  staysOpen?: true
  run(working: Working, tenant: Tenant, dueOn: string): Promise<Outcome> }

/** What the product does by itself each night, in this order, by the clock of the controller. What lies in the trash
 *  past its end goes before the purge counts; what both removed is scrubbed before it could be backed up. */
export const timetable: readonly ScheduledJob[] = [
  { name: 'seal', at: '01:00', of: 'controller', run: sealing },
  { name: 'trash', at: '01:10', of: 'controller', run: emptying },
  { name: 'lives', at: '01:20', of: 'controller', run: comparison },
  { name: 'purge', at: '01:30', of: 'controller', staysOpen: true, run: purging },
  { name: 'access', at: '01:40', of: 'controller', run: closingAccess },
  { name: 'review', at: '01:45', of: 'controller', run: beginningReview },
  { name: 'files', at: '01:50', of: 'controller', run: sweeping },
  { name: 'scrub', at: '02:00', of: 'installation', needsOwner: true, run: scrubbing },
  { name: 'backup', at: '02:30', of: 'installation', needsOwner: true, run: backUp },
  { name: 'ledger', at: '03:30', of: 'installation', run: expireLedger },
  { name: 'checkpoint', at: '03:40', of: 'controller', run: copySeals },
  { name: 'reminders', at: '06:30', of: 'controller', run: reminding },
]

/** The night for which a job was due last, where the controller lives. */
export function lastDue(at: string, zone: string, now: Date): string {
  const here = localTime(now, zone)
  const today = here.slice(0, 10)
  return here.slice(11) >= at ? today : addDays(today, -1)
}

/** Day and time by the clock of a zone, such as `2026-10-25 03:30`. */
export function localTime(now: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(now)
}

/** Runs every job that is due and was not run, each once however many processes ask, in the order of the timetable. One
 *  that fails is recorded, told in our own log, and hinders none of the others. Gives the names of those it ran.
 *  `settled` remembers the night that each job is done with, so that whoever looks often asks the register once a night. */
export async function runDue(
  working: Working, jobs: readonly ScheduledJob[] = timetable, settled: Map<string, string> = new Map(),
): Promise<string[]> {
  const ran: string[] = []
  for (const job of jobs.filter(({ needsOwner }) => needsOwner !== true || working.isOwner)) {
    const concerned = job.of === 'installation' ? working.tenants.slice(0, 1) : working.tenants
    for (const tenant of concerned) if (await runOnce(working, job, tenant, settled)) ran.push(job.name)
  }
  return ran
}

async function runOnce(working: Working, job: ScheduledJob, tenant: Tenant, settled: Map<string, string>): Promise<boolean> {
  const { gate, tenants } = working
  const due_on = lastDue(job.at, tenant.zone, gate.clock.now())
  const key = `${job.name} ${tenant.id}`
  if (settled.get(key) === due_on) return false
  if (job.staysOpen !== true && await isClosed(gate, job.of === 'installation' ? tenants : [tenant])) return false
  if (await isSettled(gate, tenant, job, due_on)) {
    settled.set(key, due_on)
    return false
  }
  const id = await claimRun(gate, tenant, { job: job.name, due_on })
  if (id === undefined) return false
  const outcome = await renewing(gate, tenant, id, () => outcomeOf(working, job, tenant, due_on))
  await endRun(gate, tenant, id, outcome)
  // What was done for the installation was done for every controller in it.
  if (job.of === 'installation') for (const other of tenants.slice(1)) await recordRun(gate, other, job.name, outcome, due_on)
  return true
}

/** What is not done while a register is closed is made up for when it opens. */
async function isClosed(gate: Gate, tenants: readonly Tenant[]): Promise<boolean> {
  for (const tenant of tenants) if (await gate.own(tenant, standsClosed)) return true
  return false
}

/** Whether nothing is left to do: it was run, or the controller was not there yet when it was due. */
async function isSettled(gate: Gate, tenant: Tenant, job: ScheduledJob, due_on: string): Promise<boolean> {
  return gate.read(machineActor(tenant, ['accountability']), 'accountability', 'timetable', 'listed', async (task) => {
    const run = await task.db.selectFrom('timetable_run').select('ended_at').where('tenant_id', '=', task.tenant)
      .where('job', '=', job.name).where('due_on', '=', due_on).executeTakeFirst()
    if (run !== undefined) return run.ended_at !== null
    const [founded] = await task.db.selectFrom('tenant').select('created_at').where('id', '=', task.tenant).execute()
    return founded !== undefined && localTime(founded.created_at, tenant.zone) > `${due_on} ${job.at}`
  })
}

async function outcomeOf(working: Working, job: ScheduledJob, tenant: Tenant, dueOn: string): Promise<Outcome> {
  try {
    return await job.run(working, tenant, dueOn)
  } catch (reason) {
    return { result: 'failed', report: { incident: incident(reason, `timetable ${job.name}`, working.log) } }
  }
}

/** A long run says now and then that it goes on, so that no other process takes it for dead. */
async function renewing<R>(gate: Gate, tenant: Tenant, id: string, act: () => Promise<R>): Promise<R> {
  const timer = setInterval(() => { renewRun(gate, tenant, id).catch(() => undefined) }, leaseLength / 4)
  timer.unref()
  try {
    return await act()
  } finally {
    clearInterval(timer)
  }
}

// Milliseconds between looks at the clock, and those that a run is given to end when serving does.
const between = 60_000
const patience = 5_000

/** Looks at the clock each minute while the register is served, and at once when it starts. */
export function startTimetable(working: Working): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const settled = new Map<string, string>()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await runDue(working, timetable, settled).catch((reason: unknown) => { incident(reason, 'the timetable', working.log) })
      await pause(between, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      // A run that is stopped in its middle is taken over when its lease is over.
      await Promise.race([running, pause(patience, undefined, { ref: false })])
    },
  }
}
