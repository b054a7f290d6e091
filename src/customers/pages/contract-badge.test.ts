import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateOfContract } from './contract-badge.tsx'

const living = { state: 'in-force', ended_on: null, responsible_is_interim: false } as const
const toldOn = (today: string, ends_on: string) => stateOfContract({ ...living, ends_on }, today).text

test('the last days of a contract are told as a person tells them, in each language', () => {
  assert.deepEqual(toldOn('2026-02-28', '2026-03-02'), { fi: 'Päättyy 2 päivän kuluttua', sv: 'Upphör om 2 dagar', en: 'Ends in 2 days' })
  assert.deepEqual(toldOn('2026-02-28', '2026-03-01'), { fi: 'Päättyy huomenna', sv: 'Upphör i morgon', en: 'Ends tomorrow' })
  assert.deepEqual(toldOn('2026-02-28', '2026-02-28'), { fi: 'Päättyy tänään', sv: 'Upphör i dag', en: 'Ends today' })
})
