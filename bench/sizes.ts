import { personCard } from '../src/customers/person-card.ts'
import { listPersons } from '../src/customers/person-list.ts'
import type { Keeper } from '../src/customers/rows.ts'
import { search, type Searcher } from '../src/customers/search.ts'
import type { Gate } from '../src/platform/gate/gate.ts'
import { openRegister } from '../src/platform/register.ts'
import { machineActor, type Tenant } from '../src/platform/tenants.ts'
import { byTurns, durations, finding, quantile, type Finding } from './measure.ts'
import { openBenchRegister, plantTenant, settle, type BenchRegister } from './register.ts'
import { plantTies } from './ties.ts'
import { keyed } from '../test/world.ts'

/** Whether search, list and card stay as quick in a large register as in a small one. */
export async function benchSizes({ long }: { long: boolean }): Promise<Finding[]> {
  const small = await filled(10_000)
  const large = await filled(long ? 1_000_000 : 200_000)
  try {
    const findings: Finding[] = []
    for (const [name, question] of Object.entries(questions)) findings.push(await compare(name, question, small, large))
    return findings
  } finally {
    await Promise.all([small, large].map(async ({ gate, register }) => {
      await gate.close()
      await register.close()
    }))
  }
}

type Filled = { register: BenchRegister; gate: Gate; tenant: Tenant; ids: string[]; names: string[] }
type Question = (filled: Filled) => Promise<unknown>

const questions: { readonly [name: string]: Question } = {
  search: (filled) => filled.gate.read<Searcher, unknown>(...asked(filled), (task) => search(task, anyOf(filled.names))),
  list: (filled) => filled.gate.read<Keeper, unknown>(...asked(filled),
    (task) => listPersons(task, {}, { after: anyOf(filled.ids) })),
  card: (filled) => filled.gate.read<Keeper, unknown>(...asked(filled), (task) => personCard(task, anyOf(filled.ids))),
}

function asked({ tenant }: Filled) {
  return [machineActor(tenant, ['contracting']), 'contracting', 'GET /bench', 'listed'] as const
}

async function compare(name: string, question: Question, small: Filled, large: Filled): Promise<Finding> {
  const p95 = (filled: Filled) => async () => quantile(await durations(150, () => question(filled)), 0.95)
  const rounds = await byTurns(7, { small: p95(small), large: p95(large) })
  return finding(`sizes: ${name}, 95th percentile, milliseconds`, { of: 'large', to: 'small', atMost: 1.3 }, rounds)
}

async function filled(people: number): Promise<Filled> {
  const register = await openBenchRegister()
  const tenant = await plantTenant(register, 'only', people)
  await plantTies(register, tenant)
  await settle(register)
  const { rows } = await register.owner.run<{ id: string; last_name: string }>(
    'select id, last_name from person where tenant_id = $1 order by id limit 500', [tenant.id])
  const gate = await openRegister(register.server, register.installation, keyed, 10)
  return { register, gate, tenant, ids: rows.map(({ id }) => id), names: rows.map(({ last_name }) => last_name) }
}

function anyOf(values: readonly string[]): string {
  return values[Math.floor(Math.random() * values.length)] ?? ''
}
