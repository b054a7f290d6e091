import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buffersFor } from './settings.ts'

const gibibyte = 1024 ** 3

test('the server keeps its pages in a quarter of the memory, in 128 megabytes at least and 2,048 at most', () => {
  assert.deepEqual([0.25, 1, 4, 7.9, 8, 64].map((memory) => buffersFor(memory * gibibyte)),
    [128, 256, 1024, 2022, 2048, 2048])
})
