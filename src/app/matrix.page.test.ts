import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { workTasks, type WorkTask } from '../catalogue/work-tasks.ts'
import { newId } from '../platform/id.ts'
import { routeMatrix, type MatrixRow } from './matrix.ts'
import { routes } from './routes.ts'

let s: Site
const visitors = new Map<WorkTask, Visitor>()
const names: WorkTask[] = []
const asked = { byNobody: new Set<string>(), withoutRight: new Set<string>() }
for (const name in workTasks) if (isWorkTask(name)) names.push(name)

before(async () => {
  s = await site()
  for (const name of names) visitors.set(name, await s.signIn(name))
})
after(() => s.close())

function isWorkTask(name: string): name is WorkTask {
  return Object.hasOwn(workTasks, name)
}

/** Asks for a route of the matrix; what it names does not exist, so that whoever may enter finds nothing or a fault. */
async function ask(visitor: Visitor, { method, path, kind }: MatrixRow): Promise<number> {
  const address = path.replaceAll(/:\w+/g, newId())
  if (visitor === s.anonymous) asked.byNobody.add(`${method} ${path}`)
  if (method === 'GET') return (await visitor.get(address)).status
  return (await (kind === 'api' || kind === 'directory' ? visitor.send(method, address, {}) : visitor.post(address))).status
}

const matrix = routeMatrix(routes)
test('the matrix covers every route', () => {
  assert.ok(matrix.length > 0)
  assert.equal(new Set(matrix.map(({ method, path }) => `${method} ${path}`)).size, matrix.length, 'a route is there twice')
})

for (const row of matrix.filter(({ kind }) => kind !== 'public' && kind !== 'directory')) {
  test(`row 48 (ASVS 8.2.1): ${row.method} ${row.path} opens to the work tasks that hold its purpose, and to nobody else`, async () => {
    assert.equal(await ask(s.anonymous, row), row.kind === 'api' ? 401 : 303)
    const wrong: string[] = []
    for (const [name, visitor] of visitors) {
      const opens: readonly string[] = workTasks[name].purposes
      const mayEnter = row.purposes.some((purpose) => opens.includes(purpose))
      const status = await ask(visitor, row)
      if (!mayEnter) asked.withoutRight.add(`${row.method} ${row.path}`)
      if ((status !== 403) !== mayEnter || status >= 500) wrong.push(`${name}: ${status}`)
    }
    assert.deepEqual(wrong, [])
  })
}

for (const row of matrix.filter(({ kind }) => kind === 'public')) {
  test(`row 48 (ASVS 8.2.1): ${row.method} ${row.path} is served to everybody`, async () => {
    const status = await ask(s.anonymous, row)
    assert.ok(status !== 403 && status !== 401 && status < 500, String(status))
  })
}

for (const row of matrix.filter(({ kind }) => kind === 'directory')) {
  test(`row 48 (ASVS 8.2.1): ${row.method} ${row.path} takes the directory's token alone, and no session of anybody's`, async () => {
    for (const visitor of [s.anonymous, ...visitors.values()]) assert.equal(await ask(visitor, row), 401)
  })
}

for (const row of matrix.filter(({ method, kind }) => method !== 'GET' && kind !== 'directory')) {
  test(`row 24 (ASVS 3.5.1, 3.5.3): ${row.method} ${row.path} is refused when it does not come from a page of ours`, async () => {
    const visitor = visitors.get('customer_care') ?? s.anonymous
    const path = row.path.replaceAll(/:\w+/g, newId())
    const foreign = ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://evil-localhost']
    const headers: Record<string, string>[] = [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'none' },
      { origin: 'http://localhost', 'sec-fetch-site': 'same-site' }, ...foreign.map((origin) => ({ origin }))]
    for (const sent of headers) {
      const { status } = await visitor.fetch(path, { method: row.method, headers: sent })
      assert.equal(status, 403, JSON.stringify(sent))
    }
  })
}

test('row 48 (ASVS 8.2.1): no route was left out: each was asked for by nobody, and by a duty without its right', () => {
  const everybodys = matrix.filter(({ kind, purposes }) => kind === 'public' || kind === 'directory' || names.every((name) => {
    const opens: readonly string[] = workTasks[name].purposes
    return purposes.some((purpose) => opens.includes(purpose))
  }))
  const all = matrix.map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(all.filter((route) => !asked.byNobody.has(route)), [])
  const open = new Set(everybodys.map(({ method, path }) => `${method} ${path}`))
  assert.deepEqual(all.filter((route) => !open.has(route) && !asked.withoutRight.has(route)), [])
  assert.deepEqual(everybodys.filter(({ kind, path }) => kind !== 'public' && kind !== 'directory' && !/^\/(?:account|access-requests)\b/.test(path)), [])
})
