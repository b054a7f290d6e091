import assert from 'node:assert/strict'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { z } from 'zod'
import { parseBusinessId } from '../text/business-id.ts'
import { parseDay } from '../text/day.ts'
import { parseEInvoiceAddress, parseOperator } from '../text/e-invoice.ts'
import { parseEmail } from '../text/email.ts'
import { looksLikeFormula } from '../text/formula.ts'
import { findPersonalIdentityCodes } from '../text/hetu.ts'
import { parsePhone } from '../text/phone.ts'
import { parsePostalCode } from '../text/postal-code.ts'
import { openTable } from './read.ts'

const customers = '../shared/data/import/asiakkaat-2000.csv'
const skip = existsSync(customers) ? false : `${customers} is not on this machine`
const finding = z.object({ line: z.number(), column: z.string(), why: z.string() })
const truth = z.object({ refused: z.array(finding), warned: z.array(finding) })

type Finding = `${number} ${string}`

const parsers: Readonly<Record<string, (text: string) => string | undefined>> = {
  'Y-tunnus': parseBusinessId,
  Postinumero: parsePostalCode,
  Puhelin: parsePhone,
  'Yhteyshenkilön puhelin': parsePhone,
  'Yhteyshenkilön sähköposti': parseEmail,
  'Sopimus alkaa': parseDay,
  'Sopimus päättyy': parseDay,
  Välittäjätunnus: parseOperator,
}

async function findings(judge: (column: string, value: string) => boolean): Promise<Finding[]> {
  const { header, rows } = await openTable(createReadStream(customers))
  const found: Finding[] = []
  for await (const { line, values } of rows) {
    for (const [index, column] of header.values.entries()) {
      if (judge(column, values[index] ?? '')) found.push(`${line} ${column}`)
    }
  }
  return found.toSorted()
}

function planted(kind: 'refused' | 'warned', why: RegExp): Finding[] {
  const all = truth.parse(JSON.parse(readFileSync(customers.replace('.csv', '.truth.json'), 'utf8')))
  const chosen = all[kind].filter((each) => why.test(each.why))
  assert.ok(chosen.length > 0)
  return chosen.map(({ line, column }): Finding => `${line} ${column}`).toSorted()
}

test('exactly the planted mistakes of a customer file are refused', { skip }, async () => {
  const refused = await findings(
    (column, value) => value !== '' && parsers[column]?.(value) === undefined && column in parsers,
  )
  assert.deepEqual(refused, planted('refused', /check digit|not a/))
})

test('exactly the planted identity codes are found', { skip }, async () => {
  const found = await findings((_, value) => findPersonalIdentityCodes(value).length > 0)
  assert.deepEqual(found, planted('warned', /identity code/))
})

test('exactly the planted formulas are seen, and no phone number is taken for one', { skip }, async () => {
  const found = await findings((_, value) => looksLikeFormula(value))
  assert.deepEqual(found, planted('warned', /formula/))
})

test('every e-invoice address whose business id is in order is read', { skip }, async () => {
  const { header, rows } = await openTable(createReadStream(customers))
  const own = header.values.indexOf('Y-tunnus')
  const address = header.values.indexOf('Verkkolaskuosoite')
  let read = 0
  for await (const { line, values } of rows) {
    const text = values[address] ?? ''
    if (text === '' || parseBusinessId(values[own] ?? '') === undefined) continue
    assert.ok(parseEInvoiceAddress(text) !== undefined, `line ${line}`)
    read += 1
  }
  assert.ok(read > 900)
})
