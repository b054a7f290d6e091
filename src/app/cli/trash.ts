import { emptyTrash } from '../../customers/trash.ts'
import { readConfig } from '../../platform/config.ts'
import { machineActor } from '../../platform/tenants.ts'
import { tenantNamed, verb, WrongUse } from '../../platform/words.ts'
import { installedVault } from '../files.ts'

const usage = `seloste trash empty [--controller SLUG] [--json]

Really deletes what has lain in the trash to its end. What something still names stays, and is counted.`

/** Empties the trash of one controller. */
export const run = verb(usage, { texts: ['controller'] }, async (read, io) => {
  if (read.rest.join(' ') !== 'empty') throw new WrongUse()
  const opened = await io.open()
  const tenant = tenantNamed(opened, read.text('controller'))
  const files = installedVault(readConfig(process.env))
  const done = await opened.gate.write(machineActor(tenant, ['contracting']), 'contracting', 'seloste trash empty',
    (task) => emptyTrash(task, files))
  io.out(read.has('json') ? JSON.stringify(done) : `deleted ${done.deleted}, kept ${done.kept}`)
  return 0
})
