import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { world } from '../../test/world.ts'
import { run } from './import-cli.ts'
import { testVault } from '../../test/vault.ts'

let w: Awaited<ReturnType<typeof world>>
let folder: string
before(async () => {
  w = await world()
  folder = await mkdtemp(join(tmpdir(), 'seloste-import-'))
})
after(async () => {
  await rm(folder, { recursive: true })
  await w.close()
})

async function said(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const open = async () => ({
    gate: w.gate,
    owner: async () => w.owner,
    tenants: [w.tenant], vault: testVault().vault,
    installation: 'test',
    server: w.server,
    close: async () => {},
  })
  const code = await run(words, {
    out: (text) => {
      out.push(text)
    },
    err: (text) => {
      err.push(text)
    },
    open,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

const header = 'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi\n'

test('a dry run tells what would happen and stores nothing; the import itself gives 0', async () => {
  const path = await file('good.csv', `${header}1;kunta;Nivala;0178455-6;Aino;Mäkelä\n`)
  const outcome = { accepted: 1, refused: [], warned: [], duplicates: [] }
  assert.deepEqual(JSON.parse((await said('customers', path, '--dry-run', '--json')).out), outcome)
  assert.equal((await w.owner.run('select count(*)::int as n from person')).rows[0]?.['n'], 0)
  const done = await said('customers', path, '--tenant', 'joki')
  assert.deepEqual([done.code, done.out], [0, 'Hyväksyttyjä rivejä 1, hylättyjä 0, kaksoiskappaleita 0.'])
  assert.equal((await w.owner.run('select count(*)::int as n from person')).rows[0]?.['n'], 1)
  assert.match((await said('customers', path)).out, /2 {2}asiakas on jo rekisterissä: sama asiakasnumero/)
  const moved = await file('moved.csv', `${header.trim()};Katuosoite\n1;kunta;Nivala;0178455-6;Aino;Mäkelä;Katu 9\n`)
  assert.match((await said('customers', moved, '--update')).out, /Päivitettyjä asiakkaita 1\./)
  assert.match((await said('customers', moved, '--update', '--json')).out, /"updated":\[\]/)
})

test('a refused line gives 1 and is told by line, column and reason', async () => {
  const path = await file('bad.csv', `${header}2;kunta;Kärsämäki;0178455-7;Eero;Virta\n`)
  const { code, out } = await said('customers', path)
  assert.equal(code, 1)
  assert.match(out, /2 {2}Y-tunnus: Tarkista Y-tunnus/)
})

test('a file that cannot be read, or is none, gives 1 with words', async () => {
  assert.deepEqual(
    await said('customers', join(folder, 'absent.csv')).then(({ code, err }) => [
      code,
      /cannot be read/.test(err),
    ]),
    [1, true],
  )
  assert.deepEqual(
    await said('customers', await file('empty.csv', '')).then(({ code, err }) => [
      code,
      /is empty/.test(err),
    ]),
    [1, true],
  )
})

test('wrong use gives 2 and the way to use it', async () => {
  for (const words of [
    [],
    ['people', 'a.csv'],
    ['customers'],
    ['customers', 'a', 'b'],
    ['customers', 'a', '--fast'],
  ]) {
    assert.equal((await said(...words)).code, 2, words.join(' '))
  }
  assert.equal((await said('customers', 'a.csv', '--tenant', 'nobody')).code, 2)
  assert.equal((await said('--help')).code, 0)
})
