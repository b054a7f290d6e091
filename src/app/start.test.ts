import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { freePort, installed, stop } from '../../test/installed.ts'

const { start, ran, clear } = installed()
after(clear)

test('an empty folder becomes the example register, with links that work once', async () => {
  const port = await freePort()
  const first = await start('example', port)
  assert.equal((await fetch(`${first.address}/notice`)).status, 200, 'well, and without what is served')
  for (let tries = 0; tries < 100 && !first.said().includes('Elin'); tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  const links = [...first.said().matchAll(/http:\S+\/sign-in\/\S+/g)].map(([link]) => link)
  assert.equal(links.length, 6)
  const use = () => fetch(links[0] ?? '', { method: 'POST', redirect: 'manual', headers: { origin: first.address } })
  assert.match((await use()).headers.get('set-cookie') ?? '', /^__Host-seloste=/)
  assert.equal((await use()).status, 404)

  const second = await ran('example', port + 1, 'serve')
  assert.equal(second.code, 1, 'two applications had one folder')
  const health = await ran('example', port, 'health', '--json')
  assert.deepEqual([health.code, health.said], [0, '{"status":"ok"}\n'])
  const beside = await ran('example', port, 'user', 'add', '--email', 'uusi@example.fi', '--name', 'Uusi', '--json')
  assert.equal(beside.code, 0, beside.said)
  const again = await ran('example', port, 'user', 'add', '--email', 'uusi@example.fi', '--name', 'Uusi')
  assert.equal(again.code, 1)

  assert.equal(await stop(first.child), 0)
  assert.equal((await ran('example', port, 'health')).code, 1)
  const later = await start('example', port)
  assert.doesNotMatch(later.said(), /sign-in/)
  assert.equal(await stop(later.child), 0)
})

test('an empty start has no user and no password, only a page for whoever reads the terminal', async () => {
  const port = await freePort()
  const { child, address, said } = await start('empty', port, '--empty')
  const page = /http:\S+\/set-up\/\S+/.exec(said())?.[0] ?? ''
  assert.equal((await fetch(`${address}/set-up/wrong`)).status, 404)
  assert.equal((await fetch(page)).status, 200)
  const send = (form: [string, string][], headers: Record<string, string> = { origin: address }) =>
    fetch(page, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(form) })
  const form: [string, string][] = [['controller', 'Toinen Oy'], ['slug', 'toinen'], ['languages', 'sv'], ['name', 'Åsa Öberg'],
    ['email', 'asa@example.fi'], ['tasks', 'access_administration']]
  assert.equal((await send(form, { origin: 'https://evil.example' })).status, 403)
  const faulty = await send([['controller', 'Toinen Oy']])
  assert.equal(faulty.status, 422)
  assert.match(await faulty.text(), /value="Toinen Oy"/)
  const answers = await Promise.all([send(form), send(form)])
  assert.deepEqual(answers.map(({ status }) => String(status)).toSorted((one, other) => one.localeCompare(other)), ['303', '404'])
  const cookie = answers.map(({ headers }) => headers.get('set-cookie') ?? '').join('').split(';')[0] ?? ''
  const account = await fetch(`${address}/account`, { headers: { cookie } })
  assert.equal(account.status, 200)
  assert.match(await account.text(), /Åsa Öberg/)
  assert.equal((await fetch(page)).status, 404)
  assert.equal(await stop(child), 0)
})

test('a wrong command is told how, and refuses to serve others in the clear', async () => {
  assert.equal((await ran('none', 1, 'frob')).code, 2)
  assert.equal((await ran('none', 1, 'user', 'add')).code, 2)
  assert.equal((await ran('none', 1, 'user', '--frob')).code, 2)
  for (const verb of ['serve', 'migrate', 'user', 'token', 'demo', 'health']) {
    const help = await ran('none', 1, verb, '--help')
    assert.equal(help.code, 0, verb)
    assert.match(help.said, new RegExp(`seloste ${verb}`))
  }
})
