import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outlookFile, tags } from '../../../test/outlook.ts'
import { Refusal } from '../refusal.ts'
import { isSoundCompound } from './compound.ts'
import { readMessage } from './message.ts'

const file = Buffer.from(outlookFile({ texts: { [tags.subject]: 'Aihe', [tags.body]: 'x'.repeat(5000) },
  attachments: [{ name: 'a.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF\n') }] }))
const rounds = Number(process.env['SELOSTE_ROUNDS'] ?? 300)

test('a whole message of Outlook is read with its long text and what came with it', async () => {
  const { subject, text, parts } = await readMessage(file, 'msg')
  assert.deepEqual([subject, text.length, parts.map(({ name }) => name)], ['Aihe', 5000, ['a.pdf']])
})

test('a broken one is refused or read, and never followed in a circle', async () => {
  let seed = 7
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below
  let refused = 0
  for (let round = 0; round < rounds; round++) {
    const broken = Buffer.from(file)
    for (let byte = 0; byte < 3; byte++) broken[next(broken.length)] = next(256)
    await readMessage(broken, 'msg').catch((reason: unknown) => {
      assert.ok(reason instanceof Refusal, String(reason))
      refused += 1
    })
  }
  assert.ok(refused > 0 && refused < rounds, String(refused))
})

test('a chain that leads into itself, and a directory that does, is no sound file', () => {
  assert.ok(isSoundCompound(file))
  const table = (file.readInt32LE(76) + 1) * 512
  const circle = Buffer.from(file)
  const start = circle.readInt32LE(48)
  circle.writeInt32LE(start, table + start * 4)
  assert.ok(!isSoundCompound(circle))
  const knot = Buffer.from(file)
  knot.writeInt32LE(0, (start + 1) * 512 + 76)
  assert.ok(!isSoundCompound(knot))
  assert.ok(!isSoundCompound(file.subarray(0, 600)))
})
