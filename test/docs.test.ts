import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { pathToFileURL } from 'node:url'
import packageJson from '../package.json' with { type: 'json' }

const root = dirname(import.meta.dirname)
const readme = read('README.md')

test('every npm script the documents name exists', () => {
  const scripts: string[] = Object.keys(packageJson.scripts)
  const named = documents().flatMap((path) => scriptsIn(read(path)).map((script) => ({ path, script })))
  assert.ok(
    named.some(({ script }) => script === 'start') && named.some(({ script }) => script === 'test'),
    'the README names the two commands',
  )
  assert.deepEqual(
    named.filter(({ script }) => !scripts.includes(script)),
    [],
  )
})

test('every link inside the documents leads somewhere', () => {
  const broken = documents().flatMap((path) => brokenLinks(path, read(path)))
  assert.deepEqual(broken, [])
})

test('a link to a missing file or heading is caught', () => {
  assert.deepEqual(brokenLinks('README.md', '[a](docs/missing.md) [b](https://example.org) [c](LICENSE)'), [
    'README.md: docs/missing.md',
  ])
  assert.deepEqual(brokenLinks('README.md', '# Here it is\n[a](#here-it-is) [b](#there)'), [
    'README.md: #there',
  ])
})

test('the README lists the verbs of the command line, and calls none of the others ready', async () => {
  const verbs = await verbsOfTheCommandLine()
  assert.deepEqual(tableOf('## Commands').toSorted(), verbs.toSorted())
  const planned = tableOf('## Not there yet')
  assert.ok(planned.length > 0, 'the README says what is missing')
  assert.deepEqual(
    planned.filter((verb) => verbs.includes(verb)),
    [],
  )
})

test('every setting the README names is read by the code', () => {
  const code = globSync('{src,bin}/**/*.{ts,tsx}', { cwd: root }).map(read).join('\n')
  const settings = tableOf('## Settings')
  assert.ok(settings.length > 0, 'the README has no settings')
  assert.deepEqual(
    settings.filter((name) => !code.includes(name)),
    [],
  )
})

test('every English code word of the glossary is a word of the code', () => {
  const code = globSync('src/**/*.{ts,tsx}', { cwd: root }).map(read).join('\n')
  const rows = read('docs/glossary.md').matchAll(/^\|.*\| `(?<word>[^`|]+)` \|/gm)
  const words = [...rows].map((row) => row.groups?.word ?? '')
  assert.ok(words.length > 0, 'the glossary has no rows')
  assert.deepEqual(
    words.filter((word) => !new RegExp(String.raw`(?<![a-z])${word}`).test(code)),
    [],
  )
})

test('the change log begins with the version in package.json', () => {
  const [newest] = read('CHANGELOG.md').match(/(?<=^## )\d+\.\d+\.\d+/m) ?? []
  assert.equal(newest, packageJson.version)
})

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function documents(): string[] {
  return globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort()
}

function scriptsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run (?<run>[\w-]+)|(?<plain>start|test)\b)/g)].map(
    ({ groups }) => groups?.run ?? groups?.plain ?? '',
  )
}

function brokenLinks(path: string, text: string): string[] {
  const links = [...text.matchAll(/\]\((?<to>[^)\s]+)\)/g)].map(({ groups }) => groups?.to ?? '')
  const inside = links.filter((link) => !/^[a-z]+:/.test(link))
  return inside.filter((link) => !resolves(path, text, link)).map((link) => `${path}: ${link}`)
}

function resolves(path: string, text: string, link: string): boolean {
  const [file = '', heading] = link.split('#')
  const target = join(dirname(path), file)
  if (file !== '' && !existsSync(join(root, target))) return false
  return heading === undefined || headingsOf(file === '' ? text : read(target)).includes(heading)
}

function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (?<title>.+)$/gm)].map(({ groups }) =>
    (groups?.title ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** What stands in code marks in the first cells of the tables under a heading of the README. */
function tableOf(heading: string): string[] {
  const [, section = ''] = readme.split(`\n${heading}\n`)
  const [body = ''] = section.split('\n## ')
  const cells = [...body.matchAll(/^\| (?<cell>`[^|]*) \|/gm)].map(({ groups }) => groups?.cell ?? '')
  return cells.flatMap((cell) =>
    [...cell.matchAll(/`(?<name>[^`]+)`/g)].map(({ groups }) => groups?.name ?? ''),
  )
}

async function verbsOfTheCommandLine(): Promise<string[]> {
  const module: unknown = await import(pathToFileURL(join(root, 'src/app/cli.ts')).href)
  assert.ok(typeof module === 'object' && module !== null && 'verbs' in module, 'cli.ts exports its verbs')
  const { verbs } = module
  assert.ok(typeof verbs === 'object' && verbs !== null, 'the verbs are a list or a record by name')
  return Array.isArray(verbs) ? verbs.map(String) : Object.keys(verbs)
}
