import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { unpacked } from './frames.ts'
import type { BackupKey } from './keys.ts'
import { opened } from './sealed.ts'
import { digestOf, forms, schemaDigest, type Counted, type Head, type Summary } from './summary.ts'
import { linesIn } from './take.ts'
import { backedUp, columnsIn } from './tables.ts'
import { texts } from './texts.ts'

/** Where the rows of a backup go as it is read; a reader that only proves gives them nowhere. */
export type Taker = {
  begin?(head: Head): Promise<void>
  table?(name: string, columns: readonly string[], rows: AsyncIterable<Buffer>): Promise<void>
}

/** Reads a backup to its end and proves all of it: each chunk, each count, each digest, and that its tables are those of
 *  this version. Refuses (Refusal 'invalid') otherwise. Rows that were given on before the end are proved by the end alone. */
export async function provedBackup(bytes: AsyncIterable<Uint8Array>, keys: readonly BackupKey[], taker: Taker = {}): Promise<Summary> {
  const heading = headed(bytes)
  const frames = unpacked(opened(keys, heading.bytes))[Symbol.asyncIterator]()
  const next = async () => {
    const step = await frames.next()
    return step.done === true ? undefined : step.value
  }
  const must = <T>(kind: keyof typeof forms, form: z.ZodType<T>, frame: Awaited<ReturnType<typeof next>>): T => {
    const said = frame?.kind === kind ? form.safeParse(JSON.parse(frame.bytes.toString())).data : undefined
    return said ?? disagrees(`${kind} is not where it must be`)
  }
  const head = must('head', forms.head, await next())
  if (head.schema !== schemaDigest()) throw new Refusal('invalid', texts.otherSchema)
  await taker.begin?.(head)
  const tables: Counted[] = []
  for (const name of backedUp) {
    const table = must('table', forms.table, await next())
    if (table.name !== name || table.columns.join() !== columnsIn(name).join()) throw new Refusal('invalid', texts.otherSchema)
    const { rows, end, counted } = rowsUpToEnd(next)
    if (taker.table === undefined) for await (const _ of rows) continue
    else await taker.table(name, table.columns, rows)
    const said = must('end', forms.end, end())
    const found = counted()
    if (said.name !== name || said.rows !== found.rows || said.digest !== found.digest || head.rows[name] !== found.rows) disagrees(name)
    tables.push(said)
  }
  const { digest, tables: count } = must('all', forms.all, await next())
  if (count !== tables.length || digest !== digestOf(head, tables) || await next() !== undefined) disagrees('its end')
  return { head, tables, digest, key: heading.key() }
}

function disagrees(what: string): never {
  throw new Refusal('invalid', texts.inconsistent(what))
}

type Frames = () => Promise<{ kind: string; bytes: Buffer } | undefined>

/** The rows of a table, counted and summed as they go by, and the frame after them. */
function rowsUpToEnd<F extends Awaited<ReturnType<Frames>>>(next: () => Promise<F | undefined>) {
  const sum = createHash('sha256')
  let rows = 0
  let after: F | undefined
  let isOver = false
  async function* going() {
    for (let frame = await next(); ; frame = await next()) {
      if (frame?.kind !== 'rows') {
        after = frame
        isOver = true
        return
      }
      sum.update(frame.bytes)
      rows += linesIn(frame.bytes)
      yield frame.bytes
    }
  }
  return {
    rows: going(),
    end: () => {
      if (!isOver) throw new Error('the rows of a table were not read to their end')
      return after
    },
    counted: () => ({ rows, digest: sum.digest('hex') }),
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
