import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Started = { child: ChildProcess; address: string; said: () => string }

/** The product as it is installed, in processes of its own over data folders of the test's; `clear` ends what was started. */
export function installed() {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-installed-'))
  const started: ChildProcess[] = []
  const command = (data: string, port: number, ...words: string[]) => {
    const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...environment } = process.env
    const child = spawn(process.execPath, [join(import.meta.dirname, '../bin/seloste'), ...words],
      { env: { ...environment, LC_ALL: 'C.UTF-8', SELOSTE_DATA: join(folder, data), PORT: String(port) } })
    let text = ''
    child.stdout.on('data', (chunk) => { text += String(chunk) })
    child.stderr.on('data', (chunk) => { text += String(chunk) })
    return { child, said: () => text }
  }
  return {
    folder,
    start: async (data: string, port: number, ...words: string[]): Promise<Started> => {
      const { child, said } = command(data, port, 'serve', ...words)
      started.push(child)
      const address = `http://localhost:${port}`
      for (let tries = 0; tries < 300; tries++) {
        assert.equal(child.exitCode, null, said())
        const served = await fetch(`${address}/health`).then(({ status }) => status === 200, () => false)
        if (served && /Elin|Set it up|serves at[^]*\n/.test(said())) return { child, address, said }
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(said())
    },
    /** Runs a command to its end, with what it is to read where that is given. */
    ran: async (data: string, port: number, ...words: readonly (string | { input: Uint8Array })[]) => {
      const [{ input } = { input: undefined }] = words.filter((word) => typeof word !== 'string')
      const { child, said } = command(data, port, ...words.filter((word) => typeof word === 'string'))
      if (input !== undefined) child.stdin.end(input)
      await once(child, 'close')
      return { code: child.exitCode, said: said() }
    },
    clear: async () => {
      for (const child of started) await stop(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Asks a process to stop, or kills it, and gives the code it ended with. */
export async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
  return child.exitCode
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
