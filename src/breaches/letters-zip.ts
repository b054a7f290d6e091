import { zipSync } from 'fflate'
import type { Controller } from '../platform/controller.ts'
import { printPaper } from '../platform/paper/paper.ts'
import type { Addressee } from './affected.ts'
import type { Breach } from './breaches.ts'
import { affectedPaper } from './letters.ts'

/** The most letters of one file: each is typeset and held in memory. */
export const mostLetters = 200

/** A letter to each of them, in one file, numbered in their order. Source: GDPR 34(2). */
export async function lettersZip(breach: Breach, to: readonly Addressee[], controller: Controller, today: string): Promise<Uint8Array> {
  const files: [string, Uint8Array][] = []
  for (const [at, one] of to.entries()) {
    files.push([`${String(at + 1).padStart(3, '0')}.pdf`, await printPaper(affectedPaper(breach, one, controller, today))])
  }
  return zipSync(Object.fromEntries(files), { level: 0 })
}
