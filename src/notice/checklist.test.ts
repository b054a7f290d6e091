import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checklistOf } from './checklist.ts'
import { loadExample } from './example.ts'
import { noticeKinds, noticeOf, type Notice } from './notice.ts'

const joki = await loadExample('joki-ict')
const association = await loadExample('yhdistys')
const customers = noticeOf(joki, 'customers', 'fi')

function missing(notice: Notice, settings = joki): string[] {
  return checklistOf(notice, settings)
    .filter(({ isTold }) => !isTold)
    .map(({ key }) => key)
}

function without(key: string): Notice {
  return { ...customers, sections: customers.sections.filter((section) => section.key !== key) }
}

test('the notice of customers tells everything the law asks for, in every language', () => {
  for (const language of joki.languages) assert.deepEqual(missing(noticeOf(joki, 'customers', language)), [])
})

test('every notice of both examples tells who, why, how long and which rights', () => {
  for (const settings of [joki, association]) {
    for (const kind of noticeKinds) {
      const lacking = missing(noticeOf(settings, kind, 'sv'), settings)
      assert.deepEqual(
        lacking,
        [],
        kind,
      )
    }
  }
})

const sections: readonly [section: string, elements: readonly string[]][] = [
  ['objection', ['objection']],
  ['controller', ['controller', 'officer']],
  ['purposes', ['purposes', 'interests']],
  ['items', ['items']],
  ['recipients', ['recipients']],
  ['transfers', ['transfers']],
  ['retention', ['retention']],
  ['rights', ['rights']],
  ['complaint', ['complaint']],
  ['compulsory', ['compulsory']],
  ['promises', ['automated']],
  ['sources', ['sources']],
]

for (const [section, elements] of sections) {
  test(`a notice without its section ${section} lacks ${elements.join(' and ')}`, () => {
    assert.deepEqual(missing(without(section)), elements)
  })
}

test('a right to object that stands among the rest is not told apart', () => {
  const [objection, ...rest] = customers.sections
  assert.ok(objection)
  assert.deepEqual(missing({ ...customers, sections: [...rest, objection] }), ['objection'])
})

test('a recipient or an officer who came after the notice was published is missing from it', () => {
  const [partner] = joki.recipients
  assert.ok(partner)
  assert.deepEqual(
    missing(customers, { ...joki, recipients: [...joki.recipients, { ...partner, legalEntity: 'Uusi Oy' }] }),
    ['recipients'],
  )
  const officer = { name: 'Toinen Vastaava', email: 'toinen@jict.fi' }
  assert.deepEqual(
    missing(customers, { ...joki, controller: { ...joki.controller, dataProtectionOfficer: officer } }),
    ['officer'],
  )
})

test('withdrawal is asked for only where something rests on consent', () => {
  const of = (settings: typeof joki) =>
    checklistOf(noticeOf(settings, 'customers', 'sv'), settings).map(({ key }) => key)
  assert.ok(!of(joki).includes('withdrawal'))
  assert.ok(of(association).includes('withdrawal'))
  const notice = noticeOf(association, 'customers', 'sv')
  const silent = { ...notice, sections: notice.sections.filter(({ key }) => key !== 'withdrawal') }
  assert.ok(missing(silent, association).includes('withdrawal'))
})
