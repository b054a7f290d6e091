import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { catalogue, columnsOf, isRef, purposeNames, tableNames } from '../catalogue/schema/columns.ts'
import { longest } from '../catalogue/schema/kinds.ts'
import type { Kind } from '../catalogue/shape.ts'
import { choiceText } from './choices.ts'
import { readValue } from './field-values.ts'
import { fieldsOf, parseFields, schemaOf } from './fields.ts'

const good: { readonly [K in Kind]?: readonly (readonly [unknown, unknown])[] } = {
  line: [['  Kirkkotie   44 ', 'Kirkkotie 44']],
  name: [
    ['Mäkelä', 'Mäkelä'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ],
  note: [['a\r\nb', 'a\nb']],
  email: [[' Paivi@NIVALA.example', 'Paivi@nivala.example']],
  phone: [['044 729 1419', '+358447291419']],
  day: [
    ['31.12.2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
  ],
  instant: [['2026-12-31T12:00:00Z', '2026-12-31T12:00:00Z']],
  yes: [
    [true, true],
    ['on', true],
    ['ei', false],
  ],
  count: [
    [12, 12],
    ['12', 12],
  ],
  basis_points: [
    [2550, 2550],
    ['25,5 %', 2550],
  ],
  language: [['sv', 'sv']],
  business_id: [['26174164', '2617416-4']],
  postal_code: [['85500', '85500']],
  municipality: [['009', '009']],
  e_invoice: [['0037 2617416-4', '003726174164']],
  operator: [['ndeafihh', 'NDEAFIHH']],
  uuid: [['0190A000-0000-7000-8000-000000000000', '0190a000-0000-7000-8000-000000000000']],
  uuids: [[['0190a000-0000-7000-8000-000000000000'], ['0190a000-0000-7000-8000-000000000000']]],
  json: [[{ a: [1, null] }, { a: [1, null] }]],
  bytes: [[new Uint8Array(2), new Uint8Array(2)]],
  secret: [['abc', 'abc']],
}
const bad: { readonly [K in Kind]: readonly unknown[] } = {
  line: [1, 'a\nb', 'a\0b', '\ud800', 'x'.repeat(201), [], {}],
  name: ['a\u2028b', 'x'.repeat(100_000)],
  note: ['a\0', 'x'.repeat(10_001), 5],
  email: ['paivi at nivala.example', 'a@b', '@', 'x@nivala.example\0', 7],
  phone: ['puhelin', '1', '+358'.repeat(30)],
  day: ['31.2.2026', '2024-13-01', 20261231, 'huomenna'],
  instant: ['2026-12-31', '2026-02-30T12:00:00Z', '2026-12-31T25:00:00Z'],
  yes: ['ehkä', 1, {}],
  count: [-1, 1.5, '1e3', 2 ** 31, Number.NaN],
  basis_points: [10_001, -1, '101', '1,234'],
  language: ['de', 'suomi'],
  business_id: ['2617416-5', '1'],
  postal_code: ['8410', 'ABCDE', '00000'],
  municipality: ['9', 'abc'],
  e_invoice: ['003726174165', 'laskut@nivala.example'],
  operator: ['!', 'NDEAFI'],
  choice: ['unknown', 1, ''],
  uuid: ['1', '0190a000-0000-7000-8000-00000000000g', 5],
  uuids: ['x', ['x'], [1]],
  json: [{ a: '\0' }, { '\ud800': 1 }, undefined, () => 1],
  bytes: ['abc'],
  secret: ['a\nb', 'x'.repeat(1001)],
  transaction: ['1', 1],
}

test('every kind reads its values, trimmed and in one form', () => {
  for (const [kind, examples] of Object.entries(good)) {
    for (const [given, kept] of examples)
      assert.deepEqual(readValue(isKind(kind), given), { ok: kept }, `${kind} ${String(given)}`)
  }
  assert.deepEqual(readValue('choice', 'a', ['a', 'b']), { ok: 'a' })
})

test('every kind refuses what it forbids', () => {
  for (const [kind, examples] of Object.entries(bad)) {
    for (const value of examples)
      assert.ok(
        'fault' in readValue(isKind(kind), value, ['a']),
        `${kind} took ${String(value).slice(0, 40)}`,
      )
  }
})

test('whatever is sent, no kind throws, and no text passes that the database would refuse', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.jsonValue(),
    fc.stringMatching(/^[\0\ud800\dA-Z@.-]{0,12}$/),
  )
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(bad).map(isKind)), anything, (kind, value) => {
      const read = readValue(kind, value, ['a'])
      if (!('ok' in read) || typeof read.ok !== 'string') return
      assert.ok(read.ok.isWellFormed() && !read.ok.includes('\0'))
      assert.ok([...read.ok].length <= (longest[kind] ?? 100_000))
      assert.deepEqual(readValue(kind, read.ok, ['a']), read, 'reading twice changes nothing')
    }),
    { numRuns: 2000 },
  )
})

test('an arbitrary body never throws and never stores a key that is no field', () => {
  const fields = new Set(fieldsOf('organisation', 'contracting').map(({ name }) => name))
  const key = fc.oneof(
    fc.constantFrom(...fields),
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'tenant_id', 'id'),
  )
  fc.assert(
    fc.property(fc.dictionary(key, fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))), (body) => {
      const read = parseFields('organisation', 'contracting', 'insert', body)
      if ('ok' in read) for (const name of Object.keys(read.ok)) assert.ok(fields.has(name), name)
      else for (const { text } of read.faults) assert.ok(text.fi !== '' && text.sv !== '' && text.en !== '')
    }),
    { numRuns: 1000 },
  )
})

test('a fault names its field in the words of the kind', () => {
  const read = parseFields(
    'person_email',
    'contracting',
    'insert',
    { email: 'paivi nivala.example', starts_on: '2026-01-01' },
    ['email', 'starts_on'],
  )
  assert.deepEqual(read, {
    faults: [
      {
        field: 'email',
        text: {
          fi: 'Osoitteesta puuttuu @-merkki. Esimerkiksi: paivi@nivala.example',
          sv: 'Adressen saknar tecknet @. Till exempel: paivi@nivala.example',
          en: 'The address lacks an @ sign. For example: paivi@nivala.example',
        },
        label: { fi: 'Työsähköposti', sv: 'E-postadress till arbetet', en: 'Work e-mail' },
      },
    ],
  })
})

test('missing and blank compulsory values are refused, absent ones in an update are left as they are', () => {
  const only = ['first_name', 'last_name', 'died_on'] as const
  const faults = (mode: 'insert' | 'update', input: { [name: string]: unknown }) => {
    const read =
      mode === 'insert'
        ? parseFields('person', 'contracting', mode, input, only)
        : parseFields('person', 'contracting', mode, input, only)
    return 'ok' in read ? read.ok : read.faults.map(({ field }) => field)
  }
  assert.deepEqual(faults('insert', {}), ['first_name', 'last_name'])
  assert.deepEqual(faults('insert', { first_name: ' ', last_name: null }), ['first_name', 'last_name'])
  assert.deepEqual(faults('update', { first_name: '' }), ['first_name'])
  assert.deepEqual(faults('update', { last_name: 'Mäki', died_on: '' }), { last_name: 'Mäki', died_on: null })
})

test('a column that the purpose may not write, or that cannot change, is an extra key', () => {
  const fields = (input: { [name: string]: unknown }, mode: 'insert' | 'update') => {
    const read =
      mode === 'insert'
        ? parseFields('organisation', 'contracting', mode, input)
        : parseFields('organisation', 'contracting', mode, input)
    return 'faults' in read ? read.faults.map(({ field }) => field) : []
  }
  assert.deepEqual(fields({ legal_form: 'company' }, 'update'), ['legal_form'])
  assert.deepEqual(
    fields(
      { name: 'A', legal_form: 'company', tenant_id: 'x', scope: [], contracting_until: '2026-01-01' },
      'insert',
    ),
    ['tenant_id', 'scope', 'contracting_until'],
  )
  assert.ok(!schemaOf('person', 'contracting', 'insert').safeParse({ language: 'fi' }).success)
})

test('a purpose sees exactly the fields that the catalogue grants it', () => {
  for (const table of tableNames) {
    for (const purpose of purposeNames) {
      const declared = columnsOf(catalogue[table] ?? assert.fail(table)).filter(
        ({ statement }) => statement !== undefined,
      )
      for (const privilege of ['select', 'insert', 'update'] as const) {
        assert.deepEqual(
          fieldsOf(table, purpose)
            .filter(({ may }) => may[privilege])
            .map(({ name }) => name),
          declared.filter(({ may }) => may[privilege].includes(purpose)).map(({ name }) => name),
          `${table} ${purpose}`,
        )
      }
    }
  }
})

test('every choice has words in three languages, and every field of the register a label', () => {
  for (const [name, table] of Object.entries(catalogue)) {
    for (const [column, statement] of Object.entries(table.columns)) {
      if (!isRef(statement))
        for (const choice of statement.choices ?? []) assert.ok(choiceText(name, column, choice).sv !== '')
    }
    const screens = [
      'organisation',
      'person',
      'contract',
      'affiliation',
      'unit',
      'e_invoice_address',
      'person_email',
    ]
    if (!screens.includes(name)) continue
    for (const field of fieldsOf(name, 'contracting'))
      assert.notEqual(field.label.fi, field.name, `${name}.${field.name}`)
  }
  assert.throws(() => choiceText('organisation', 'legal_form', 'club'), /no words/)
})

function isKind(name: string): Kind {
  const kinds: readonly Kind[] = [
    'line',
    'name',
    'note',
    'email',
    'phone',
    'day',
    'instant',
    'yes',
    'count',
    'basis_points',
    'language',
    'business_id',
    'postal_code',
    'municipality',
    'e_invoice',
    'operator',
    'choice',
    'uuid',
    'uuids',
    'json',
    'bytes',
    'secret',
    'transaction',
  ]
  return kinds.find((kind) => kind === name) ?? assert.fail(`no kind ${name}`)
}
