import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
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
export const tablesWithFiles: readonly string[] = ['attachment']

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
  /** Destroys every file of the tenant that has no row and was kept before then; gives how many. */
  sweep(tenant: string, living: ReadonlySet<string>, before: Date): Promise<number>
}

export type VaultPlaces = { files: string; wrappings: readonly [string, string]; keys: string }

/** Opens the folders of files and of their wrapped keys. Source: GDPR 17, 32(1)(a); rules of keys 12. */
export function openVault(places: VaultPlaces): Vault {
  const fileOf = ({ tenant, row }: Pick<Place, 'tenant' | 'row'>) => join(places.files, tenant, row)
  const wrappingsOf = ({ tenant, row }: Pick<Place, 'tenant' | 'row'>) => places.wrappings.map((folder) => join(folder, tenant, row))
  const destroy = async (tenant: string, row: string) => {
    for (const path of wrappingsOf({ tenant, row })) await forget(path)
    for (const path of [fileOf({ tenant, row }), `${fileOf({ tenant, row })}.new`]) await rm(path, { force: true })
  }
  const keyOf = async (place: Place) => {
    for (const path of wrappingsOf(place)) {
      if (existsSync(path)) return unwrapped(await readFile(path), wrappingKey(places.keys), place)
    }
    throw new Refusal('not-found', texts.gone)
  }
  return {
    destroy,
    async keep(place, bytes) {
      if (!tablesWithFiles.includes(place.table)) throw new Error(`nothing would erase a file of ${place.table}`)
      const key = randomBytes(32)
      const wrapping = wrapped(key, wrappingKey(places.keys), place, randomBytes(12))
      try {
        for (const path of wrappingsOf(place)) await writeDurably(path, [wrapping])
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
      const key = await keyOf(place)
      if (!existsSync(fileOf(place))) throw new Refusal('not-found', texts.gone)
      const whole = () => openedFile(key, place, createReadStream(fileOf(place)))
      for await (const _ of whole()) continue
      return whole()
    },
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

async function* passing(bytes: AsyncIterable<Uint8Array>, look: (part: Uint8Array) => void, count: { bytes: number }) {
  for await (const part of bytes) {
    count.bytes += part.length
    if (count.bytes > mostFileBytes) throw new Refusal('invalid', texts.tooLarge, 'file')
    look(part)
    yield part
  }
}

/** A file is there as a whole and on the disk, or not at all. */
async function writeDurably(path: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const folder = join(path, '..')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    for await (const part of bytes) await file.write(part)
    await file.sync()
  } finally {
    await file.close()
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
