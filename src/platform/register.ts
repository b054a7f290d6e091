import { connect, type Server } from './database/connection.ts'
import { clockAt } from './clock.ts'
import { openAuditWriter } from './gate/audit.ts'
import { openGate, type Gate, type Keyed } from './gate/gate.ts'
import { openSlots } from './gate/slots.ts'

/** Opens the gate over a migrated database, with its clock set to the database's; `keyed` is the ledger's digest. */
export async function openRegister(server: Server, installation: string, keyed: Keyed, connections = 10): Promise<Gate> {
  const first = connect(server)
  const { rows: [row] } = await first.run('select now() as now')
  await first.close()
  if (!(row?.['now'] instanceof Date)) throw new Error('the database does not tell the time')
  return openGate(openSlots(server, installation, connections), openAuditWriter(server, installation), clockAt(row['now']), keyed)
}
