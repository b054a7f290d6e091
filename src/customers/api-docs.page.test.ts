import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { createToken } from '../access/users.ts'
import { site, type Site } from '../../test/site.ts'
import { machineActor } from '../platform/tenants.ts'
import { apiRoutes } from './api.ts'

let s: Site
before(async () => { s = await site() })
after(() => s.close())

test('the page tells every route of the interface, in each language, to whoever asks', async () => {
  for (const [language, title] of [['fi', 'Ohjelmointirajapinta'], ['sv', 'Programmeringsgränssnitt'], ['en', 'Programming interface']]) {
    const answer = await s.anonymous.get(`/api/docs?kieli=${language}`)
    const text = await answer.text()
    assert.equal(answer.status, 200)
    assert.match(text, new RegExp(`<h1[^>]*>${title}`))
    assert.doesNotMatch(text, /<script/)
    for (const { method, path } of apiRoutes) {
      assert.ok(text.includes(`${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}<`), `${method} ${path}`)
    }
  }
})

test('every example on the page runs as it is written', async () => {
  const tokenOf = async (user: Awaited<ReturnType<Site['signIn']>>) => {
    const { rows: [duty] } = await s.owner.run('select id from duty where user_id = $1', [user.userId])
    return s.gate.write(machineActor(s.tenant, ['access_security']), 'access_security', 'test', (task) =>
      createToken(task, user.email, { dutyId: String(duty?.['id']), program: 'Esimerkki' }))
  }
  const [keeper, officer] = [await tokenOf(await s.signIn('account_management')), await tokenOf(await s.signIn('data_protection_officer'))]
  const text = await (await s.anonymous.get('/api/docs')).text()
  const examples = [...text.matchAll(/curl -H (?:"|&quot;)Authorization: Bearer \$TOKEN(?:"|&quot;) (?:"|&quot;)([^"&]+)(?:"|&quot;)/g)]
    .map(([, address = '']) => address)
  assert.ok(examples.length > 8, `${examples.length} examples`)
  for (const address of examples) {
    const answer = await s.app.fetch(new Request(address, { headers: { authorization: `Bearer ${address.includes('/requests') ? officer : keeper}` } }), { address: '127.0.0.1' })
    assert.equal(answer.status, 200, address)
    z.object({ rows: z.array(z.looseObject({ id: z.string() })), next: z.string().nullable() }).parse(await answer.json())
  }
})
