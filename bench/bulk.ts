import { editAll, editOf, undoEdit } from '../src/customers/bulk-edit.ts'
import { openRegister } from '../src/platform/register.ts'
import { machineActor } from '../src/platform/tenants.ts'
import { finding, type Finding } from './measure.ts'
import { openBenchRegister, plantTenant, settle, type BenchRegister } from './register.ts'
import { keyed } from '../test/world.ts'

const rows = 10_000
const rounds = 3

/** A bulk edit of 10,000 rows and its undo against the five seconds it may take, and against one plain UPDATE of as many
 *  rows by a superuser, without row versions, former values and audit. */
export async function benchBulk(): Promise<Finding[]> {
  const register = await openBenchRegister()
  const gate = await openRegister(register.server, register.installation, keyed, 10)
  try {
    const tenant = await plantTenant(register, 'bulk', rows)
    await settle(register)
    const actor = machineActor(tenant, ['contracting'])
    const ids = await personIds(register, tenant.id)
    const [edit, undo, plain]: number[][] = [[], [], []]
    for (let round = 0; round < rounds; round++) {
      await register.owner.run("update person set language = 'fi' where tenant_id = $1", [tenant.id])
      let id = ''
      edit?.push(await milliseconds(async () => {
        const done = await gate.write(actor, 'contracting', 'bench', async (task) =>
          editAll(task, await editOf(task, 'person', 'language', 'sv'), ids))
        if (done.changed !== rows) throw new Error(`${done.changed} of ${rows} rows were changed`)
        id = done.id
      }))
      undo?.push(await milliseconds(async () => {
        const { restored } = await gate.write(actor, 'contracting', 'bench', (task) => undoEdit(task, id))
        if (restored !== rows) throw new Error(`${restored} of ${rows} rows were restored`)
      }))
      plain?.push(await milliseconds(() => register.owner.run(
        "update person set language = 'en' where tenant_id = $1 and id = any ($2::uuid[])", [tenant.id, `{${ids.join(',')}}`])))
    }
    const limit = edit?.map(() => 5000) ?? []
    const measured = { edit: edit ?? [], undo: undo ?? [], plain: plain ?? [], limit }
    return [
      finding(`bulk: ${rows} rows changed, milliseconds`, { of: 'edit', to: 'limit', atMost: 1 }, measured),
      finding(`bulk: ${rows} rows restored, milliseconds`, { of: 'undo', to: 'limit', atMost: 1 }, measured),
      finding(`bulk: ${rows} rows against a plain update`, { of: 'edit', to: 'plain', atMost: 20 }, measured),
    ]
  } finally {
    await gate.close()
    await register.close()
  }
}

async function personIds({ owner }: BenchRegister, tenant: string): Promise<string[]> {
  const found = await owner.run<{ id: string }>('select id from person where tenant_id = $1 order by id limit $2', [tenant, rows])
  return found.rows.map(({ id }) => id)
}

async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
