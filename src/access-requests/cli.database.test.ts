import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { testVault } from '../../test/vault.ts'
import { access } from './cli.ts'

let w: Awaited<ReturnType<typeof customers>>
let folder: string
before(async () => {
  w = await customers()
  folder = await mkdtemp(join(tmpdir(), 'seloste-access-'))
})
after(async () => {
  await rm(folder, { recursive: true })
  await w.close()
})

async function said(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const open = async () => ({ gate: w.gate, owner: async () => w.owner, server: w.server, tenants: [w.tenant], installation: 'test', vault: testVault().vault, close: async () => {} })
  const code = await access(words, { out: (text) => { out.push(text) }, err: (text) => { err.push(text) }, open })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

for (const [as, begins] of [['pdf', '%PDF-'], ['files', 'PK'], ['script', '# Luettava vastaus: Aino']] as const) {
  test(`a person is answered as ${as}, by their address or id, in a file that only its owner reads`, async () => {
    for (const person of ['Aino@Nivala.example', w.nivala.contacts[0].person]) {
      const path = join(folder, `${as}-${person.length}`)
      const { code, out } = await said(person, '--as', as, '--out', path, '--json')
      assert.equal(code, 0)
      assert.ok(!out.includes('Aino') && out.includes('"tables"'))
      assert.ok((await readFile(path)).toString('utf8').startsWith(begins))
      assert.equal((await stat(path)).mode & 0o777, 0o600)
    }
  })
}

test('whom the register does not know is refused, and wrong use is told', async () => {
  const path = join(folder, 'none')
  assert.equal((await said('nobody@nowhere.example', '--as', 'pdf', '--out', path)).code, 1)
  assert.equal((await said('aino@nivala.example', '--as', 'fax', '--out', path)).code, 2)
  assert.equal((await said('aino@nivala.example', '--as', 'pdf')).code, 2)
  assert.equal((await said('--as', 'pdf', '--out', path)).code, 2)
  await assert.rejects(stat(path))
})

test('an address that belongs to two persons is not guessed', async () => {
  await w.owner.run(`insert into person_email (tenant_id, id, person_id, email, starts_on, scope)
    select tenant_id, gen_random_uuid(), $1, email, starts_on, scope from person_email where person_id = $2`,
    [w.nivala.contacts[0].person, w.nivala.contacts[1].person])
  assert.equal((await said('eero@nivala.example', '--as', 'pdf', '--out', join(folder, 'two'))).code, 1)
})
