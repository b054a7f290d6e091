import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { held, throughput, type Finding } from './measure.ts'

/** How long one waits for the first page, how large a public page is, and what the process holds in memory. */
export async function benchStart(): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-bench-start-'))
  const starts: number[] = []
  try {
    const first = await start(folder)
    await stop(first.child)
    for (let round = 0; round < 3; round++) {
      const again = await start(folder)
      starts.push(again.milliseconds)
      if (round < 2) await stop(again.child)
      else return await living(again, first.milliseconds, starts)
    }
    throw new Error('the last start was not measured')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The published notice and every style it names, as they travel. */
async function compressedBytes(address: string): Promise<number> {
  const page = await (await fetch(`${address}/notice`)).text()
  const styles = [...page.matchAll(/<link[^>]+href="([^"]+\.css[^"]*)"/g)].map(([, path = '']) => path)
  const parts = await Promise.all(styles.map(async (path) => (await fetch(new URL(path, address))).text()))
  return [page, ...parts].reduce((bytes, part) => bytes + gzipSync(part).length, 0)
}

type Started = { child: ChildProcess; address: string; milliseconds: number }

async function living({ child, address }: Started, first: number, again: readonly number[]): Promise<Finding[]> {
  try {
    const bytes = await compressedBytes(address)
    await pause(3000)
    const idle = megabytesOf(child)
    await throughput(16, 5000, async () => (await fetch(`${address}/`)).arrayBuffer())
    return [
      held('start: first page after install, milliseconds', [first], 15_000),
      held('start: first page of a later start, milliseconds', again, 2000),
      held('start: public page with its style, compressed, bytes', [bytes], 15_000),
      held('start: memory when idle, megabytes', [idle], 150),
      held('start: memory after the bench, megabytes', [megabytesOf(child)], 250),
    ]
  } finally {
    await stop(child)
  }
}

async function start(folder: string): Promise<Started> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, startWords(), { stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, SELOSTE_DATA: join(folder, 'data'), PORT: String(port) } })
  const address = `http://localhost:${port}`
  while (performance.now() - began < 60_000 && child.exitCode === null) {
    const answer = await fetch(`${address}/`).catch(() => undefined)
    if (answer?.ok && (await answer.text()).includes('</html>')) return { child, address, milliseconds: performance.now() - began }
    await pause(20)
  }
  await stop(child)
  throw new Error('no page came within a minute')
}

/** What `npm start` runs, without npm between. */
function startWords(): string[] {
  const { scripts } = z.object({ scripts: z.object({ start: z.string() }) }).parse(JSON.parse(readFileSync('package.json', 'utf8')))
  return scripts.start.split(' ').slice(1)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}

function megabytesOf({ pid }: ChildProcess): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const at = server.address()
  server.close()
  return typeof at === 'object' && at !== null ? at.port : 0
}
