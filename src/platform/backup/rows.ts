const ends = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' } as const
type Escaped = keyof typeof ends

/** The rows of a table in a backup, read one by one: the value of each column as text, or null. */
export async function* readRows(columns: readonly string[], bytes: AsyncIterable<Buffer>): AsyncGenerator<{ [column: string]: string | null }> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const part of bytes) {
    const whole = Buffer.concat([rest, part])
    const end = whole.lastIndexOf(10) + 1
    for (const line of whole.subarray(0, end).toString().split('\n').slice(0, -1)) yield rowOf(columns, line)
    rest = whole.subarray(end)
  }
}

function rowOf(columns: readonly string[], line: string): { [column: string]: string | null } {
  const values = line.split('\t')
  return Object.fromEntries(columns.map((column, at) => [column, values[at] === '\\N' ? null : plain(values[at] ?? '')]))
}

/** A tab or the end of a line inside a value is written with a backslash. */
function plain(value: string): string {
  return value.replaceAll(/\\(.)/gs, (_, mark: string) => (isEscaped(mark) ? ends[mark] : mark))
}

function isEscaped(mark: string): mark is Escaped {
  return Object.hasOwn(ends, mark)
}
