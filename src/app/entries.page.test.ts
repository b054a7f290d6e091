import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import { h } from 'preact'
import { origin, site, type Site, type Visitor } from '../../test/site.ts'
import { addPerson } from '../customers/persons.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'

const said = { fi: 'Mäkelää ei ole', sv: 'Mäkelä finns inte', en: 'There is no Mäkelä' }
const names = (visit: Visit) => visit.read('contracting', 'listed', (task) => task.db.selectFrom('person').select(['id', 'last_name'])
  .where('tenant_id', '=', task.tenant).execute())
const named = async (visit: Visit): Promise<Answer> => ({ as: 'page', title: 'Nimet', body: h('p', {}, (await names(visit)).map((one) => one.last_name).join(' ')) })
const route = (method: Route['method'], path: string, answer: Route['answer']): Route =>
  ({ method, path, kind: method === 'GET' ? 'page' : 'form', purposes: ['contracting'], answer })
let order: string[] = []
const probes: readonly Route[] = [
  route('GET', '/named', named),
  route('GET', '/missing', async (visit) => {
    await names(visit)
    throw new Refusal('not-found', said)
  }),
  route('POST', '/read-and-write', async (visit) => {
    await names(visit)
    order.push('read')
    return named(visit)
  }),
]

let s: Site
let aino: Visitor
before(async () => {
  s = await site(probes)
  aino = await s.signIn('customer_care')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
    addPerson(task, { first_name: 'Maija', last_name: 'Mäkelä', source: 'import', source_on: task.today }))
})
after(() => s.close())

/** While no entry can be written; what waits is one of the audit's writers. */
async function whileHeld<R>(act: (lost: () => Promise<void>) => Promise<R>): Promise<R> {
  await s.owner.script('begin; lock table audit_entry in share mode')
  try {
    return await act(async () => { await s.owner.run('select pg_terminate_backend($1)', [await waiter()]) })
  } finally {
    await s.owner.script('rollback')
  }
}

async function waiter(): Promise<unknown> {
  for (;;) {
    const { rows: [row] } = await s.owner.run("select pid from pg_locks where not granted and relation = 'audit_entry'::regclass")
    if (row !== undefined) return row['pid']
    await pause(5)
  }
}

const entries = async () => Number((await s.owner.run("select count(*)::int as n from audit_entry where act = 'listed'")).rows[0]?.['n'])

for (const [path, status] of [['/named', 200], ['/missing', 404]] as const) {
  test(`what was read leaves when its entry is written: ${path}`, async () => {
    const present = await entries()
    let isOut = false
    const answer = await whileHeld(async () => {
      const asked = aino.get(path).finally(() => { isOut = true })
      await waiter()
      for (let at = 0; at < 20; at++) assert.equal((await s.anonymous.get('/health')).status, 200)
      assert.equal(isOut, false)
      return { asked }
    })
    const response = await answer.asked
    assert.equal(response.status, status)
    assert.match(await response.text(), /Mäkelä/)
    assert.equal(await entries(), present + 1)
  })

  test(`what was read stays where its entry cannot be written: ${path}`, async () => {
    const asked = await whileHeld(async (lose) => {
      const response = aino.get(path)
      await lose()
      return { response }
    })
    const response = await asked.response
    assert.ok(response.status >= 500, String(response.status))
    assert.doesNotMatch(await response.text(), /Mäkelä/)
    assert.equal((await aino.get('/named')).status, 200)
  })
}

test('what changes anything goes on when what it read is entered', async () => {
  order = []
  const asked = await whileHeld(async () => {
    const response = aino.fetch('/read-and-write', { method: 'POST', headers: { origin, 'sec-fetch-site': 'same-origin' } })
    await waiter()
    assert.deepEqual(order, [])
    return { response }
  })
  assert.equal((await asked.response).status, 200)
  assert.deepEqual(order, ['read'])
})
