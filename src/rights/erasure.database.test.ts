import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { erasing } from '../../test/erasing.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Desk } from './desk.ts'
import { executeErasure, stepsOf } from './execute.ts'
import { approveErasure, drawPlan, proposeErasure, withdrawErasure, type Wanted } from './proposals.ts'
import { leaveText, redactionsOf, strikeOut } from './redactions.ts'
import { texts } from './texts.ts'

let w: Awaited<ReturnType<typeof erasing>>
let veikko: Wanted
before(async () => { w = await erasing() })
after(() => w.close())
beforeEach(async () => { veikko = await somebody('Veikko', 'Mäkinen') })

test('an erasure is proposed by one, approved by another, and leaves nothing but its record', async () => {
  const { id, hash } = await proposeErasure(w.officer, veikko)
  await assert.rejects(approveErasure(w.officer, id, hash), refusal(texts.ownPlan))
  await assert.rejects(executeErasure(w.other, id), refusal(texts.notApproved))
  await approveErasure(w.other, id, hash)
  const outcome = await executeErasure(w.other, id)
  assert.equal(outcome.done, outcome.total)
  assert.deepEqual(await rowsOf(veikko.person), [])
  assert.deepEqual(await executeErasure(w.other, id), outcome)
  const { rows } = await w.owner.run('select person_id, outcome from erasure_plan where id = $1', [id])
  assert.deepEqual(rows, [{ person_id: null, outcome: 'done' }])
})

test('a plan whose person changed meanwhile is overtaken, and its hash approves nothing', async () => {
  const { id, hash } = await proposeErasure(w.officer, veikko)
  await w.owner.run(`insert into person_email (tenant_id, id, person_id, email, starts_on)
    values ($1, gen_random_uuid(), $2, 'uusi@example.fi', current_date)`, [w.tenant.id, veikko.person])
  await assert.rejects(approveErasure(w.other, id, hash), refusal(texts.changed))
  const again = await proposeErasure(w.officer, veikko)
  assert.notEqual(again.hash, hash)
  await assert.rejects(approveErasure(w.other, again.id, hash), refusal(texts.changed))
})

test('what came after the approval was never approved', async () => {
  const id = await approved(veikko)
  await w.owner.run(`insert into person_phone (tenant_id, id, person_id, phone, starts_on)
    values ($1, gen_random_uuid(), $2, '+358401234567', current_date)`, [w.tenant.id, veikko.person])
  await assert.rejects(executeErasure(w.other, id), refusal(texts.changed))
  assert.notDeepEqual(await rowsOf(veikko.person), [])
})

test('whoever answers for a contract is not erased until somebody else does', async () => {
  const aino = { ...veikko, person: w.nivala.contacts[0].person }
  const drawn = await drawPlan(w.officer, aino)
  assert.deepEqual(drawn.bars.map(({ what, rows }) => [what, rows]), [['answers_for_contract', [w.contract]]])
  await assert.rejects(proposeErasure(w.officer, aino), refusal(texts.barred))
  await assert.rejects(proposeErasure(w.officer, { ...aino, ground: 'unlawful' }), refusal(texts.barred))
})

test('a hold bars the erasure until its last day, and not after it', async () => {
  const hold = (ends: string) => w.owner.run(`insert into hold (tenant_id, id, person_id, ground, reason, starts_on, ends_on)
    values ($1, gen_random_uuid(), $2, 'claim', 'riita', $4::date - 30, $4::date + $3::int)`, [w.tenant.id, veikko.person, ends, w.today])
  await hold('-1')
  await hold('0')
  const drawn = await drawPlan(w.officer, veikko)
  assert.deepEqual(drawn.bars.map(({ what, until }) => [what, until]), [['hold', w.today]])
  await assert.rejects(proposeErasure(w.officer, veikko), refusal(texts.barred))
  await w.owner.run('delete from hold where person_id = $1 and ends_on = $2', [veikko.person, w.today])
  assert.ok((await proposeErasure(w.officer, veikko)).id)
})

test('a restriction bars the erasure until it is lifted', async () => {
  await w.owner.run(`insert into restriction (tenant_id, id, person_id, ground, starts_on)
    values ($1, gen_random_uuid(), $2, 'needed_for_claims', current_date)`, [w.tenant.id, veikko.person])
  await assert.rejects(proposeErasure(w.officer, veikko), refusal(texts.barred))
  await w.owner.run('update restriction set lifted_on = current_date where person_id = $1', [veikko.person])
  assert.ok((await proposeErasure(w.officer, veikko)).id)
})

test('data that is needed yields to another ground than that it is not', async () => {
  const eero = { ...veikko, person: w.nivala.contacts[1].person }
  const { advice } = await drawPlan(w.officer, eero)
  assert.deepEqual(advice.map(({ what }) => what), ['affiliation', 'purpose'])
  await assert.rejects(proposeErasure(w.officer, { ...eero, ground: 'no_longer_needed' }), refusal(texts.stillNeeded))
  const { id } = await proposeErasure(w.officer, { ...eero, ground: 'unlawful' })
  await assert.rejects(proposeErasure(w.officer, { ...eero, ground: 'unlawful' }), refusal(texts.isOpen))
  await withdrawErasure(w.officer, id)
  await assert.rejects(approveErasure(w.other, id, ''), refusal(texts.hasEnded))
})

test('an officer of a part of the register cannot erase', async () => {
  const part = w.over([w.nivala.id], 'rights_requests')
  const desk: Desk = { ...w.officer, read: (act, ask) => w.gate.read(part, 'rights_requests', 'test', act, ask) }
  await assert.rejects(proposeErasure(desk, veikko), refusal(texts.needsEverywhere))
})

test('every text that may name the person is read first, whatever case the name is in', async () => {
  const note = (text: string) => w.owner.run('update organisation set note = $2 where id = $1', [w.nivala.id, text])
  await note('Sovittu Mäkisen kanssa. Veikkolan koulu jatkaa.')
  await w.owner.run('update contract set title = $2 where id = $1', [w.contract, 'ICT, tilasi Makiselle'])
  const id = await approved(veikko)
  await assert.rejects(executeErasure(w.other, id), refusal(texts.unread))
  const found = await w.officer.read('listed', (task) => redactionsOf(task, id))
  assert.deepEqual(found.map(({ place, text }) => [place, text]),
    [['contract.title', 'ICT, tilasi Makiselle'], ['organisation.note', 'Sovittu Mäkisen kanssa. Veikkolan koulu jatkaa.']])
  await leaveText(w.officer, id, found[0]?.id ?? '')
  await assert.rejects(strikeOut(w.officer, id, found[1]?.id ?? '', 'Sovittu Mäkiselle.'), refusal(texts.stillThere))
  await strikeOut(w.officer, id, found[1]?.id ?? '', 'Sovittu. Veikkolan koulu jatkaa.')
  await executeErasure(w.other, id)
  assert.deepEqual(await rowsOf(veikko.person), [])
  const struck = w.ledger.digest(w.tenant.id, `organisation.note ${w.nivala.id}`)
  const remembered = w.ledger.entries().filter(({ kind }) => kind === 'redaction')
  assert.deepEqual(remembered.map(({ texts: read }) => read), [[struck], [struck]])
  assert.ok(!/Mäki|Sovittu|Veikko/.test(JSON.stringify(remembered)), 'the ledger knows the text without telling it')
  await w.owner.run("update organisation set note = null")
  await w.owner.run("update contract set title = 'ICT-palvelut'")
})

test('an erasure that stops at any step goes on from there', async () => {
  const total = (await drawPlan(w.officer, veikko)).plan.actions.length
  assert.ok(total > 4)
  for (let stop = 1; stop <= total; stop++) {
    const person = await somebody('Veikko', 'Mäkinen')
    const id = await approved(person)
    await assert.rejects(executeErasure(stopping(w.other, stop), id), /power cut/)
    const done = (await w.officer.read('listed', (task) => stepsOf(task, id))).filter((step) => step.done_at !== null)
    assert.equal(done.length, stop - 1)
    await executeErasure(w.other, id)
    assert.deepEqual(await rowsOf(person.person), [])
  }
})

test('who asked to stay out, or has objected, is remembered by digests alone; others are not', async () => {
  const count = async () => (await w.owner.run('select digest from suppression')).rows.length
  await executeErasure(w.other, await approved(veikko))
  assert.equal(await count(), 0)
  await executeErasure(w.other, await approved({ ...await somebody('Veikko', 'Mäkinen'), keepsOut: true }))
  assert.equal(await count(), 2)
  const { rows } = await w.owner.run('select digest from suppression')
  const email = w.ledger.digest(w.tenant.id, 'veikko.makinen@example.fi')
  assert.ok(rows.some((row) => row['digest'] === email))
  await w.owner.run("update suppression set lifted_on = current_date, lifted_because = 'own_wish'")
  await executeErasure(w.other, await approved({ ...await somebody('Veikko', 'Mäkinen'), keepsOut: true }))
  const { rows: again } = await w.owner.run('select digest from suppression where lifted_on is null')
  assert.equal(again.length, 2, 'who came back and asks again is kept out again')
})

test('the ledger knows of an erasure before its first step, and again after it, once', async () => {
  const id = await approved(veikko)
  await assert.rejects(executeErasure(stopping(w.other, 1), id), /power cut/)
  const digest = w.ledger.digest(w.tenant.id, veikko.person)
  const entries = () => w.ledger.entries().filter(({ who }) => who.includes(digest))
  assert.equal(entries().length, 1)
  await executeErasure(w.other, id)
  assert.equal(entries().length, 1)
  assert.deepEqual(w.ledger.faults(), [])
})

/** A desk whose nth step of a plan fails after its work and before its end, as a power cut would. */
function stopping(desk: Desk, nth: number): Desk {
  let steps = 0
  return { ...desk, job: (act) => desk.job(async (job) => {
    const answer = await act({ ...job, run(sql, parameters) {
      if (sql.startsWith('update erasure_step') && ++steps === nth) return Promise.reject(new Error('power cut'))
      return job.run(sql, parameters)
    } })
    return answer
  }) }
}

async function approved(wanted: Wanted): Promise<string> {
  const { id, hash } = await proposeErasure(w.officer, wanted)
  await approveErasure(w.other, id, hash)
  return id
}

async function somebody(first: string, last: string): Promise<Wanted> {
  const { rows: [row] } = await w.owner.run(`insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on, created_at, is_protected)
    values ($1, gen_random_uuid(), $2, $3, 'person', '2010-01-01', '2010-02-01', '2010-01-01', false) returning id`, [w.tenant.id, first, last])
  const person = String(row?.['id'])
  const of = [w.tenant.id, person]
  await w.owner.run(`insert into person_email (tenant_id, id, person_id, email, starts_on)
    values ($1, gen_random_uuid(), $2, 'veikko.makinen@example.fi', '2010-01-01')`, of)
  await w.owner.run(`insert into person_phone (tenant_id, id, person_id, phone, starts_on)
    values ($1, gen_random_uuid(), $2, '+358447291400', '2010-01-01')`, of)
  await w.owner.run(`insert into affiliation (tenant_id, id, person_id, organisation_id, starts_on, ended_on, active)
    values ($1, gen_random_uuid(), $2, $3, '2010-01-01', '2012-01-01', false)`, [...of, w.oulainen.id])
  await w.owner.run(`insert into representative_mandate (tenant_id, id, person_id, representative_id, mandate, starts_on)
    values ($1, gen_random_uuid(), $3, $2, 'proxy', '2011-01-01')`, [...of, w.nivala.contacts[1].person])
  await w.gate.write(w.as('contracting'), 'contracting', 'test', async (task) => task.concerns(person))
  return { person, ground: 'no_longer_needed', keepsOut: false }
}

/** Every place of the register where the person's id still stands. */
async function rowsOf(person: string): Promise<string[]> {
  const { rows } = await w.owner.run(`select c.relname as t, a.attname as c from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'uuid'::regtype and a.attnum > 0`)
  const found: string[] = []
  for (const row of rows) {
    const { count } = await w.owner.run(`select 1 from ${String(row['t'])} where ${String(row['c'])} = $1`, [person])
    if (count > 0 && row['t'] !== 'audit_subject') found.push(`${String(row['t'])}.${String(row['c'])}`)
  }
  return found
}

function refusal(text: { fi: string }): (reason: unknown) => boolean {
  return (reason) => reason instanceof Refusal && reason.text.fi === text.fi
}
