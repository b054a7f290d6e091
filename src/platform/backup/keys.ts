import { hash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A key that backups are encrypted with. `name` stands in each backup made with it. */
export type BackupKey = { name: string; secret: Buffer }

const form = /^backup-(\d{4})\.key$/

/** The key that backups are made with now; the first one is made here where there is none. Keys lie outside the database,
 *  the data folder and every backup. Source: rules of keys 12. */
export function newestKey(folder: string): BackupKey {
  return knownKeys(folder)[0] ?? addKey(folder)
}

/** Every key of backups that is here, the newest first. */
export function knownKeys(folder: string): BackupKey[] {
  return filesIn(folder).map((file) => readKey(join(folder, file)))
}

/** Makes the next key, with which backups are made from now on; those made with older ones stay readable. */
export function addKey(folder: string): BackupKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const number = Number(form.exec(filesIn(folder)[0] ?? '')?.[1] ?? 0) + 1
  const file = join(folder, `backup-${String(number).padStart(4, '0')}.key`)
  // Never over another one: a backup whose key is lost can be read by nobody.
  writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx', flush: true })
  return readKey(file)
}

/** The key of that name, if it is here. */
export function keyNamed(keys: readonly BackupKey[], name: string): BackupKey | undefined {
  return keys.find((key) => key.name === name)
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => form.test(name)).toSorted().toReversed() : []
}

function readKey(file: string): BackupKey {
  const secret = readFileSync(file)
  return { secret, name: hash('sha256', Buffer.concat([Buffer.from('seloste backup key'), secret]), 'base64url').slice(0, 16) }
}
