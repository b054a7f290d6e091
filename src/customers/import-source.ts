import { createHash } from 'node:crypto'
import { isPacked, sheetAsTable, sheetLimits } from '../platform/table/sheet.ts'
import { TableError } from '../platform/table/table-error.ts'

/** A file as it comes, or the way to open it as often as it is read. */
export type Source = AsyncIterable<Uint8Array> | Uint8Array | (() => AsyncIterable<Uint8Array>)

/** A file that is read twice, and its digest once the first reading has ended. */
export type TwiceRead = {
  first(): AsyncIterable<Uint8Array>
  again(): AsyncIterable<Uint8Array>
  hash(): string
}

/** Makes a file readable twice: one that can be opened again is not held, a workbook is held as the table of its first
 *  sheet, and a stream that comes once packed as it came. Refuses with a TableError a workbook beyond the limits. */
export async function twiceRead(source: Source): Promise<TwiceRead> {
  const pieces = (typeof source === 'function' ? source() : once(source))[Symbol.asyncIterator]()
  const head = await pieces.next()
  if (head.done !== true && isPacked(head.value)) {
    return reopenable(await sheetAsTable(await whole(head.value, pieces)))
  }
  if (typeof source !== 'function') return reopenable(joined(head, pieces))
  await pieces.return?.()
  return reopenable(source)
}

function reopenable(source: Source): TwiceRead {
  const hash = createHash('sha256')
  const kept: Uint8Array[] = []
  async function* first(): AsyncGenerator<Uint8Array> {
    for await (const chunk of typeof source === 'function' ? source() : once(source)) {
      hash.update(chunk)
      if (typeof source !== 'function') kept.push(chunk)
      yield chunk
    }
  }
  async function* held(): AsyncGenerator<Uint8Array> {
    yield* kept
  }
  const again = typeof source === 'function' ? source : held
  return { first, again, hash: () => hash.copy().digest('hex') }
}

async function* once(source: AsyncIterable<Uint8Array> | Uint8Array): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) yield source
  else yield* source
}

async function* joined(
  head: IteratorResult<Uint8Array, unknown>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let next = head
  try {
    for (; next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

async function whole(head: Uint8Array, rest: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const taken = [head]
  let length = head.length
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    length += next.value.length
    if (length > sheetLimits.bytes) {
      await rest.return?.()
      throw new TableError('too-large')
    }
    taken.push(next.value)
  }
  return Buffer.concat(taken)
}
