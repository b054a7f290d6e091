import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { resources } from '../../src/customers/api-resources.ts'
import { catalogue, columnsOf, isRef, tableNamed } from '../../src/catalogue/schema/columns.ts'
import { fieldsOf } from '../../src/platform/fields.ts'
import { statesOf } from '../browser/addresses.ts'
import { exampleSite, type ExampleSite } from '../browser/example-site.ts'
import { polyglots } from './polyglots.ts'

// SELOSTE_POLYGLOTS=40 puts each of them in each place; the short form puts another one in each row and column.
const rounds = Number(process.env['SELOSTE_POLYGLOTS'] ?? 1)
const free = new Set(['line', 'name', 'note'])
// Names that the program itself gives, and reads again: nobody types them.
const ours = new Set(['tenant slug', 'tenant zone', 'duty work_task', 'access_request route', 'access_request purpose',
  'single_opening purpose', 'own_field item', 'draft form', 'purpose_in_use purpose', 'retention_length rule', 'item_off item',
  'redaction place', 'timetable_run job', 'audit_entry purpose', 'audit_entry route', 'bulk_edit field', 'search_entry item'])

let b: ExampleSite
let page: Page
let paths: readonly string[]
const ran: string[] = []

before(async () => {
  b = await exampleSite()
  paths = onePerRoute([...b.pages, ...statesOf(b.examples)])
  const context = await b.browser.newContext()
  await context.exposeFunction('told', (what: string) => ran.push(`${page.url()} ${what}`))
  await context.addInitScript(hook)
  page = await context.newPage()
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') ran.push(`${page.url()} ${dialog.message()}`)
    void dialog.accept()
  })
})
after(() => b.close())

function onePerRoute(all: readonly string[]): readonly string[] {
  return [...new Map(all.toReversed().map((path) => [path.replaceAll(/[0-9a-f-]{36}/g, ':id'), path])).values()].toReversed()
}

// Whatever asks to run is told, whether the content policy lets it or not.
const hook = `
  globalThis.alert = (what) => told('ran ' + what)
  document.addEventListener('securitypolicyviolation', (event) => told('was stopped: ' + event.violatedDirective + ' ' + event.blockedURI))
`

test('what was typed in any form is text when it comes back', async () => {
  const tried = new Set<string>()
  for (const [turn, path] of paths.entries()) {
    await page.goto(b.origin + path)
    for (const { action, at } of await page.evaluate<readonly { action: string; at: number }[]>(written)) {
      const kind = action.replaceAll(/[0-9a-f-]{36}/g, ':id')
      if (tried.has(kind)) continue
      tried.add(kind)
      if (page.url() !== b.origin + path) await page.goto(b.origin + path)
      const [answer] = await Promise.all([
        page.waitForNavigation(),
        page.evaluate(`(${fillAndSend})(${at}, ${turn}, ${JSON.stringify(polyglots)})`),
      ])
      assert.ok((answer?.status() ?? 500) < 500, `${path} ${action} answered ${answer?.status()}`)
      await harmless(page)
    }
  }
  assert.ok(tried.size > 25, `only ${tried.size} forms`)
  assert.deepEqual(ran, [])
})

const fields = `input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=password]), textarea`
// A passkey's form is sent by its script alone.
const written = `[...document.querySelectorAll('main form')]
  .map((form, at) => ({ form, at, action: form.getAttribute('method') + ' ' + form.getAttribute('action') }))
  .filter(({ form }) => !form.hasAttribute('data-passkey') && form.querySelector('${fields}') !== null).map(({ at, action }) => ({ at, action }))`

const fillAndSend = `(at, turn, polyglots) => {
  const form = document.querySelectorAll('main form')[at]
  for (const [place, field] of [...form.querySelectorAll('${fields}')].entries()) {
    field.value = polyglots[(turn + place) % polyglots.length]
  }
  setTimeout(() => form.requestSubmit())
}`

const listed = z.object({ rows: z.array(z.looseObject({ id: z.string(), row_version: z.number() })) })

test('programs may send it, and it stays text', async () => {
  for (const { name, table, updatable } of resources) {
    const texts = fieldsOf(table, 'contracting').filter((field) => free.has(field.kind) && updatable.includes(field.name))
    const { rows } = listed.parse(await (await b.staff.get(`/api/v1/${name}?limit=40`)).json())
    for (const [turn, row] of rows.entries()) {
      const body = Object.fromEntries(texts.map((field, place) => [field.name, polyglots[(turn + place) % polyglots.length]]))
      const answer = await b.staff.send('PATCH', `/api/v1/${name}/${row.id}`, body, { 'if-match': `"${row.row_version}"` })
      assert.ok(answer.status < 500, `${name} answered ${answer.status}`)
      assert.match(answer.headers.get('content-type') ?? '', /json/)
    }
  }
})

test('in every text of every table it is shown as text, and no address of a page runs', async () => {
  for (let round = 0; round < rounds; round++) {
    // All rounds together outlast a proof of who one is.
    await b.owner.run('update session set proved_at = now()')
    const stored = await storeEverywhere(round)
    assert.ok(stored > 35, `only ${stored} columns`)
    for (const path of paths) {
      const answer = await page.goto(b.origin + path)
      // Nobody waits for a second factor here.
      const there = path === '/sign-in/second-factor' ? '/sign-in' : path
      assert.deepEqual([answer?.status(), answer?.url()], [200, b.origin + there])
      await harmless(page)
    }
  }
  assert.deepEqual(ran, [])
})

test('what the script puts in place is text too', async () => {
  for (const path of ['/people', '/customers']) {
    await page.goto(b.origin + path)
    for (const sought of ['alert', 'script', 'x']) {
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url().includes(`q=${sought}`)),
        page.locator('main [type=search]').first().fill(sought),
      ])
      assert.equal(answer.status(), 200)
      await harmless(page)
    }
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('alert')
  await page.waitForResponse((response) => response.url().includes('/search'))
  await harmless(page)
  assert.deepEqual(ran, [])
})

/** Nothing made of what was typed became an element or an address. */
async function harmless(shown: Page): Promise<void> {
  for (const found of await shown.evaluate<readonly string[]>(foreign)) ran.push(`${shown.url()} ${found}`)
}

// The one drawing of ours, of an authenticator's code: digits and strokes, and nothing else.
const drawn = String.raw`^<svg role="img" aria-label="[^"<>&]*" width="\d+" height="\d+" viewBox="0 0 \d+ \d+" shape-rendering="crispEdges"><rect width="\d+" height="\d+" fill="#fff"></rect><path fill="#000" d="[Mhvz\d -]*"></path></svg>$`

const foreign = `(() => {
  const strange = [...document.querySelectorAll('iframe, object, embed, base, math, template, noscript, svg, body script, body style, body meta, img[src="x"]')]
    .filter((element) => !new RegExp(${JSON.stringify(drawn)}).test(element.outerHTML))
  const handled = [...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
  const addressed = [...document.querySelectorAll('body [href], body [src], body [action], body [formaction]')]
    .filter((element) => ['href', 'src', 'action', 'formaction'].some((name) => /^\\s*(javascript|data|vbscript)\\s*:/i.test(element.getAttribute(name) ?? '')))
  return [...strange, ...handled, ...addressed].map((element) => element.outerHTML.slice(0, 120))
})()`

/** Writes another polyglot in each free text of each row that the example has. Gives how many columns took it. */
async function storeEverywhere(round: number): Promise<number> {
  let stored = 0
  for (const table of Object.keys(catalogue)) {
    for (const [place, column] of columnsOf(tableNamed(table)).entries()) {
      const { statement } = column
      if (statement === undefined || isRef(statement) || !free.has(statement.kind) || ours.has(`${table} ${column.name}`)) continue
      stored += await storeIn(table, column.name, round + place)
    }
  }
  return stored
}

/** A text that the database holds to a form of its own, or keeps for ever, refuses it. */
async function storeIn(table: string, column: string, turn: number): Promise<number> {
  const sql = `update "${table}" set "${column}" = ($1::text[])[1 + (($2 + row.at) % ${polyglots.length})::int]
    from (select ctid as place, row_number() over (order by ctid) as at from "${table}" where "${column}" is not null) row
    where "${table}".ctid = row.place`
  const written = await b.owner.run(sql, [polyglots, turn]).catch(() => undefined)
  return written === undefined ? 0 : 1
}
