import { closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Signed } from './checkpoint.ts'

const line = z.object({ body: z.string(), signature: z.base64() })

/** The file of a controller's checkpoints in the second place. It is only ever added to. */
export function outsideFile(folder: string, tenant: string): string {
  return join(folder, `audit-${tenant}.jsonl`)
}

/** All checkpoints that were written outside, in the order in which they were. */
export function readOutside(file: string): Signed[] {
  return existsSync(file) ? signedIn(readFileSync(file, 'utf8')) : []
}

/** The newest checkpoint outside, without reading the file of years. */
export function lastOutside(file: string): Signed | undefined {
  return endOf(file).at(-1)
}

function endOf(file: string): Signed[] {
  if (!existsSync(file)) return []
  const open = openSync(file, 'r')
  try {
    const { size } = fstatSync(open)
    const end = Buffer.alloc(Math.min(size, longestEnd))
    readSync(open, end, 0, end.length, size - end.length)
    return signedIn(end.toString())
  } finally {
    closeSync(open)
  }
}

// Several checkpoints long, even with the longest detail.
const longestEnd = 64 * 1024

/** Adds checkpoints, on the disk when it returns; what another sealer has added meanwhile is not added again. */
export function addOutside(folder: string, file: string, checkpoints: readonly Signed[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const there = new Set(endOf(file).map(({ body }) => body))
  const open = openSync(file, 'a', 0o600)
  try {
    for (const { body, signature } of checkpoints.filter(({ body: own }) => !there.has(own))) {
      // A line that a crash cut short ends here, and is passed over when it is read.
      writeSync(open, `\n${JSON.stringify({ body, signature: signature.toString('base64') })}`)
    }
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

/** Two processes that seal at once may both add a checkpoint: the same line again says nothing more. */
function signedIn(text: string): Signed[] {
  return [...new Set(text.split('\n'))].flatMap((each) => {
    const read = line.safeParse(parsed(each))
    return read.success ? [{ body: read.data.body, signature: Buffer.from(read.data.signature, 'base64') }] : []
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (reason) {
    if (reason instanceof SyntaxError) return undefined
    throw reason
  }
}
