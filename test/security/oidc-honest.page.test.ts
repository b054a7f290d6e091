import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import Provider from 'oidc-provider'
import { confirmIdentity, waitingIdentities } from '../../src/access/oidc-identities.ts'
import { addProvider } from '../../src/access/oidc-providers.ts'
import { tokenOf, withFactor } from '../second-factor.ts'
import { site, visitor, type Site } from '../site.ts'

let s: Site
let id = ''
const server = createServer()

/** A certified provider with one client, whose own pages take any name and word. */
before(async () => {
  s = await site()
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready) })
  const address = server.address()
  const issuer = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  id = await s.gate.write(s.as('access_security'), 'access_security', 'test', (task) =>
    addProvider(task, { name: 'Kunnan tunnistus', issuer, clientId: 'register', secret: 'a secret of thirty-two characters' }, s.sealer))
  const provider = new Provider(issuer, { clients: [{ client_id: 'register', client_secret: 'a secret of thirty-two characters',
    redirect_uris: [`http://localhost/sign-in/external/${id}`], application_type: 'web' }], pkce: { required: () => true } })
  const answer = provider.callback()
  server.on('request', (request, response) => { void answer(request, response) })
})
after(async () => {
  server.closeAllConnections()
  await new Promise((done) => { server.close(done) })
  await s.close()
})

/** Goes through the provider's pages as a browser does, to where it leads back. */
async function throughProvider(asked: string, name: string): Promise<string> {
  const cookies = new Map<string, string>()
  let [address, form]: [string, URLSearchParams | undefined] = [asked, undefined]
  for (let step = 0; step < 12; step += 1) {
    const answer: Response = await fetch(address, { redirect: 'manual', headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: form }) })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const to = answer.headers.get('location')
    if (to?.startsWith('http://localhost/') === true) return to
    const html = await answer.text()
    if (to === null) {
      const action = /action="([^"]+)"/.exec(html)?.[1] ?? ''
      const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? ''
      form = new URLSearchParams({ prompt, login: name, password: 'anything' })
      address = new URL(action, address).href
    } else {
      form = undefined
      address = new URL(to, address).href
    }
  }
  throw new Error('the provider led nowhere')
}

async function signIn(name: string): Promise<Response> {
  const begun = await s.anonymous.post('/sign-in/external', { provider: id, next: '/account' })
  const asked = begun.headers.get('refresh')?.slice('0; url='.length) ?? ''
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
  const back = new URL(await throughProvider(asked, name))
  const page = await s.anonymous.get(`${back.pathname}${back.search}`)
  assert.match(await page.text(), /Viimeistele kirjautuminen/)
  return s.anonymous.fetch(back.pathname, { method: 'POST', headers: { cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ answer: back.search.slice(1) }) })
}

test('row 36 (ASVS 6.3.4): the honest way in works from the sign-in page to one’s own account, by our second factor', async () => {
  const user = await withFactor(s, 'customer_care')
  assert.match(await (await s.anonymous.get('/sign-in')).text(), /Kirjaudu: Kunnan tunnistus/)
  assert.match(await (await signIn('aino')).text(), /odottaa vahvistusta/)
  await s.gate.write(s.as('access_security'), 'access_security', 'test', async (task) => {
    const [waits] = await waitingIdentities(task)
    await confirmIdentity(task, waits?.id ?? '', user.userId)
  })
  const answer = await signIn('aino')
  assert.match(answer.headers.get('location') ?? '', /^\/sign-in\/second-factor\?next=%2Faccount/)
  const done = await visitor(s.app, tokenOf(answer)).post('/sign-in/second-factor', { code: user.code(), next: '/account' })
  assert.equal(done.headers.get('location'), '/account')
  assert.equal((await visitor(s.app, tokenOf(done)).get('/account')).status, 200)
  assert.match(await (await signIn('veikko')).text(), /odottaa vahvistusta/, 'another user of the provider is nobody here')
})
