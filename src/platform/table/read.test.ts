import assert from 'node:assert/strict'
import { createReadStream, existsSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Limits, type Row, defaultLimits, openTable, readTable } from './read.ts'
import { TableError, type TableFault } from './table-error.ts'

const customers = '../shared/data/import/asiakkaat-2000.csv'
const skip = existsSync(customers) ? false : `${customers} is not on this machine`
const encoder = new TextEncoder()

async function rowsOf(
  source: string | Uint8Array | AsyncIterable<Uint8Array>,
  limits?: Limits,
): Promise<Row[]> {
  const bytes = typeof source === 'string' ? encoder.encode(source) : source
  return Array.fromAsync(readTable(bytes, limits))
}

async function valuesOf(
  source: string | Uint8Array | AsyncIterable<Uint8Array>,
): Promise<(readonly string[])[]> {
  return (await rowsOf(source)).map(({ values }) => values)
}

async function refused(
  source: string | Uint8Array,
  reason: TableFault,
  line?: number,
  limits?: Limits,
): Promise<void> {
  await assert.rejects(rowsOf(source, limits), (error) => {
    assert.ok(error instanceof TableError, String(error))
    assert.deepEqual({ reason: error.reason, line: error.line }, { reason, line })
    return true
  })
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test('each encoding of an office system reads the same', async () => {
  const text = 'Nimi;Kunta\r\nMäkelä;Nivala\r\n'
  const files = {
    'utf-8': Buffer.from(text),
    'windows-1252': Buffer.from(text, 'latin1'),
    'utf-16le': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'utf-16be': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  }
  for (const [encoding, bytes] of Object.entries(files)) {
    const table = await openTable(bytes)
    assert.equal(table.encoding, encoding)
    assert.deepEqual(table.header, { line: 1, values: ['Nimi', 'Kunta'] })
    assert.deepEqual(await Array.fromAsync(table.rows), [{ line: 2, values: ['Mäkelä', 'Nivala'] }])
  }
  assert.deepEqual((await valuesOf(`\ufeff${text}`))[0], ['Nimi', 'Kunta'])
})

test('the euro sign of Windows-1252 and a last ä without a line end are read', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Hinta;Kuja\n5 '),
    Buffer.from([0x80]),
    Buffer.from(';Kuj'),
    Buffer.from([0xe4]),
  ])
  assert.deepEqual((await valuesOf(bytes))[1], ['5 €', 'Kujä'])
})

test('the delimiter is the one of the header, quotes aside', async () => {
  assert.equal((await openTable(encoder.encode('a;b,c;d\n1;2;3'))).delimiter, ';')
  assert.equal((await openTable(encoder.encode('a,b\n1;2;3;4,5'))).delimiter, ',')
  assert.equal((await openTable(encoder.encode('a\tb\n1\t2'))).delimiter, '\t')
  assert.equal((await openTable(encoder.encode('"x,y,z";b\n1;2'))).delimiter, ';')
  assert.equal((await openTable(encoder.encode('\n \n\tb\n1\t2'))).delimiter, '\t')
  assert.deepEqual(await valuesOf('nimi\nAino\n'), [['nimi'], ['Aino']])
})

test('a row is known by the physical line on which it starts', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['a;b', '"1', '', '1";2', '', ';', '3;"4', '4"', '5;6', '', ''].join(end)
    const expected = [
      { line: 1, values: ['a', 'b'] },
      { line: 2, values: ['1\n\n1', '2'] },
      { line: 7, values: ['3', '4\n4'] },
      { line: 9, values: ['5', '6'] },
    ]
    assert.deepEqual(await rowsOf(text), expected, JSON.stringify(end))
  }
})

test('quotes are read as RFC 4180 has them', async () => {
  assert.deepEqual(await valuesOf('a;b\n"x;""y""";z'), [
    ['a', 'b'],
    ['x;"y"', 'z'],
  ])
  await refused('a;b\n1;2\n"x"y;z\n', 'quote', 3)
  await refused('a;b\n1;x"y\n', 'quote', 2)
  await refused('a;b\n1;2\n3;"4\n5;6\n', 'quote', 3)
})

test('a file cut in the middle of a line is refused, with the line', async () => {
  await refused('a;b;c\n1;2;3\n4;5', 'cut', 3)
  await refused(Buffer.from('a;b\nMäki;Mä').subarray(0, -1), 'cut', 2)
})

test('a row with fewer or more values than the header is refused, empty cells behind the last are not', async () => {
  await refused('a;b;c\n1;2\n3;4;5\n', 'uneven', 2)
  await refused('a;b\n1;2\n3;4;5\n', 'uneven', 3)
  assert.deepEqual(await valuesOf('a;b\n1;2;;\n'), [
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('what is no table is refused with its reason', async () => {
  await refused('', 'empty')
  await refused('\ufeff', 'empty')
  await refused('\r\n \r\n;;\r\n', 'empty')
  await refused(Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'zip')
  await refused(Buffer.from([0x1f, 0x8b, 8, 0]), 'zip')
  await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'not-text')
  await refused('%PDF-1.7\n', 'not-text')
  await refused('a;b\n1;2\n3;\0\n', 'not-text', 3)
  await refused(Buffer.from([0x61, 0x0a, 0xe4, 0x81, 0x0a]), 'not-text', 2)
  assert.deepEqual(await valuesOf('PK;b\n1;2'), [
    ['PK', 'b'],
    ['1', '2'],
  ])
})

test('UTF-8 that turns into something else later is refused, not guessed', async () => {
  const bytes = Buffer.concat([
    Buffer.from('äiti;b\n'),
    Buffer.from('1;2\n'.repeat(100_000)),
    Buffer.from([0xe4, 0x3b, 0x0a]),
  ])
  await assert.rejects(rowsOf(bytes), (error) => error instanceof TableError && error.reason === 'encoding')
})

test('every limit is kept at its edge', async () => {
  const text = 'a;b\n1;2\n3;4\n'
  const limits = { ...defaultLimits, bytes: text.length, rows: 2, columns: 2, rowBytes: 10 }
  assert.equal((await rowsOf(text, limits)).length, 3)
  await refused(text, 'too-large', undefined, { ...limits, bytes: text.length - 1 })
  await refused(text, 'too-many-rows', 3, { ...limits, rows: 1 })
  await refused(text, 'too-wide', 1, { ...limits, columns: 1 })
  await refused(`a;b\n1;${'x'.repeat(20)}\n`, 'too-long', 2, { ...limits, bytes: 100 })
})

test('a source of any length is stopped at the limit, and let go', async () => {
  let given = 0
  let released = false
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      yield encoder.encode('a;b\n')
      for (;;) {
        given += 1
        yield encoder.encode('1;2\n'.repeat(1000))
      }
    } finally {
      released = true
    }
  }
  await assert.rejects(rowsOf(endless(), { ...defaultLimits, bytes: 1_000_000 }), TableError)
  assert.ok(released && given < 300)
})

test('rows come as they are asked for', async () => {
  let given = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for (; given < 1000; given += 1) yield encoder.encode('1;2\n'.repeat(1000))
  }
  for await (const row of readTable(counted())) if (row.line > 100) break
  assert.ok(given > 0 && given < 100)
})

test('a source is let go when its header cannot be read', async () => {
  let released = false
  async function* archive(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield Buffer.from([0x50, 0x4b, 3, 4, ...new Uint8Array(100_000)])
    } finally {
      released = true
    }
  }
  await assert.rejects(openTable(archive()), TableError)
  assert.ok(released)
})

test('how the bytes arrive changes nothing', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'ä', '€', '😀', ';', ',', '"', '\n', '\r\n', ' ') })
    .map((text) => `x${text}`)
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    )
  const marked = fc.constantFrom('utf8', 'utf16le')
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.integer({ min: 1, max: 9 }),
      marked,
      fc.boolean(),
      async (rows, size, encoding, ended) => {
        const quoted = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';'))
        const text = `\ufeff${quoted.join('\r\n')}${ended ? '\r\n' : ''}`
        const expected = rows.map((row) => row.map((value) => value.replaceAll('\r\n', '\n')))
        const read = await rowsOf(inPieces(Buffer.from(text, encoding), size))
        assert.deepEqual(
          read.map(({ values }) => values),
          expected,
        )
        const lengths = expected.map((row) => row.join('').split('\n').length)
        const starts = lengths.map((_, index) =>
          lengths.slice(0, index).reduce((sum, length) => sum + length, 1),
        )
        assert.deepEqual(
          read.map(({ line }) => line),
          starts,
        )
      },
    ),
  )
})

test('a file cut anywhere is refused or gives whole rows only', async () => {
  const text = 'nimi;kunta;huomautus\r\nAino;Nivala;"rivi\r\ntoinen"\r\nJussi;Ii;hyvä\r\n'
  const bytes = Buffer.from(text)
  const whole = await valuesOf(bytes)
  for (let length = 22; length < bytes.length; length += 1) {
    const rows = await valuesOf(bytes.subarray(0, length)).catch((error: unknown) => {
      assert.ok(error instanceof TableError)
      return []
    })
    for (const [index, row] of rows.entries()) {
      assert.deepEqual(row.slice(0, -1), whole[index]?.slice(0, -1))
      assert.ok(whole[index]?.at(-1)?.startsWith(row.at(-1) ?? '-'))
    }
  }
})

test('a customer file of an office system is read to its last line', { skip }, async () => {
  const table = await openTable(createReadStream(customers))
  assert.deepEqual([table.encoding, table.delimiter], ['windows-1252', ';'])
  assert.ok(table.header.values.includes('Yhteyshenkilön sähköposti'))
  const rows = await Array.fromAsync(table.rows)
  assert.equal(rows.length, 2016)
  assert.deepEqual([rows[0]?.line, rows.at(-1)?.line], [2, 2017])
})
