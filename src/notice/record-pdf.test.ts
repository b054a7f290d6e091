import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadExample } from './example.ts'
import { recordText } from './record-blocks.ts'
import { printPaper } from '../platform/paper/paper.ts'
import { recordPdf } from './record-pdf.ts'
import { recordOf } from './record.ts'

test('the record is a tagged PDF/UA-1 document with its language and title', async () => {
  const bytes = Buffer.from(await recordPdf(recordOf(await loadExample('joki-ict')), 'fi')).toString('latin1')
  assert.ok(bytes.startsWith('%PDF-'))
  assert.match(bytes, /\/StructTreeRoot/)
  assert.match(bytes, /\/Lang ?\(fi/)
  assert.match(bytes, /<pdfuaid:part>1</)
  assert.match(bytes, /Seloste k/)
})

test('a setting that looks like code of the typesetter does not run', async () => {
  const settings = await loadExample('joki-ict')
  for (const name of [
    '#read("/etc/passwd")',
    '#panic("ran")',
    '$ unclosed',
    '] #import "x.typ"',
    '\\u{110000}',
  ]) {
    const bytes = await recordPdf(
      recordOf({ ...settings, controller: { ...settings.controller, name } }),
      'en',
    )
    assert.ok(bytes.length > 5000, name)
  }
})

test('what looks like code is printed as it is written', async () => {
  const title = '#read("/etc/passwd")'
  const text = { ...recordText(recordOf(await loadExample('joki-ict')), 'en'), title }
  assert.ok(
    Buffer.from(await printPaper(text))
      .toString('latin1')
      .replaceAll('&quot;', '"')
      .includes(`>${title}</rdf:li>`),
  )
})
