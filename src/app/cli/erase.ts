import type { Gate } from '../../platform/gate/gate.ts'
import type { Io, Verb } from '../../platform/io.ts'
import { Refusal } from '../../platform/refusal.ts'
import { machineActor, type Tenant } from '../../platform/tenants.ts'
import { readConfig } from '../../platform/config.ts'
import { tenantNamed, verb, WrongUse, type Words } from '../../platform/words.ts'
import { deskOf, type Desk } from '../../rights/desk.ts'
import { executeErasure } from '../../rights/execute.ts'
import { personMeant } from '../../platform/person-meant.ts'
import { grounds } from '../../rights/plan.ts'
import { approveStaff, drawStaff, executeStaff, proposeStaff, staffPlans } from '../../rights/staff-erasure.ts'
import { staffMeant } from '../../access-requests/staff-answer.ts'
import { approveErasure, drawPlan, openPlanOf, proposeErasure, type Drawn } from '../../rights/proposals.ts'
import { installedVault } from '../files.ts'
import { installedLedger } from '../ledger.ts'
import { actingAs } from './acting.ts'

const usage = `seloste erase PERSON --plan [--ground GROUND] [--keep-out] [--by USER]
seloste erase PERSON --approve HASH --by USER
seloste erase verify --marker - [--json]
all: [--json] [--controller SLUG]; --staff erases a member of our own staff, PERSON then being a user

PERSON is an id or an e-mail address, USER an e-mail address of a user.
GROUND: ${grounds.join(', ')}

--plan says what would happen to every value, and proposes it with its hash; it gives 1 while something stands in the way.
--approve carries out the proposal of that hash, in the name of somebody else than who proposed it; run again, it goes on.`

/** Proposes an erasure, approves and carries it out, or looks for what is left of it. */
export const run: Verb = async (words, io) =>
  (words[0] === 'verify' ? (await import('./erase-verify.ts')).run(words.slice(1), io) : erase(words, io))

const erase = verb(usage, { texts: ['ground', 'approve', 'by', 'controller'], flags: ['plan', 'keep-out', 'staff'] }, async (words, io) => {
  const [person, more] = words.rest
  if (person === undefined || more !== undefined || words.has('plan') === (words.text('approve') !== undefined)) throw new WrongUse()
  if (!words.has('plan')) words.must('by')
  const opened = await io.open()
  const tenant = tenantNamed(opened, words.text('controller'))
  const desk = await deskFor(opened.gate, tenant, words.text('by'))
  if (words.has('staff')) return eraseStaff(desk, person, words, io)
  return words.has('plan') ? propose(desk, await desk.read('opened', (task) => personMeant(task, person)), words, io)
    : approve(desk, await desk.read('opened', (task) => personMeant(task, person)), words, io)
})

async function deskFor(gate: Gate, tenant: Tenant, user: string | undefined): Promise<Desk> {
  const config = readConfig(process.env)
  const actor = user === undefined ? machineActor(tenant, ['rights_requests']) : await actingAs(gate, tenant, user)
  return deskOf(gate, actor, 'seloste erase', { ledger: installedLedger(config), files: installedVault(config) })
}

async function propose(desk: Desk, person: string, words: Words, io: Io): Promise<number> {
  const ground = grounds.find((one) => one === (words.text('ground') ?? 'no_longer_needed'))
  if (ground === undefined) throw new WrongUse()
  const wanted = { person, ground, keepsOut: words.has('keep-out') }
  try {
    tellPlan(await proposeErasure(desk, wanted), words, io)
    return 0
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.kind !== 'not-allowed') throw reason
    tellPlan(await drawPlan(desk, wanted), words, io)
    io.err(reason.text[words.language])
    return 1
  }
}

/** The same of a user: proposed, then approved and carried out by somebody else. */
async function eraseStaff(desk: Desk, meant: string, words: Words, io: Io): Promise<number> {
  const user = await desk.read('opened', (task) => staffMeant(task, meant))
  if (words.has('plan')) {
    const { plan, hash, bars, isErased } = await drawStaff(desk, user)
    tell({ plan, hash, bars: bars.map(({ what, until }) => ({ what, rows: [], until })) }, words, io)
    if (bars.length > 0 || isErased) return 1
    await proposeStaff(desk, user)
    return 0
  }
  const hash = words.must('approve')
  const open = (await desk.read('opened', (task) => staffPlans(task, user))).find(({ ended_on }) => ended_on === null)
  if (open?.approved_on === undefined || open.approved_on === null || open.plan_hash !== hash) await approveStaff(desk, user, hash)
  await executeStaff(desk, user)
  if (words.has('json')) io.out(JSON.stringify({ user }))
  return 0
}

function tellPlan(drawn: Drawn, words: Words, io: Io): void {
  tell({ ...drawn, mentions: drawn.plan.mentions }, words, io)
}

type Told = { plan: Pick<Drawn['plan'], 'actions'>; hash: string; mentions?: Drawn['plan']['mentions']; bars: readonly { what: string; rows: readonly string[]; until?: string | undefined }[]
  advice?: Drawn['advice'] }

function tell({ plan, hash, mentions = [], bars, advice = [] }: Told, words: Words, io: Io): void {
  if (words.has('json')) return io.out(JSON.stringify({ hash, plan, bars, advice }))
  for (const { act, table, columns, rows, until, rule } of plan.actions) {
    io.out([act, columns.length === 0 ? table : `${table}.${columns.join(',')}`, String(rows.length),
      ...(until === undefined ? [] : [until, rule ?? ''])].join('  '))
  }
  for (const { place, row } of mentions) io.out(`read  ${place}  ${row}`)
  for (const { what, rows, until } of [...bars, ...advice]) io.out(`in the way  ${what}  ${[...rows, until ?? ''].join(' ')}`)
  io.out(hash)
}

async function approve(desk: Desk, person: string, words: Words, io: Io): Promise<number> {
  const hash = words.must('approve')
  const found = await desk.read('opened', (task) => openPlanOf(task, person, hash))
  if (found.approved_on === null) await approveErasure(desk, found.id, hash)
  const outcome = await executeErasure(desk, found.id)
  io.out(words.has('json') ? JSON.stringify({ plan: found.id, ...outcome }) : `${outcome.done}/${outcome.total}`)
  return 0
}
