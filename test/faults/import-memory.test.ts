import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'

const said = z.object({ accepted: z.number(), grown: z.number() })
const { scripts } = z
  .object({ scripts: z.object({ start: z.string() }) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')))

// The long form has lines enough to tell what grows with them from what does not.
const lines = process.env['SELOSTE_FAULTS'] === 'long' ? 50_000 : 12_500

test(`an import of ${lines} lines grows the process by less than 120 MB`, () => {
  // As the product is started: without its flags the collector waits longer than it needs to.
  const flags = scripts.start.split(' ').filter((word) => word.startsWith('--'))
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, '--import', './bin/typescript.js', join(import.meta.dirname, 'import-memory.ts'), String(lines)],
    { encoding: 'utf8', cwd: join(import.meta.dirname, '../..') },
  )
  assert.notEqual(stdout, '', stderr)
  const { accepted, grown } = said.parse(JSON.parse(stdout))
  assert.equal(accepted, lines)
  assert.ok(grown < 120_000_000, `${grown} bytes`)
})
