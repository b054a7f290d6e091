import { pipeline, Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { Refusal } from '../refusal.ts'
import { texts } from './texts.ts'

/** A part of a backup: what it is of, the start of a table, rows of it, its end; whose an attached file is, bytes of it,
 *  its end; and the end of all. */
export type Frame = { kind: (typeof kinds)[number]; bytes: Buffer }

const kinds = ['head', 'table', 'rows', 'end', 'file', 'bytes', 'closed', 'all'] as const
const letters = { head: 'H', table: 'T', rows: 'R', end: 'E', file: 'F', bytes: 'B', closed: 'C', all: 'Z' } as const
const longest = 64 * 1024 * 1024

/** The frames as compressed bytes. */
export async function* packed(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  yield* through(createGzip(), framed(frames))
}

async function* framed(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const { kind, bytes } of frames) {
    const head = Buffer.alloc(5)
    head.write(letters[kind], 'latin1')
    head.writeUInt32BE(bytes.length, 1)
    yield Buffer.concat([head, bytes])
  }
}

/** The frames of compressed bytes. Refuses (Refusal 'invalid') what is none. */
export async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let waiting = Buffer.alloc(0)
  for await (const part of through(createGunzip(), bytes)) {
    waiting = Buffer.concat([waiting, part])
    for (let frame = first(waiting); frame !== undefined; frame = first(waiting)) {
      waiting = waiting.subarray(5 + frame.bytes.length)
      yield frame
    }
  }
  if (waiting.length > 0) throw new Refusal('invalid', texts.inconsistent('its last part is cut off'))
}

function first(bytes: Buffer): Frame | undefined {
  if (bytes.length < 5) return undefined
  const length = bytes.readUInt32BE(1)
  const kind = kinds.find((each) => letters[each] === bytes.toString('latin1', 0, 1))
  if (kind === undefined || length > longest) throw new Refusal('invalid', texts.inconsistent('a part of it is of no known kind'))
  return bytes.length < 5 + length ? undefined : { kind, bytes: Buffer.from(bytes.subarray(5, 5 + length)) }
}

/** Bytes through a stream that changes them. What goes wrong before it is what is told. */
async function* through(
  stream: ReturnType<typeof createGzip> | ReturnType<typeof createGunzip>, bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let wrong: unknown
  pipeline(Readable.from(bytes, { objectMode: true, highWaterMark: 1 }), stream, (reason) => { wrong = reason })
  try {
    for await (const part of stream) yield Buffer.from(part)
  } catch (reason) {
    throw wrong ?? reason
  }
}
