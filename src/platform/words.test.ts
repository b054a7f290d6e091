import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from './refusal.ts'
import { tenantNamed, terminalLanguage, verb } from './words.ts'

const usage = 'seloste greet NAME --tone TONE'
const greet = verb(usage, { texts: ['tone'], flags: ['loud'] }, async (read, io) => {
  io.out(`${read.rest.join(' ')} ${read.must('tone')}${read.has('loud') ? '!' : ''} ${read.language}`)
  return 0
})

async function said(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const open = () => Promise.reject(new Error('nothing is opened'))
  const code = await greet(words, { out: (text) => out.push(text), err: (text) => err.push(text), open })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('a command reads its named words, its flags and the rest', async () => {
  assert.equal((await said('Aino', '--tone', 'warm', '--loud', '--kieli', 'sv')).out, 'Aino warm! sv')
  assert.deepEqual(await said('--help'), { code: 0, out: usage, err: '' })
})

test('what cannot be read is refused in the language of the terminal, with the usage', async () => {
  assert.deepEqual(await said('--kieli', 'fi'), { code: 2, out: '', err: `--tone puuttuu.\n\n${usage}` })
  assert.deepEqual(await said('--kieli=sv', '--frob'),
    { code: 2, out: '', err: `Detta kan inte anges så här: --frob\n\n${usage}` })
  assert.equal((await said('--tone')).code, 2)
  assert.equal((await said('--tone=x', '--loud=x')).code, 2)
})

test('the language is what was asked for, else the locale of the shell, else English', () => {
  assert.equal(terminalLanguage(['--kieli', 'sv'], { LANG: 'fi_FI.UTF-8' }), 'sv')
  assert.equal(terminalLanguage([], { LANG: 'fi_FI.UTF-8' }), 'fi')
  assert.equal(terminalLanguage([], { LC_ALL: 'sv_FI', LANG: 'fi_FI' }), 'sv')
  assert.equal(terminalLanguage([], { LC_ALL: '', LANG: 'fi_FI' }), 'fi')
  assert.equal(terminalLanguage(['--kieli'], { LANG: 'C.UTF-8' }), 'en')
  assert.equal(terminalLanguage([], {}), 'en')
})

test('a command is about the one controller there is, and among many about the one it names', () => {
  const tenant = { id: '1', slug: 'joki', name: 'Joki', zone: 'Europe/Helsinki', languages: ['fi' as const] }
  const other = { ...tenant, id: '2', slug: 'puro' }
  assert.equal(tenantNamed({ tenants: [tenant] }, undefined), tenant)
  assert.equal(tenantNamed({ tenants: [tenant, other] }, 'puro'), other)
  assert.throws(() => tenantNamed({ tenants: [tenant, other] }, undefined), Refusal)
  assert.throws(() => tenantNamed({ tenants: [tenant] }, 'puro'), Refusal)
})
