import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../platform/durable.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Text } from '../platform/text/language.ts'

const magic = Buffer.from('SELOSTE-KEYS-1\n')
const cost = { N: 1 << 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const files = z.record(z.string().regex(/^[\w.-]+\.(?:key|pem)$/), z.base64())

/** The keys of a folder as one file, sealed with a passphrase: scrypt, then AES-256-GCM. Source: rules of keys 12. */
export function sealedKeys(folder: string, passphrase: string): Buffer {
  const names = keyNames(folder)
  if (names.length === 0) throw new Refusal('not-found', keyTexts.none)
  const text = JSON.stringify(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')])))
  const head = Buffer.concat([magic, randomBytes(16), randomBytes(12)])
  const cipher = createCipheriv('aes-256-gcm', secretOf(head, passphrase), head.subarray(-12)).setAAD(head)
  return Buffer.concat([head, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** Puts the keys of a sealed file into a folder. Refuses (Refusal) a wrong passphrase or a changed file, and a folder that
 *  has another key of the same name: nothing is written then. Gives the names. */
export function unsealKeys(bytes: Buffer, passphrase: string, folder: string): string[] {
  const found = Object.entries(files.parse(JSON.parse(openedKeys(bytes, passphrase)))).map(([name, text]) => ({ name, key: Buffer.from(text, 'base64') }))
  const other = found.find(({ name, key }) => existsSync(join(folder, name)) && !readFileSync(join(folder, name)).equals(key))
  if (other !== undefined) throw new Refusal('conflict', keyTexts.another(other.name))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const { name, key } of found) if (!existsSync(join(folder, name))) replaceFile(join(folder, name), key)
  return found.map(({ name }) => name)
}

/** The names of the files of keys in a folder. */
export function keyNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:key|pem)$/.test(name) && statSync(join(folder, name)).isFile()).toSorted() : []
}

function secretOf(head: Buffer, passphrase: string): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), head.subarray(magic.length, magic.length + 16), 32, cost)
}

function openedKeys(bytes: Buffer, passphrase: string): string {
  const length = magic.length + 28
  if (bytes.length < length + 16 || !bytes.subarray(0, magic.length).equals(magic)) throw new Refusal('invalid', keyTexts.noKeys)
  const head = bytes.subarray(0, length)
  const decipher = createDecipheriv('aes-256-gcm', secretOf(head, passphrase), head.subarray(-12)).setAAD(head)
  decipher.setAuthTag(bytes.subarray(-16))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(length, -16)), decipher.final()]).toString()
  } catch (reason) {
    if (!(reason instanceof Error)) throw reason
    throw new Refusal('invalid', keyTexts.wrong)
  }
}

/** What the keys say when they refuse. */
export const keyTexts = {
  none: { fi: 'Avaimia ei ole vielä.', sv: 'Det finns inga nycklar än.', en: 'There are no keys yet.' },
  noKeys: { fi: 'Tiedosto ei ole suljettu avaintiedosto.', sv: 'Filen är ingen förseglad nyckelfil.', en: 'The file is no sealed file of keys.' },
  wrong: { fi: 'Tunnuslause on väärä tai tiedostoa on muutettu.', sv: 'Lösenfrasen är fel eller filen är ändrad.',
    en: 'The passphrase is wrong, or the file was changed.' },
  short: { fi: 'Tunnuslauseessa on oltava vähintään 15 merkkiä.', sv: 'Lösenfrasen ska ha minst 15 tecken.',
    en: 'A passphrase has at least 15 characters.' },
  onlyInput: { fi: 'Tunnuslause luetaan vakiosyötteestä: --passphrase -', sv: 'Lösenfrasen läses från standardinmatningen: --passphrase -',
    en: 'The passphrase is read from standard input: --passphrase -' },
  another: (name: string): Text => ({ fi: `Kansiossa SELOSTE_KEYS on jo toinen ${name}. Mitään ei kirjoitettu.`,
    sv: `SELOSTE_KEYS har redan en annan ${name}. Ingenting skrevs.`, en: `SELOSTE_KEYS has another ${name} already. Nothing was written.` }),
  isThere: (file: string): Text => ({ fi: `${file} on jo olemassa.`, sv: `${file} finns redan.`, en: `${file} is there already.` }),
} as const
