import { readConfig } from '../../platform/config.ts'
import type { Io } from '../../platform/io.ts'
import { serve } from '../main.ts'
import { readWords } from './words.ts'

const usage = `seloste serve [--empty]

Serves the register until it is stopped. --empty begins with a set-up page instead of the example controller.
PORT (3000), HOST (127.0.0.1), SELOSTE_DATA (./data), DATABASE_URL, SELOSTE_TLS_KEY, SELOSTE_TLS_CERT, SELOSTE_PROXY.`

/** Serves the register. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const read = readWords(words, { flags: ['empty'] }, usage, io)
  if (read !== undefined) await serve(readConfig(process.env), read.has('empty'), io)
  return 0
}
