import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routeMatrix } from '../../src/app/matrix.ts'
import { routes } from '../../src/app/routes.ts'
import { newId } from '../../src/platform/id.ts'
import { exampleSite, type ExampleSite } from '../browser/example-site.ts'
import { everyAnswer, type Answered } from './every-answer.ts'

let b: ExampleSite
let answers: Answered[] = []
before(async () => {
  b = await exampleSite()
  answers = await everyAnswer(b)
})
after(() => b.close())

/** The answers of which something does not hold. */
const failing = (holds: (answer: Answered) => boolean) => answers.filter((answer) => !holds(answer)).map(({ asked }) => asked)
const header = ({ headers }: Answered, name: string) => headers.get(name) ?? ''

test('the answers are of every kind there is', () => {
  const statuses = new Set(answers.map(({ status }) => status))
  for (const status of [200, 303, 400, 401, 403, 404, 405, 413, 415, 422]) assert.ok(statuses.has(status), String(status))
  for (const type of ['text/html', 'text/css', 'text/javascript', 'text/csv', 'application/json', 'application/problem+json', 'application/pdf',
    'application/scim+json', 'application/zip']) {
    assert.ok(answers.some((answer) => header(answer, 'content-type').startsWith(type)), type)
  }
  assert.deepEqual(failing(({ status }) => status < 500), [])
})

test('row 18 (ASVS 3.3.1-3.3.4): every cookie is __Host-, Secure, HttpOnly and SameSite, and none is set without need', async () => {
  const signIn = await b.anonymous.post(`/sign-in/${b.examples.link}`)
  const [out, language] = [await b.staff.get('/customers?kieli=sv'), signIn].flatMap(({ headers }) => headers.getSetCookie())
  const leaving = await (await b.signIn('invoicing')).post('/sign-out')
  const cookies = [out, language, ...leaving.headers.getSetCookie(), ...answers.flatMap(({ headers }) => headers.getSetCookie())]
  assert.ok(cookies.length >= 3)
  for (const cookie of cookies) assert.match(cookie ?? '', /^__Host-[\w-]+=[\w-]*; Path=\/; Secure; HttpOnly; SameSite=Lax(?:; Max-Age=\d+)?$/)
  assert.deepEqual(answers.filter(({ headers }) => headers.getSetCookie().length > 0).map(({ asked }) => asked),
    ["nobody's POST /sign-out 303", 'another language 200'])
})

test('row 19 (ASVS 3.4.1): every answer asks for HTTPS for two years, errors too', () => {
  assert.deepEqual(failing((answer) => header(answer, 'strict-transport-security') === 'max-age=63072000; includeSubDomains'), [])
})

test('row 20 (ASVS 3.4.2): no other origin may read an answer, with a session or without', async () => {
  const shared = ({ headers }: Response | Answered) => [...headers.keys()].filter((name) => name.startsWith('access-control-'))
  assert.deepEqual(failing((answer) => shared(answer).length === 0), [])
  for (const { path } of routeMatrix(routes)) {
    const address = path.replaceAll(/:\w+/g, newId())
    for (const from of ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://evillocalhost']) {
      const asked = { origin: from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
      const preflight = await b.staff.fetch(address, { method: 'OPTIONS', headers: asked })
      assert.deepEqual([preflight.status, shared(preflight)], [405, []], address)
      if (from === 'null') assert.deepEqual(shared(await b.staff.fetch(address, { headers: { origin: from } })), [], address)
    }
  }
})

test('row 21 (ASVS 3.4.3): only our own script runs, on staff pages only, and no text becomes code', () => {
  const policies = new Set(answers.map((answer) => header(answer, 'content-security-policy')))
  for (const policy of policies) {
    const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]))
    assert.equal(directives.get('default-src'), "'none'", policy)
    assert.equal(directives.get('base-uri'), "'none'", policy)
    assert.equal(directives.get('frame-ancestors'), "'none'", policy)
    assert.equal(directives.get('require-trusted-types-for'), "'script'", policy)
    assert.ok([undefined, "'self'"].includes(directives.get('script-src')), policy)
    assert.doesNotMatch(policy, /unsafe|\*|https?:|strict-dynamic/)
  }
  const pages = answers.filter((answer) => header(answer, 'content-type').startsWith('text/html'))
  const inline = /<script(?![^>]*\bsrc="\/[\w.-]+")|<style|<[a-z][^<>]*\s(?:on\w+|style)=|(?:href|src|action)="(?:javascript|data(?!:,")|vbscript):/i
  assert.deepEqual(pages.filter(({ body }) => inline.test(body)).map(({ asked }) => asked), [])
  const scripted = pages.filter(({ body }) => /<script/.test(body))
  assert.ok(scripted.length > 100)
  assert.deepEqual(scripted.filter((answer) => !header(answer, 'content-security-policy').includes("script-src 'self'")).map(({ asked }) => asked), [])
})

test('row 22 (ASVS 3.4.4, 3.4.5, 3.4.8): every answer is of its own type, tells no address, and is alone in its window', () => {
  const same = (name: string, value: string) => assert.deepEqual(failing((answer) => header(answer, name) === value), [], name)
  same('x-content-type-options', 'nosniff')
  same('referrer-policy', 'same-origin')
  same('cross-origin-opener-policy', 'same-origin')
  same('cross-origin-resource-policy', 'same-origin')
  assert.deepEqual(failing(({ headers }) => ['server', 'x-powered-by', 'via'].every((name) => !headers.has(name))), [])
})

test('row 26 (ASVS 4.1.1): every body says its type, and what is text its charset', () => {
  const told = (answer: Answered) => answer.body === '' || /^(?:text\/[\w.+-]+; charset=utf-8|application\/[\w.+-]+(?:; charset=utf-8)?)$/.test(header(answer, 'content-type'))
  assert.deepEqual(failing(told), [])
})

test('row 28 (ASVS 4.1.4): a method that no route has is refused, and the others are named', () => {
  const purged = answers.filter(({ asked }) => asked.startsWith('PURGE'))
  assert.equal(purged.length, routes.length)
  for (const { asked, status, headers } of purged) assert.deepEqual([status, /GET|POST|PATCH|PUT|DELETE/.test(headers.get('allow') ?? '')], [405, true], asked)
})

test('row 59 (ASVS 14.3.2): nothing but our own files is kept by a browser or a proxy', () => {
  const kept = (answer: Answered) => header(answer, 'cache-control') === 'no-store' || /^GET \/(?:ui|passkey|enhance)[\w.-]* /.test(answer.asked)
  assert.deepEqual(failing(kept), [])
})
