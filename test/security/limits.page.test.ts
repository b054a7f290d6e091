import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routes } from '../../src/app/routes.ts'
import { costOf, mostAMinute } from '../../src/platform/http/rates.ts'
import { site, type Site, type Visitor } from '../site.ts'

let s: Site
let aino: Visitor
let eero: Visitor
before(async () => {
  s = await site()
  aino = await s.signIn('customer_care')
  eero = await s.signIn('customer_care')
})
after(() => s.close())

const answers = (visitor: Visitor, path: string, times: number) => Promise.all(Array.from({ length: times }, () => visitor.get(path)))
const countOf = (given: readonly Response[], wanted: number) => given.filter(({ status }) => status === wanted).length

test('row 17 (ASVS 2.4.1): whoever searches without end is told to wait, in their language, and nobody else is', async () => {
  const given = await answers(aino, '/search?q=aalto', mostAMinute.search.user + 100)
  assert.ok(countOf(given, 200) >= mostAMinute.search.user)
  const refused = given.find(({ status }) => status === 429)
  assert.equal(refused?.headers.get('retry-after'), '1')
  assert.match(await refused?.text() ?? '', /Liian monta pyyntöä[^]*Yritä uudelleen 1 sekunnin kuluttua/)
  assert.deepEqual([(await aino.get('/people')).status, (await eero.get('/search?q=aalto')).status], [200, 200])
})

test('row 17 (ASVS 2.4.1): whoever takes files without end is told to wait', async () => {
  const given = await answers(eero, '/customers.csv', mostAMinute.file.user + 20)
  assert.ok(countOf(given, 200) >= mostAMinute.file.user)
  assert.ok(countOf(given, 429) > 0)
})

test('row 17 (ASVS 2.4.1): every route by which a file leaves has a limit', () => {
  const files = routes.filter(({ kind, path }) => kind !== 'public' && /\.\w+$/.test(path))
  assert.ok(files.length > 10)
  assert.deepEqual(files.filter((route) => costOf(route) === undefined), [])
})
