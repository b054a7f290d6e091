import { resolve } from 'node:path'
import { readConfig } from '../../platform/config.ts'
import type { Io } from '../../platform/io.ts'
import { tenantNamed, verb, WrongUse, type Words } from '../../platform/words.ts'
import { restoreTexts as texts } from '../restore-texts.ts'
import { restore, type Restored } from '../restoring.ts'
import { acceptRestore } from '../../breaches/ledger-lost.ts'
import { drill } from '../drill.ts'
import { actingAs } from './acting.ts'
import { progress } from './progress.ts'

const usage = `seloste restore FILE [--json]
seloste restore FILE --drill [--json]
seloste restore FILE --ledger-lost --by ADDRESS[,ADDRESS] [--json]
seloste restore accept --by ADDRESS --ground TEXT [--controller SLUG]

Restores a backup into an empty database, or one controller beside others, while the register is not served. All of the
file is proved before anything is written. Then the erasure ledger is replayed: whoever was erased since is erased again,
and what was objected to or restricted is so again. The register does not open before that; when this is stopped, run
it again with the same file. Without the ledger it refuses.
--drill restores into a database of its own that is thrown away, and records that it went well.
--ledger-lost restores although the ledger is gone: --by names the data protection officer of each controller in the
backup. Persons who were erased may be back, so a breach is recorded, and only the rights desk opens. accept ends that,
by an officer who says in --ground what was done about it.`

/** Restores a backup, or tries whether it could be. */
export const run = verb(usage, { texts: ['by', 'ground', 'controller'], flags: ['drill', 'ledger-lost'] }, async (words, io) => {
  const [file, more] = words.rest
  if (file === undefined || more !== undefined) throw new WrongUse()
  if (file === 'accept') return accept(words, io)
  const named = words.has('ledger-lost') ? words.must('by').split(',') : undefined
  if (named !== undefined && words.has('drill')) throw new WrongUse()
  const shown = progress()
  const config = readConfig(process.env)
  try {
    if (words.has('drill')) tell(await drill(config, resolve(file), io, shown.say), words, io)
    else tell(await restore(config, resolve(file), shown.say, named), words, io)
  } finally {
    shown.end()
  }
  return 0
})

/** The officer says that a restore without its ledger has been dealt with: the register opens. */
async function accept(words: Words, io: Io): Promise<number> {
  const [by, ground] = [words.must('by'), words.must('ground')]
  const opened = await io.open()
  const tenant = tenantNamed(opened, words.text('controller'))
  const actor = await actingAs(opened.gate, tenant, by)
  await opened.gate.write(actor, 'breach_handling', 'seloste restore accept', (task) => acceptRestore(task, ground))
  io.out(texts.accepted(tenant.slug)[words.language])
  return 0
}

function tell(restored: Restored, words: Words, io: Io): void {
  if (words.has('json')) return io.out(JSON.stringify(restored))
  for (const line of lines(restored, words)) io.out(line)
}

function lines({ taken_at, rows, files, isResumed, controllers }: Restored, { language }: Words): string[] {
  return [texts.restored(taken_at, rows)[language], ...(files.back + files.without === 0 ? [] : [texts.files(files)[language]]), ...(isResumed ? [texts.resumed[language]] : []),
    ...controllers.flatMap(({ slug, replayed, log, ended, isClosed }) => [
      texts.replayed(slug, replayed)[language],
      ...(ended === 0 ? [] : [texts.ended(slug, ended)[language]]),
      ...(replayed.withoutResponsible.length === 0 ? [] : [texts.withoutResponsible(replayed.withoutResponsible)[language]]),
      ...(log === 'restored' ? [texts.logGoesOn(slug)[language]] : []),
      ...(isClosed ? [texts.isClosed(slug)[language]] : []),
    ])]
}
