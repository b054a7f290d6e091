import { readConfig } from '../../platform/config.ts'
import { verb } from '../../platform/words.ts'
import { serve } from '../main.ts'

const usage = `seloste serve [--empty]

Serves the register until it is stopped. --empty begins with a set-up page instead of the example controller.
PORT (3000), HOST (127.0.0.1), SELOSTE_DATA (./data), DATABASE_URL, SELOSTE_TLS_KEY, SELOSTE_TLS_CERT, SELOSTE_PROXY.`

/** Serves the register. */
export const run = verb(usage, { flags: ['empty'] }, async (read, io) => {
  await serve(readConfig(process.env), read.has('empty'), io)
  return 0
})
