import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Place } from '../files/seal.ts'
import { Refusal } from '../refusal.ts'
import { unpacked, type Frame } from './frames.ts'
import type { BackupKey } from './keys.ts'
import { opened } from './sealed.ts'
import { digestOf, forms, noFiles, schemaDigest, withFile, type Counted, type CountedFiles, type Head, type Summary } from './summary.ts'
import { linesIn } from './take.ts'
import { backedUp, columnsIn } from './tables.ts'
import { texts } from './texts.ts'

/** Where the rows of a backup go as it is read; a reader that only proves gives them nowhere. */
export type Taker = {
  begin?(head: Head): Promise<void>
  table?(name: string, columns: readonly string[], rows: AsyncIterable<Buffer>): Promise<void>
  /** Gives false where it read nothing of the file. */
  file?(place: Place, bytes: AsyncIterable<Buffer>): Promise<boolean>
}

/** Reads a backup to its end and proves all of it: each chunk, each count, each digest, and that its tables are those of
 *  this version. Refuses (Refusal 'invalid') otherwise. Rows that were given on before the end are proved by the end alone. */
export async function provedBackup(bytes: AsyncIterable<Uint8Array>, keys: readonly BackupKey[], taker: Taker = {}): Promise<Summary> {
  const heading = headed(bytes)
  const frames = unpacked(opened(keys, heading.bytes))[Symbol.asyncIterator]()
  const next: Frames = async () => {
    const step = await frames.next()
    return step.done === true ? undefined : step.value
  }
  const head = must('head', forms.head, await next())
  if (head.schema !== schemaDigest()) throw new Refusal('invalid', texts.otherSchema)
  await taker.begin?.(head)
  const tables: Counted[] = []
  for (const name of backedUp) {
    const table = must('table', forms.table, await next())
    if (table.name !== name || table.columns.join() !== columnsIn(name).join()) throw new Refusal('invalid', texts.otherSchema)
    const { parts: rows, end, counted } = partsUpToEnd('rows', next)
    if (taker.table === undefined) for await (const _ of rows) continue
    else await taker.table(name, table.columns, rows)
    const said = must('end', forms.end, end())
    const found = counted()
    if (said.name !== name || said.rows !== found.rows || said.digest !== found.digest || head.rows[name] !== found.rows) disagrees(name)
    tables.push(said)
  }
  const { files, after } = await provedFiles(next, taker)
  const all = must('all', forms.all, after)
  if (all.tables !== tables.length || all.files !== files.count || all.digest !== digestOf(head, tables, files)
    || await next() !== undefined) disagrees('its end')
  return { head, tables, files, digest: all.digest, key: heading.key() }
}

function must<T>(kind: keyof typeof forms, form: z.ZodType<T>, frame: Frame | undefined): T {
  const said = frame?.kind === kind ? form.safeParse(JSON.parse(frame.bytes.toString())).data : undefined
  return said ?? disagrees(`${kind} is not where it must be`)
}

function disagrees(what: string): never {
  throw new Refusal('invalid', texts.inconsistent(what))
}

type Frames = () => Promise<Frame | undefined>

/** Every attached file, and the frame after the last one. */
async function provedFiles(next: Frames, taker: Taker): Promise<{ files: CountedFiles; after: Frame | undefined }> {
  let files = noFiles
  let after = await next()
  for (; after?.kind === 'file'; after = await next()) {
    const place = must('file', forms.file, after)
    const { parts, end, counted } = partsUpToEnd('bytes', next)
    if (await taker.file?.(place, parts) !== true) for await (const _ of parts) continue
    const said = must('closed', forms.closed, end())
    const found = counted()
    if (said.bytes !== found.bytes || said.digest !== found.digest) disagrees(`${place.table} ${place.row}`)
    files = withFile(files, place, said)
  }
  return { files, after }
}

/** The rows of a table, or the bytes of a file, counted and summed as they go by, and the frame after them. */
function partsUpToEnd(kind: 'rows' | 'bytes', next: Frames) {
  const sum = createHash('sha256')
  let [rows, bytes] = [0, 0]
  let after: Frame | undefined
  let isOver = false
  async function* going() {
    for (let frame = await next(); ; frame = await next()) {
      if (frame?.kind !== kind) {
        after = frame
        isOver = true
        return
      }
      sum.update(frame.bytes)
      rows += linesIn(frame.bytes)
      bytes += frame.bytes.length
      yield frame.bytes
    }
  }
  return {
    parts: going(),
    end: () => {
      if (!isOver) throw new Error('a table or a file was not read to its end')
      return after
    },
    counted: () => ({ rows, bytes, digest: sum.digest('hex') }),
  }
}

/** The name of the key stands in the open at the start. */
function headed(bytes: AsyncIterable<Uint8Array>): { bytes: AsyncGenerator<Uint8Array>; key: () => string } {
  let start = Buffer.alloc(0)
  async function* through() {
    for await (const part of bytes) {
      if (start.length < 33) start = Buffer.concat([start, part.subarray(0, 33)])
      yield part
    }
  }
  return { bytes: through(), key: () => start.toString('latin1', 17, 33) }
}
