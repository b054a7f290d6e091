import { newId } from '../platform/id.ts'
import type { Decisions } from './import-same.ts'

/** A file that was sent and not yet imported. It is held in memory alone: nothing of it is stored before it is imported,
 *  and nobody but who sent it sees it. */
export type Held = { id: string; owner: string; name: string; bytes: Uint8Array; sentAt: number; said: Decisions }

const hour = 3_600_000
const mostBytes = 150_000_000
const held = new Map<string, Held>()

/** Holds a file for an hour; the oldest give way when memory for files is full. */
export function holdFile(owner: string, name: string, bytes: Uint8Array, now: Date): string {
  forgetOld(now)
  const file = { id: newId(), owner, name, bytes, sentAt: now.getTime(), said: new Map() }
  held.set(file.id, file)
  for (const [id] of held) {
    if (sum() <= mostBytes || id === file.id) break
    held.delete(id)
  }
  return file.id
}

/** The file, for whoever sent it. */
export function heldFile(owner: string, id: string, now: Date): Held | undefined {
  forgetOld(now)
  const file = held.get(id)
  return file?.owner === owner ? file : undefined
}

/** Remembers over the steps what was said of the file's contacts; it is forgotten with the file. */
export function keepSaid(file: Held, said: Decisions): void {
  held.set(file.id, { ...file, said })
}

/** Lets go of a file. */
export function dropFile(id: string): void {
  held.delete(id)
}

function forgetOld(now: Date): void {
  for (const [id, { sentAt }] of held) if (now.getTime() - sentAt > hour) held.delete(id)
}

function sum(): number {
  return [...held.values()].reduce((total, { bytes }) => total + bytes.length, 0)
}
