import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfLines, pdfText, type PdfLine } from '../../../test/pdf-text.ts'
import { printNameTags, printParticipants } from './paper.ts'

const point = 72 / 25.4
const [width, height, edge] = [85 * point, 54 * point, 5 * point]
const someone = { first: 'Aino', last: 'Aho', organisation: 'Nivala' }
const tags = async (...given: readonly (typeof someone)[]) => printNameTags({ language: 'fi', title: 'Nimilaput', tags: given })

/** The tag of the sheet that a line stands on, and how far from its sides the line keeps. */
function placeOf({ page, x, y }: PdfLine, column = x < 105 * point ? 0 : 1) {
  const left = 15 * point + column * (width + 10 * point)
  const fromTop = 297 * point - 13.4 * point - y
  const row = Math.floor(fromTop / height)
  return { tag: page * 10 + row * 2 + column, side: x - left, middle: left + width / 2 - x, top: fromTop - row * height, bottom: (row + 1) * height - fromTop }
}

test('ten tags stand on a sheet, two by five, the name larger than the organisation', async () => {
  const lines = pdfLines(await tags(...Array.from({ length: 12 }, () => someone)))
  assert.deepEqual([...new Set(lines.map((line) => placeOf(line).tag))].toSorted((a, b) => a - b), Array.from({ length: 12 }, (_, at) => at))
  assert.deepEqual(lines.slice(0, 3).map(({ text, size }) => [text, size]), [['Aino', 30], ['Aho', 30], ['Nivala', 13]])
})

test('a double name of forty letters fits on its tag, large; a longer one is set smaller, and none is cut', async () => {
  const double = { first: 'Anna-Liisa Wilhelmiina', last: 'Korhonen-Vuorenmaansaari-Lagerströmqvist', organisation: 'Jokilatvan koulutuskuntayhtymä' }
  const whole = { first: 'Eero', last: 'Yhdyssanasukunimijokaeikatkeamistäänkohti', organisation: 'Hyvin pitkä yhteisön nimi, '.repeat(7) }
  assert.ok(double.last.length >= 40 && whole.last.length >= 40)
  const bytes = await tags(double, whole)
  const lines = pdfLines(bytes)
  assert.equal(pdfText(bytes), [...Object.values(double), ...Object.values(whole)].join('').replaceAll(' ', ''))
  for (const line of lines) {
    const { side, middle, top, bottom } = placeOf(line, Object.values(double).some((text) => text.includes(line.text)) ? 0 : 1)
    // A line is centred, so that it ends as far from its middle as it begins.
    assert.ok(side >= edge - 0.1 && middle > 0 && middle <= width / 2 - edge + 0.1, `${line.text} begins ${side} from the side`)
    assert.ok(top >= edge && bottom >= edge - 0.1, `${line.text} ${top} ${bottom}`)
  }
  const sizes = lines.filter((line) => placeOf(line).tag === 0).map(({ size }) => size)
  assert.ok(Math.max(...sizes) >= 16, `${Math.max(...sizes)} points`)
  assert.ok((lines.find(({ text }) => text === whole.last)?.size ?? 0) >= 8)
})

test('what looks like code of the typesetter is printed as it is written', async () => {
  for (const first of ['#panic("ran")', '$ unclosed', '] #import "x.typ"']) {
    assert.ok(pdfText(await tags({ ...someone, first })).startsWith(first.replaceAll(' ', '')), first)
  }
})

test('tags and lists are tagged documents of their language', async () => {
  const list = await printParticipants({ language: 'sv', title: 'Deltagare', lead: 'Höstmöte', header: ['', 'Namn', 'Organisation', 'Underskrift'],
    rows: [['1', 'Aho Aino', 'Nivala', '']] })
  for (const [bytes, language] of [[await tags(someone), 'fi'], [list, 'sv']] as const) {
    const text = Buffer.from(bytes).toString('latin1')
    assert.match(text, /<pdfuaid:part>1</)
    assert.ok(text.includes(`/Lang (${language}`))
  }
  assert.equal(pdfText(list), 'DeltagareHöstmöteNamnOrganisationUnderskrift1AhoAinoNivala1/1')
})

test('a list that goes on to another sheet has its header there too, and every name once', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => [String(at + 1), `Sukunimi${String.fromCodePoint(65 + at % 26)}${at} Etu`, 'Nivala', ''])
  const bytes = await printParticipants({ language: 'fi', title: 'Osallistujat', lead: '', header: ['', 'Nimi', 'Organisaatio', 'Allekirjoitus'], rows })
  const pages = new Set(pdfLines(bytes).map(({ page }) => page)).size
  assert.ok(pages > 1)
  assert.equal(pdfText(bytes).split('Allekirjoitus').length - 1, pages)
  for (const [, name = ''] of rows) assert.equal(pdfText(bytes).split(name.replaceAll(' ', '')).length, 2, name)
})
