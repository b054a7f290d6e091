import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'

const seloste = join(import.meta.dirname, '../../bin/seloste')

test('a reader that leaves early ends nothing: seloste catalogue dump | head', async () => {
  const child = spawn(process.execPath, [seloste, 'catalogue', 'dump'])
  let complaint = ''
  child.stderr.on('data', (chunk) => { complaint += String(chunk) })
  // Closed before a byte of it was read, as by a pager that is quit.
  child.stdout.destroy()
  await once(child, 'close')
  assert.deepEqual([child.exitCode, complaint], [0, ''])
})

test('what is refused at the terminal is said in the language of the terminal', async () => {
  for (const [locale, word] of [['fi_FI.UTF-8', 'Katalogissa'], ['sv_FI.UTF-8', 'Katalogen'], ['C.UTF-8', 'The catalogue']]) {
    const child = spawn(process.execPath, [seloste, 'explain', 'no_such_table'], { env: { ...process.env, LC_ALL: locale } })
    let complaint = ''
    child.stderr.on('data', (chunk) => { complaint += String(chunk) })
    await once(child, 'close')
    assert.equal(child.exitCode, 1)
    assert.match(complaint, new RegExp(`^${word} .*"no_such_table"`))
  }
})
