import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts text or bytes in a file as a whole: whoever reads it, and whenever the machine stops, finds the old text or the new. */
export function replaceFile(file: string, text: string | Uint8Array): void {
  const making = `${file}.new`
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const open = openSync(making, 'w', 0o600)
  try {
    writeFileSync(open, text)
    fsyncSync(open)
  } catch (reason) {
    rmSync(making, { force: true })
    throw reason
  } finally {
    closeSync(open)
  }
  renameSync(making, file)
  keepNames(dirname(file))
}

/** Adds text to a file; it is on the disk when this returns. */
export function appendDurably(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const open = openSync(file, 'a', 0o600)
  try {
    writeSync(open, text)
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

/** Names of files are on the disk only when their folder is. */
export function keepNames(folder: string): void {
  const open = openSync(folder, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
