import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { retention } from '../catalogue/retention.ts'
import { emptyTrash } from '../customers/trash.ts'
import { mailCheckpoint } from '../platform/audit/mailed.ts'
import { sealAll, copyOutside } from '../platform/audit/sealer.ts'
import { openSealing } from '../platform/audit/sealing.ts'
import type { Sealing } from '../platform/audit/log.ts'
import { connect } from '../platform/database/connection.ts'
import { compareLives } from '../platform/erasure/lives.ts'
import { scrub } from '../platform/erasure/scrub.ts'
import { addDays, addMonths } from '../platform/text/day.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { purge } from '../retention/purge.ts'
import { takeBackup } from './backing-up.ts'
import { installedVault, sweepFiles } from './files.ts'
import { installedLedger } from './ledger.ts'
import { ownerServer } from './owner.ts'
import type { Working } from './timetable.ts'
import type { Outcome } from './timetable-runs.ts'

const done = (report: Outcome['report']): Outcome => ({ result: 'done', report })

/** Seals the log. */
export async function sealing(working: Working, tenant: Tenant): Promise<Outcome> {
  return withSealing(working, tenant, async (opened) => done({ sealed: await sealAll(opened, tenant.id) }))
}

/** Copies outside the seals that are not there yet, and mails the newest where mail is declared. */
export async function copySeals(working: Working, tenant: Tenant): Promise<Outcome> {
  return withSealing(working, tenant, async (opened) => {
    await copyOutside(opened, tenant.id)
    const mailed = await mailCheckpoint(opened, tenant, working.config)
    return done(mailed === undefined ? {} : { mailed })
  })
}

async function withSealing(working: Working, tenant: Tenant, act: (opened: Sealing) => Promise<Outcome>): Promise<Outcome> {
  const opened = openSealing({ ...working, tenants: [tenant] }, working.config)
  try {
    return await act(opened)
  } finally {
    await opened.connection.close()
  }
}

/** Really deletes what has lain in the trash to its end. */
export async function emptying({ gate, config }: Working, tenant: Tenant): Promise<Outcome> {
  const files = installedVault(config)
  let deleted = 0
  for (;;) {
    const some = await gate.write(machineActor(tenant, ['contracting']), 'contracting', 'timetable', (task) => emptyTrash(task, files))
    deleted += some.deleted
    if (some.deleted === 0) return done({ deleted, kept: some.kept })
  }
}

/** Reckons lives anew and counts where the register had them otherwise: verbs that forgot somebody show here. */
export async function comparison({ gate }: Working, tenant: Tenant): Promise<Outcome> {
  return done(await compareLives(gate, tenant))
}

/** Removes what no purpose keeps any more. */
export async function purging({ gate, config }: Working, tenant: Tenant): Promise<Outcome> {
  const { removed } = await purge({ gate, actor: machineActor(tenant, ['accountability']), route: 'timetable',
    ledger: installedLedger(config), files: installedVault(config) }, false)
  return done({ removed: removed.reduce((sum, { count }) => sum + count, 0) })
}

/** Destroys files whose rows never came, because whoever was to write them was killed. */
export async function sweeping({ gate, config }: Working, tenant: Tenant): Promise<Outcome> {
  return done({ deleted: await sweepFiles({ gate, vault: installedVault(config) }, tenant) })
}

/** Makes what was erased leave the disk. */
export async function scrubbing({ config }: Working): Promise<Outcome> {
  const owner = connect(ownerServer(config))
  try {
    await scrub(owner)
    return done({})
  } finally {
    await owner.close()
  }
}

/** Takes the night's backup where a place for it is declared (SELOSTE_BACKUPS), and deletes those past their length. */
export async function backUp(working: Working, _: Tenant, dueOn: string): Promise<Outcome> {
  const place = working.config.backupsFolder
  if (place === undefined) return { result: 'passed_over', report: { because: 'SELOSTE_BACKUPS' } }
  const name = `seloste-${dueOn}.backup`
  const deleted = pruned(place, addMonths(dueOn, -(await lengths(working)).shortest), working.gate.clock.now())
  if (readdirSync(place).includes(name)) return done({ file: name, deleted })
  const { tables } = await takeBackup(working.config, working.server, join(place, name), undefined, () => {})
  return done({ file: name, rows: tables.reduce((sum, { rows }) => sum + rows, 0), deleted })
}

/** Deletes our backups made before a day, and what a killed process left half done. Gives how many. */
function pruned(folder: string, before: string, now: Date): number {
  const old = readdirSync(folder).filter((name) => {
    const [, day] = /^seloste-(\d{4}-\d\d-\d\d)\.backup$/.exec(name) ?? []
    return day !== undefined && day < before
  })
  const halves = readdirSync(folder).filter((name) => /^seloste-.*\.half$/.test(name)
    && now.getTime() - statSync(join(folder, name)).mtimeMs > 86_400_000)
  for (const name of [...old, ...halves]) rmSync(join(folder, name), { force: true })
  return old.length
}

/** Forgets entries of the ledger that no backup is old enough to need. */
export async function expireLedger(working: Working, _: Tenant, dueOn: string): Promise<Outcome> {
  const before = addDays(addMonths(dueOn, -(await lengths(working)).longest), -1)
  return done({ expired: installedLedger(working.config).expire(before), before })
}

/** The months for which the controllers keep backups, as each of them has told in its notice. */
async function lengths({ gate, tenants }: Working): Promise<{ shortest: number; longest: number }> {
  const months = await Promise.all(tenants.map((tenant) =>
    gate.read(machineActor(tenant, ['rights_requests']), 'rights_requests', 'timetable', 'listed', async (task) => {
      const row = await task.db.selectFrom('retention_length').select('months').where('tenant_id', '=', task.tenant)
        .where('rule', '=', 'backup').executeTakeFirst()
      return row?.months ?? retention.backup.months
    })))
  return { shortest: Math.min(...months, retention.backup.settable[1]), longest: Math.max(...months, retention.backup.settable[0]) }
}
