import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newUser, site, visitor, type Site, type Visitor } from '../../test/site.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import { workTasks, type WorkTask } from '../catalogue/work-tasks.ts'
import { makeDemoRegister } from '../customers/demo.ts'
import { newId } from '../platform/id.ts'
import { foundTenant, machineActor } from '../platform/tenants.ts'
import { routeMatrix, type MatrixRow } from './matrix.ts'
import { routes } from './routes.ts'
import { createApp } from './server.ts'

// The nouns that addresses name.
const nouns = ['organisation', 'person', 'contract', 'affiliation', 'person_email', 'unit', 'follow_up', 'staff_user', 'duty']

let s: Site
let stranger: Visitor
const ids: string[] = []

before(async () => {
  s = await site()
  await makeDemoRegister(s.gate, s.as('contracting'))
  await s.signIn('customer_care')
  const other = await foundTenant(s.owner, 'test', { slug: 'other', name: 'Other', languages: ['fi'] }, purposeNames)
  const app = createApp({ gate: s.gate, tenants: [s.tenant, other], config: { origin: undefined }, log: () => {} })
  const every: WorkTask[] = []
  for (const name in workTasks) if (isWorkTask(name)) every.push(name)
  stranger = visitor(app, (await newUser(s.gate, machineActor(other, ['access_security']), every)).token)
  for (const noun of nouns) {
    const { rows: [row] } = await s.owner.run(`select id from ${noun} where tenant_id = $1 order by id limit 1`, [s.tenant.id])
    if (typeof row?.['id'] === 'string') ids.push(row['id'])
  }
})
after(() => s.close())

function isWorkTask(name: string): name is WorkTask {
  return Object.hasOwn(workTasks, name)
}

/** What a stranger with every work task of another controller is answered, without the id that was asked for. */
async function told({ method, path, kind }: MatrixRow, id: string): Promise<string> {
  const address = path.replaceAll(/:\w+/g, id)
  // What an earlier form has said is told on the next page; it is not of this one.
  await stranger.get('/account')
  const sent = kind === 'api' ? stranger.send('PATCH', address, {}, { 'if-match': '"1"' }) : stranger.post(address, { seen: '1' })
  const answer = await (method === 'GET' ? stranger.get(address) : sent)
  return `${answer.status} ${(await answer.text()).replaceAll(id, 'ID').replace(/\d{6,}/g, 'N')}`
}

async function register(): Promise<unknown> {
  const sums = nouns.map((noun) => `select '${noun}' as noun, count(*) as n, sum(row_version) as v from ${noun} where tenant_id = $1`)
  return [...(await s.owner.run(sums.join(' union all '), [s.tenant.id])).rows]
}

for (const row of routeMatrix(routes).filter(({ path, kind }) => path.includes(':id') && kind !== 'public')) {
  test(`row 49 (ASVS 8.2.2, 8.4.1): ${row.method} ${row.path} tells another controller's user of a row what it tells of none, and changes nothing`, async () => {
    // A minute each, so that so many files are no flood of them.
    s.gate.clock.shift(60_000)
    const before = await register()
    const ofNone = await told(row, newId())
    assert.ok(ids.length >= 6)
    for (const id of ids) assert.equal(await told(row, id), ofNone)
    assert.deepEqual(await register(), before)
  })
}

test('row 49 (ASVS 8.2.2): no route that names a row is left out', () => {
  const named = routeMatrix(routes).filter(({ path, kind }) => path.includes(':') && !path.includes(':id') && kind !== 'public')
  // What these name is a kind of notice, not a row.
  assert.deepEqual(named.map(({ method, path }) => `${method} ${path}`), ['POST /accountability/notice/:kind'])
})
