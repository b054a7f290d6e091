import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import Provider from 'oidc-provider'
import { newUser, site, visitor, type Site } from '../../test/site.ts'
import { foundTenant } from '../platform/tenants.ts'

let s: Site
let issuer = ''
const server = createServer()
before(async () => {
  s = await site()
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready) })
  const address = server.address()
  issuer = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  const answer = new Provider(issuer, { clients: [] }).callback()
  server.on('request', (request, response) => { void answer(request, response) })
})
after(async () => {
  server.closeAllConnections()
  await new Promise((done) => { server.close(done) })
  await s.close()
})

const secret = 'a secret of thirty-two characters'
const asked = () => ({ name: 'Kunnan tunnistus', issuer, directory: '', client: 'register', secret, strong: 'mfa, http://example.fi/strong' })
const idIn = (html: string) => /\/identity-providers\/([0-9a-f-]{36})\/test/.exec(html)?.[1] ?? ''

test('a provider is added with its secret sealed, tried, and taken out of use', async () => {
  const admin = await s.signIn('access_administration')
  assert.match(await (await admin.get('/identity-providers')).text(), /Tunnistuspalvelua ei ole/)
  assert.equal((await admin.post('/identity-providers', asked())).status, 303)
  const html = await (await admin.get('/identity-providers')).text()
  const id = idIn(html)
  assert.match(html, new RegExp(`http://localhost/sign-in/external/${id}`))
  assert.doesNotMatch(html, new RegExp(secret))
  const { rows: [row] } = await s.owner.run('select secret_sealed, strong from identity_provider where id = $1', [id])
  assert.doesNotMatch(String(row?.['secret_sealed']), new RegExp(secret))
  assert.deepEqual(row?.['strong'], ['mfa', 'http://example.fi/strong'])
  assert.match(await (await s.anonymous.get('/sign-in')).text(), /Kirjaudu: Kunnan tunnistus/)
  assert.equal((await admin.post(`/identity-providers/${id}/test`)).status, 303)
  assert.match(await (await admin.get('/identity-providers')).text(), /Kunnan tunnistus vastaa/)
  await s.owner.run("update identity_provider set issuer = issuer || '/elsewhere' where id = $1", [id])
  const entry = await admin.post(`/identity-providers/${id}/test`)
  assert.equal(entry.status, 500, 'a secret that was sealed for one issuer opens for no other')
  await s.owner.run("update identity_provider set issuer = replace(issuer, '/elsewhere', '') where id = $1", [id])
  assert.equal((await admin.post(`/identity-providers/${id}/end`)).status, 303)
  assert.doesNotMatch(await (await s.anonymous.get('/sign-in')).text(), /Kunnan tunnistus/)
  assert.equal((await admin.post(`/identity-providers/${id}/end`)).status, 404)
})

test('a provider that does not answer as itself is told so, and Entra is known by its tenant id', async () => {
  const admin = await s.signIn('access_administration')
  assert.equal((await admin.post('/identity-providers', { ...asked(), issuer: 'http://127.0.0.1:1' })).status, 303)
  const id = idIn(await (await admin.get('/identity-providers')).text())
  assert.match(await (await admin.post(`/identity-providers/${id}/test`)).text(), /ei vastaa tästä osoitteesta/)
  const directory = '11111111-2222-3333-4444-555555555555'
  assert.equal((await admin.post('/identity-providers', { ...asked(), name: 'Entra', issuer: '', directory })).status, 303)
  const { rows } = await s.owner.run('select issuer, directory from identity_provider where name = $1', ['Entra'])
  assert.deepEqual(rows, [{ issuer: `https://login.microsoftonline.com/${directory}/v2.0`, directory }])
})

test('what is wrong is told beside its field, what was typed stays, and the secret does not', async () => {
  const admin = await s.signIn('access_administration')
  for (const [wrong, told] of [
    [{ name: '' }, /Tämä on pakollinen/], [{ issuer: '' }, /Tämä on pakollinen/], [{ issuer: 'http://example.fi' }, /alettava https/],
    [{ directory: 'contoso' }, /Hakemiston tunnus on muotoa/],
    [{ issuer: 'https://login.microsoftonline.com/common/v2.0' }, /oman hakemiston osoite/],
  ] as const) {
    const refused = await admin.post('/identity-providers', { ...asked(), ...wrong })
    assert.equal(refused.status, 422)
    const html = await refused.text()
    assert.match(html, told)
    assert.match(html, /value="register"/)
    assert.doesNotMatch(html, new RegExp(secret))
  }
})

test('only who administers access, and has just proved who they are, changes providers; another controller has its own', async () => {
  const admin = await s.signIn('access_administration')
  assert.equal((await admin.post('/identity-providers', asked())).status, 303)
  const { rows: [row] } = await s.owner.run('select id from identity_provider where issuer = $1 and ended_at is null', [issuer])
  const path = `/identity-providers/${String(row?.['id'])}`
  for (const one of [await s.signIn('data_protection_officer'), await s.signIn('customer_care')]) {
    for (const page of ['/identity-providers', '/identity-providers/new']) assert.equal((await one.get(page)).status, 403)
    for (const form of ['/identity-providers', `${path}/test`, `${path}/end`]) assert.equal((await one.post(form, asked())).status, 403)
  }
  await s.owner.run("update session set proved_at = now() - interval '1 hour' where account_id = $1", [admin.accountId])
  for (const form of ['/identity-providers', `${path}/test`, `${path}/end`]) {
    assert.match((await admin.post(form, asked())).headers.get('location') ?? '', /^\/account\/confirm/)
  }
  const other = await foundTenant(s.owner, 'test', { slug: 'toinen', name: 'Toinen Oy', languages: ['fi'] }, ['access_security'])
  const { token } = await newUser(s.gate, { ...s.as('access_security'), tenant: other.id }, ['access_administration'])
  await visitor(s.app, token).post(`${path}/end`)
  const { rows } = await s.owner.run('select ended_at from identity_provider where id = $1', [row?.['id']])
  assert.deepEqual(rows, [{ ended_at: null }])
})
