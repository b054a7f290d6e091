import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standingOf, type Step, type StepName } from './request-clock.ts'

const step = (name: StepName, taken_on: string, more_months: number | null = null): Step => ({ step: name, taken_on, more_months })

test('a request is due a month from receipt, and its days run down past the end', () => {
  const standing = standingOf('2026-03-10', [], '2026-03-11')
  assert.deepEqual([standing.state, standing.dueOn, standing.daysLeft], ['open', '2026-04-10', 30])
  assert.equal(standingOf('2026-03-10', [], '2026-04-13').daysLeft, -3)
})

test('it is extended once, from receipt, and not after its month', () => {
  assert.equal(standingOf('2026-03-10', [], '2026-04-10').mayExtend, true)
  assert.equal(standingOf('2026-03-10', [], '2026-04-11').mayExtend, false)
  const extended = standingOf('2026-03-10', [step('extended', '2026-04-01', 2)], '2026-04-02')
  assert.deepEqual([extended.dueOn, extended.mayExtend], ['2026-06-10', false])
  assert.equal(standingOf('2026-03-10', [step('extended', '2026-04-01', 1)], '2026-04-02').dueOn, '2026-05-11')
})

test('the clock stands still only while the person is asked and has not answered', () => {
  const asked = [step('identity_asked', '2026-03-12')]
  assert.deepEqual([standingOf('2026-03-10', asked, '2026-03-12').state, standingOf('2026-03-10', asked, '2026-03-12').dueOn], ['waiting', '2026-04-10'])
  assert.equal(standingOf('2026-03-10', asked, '2026-03-19').dueOn, '2026-04-17')
  const confirmed = [...asked, step('identity_confirmed', '2026-03-19')]
  const open = standingOf('2026-03-10', confirmed, '2026-04-01')
  assert.deepEqual([open.state, open.dueOn], ['open', '2026-04-17'])
})

test('two waits at once are one pause, and a confirmation that nobody asked for pauses nothing', () => {
  const both = [step('identity_asked', '2026-03-12'), step('clarification_asked', '2026-03-14'),
    step('identity_confirmed', '2026-03-16'), step('clarification_received', '2026-03-19')]
  assert.equal(standingOf('2026-03-10', both.slice(0, 3), '2026-03-17').waitsFor, 'clarification')
  assert.equal(standingOf('2026-03-10', both, '2026-03-20').dueOn, '2026-04-17')
  assert.equal(standingOf('2026-03-10', [step('identity_confirmed', '2026-03-12')], '2026-03-20').dueOn, '2026-04-10')
})

test('what is answered, refused or withdrawn is closed and is not extended', () => {
  for (const name of ['answered', 'refused', 'withdrawn'] as const) {
    const standing = standingOf('2026-03-10', [step('identity_asked', '2026-03-12'), step(name, '2026-03-20')], '2026-06-01')
    assert.deepEqual([standing.state, standing.waitsFor, standing.mayExtend, standing.dueOn], ['closed', undefined, false, '2026-04-20'])
  }
})
