import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { customers } from '../../../test/customers.ts'
import { testVault } from '../../../test/vault.ts'
import { readConfig } from '../../platform/config.ts'
import { ledgerOf } from '../ledger.ts'
import { run } from './rights.ts'

let w: Awaited<ReturnType<typeof customers>>
let folder: string
before(async () => {
  w = await customers()
  folder = await mkdtemp(join(tmpdir(), 'seloste-rights-'))
  process.env['SELOSTE_DATA'] = join(folder, 'data')
  process.env['SELOSTE_KEYS'] = join(folder, 'keys')
})
after(async () => {
  await rm(folder, { recursive: true })
  await w.close()
})

async function said(...words: string[]) {
  const out: string[] = []
  const open = async () => ({ gate: w.gate, owner: async () => w.owner, server: w.server, tenants: [w.tenant], installation: 'test', vault: testVault().vault, close: async () => {} })
  const code = await run(words, { out: (text) => { out.push(text) }, err: (text) => { out.push(text) }, open })
  return { code, out: out.join('\n') }
}

test('one purpose is restricted, told of and lifted from the terminal, and the ledger knows', async () => {
  const person = 'eero@nivala.example'
  const of = ['--purpose', 'informing', '--ground', 'unlawful'] as const
  assert.deepEqual(await said(person), { code: 0, out: '' })
  assert.equal((await said(person, 'restrict', ...of)).out, `restricted informing unlawful since ${w.today}`)
  assert.equal((await said(person, 'lift', ...of)).code, 1, 'the person has not been told')
  assert.equal((await said(person, 'tell-of-lifting', ...of, '--told-by', 'letter')).code, 0)
  assert.deepEqual(await said(person, 'lift', ...of), { code: 0, out: '' })
  assert.deepEqual(ledgerOf(readConfig(process.env)).entries().map(({ kind, purpose }) => [kind, purpose]),
    [['restriction', 'informing'], ['restriction-lifted', 'informing']])
})

test('what is not an act, or is not of a purpose, is refused and changes nothing', async () => {
  for (const words of [['dance'], ['object'], ['object', '--purpose', 'membership'], ['withdraw-consent', '--purpose', 'marketing']]) {
    assert.equal((await said('eero@nivala.example', ...words)).code, 1, words.join(' '))
  }
  assert.equal((await said()).code, 2)
  assert.deepEqual(await said('eero@nivala.example', '--json'), { code: 0, out: '{"restrictions":[],"stops":[],"consents":[]}' })
})
