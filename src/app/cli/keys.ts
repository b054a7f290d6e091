import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { addKey, knownKeys } from '../../platform/backup/keys.ts'
import { readConfig } from '../../platform/config.ts'
import { replaceFile } from '../../platform/durable.ts'
import { Refusal } from '../../platform/refusal.ts'
import { verb, WrongUse, type Words } from '../../platform/words.ts'
import { keyNames, keyTexts, sealedKeys, unsealKeys } from '../key-files.ts'

const usage = `seloste keys [--json]
seloste keys rotate [--json]
seloste keys export FILE --passphrase - [--json]
seloste keys import FILE --passphrase - [--json]

Without more it names the keys of SELOSTE_KEYS, and the key of backups in use first. rotate makes a new key of backups;
older backups stay readable with the old ones. export seals every key into a new file with a passphrase read from standard
input; import puts them back. Keep that file apart from the backups, and the passphrase apart from it.`

/** Names, renews, seals away and brings back the keys of the installation. */
export const run = verb(usage, { texts: ['passphrase'] }, async (words, io) => {
  const [act = 'list', file, more] = words.rest
  const isWithFile = act === 'export' || act === 'import'
  if (more !== undefined || isWithFile !== (file !== undefined)) throw new WrongUse()
  const said = await acted(act, resolve(file ?? '.'), words)
  io.out(words.has('json') ? JSON.stringify(said) : [...said.backup, ...said.files].join('\n'))
  return 0
})

async function acted(act: string, file: string, words: Words): Promise<{ backup: string[]; files: string[] }> {
  const { keysFolder } = readConfig(process.env)
  if (act === 'rotate') addKey(keysFolder)
  else if (act === 'export') {
    if (existsSync(file)) throw new Refusal('conflict', keyTexts.isThere(file))
    replaceFile(file, sealedKeys(keysFolder, await passphrase(words)))
  } else if (act === 'import') unsealKeys(readFileSync(file), await passphrase(words), keysFolder)
  else if (act !== 'list') throw new WrongUse()
  return { backup: knownKeys(keysFolder).map(({ name }) => name), files: keyNames(keysFolder) }
}

async function passphrase(words: Words): Promise<string> {
  if (words.must('passphrase') !== '-') throw new WrongUse(keyTexts.onlyInput)
  const given = (await text(process.stdin)).trim()
  if (given.length < 15) throw new Refusal('invalid', keyTexts.short)
  return given
}
