import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The installation's key that wraps the keys of files; made here the first time. It lies outside the database, the data
 *  folder and every backup. Source: rules of keys 12. */
export function wrappingKey(folder: string): Buffer {
  const file = join(folder, 'files.key')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    // Never over another one: what it wraps would open no more.
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx', flush: true })
  }
  return readFileSync(file)
}
