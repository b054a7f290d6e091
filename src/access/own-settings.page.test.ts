import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'

let s: Site
let care: Visitor
before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
})
after(() => s.close())

const textOf = async (path: string) => (await care.get(path)).text()
const first = async (visitor: Visitor) => (await visitor.get('/')).headers.get('location')

test('rows stand as close as their reader wants, on each page', async () => {
  assert.doesNotMatch(await textOf('/customers'), /data-density/)
  assert.equal((await care.post('/account', { language: 'fi', density: 'compact', landing: 'contracts' })).status, 303)
  assert.match(await textOf('/customers'), /<html lang="fi" data-density="compact"/)
  assert.match(await textOf('/account'), /<option value="compact" selected/)
  assert.doesNotMatch(await (await (await s.signIn('customer_care')).get('/customers')).text(), /data-density/)
})

test('the page that signing in leads to is one’s own choice, as far as a duty opens it', async () => {
  assert.equal(await first(care), '/contracts')
  const officer = await s.signIn('data_protection_officer')
  const menu = await first(officer)
  await officer.post('/account', { language: 'fi', landing: 'contracts' })
  assert.equal(await first(officer), menu)
})

test('times of day have twelve hours for whoever wants so, on every page that shows them', async () => {
  const officer = await s.signIn('data_protection_officer')
  const twelve = /klo (1[0-2]|[1-9])\.\d\d (ap|ip)\./
  for (const path of ['/account', '/audit', '/timetable']) {
    assert.match(await (await officer.get(path)).text(), /klo \d+\.\d\d(?! [ai]p)/, path)
  }
  assert.equal((await officer.post('/account', { language: 'fi', hours: 'hours_12' })).status, 303)
  for (const path of ['/account', '/audit', '/timetable']) {
    const text = await (await officer.get(path)).text()
    assert.match(text, twelve, path)
    assert.doesNotMatch(text.replaceAll(/<option[^]*?<\/option>/g, ''), /klo \d+\.\d\d(?! [ai]p)/, path)
  }
  assert.doesNotMatch(await textOf('/account'), /\d [ai]p\.(?!\))/)
})

test('a wish that is none changes nothing', async () => {
  await care.post('/account', { language: 'fi', density: 'tiny', hours: '13', landing: 'https://example.com' })
  assert.match(await textOf('/customers'), /data-density="compact"/)
  assert.equal(await first(care), '/contracts')
})
