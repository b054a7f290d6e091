import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routeMatrix } from '../../src/app/matrix.ts'
import { routes } from '../../src/app/routes.ts'
import { newId } from '../../src/platform/id.ts'
import { exampleSite, type ExampleSite } from '../browser/example-site.ts'
import { formsOf, type PageForm } from './forms-of.ts'

// The whole of it takes a minute: SELOSTE_FUZZ=long.
const [lists, fields] = process.env['SELOSTE_FUZZ'] === 'long' ? [1, 1] : [8, 3]

let b: ExampleSite
let forms: PageForm[] = []
let logged = 0
before(async () => {
  b = await exampleSite()
  forms = await formsOf(b)
  logged = b.log.length
})
after(() => b.close())

/** The incidents since the last look: a statement that the database could not read would be one. */
function incidents(): string[] {
  const since = b.log.slice(logged)
  logged = b.log.length
  return since
}

const statements = ["'", "' or '1'='1", '1; drop table person; --', "\\'; select pg_sleep(9); --", '%27%20or%201=1', "name desc, (select 1/0)", '$1', '{{7*7}}', '%', '_', '\\', 'ﬀ\'', '-1', '1e999',
  '9'.repeat(400), 'a'.repeat(5_000), '\u2028', '٣', '00000000-0000-0000-0000-000000000000', '0001-01-01', '99999-01-01', '{"a":1}', '(', '[a-', '*']
const parameters = ['q', 'sort', 'order', 'columns', 'after', 'below', 'state', 'kind', 'customer', 'person', 'with', 'tie', 'from', 'to', 'user', 'purpose', 'field', 'category', 'limit',
  'filter', 'recent', 'next', 'kieli', 'page']

test('row 3 (ASVS 1.2.4): no parameter of a list or a search reaches the database as a statement', async () => {
  const wrong: string[] = []
  const paths = routeMatrix(routes).filter(({ method, path, kind }) => method === 'GET' && !path.includes(':') && kind !== 'directory' && !/\.(?:xlsx|pdf|md)$/.test(path))
  for (const [place, { path }] of paths.entries()) {
    for (const [at, name] of parameters.entries()) {
      if ((at + place) % lists !== 0) continue
      // Every statement comes to every parameter, though not at every list.
      const answer = await b.staff.get(`${path}?${new URLSearchParams({ [name]: statements[(at * 7 + place) % statements.length] ?? '' }).toString()}`)
      await answer.body?.cancel()
      if (answer.status >= 500) wrong.push(`${answer.status} ${path}?${name}`)
    }
  }
  assert.deepEqual([wrong, incidents()], [[], []])
})

const kindless = ['', ' ', '\u{1f600}'.repeat(300), '\ud800x', 'a'.repeat(20_000), '-1', '31.2.2026', 'true', '[object Object]', "o'x\r\n\tz", '\u202e\u0007', newId(), '1e400', '../../x', '٠١٢']

test('row 13 (ASVS 2.2.1): whatever stands in a field of a form, the answer is no fault of ours', async () => {
  const wrong: string[] = []
  const posts = forms.filter(({ method }) => method === 'POST')
  assert.ok(posts.length > 60)
  for (const [place, form] of posts.entries()) {
    for (const [at, field] of [...new Set(form.fields.map(([name]) => name))].slice(0, 12).entries()) {
      if ((at + place) % fields !== 0) continue
      const value = kindless[(place + at * 4) % kindless.length] ?? ''
      const status = await sent(form, (name, was) => (name === field ? [[name, value]] : [[name, was]]))
      if (status >= 500) wrong.push(`${status} ${form.action} ${field}=${value.slice(0, 20)}`)
    }
    for (const status of [await sent(form, () => []), await sent(form, (name, was) => [[name, was], [name, was]])]) if (status >= 500) wrong.push(`${status} ${form.action} of none, or twice`)
  }
  assert.deepEqual([wrong, incidents()], [[], []])
})

async function sent(form: PageForm, written: (name: string, was: string) => (readonly [string, string])[]): Promise<number> {
  const body = new URLSearchParams(form.fields.slice(0, 60).flatMap(([name, was]) => written(name, was)).map(([name, value]) => [name, value]))
  const answer = await b.staff.post(form.action.split('#')[0] ?? '', body)
  await answer.body?.cancel()
  return answer.status
}

test('row 13 (ASVS 2.2.1): a program is told of each wrong field, and nothing is a fault of ours', async () => {
  const wrong: string[] = []
  const written = { first_name: 'Aino', last_name: 'Laine', name: 'Firma', legal_form: 'company', source: 'person', source_on: '2026-01-01', starts_on: '2026-01-01', organisation_id: newId(),
    person_id: newId(), number: 'S-9', title: 'Verkko', responsible_id: newId(), email: 'a@b.fi', phone: '+358401234567', body: 'x', what: 'x', due_on: '2026-01-01', doer_id: newId(), duplicate_id: newId() }
  const values: readonly unknown[] = [null, 7, -1e308, true, [], {}, [['x']], { $ne: 1 }, 'a'.repeat(20_000), '\ud800', '']
  for (const { method, path } of routeMatrix(routes).filter(({ method, kind }) => kind === 'api' && (method === 'POST' || method === 'PATCH'))) {
    for (const field of Object.keys(written)) {
      for (const value of values.filter((_, at) => (at + field.length + path.length) % (3 * fields) === 0)) {
        const answer = await b.staff.send(method === 'POST' ? 'POST' : 'PATCH', path.replaceAll(/:\w+/g, newId()), { ...written, [field]: value }, { 'if-match': '"1"', 'idempotency-key': newId() })
        await answer.body?.cancel()
        if (answer.status >= 500 || answer.status < 400) wrong.push(`${answer.status} ${method} ${path} ${field}=${JSON.stringify(value).slice(0, 30)}`)
      }
    }
  }
  for (const body of ['null', '[]', '7', '"x"', '[{}]', '', 'true']) {
    const { status } = await b.staff.fetch('/api/v1/persons', { method: 'POST', body, headers: { origin: 'http://localhost', 'content-type': 'application/json', 'idempotency-key': newId() } })
    if (status !== 422 && status !== 400) wrong.push(`${status} of ${body}`)
  }
  assert.deepEqual([wrong, incidents()], [[], []])
})

const unasked = { role: 'admin', tenant_id: newId(), id: newId(), created_at: '2000-01-01', row_version: '999', scope: '{}', is_admin: 'true', user_id: newId(), protected: 'false', ['constructor']: 'x' }

test('row 61 (ASVS 15.3.3): a program that sends more than is asked for is refused, and nothing changes', async () => {
  const written = { first_name: 'Aino', last_name: 'Ylimääräinen', source: 'person', source_on: '2026-01-01' }
  const create = (body: unknown) => b.staff.send('POST', '/api/v1/persons', body, { 'idempotency-key': newId() })
  const count = async () => (await b.owner.run("select count(*)::int as n, count(distinct tenant_id)::int as t from person where last_name = 'Ylimääräinen'")).rows
  for (const [name, value] of Object.entries(unasked)) assert.equal((await create({ ...written, [name]: value })).status, 422, name)
  const polluted = await b.staff.fetch('/api/v1/persons', { method: 'POST', body: `{"__proto__":{"a":1},${JSON.stringify(written).slice(1)}`,
    headers: { origin: 'http://localhost', 'content-type': 'application/json', 'idempotency-key': newId() } })
  assert.equal(polluted.status, 400)
  assert.deepEqual(await count(), [{ n: 0, t: 0 }])
  assert.equal((await create(written)).status, 201)
  assert.deepEqual(await count(), [{ n: 1, t: 1 }])
})

test('row 61 (ASVS 15.3.3, 15.3.7): a form that sends more than is asked for, or twice, writes what was asked for only', async () => {
  const form = new URLSearchParams({ ...unasked, __proto__: 'x', name: 'Yksi Oy', legal_form: 'company', kind: 'company' })
  form.append('name', 'Toinen Oy')
  const { status } = await b.staff.post('/customers', form)
  const { rows } = await b.owner.run("select tenant_id, row_version, id from organisation where name in ('Yksi Oy', 'Toinen Oy')")
  assert.ok(rows.length === (status === 303 ? 1 : 0), `${status} ${rows.length}`)
  for (const row of rows) assert.deepEqual([row['tenant_id'], Number(row['row_version']), row['id'] === unasked.id], [b.tenant.id, 1, false])
})
