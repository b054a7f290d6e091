import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

type Environment = Readonly<Record<string, string>>

/** The application as an operator starts it: a process of its own on a data folder. */
export type Served = Awaited<ReturnType<typeof serve>>

/** Starts `seloste serve` and waits until it is well. */
export async function serve(data: string, more: Environment = {}) {
  const port = await freePort()
  const { child, said } = command(['serve'], { SELOSTE_DATA: data, PORT: String(port), ...more })
  const address = `http://localhost:${port}`
  while (!(await isWell(address))) {
    assert.equal(child.exitCode, null, said())
    await pause(100)
  }
  return { child, address, said, isWell: () => isWell(address), memory: (what: 'VmRSS' | 'VmHWM') => memoryOf(child, what) }
}

/** Runs one command to its end. */
export async function ran(words: readonly string[], environment: Environment) {
  const { child, said } = command(words, environment)
  await once(child, 'close')
  return { code: child.exitCode, said: said() }
}

function command(words: readonly string[], more: Environment): { child: ChildProcess; said: () => string } {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...environment } = process.env
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../bin/seloste'), ...words],
    { env: { ...environment, ...more } })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { text += String(chunk) })
  return { child, said: () => text }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function isWell(address: string): Promise<boolean> {
  return fetch(`${address}/health`).then(({ status }) => status === 200, () => false)
}

/** Signals a process and waits for its end. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
  return child.exitCode
}

/** The bytes a process holds now (VmRSS), or has held at most (VmHWM). */
function memoryOf({ pid }: ChildProcess, what: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes] = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}

/** Whoever signs in by the link that the terminal printed for this title. */
export async function signIn({ address, said }: Served, title: string) {
  while (!/Elin/.test(said())) await pause(100)
  const link = new RegExp(`${title}.*?(http\\S+/sign-in/\\S+)`).exec(said())?.[1] ?? ''
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', headers: { origin: address } })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  assert.match(cookie, /^__Host-seloste=/)
  return cookie
}

/** Sends a body to the programs' interface in a browser's session. */
export function send(address: string, cookie: string, path: string, body: BodyInit, more: Environment = {}) {
  return fetch(`${address}${path}`, { method: 'POST', body, redirect: 'manual', headers: {
    origin: address, 'sec-fetch-site': 'same-origin', cookie, 'content-type': 'text/csv', ...more,
  } })
}
