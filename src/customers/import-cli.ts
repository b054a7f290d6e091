import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Language, Text } from '../catalogue/shape.ts'
import type { Io } from '../platform/io.ts'
import { Refusal } from '../platform/refusal.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { countsText, importPageTexts as texts, ofLineText } from './import-page-texts.ts'
import { importCustomers, outcomeIn, type Outcome } from './import.ts'

type Wanted = { file: string; dryRun: boolean; json: boolean; tenant: string | undefined }

/** `seloste import customers FILE [--dry-run] [--json] [--tenant SLUG]`. Gives 1 when a line or the file was refused, and
 *  2 for wrong use. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  if (words.includes('--help')) {
    io.out(texts.use.en)
    return 0
  }
  const wanted = wantedBy(words)
  if (wanted === undefined) {
    io.err(texts.use.en)
    return 2
  }
  const installation = await io.open()
  try {
    const tenant = installation.tenants.find(
      ({ slug }) => wanted.tenant === undefined || slug === wanted.tenant,
    )
    if (tenant === undefined) {
      io.err(texts.noSuchTenant.en)
      return 2
    }
    const actor = machineActor(tenant, ['contracting'])
    const outcome = await importCustomers(installation.gate, actor, bytesOf(wanted.file), {
      dryRun: wanted.dryRun,
      route: 'seloste import',
    })
    tell(outcome, wanted, languageOf(tenant), io)
    return outcome.refused.length === 0 ? 0 : 1
  } catch (reason) {
    if (!(reason instanceof Refusal) && !isUnreadable(reason)) throw reason
    const text = reason instanceof Refusal ? reason.text : texts.noSuchFile
    tellRefusal(text, wanted, io)
    return 1
  } finally {
    await installation.close()
  }
}

// Opened when it is read: a stream that fails before anybody listens would end the process.
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}

function wantedBy(words: readonly string[]): Wanted | undefined {
  try {
    const {
      values,
      positionals: [what, file, more],
    } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        tenant: { type: 'string' },
      },
    })
    if (what !== 'customers' || file === undefined || more !== undefined) return undefined
    return { file, dryRun: values['dry-run'] ?? false, json: values.json ?? false, tenant: values.tenant }
  } catch (reason) {
    // parseArgs says wrong words by throwing a TypeError.
    if (reason instanceof TypeError) return undefined
    throw reason
  }
}

function tell(outcome: Outcome, { json }: Wanted, language: Language, io: Io): void {
  const said = outcomeIn(outcome, language)
  if (json) return io.out(JSON.stringify(said))
  const refused = new Set(said.refused.map(({ line }) => line)).size
  io.out(countsText(said.accepted, refused, said.duplicates.length)[language])
  const list = (title: Text, lines: readonly string[]) => {
    if (lines.length === 0) return
    io.out(`\n${title[language]}`)
    for (const line of lines) io.out(`  ${line}`)
  }
  const finding = ({ line, column, reason }: { line: number; column: string; reason: string }) =>
    `${line}  ${column}: ${reason}`
  list(texts.refused, said.refused.map(finding))
  list(texts.warned, said.warned.map(finding))
  list(
    texts.duplicates,
    said.duplicates.map(({ line, ofLine }) => `${line}  ${ofLineText(ofLine)[language]}`),
  )
}

function tellRefusal(text: Text, { json }: Wanted, io: Io): void {
  if (json) io.out(JSON.stringify({ refusal: text }))
  else io.err(`${text.fi}\n${text.sv}\n${text.en}`)
}

function languageOf(tenant: Tenant): Language {
  return tenant.languages[0] ?? 'fi'
}

function isUnreadable(reason: unknown): boolean {
  return (
    reason instanceof Error &&
    'code' in reason &&
    ['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(String(reason.code))
  )
}
