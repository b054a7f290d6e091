import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseSync } from 'oxc-parser'
import { checkSync } from 'recheck'

const sources = join(import.meta.dirname, '../../src')

type Pattern = { file: string; source: string; flags: string }

/** The patterns that the product is written with, and the files that make one of parts. */
function patternsOfUs(): { written: readonly Pattern[]; madeIn: readonly string[] } {
  const written = new Map<string, Pattern>()
  const madeIn = new Set<string>()
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))) {
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      if ('regex' in node && isRegex(node.regex)) written.set(`/${node.regex.pattern}/${node.regex.flags}`, { file, source: node.regex.pattern, flags: node.regex.flags })
      if ('type' in node && node.type === 'NewExpression' && 'callee' in node && isNamed(node.callee, 'RegExp')) madeIn.add(file)
      Object.values(node).forEach(visit)
    }
    visit(parseSync(file, readFileSync(join(sources, file), 'utf8')).program)
  }
  return { written: [...written.values()], madeIn: [...madeIn].toSorted() }
}

function isRegex(value: unknown): value is { pattern: string; flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && typeof value.pattern === 'string' && 'flags' in value && typeof value.flags === 'string'
}

function isNamed(node: unknown, name: string): boolean {
  return typeof node === 'object' && node !== null && 'name' in node && node.name === name
}

const isSlow = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>) => checkSync(source, flags, { timeout: 20_000 }).status !== 'safe'

test('row 10 (ASVS 1.3.12): no pattern takes longer than its text is long', () => {
  const { written } = patternsOfUs()
  assert.ok(written.length > 150)
  assert.deepEqual(written.filter(isSlow), [])
})

test('what is slow is found', () => {
  assert.deepEqual([{ source: '(a+)+$', flags: '' }, { source: '\\s*\\n', flags: 'g' }, { source: '^[a-z]+$', flags: '' }].map(isSlow), [true, true, false])
})

test('row 10 (ASVS 1.3.12): a pattern is made of parts only where the parts are ours, escaped or without repetition', () => {
  assert.deepEqual(patternsOfUs().madeIn, ['access/oidc-sign-in.tsx', 'app/security-tests.ts', 'customers/bulk-fields.ts', 'customers/bulk-rows.ts',
    'platform/audit/checkpoint.ts', 'platform/audit/mailed.ts', 'platform/http/multipart.ts', 'platform/text/fold.ts'])
})
