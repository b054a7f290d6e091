import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { addUser } from '../src/access/users.ts'
import { answerAccess } from '../src/access-requests/answer.ts'
import { purposeNames } from '../src/catalogue/schema/columns.ts'
import { listPersons } from '../src/customers/person-list.ts'
import type { Keeper } from '../src/customers/rows.ts'
import { searchFor } from '../src/platform/erasure/forensics.ts'
import { openVault } from '../src/platform/files/vault.ts'
import { openLedger } from '../src/platform/erasure/ledger.ts'
import { scrub } from '../src/platform/erasure/scrub.ts'
import type { Gate } from '../src/platform/gate/gate.ts'
import { newId } from '../src/platform/id.ts'
import { openRegister } from '../src/platform/register.ts'
import { machineActor, type Tenant } from '../src/platform/tenants.ts'
import { purge } from '../src/retention/purge.ts'
import { deskOf, type Desk } from '../src/rights/desk.ts'
import { executeErasure } from '../src/rights/execute.ts'
import { approveErasure, drawPlan, proposeErasure } from '../src/rights/proposals.ts'
import { byTurns, durations, finding, median, quantile, type Finding } from './measure.ts'
import { openBenchRegister, plantTenant, settle, type BenchRegister } from './register.ts'
import { keyed } from '../test/world.ts'

/** What a person with 1,000 rows waits for, among few and among many others: the answer, the plan, the erasure; and how
 *  long expired values and the search for an erased one take. The short form measures a tenth of the largest. */
export async function benchErasure({ long }: { long: boolean }): Promise<Finding[]> {
  const register = await openBenchRegister()
  const gate = await openRegister(register.server, register.installation, keyed, 4)
  try {
    const small = await officeOf(register, gate, 'small', 10_000)
    const large = await officeOf(register, gate, 'large', long ? 100_000 : 20_000)
    const expired = long ? 20_000 : 5000
    const dues: Tenant[] = []
    for (let at = 0; at < (long ? 4 : 2); at++) {
      const due = await plantTenant(register, `due-${at}`, 10)
      await plantExpired(register, due, expired)
      dues.push(due)
    }
    await settle(register)
    for (const due of dues) await reckoned(gate, due)
    await settle(register)
    const found = [...await asked(small, large), ...await erased(register, large), ...await purged(register, large, dues, expired),
      await searched(register)]
    if (!long) return found
    const huge = await officeOf(register, gate, 'huge', 1_000_000)
    await settle(register)
    return [...found, ...await flat(small, huge, 'a million')]
  } finally {
    await gate.close()
    await register.close()
  }
}

type Office = { gate: Gate; tenant: Tenant; organisation: string; officer: Desk; other: Desk; persons: string[] }

function vaultOf({ folder }: BenchRegister) {
  return openVault({ files: join(folder, 'files'), wrappings: [join(folder, 'wrapped-1'), join(folder, 'wrapped-2')], keys: join(folder, 'keys') })
}

async function officeOf(register: BenchRegister, gate: Gate, slug: string, people: number): Promise<Office> {
  const tenant = await plantTenant(register, slug, people)
  const ledger = openLedger({ keys: join(register.folder, 'keys'), file: join(register.folder, 'ledger.jsonl'), second: join(register.folder, 'copy.jsonl') })
  const actor = machineActor(tenant, purposeNames)
  const desk = async (name: string) => {
    const id = await gate.write(actor, 'access_security', 'bench', (task) => addUser(task, { name, email: `${name}@${slug}.example`, language: 'fi' }))
    const files = vaultOf(register)
    const duties = actor.duties.map((duty) => ({ ...duty, rights: ['erase'] as const }))
    return deskOf(gate, { ...actor, user: { id, name, language: 'fi' }, duties }, 'bench', { ledger, files })
  }
  await register.owner.run(`insert into person_email (tenant_id, id, person_id, email, starts_on)
    select tenant_id, gen_random_uuid(), id, id || '@example.fi', '2026-01-01' from person where tenant_id = $1`, [tenant.id])
  const organisation = newId()
  await register.owner.run(`insert into organisation (tenant_id, id, name, legal_form) values ($1, $2, 'Nivala', 'municipality')`, [tenant.id, organisation])
  const persons: string[] = []
  for (let at = 0; at < 6; at++) persons.push(await plantLinked(register, tenant.id, organisation, `Qzyxwvutsula${slug}${at}`))
  return { gate, tenant, organisation, officer: await desk('onni'), other: await desk('helmi'), persons }
}

/** A person whom a thousand rows of several tables name. */
async function plantLinked(register: BenchRegister, tenant: string, organisation: string, name: string): Promise<string> {
  const id = newId()
  const plant = (sql: string) => register.owner.run(`${sql}, generate_series(1, 200) as n where p.tenant_id = $1 and p.id = $2`, [tenant, id])
  await register.owner.run(`insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on)
    values ($1, $2, 'Veikko', $3, 'import', '2026-01-02', '2026-02-02')`, [tenant, id, name])
  await plant(`insert into person_email (tenant_id, id, person_id, email, starts_on)
    select p.tenant_id, gen_random_uuid(), p.id, n || '.' || p.id || '@example.fi', '2026-01-01' from person p`)
  await plant(`insert into person_phone (tenant_id, id, person_id, phone, starts_on)
    select p.tenant_id, gen_random_uuid(), p.id, '+35840' || (1000000 + n), '2026-01-01' from person p`)
  await plant(`insert into notice_given (tenant_id, id, person_id, notice, version, language, channel, given_on)
    select p.tenant_id, gen_random_uuid(), p.id, 'customers', n::text, 'fi', 'email', '2026-01-01' from person p`)
  await plant(`insert into search_entry (tenant_id, id, person_id, source_id, item, folded)
    select p.tenant_id, gen_random_uuid(), p.id, gen_random_uuid(), 'phone', '40' || (1000000 + n) from person p`)
  await register.owner.run(`insert into affiliation (tenant_id, id, person_id, organisation_id, starts_on, ended_on, active)
    select $1, gen_random_uuid(), $2, $3, '2000-01-01'::date + n, '2000-01-01'::date + n + 1, false from generate_series(1, 200) as n`, [tenant, id, organisation])
  return id
}

function answerOf({ gate, tenant, persons: [person = ''] }: Office): Promise<unknown> {
  return gate.read(machineActor(tenant, purposeNames), 'rights_requests', 'bench', 'exported', (task) => answerAccess(task, person, 'Bench'))
}

function planOf({ officer, persons: [person = ''] }: Office): Promise<unknown> {
  return drawPlan(officer, { person, ground: 'unlawful', keepsOut: false })
}

async function asked(small: Office, large: Office): Promise<Finding[]> {
  return [
    within('erasure: access of a person with 1,000 rows, milliseconds', await durations(9, () => answerOf(large)), 300),
    within('erasure: plan of a person with 1,000 rows, milliseconds', await durations(9, () => planOf(large)), 150),
    ...await flat(small, large, 'many'),
  ]
}

/** How much longer the same takes among more persons. */
async function flat(small: Office, large: Office, many: string): Promise<Finding[]> {
  const middle = async (work: () => Promise<unknown>) => median(await durations(9, work))
  const turns = async (work: (office: Office) => Promise<unknown>) => {
    // Each of the connections plans a statement five times before it keeps a plan; whoever came first would pay for all.
    await durations(24, () => work(small))
    return byTurns(5, { large: () => middle(() => work(large)), small: () => middle(() => work(small)) })
  }
  return [
    finding(`erasure: access among ${many} and among 10,000`, { of: 'large', to: 'small', atMost: 1.2 }, await turns(answerOf)),
    finding(`erasure: plan among ${many} and among 10,000`, { of: 'large', to: 'small', atMost: 1.2 }, await turns(planOf)),
  ]
}

async function erased(register: BenchRegister, { officer, other, persons }: Office): Promise<Finding[]> {
  const taken: number[] = []
  for (const person of persons) {
    const { id, hash } = await proposeErasure(officer, { person, ground: 'unlawful', keepsOut: false })
    await approveErasure(other, id, hash)
    taken.push(...await durations(1, () => executeErasure(other, id)))
  }
  const { rows } = await register.owner.run(`select id from person where id = any ($1::text::uuid[])`, [`{${persons.join(',')}}`])
  if (rows.length > 0) throw new Error('somebody who was erased is still there')
  return [within('erasure: erasing a person with 1,000 rows, milliseconds', taken, 500)]
}

async function plantExpired(register: BenchRegister, tenant: Tenant, people: number): Promise<void> {
  await register.owner.run(`insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on, created_at)
    select $1, gen_random_uuid(), 'Vanha', 'Tieto', 'import', '2010-01-02', '2010-02-02', '2010-01-01' from generate_series(1, $2::int)`, [tenant.id, people])
  for (let each = 0; each < 4; each++) {
    await register.owner.run(`insert into person_email (tenant_id, id, person_id, email, starts_on)
      select tenant_id, gen_random_uuid(), id, $2 || id || '@example.fi', '2010-01-01' from person where tenant_id = $1 and first_name = 'Vanha'`,
    [tenant.id, String(each)])
  }
}

/** Lives that ended long ago were reckoned when they were written, and every night since. */
function reckoned(gate: Gate, tenant: Tenant): Promise<unknown> {
  return gate.job(machineActor(tenant, purposeNames), 'accountability', 'bench', (job) => job.run('select refresh_liveness($1, null)', [job.tenant]))
}

/** How long the values of a night take with nobody and with somebody at work, and what the latter notices of it. */
async function purged(register: BenchRegister, office: Office, dues: readonly Tenant[], people: number): Promise<Finding[]> {
  const seconds: { quiet: number[]; busy: number[] } = { quiet: [], busy: [] }
  const work: { alone: number[]; beside: number[] } = { alone: [], beside: [] }
  const taken = async (due: Tenant) => {
    const [milliseconds = NaN] = await durations(1, () => purgeOf(register, office.gate, due, people))
    return milliseconds / 1000 * 20_000 / people
  }
  for (const [at, due] of dues.entries()) {
    if (at % 2 === 0) {
      seconds.quiet.push(await taken(due))
      continue
    }
    let isOver = false
    work.alone.push(await notedBy(office, (times) => times >= 200))
    const purging = taken(due).finally(() => { isOver = true })
    work.beside.push(await notedBy(office, () => isOver))
    seconds.busy.push(await purging)
  }
  return [within('erasure: seconds to purge 100,000 expired values, nobody at work', seconds.quiet, 10),
    within('erasure: seconds to purge 100,000 expired values, somebody at work', seconds.busy, 10),
    finding('erasure: a list beside the purge, 95th percentile, milliseconds', { of: 'beside', to: 'alone', atMost: 2 }, work)]
}

async function purgeOf(register: BenchRegister, gate: Gate, tenant: Tenant, people: number): Promise<void> {
  const { removed } = await purge({ gate, actor: machineActor(tenant, purposeNames), route: 'bench', files: vaultOf(register) }, false)
  const count = removed.reduce((sum, each) => sum + each.count, 0)
  if (count !== people * 5) throw new Error(`${count} values left, not ${people * 5}`)
}

/** The slow end of the lists that somebody opens one after another, looking at each for a moment. */
async function notedBy({ gate, tenant }: Office, isEnough: (times: number) => boolean): Promise<number> {
  const taken: number[] = []
  while (!isEnough(taken.length)) {
    taken.push(...await durations(1, () => gate.read<Keeper, unknown>(machineActor(tenant, ['contracting']), 'contracting', 'GET /bench', 'listed',
      (task) => listPersons(task))))
    await pause(10)
  }
  return quantile(taken, 0.95)
}

/** Nothing of the erased is found after the scrub, wherever it may have been. */
async function searched(register: BenchRegister): Promise<Finding> {
  const [taken = NaN] = await durations(1, async () => {
    await scrub(register.owner)
    const left = (await searchFor('Qzyxwvutsulalarge', register.owner, [])).filter(({ found }) => found !== 0)
    if (left.length > 0) throw new Error(`an erased value is in ${left.map(({ place }) => place).join(', ')}`)
  })
  return within('erasure: seconds to scrub and to search everywhere', [taken / 1000], 60)
}

function within(name: string, measured: readonly number[], limit: number): Finding {
  return finding(name, { of: 'measured', to: 'limit', atMost: 1 }, { measured, limit: measured.map(() => limit) })
}
