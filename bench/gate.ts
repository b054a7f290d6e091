import { sql, type Kysely } from 'kysely'
import pg from 'pg'
import type { DatabaseFor } from '../src/catalogue/database.ts'
import type { Purpose } from '../src/catalogue/purposes.ts'
import type { Server } from '../src/platform/database/connection.ts'
import type { Gate } from '../src/platform/gate/gate.ts'
import { prepared, type Values } from '../src/platform/gate/prepared.ts'
import type { Actor } from '../src/platform/gate/task.ts'
import { newId } from '../src/platform/id.ts'
import { openRegister } from '../src/platform/register.ts'
import { machineActor, type Tenant } from '../src/platform/tenants.ts'
import { byTurns, durations, finding, median, throughput, type Finding } from './measure.ts'
import { openBenchRegister, plantTenant, settle, type BenchRegister } from './register.ts'
import { keyed } from '../test/world.ts'

/** What the only way to the database costs, against the same list without role, policy, tenant and audit. */
export async function benchGate(): Promise<Finding[]> {
  const register = await openBenchRegister()
  try {
    const tenant = await plantTenant(register, 'large', 10_000)
    const tenants: Tenant[] = []
    for (let at = 0; at < 50; at++) tenants.push(await plantTenant(register, `small-${at}`, 2000))
    await settle(register)
    return [...await oneTenant(register, tenant), await manyTenants(register, tenants)]
  } finally {
    await register.close()
  }
}

type Reader = Extract<Purpose, 'customer_relationship' | 'customer_service' | 'informing' | 'events'>

async function oneTenant(register: BenchRegister, tenant: Tenant): Promise<Finding[]> {
  const gate = await openRegister(register.server, register.installation, keyed, 10)
  const pool = poolOf(register.bare, 10)
  const actor = machineActor(tenant, ['customer_service'])
  const throughGate = () => listThroughGate(gate, actor, 'customer_service')
  const bare = () => listBare(pool, tenant.id)
  try {
    mustAgree(await throughGate(), await bare())
    const crowd = await byTurns(9, {
      gate: () => throughput(16, 700, throughGate),
      bare: () => throughput(16, 700, bare),
    })
    return [finding('gate: 16 clients, a second', { of: 'gate', to: 'bare', atLeast: 0.5 }, crowd),
      await aloneFinding(register, pool, tenant, throughGate, bare)]
  } finally {
    await Promise.all([gate.close(), pool.end()])
  }
}

/** One client alone waits for its query and its entry's way to the disk, and for hardly anything else. */
async function aloneFinding(
  register: BenchRegister, pool: pg.Pool, tenant: Tenant, throughGate: Work, bare: Work,
): Promise<Finding> {
  await register.owner.script('create table bare_entry (like audit_entry including all)')
  const subjects = Buffer.alloc(50 * 16, 7)
  const insert = () => pool.query({ name: 'insert', text: bareInsert,
    values: [tenant.id, newId(), newId(), newId(), 'customer_service', 'GET /bench', 'listed', subjects, newId()] })
  const p50 = async (work: Work) => median(await durations(300, work))
  const alone = await byTurns(9, { gate: () => p50(throughGate), query: () => p50(bare), insert: () => p50(insert) })
  const allowed = (alone['query'] ?? []).map((query, at) => query + (alone['insert']?.[at] ?? NaN) + 0.15)
  return finding('gate: 1 client, median milliseconds', { of: 'gate', to: 'query + insert + 0.15', atMost: 1 },
    { ...alone, 'query + insert + 0.15': allowed })
}

type Work = () => Promise<unknown>

const bareInsert = `insert into bare_entry (tenant_id, id, user_id, duty_id, purpose, route, act, subjects, shape_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

async function manyTenants(register: BenchRegister, tenants: readonly Tenant[]): Promise<Finding> {
  const gate = await openRegister(register.server, register.installation, keyed, 20)
  const pool = poolOf(register.bare, 20)
  const standings = tenants.flatMap((tenant) => readers.map((purpose) =>
    ({ tenant: tenant.id, purpose, actor: machineActor(tenant, [purpose]) })))
  const any = () => standings[Math.floor(Math.random() * standings.length)] ?? standings[0]
  try {
    return finding('gate: 50 tenants x 4 purposes on 20 connections, 16 clients, a second',
      { of: 'gate', to: 'bare', atLeast: 0.5 }, await byTurns(7, {
        gate: () => throughput(16, 700, async () => {
          const standing = any()
          if (standing !== undefined) await listThroughGate(gate, standing.actor, standing.purpose)
        }),
        bare: () => throughput(16, 700, async () => listBare(pool, any()?.tenant ?? '')),
      }))
  } finally {
    await Promise.all([gate.close(), pool.end()])
  }
}

const readers: readonly Reader[] = ['customer_relationship', 'customer_service', 'informing', 'events']

const readList = prepared((db: Kysely<DatabaseFor<Reader>>, value: Values<{ tenant: string; limit: number }>) => db
  .selectFrom('person').select(['id', 'first_name', 'last_name', 'language', 'row_version'])
  .where('tenant_id', '=', value('tenant'))
  .orderBy(sql`last_name collate "fi-x-icu"`).orderBy(sql`first_name collate "fi-x-icu"`).orderBy('id')
  .limit(value('limit')))

function listThroughGate(gate: Gate, actor: Actor, purpose: Reader) {
  return gate.read(actor, purpose, 'GET /bench', 'listed', (task) => readList(task, { tenant: task.tenant, limit: 50 }))
}

async function listBare(pool: pg.Pool, tenant: string) {
  const { rows } = await pool.query<{ id: string }>({ name: 'list', values: [tenant, 50],
    text: `select "id", "first_name", "last_name", "language", "row_version" from "person" where "tenant_id" = $1
      order by last_name collate "fi-x-icu", first_name collate "fi-x-icu", "id" limit $2` })
  return rows
}

function poolOf({ host, port, user, database }: Server, max: number): pg.Pool {
  return new pg.Pool({ host, port, user, database, max, idleTimeoutMillis: 0 })
}

function mustAgree(one: readonly unknown[], other: readonly unknown[]): void {
  if (one.length !== 50 || JSON.stringify(one) !== JSON.stringify(other)) throw new Error('the two lists are not the same')
}
