import type { Language } from '../catalogue/shape.ts'
import { whoStaysOut } from '../platform/erasure/suppressed.ts'
import type { Gate } from '../platform/gate/gate.ts'
import type { Actor } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { TableError } from '../platform/table/table-error.ts'
import { alikeIn, type Alike } from './import-alike.ts'
import type { Finding, Mapping } from './import-columns.ts'
import { knownOf } from './import-known.ts'
import { ownColumns } from './import-own.ts'
import { planOf, type Duplicate } from './import-plan.ts'
import { sameOf, type Decisions } from './import-same.ts'
import { twiceRead, type Source } from './import-source.ts'
import { survey, type Survey } from './import-survey.ts'
import { fileFault, importTexts } from './import-texts.ts'
import { beginRun, endRun, keepWaiting } from './import-run.ts'
import { updateKnown, type Updated } from './import-update.ts'
import { writeAll } from './import-write.ts'

/** What an import did, line by line. `ofLine` is null for a customer that the register had before. */
export type Outcome = {
  accepted: number
  refused: readonly Finding[]
  warned: readonly Finding[]
  duplicates: readonly Duplicate[]
  /** The lines that changed a customer of the register, where that was asked for; they are no duplicates then. */
  updated?: readonly Updated[]
}

/** How a file was read. */
export type Recognised = Pick<Survey, 'encoding' | 'delimiter'>

/** An outcome, and the run that keeps it; a dry run keeps nothing. */
export type Imported = Outcome & { run: string | undefined; read: Recognised; alike: readonly Alike[] }
type Choices = {
  dryRun?: boolean
  route?: string
  /** What columns are taken as, where that was chosen; the others go by their titles. */
  chosen?: Mapping
  /** What was said of contacts who look like somebody in the register. */
  said?: Decisions
  /** Of a dry run: whether to look for contacts who may be in the register. */
  looksAlike?: boolean
  /** Whether a line of a customer that the register has brings it up to date. */
  updates?: boolean
  /** Told the run as soon as writing begins. */
  onBegun?: (run: string) => void
}

/** Imports customers, their contacts and contracts from a delimited file of unknown encoding, or the first
 *  sheet of a workbook. A line with an error
 *  creates nothing and is listed; the others are written in chunks, each whole or not at all. The same file again creates
 *  nothing. The file is read twice, for no line is written before the last one has been read: between the readings only
 *  the keys of its lines are kept. A stream that comes once is held packed as it came; a file that can be opened again is
 *  not held at all. Source: notice S4, S8-S10; rules of the register 18, 26. Refuses: 'invalid' for a file that is no table
 *  of customers, 'not-allowed' for a duty that covers only some of them. */
export async function importCustomers(
  gate: Pick<Gate, 'read' | 'write'>,
  actor: Actor,
  source: Source,
  { dryRun = false, route = 'import', chosen = {}, said = new Map(), looksAlike = false, updates = false, onBegun }: Choices = {},
): Promise<Imported> {
  const { scope, today, own, staysOut } = await gate.read(actor, 'contracting', route, 'opened', async (task) => ({
    scope: task.scope,
    today: task.today,
    own: await ownColumns(task),
    staysOut: await whoStaysOut(task),
  }))
  if (scope !== '*') throw new Refusal('not-allowed', importTexts.wholeReach)
  const file = await twiceRead(source).catch(asRefusal)
  const importer = { gate, actor, route }
  const same = await sameOf(importer, said)
  const found = await survey(file.first(), today, { own, chosen, said, same, staysOut }).catch(asRefusal)
  const plan = planOf(found, await knownOf(gate, actor, route, found.lines))
  const run = dryRun ? undefined : await beginRun(importer, file.hash(), plan.accepted.size)
  if (run !== undefined) onBegun?.(run)
  const lost = run === undefined ? [] : await writeAll({ ...importer, today, said, same, found, plan, run, progress: { lines: 0 } }, file.again())
  const updated = !updates ? undefined
    : await updateKnown({ ...importer, today, found, duplicates: plan.duplicates, dryRun }, file.again())
  const outcome = {
    accepted: plan.accepted.size - lost.length,
    refused: byLine([...found.refused, ...lost]),
    warned: byLine(found.warned),
    duplicates: byLine(plan.duplicates).filter(({ line }) => updated?.some((one) => one.line === line) !== true),
    ...(updated === undefined ? {} : { updated }),
  }
  const read = { encoding: found.encoding, delimiter: found.delimiter }
  if (run === undefined) {
    const alike = looksAlike ? await alikeIn(importer, found, plan, today, file.again()) : []
    return { ...outcome, run, read, alike }
  }
  await endRun(importer, run, outcome)
  await keepWaiting(importer, run, file.hash(), found, file.again())
  return { ...outcome, run, read, alike: [] }
}

/** The outcome as programs read it, its reasons in one language; `ofLine` is null for a customer of the register. */
export function outcomeIn(outcome: Outcome, language: Language) {
  const said = ({ line, column, reason }: Finding) => ({ line, column, reason: reason[language] })
  return {
    accepted: outcome.accepted,
    refused: outcome.refused.map(said),
    warned: outcome.warned.map(said),
    duplicates: outcome.duplicates.map(({ line, ofLine }) => ({ line, ofLine })),
    ...(outcome.updated === undefined ? {} : { updated: outcome.updated }),
  }
}

/** A file that cannot be read, in words. */
export function asRefusal(reason: unknown): never {
  if (reason instanceof TableError)
    throw new Refusal('invalid', fileFault(reason.reason, reason.line), 'file')
  throw reason
}

function byLine<T extends { line: number }>(found: readonly T[]): T[] {
  return found.toSorted((one, other) => one.line - other.line)
}
