import { z } from 'zod'
import { perform } from '../platform/erasure/act.ts'
import type { Action } from '../platform/erasure/walk.ts'
import { untold } from '../platform/disclosures.ts'
import type { Files } from '../platform/files/vault.ts'
import type { Job } from '../platform/gate/job.ts'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Desk } from './desk.ts'
import { findPlan } from './plan.ts'
import { planById, type Plan } from './proposals.ts'
import { keepOut } from './suppression.ts'
import { texts } from './texts.ts'

const stepShape = z.object({ act: z.enum(['empty', 'pseudonym', 'remove', 'keep']), table: z.string(), columns: z.array(z.string()),
  rows: z.array(z.string()), until: z.string().exactOptional(), rule: z.string().exactOptional() })

/** Does what is left of an approved plan, one step in one transaction; whoever stops it, or is stopped, calls it again.
 *  The ledger knows of it before the first value goes, so that no backup brings the person back. Refuses 'conflict' while
 *  a text is unread, or where the register holds more of the person than the plan says. Source: GDPR 17; rules 12, 13. */
export async function executeErasure(desk: Desk, id: string): Promise<{ done: number; total: number }> {
  await desk.mustErase()
  const seen = await desk.read('opened', (task) => planById(task, id))
  if (seen.outcome === 'done') return { done: seen.plan.actions.length, total: seen.plan.actions.length }
  if (seen.ended_on !== null) throw new Refusal('conflict', texts.hasEnded)
  if (seen.approved_on === null) throw new Refusal('not-allowed', texts.notApproved)
  const steps = await desk.read('opened', (task) => stepsOf(task, id))
  const left = steps.filter(({ done_at }) => done_at === null)
  await refuseUnread(desk, id)
  await refuseUntold(desk, seen.plan)
  await desk.job((job) => refuseMore(job, seen.plan, left.map(({ step }) => step)))
  await keepOut(desk, seen.plan)
  enter(desk, seen)
  for (const { id: step, step: action } of left) await desk.job((job) => doStep(job, desk.files, seen.plan.person, { step, action }))
  await desk.job((job) => end(job, id, seen.plan.person))
  return { done: steps.length, total: steps.length }
}

/** The steps of a plan, in order. */
export async function stepsOf(task: Task<'rights_requests'>, plan: string) {
  const rows = await task.db.selectFrom('erasure_step').select(['id', 'place', 'step', 'done_at'])
    .where('tenant_id', '=', task.tenant).where('plan_id', '=', plan).orderBy('place').execute()
  return rows.map((row) => ({ ...row, step: stepShape.parse(row.step) }))
}

async function refuseUnread(desk: Desk, id: string): Promise<void> {
  const unread = await desk.read('listed', (task) => task.db.selectFrom('redaction').select('id').where('tenant_id', '=', task.tenant)
    .where('plan_id', '=', id).where('answer', 'is', null).limit(1).execute())
  if (unread.length > 0) throw new Refusal('conflict', texts.unread)
}

/** Once the person is gone nobody could say to the recipients whose data it was. Source: GDPR 19. */
async function refuseUntold(desk: Desk, { ids }: Plan): Promise<void> {
  const waiting = await desk.read('listed', async (task) => Promise.all(ids.map((person) => untold(task, person, 'erasure'))))
  if (waiting.flat().length > 0) throw new Refusal('conflict', texts.untold)
}

/** What the register says now must all be among the steps that are left: a row that came since was never approved. */
async function refuseMore(job: Job, plan: Plan, left: readonly Action[]): Promise<void> {
  const isThere = await job.run('select id from person where tenant_id = $1 and id = $2', [job.tenant, plan.person])
  if (isThere.count === 0) return
  const { actions, bars } = await findPlan(job, plan.person)
  if (bars.length > 0) throw new Refusal('not-allowed', texts.barred)
  const key = ({ act, table, columns }: Action, row: string) => `${act} ${table} ${columns.join()} ${row}`
  const allowed = new Set(left.flatMap((step) => step.rows.map((row) => key(step, row))))
  const more = actions.some((action) => action.act !== 'keep' && action.rows.some((row) =>
    !allowed.has(key(action, row)) && !isSettled(action, plan)))
  if (more) throw new Refusal('conflict', texts.changed)
}

/** Emptying what is empty already changes nothing: a kept row may be walked again after its step was done. */
function isSettled(action: Action, plan: Plan): boolean {
  return action.act === 'empty' && plan.actions.some(({ act, table, columns, rows }) =>
    act === 'empty' && table === action.table && columns.join() === action.columns.join() && action.rows.every((row) => rows.includes(row)))
}

function enter(desk: Desk, { plan, plan_hash, approved_on }: Awaited<ReturnType<typeof planById>>): void {
  desk.ledger.enter({ at: String(approved_on), tenant: desk.tenant, kind: 'erasure', plan: plan_hash, ids: plan.ids })
}

async function doStep(job: Job, files: Files, person: string, { step, action }: { step: string; action: Action }): Promise<void> {
  if (action.act === 'remove' && action.table === 'person') {
    await job.run('update erasure_plan set person_id = null where tenant_id = $1 and person_id = $2', [job.tenant, person])
  }
  await perform(job, action, files)
  await job.run('update erasure_step set done_at = $3, row_version = row_version + 1 where tenant_id = $1 and id = $2 and done_at is null',
    [job.tenant, step, job.now])
  job.concerns(person)
}

async function end(job: Job, id: string, person: string): Promise<void> {
  await job.run(`update erasure_plan set ended_on = $3, outcome = 'done', row_version = row_version + 1
    where tenant_id = $1 and id = $2 and outcome is null`, [job.tenant, id, job.today])
  job.concerns(person)
}
