import { z } from 'zod'
import { openLedger } from '../src/platform/erasure/ledger.ts'
import { openRegister } from '../src/platform/register.ts'
import { machineActor } from '../src/platform/tenants.ts'
import { deskOf } from '../src/rights/desk.ts'
import { executeErasure } from '../src/rights/execute.ts'
import { installation } from './world.ts'

const given = z.object({
  server: z.object({ host: z.string(), port: z.number(), user: z.string(), password: z.string().exactOptional(), database: z.string() }),
  places: z.object({ keys: z.string(), file: z.string(), second: z.string() }),
  tenant: z.object({ id: z.string(), zone: z.string() }), user: z.string(), plan: z.string(),
})

// A process of its own that carries out a plan, to be killed by a test.
const { server, places, tenant, user, plan } = given.parse(JSON.parse(process.argv[2] ?? ''))
const gate = await openRegister(server, installation, 2)
const actor = { ...machineActor(tenant, ['rights_requests']), user: { id: user, name: 'Helmi', language: 'fi' as const } }
await executeErasure(deskOf(gate, actor, 'test', openLedger(places)), plan)
await gate.close()
