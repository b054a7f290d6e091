import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { access } from '../src/access-requests/cli.ts'
import { run as erase } from '../src/app/cli/erase.ts'
import type { Verb } from '../src/platform/io.ts'
import { newUser, site, type Site } from './site.ts'
import { planStaff } from './staff.ts'

let s: Site
let folder: string
before(async () => {
  s = await site()
  await planStaff(s)
  folder = await mkdtemp(join(tmpdir(), 'seloste-staff-cli-'))
  process.env['SELOSTE_DATA'] = join(folder, 'data')
  process.env['SELOSTE_KEYS'] = join(folder, 'keys')
})
after(async () => {
  await rm(folder, { recursive: true })
  await s.close()
})

async function said(verb: Verb, ...words: string[]) {
  const out: string[] = []
  const open = async () => ({ gate: s.gate, owner: async () => s.owner, server: s.server, tenants: [s.tenant], installation: 'test', vault: s.vault, close: async () => {} })
  const code = await verb([...words, '--kieli', 'en'], { out: (text) => { out.push(text) }, err: (text) => { out.push(text) }, open })
  return { code, out: out.join('\n') }
}

const who = ['lauri.lahtija@example.fi', '--staff'] as const

test('the terminal answers a member of staff in the three forms, and nobody by that name otherwise', async () => {
  for (const form of ['pdf', 'files', 'script']) {
    const out = join(folder, form)
    assert.deepEqual(await said(access, ...who, '--as', form, '--out', out), { code: 0, out: '' })
    assert.ok((await readFile(out)).length > 1_000, form)
  }
  assert.match(await readFile(join(folder, 'script'), 'utf8'), /Lauri Lähtijä/)
  assert.equal((await said(access, 'nobody@example.fi', '--staff', '--as', 'pdf', '--out', join(folder, 'none'))).code, 1)
  assert.equal((await said(access, who[0], '--as', 'pdf', '--out', join(folder, 'none'))).code, 1, 'a user is no person')
})

test('the terminal erases a member of staff by a plan, in the name of somebody else than who proposed it', async () => {
  const [one, other] = [await newUser(s.gate, s.as('access_security'), ['data_protection_officer', 'erasing']),
    await newUser(s.gate, s.as('access_security'), ['data_protection_officer', 'erasing'])]
  const barred = await said(erase, ...who, '--plan', '--by', one.email)
  assert.deepEqual([barred.code, /in the way {2}open/.test(barred.out)], [1, true])
  await s.owner.run("update staff_user set closed_on = '2015-01-01' where email = $1", [who[0]])
  const planned = await said(erase, ...who, '--plan', '--by', one.email)
  assert.equal(planned.code, 0, planned.out)
  assert.match(planned.out, /remove {2}session {2}1/)
  const hash = planned.out.split('\n').at(-1) ?? ''
  assert.equal((await said(erase, ...who, '--approve', hash, '--by', one.email)).code, 1)
  assert.deepEqual(await said(erase, ...who, '--approve', hash, '--by', other.email), { code: 0, out: '' })
  assert.equal((await said(erase, ...who, '--plan', '--by', one.email)).code, 1, 'nobody has that address any more')
})
