import { z } from 'zod'
import { eraseStaff, findStaff, type StaffBar, type StaffPlan } from '../platform/erasure/staff.ts'
import { lengths } from '../platform/erasure/naming.ts'
import type { Action } from '../platform/erasure/walk.ts'
import type { Job } from '../platform/gate/job.ts'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { addMonths } from '../platform/text/day.ts'
import { planHash } from './digest.ts'
import type { Desk } from './desk.ts'
import { texts } from './texts.ts'

const shape = z.object({ user: z.string(), actions: z.array(z.object({ act: z.enum(['empty', 'pseudonym', 'remove', 'keep']),
  table: z.string(), columns: z.array(z.string()), rows: z.array(z.string()), until: z.string().exactOptional(), rule: z.string().exactOptional() })) })

/** What is approved: every row with what happens to it. Ids, no values. */
export type StaffErasure = { user: string; actions: Action[] }
export type DrawnStaff = { plan: StaffErasure; hash: string; bars: StaffBar[]; isErased: boolean }

/** What erasing a member of staff would do, with its hash and with what stands in the way: an account that is open, or the
 *  length for which access rights are kept. Nothing is written. Source: GDPR 5(1)(e), 17(1)(a); rules of the law 29. */
export async function drawStaff(desk: Desk, user: string): Promise<DrawnStaff> {
  return desk.job((job) => drawn(job, user))
}

async function drawn(job: Job, user: string): Promise<DrawnStaff> {
  const found = await findStaff(job, user)
  if (found === undefined) throw new Refusal('not-found', texts.noPerson)
  const plan = { user, actions: found.actions }
  return { plan, hash: hashOf(plan), isErased: found.isErased, bars: await barsOf(job, found) }
}

async function barsOf(job: Job, { last, isErased }: StaffPlan): Promise<StaffBar[]> {
  if (isErased) return []
  if (last === undefined) return [{ what: 'open' }]
  const until = last === 'infinity' ? last : addMonths(last, (await lengths(job))('duty'))
  return until === 'infinity' || until >= job.today ? [{ what: 'kept', until }] : []
}

/** Proposes the erasure. Refuses 'not-allowed' while something bars it, 'conflict' where a plan is open already. */
export async function proposeStaff(desk: Desk, user: string): Promise<DrawnStaff & { id: string }> {
  const one = await drawStaff(desk, user)
  if (one.isErased) throw new Refusal('conflict', texts.hasEnded)
  if (one.bars.length > 0) throw new Refusal('not-allowed', texts.barred)
  const id = await desk.write(async (task) => {
    const open = (await staffPlans(task, user)).find(({ ended_on }) => ended_on === null)
    if (open !== undefined) throw new Refusal('conflict', texts.isOpen)
    const [made = ''] = await task.insert('staff_erasure', [{ user_id: user, plan: one.plan, plan_hash: one.hash,
      proposed_on: task.today, proposed_by: desk.user ?? null }])
    return made
  })
  return { ...one, id }
}

/** The plans of a user, the newest first. */
export async function staffPlans(task: Task<'rights_requests'>, user: string) {
  const rows = await task.db.selectFrom('staff_erasure').select(['id', 'user_id', 'plan', 'plan_hash', 'proposed_on', 'proposed_by', 'approved_on',
    'approved_by', 'ended_on', 'outcome', 'row_version']).where('tenant_id', '=', task.tenant).where('user_id', '=', user)
    .orderBy('created_at', 'desc').orderBy('id').execute()
  return rows.map((row) => ({ ...row, plan: shape.parse(row.plan) }))
}

/** The open plan of a user. Refuses 'not-found'. */
async function openPlan(desk: Desk, user: string) {
  const open = (await desk.read('opened', (task) => staffPlans(task, user))).find(({ ended_on }) => ended_on === null)
  if (open === undefined) throw new Refusal('not-found', texts.noPlan)
  return open
}

/** Approves the open plan by its hash. Refuses 'not-allowed' whoever proposed it or has not the right to erase, 'conflict'
 *  another hash, and ends the plan where what is held has changed since. */
export async function approveStaff(desk: Desk, user: string, hash: string): Promise<void> {
  await desk.mustErase()
  const seen = await openPlan(desk, user)
  if (desk.user === undefined || desk.user === seen.proposed_by) throw new Refusal('not-allowed', texts.ownPlan)
  if (seen.approved_on !== null) throw new Refusal('conflict', texts.hasEnded)
  const now = await drawStaff(desk, user)
  if (!isSame(now, seen)) {
    await desk.write((task) => task.update('staff_erasure', seen.id, { ended_on: task.today, outcome: 'overtaken' }, seen.row_version))
    throw new Refusal('conflict', texts.changed)
  }
  if (hash !== seen.plan_hash) throw new Refusal('conflict', texts.changed)
  await desk.write((task) => task.update('staff_erasure', seen.id, { approved_on: task.today, approved_by: desk.user ?? null }, seen.row_version))
}

function isSame(now: DrawnStaff, { plan_hash }: { plan_hash: string }): boolean {
  return now.bars.length === 0 && now.hash === plan_hash
}

/** The plans are held on the user too, and the one that is proposed was not there yet when it was drawn. */
function hashOf({ user, actions }: StaffErasure): string {
  return planHash({ user, actions: actions.filter(({ table }) => table !== 'staff_erasure') })
}

/** Withdraws the open plan. */
export async function withdrawStaff(desk: Desk, user: string): Promise<void> {
  const seen = await openPlan(desk, user)
  await desk.write((task) => task.update('staff_erasure', seen.id, { ended_on: task.today, outcome: 'withdrawn' }, seen.row_version))
}

/** Carries out the approved plan, in one transaction; whoever is stopped calls it again. The ledger knows of it before the
 *  first value goes, so that no backup brings the user back. Refuses 'conflict' where more is held than the plan says. */
export async function executeStaff(desk: Desk, user: string): Promise<void> {
  await desk.mustErase()
  const seen = await openPlan(desk, user)
  if (seen.approved_on === null) throw new Refusal('not-allowed', texts.notApproved)
  const before = await drawStaff(desk, user)
  if (!before.isErased && !isSame(before, seen)) throw new Refusal('conflict', texts.changed)
  desk.ledger.enter({ at: seen.approved_on, tenant: desk.tenant, kind: 'erasure', plan: seen.plan_hash, ids: [user] })
  await desk.job(async (job) => {
    const found = await findStaff(job, user)
    if (found === undefined || found.isErased) return
    if (!isSame(await drawn(job, user), seen)) throw new Refusal('conflict', texts.changed)
    await eraseStaff(job, found)
  })
  await desk.write((task) => task.update('staff_erasure', seen.id, { ended_on: task.today, outcome: 'done' }, seen.row_version))
}
