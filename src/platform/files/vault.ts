import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { keepNames } from '../durable.ts'
import { isId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import { wrappingKey } from './keys.ts'
import { openedFile, sealedFile, unwrapped, wrapped, type Place } from './seal.ts'
import { openSniffer, type FileType } from './sniff.ts'
import { fileTexts as texts } from './texts.ts'

/** The most bytes of one file. */
export const mostFileBytes = 20 * 1024 * 1024

/** The tables whose rows have a file here, under the row's own id: it goes when the row, or what the row says, is erased. */
export const tablesWithFiles = ['attachment'] as const

/** Whether rows of the table have files. */
export function hasFiles(table: string): boolean {
  return tablesWithFiles.some((name) => name === table)
}

/** What an erasure asks of the vault. */
export type Files = Pick<Vault, 'destroy'>

/** Files at rest: each encrypted under a key of its own, which is kept twice, wrapped, and never in a version. */
export type Vault = {
  /** Keeps a file before its row is written: whoever stops in between leaves a file without a row, which `sweep` takes.
   *  Refuses ('invalid') an empty or too large file, and a kind that is not kept. */
  keep(place: Place, bytes: AsyncIterable<Uint8Array>): Promise<{ type: FileType; size_bytes: number }>
  /** The file, once all of it is proved. Refuses 'not-found' without a key, 'invalid' what was changed. */
  take(place: Place): Promise<AsyncIterable<Buffer>>
  /** Destroys the key, in both places, and the file: nothing that was copied of it opens any more. */
  destroy(tenant: string, id: string): Promise<void>
  /** The file as it lies here, encrypted: what a backup takes. Nothing where there is none. */
  asItLies(place: Place): Promise<AsyncIterable<Buffer> | undefined>
  /** Puts a file back as it lay, and mends the second copy of its key. Gives false, and reads nothing, where its key is no
   *  more: it was erased since. Refuses ('invalid') what its key does not open. */
  putBack(place: Place, bytes: AsyncIterable<Uint8Array>): Promise<boolean>
  /** Destroys every file of the tenant that has no row and was kept before then; gives how many. */
  sweep(tenant: string, living: ReadonlySet<string>, before: Date): Promise<number>
}

/** `isRehearsal`: the keys are another vault's, and are only read. */
export type VaultPlaces = { files: string; wrappings: readonly [string, string]; keys: string; isRehearsal?: true }

/** Opens the folders of files and of their wrapped keys. Source: GDPR 17, 32(1)(a); rules of keys 12. */
export function openVault(places: VaultPlaces): Vault {
  const fileOf = (place: Of) => fileIn(places, place)
  const destroy = (tenant: string, row: string) => destroyed(places, { tenant, row })
  return {
    destroy,
    async keep(place, bytes) {
      if (!hasFiles(place.table)) throw new Error(`nothing would erase a file of ${place.table}`)
      const key = randomBytes(32)
      const wrapping = wrapped(key, wrappingKey(places.keys), place, randomBytes(12))
      try {
        for (const path of wrappingsIn(places, place)) await writeDurably(path, [wrapping])
        const sniffer = openSniffer()
        const count = { bytes: 0 }
        await writeDurably(fileOf(place), sealedFile(key, place, passing(bytes, (part) => sniffer.look(part), count)))
        const type = sniffer.type()
        if (count.bytes === 0) throw new Refusal('invalid', texts.empty, 'file')
        if (type === undefined) throw new Refusal('invalid', texts.wrongType, 'file')
        return { type, size_bytes: count.bytes }
      } catch (reason) {
        await destroy(place.tenant, place.row)
        throw reason
      }
    },
    async take(place) {
      const key = await keyOf(places, place)
      if (key === undefined) throw new Refusal('not-found', texts.gone)
      if (!existsSync(fileOf(place))) throw new Refusal('not-found', texts.gone)
      const whole = () => openedFile(key, place, createReadStream(fileOf(place)))
      for await (const _ of whole()) continue
      return whole()
    },
    asItLies: async (place) => (await handleOf(fileOf(place)))?.createReadStream(),
    putBack: (place, bytes) => putBack(places, place, bytes),
    async sweep(tenant, living, before) {
      let swept = 0
      const found = await Promise.all([places.files, ...places.wrappings].map((folder) => idsIn(join(folder, tenant), before)))
      for (const id of new Set(found.flat())) {
        if (living.has(id)) continue
        await destroy(tenant, id)
        swept += 1
      }
      return swept
    },
  }
}

type Of = Pick<Place, 'tenant' | 'row'>

function fileIn({ files }: VaultPlaces, { tenant, row }: Of): string {
  return join(files, tenant, row)
}

function wrappingsIn({ wrappings }: VaultPlaces, { tenant, row }: Of): string[] {
  return wrappings.map((folder) => join(folder, tenant, row))
}

async function destroyed(places: VaultPlaces, place: Of): Promise<void> {
  if (places.isRehearsal !== true) for (const path of wrappingsIn(places, place)) await forget(path)
  const file = fileIn(places, place)
  for (const path of [file, `${file}.new`]) await rm(path, { force: true })
}

async function wrappingOf(places: VaultPlaces, place: Of): Promise<Buffer | undefined> {
  const path = wrappingsIn(places, place).find((each) => existsSync(each))
  return path === undefined ? undefined : readFile(path)
}

async function keyOf(places: VaultPlaces, place: Place): Promise<Buffer | undefined> {
  const wrapping = await wrappingOf(places, place)
  return wrapping === undefined ? undefined : unwrapped(wrapping, wrappingKey(places.keys), place)
}

/** A file that is open is read to its end, whoever destroys it meanwhile. */
async function handleOf(path: string): Promise<FileHandle | undefined> {
  return open(path).catch((reason: unknown) => {
    if (reason instanceof Error && 'code' in reason && reason.code === 'ENOENT') return undefined
    throw reason
  })
}

async function putBack(places: VaultPlaces, place: Place, bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  const [key, wrapping] = [await keyOf(places, place), await wrappingOf(places, place)]
  if (key === undefined || wrapping === undefined) return false
  await writeDurably(fileIn(places, place), bytes, async (half) => {
    for await (const _ of openedFile(key, place, createReadStream(half))) continue
  })
  if (places.isRehearsal === true) return true
  for (const path of wrappingsIn(places, place)) if (!existsSync(path)) await writeDurably(path, [wrapping])
  return true
}

async function* passing(bytes: AsyncIterable<Uint8Array>, look: (part: Uint8Array) => void, count: { bytes: number }) {
  for await (const part of bytes) {
    count.bytes += part.length
    if (count.bytes > mostFileBytes) throw new Refusal('invalid', texts.tooLarge, 'file')
    look(part)
    yield part
  }
}

/** A file is there as a whole and on the disk, or not at all. */
async function writeDurably(
  path: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, proves: (half: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const folder = join(path, '..')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    for await (const part of bytes) await file.write(part)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await proves(`${path}.new`)
  } catch (reason) {
    await rm(`${path}.new`, { force: true })
    throw reason
  }
  await rename(`${path}.new`, path)
  keepNames(folder)
}

/** A wrapped key is written over before its name goes: the blocks of the disk may be read again. */
async function forget(path: string): Promise<void> {
  await rm(`${path}.new`, { force: true })
  if (!existsSync(path)) return
  await writeFile(path, randomBytes((await stat(path)).size), { flag: 'r+', flush: true })
  await rm(path, { force: true })
  keepNames(join(path, '..'))
}

async function idsIn(folder: string, before: Date): Promise<string[]> {
  if (!existsSync(folder)) return []
  const old: string[] = []
  for (const name of await readdir(folder)) {
    const id = name.replace(/\.new$/, '')
    if (isId(id) && (await stat(join(folder, name))).mtime < before) old.push(id)
  }
  return old
}
