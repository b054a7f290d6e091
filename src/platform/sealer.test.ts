import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openSealer } from './sealer.ts'

const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'seloste-keys-')))
const [folder = '', other = ''] = folders
after(() => { for (const made of folders) rmSync(made, { recursive: true, force: true }) })

test('what is sealed opens with the same key, for what it was sealed for, and for nothing else', () => {
  const sealed = openSealer(folder).seal(Buffer.from('salaisuus'), 'account 1')
  assert.equal(openSealer(folder).open(sealed, 'account 1').toString(), 'salaisuus')
  assert.throws(() => openSealer(folder).open(sealed, 'account 2'))
  assert.throws(() => openSealer(other).open(sealed, 'account 1'), /another key/)
  assert.notEqual(openSealer(folder).seal(Buffer.from('salaisuus'), 'account 1'), sealed)
})

test('a sealed value that was changed or cut does not open', () => {
  const sealed = openSealer(folder).seal(Buffer.from('salaisuus'), 'account 1')
  for (const changed of [`${sealed.slice(0, -2)}AA`, sealed.slice(0, -6), `${sealed.split('.')[0]}.`]) {
    assert.throws(() => openSealer(folder).open(changed, 'account 1'))
  }
})

test('the key is its owner’s alone, and what is derived differs by installation and by what it is for', () => {
  const bytes = (from: string, about: string) => openSealer(from).derive(about, 20).toString('hex')
  assert.equal(bytes(folder, 'a'), bytes(folder, 'a'))
  assert.equal(new Set([bytes(folder, 'a'), bytes(folder, 'b'), bytes(other, 'a')]).size, 3)
  assert.equal(statSync(join(folder, 'sealing.key')).mode & 0o777, 0o600)
})
