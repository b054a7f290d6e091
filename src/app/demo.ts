import { workTasks } from '../catalogue/work-tasks.ts'
import { makeDemoRegister } from '../customers/demo.ts'
import { establish } from '../notice/establish.ts'
import { loadExample } from '../notice/example.ts'
import type { Installation } from '../platform/io.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { addFirstUser, found, readExample, type Example } from './founding.ts'

/** Founds the example controller with its people. Gives what was founded. */
export async function foundExample(opened: Installation): Promise<{ tenant: Tenant; people: Example }> {
  const people = await readExample()
  const { slug, name, languages } = people
  const tenant = await found(opened, { slug, name, languages })
  for (const user of people.users) {
    const rights = user.rights.map((workTask) => ({ workTask, title: workTasks[workTask].label[user.language] }))
    await addFirstUser(opened, tenant, user, [user, ...rights])
  }
  await establish(opened.gate, tenant, await loadExample(slug))
  await makeDemoRegister(opened.gate, machineActor(tenant, ['contracting']))
  return { tenant, people }
}
