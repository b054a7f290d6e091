import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { auditKey } from '../platform/audit/keys.ts'
import { addKey, knownKeys, newestKey } from '../platform/backup/keys.ts'
import { ledgerKeys } from '../platform/erasure/ledger-keys.ts'
import { Refusal } from '../platform/refusal.ts'
import { keyNames, sealedKeys, unsealKeys } from './key-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-keys-'))
after(() => rmSync(folder, { recursive: true }))
const [from, to] = [join(folder, 'from'), join(folder, 'to')]
const passphrase = 'viisi hauskaa sanaa ja luku 7'
const none: Buffer = Buffer.alloc(0)

test('every key comes back from the sealed file with the passphrase, and with nothing else', () => {
  auditKey(from)
  ledgerKeys(from)
  newestKey(from)
  const bytes = sealedKeys(from, passphrase)
  assert.ok(!bytes.includes('PRIVATE KEY'))
  assert.throws(() => unsealKeys(bytes, 'viisi hauskaa sanaa ja luku 8', to), Refusal)
  for (const at of [0, 20, 40, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.throws(() => unsealKeys(changed, passphrase, to), Refusal)
  }
  assert.throws(() => unsealKeys(none, passphrase, to), Refusal)
  assert.deepEqual(keyNames(to), [])
  assert.deepEqual(unsealKeys(bytes, passphrase, to), keyNames(from))
  for (const name of keyNames(from)) assert.ok(readFileSync(join(to, name)).equals(readFileSync(join(from, name))), name)
  assert.equal(unsealKeys(bytes, passphrase, to).length, keyNames(to).length)
})

test('no key is written over another one of its name', () => {
  const bytes = sealedKeys(from, passphrase)
  writeFileSync(join(to, 'backup-0001.key'), 'another key')
  rmSync(join(to, 'ledger-digest.key'))
  assert.throws(() => unsealKeys(bytes, passphrase, to), /another backup-0001.key/)
  assert.ok(!keyNames(to).includes('ledger-digest.key'))
})

test('a new key of backups is used from now on, and the old one is still known', () => {
  const old = newestKey(from)
  const fresh = addKey(from)
  assert.notEqual(fresh.name, old.name)
  assert.deepEqual(knownKeys(from).map(({ name }) => name), [fresh.name, old.name])
  assert.equal(newestKey(from).name, fresh.name)
})
