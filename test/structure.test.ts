import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const root = dirname(import.meta.dirname)
const longestFile = 300
const longestFunction = 60

test('every source file keeps the house rules', () => {
  const findings = sources().flatMap((path) => check(path, readFileSync(join(root, path), 'utf8')))
  assert.deepEqual(findings, [])
})

test('the files stay short', (context) => {
  const lengths = sources().map((path) => linesOf(readFileSync(join(root, path), 'utf8')).length)
  lengths.sort((a, b) => a - b)
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0
  context.diagnostic(`${lengths.length} files, median ${median} lines, longest ${lengths.at(-1)}`)
  assert.ok(lengths.length > 0, 'no sources were found, so nothing was checked')
})

/** One line for each rule: what it must catch, and the lawful neighbour it must let pass. */
const examples: Example[] = [
  { rule: 'layer', bad: "import { a } from '../app/main.ts'", good: "import { a } from '../platform/id.ts'" },
  {
    rule: 'layer',
    bad: "import { a } from '../notice/queries.ts'",
    good: "import { a } from './queries.ts'",
  },
  { rule: 'layer', bad: "import { a } from '../../test/world.ts'", good: "import { z } from 'zod'" },
  {
    rule: 'layer',
    bad: "const a = await import('../notice/queries.ts')",
    good: "await import('./queries.ts')",
  },
  {
    rule: 'layer',
    path: 'src/platform/http/reply.ts',
    bad: "import {\n  a,\n} from '../../customers/queries.ts'",
    good: "import { a } from '../text/day.ts'",
  },
  {
    rule: 'layer',
    path: 'src/catalogue/schema/grants.ts',
    bad: "import { a } from '../../platform/id.ts'",
    good: "import { a } from '../shape.ts'",
  },
  {
    rule: 'layer',
    path: 'src/catalogue/database.ts',
    bad: "import { Kysely } from 'kysely'",
    good: "import type { Kysely } from 'kysely'",
  },
  {
    rule: 'outside',
    bad: "new URL('../../../elsewhere/a.csv', import.meta.url)",
    good: "new URL('./a.csv', import.meta.url)",
  },
  { rule: 'machine-path', bad: "const a = '/home/aino/seloste'", good: "const a = '/etc/passwd'" },
  { rule: 'extension', bad: "import { a } from './queries'", good: "import { a } from './staff.tsx'" },
  { rule: 'barrel', bad: "export * from './queries.ts'", good: 'export { contractsOf }' },
  { rule: 'cast', bad: 'const a = b as string', good: "const a = ['b'] as const\nconst c = 'sold as is'" },
  { rule: 'cast', bad: 'const a = b as unknown', good: 'type A = { [K in B as C<K>]: D }' },
  { rule: 'cast', bad: 'read(row as { id: string })', good: "import { a as b, type c as d } from './e.ts'" },
  { rule: 'any', bad: 'function f(a: any) {}', good: '// any reader may see it\nconst any = 1' },
  { rule: 'any', bad: 'type A = Record<string, any>', good: 'const company = many(1)' },
  { rule: 'non-null', bad: 'const a = b!.c', good: 'if (!b || c !== d) e()' },
  { rule: 'ts-comment', bad: '// @ts-ignore', good: '// The types are right here.' },
  { rule: 'unfinished', bad: '// TODO: the rest', good: 'const todo = itemsOf(task)' },
  { rule: 'enum', bad: 'export const enum Colour {\n  Red,\n}', good: "const enumerated = ['red']" },
  {
    rule: 'class',
    bad: 'class Person {}',
    good: 'class Refusal extends Error {}\nconst a = <p class="b c" />',
  },
  { rule: 'default-export', bad: 'export default 1', good: "const a = { default: 'export default' }" },
  { rule: 'default-export', bad: 'export { a as default }', good: 'export { a as b }' },
  { rule: 'clock', bad: 'const a = new Date()', good: 'const a = new Date(at)' },
  { rule: 'clock', bad: 'const a = Date.now()', good: '// never Date.now() here\nconst a = task.now' },
  { rule: 'advisory-lock', bad: "sql('select pg_advisory_xact_lock(1)')", good: "sql('select id from a for update')" },
  {
    rule: 'advisory-lock',
    path: 'src/platform/audit/log.ts',
    bad: "run('select pg_try_advisory_lock($1)', [tenant])",
    good: '// no advisory lock: rows are locked',
  },
  { rule: 'long-file', bad: 'a()\n'.repeat(longestFile + 1), good: 'a()\n'.repeat(longestFile) },
  { rule: 'long-function', bad: functionOf(longestFunction + 1), good: functionOf(longestFunction) },
  {
    rule: 'long-function',
    bad: `const f = (\n  a: string,\n): string => {\n${'  g()\n'.repeat(longestFunction)}  h()\n}\n`,
    good: `const f = () => {\n${'  g()\n'.repeat(longestFunction)}}\n`,
  },
]

for (const { rule, path = 'src/customers/actions.ts', bad, good } of examples) {
  test(`the rule "${rule}" catches ${JSON.stringify(bad.slice(0, 50))}`, () => {
    assert.ok(
      check(path, bad).some((finding) => finding.includes(`: ${rule}: `)),
      'the counter-example passed',
    )
    assert.deepEqual(check(path, good), [], 'the lawful neighbour was refused')
  })
}

test('text inside strings and comments is not code, and a quote in a pattern opens no string', () => {
  assert.deepEqual(check('src/customers/a.ts', "const a = 'b as string' // as any\nconst c = `as d`"), [])
  assert.equal(check('src/customers/a.ts', "const a = /['`]/\nconst b = c as string").length, 1)
  assert.equal(check('src/customers/a.ts', 'const a = `b\nc`\nconst d = e as string')[0]?.split(':')[1], '3')
})

type Example = { rule: string; path?: string; bad: string; good: string }
type Place = { line: number; rule: string; text: string }

function functionOf(lines: number): string {
  return `export function f() {\n${'  g()\n'.repeat(lines)}}\n`
}

/** Every source file but this one, whose counter-examples break each rule on purpose. */
function sources(): string[] {
  const own = relative(root, fileURLToPath(import.meta.url))
  const paths = globSync('{src,bin,bench,test,example}/**/*.{ts,tsx,js}', { cwd: root })
  return paths.filter((path) => path !== own).sort()
}

function check(path: string, source: string): string[] {
  const code = withoutText(source)
  const found = [
    ...importsAgainst(path, source),
    ...patternsIn(path, source, code),
    ...lengthsOver(source, code),
  ]
  return found.map(({ line, rule, text }) => `${path}:${line}: ${rule}: ${text.trim()}`)
}

function linesOf(source: string): string[] {
  return source.replace(/\n$/, '').split('\n')
}

const notCode = new RegExp(
  [
    String.raw`\/\*[\s\S]*?\*\/`,
    String.raw`\/\/.*`,
    String.raw`'(?:\\.|[^'\\\n])*'`,
    String.raw`"(?:\\.|[^"\\\n])*"`,
    String.raw`(?<=(?:[(,=:[!&|?;]|=>|return)\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`,
    '`(?:\\\\.|[^`\\\\])*`',
  ].join('|'),
  'g',
)

/** Blanks comments, strings, patterns and the names of imports, keeping every line in its place. */
function withoutText(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ')
  const named = /^(?:import|export) (?:type )?(?:\* as \w+|\{(?![^}]*\bas default\b)[^}]*\})/gm
  return source.replace(notCode, blank).replace(named, blank)
}

const imported =
  /(?:^(?:import|export) (?<clause>(?:type )?[\w*, ]*(?:\{[^}]*\} )?)from |^import |\bimport\()'(?<from>[^']+)'/gm

function importsAgainst(path: string, source: string): Place[] {
  return [...source.matchAll(imported)].flatMap((match) => {
    const { clause = '', from = '' } = match.groups ?? {}
    const rules = importRules(path, from, clause.trimStart().startsWith('type '))
    return rules.map((rule) => ({ line: lineAt(source, match.index), rule, text: from }))
  })
}

function importRules(path: string, from: string, typesOnly: boolean): string[] {
  const relativePath = from.startsWith('.')
  const target = relativePath ? posix.join(posix.dirname(path), from) : from
  const rules: string[] = []
  if (relativePath && !/\.(tsx?|js|json)$/.test(from)) rules.push('extension')
  if (target.startsWith('..')) rules.push('outside')
  if (!isTest(path) && !mayImport(path, target, relativePath, typesOnly)) rules.push('layer')
  return rules
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || !path.startsWith('src/')
}

/** app -> slices -> platform -> catalogue; a slice never imports a slice, the catalogue takes only types. */
function mayImport(path: string, target: string, relativePath: boolean, typesOnly: boolean): boolean {
  const own = folderOf(path)
  if (!relativePath) return own !== 'catalogue' || typesOnly
  const other = folderOf(target)
  if (!target.startsWith('src/')) return false
  if (own === other || own === 'app') return true
  if (own === 'catalogue') return false
  return other === 'catalogue' || (other === 'platform' && own !== 'catalogue')
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? ''
}

const inCode: [rule: string, pattern: RegExp][] = [
  ['cast', /(?<!\[\s*\w+ in [^\n]*)\bas\s+(?!const\b|default\b)[\w{[(]/g],
  ['any', /(?:[:<|&,=]|=>|\bas)\s*any\b(?!\s*[:(.=])/g],
  ['non-null', /[\w)\]]!(?=[.,;)\]}[]|\s*$)/gm],
  ['enum', /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s+\w/gm],
  ['class', /^\s*(?:export\s+)?(?:abstract\s+)?class\s+\w+(?!\w|\s+extends\s+\w*(?:Error|Refusal)\b)/gm],
  ['default-export', /\bexport\s+default\b|^export\s*\{[^}]*\bas default\b/gm],
  ['barrel', /^export \*/gm],
]
const inText: [rule: string, pattern: RegExp][] = [
  ['ts-comment', /@ts-(?:ignore|expect-error|nocheck)/g],
  ['unfinished', /\b(?:TODO|FIXME|XXX|HACK)\b/g],
  ['machine-path', /(?<![\w./:}])\/(?:home|root|Users|mnt|work|workspace)\/\w/g],
]
const clock: [rule: string, pattern: RegExp] = ['clock', /\bnew Date\(\)|\bDate\.now\(/g]
// Right on one node only. One migration at a time is not of a tenant, and comes before there are rows to lock.
const advisory: [rule: string, pattern: RegExp] = ['advisory-lock', /\bpg_(?:try_)?advisory_/g]
const address = /new URL\('(?<to>\.[^']*)'/g

function patternsIn(path: string, source: string, code: string): Place[] {
  // A test may look at the clock of the machine; the product asks its task. An id carries the time it was made at.
  const keepsTime = path.startsWith('src/platform/clock') || path === 'src/platform/id.ts'
  const timeless = !isTest(path) && !keepsTime
  const outside = [...source.matchAll(address)].filter(({ groups }) =>
    posix.join(posix.dirname(path), groups?.to ?? '').startsWith('..'),
  )
  return [
    ...(timeless ? [...inCode, clock] : inCode).flatMap(([rule, pattern]) =>
      places(source, code, rule, pattern),
    ),
    ...(isTest(path) || path === 'src/platform/database/migrate.ts' ? inText : [...inText, advisory])
      .flatMap(([rule, pattern]) => places(source, source, rule, pattern)),
    ...outside.map(({ index, 0: text }) => ({ line: lineAt(source, index), rule: 'outside', text })),
  ]
}

function places(source: string, searched: string, rule: string, pattern: RegExp): Place[] {
  const lines = linesOf(source)
  return [...searched.matchAll(pattern)].map((match) => {
    const line = lineAt(searched, match.index + match[0].search(/\S/))
    return { line, rule, text: lines[line - 1] ?? '' }
  })
}

function lineAt(source: string, index: number): number {
  return source.slice(0, index).split('\n').length
}

/** Reads the layout the formatter makes: a body ends at the first closing line of its opening line's depth. */
function lengthsOver(source: string, code: string): Place[] {
  const lines = linesOf(code)
  const long = lines.flatMap((text, index) => {
    const opening = /^(?<depth>\s*)(?:\).*|.*\bfunction\b.*|.*=>\s*|\w[\w ]*\(.*\).*)(?<bracket>[{(])$/.exec(
      text,
    )
    if (opening === null) return []
    const { depth = '', bracket } = opening.groups ?? {}
    const closing = depth + (bracket === '{' ? '}' : ')')
    const length = lines.slice(index + 1).findIndex((line) => line.startsWith(closing))
    return length > longestFunction
      ? [{ line: index + 1, rule: 'long-function', text: `${length} lines in its body` }]
      : []
  })
  const all = linesOf(source).length
  return all > longestFile ? [...long, { line: all, rule: 'long-file', text: `${all} lines` }] : long
}
