import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { liveSuites } from './mutation/live.ts'
import { failuresOf } from './mutation/probe.ts'
import { all } from './mutation/rows.ts'
import { planted, scratchDatabase } from './mutation/scratch.ts'

let scratch: Awaited<ReturnType<typeof scratchDatabase>>
before(async () => { scratch = await scratchDatabase() })
after(() => scratch.drop())

for (const [title, probesOf] of Object.entries(liveSuites)) {
  test(title, async (context) => {
    const probes = probesOf(Object.keys(all))
    context.diagnostic(`${probes.length} attempts`)
    assert.ok(probes.length >= 20, 'next to nothing was tried')
    assert.deepEqual(await planted(scratch.superuser, () => failuresOf(scratch.superuser, probes)), [])
  })
}
