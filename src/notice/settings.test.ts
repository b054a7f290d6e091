import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadExample } from './example.ts'
import { noticeOf } from './notice.ts'
import { readSettings, type Settings } from './settings.ts'

const joki = await loadExample('joki-ict')
const association = await loadExample('yhdistys')

function faultsOf(change: Partial<Settings>): string[] {
  const read = readSettings({ ...joki, ...change })
  return 'faults' in read ? read.faults.map(({ field }) => field) : []
}

test('settings within the catalogue are taken as they are', () => {
  assert.deepEqual(readSettings(joki), { ok: joki })
})

test('a recipient outside the EEA is refused by its country', () => {
  const [innofactor, ...rest] = joki.recipients
  assert.ok(innofactor)
  assert.deepEqual(faultsOf({ recipients: [{ ...innofactor, country: 'US' }, ...rest] }), ['recipients.0.country'])
  assert.deepEqual(faultsOf({ recipients: [{ ...innofactor, country: 'NO' }, ...rest] }), [])
})

test('a partner of an event cannot be given a fourth item', () => {
  const [innofactor] = joki.recipients
  assert.ok(innofactor)
  assert.deepEqual(faultsOf({ recipients: [{ ...innofactor, items: [...innofactor.items, 'email_work'] }] }), ['recipients.0.items'])
})

test('a length beyond the law or the catalogue is refused, and one within is kept', () => {
  assert.deepEqual(faultsOf({ retentionMonths: { voucher: 60 } }), ['retentionMonths.voucher'])
  assert.deepEqual(faultsOf({ retentionMonths: { contact_data: 25 } }), ['retentionMonths.contact_data'])
  assert.deepEqual(faultsOf({ retentionMonths: { contact_data: 6 } }), [])
})

test('a purpose of the law cannot be dropped, not even by a file', () => {
  const purposes = joki.purposes.filter((purpose) => purpose !== 'rights_requests')
  assert.deepEqual(faultsOf({ purposes, recipients: [] }), ['purposes'])
})

test('a recipient for a purpose that is not in use is refused', () => {
  const partners = joki.recipients.filter(({ category }) => category === 'event_partner').slice(0, 1)
  const purposes = joki.purposes.filter((purpose) => purpose !== 'events')
  assert.deepEqual(faultsOf({ purposes, recipients: partners }), ['recipients.0.purposes'])
  assert.deepEqual(faultsOf({ recipients: partners }), [])
})

test('languages are at least one, and none twice', () => {
  assert.deepEqual(faultsOf({ languages: [] }), ['languages'])
  assert.deepEqual(faultsOf({ languages: ['fi', 'sv', 'fi'] }), ['languages'])
})

test('an item that rows cannot do without is not switched off', () => {
  assert.deepEqual(faultsOf({ itemsOff: ['last_name'] }), ['itemsOff'])
  assert.deepEqual(faultsOf({ itemsOff: ['job_title'] }), [])
})

test('contract is no basis for a contact person, who is not a party to it', () => {
  assert.deepEqual(faultsOf({ bases: { customer_relationship: { contact_person: '6(1)(b)' } } }),
    ['bases.customer_relationship.contact_person'])
  assert.deepEqual(faultsOf({ bases: { marketing: { contact_person: '6(1)(a)' } } }), [])
})

test('consent cannot stand in for a law or a contract, from which nobody could withdraw', () => {
  assert.deepEqual(faultsOf({ bases: { statutory_accounting: { private_customer: '6(1)(a)' } } }),
    ['bases.statutory_accounting.private_customer'])
  assert.deepEqual(faultsOf({ bases: { contracting: { private_customer: '6(1)(a)' } } }), ['bases.contracting.private_customer'])
  assert.deepEqual(faultsOf({ bases: { events: { contact_person: '6(1)(a)' } } }), [])
})

test('consent cannot stand in for what keeps a contract, or ends only once an objection is weighed', () => {
  assert.deepEqual(faultsOf({ bases: { contracting: { contact_person: '6(1)(a)' } } }), ['bases.contracting.contact_person'])
  assert.deepEqual(faultsOf({ bases: { informing: { contact_person: '6(1)(a)' } } }), ['bases.informing.contact_person'])
})

test('a field that settings do not have is refused', () => {
  assert.notDeepEqual('faults' in readSettings({ ...joki, scoring: true }), false)
})

test('an association publishes in Swedish first, with consent and its withdrawal, and without trainings', () => {
  assert.equal(association.languages[0], 'sv')
  const notice = JSON.stringify(noticeOf(association, 'customers', 'sv'))
  assert.match(notice, /återkalla/)
  assert.doesNotMatch(notice, /[Uu]tbildning|seminari/)
  assert.match(JSON.stringify(noticeOf(joki, 'customers', 'sv')), /utbildning/i)
})
