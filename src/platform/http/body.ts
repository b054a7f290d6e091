import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { HttpError } from './http-error.ts'
import { readParts, type PartSink } from './multipart.ts'
import type { Visit } from './route.ts'
import { strictFields, strictJson, strictText } from './strict.ts'
import { texts } from './texts.ts'

/** What was sent with a request. Files lie in a folder of their own until `drop`. */
export type Body = Pick<Visit, 'form' | 'file' | 'json'> & { drop(): Promise<void> }
type Kept = { name: string; path: string }

const mostFields = 256 * 1024
const formType = 'application/x-www-form-urlencoded'
const filesType = 'multipart/form-data'

/** Reads the body of a request, counted by ourselves whatever its headers say: 413 past `most` bytes, 415 for a type
 *  that the kind of route does not take, and for packed content. Of a form with files only the fields are held in memory. */
export async function readBody(request: Request, takes: 'form' | 'json' | 'csv', most: number): Promise<Body> {
  const type = request.headers.get('content-type') ?? ''
  const [essence = ''] = type.toLowerCase().split(';')
  // Nothing is unpacked, so nothing small can become large.
  if ((request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase() !== 'identity') {
    throw new HttpError(415, texts.packed)
  }
  const bytes = counted(request, most)
  if (takes === 'csv') return tableBody(essence, bytes)
  if (takes === 'json') return jsonBody(essence, await joined(bytes))
  if (essence.trim() === filesType) return filesBody(bytes, type)
  const text = strictText(await joined(bytes))
  if (text !== '' && essence.trim() !== formType) throw new HttpError(415, texts.wrongType)
  return { ...emptyBody(), form: strictFields(text) }
}

/** The body of a request that has none. */
export function emptyBody(): Body {
  return { form: new URLSearchParams(), file: async () => undefined, json: async () => undefined, drop: async () => {} }
}

/** A table is not held: whoever reads it reads it as it arrives. */
function tableBody(essence: string, bytes: AsyncIterable<Uint8Array>): Body {
  if (essence.trim() !== 'text/csv') throw new HttpError(415, texts.wrongType)
  return { ...emptyBody(), file: async (name) => (name === 'body' ? { name, bytes } : undefined) }
}

function jsonBody(essence: string, bytes: Uint8Array): Body {
  if (bytes.length === 0) return emptyBody()
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(essence.trim())) throw new HttpError(415, texts.wrongType)
  const value = strictJson(strictText(bytes))
  return { ...emptyBody(), json: async () => value }
}

async function* counted(request: Request, most: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new HttpError(413, texts.tooLarge)
  if (request.body === null) return
  let count = 0
  for await (const chunk of request.body) {
    count += chunk.length
    if (count > most) throw new HttpError(413, texts.tooLarge)
    yield chunk
  }
}

async function joined(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function filesBody(bytes: AsyncIterable<Uint8Array>, type: string): Promise<Body> {
  const boundary = /boundary="?([\w'()+,./:=? -]{1,70})"?/i.exec(type)?.[1]
  if (boundary === undefined) throw new HttpError(400, texts.unreadable)
  const folder = await mkdtemp(join(tmpdir(), 'seloste-upload-'))
  const drop = () => rm(folder, { recursive: true, force: true })
  try {
    const { form, files, sink, close } = partsInto(folder)
    try {
      await readParts(bytes, boundary, sink)
    } finally {
      await close()
    }
    return { ...emptyBody(), form, drop, file: async (name) => fileOf(files.get(name)) }
  } catch (reason) {
    await drop()
    throw reason
  }
}

function fileOf(kept: Kept | undefined): { name: string; bytes: AsyncIterable<Uint8Array> } | undefined {
  return kept === undefined ? undefined : { name: kept.name, bytes: createReadStream(kept.path) }
}

function partsInto(folder: string) {
  const form = new URLSearchParams()
  const files = new Map<string, Kept>()
  let field: { name: string; chunks: Uint8Array[] } | undefined
  let handle: FileHandle | undefined
  let fieldBytes = 0
  const close = async () => {
    await handle?.close()
    handle = undefined
  }
  const sink: PartSink = {
    async begin({ name, file }) {
      if (file === undefined) field = { name, chunks: [] }
      else {
        // A file field left empty is sent with an empty name.
        const path = join(folder, String(files.size))
        if (file !== '') files.set(name, { name: basename(file), path })
        handle = await open(path, 'w', 0o600)
      }
    },
    async bytes(chunk) {
      if (handle !== undefined) {
        await handle.write(chunk)
        return
      }
      fieldBytes += chunk.length
      if (fieldBytes > mostFields) throw new HttpError(413, texts.tooLarge)
      field?.chunks.push(Uint8Array.from(chunk))
    },
    async end() {
      if (field !== undefined) form.append(field.name, strictText(Buffer.concat(field.chunks)))
      field = undefined
      await close()
    },
  }
  return { form, files, sink, close }
}
