import { resolve } from 'node:path'
import type { Summary } from '../../platform/backup/summary.ts'
import type { Of } from '../../platform/backup/tables.ts'
import { texts } from '../../platform/backup/texts.ts'
import { readConfig } from '../../platform/config.ts'
import type { Installation, Io } from '../../platform/io.ts'
import { Refusal } from '../../platform/refusal.ts'
import { verb, WrongUse, type Words } from '../../platform/words.ts'
import { takeBackup } from '../backing-up.ts'
import { progress } from './progress.ts'

const usage = `seloste backup FILE [--tenant SLUG] [--json]

Takes a backup of the installation, or of one controller, to a new file while the register is served: encrypted with the
newest key of SELOSTE_KEYS, and read back before the file has its name. Sign-ins are not in it, nor the keys of attached
files: one that is erased opens from no backup. It needs the erasure ledger to be restored: keep that, and the keys,
apart from it.`

/** Takes a backup. */
export const run = verb(usage, { texts: ['tenant'] }, async (words, io) => {
  const [file, more] = words.rest
  if (file === undefined || more !== undefined) throw new WrongUse()
  const opened = await io.open()
  const shown = progress()
  try {
    const of = tenantOf(opened, words.text('tenant'))
    tell(await takeBackup(readConfig(process.env), opened.server, resolve(file), of, shown.say), words, io)
  } finally {
    shown.end()
  }
  return 0
})

function tenantOf(opened: Installation, slug: string | undefined): Of {
  if (slug === undefined) return undefined
  const found = opened.tenants.find((tenant) => tenant.slug === slug)
  if (found === undefined) throw new Refusal('not-found', texts.noTenant(slug))
  return { id: found.id, slug }
}

function tell({ head, tables, files, digest, key }: Summary, words: Words, io: Io): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  if (words.has('json')) io.out(JSON.stringify({ taken_at: head.taken_at, tenant: head.tenant?.slug, tables: tables.length, rows, files: files.count, digest, key, ledger: head.ledger }))
  else io.out(`${head.taken_at}  ${tables.length} tables  ${rows} rows  ${files.count} files  key ${key}  ${digest}`)
}
