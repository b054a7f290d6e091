import assert from 'node:assert/strict'
import { test } from 'node:test'
import { costOf, mostAMinute, openRates } from './rates.ts'

let now = Date.parse('2026-03-02T12:00:00Z')
const clock = { now: () => new Date(now), shift: () => {} }

test('row 17 (ASVS 2.4.1): a user has so many costly answers a minute, and then waits until the next is due', () => {
  const rates = openRates(clock)
  const { user } = mostAMinute.paper
  for (let at = 0; at < user; at++) assert.equal(rates.wait('paper', 'aino', 'joki'), 0)
  assert.equal(rates.wait('paper', 'aino', 'joki'), 60 / user)
  assert.equal(rates.wait('paper', 'eero', 'joki'), 0, 'a colleague waits for nobody')
  assert.equal(rates.wait('file', 'aino', 'joki'), 0, 'each cost is counted apart')
  now += 60_000 / user
  assert.equal(rates.wait('paper', 'aino', 'joki'), 0)
  assert.ok(rates.wait('paper', 'aino', 'joki') > 0)
  now += 60 * 60_000
  for (let at = 0; at < user; at++) assert.equal(rates.wait('paper', 'aino', 'joki'), 0)
  assert.ok(rates.wait('paper', 'aino', 'joki') > 0, 'an hour of rest is not saved up')
})

test('row 17 (ASVS 2.4.1): all users of a controller have so many together, and another controller has its own', () => {
  const rates = openRates(clock)
  const { tenant } = mostAMinute.mail
  for (let at = 0; at < tenant; at++) assert.equal(rates.wait('mail', `user ${at}`, 'joki'), 0)
  assert.ok(rates.wait('mail', 'one more', 'joki') > 0)
  assert.equal(rates.wait('mail', 'one more', 'yhdistys'), 0)
})

test('who was told to wait has lost nothing by asking', () => {
  const rates = openRates(clock)
  const { user } = mostAMinute.mail
  for (let at = 0; at < user + 50; at++) rates.wait('mail', 'aino', 'joki')
  now += 60_000 / user
  assert.equal(rates.wait('mail', 'aino', 'joki'), 0)
})

test('a path that ends as a file does has a cost without saying it', () => {
  assert.deepEqual(['/people.csv', '/people.xlsx', '/requests/:id/letter.pdf', '/people', '/people/:id']
    .map((path) => costOf({ path })), ['file', 'file', 'paper', undefined, undefined])
  assert.equal(costOf({ path: '/search', costs: 'search' }), 'search')
})
