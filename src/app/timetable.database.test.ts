import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { installation, keyed } from '../../test/world.ts'
import { readConfig } from '../platform/config.ts'
import { openRegister } from '../platform/register.ts'
import { lastDue, localTime, runDue, timetable, type ScheduledJob, type Working } from './timetable.ts'
import { claimRun, leaseLength } from './timetable-runs.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-timetable-'))
const config = { ...readConfig({ SELOSTE_DATA: join(folder, 'data') }), installation }
const lines: string[] = []
let w: Awaited<ReturnType<typeof customers>>
let working: Working
before(async () => {
  w = await customers()
  mkdirSync(config.dataFolder)
  working = { gate: w.gate, server: w.server, installation, tenants: [w.tenant], config, isOwner: false, log: (line) => lines.push(line) }
})
after(async () => {
  await w.close()
  rmSync(folder, { recursive: true })
})

const day = 86_400_000
const names = timetable.filter(({ needsOwner }) => needsOwner !== true).map(({ name }) => name)
// No mail is declared, and rounds of review begin by hand.
const unasked: readonly string[] = ['reminders', 'review']

test('a register founded today waits for its first night, and then runs each job once in the order of the timetable', async () => {
  assert.deepEqual(await runDue(working), [])
  w.gate.clock.shift(day)
  assert.deepEqual(await runDue(working), names)
  assert.ok(names.indexOf('trash') < names.indexOf('purge'))
  assert.deepEqual(await runDue(working), [])
  assert.deepEqual(await results(), names.toSorted().map((name) => [name, unasked.includes(name) ? 'passed_over' : 'done']))
  assert.deepEqual((await column(`select report->>'differences' from timetable_run where job = 'lives'`)), ['0'])
})

test('runs that were missed for a week are made up for once', async () => {
  w.gate.clock.shift(7 * day)
  assert.deepEqual(await runDue(working), names)
  assert.deepEqual(await runDue(working), [])
})

test('a process that knows a night to be settled asks the register no more: each look would be an entry of the audit', async () => {
  const settled = new Map<string, string>()
  const looked = async () => (await w.owner.run("select count(*)::int as entries from audit_entry where route = 'timetable'")).rows[0]?.['entries']
  await runDue(working, timetable, settled)
  const before = await looked()
  assert.deepEqual(await runDue(working, timetable, settled), [])
  assert.equal(await looked(), before)
  w.gate.clock.shift(day)
  assert.deepEqual(await runDue(working, timetable, settled), names, 'the next night is another one')
})

test('two processes that look at the clock at once run a job once', async () => {
  w.gate.clock.shift(day)
  let runs = 0
  const job: ScheduledJob = { name: 'seal', at: '00:00', of: 'controller', run: async () => {
    runs += 1
    return { result: 'done', report: {} }
  } }
  const other = await openRegister(w.server, installation, keyed, 2)
  other.clock.shift(w.gate.clock.now().getTime() - other.clock.now().getTime())
  await Promise.all([working, { ...working, gate: other }, working, { ...working, gate: other }].map((one) => runDue(one, [job])))
  await other.close()
  assert.equal(runs, 1)
})

test('a run that its process left behind is taken over once its lease is over, and not before', async () => {
  const night = { job: 'purge', due_on: '2030-01-01' }
  const id = await claimRun(w.gate, w.tenant, night)
  assert.ok(id !== undefined)
  assert.equal(await claimRun(w.gate, w.tenant, night), undefined)
  w.gate.clock.shift(leaseLength + 1000)
  assert.equal(await claimRun(w.gate, w.tenant, night), id)
  assert.equal(await claimRun(w.gate, w.tenant, night), undefined)
})

test('a job that fails is recorded with an incident number, and the next ones run', async () => {
  w.gate.clock.shift(day)
  const job = (name: 'trash' | 'ledger', run: ScheduledJob['run']): ScheduledJob => ({ name, at: '00:00', of: 'controller', run })
  const ran = await runDue(working, [job('trash', async () => { throw new Error('Aino Mäkelä') }),
    job('ledger', async () => ({ result: 'done', report: {} }))])
  assert.deepEqual(ran, ['trash', 'ledger'])
  assert.equal(lines.length, 1)
  assert.ok(!lines.join().includes('Aino'))
  assert.deepEqual(await column(`select result from timetable_run where job = 'trash' order by due_on desc limit 1`), ['failed'])
})

test('old backups and what a killed process left are deleted, others are not touched', async () => {
  const place = join(folder, 'backups')
  mkdirSync(place)
  const due = lastDue('00:00', w.tenant.zone, w.gate.clock.now())
  for (const name of ['seloste-2020-01-01.backup', `seloste-${due}.backup`, 'seloste-2020-01-01.backup.77.half', 'mine-2020-01-01.backup']) {
    writeFileSync(join(place, name), '')
  }
  const backup = timetable.find(({ name }) => name === 'backup')
  assert.deepEqual((await backup?.run({ ...working, config: { ...config, backupsFolder: place } }, w.tenant, due))?.report, { file: `seloste-${due}.backup`, deleted: 1 })
  assert.deepEqual(readdirSync(place).toSorted(), ['mine-2020-01-01.backup', `seloste-${due}.backup`])
  assert.equal((await backup?.run(working, w.tenant, due))?.result, 'passed_over')
})

test('a night in which the clock is turned has each job once', () => {
  const due = (instant: string) => lastDue('03:30', 'Europe/Helsinki', new Date(instant))
  assert.deepEqual(['2026-10-25T00:29:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-26T01:29:00Z'].map(due),
    ['2026-10-24', '2026-10-25', '2026-10-25', '2026-10-25'])
  // The half hour that is not there in spring is over when the clock shows more.
  assert.deepEqual(['2027-03-28T00:59:00Z', '2027-03-28T01:00:00Z'].map(due), ['2027-03-27', '2027-03-28'])
  assert.equal(localTime(new Date('2026-10-25T01:05:00Z'), 'Europe/Helsinki'), '2026-10-25 03:05')
})

async function column(sql: string): Promise<string[]> {
  const { rows } = await w.owner.run(sql)
  return rows.flatMap((row) => Object.values(row).map(String))
}

async function results(): Promise<string[][]> {
  const { rows } = await w.owner.run('select job, result from timetable_run order by job')
  return rows.map((row) => [String(row['job']), String(row['result'])])
}
