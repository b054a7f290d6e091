import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { encode } from 'uqr'
import { site, type Site } from '../../test/site.ts'
import { offeredSecret, toAuthenticator } from './totp.ts'

let s: Site
before(async () => { s = await site() })
after(() => s.close())

/** The modules that a drawing makes dark, row by row. */
function drawn(svg: string): boolean[][] {
  const [, size = ''] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? []
  const rows = Array.from({ length: Number(size) }, () => Array.from({ length: Number(size) }, () => false))
  for (const [, x, y, length, back] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    assert.equal(length, back)
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  }
  return rows
}

test('the picture where an authenticator is set up is the address that its app reads, beside the characters', async () => {
  const aino = await s.signIn('customer_care')
  const answer = await aino.get('/account/security')
  const page = await answer.text()
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const { rows: [row] } = await s.owner.run('select id from session where account_id = $1', [aino.accountId])
  const { address, typed } = toAuthenticator(offeredSecret(s.sealer, String(row?.['id'])), s.tenant.name, aino.email)
  const [svg = '', ...others] = page.match(/<svg[\s\S]*?<\/svg>/g) ?? []
  assert.deepEqual(others, [])
  assert.deepEqual(drawn(svg), encode(address, { ecc: 'M', border: 4 }).data)
  assert.match(svg, /role="img" aria-label="QR-koodi tunnistussovellukselle/)
  assert.match(svg, /<rect [^>]*fill="#fff"/)
  assert.ok(page.includes(`<code>${typed}</code>`))
})
