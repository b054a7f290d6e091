import type { Gate } from '../platform/gate/gate.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { decideSettings } from './decide.ts'
import { noticeKinds } from './notice.ts'
import { publishNotice } from './publish.ts'
import type { Settings } from './settings.ts'

/** Decides a new controller's first settings and publishes its notices from them, which puts them in force. */
export async function establish(gate: Gate, tenant: Tenant, settings: Settings): Promise<void> {
  await gate.write(machineActor(tenant, ['accountability']), 'accountability', 'founding', async (task) => {
    await decideSettings(task, settings)
    for (const kind of noticeKinds) await publishNotice(task, kind)
  })
}
