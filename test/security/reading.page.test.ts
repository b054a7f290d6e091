import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { routeMatrix } from '../../src/app/matrix.ts'
import { routes } from '../../src/app/routes.ts'
import { workTasks, type WorkTask } from '../../src/catalogue/work-tasks.ts'
import { resources } from '../../src/customers/api-resources.ts'
import { fieldsOf } from '../../src/platform/fields.ts'
import { newId } from '../../src/platform/id.ts'
import type { Visitor } from '../site.ts'
import { exampleSite, type ExampleSite } from '../browser/example-site.ts'
import { downloadsOf } from './every-answer.ts'
import { formsIn } from './forms-of.ts'

let b: ExampleSite
before(async () => { b = await exampleSite() })
after(() => b.close())

const names: WorkTask[] = []
for (const name in workTasks) if (isWorkTask(name)) names.push(name)
function isWorkTask(name: string): name is WorkTask {
  return Object.hasOwn(workTasks, name)
}

const page = z.object({ rows: z.array(z.record(z.string(), z.unknown())) })

test('row 50 (ASVS 8.2.3, 15.3.1): a program is answered with no key that no purpose of its duty may read', async () => {
  let seen = 0
  for (const name of names) {
    const visitor = await b.signIn(name)
    for (const resource of resources) {
      const answer = await visitor.get(`/api/v1/${resource.name}`)
      const text = await answer.text()
      if (answer.status === 403) continue
      assert.equal(answer.status, 200, `${name} ${resource.name}`)
      const may = new Set(['id', 'row_version', 'own', ...workTasks[name].purposes.flatMap((purpose) => fieldsOf(resource.table, purpose).map((field) => field.name))])
      for (const row of page.parse(JSON.parse(text)).rows) {
        seen += 1
        assert.deepEqual(Object.keys(row).filter((key) => !may.has(key)), [], `${name} ${resource.name}`)
      }
    }
  }
  assert.ok(seen > 100, `${seen} rows`)
})

/** The ways to act that a page offers: where its forms post to. */
async function offered(visitor: Visitor, path: string): Promise<{ status: number; posts: Set<string> }> {
  const answer = await visitor.get(path)
  const forms = formsIn(path, await answer.text()).filter(({ method }) => method === 'POST')
  return { status: answer.status, posts: new Set(forms.map(({ action }) => action.split('#')[0] ?? '')) }
}

test('row 51 (ASVS 8.3.1): what a page does not offer to a duty is refused when it is asked for all the same', async () => {
  const all = new Map<string, Set<string>>()
  for (const path of b.pages) all.set(path, (await offered(b.staff, path)).posts)
  const wrong: string[] = []
  let hidden = 0
  for (const name of ['invoicing', 'customer_care', 'data_protection'].flatMap((one) => (isWorkTask(one) ? [one] : []))) {
    const visitor = await b.signIn(name)
    const tried = new Set<string>()
    for (const path of b.pages) {
      const { status, posts } = await offered(visitor, path)
      // What no page offers to the duty is hidden from it, whether the page opens or not.
      for (const action of all.get(path) ?? []) if (!posts.has(action) && status !== 303 && !/^\/(?:account|sign-|access-requests)/.test(action)) tried.add(action)
      for (const action of posts) tried.delete(action)
    }
    const before = await sums()
    for (const action of tried) {
      hidden += 1
      const { status } = await visitor.post(action, {})
      if (![403, 404, 422, 409].includes(status)) wrong.push(`${name} ${action} ${status}`)
    }
    assert.deepEqual(await sums(), before, name)
  }
  assert.ok(hidden > 50, `${hidden} hidden`)
  // One's own notifications may be marked as seen where there are none.
  assert.deepEqual(wrong.filter((one) => !one.endsWith('/notifications/seen 303')), [])
})

/** What of the register a page could have changed, table by table. */
async function sums(): Promise<unknown> {
  const { rows: tables } = await b.owner.run("select tablename as name from pg_tables where schemaname = 'public' and tablename !~ '^audit_|^session$' order by 1")
  const { rows } = await b.owner.run(tables.map(({ name }) => String(name)).map((table) => `select '${table}' as t, count(*) as n, sum(hashtext(r::text)) as h from "${table}" r`).join(' union all '))
  return rows
}

test('row 24 (ASVS 3.5.3): reading every page, file and route writes nothing but the log of who read', async () => {
  const before = await sums()
  const reading = routeMatrix(routes).filter(({ method }) => method === 'GET').map(({ path }) => path.replaceAll(/:\w+/g, newId()))
  for (const path of [...b.pages, ...downloadsOf(b), ...reading]) {
    for (const visitor of [b.staff, b.anonymous]) await (await visitor.get(path)).text()
  }
  assert.deepEqual(await sums(), before)
})

test('row 57 (ASVS 14.2.1): no address on any page holds a name, an address, a code or a token', async () => {
  const { rows } = await b.owner.run('select last_name as word from person union select email from person_email union select phone from person_phone union select email from staff_user')
  const words = rows.map(({ word }) => String(word)).filter((word) => word.length > 4)
  const wrong: string[] = []
  let addresses = 0
  for (const path of b.pages) {
    const html = await (await b.staff.get(path)).text()
    for (const [, address = ''] of html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)) {
      addresses += 1
      const written = decodeURIComponent(address.replaceAll('+', ' '))
      if (/\d{6}[-+A-FU-Y]\d{3}[\dA-Y]|[\w.]+@[\w.]+\.\w+/.test(written) || words.some((word) => written.includes(word))) wrong.push(`${path}: ${address}`)
    }
  }
  assert.ok(addresses > 2_000)
  assert.deepEqual(wrong, [])
})
