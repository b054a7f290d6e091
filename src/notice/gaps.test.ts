import assert from 'node:assert/strict'
import { test } from 'node:test'
import { purposes } from '../catalogue/purposes.ts'
import { recipients } from '../catalogue/recipients.ts'
import { retention } from '../catalogue/retention.ts'
import { catalogue, isPersonal, isRef } from '../catalogue/schema/columns.ts'
import type { Language } from '../catalogue/shape.ts'
import { loadExample } from './example.ts'
import { gaps2018 } from './gaps.ts'
import { noticeOf } from './notice.ts'
import { names } from './one-of.ts'
import { basisFor, readSettings } from './settings.ts'

const settings = await loadExample('joki-ict')
const languages: Language[] = ['fi', 'sv', 'en']

/** The words of one section of the customers' notice. */
function said(key: string, language: Language = 'fi'): string {
  const section = noticeOf(settings, 'customers', language).sections.find((each) => each.key === key)
  return section === undefined
    ? ''
    : [...section.paragraphs, ...section.list.flatMap(({ title, lines }) => [title ?? '', ...lines])].join(
        '\n',
      )
}

type Key = (typeof gaps2018)[number]['key']
const answers: Readonly<Record<Key, () => void>> = {
  basis() {
    const used = settings.purposes.map((purpose) => basisFor(settings, purpose, 'contact_person'))
    assert.ok(used.length > 5 && !used.includes('6(1)(b)'))
    assert.equal(basisFor(settings, 'contracting', 'contact_person'), '6(1)(f)')
  },
  legal_obligation() {
    assert.equal(basisFor(settings, 'statutory_accounting', 'private_customer'), '6(1)(c)')
    assert.match(said('purposes'), /kirjanpitolaki 1336\/1997/)
  },
  informing() {
    assert.equal(basisFor(settings, 'informing', 'contact_person'), '6(1)(f)')
    assert.ok(purposes.informing.balancing.fi.length > 40)
  },
  categories() {
    for (const item of ['etunimi', 'tehtävänimike', 'puhelinnumero', 'työsähköposti'])
      assert.ok(said('items').toLowerCase().includes(item), item)
  },
  recipients() {
    assert.match(said('recipients'), /Verohallinto/)
    const kinds = names(recipients).map((category) => recipients[category].kind)
    assert.deepEqual([...new Set(kinds)].toSorted(), ['authority', 'processor', 'third-party'])
  },
  transfers() {
    const [first, ...rest] = settings.recipients
    assert.ok(
      settings.recipients.every(({ legalEntity, assuredOn }) => legalEntity !== '' && assuredOn !== ''),
    )
    assert.ok('faults' in readSettings({ ...settings, recipients: [{ ...first, country: 'US' }, ...rest] }))
  },
  retention() {
    const used = Object.values(catalogue).map((table) => retention[table.retention])
    assert.ok(used.every(({ months, after }) => months > 0 && after.fi !== ''))
    assert.match(said('retention'), /Yhteystiedot: 12\skuukautta/)
  },
  restriction() {
    assert.match(said('rights'), /rajoittamista/)
    assert.deepEqual(catalogue['restriction']?.read, ['rights_requests'])
  },
  objection() {
    assert.equal(noticeOf(settings, 'customers', 'fi').sections[0]?.key, 'objection')
    assert.ok(isPersonal(catalogue['objection']?.columns['against']))
  },
  erasure() {
    assert.match(said('rights'), /esimerkiksi/)
    const stated = Object.values(catalogue)
      .flatMap((table) => Object.values(table.columns))
      .filter((column) => isPersonal(column) || isRef(column))
    assert.ok(stated.length > 50 && stated.every((column) => column.onErase.length > 0))
  },
  portability: () => assert.match(said('rights'), /koneluettavassa/),
  complaint: () => assert.match(said('complaint'), /aina valittaa suoraan/),
  source() {
    assert.match(said('sources'), /työnantajalta/)
    assert.deepEqual(
      ['source', 'source_on'].map((column) => catalogue['person']?.columns[column]?.required),
      [true, true],
    )
  },
  time_limit: () => assert.match(said('rights'), /kuukauden kuluessa ja maksutta\. Henkilöllisyytesi/),
  joint_events() {
    assert.match(said('recipients'), /itsenäinen rekisterinpitäjä/)
    assert.deepEqual(recipients.event_partner.items, ['first_name', 'last_name', 'organisation_affiliation'])
  },
  languages() {
    assert.deepEqual(settings.languages, languages)
    assert.equal(new Set(languages.map((language) => said('rights', language))).size, 3)
    assert.deepEqual(catalogue['notice_version']?.unique, [['notice', 'version']])
  },
}

for (const { key, what } of gaps2018) {
  test(`what the notice of 2018 lacked is answered: ${what.en}`, () => answers[key]())
}

test('every gap is told in three languages and has its article', () => {
  assert.ok(
    gaps2018.every(
      ({ what, ourAnswer, article }) =>
        article.startsWith('GDPR ') &&
        languages.every((language) => what[language].length > 10 && ourAnswer[language].length > 10),
    ),
  )
})
