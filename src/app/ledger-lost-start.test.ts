import assert from 'node:assert/strict'
import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { freePort, installed, stop } from '../../test/installed.ts'

const { folder, start, ran, clear } = installed()
after(clear)

const officer = 'tuula.tietosuoja@joki-ict.example'

test('a register restored without its ledger stays closed through a kill, until the officer accepts it', async () => {
  const port = await freePort()
  const file = join(folder, 'night.backup')
  const first = await start('data', port)
  for (let tries = 0; tries < 200 && !first.said().includes('Elin'); tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  assert.equal((await ran('data', port, 'backup', file)).code, 0)
  assert.equal(await stop(first.child), 0)
  // The disk with the data folder is lost, and the ledger's second copy with it; the keys lie elsewhere.
  rmSync(join(folder, 'data'), { recursive: true })
  for (const name of readdirSync(join(folder, 'data-keys'), { recursive: true, encoding: 'utf8' })) {
    if (/ledger.*\.jsonl$/.test(name)) renameSync(join(folder, 'data-keys', name), join(folder, 'lost'))
  }

  assert.match((await ran('data', port, 'restore', file)).said, /There is no erasure ledger/)
  assert.equal((await ran('data', port, 'restore', file, '--ledger-lost')).code, 2)
  assert.equal((await ran('data', port, 'restore', file, '--ledger-lost', '--by', 'nobody@example.fi')).code, 1)
  const restored = await ran('data', port, 'restore', file, '--ledger-lost', '--by', officer)
  assert.equal(restored.code, 0, restored.said)
  assert.match(restored.said, /a breach is recorded/)

  const status = async (address: string) => Promise.all(['/people', '/notice', '/sign-in', '/health'].map(async (path) =>
    (await fetch(`${address}${path}`, { redirect: 'manual' })).status))
  const second = await start('data', port)
  assert.deepEqual(await status(second.address), [503, 200, 200, 200])
  await stop(second.child, 'SIGKILL')
  const third = await start('data', port)
  assert.deepEqual(await status(third.address), [503, 200, 200, 200])

  const refused = await ran('data', port, 'token', '--help')
  assert.equal(refused.code, 0, 'help is no act')
  assert.match((await ran('data', port, 'trash', 'empty')).said, /restored from a backup without the erasure ledger/)
  const checked = await ran('data', port, 'check')
  assert.equal(checked.code, 1)
  assert.match(checked.said, /Only the handling of data protection requests is open/)
  assert.equal((await ran('data', port, 'restore', 'accept', '--by', officer)).code, 2, 'a ground is compulsory')
  assert.equal((await ran('data', port, 'restore', 'accept', '--by', 'elin.evenemang@joki-ict.example', '--ground', 'selvä')).code, 1)
  const accepted = await ran('data', port, 'restore', 'accept', '--by', officer, '--ground', 'Letters were gone through.')
  assert.equal(accepted.code, 0, accepted.said)
  assert.deepEqual(await status(third.address), [303, 200, 200, 200], 'without a restart')
  assert.equal((await ran('data', port, 'restore', 'accept', '--by', officer, '--ground', 'Again.')).code, 1)
  assert.equal(await stop(third.child), 0)
})
