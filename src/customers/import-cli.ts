import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Language, Text } from '../catalogue/shape.ts'
import type { Io } from '../platform/io.ts'
import { Refusal } from '../platform/refusal.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { verb, WrongUse } from '../platform/words.ts'
import { countsText, importPageTexts as texts, ofLineText } from './import-page-texts.ts'
import { importCustomers, outcomeIn, type Outcome } from './import.ts'
import type { Source } from './import-source.ts'

const usage = `seloste import customers FILE [--update] [--dry-run] [--json] [--controller SLUG]

Imports customers, their contacts and contracts from a CSV file or an .xlsx workbook. Gives 1 when a line or the file was refused.
--update gives customers that the register has, by number or business id, the address, phone, municipality and language of
their line; an empty cell leaves what is there.`

/** Imports customers from a file. Gives 1 when a line or the file was refused, and 2 for wrong use. */
export const run = verb(usage, { texts: ['tenant', 'controller'], flags: ['dry-run', 'update'] }, async (words, io) => {
  const [what, file, more] = words.rest
  if (what !== 'customers' || file === undefined || more !== undefined) throw new WrongUse()
  const { gate, tenants } = await io.open()
  const tenant = importer(tenants, words.text('controller') ?? words.text('tenant'))
  const actor = machineActor(tenant, ['contracting'])
  try {
    const outcome = await importCustomers(gate, actor, await sourceOf(file), {
      dryRun: words.has('dry-run'),
      updates: words.has('update'),
      route: 'seloste import',
    })
    tell(outcome, words.has('json'), tenant.languages[0] ?? 'fi', io)
    return outcome.refused.length === 0 ? 0 : 1
  } catch (reason) {
    const refusal = isUnreadable(reason) ? new Refusal('invalid', texts.noSuchFile) : reason
    // A program reads the answer, not what is said beside it.
    if (refusal instanceof Refusal && words.has('json')) io.out(JSON.stringify({ refusal: refusal.text }))
    throw refusal
  }
})

function importer(tenants: readonly Tenant[], slug: string | undefined): Tenant {
  const tenant = tenants.find((each) => slug === undefined || each.slug === slug)
  if (tenant === undefined) throw new WrongUse(texts.noSuchTenant)
  return tenant
}

/** A pipe cannot be read twice. */
async function sourceOf(path: string): Promise<Source> {
  return (await stat(path)).isFile() ? () => bytesOf(path) : bytesOf(path)
}

// Opened when it is read: a stream that fails before anybody listens would end the process.
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}

function tell(outcome: Outcome, json: boolean, language: Language, io: Io): void {
  const said = outcomeIn(outcome, language)
  if (json) return io.out(JSON.stringify(said))
  const refused = new Set(said.refused.map(({ line }) => line)).size
  io.out(countsText(said.accepted, refused, said.duplicates.length)[language])
  if (said.updated !== undefined) io.out(texts.updatedCount(said.updated.length)[language])
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
    outcome.duplicates.map((copy) => `${copy.line}  ${ofLineText(copy)[language]}`),
  )
}

function isUnreadable(reason: unknown): boolean {
  return (
    reason instanceof Error &&
    'code' in reason &&
    ['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(String(reason.code))
  )
}
