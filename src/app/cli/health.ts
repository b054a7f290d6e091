import { readConfig } from '../../platform/config.ts'
import { verb } from '../../platform/words.ts'

const usage = `seloste health [--json]

Asks the server on HOST and PORT whether it is well.`

/** Asks a running server for its health. */
export const run = verb(usage, {}, async (read, io) => {
  const { host, port, tls } = readConfig(process.env)
  const status = await fetch(`${tls === undefined ? 'http' : 'https'}://${host}:${port}/health`)
    .then((response) => (response.ok ? 'ok' : 'down'), () => 'away')
  io.out(read.has('json') ? JSON.stringify({ status }) : status)
  return status === 'ok' ? 0 : 1
})
