import { createReadStream } from 'node:fs'
import { access, link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { keepNames } from '../durable.ts'
import { Refusal } from '../refusal.ts'
import { texts } from './texts.ts'

/** Writes a file whole or not at all: under another name first, on the disk, read back by `proves`, and only then under its
 *  own. Refuses (Refusal) a name that is taken and a disk without room; what was begun goes away. */
export async function writeWhole(file: string, bytes: AsyncIterable<Uint8Array>, proves: (half: string) => Promise<void>): Promise<void> {
  if (await isThere(file)) throw new Refusal('conflict', texts.isThere(file))
  const half = `${file}.${process.pid}.half`
  try {
    await written(half, bytes)
    await proves(half)
    // A name that somebody took meanwhile stays theirs.
    await link(half, file)
    keepNames(dirname(file))
  } catch (reason) {
    throw refusalOf(reason, file)
  } finally {
    await rm(half, { force: true })
  }
}

async function written(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'w', 0o600)
  try {
    for await (const part of bytes) await handle.writeFile(part)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false)
}

function refusalOf(reason: unknown, file: string): unknown {
  const code = codeOf(reason)
  if (code === 'EEXIST') return new Refusal('conflict', texts.isThere(file))
  return code === undefined ? reason : new Refusal('conflict', texts.cannotWrite(file, code))
}

/** The bytes of a file, each time from its start. Refuses (Refusal) one that cannot be read. */
export async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of createReadStream(file, { highWaterMark: 64 * 1024 })) yield Buffer.from(part)
  } catch (reason) {
    const code = codeOf(reason)
    throw code === undefined ? reason : new Refusal('not-found', texts.cannotRead(file, code))
  }
}

/** The machine's own code of what went wrong with a file, such as ENOSPC; the database's codes are others. */
function codeOf(reason: unknown): string | undefined {
  return reason instanceof Error && 'code' in reason && 'syscall' in reason && typeof reason.code === 'string' ? reason.code : undefined
}
