import { z } from 'zod'
import { openLedger } from '../src/platform/erasure/ledger.ts'
import { openVault } from '../src/platform/files/vault.ts'
import { openRegister } from '../src/platform/register.ts'
import { machineActor } from '../src/platform/tenants.ts'
import { deskOf } from '../src/rights/desk.ts'
import { executeErasure } from '../src/rights/execute.ts'
import { installation } from './world.ts'

const given = z.object({
  server: z.object({ host: z.string(), port: z.number(), user: z.string(), password: z.string().exactOptional(), database: z.string() }),
  places: z.object({ keys: z.string(), file: z.string(), second: z.string() }),
  vault: z.object({ files: z.string(), wrappings: z.tuple([z.string(), z.string()]), keys: z.string() }),
  tenant: z.object({ id: z.string(), zone: z.string() }), user: z.string(), plan: z.string(),
})

// A process of its own that carries out a plan, to be killed by a test.
const { server, places, vault, tenant, user, plan } = given.parse(JSON.parse(process.argv[2] ?? ''))
const gate = await openRegister(server, installation, openLedger(places).digest, 2)
const machine = machineActor(tenant, ['rights_requests'])
const duties = machine.duties.map((duty) => ({ ...duty, rights: ['erase'] as const }))
const actor = { ...machine, duties, user: { id: user, name: 'Helmi', language: 'fi' as const } }
await executeErasure(deskOf(gate, actor, 'test', { ledger: openLedger(places), files: openVault(vault) }), plan)
await gate.close()
