import { existsSync, readFileSync } from 'node:fs'
import { retention } from '../catalogue/retention.ts'
import type { Signed } from '../platform/audit/checkpoint.ts'
import { mailedIn } from '../platform/audit/mailed.ts'
import { purgeLog } from '../platform/audit/purge.ts'
import { recordRestore } from '../platform/audit/restore.ts'
import { copyOutside, sealAll } from '../platform/audit/sealer.ts'
import { openSealing } from '../platform/audit/sealing.ts'
import type { Sealing } from '../platform/audit/log.ts'
import { verifyLog } from '../platform/audit/verify.ts'
import { readConfig } from '../platform/config.ts'
import type { Installation } from '../platform/io.ts'
import { addMonths } from '../platform/text/day.ts'
import { say } from '../platform/text/language.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { tenantNamed, verb, WrongUse, type Words } from '../platform/words.ts'
import { findingText, texts, verdictText } from './cli-texts.ts'

const usage = `seloste audit verify [--checkpoint MESSAGE]
seloste audit seal
seloste audit restored --reason TEXT
seloste audit purge
all: [--controller SLUG] [--json]

verify recomputes the log from its entries and compares it with its seals and their copy in the second place.
  MESSAGE is a file of seals that were mailed: they tell of an end that was cut off in the second place too.
  Gives 1 and names the first entry that was changed, removed, put in, moved or cut off.
seal seals what has been entered; serving does so each minute.
restored records, signed, that the database was restored from a backup.
purge removes the entries whose length is over, as the database's owner. Run it daily.
SELOSTE_KEYS (beside the data folder) holds the key, SELOSTE_CHECKPOINTS is the second place.`

type Act = (sealing: Sealing, tenant: Tenant, read: Words, opened: Installation) => Promise<{ code: number; said: object; lines: string[] }>

/** Verifies and seals the log, records a restore, removes what has expired. */
export const run = verb(usage, { texts: ['reason', 'controller', 'checkpoint'] }, async (read, io) => {
  const [name = ''] = read.rest
  const act = acts[name]
  if (act === undefined || read.rest.length !== 1) throw new WrongUse()
  if (name === 'restored') read.must('reason')
  const opened = await io.open()
  const tenant = tenantNamed(opened, read.text('controller'))
  const sealing = openSealing(opened, readConfig(process.env))
  try {
    const { code, said, lines } = await act(sealing, tenant, read, opened)
    if (read.has('json')) io.out(JSON.stringify(said))
    else lines.forEach((line) => io.out(line))
    return code
  } finally {
    await sealing.connection.close()
  }
})

const acts: Readonly<Record<string, Act>> = {
  async verify(sealing, tenant, read) {
    const { language } = read
    const verdict = await verifyLog(sealing, tenant.id, keptIn(read.text('checkpoint')))
    const { findings, restores } = verdict
    const lines = [
      say(verdictText(verdict), language),
      ...restores.map(({ at, says }) => `${say(texts.restored, language)} ${at.toISOString()}: ${says}`),
      say(findings.length === 0 ? texts.whole : texts.wrong, language),
      ...findings.map((finding) => `  ${say(findingText(finding), language)}`),
      ...(findings.some(({ what }) => what === 'truncate') ? [say(texts.orRestored, language)] : []),
    ]
    return { code: findings.length === 0 ? 0 : 1, said: verdict, lines }
  },
  async seal(sealing, tenant) {
    const sealed = await sealAll(sealing, tenant.id)
    return { code: 0, said: { sealed }, lines: [String(sealed)] }
  },
  async restored(sealing, tenant, read) {
    await recordRestore(sealing, tenant.id, read.must('reason'))
    await copyOutside(sealing, tenant.id)
    return { code: 0, said: { restored: true }, lines: [say(texts.restored, read.language)] }
  },
  async purge(sealing, tenant, _, opened) {
    const before = await expiry(opened, tenant)
    const owner = await opened.owner()
    try {
      const purged = await purgeLog(sealing, owner, tenant.id, before)
      return { code: 0, said: { purged, before: before.toISOString() }, lines: [String(purged)] }
    } finally {
      await owner.close()
    }
  },
}

/** The seals in a file of messages. Refuses (WrongUse) a file without one: it would vouch for nothing. */
function keptIn(file: string | undefined): Signed[] {
  if (file === undefined) return []
  const kept = existsSync(file) ? mailedIn(readFileSync(file, 'utf8')) : []
  if (kept.length === 0) throw new WrongUse()
  return kept
}

/** The instant before which entries have outlived their length in this controller's register. */
async function expiry({ gate }: Installation, tenant: Tenant): Promise<Date> {
  return gate.read(machineActor(tenant, ['rights_requests']), 'rights_requests', 'seloste audit purge', 'opened', async (task) => {
    const row = await task.db.selectFrom('retention_length').select('months').where('tenant_id', '=', task.tenant)
      .where('rule', '=', 'audit_log').executeTakeFirst()
    return new Date(`${addMonths(task.today, -(row?.months ?? retention.audit_log.months))}T00:00:00Z`)
  })
}
