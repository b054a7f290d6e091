import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadExample } from './example.ts'
import type { Settings } from './settings.ts'
import { recordMarkdown } from './record-markdown.ts'
import { lengthText } from './record-texts.ts'
import { itemsAbout, recordOf } from './record.ts'

const golden = join(import.meta.dirname, '../../test/golden/article-30.fi.md')

test('no letter of the record is empty for either example controller', async () => {
  for (const name of ['joki-ict', 'yhdistys']) {
    const record = recordOf(await loadExample(name))
    assert.ok(record.controller.name !== '' && record.controller.dataProtectionOfficer.name !== '', 'a')
    for (const part of [
      record.purposes,
      record.categories,
      record.recipients,
      record.countries,
      record.limits,
      record.security,
    ]) {
      assert.ok(part.length > 0, name)
    }
    assert.ok(
      record.purposes.every(({ bases }) => bases.length > 0),
      `${name}: a purpose without a basis`,
    )
    assert.ok(
      record.categories.every(({ items }) => items.length > 0),
      name,
    )
    assert.ok(
      record.limits.every(({ after }) => after.fi !== ''),
      name,
    )
  }
})

test('the Finnish record of the first example is the one last read and approved', async () => {
  const text = recordMarkdown(recordOf(await loadExample('joki-ict')), 'fi')
  if (process.env['SELOSTE_GOLDEN'] === 'write') await writeFile(golden, text)
  assert.equal(text, await readFile(golden, 'utf8'))
})

test('each controller has the kinds of people of its own purposes', async () => {
  const [company, association] = [await loadExample('joki-ict'), await loadExample('yhdistys')]
  const kinds = (settings: Settings) => recordOf(settings).categories.map(({ subject }) => subject.en)
  assert.ok(!kinds(company).includes('Member') && kinds(association).includes('Member'))
  assert.ok(
    kinds(company).includes('Contact person of a customer') &&
      !kinds(association).includes('Contact person of a customer'),
  )
  assert.ok(itemsAbout(association, 'member').includes('postal_address'))
  assert.ok(!itemsAbout(company, 'contact_person').includes('password'))
  assert.ok(itemsAbout(company, 'staff_user').includes('password'))
})

test('an item that is switched off is in no category', async () => {
  const settings = await loadExample('joki-ict')
  assert.ok(itemsAbout(settings, 'contact_person').includes('phone'))
  assert.ok(!itemsAbout({ ...settings, itemsOff: ['phone'] }, 'contact_person').includes('phone'))
})

test('contracts in which we are the processor are the lines of 30(2)', async () => {
  const record = recordOf(await loadExample('joki-ict'), [
    { controller: 'Nivala', contract: 'S-1', subject: 'Sähköposti' },
  ])
  assert.match(recordMarkdown(record, 'en'), /\| Nivala \| S-1 \| Sähköposti\. Processing on behalf/)
})

test('a value cannot become a mark of the page', async () => {
  const settings = await loadExample('joki-ict')
  const name = 'A | <b>B</b> *C*\n# D'
  const text = recordMarkdown(recordOf({ ...settings, controller: { ...settings.controller, name } }), 'en')
  assert.ok(text.includes(String.raw`A \| \<b\>B\</b\> \*C\* \# D`))
})

test('a length is told in whole years where it is', () => {
  assert.deepEqual(
    [lengthText(0).en, lengthText(1).en, lengthText(12).en, lengthText(18).en, lengthText(72).en],
    ['at once', '1 month', '1 year', '18 months', '6 years'],
  )
})
