import { HttpError } from './http-error.ts'
import { texts } from './texts.ts'

/** One part of a form with files; its bytes come as they arrive. */
export type Part = { name: string; file: string | undefined }
export type PartSink = { begin(part: Part): Promise<void>; bytes(chunk: Uint8Array): Promise<void>; end(): Promise<void> }

const longestHead = 8_192

/** Reads multipart/form-data as a stream, holding no more than a chunk and a delimiter. Source: RFC 7578, RFC 2046 5.1.
 *  Refuses 400 when a part is broken off or has no name. */
export async function readParts(body: AsyncIterable<Uint8Array>, boundary: string, sink: PartSink): Promise<void> {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // The first delimiter begins the body; with a line end before it, it looks like all others.
  let held = Buffer.from('\r\n')
  let state: 'before' | 'delimited' | 'head' | 'inside' | 'over' = 'before'
  for await (const chunk of body) {
    held = Buffer.concat([held, chunk])
    for (let moved = true; moved;) {
      const was = state
      const left = held.length
      if (state === 'before' || state === 'inside') [held, state] = await upToDelimiter(held, state, delimiter, sink)
      if (state === 'delimited') [held, state] = afterDelimiter(held)
      if (state === 'head') [held, state] = await head(held, sink)
      moved = state !== was || (held.length < left && state !== 'over' && held.length > delimiter.length)
    }
    if (state === 'over') held = Buffer.alloc(0)
  }
  if (state !== 'over') throw broken()
}

type Step<S> = [held: Buffer<ArrayBuffer>, state: S]

async function upToDelimiter(
  held: Buffer<ArrayBuffer>, state: 'before' | 'inside', delimiter: Buffer, sink: PartSink,
): Promise<Step<'before' | 'inside' | 'delimited'>> {
  const at = held.indexOf(delimiter)
  const end = at < 0 ? Math.max(0, held.length - delimiter.length) : at
  if (state === 'inside' && end > 0) await sink.bytes(held.subarray(0, end))
  if (at < 0) return [held.subarray(end), state]
  if (state === 'inside') await sink.end()
  return [held.subarray(at + delimiter.length), 'delimited']
}

function afterDelimiter(held: Buffer<ArrayBuffer>): Step<'delimited' | 'head' | 'over'> {
  if (held.length < 2) return [held, 'delimited']
  const next = held.toString('latin1', 0, 2)
  if (next === '--') return [held.subarray(2), 'over']
  if (next !== '\r\n') throw broken()
  return [held.subarray(2), 'head']
}

async function head(held: Buffer<ArrayBuffer>, sink: PartSink): Promise<Step<'head' | 'inside'>> {
  const at = held.indexOf('\r\n\r\n')
  if (at > longestHead || (at < 0 && held.length > longestHead)) throw broken()
  if (at < 0) return [held, 'head']
  await sink.begin(partOf(held.toString('utf8', 0, at)))
  return [held.subarray(at + 4), 'inside']
}

function partOf(lines: string): Part {
  const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(lines)?.[1]
  const name = parameter(disposition, 'name')
  if (name === undefined) throw broken()
  return { name, file: parameter(disposition, 'filename') }
}

/** Browsers write a quotation mark in a name as %22 and line ends as %0D%0A. */
function parameter(disposition: string | undefined, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition ?? '')?.[1]
  return found?.replaceAll('%22', '"').replaceAll(/%0D%0A/gi, ' ').replaceAll('\0', '')
}

function broken(): HttpError {
  return new HttpError(400, texts.unreadable)
}
