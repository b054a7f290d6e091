import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { pdfText } from '../../test/pdf-text.ts'
import { answerAccess } from './answer.ts'
import { accessLetter } from './letter.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
  await w.signed()
})
after(() => w.close())

for (const language of ['fi', 'sv', 'en'] as const) {
  test(`the letter holds every value, is tagged and says its language: ${language}`, async () => {
    const answer = await w.ask('rights_requests', (task) => answerAccess(task, w.nivala.contacts[0].person, 'Joki ICT Oy', language))
    const bytes = await accessLetter(answer)
    const raw = Buffer.from(bytes).toString('latin1')
    assert.match(raw, /<pdfuaid:part>1</)
    assert.ok(raw.includes(`/Lang (${language}`))
    const text = pdfText(bytes)
    const values = answer.tables.flatMap(({ rows }) => rows.flatMap((row) => row.values))
    assert.ok(values.length > 20)
    for (const { value, label } of values) {
      for (const said of [value, label]) assert.ok(text.includes(said.replace(/\s/g, '')), said)
    }
    assert.ok(text.includes('tietosuoja@om.fi'))
    assert.ok(!text.includes('Öhman'))
  })
}

test('a value that looks like code of the typesetter is printed as it is written', async () => {
  const answer = await w.ask('rights_requests', (task) => answerAccess(task, w.nivala.contacts[1].person, '#panic("ran") $x'))
  assert.ok(pdfText(await accessLetter(answer)).includes('#panic("ran")$x'))
})
