import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { purposes } from '../catalogue/purposes.ts'
import { subjects } from '../catalogue/subjects.ts'
import { catalogue, tableNamed } from '../catalogue/schema/columns.ts'
import { rowTexts } from './check-texts.ts'
import { loadExample } from './example.ts'
import { itemsOf, noticeKinds, noticeOf, purposesFor } from './notice.ts'
import { differences } from './publish.ts'
import { noticeLinkedData } from './linked-data.ts'
import { names } from './one-of.ts'
import { sentences } from './sentences.ts'
import { basisFor } from './settings.ts'

const joki = await loadExample('joki-ict')
const oldNotice = join(import.meta.dirname, '../../../shared/data/notice/seloste-joki-ict-2018.txt')

test('every language says the same things in the same order', () => {
  for (const kind of noticeKinds) {
    const keys = joki.languages.map((language) => noticeOf(joki, kind, language).sections.map(({ key }) => key).join())
    assert.equal(new Set(keys).size, 1)
  }
})

test('no sentence is left with a brace unfilled', () => {
  for (const kind of noticeKinds) {
    for (const language of joki.languages) assert.doesNotMatch(JSON.stringify(noticeOf(joki, kind, language).sections
      .map(({ paragraphs, list }) => [paragraphs, list.map(({ lines }) => lines)])), /\{\w+\}/)
  }
})

test('the right to object comes first', () => {
  assert.equal(noticeOf(joki, 'customers', 'fi').sections[0]?.key, 'objection')
})

test('a personal column added to the catalogue is told of in the notice', () => {
  const person = tableNamed('person')
  const without = { ...catalogue, person: { ...person, columns: { id_note: { because: 'nothing', kind: 'line' as const } } } }
  const few = Object.fromEntries(Object.entries(without).filter(([name]) => name === 'person'))
  assert.deepEqual(itemsOf(joki, 'customers', few), [])
  const added = { person: { ...person, columns: { title: { personal: 'job_title', kind: 'line', onErase: 'delete',
    purposes: ['contracting'] } as const } } }
  assert.deepEqual(itemsOf(joki, 'customers', added), ['job_title'])
})

test('a difference between versions names the sentence that came and the one that went', () => {
  const before = noticeOf(joki, 'customers', 'fi')
  const after = noticeOf({ ...joki, retentionMonths: { contact_data: 6 } }, 'customers', 'fi')
  const changed = differences(before, after)
  assert.equal(changed.length, 2)
  assert.match(changed[0]?.was ?? '', /12\s+kuukautta/)
  assert.match(changed[1]?.now ?? '', /6\s+kuukautta/)
  assert.deepEqual(differences(before, before), [])
})

test('linked data names each purpose and item of the catalogue, and no other', () => {
  const identified = z.array(z.object({ 'dct:identifier': z.string() }))
  const data = z.object({ 'dpv:hasProcess': identified, 'dpv:hasPersonalData': identified })
    .parse(JSON.parse(JSON.stringify(noticeLinkedData(joki))))
  assert.deepEqual(data['dpv:hasProcess'].map((one) => one['dct:identifier']),
    purposesFor(joki, 'customers'))
  assert.deepEqual(data['dpv:hasPersonalData'].map((one) => one['dct:identifier']),
    itemsOf(joki, 'customers'))
})

test('linked data tells the bases, subjects, recipients and lengths that the notice tells', () => {
  const settings = { ...joki, retentionMonths: { contact_data: 7 } }
  const process = z.object({ 'dct:identifier': z.string(),
    'dpv:hasLegalBasis': z.array(z.object({ '@id': z.string(), 'dpv:hasDataSubject': z.object({ 'dct:identifier': z.string() }) })),
    'dpv:hasRecipient': z.array(z.object({ 'dct:title': z.string(), 'dpv:hasLocation': z.object({ '@id': z.string() }) })) })
  const length = z.object({ 'dct:identifier': z.string(), 'dpv:hasDuration': z.string() })
  const data = z.object({ 'dpv:hasProcess': z.array(process), 'dpv:hasStorageCondition': z.array(length) })
    .parse(JSON.parse(JSON.stringify(noticeLinkedData(settings))))
  const told = noticeOf(settings, 'customers', 'en').sections
  for (const one of data['dpv:hasProcess']) {
    const purpose = purposesFor(settings, 'customers').find((each) => each === one['dct:identifier'])
    assert.ok(purpose)
    const group = told.find(({ key }) => key === 'purposes')?.list.find(({ title }) => title === purposes[purpose].label.en)
    const bases = names(subjects).filter((subject) => subject !== 'staff_user' && subject !== 'partner_contact')
      .flatMap((subject) => {
        const basis = basisFor(settings, purpose, subject)
        return basis === undefined ? [] : [{ subject, basis }]
      })
    const given = one['dpv:hasLegalBasis'].map((each) => ({ subject: each['dpv:hasDataSubject']['dct:identifier'],
      basis: each['@id'].replace(/^eu-gdpr:A6-1-(\w)$/, '6(1)($1)') }))
    assert.deepEqual(given, bases)
    for (const { subject } of bases) {
      const label = subjects[subject].label.en.toLowerCase()
      assert.ok(group?.lines.some((line) => line.toLowerCase().includes(label)), `${purpose}: ${label}`)
    }
    assert.deepEqual(one['dpv:hasRecipient'].map((each) => `${each['dct:title']} (${each['dpv:hasLocation']['@id'].slice(4)})`),
      settings.recipients.filter((each) => each.purposes.includes(purpose)).map(({ legalEntity, country }) => `${legalEntity} (${country})`))
  }
  const lines = told.find(({ key }) => key === 'retention')?.list.flatMap((group) => group.lines) ?? []
  const lengths = new Map(data['dpv:hasStorageCondition'].map((each) => [each['dct:identifier'], each['dpv:hasDuration']]))
  assert.equal(lengths.size, lines.filter((line) => /\d/.test(line)).length)
  assert.deepEqual([lengths.get('contact_data'), lengths.get('voucher')], ['P7M', 'P72M'])
})

test('every row of our promise has its own words in the notice of 2018', () => {
  assert.deepEqual([...new Set<string>(sentences.map(({ row }) => row))].toSorted(), Object.keys(rowTexts).toSorted())
  assert.equal(new Set(sentences.map(({ starts }) => starts)).size, sentences.length)
})

test('every sentence of the notice of 2018 is covered by a section of ours', (context) => {
  if (!existsSync(oldNotice)) return context.skip('the notice of 2018 is not beside the project')
  const ours = new Set(noticeOf(joki, 'customers', 'fi').sections.map(({ key }) => key))
  const text = readFileSync(oldNotice, 'utf8').replace(/\s+/g, ' ')
  const left = sentences.reduce((rest, { starts, section }) => {
    assert.ok(ours.has(section), `${starts} is told under ${section}`)
    assert.ok(text.includes(starts), `"${starts}" is in the notice of 2018`)
    return rest.replace(starts, '¤')
  }, text)
  // Between two markers there is the rest of one sentence, so no stretch may hold a full stop and a new beginning.
  const uncovered = left.split('¤').flatMap((part) => part.split(/(?<=[.!?])\s+(?=[A-ZÅÄÖ])/).slice(1))
    .map((part) => part.trim()).filter((part) => part.length > 25)
  assert.deepEqual(uncovered, [])
})
