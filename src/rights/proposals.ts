import { z } from 'zod'
import type { Action } from '../platform/erasure/walk.ts'
import { raiseMessages } from '../platform/disclosures.ts'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { planHash } from './digest.ts'
import type { Desk } from './desk.ts'
import { findMentions, type Mention } from './mentions.ts'
import { findPlan, grounds, type Found, type Ground } from './plan.ts'
import { texts } from './texts.ts'

const plan = z.object({
  person: z.string(), ids: z.array(z.string()), ground: z.enum(grounds), keeps_out: z.boolean(),
  actions: z.array(z.object({
    act: z.enum(['empty', 'pseudonym', 'remove', 'keep']), table: z.string(), columns: z.array(z.string()), rows: z.array(z.string()),
    until: z.string().exactOptional(), rule: z.string().exactOptional(),
  })),
  mentions: z.array(z.object({ place: z.string(), row: z.string() })),
})
/** What is approved: every value with what happens to it, and every text that a person must read. Ids, no values. */
export type Plan = { person: string; ids: string[]; ground: Ground; keeps_out: boolean; actions: Action[]; mentions: Mention[] }
export type Wanted = { person: string; ground: Ground; keepsOut: boolean }
export type Drawn = { plan: Plan; hash: string; bars: Found['bars']; advice: Found['advice'] }

/** What erasing the person would do, with its hash and with what stands in the way. Nothing is written. */
export async function drawPlan(desk: Desk, { person, ground, keepsOut }: Wanted): Promise<Drawn> {
  const { ids, actions, bars, advice } = await desk.job((job) => findPlan(job, person))
  const mentions = await desk.read('listed', (task) => findMentions(task, ids, actions))
  const drawn: Plan = { person, ids, ground, keeps_out: keepsOut, actions, mentions }
  return { plan: drawn, hash: planHash(drawn), bars, advice }
}

/** Proposes an erasure. Refuses 'not-allowed' while something bars it, or while the data is needed and the ground is that
 *  it is not; 'conflict' where a plan is open already. Source: GDPR 17(1), 17(3), 18(2); rules of the law 23. */
export async function proposeErasure(desk: Desk, wanted: Wanted): Promise<Drawn & { id: string }> {
  const drawn = await drawPlan(desk, wanted)
  refuseUnfit(drawn)
  const id = await desk.write(async (task) => {
    const open = await task.db.selectFrom('erasure_plan').select('id').where('tenant_id', '=', task.tenant)
      .where('person_id', '=', wanted.person).where('ended_on', 'is', null).executeTakeFirst()
    if (open !== undefined) throw new Refusal('conflict', texts.isOpen)
    const [made = ''] = await task.insert('erasure_plan', [{ person_id: wanted.person, ground: wanted.ground, keeps_out: wanted.keepsOut,
      plan: drawn.plan, plan_hash: drawn.hash, proposed_on: task.today, proposed_by: desk.user ?? null }])
    await task.insert('redaction', drawn.plan.mentions.map(({ place, row }) => ({ plan_id: made, place, row_id: row })))
    return made
  })
  return { ...drawn, id }
}

function refuseUnfit({ plan: { ground }, bars, advice }: Drawn): void {
  if (bars.length > 0) throw new Refusal('not-allowed', texts.barred)
  if (advice.length > 0 && ground === 'no_longer_needed') throw new Refusal('not-allowed', texts.stillNeeded, 'ground')
}

/** Approves a plan by its hash, and lays down its steps. Refuses 'not-allowed' whoever proposed it or has not the right to
 *  erase, 'conflict' another hash, and ends the plan where the data has changed since. Source: rules of the law 23; privacy by construction 4.4. */
export async function approveErasure(desk: Desk, id: string, hash: string): Promise<void> {
  await desk.mustErase()
  const seen = await desk.read('opened', (task) => openPlan(task, id))
  if (desk.user === undefined || desk.user === seen.proposed_by) throw new Refusal('not-allowed', texts.ownPlan)
  if (seen.approved_on !== null) throw new Refusal('conflict', texts.hasEnded)
  const now = await drawPlan(desk, { person: seen.plan.person, ground: seen.plan.ground, keepsOut: seen.plan.keeps_out })
  if (now.hash !== seen.plan_hash) {
    await desk.write((task) => task.update('erasure_plan', id, { ended_on: task.today, outcome: 'overtaken' }, seen.row_version))
    throw new Refusal('conflict', texts.changed)
  }
  if (hash !== seen.plan_hash) throw new Refusal('conflict', texts.changed)
  refuseUnfit(now)
  await desk.write(async (task) => {
    await task.update('erasure_plan', id, { approved_on: task.today, approved_by: desk.user ?? null }, seen.row_version)
    for (const person of seen.plan.ids) await raiseMessages(task, person, 'erasure')
    await task.insert('erasure_step', seen.plan.actions.map((step, place) => ({ plan_id: id, place, step })))
  })
}

/** Withdraws a plan that nothing has been done of yet. */
export async function withdrawErasure(desk: Desk, id: string): Promise<void> {
  const seen = await desk.read('opened', (task) => openPlan(task, id))
  await desk.write(async (task) => {
    const done = await task.db.selectFrom('erasure_step').select('id').where('tenant_id', '=', task.tenant)
      .where('plan_id', '=', id).where('done_at', 'is not', null).executeTakeFirst()
    if (done !== undefined) throw new Refusal('too-late', texts.hasEnded)
    await task.update('erasure_plan', id, { ended_on: task.today, outcome: 'withdrawn' }, seen.row_version)
  })
}

/** The open plan of a person by its hash; one that was begun has let its person go already. Refuses 'not-found'. */
export async function openPlanOf(task: Task<'rights_requests'>, person: string, hash: string) {
  const rows = await task.db.selectFrom('erasure_plan').select(['id', 'approved_on', 'plan', 'person_id']).where('tenant_id', '=', task.tenant)
    .where('plan_hash', '=', hash).where('ended_on', 'is', null).execute()
  const row = rows.find((one) => parsePlan(one.plan).person === person)
  if (row === undefined) throw new Refusal('not-found', texts.noPlan)
  return row
}

/** A plan that has not ended. Refuses 'not-found', and 'conflict' one that has. */
export async function openPlan(task: Task<'rights_requests'>, id: string) {
  const row = await planById(task, id)
  if (row.ended_on !== null) throw new Refusal('conflict', texts.hasEnded)
  return row
}

/** A plan as it was proposed. Refuses 'not-found'. */
export async function planById(task: Task<'rights_requests'>, id: string) {
  const row = await task.db.selectFrom('erasure_plan').select(['id', 'person_id', 'ground', 'keeps_out', 'plan', 'plan_hash', 'proposed_on',
    'proposed_by', 'approved_on', 'approved_by', 'ended_on', 'outcome', 'row_version'])
    .where('tenant_id', '=', task.tenant).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('not-found', texts.noPlan)
  return { ...row, plan: parsePlan(row.plan) }
}

/** The plan that a row holds. */
export function parsePlan(value: unknown): Plan {
  return plan.parse(value)
}
