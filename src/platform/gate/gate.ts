import type { CompiledQuery } from 'kysely'
import { catalogue } from '../../catalogue/schema/columns.ts'
import type { Purpose } from '../../catalogue/purposes.ts'
import type { Right } from '../../catalogue/shape.ts'
import type { Clock } from '../clock.ts'
import type { Row } from '../database/connection.ts'
import { isDeadlock } from '../log.ts'
import { Refusal } from '../refusal.ts'
import { machineActor, type Tenant } from '../tenants.ts'
import { entryParameters, type Act, type AuditWriter, type Entry } from './audit.ts'
import type { Context } from './context.ts'
import type { Job, JobPurpose } from './job.ts'
import { kyselyFor } from './kysely.ts'
import { grantors, mustHoldRight } from './rights.ts'
import type { Slot, Slots } from './slots.ts'
import { leaves, mustStandAfterReading, whileStanding } from './standing.ts'
import { readingOf } from './statement.ts'
import type { Actor, Duty, Task, WritingTask } from './task.ts'
import { texts } from './texts.ts'
import { enterAndTell, note, noteRows, type Told } from './told.ts'
import { todayIn } from './today.ts'
import { insertOf, updateEachOf, updateOf } from './write.ts'

export type Gate = {
  readonly clock: Clock
  /** Runs questions in one purpose. The answer leaves when its audit entry is durable; whoever takes the entry as it is
   *  being written answers for that. Source: rules of the gate 9. */
  read<P extends Purpose, R>(
    actor: Actor, purpose: P, route: string, act: Act, ask: (task: Task<P>) => Promise<R>, take?: TakesEntry,
  ): Promise<R>
  /** Runs one verb in one purpose and one transaction, with its audit entry. */
  write<P extends Purpose, R>(
    actor: Actor, purpose: P, route: string, act: (task: WritingTask<P>) => Promise<R>,
  ): Promise<R>
  /** Runs retention's or erasure's own work in the jobs' role and one transaction, with its audit entry. */
  job<R>(actor: Actor, purpose: JobPurpose, route: string, act: (job: Job) => Promise<R>): Promise<R>
  /** Refuses, and enters the refusal, an act of a right that none of the actor's duties gives; who can give it is named.
   *  The product itself needs none. Source: notice "Suojaustoimet" (S28); GDPR 32(4). */
  demand(actor: Actor, right: Right, purpose: Purpose, route: string): Promise<void>
  /** The product's own look at sessions and accounts, before it knows who acts; without a tenant only the
   *  installation's own tables can be seen. It leaves no entry, because each request would leave one and it reads nobody
   *  of the register; the sign-ins themselves are written with `write`, and so are entered. */
  own<R>(tenant: Pick<Tenant, 'id' | 'zone'> | undefined, ask: (task: Task<'access_security'>) => Promise<R>): Promise<R>
  close(): Promise<void>
}

/** Takes an entry that is being written, or waits for it. Nothing of what was read may leave before it is. */
export type TakesEntry = (entry: Promise<void>) => Promise<void> | undefined

/** Makes keyed digests by tenant; the key lies outside the database. */
export type Keyed = (tenant: string, what: string) => string

/** What a task has read and written, for its entry, for liveness and for whoever is told. */
type Trace = { subjects: Set<string>; columns: Set<string>; concerned: Set<string>; told: Told; over: boolean }

/** The only way to the database. Default deny: an actor whose duties do not hold the purpose is refused, and the
 *  refusal is entered. Source: rules of the gate 1-9. */
export function openGate(slots: Slots, audit: AuditWriter, clock: Clock, keyed: Keyed): Gate {
  const enter = (...of: Parameters<typeof entryOf>) => audit.enter(entryOf(...of))
  async function stand(actor: Actor, purpose: Purpose, route: string, as: Context['purpose'] = purpose) {
    const duty = dutyFor(actor, purpose)
    if (duty === undefined) {
      await enter(actor, undefined, purpose, route, 'refused', newTrace())
      throw new Refusal('not-allowed', texts.noDuty)
    }
    const now = clock.now()
    const context = { ...contextFor(actor, purpose, todayIn(actor.zone, now)), purpose: as }
    return { duty, now, context, slot: await slots.take(context) }
  }
  async function transact<R>(
    actor: Actor, purpose: Purpose, route: string, as: Context['purpose'],
    act: (stood: Awaited<ReturnType<typeof stand>>, trace: Trace) => Promise<R>,
  ): Promise<R> {
    const stood = await stand(actor, purpose, route, as)
    const { duty, slot } = stood
    const trace = newTrace()
    try {
      return await committed(slot, () => whileStanding(slot, actor, purpose, stood.context, async () => {
        const answer = await act(stood, trace)
        await refreshLiveness(slot, actor.tenant, trace)
        const shape = await audit.shapeOf(trace.columns)
        await enterAndTell(slot, stood.context, entryParameters(entryOf(actor, duty, purpose, route, 'written', trace), shape), trace.told)
        return answer
      }))
    } catch (reason) {
      if (reason instanceof Refusal && reason.kind === 'not-allowed') {
        await enter(actor, duty, purpose, route, 'refused', trace)
      }
      throw reason
    } finally {
      trace.over = true
      slot.giveBack()
    }
  }
  return {
    clock,
    async read(actor, purpose, route, act, ask, take = (entry) => entry) {
      const { duty, now, context, slot } = await stand(actor, purpose, route)
      const trace = newTrace()
      const asked = () => ask(taskOf(actor, purpose, duty, now, context, slot, trace, keyed))
      const handOut = () => handedOut(slot, asked, () => mustStandAfterReading(slot, actor, purpose, context))
      const answer = await ended(slot, trace, leaves(act) ? handOut : asked)
        .catch((reason: unknown) => refusedMeanwhile(reason, () => enter(actor, duty, purpose, route, 'refused', newTrace())))
      await take(enter(actor, duty, purpose, route, act, trace))
      return answer
    },
    write: (actor, purpose, route, act) => transact(actor, purpose, route, purpose, ({ duty, now, context, slot }, trace) =>
      act(writingTaskOf(taskOf(actor, purpose, duty, now, context, slot, trace, keyed), slot, trace))),
    job: (actor, purpose, route, act) => transact(actor, purpose, route, 'jobs', ({ now, context, slot }, trace) =>
      act(jobOf(actor, now, context.today, slot, trace))),
    demand: (actor, right, purpose, route) => mustHoldRight(actor, right,
      () => enter(actor, dutyFor(actor, purpose), purpose, route, 'refused', newTrace()),
      () => ownLook(slots, clock, keyed, { id: actor.tenant, zone: actor.zone }, grantors)),
    own: (tenant, ask) => ownLook(slots, clock, keyed, tenant, ask),
    close: async () => { await Promise.all([slots.close(), audit.close()]) },
  }
}

/** Enters that a duty ended while its holder was reading, and refuses. */
async function refusedMeanwhile(reason: unknown, enter: () => Promise<void>): Promise<never> {
  if (reason instanceof Refusal && reason.text === texts.dutyEnded) await enter()
  throw reason
}

/** What leaves is read in a transaction of its own, and judged before it is handed over. */
function handedOut<R>(slot: Slot, ask: () => Promise<R>, judge: () => Promise<void>): Promise<R> {
  return committed(slot, async () => {
    const answer = await ask()
    await judge()
    return answer
  })
}

/** All of it, or nothing. */
async function committed<R>(slot: Slot, act: () => Promise<R>): Promise<R> {
  try {
    await slot.run('begin')
    const answer = await act()
    await slot.run('commit')
    return answer
  } catch (reason) {
    // Where the connection is gone, so is the transaction; what went wrong first is what is told.
    await slot.run('rollback').catch(() => undefined)
    throw isDeadlock(reason) ? new Refusal('conflict', texts.changed) : reason
  }
}

async function ownLook<R>(
  slots: Slots, clock: Clock, keyed: Keyed, tenant: Parameters<Gate['own']>[0], ask: (task: Task<'access_security'>) => Promise<R>,
): Promise<R> {
  const { actor, duty } = ownActor(tenant)
  const now = clock.now()
  const context = contextFor(actor, 'access_security', todayIn(actor.zone, now))
  const trace = newTrace()
  const slot = await slots.take(context)
  return ended(slot, trace, () => ask(taskOf(actor, 'access_security', duty, now, context, slot, trace, keyed)))
}

function ownActor(tenant: Pick<Tenant, 'id' | 'zone'> | undefined): { actor: Actor; duty: Duty } {
  const actor = machineActor(tenant ?? { id: '', zone: 'UTC' }, ['access_security'])
  const [duty] = actor.duties
  if (duty === undefined) throw new Error('the product has no duty of its own')
  return { actor, duty }
}

/** Asks, and gives the connection to the next task before any entry is written: nobody waits for a disk with it. */
async function ended<R>(slot: Slot, trace: Trace, ask: () => Promise<R>): Promise<R> {
  try {
    return await ask()
  } finally {
    trace.over = true
    slot.giveBack()
  }
}

/** The first duty that holds the purpose. */
export function dutyFor(actor: Actor, purpose: Purpose): Duty | undefined {
  return actor.duties.find((duty) => duty.purposes.includes(purpose))
}

/** The context of a purpose: the reaches of all duties that hold it, together. */
function contextFor(actor: Actor, purpose: Purpose, today: string): Context {
  const duties = actor.duties.filter((duty) => duty.purposes.includes(purpose))
  const everywhere = duties.some((duty) => duty.reach === '*')
  const scope = [...new Set(duties.flatMap((duty) => (duty.reach === '*' ? [] : duty.reach)))].toSorted()
  return { tenant: actor.tenant, purpose, scope: everywhere ? '*' : scope, today,
    seesProtected: duties.some((duty) => duty.seesProtected) }
}

function newTrace(): Trace {
  return { subjects: new Set(), columns: new Set(), concerned: new Set(), told: new Map(), over: false }
}

function entryOf(
  actor: Actor, duty: Duty | undefined, purpose: Purpose, route: string, act: Act, trace: Trace,
): Entry {
  return { tenant: actor.tenant, user: actor.user?.id, duty: duty?.id, purpose, route, act,
    subjects: trace.subjects, columns: trace.columns }
}

function taskOf<P extends Purpose>(
  actor: Actor, purpose: P, duty: Duty, now: Date, context: Context, slot: Slot, trace: Trace, keyed: Keyed,
): Task<P> {
  return { purpose, tenant: actor.tenant, user: actor.user, duty, scope: context.scope, now, today: context.today,
    declared: actor.declared, digest: (what) => keyed(actor.tenant, what), db: kyselyFor<P>((query) => ask(slot, query, trace)) }
}

async function ask<R>(slot: Slot, query: CompiledQuery<R>, trace: Trace) {
  if (trace.over) throw new Error('the task is over: its connection belongs to another one')
  const reading = readingOf(query)
  const answer = await slot.run<R>(query.sql, query.parameters)
  for (const column of reading.columns) trace.columns.add(column)
  for (const key of reading.subjectKeys) {
    for (const row of answer.rows) {
      const subject = isRow(row) ? row[key] : undefined
      if (typeof subject === 'string') trace.subjects.add(subject)
    }
  }
  return answer
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null
}

function writingTaskOf<P extends Purpose>(task: Task<P>, slot: Slot, trace: Trace): WritingTask<P> {
  const concern = (subject: unknown) => {
    if (typeof subject !== 'string') return
    trace.subjects.add(subject)
    trace.concerned.add(subject)
  }
  return {
    ...task,
    concerns: (...persons) => persons.forEach(concern),
    tells: (table, happening, ...ids) => note(trace.told, table, happening, ids),
    async rearrange(act) {
      if (task.purpose !== 'contracting') throw new Error(`${task.purpose} rearranges nothing`)
      await slot.within('jobs')
      const answer = await act({
        run: (sql, parameters) => slot.run(sql, parameters),
        touches: (...columns) => columns.forEach((column) => trace.columns.add(column)),
      })
      await slot.within(task.purpose)
      return answer
    },
    async insert(table, rows) {
      if (rows.length === 0) return []
      const { sql, parameters, ids, columns } = insertOf(table, task.tenant, rows.map((row) => ({ ...row })))
      await slot.run(sql, parameters)
      for (const column of columns) trace.columns.add(column)
      const subject = catalogue[table]?.subject
      if (subject === 'id') ids.forEach(concern)
      else if (subject !== undefined) for (const row of rows) concern(Object.entries(row).find(([name]) => name === subject)?.[1])
      noteRows(trace.told, table, 'created', ids, rows)
      return ids
    },
    async update(table, id, changes, seen) {
      const { sql, parameters, columns } = updateOf(table, task.tenant, id, seen, { ...changes })
      const { rows: [row] } = await slot.run(sql, parameters)
      if (row === undefined) throw seen === undefined ? new Refusal('not-found', texts.notFound) : new Refusal('conflict', texts.changed)
      for (const column of columns) trace.columns.add(column)
      const subject = catalogue[table]?.subject
      if (subject !== undefined) concern(row[subject])
      noteRows(trace.told, table, 'changed', [id], [row])
      return Number(row['row_version'])
    },
    async updateEach(table, rows) {
      if (rows.length === 0) return new Map()
      const { sql, parameters, columns } = updateEachOf(table, task.tenant, rows.map((row) => ({ ...row, changes: { ...row.changes } })))
      const answer = await slot.run(sql, parameters)
      for (const column of columns) trace.columns.add(column)
      const subject = catalogue[table]?.subject
      if (subject !== undefined) for (const row of answer.rows) concern(row[subject])
      noteRows(trace.told, table, 'changed', answer.rows.map((row) => String(row['id'])), answer.rows)
      return new Map(answer.rows.map((row) => [String(row['id']), Number(row['row_version'])]))
    },
  }
}

function jobOf(actor: Actor, now: Date, today: string, slot: Slot, trace: Trace): Job {
  return {
    tenant: actor.tenant, user: actor.user, now, today,
    run(sql, parameters) {
      if (trace.over) throw new Error('the job is over: its connection belongs to another one')
      return slot.run(sql, parameters)
    },
    concerns: (...persons) => persons.forEach((person) => {
      trace.subjects.add(person)
      trace.concerned.add(person)
    }),
    touches: (...columns) => columns.forEach((column) => trace.columns.add(column)),
    tells: (table, happening, ...ids) => note(trace.told, table, happening, ids),
  }
}

async function refreshLiveness(slot: Slot, tenant: string, trace: Trace): Promise<void> {
  if (trace.concerned.size === 0) return
  await slot.run('select refresh_liveness($1, $2)', [tenant, [...trace.concerned]])
}
