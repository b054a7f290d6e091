import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { freePort, installed } from './installed.ts'
import { mailServer } from './mail-server.ts'
import { returned } from './returned.ts'

let post: Awaited<ReturnType<typeof mailServer>>
const { start, ran, clear } = installed()
before(async () => {
  post = await mailServer()
  Object.assign(process.env, { SELOSTE_SMTP: post.mail.server, SELOSTE_MAIL_FROM: post.mail.from })
})
after(async () => {
  await clear()
  await post.close()
})

test('a served register sends its bulletins by itself, and what comes back is piped into it while it serves', async () => {
  const port = await freePort()
  const { address, said } = await start('joki', port)
  for (let tries = 0; tries < 100 && !said().includes('Elin'); tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  const headers = { origin: address, cookie: '' }
  const form = async (path: string, fields: Readonly<Record<string, string>> = {}) =>
    fetch(`${address}${path}`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) })
  const link = /\/sign-in\/\S+/.exec(said().split('\n').find((line) => line.includes('Asiakaspalvelu')) ?? '')?.[0] ?? assert.fail(said())
  const [cookie = ''] = ((await form(link)).headers.get('set-cookie') ?? '').split(';')
  headers.cookie = cookie
  const path = (await form('/bulletins', { roles: 'contact' })).headers.get('location')?.split('?')[0] ?? assert.fail()
  await form(`${path}/texts`, { row_version: '1', subject_fi: 'Katko', body_fi: 'Palvelu on poissa käytöstä.' })
  assert.equal((await form(`${path}/send`, { row_version: '2', when: 'now' })).status, 303)
  const page = async () => (await fetch(`${address}${path}`, { headers })).text()
  for (let tries = 0; tries < 300 && !(await page()).includes('class="badge holds"'); tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  const [first = assert.fail()] = post.received
  assert.match(first.text, new RegExp(`${address}/notice/`))
  assert.equal(new Set(post.received.map(({ id }) => id)).size, post.received.length)
  const came = await ran('joki', port, { input: returned(first, '5.1.1') }, 'bounces', '--json')
  assert.deepEqual([came.code, came.said], [0, '{"came":"marked"}\n'])
  assert.match(await page(), /<dt>Palautui<\/dt><dd class="value">1<\/dd>/)
  const strange = await ran('joki', port, { input: Buffer.from('Subject: Terve\r\n\r\nHei vaan\r\n') }, 'bounces', '--kieli', 'fi')
  assert.deepEqual([strange.code, strange.said], [0, 'Viesti ei ole postijärjestelmän ilmoitus.\n'])
})
