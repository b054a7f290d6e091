import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addPerson } from '../src/customers/persons.ts'
import { connect } from '../src/platform/database/connection.ts'
import { Refusal } from '../src/platform/refusal.ts'
import { executeErasure, stepsOf } from '../src/rights/execute.ts'
import { approveErasure, proposeErasure } from '../src/rights/proposals.ts'
import { texts } from '../src/rights/texts.ts'
import { erasing } from './erasing.ts'

let w: Awaited<ReturnType<typeof erasing>>
before(async () => { w = await erasing() })
after(() => w.close())

test('an erasure whose process is killed in any step goes on from there, and leaves what one that was left alone does', async () => {
  const total = (await stepsIn(await approved())).length
  assert.ok(total > 2)
  for (let step = 0; step < total; step++) {
    const { id, person, file } = await approved()
    await killedAt((await stepsIn({ id }))[step] ?? '', id)
    const done = await w.officer.read('listed', (task) => stepsOf(task, id))
    assert.equal(done.filter(({ done_at }) => done_at !== null).length, step, 'a step that was cut is not half done')
    const outcome = await executeErasure(w.other, id)
    assert.deepEqual([outcome.done, await left(person), w.files.left(file)], [outcome.total, 0, []])
  }
})

test('what was added while the killed erasure lay there was never approved', async () => {
  const { id, person } = await approved()
  const [first = ''] = await stepsIn({ id })
  await killedAt(first, id)
  await w.owner.run(`insert into person_phone (tenant_id, id, person_id, phone, starts_on) values ($1, gen_random_uuid(), $2, '+358401234567', current_date)`,
    [w.tenant.id, person])
  await assert.rejects(executeErasure(w.other, id), (reason) => reason instanceof Refusal && reason.text.fi === texts.changed.fi)
  assert.ok(await left(person) > 0)
})

/** Holds the row of a step, so that the process has done its work and not yet said so when it is killed. */
async function killedAt(step: string, plan: string): Promise<void> {
  const holder = connect({ ...w.server, user: String((await w.owner.run('select current_user as name')).rows[0]?.['name']) })
  await holder.script(`begin; select id from erasure_step where id = '${step}' for update`)
  const given = { server: w.server, places: w.places, vault: w.files.places, tenant: w.tenant, user: w.other.user, plan }
  const child = spawn(process.execPath, ['--import', join(import.meta.dirname, '../bin/typescript.js'), join(import.meta.dirname, 'erasing-child.ts'),
    JSON.stringify(given)], { stdio: 'inherit' })
  const waiting = `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  while ((await w.owner.run(waiting)).rows.length === 0) {
    assert.equal(child.exitCode, null, 'the child came to its end')
    await pause(20)
  }
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
  await holder.script('rollback')
  await holder.close()
  while ((await w.owner.run(`select pid from pg_stat_activity where datname = current_database() and xact_start is not null
    and pid <> pg_backend_pid()`)).rows.length > 0) await pause(20)
}

async function approved(): Promise<{ id: string; person: string; file: string }> {
  const person = await w.act((task) => addPerson(task, { first_name: 'Veikko', last_name: 'Voima', source: 'person', source_on: task.today,
    emails: [{ email: 'veikko.voima@example.fi' }], phones: [{ phone: '+358447291499' }] }, []))
  const file = await w.files.keep(w.tenant.id)
  await w.owner.run(`insert into attachment (tenant_id, id, person_id, name, type, size_bytes, stored_on)
    values ($1, $2, $3, 'sopimus.pdf', 'pdf', 10, $4)`, [w.tenant.id, file, person, w.today])
  const { id, hash } = await proposeErasure(w.officer, { person, ground: 'unlawful', keepsOut: false })
  await approveErasure(w.other, id, hash)
  return { id, person, file }
}

async function stepsIn({ id }: { id: string }): Promise<string[]> {
  return (await w.officer.read('listed', (task) => stepsOf(task, id))).map((step) => step.id)
}

async function left(person: string): Promise<number> {
  const { rows: [row] } = await w.owner.run(`select (select count(*) from person where id = $1)::int + (select count(*) from person_email where person_id = $1)::int
    + (select count(*) from person_phone where person_id = $1)::int + (select count(*) from search_entry where person_id = $1)::int as n`, [person])
  return Number(row?.['n'])
}
