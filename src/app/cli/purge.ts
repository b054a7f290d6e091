import { readConfig } from '../../platform/config.ts'
import { machineActor } from '../../platform/tenants.ts'
import { tenantNamed, verb } from '../../platform/words.ts'
import { purge } from '../../retention/purge.ts'
import { installedVault } from '../files.ts'
import { installedLedger } from '../ledger.ts'

const usage = `seloste purge [--dry-run] [--json] [--controller SLUG]

Removes what no purpose keeps any more, and says how much of what by which rule, and what is held. --dry-run counts the
same and changes nothing. Run it each night.`

/** Removes what no purpose keeps any more. */
export const run = verb(usage, { texts: ['controller'], flags: ['dry-run'] }, async (words, io) => {
  const opened = await io.open()
  const tenant = tenantNamed(opened, words.text('controller'))
  const config = readConfig(process.env)
  const purging = { gate: opened.gate, actor: machineActor(tenant, ['accountability']), route: 'seloste purge',
    ledger: installedLedger(config), files: installedVault(config) }
  const report = await purge(purging, words.has('dry-run'))
  if (words.has('json')) io.out(JSON.stringify(report))
  else {
    for (const { act, table, column, rule, count } of report.removed) {
      io.out(`${String(count).padStart(7)}  ${act}  ${column === undefined ? table : `${table}.${column}`}  ${rule}`)
    }
    for (const { reason, until, rule, count } of report.held) {
      io.out(`${String(count).padStart(7)}  ${[reason, rule, until].filter((part) => part !== undefined).join('  ')}`)
    }
  }
  return 0
})
