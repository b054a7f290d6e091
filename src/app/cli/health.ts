import { readConfig } from '../../platform/config.ts'
import type { Io } from '../../platform/io.ts'
import { readWords } from './words.ts'

const usage = `seloste health [--json]

Asks the server on HOST and PORT whether it is well.`

/** Asks a running server for its health. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const read = readWords(words, {}, usage, io)
  if (read === undefined) return 0
  const { host, port, tls } = readConfig(process.env)
  const status = await fetch(`${tls === undefined ? 'http' : 'https'}://${host}:${port}/health`)
    .then((response) => (response.ok ? 'ok' : 'down'), () => 'away')
  io.out(read.has('json') ? JSON.stringify({ status }) : status)
  return status === 'ok' ? 0 : 1
}
