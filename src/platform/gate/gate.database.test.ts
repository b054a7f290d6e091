import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { world } from '../../../test/world.ts'
import { Refusal } from '../refusal.ts'

let w: Awaited<ReturnType<typeof world>>
before(async () => { w = await world() })
after(() => w.close())

const maija = {
  first_name: 'Maija', last_name: 'Mäkelä', source: 'person', source_on: '2026-01-02', notice_due_on: '2026-02-02',
} as const

test('what a task writes, another task of a purpose that may read it sees', async () => {
  const ids = await w.gate.write(w.as('customer_relationship'), 'customer_relationship', 'test', (task) =>
    task.insert('person', [maija]))
  const people = await w.gate.read(w.as('events'), 'events', 'test', 'listed', (task) =>
    task.db.selectFrom('person').select(['id', 'last_name', 'row_version']).where('tenant_id', '=', task.tenant).execute())
  assert.deepEqual(people.map(({ id, last_name }) => [id, last_name]), [[ids[0], 'Mäkelä']])
})

test('an actor whose duties do not hold the purpose is refused, and the refusal is entered', async () => {
  await assert.rejects(w.gate.read(w.as('events'), 'invoicing', 'test', 'listed', async () => 1),
    (reason) => reason instanceof Refusal && reason.kind === 'not-allowed')
  const { rows } = await w.owner.run("select act from audit_entry where purpose = 'invoicing'")
  assert.deepEqual(rows.map(({ act }) => act), ['refused'])
})

test('every reading is in the audit with its persons before the answer is given', async () => {
  const before = await w.gate.read(w.as('customer_service'), 'customer_service', 'GET /test', 'listed', (task) =>
    task.db.selectFrom('person').select(['id', 'first_name']).where('tenant_id', '=', task.tenant).execute())
  const { rows: [entry] } = await w.owner.run(`select act, encode(subjects, 'hex') as subjects, columns
    from audit_entry e join audit_shape s on s.id = e.shape_id where route = 'GET /test'`)
  assert.equal(entry?.['act'], 'listed')
  assert.equal(entry?.['subjects'], before.map(({ id }) => id.replaceAll('-', '')).join(''))
  assert.deepEqual(entry?.['columns'], ['person.first_name'])
})

test('a statement that names no tenant, or whose persons the audit could not tell, does not run', async () => {
  const actor = w.as('customer_service')
  await assert.rejects(w.gate.read(actor, 'customer_service', 't', 'listed', (task) =>
    task.db.selectFrom('person').select(['id', 'last_name']).execute()), /does not name its tenant/)
  await assert.rejects(w.gate.read(actor, 'customer_service', 't', 'listed', (task) =>
    task.db.selectFrom('person').select('last_name').where('tenant_id', '=', task.tenant).execute()), /must also answer/)
})

test('many rows are updated at once, each to its own value, and one that changed since is left as it is', async () => {
  const [first = '', second = '', third = ''] = await w.gate.write(w.as('contracting'), 'contracting', 't', (task) =>
    task.insert('person', [maija, maija, maija]))
  const versions = await w.gate.write(w.as('contracting'), 'contracting', 'many', async (task) => {
    await task.update('person', third, { language: 'fi' })
    return task.updateEach('person', [{ id: first, seen: 1, changes: { language: 'sv' } },
      { id: second, seen: 1, changes: { language: null } }, { id: third, seen: 1, changes: { language: 'en' } }])
  })
  assert.deepEqual(versions, new Map([[first, 2], [second, 2]]))
  const { rows } = await w.owner.run(`select language, row_version from person 
    join unnest(array['${first}', '${second}', '${third}']::uuid[]) with ordinality as wanted (id, at) using (id) order by at`)
  assert.deepEqual(rows, [{ language: 'sv', row_version: 2 }, { language: null, row_version: 2 }, { language: 'fi', row_version: 2 }])
  const { rows: [entry] } = await w.owner.run("select octet_length(subjects) / 16 as persons from audit_entry where route = 'many'")
  assert.deepEqual(entry, { persons: 3 })
})

test('a version that is none is no row’s, and is told as one that has changed', async () => {
  const [id = ''] = await w.gate.write(w.as('contracting'), 'contracting', 't', (task) => task.insert('person', [maija]))
  for (const seen of [Number.NaN, 1.5, -1, 0, 2 ** 31, Infinity]) {
    await assert.rejects(w.gate.write(w.as('contracting'), 'contracting', 't', (task) => task.update('person', id, { language: 'sv' }, seen)), Refusal)
    assert.equal((await w.gate.write(w.as('contracting'), 'contracting', 't', (task) => task.updateEach('person', [{ id, seen, changes: { language: 'sv' } }]))).size, 0)
  }
})

test('a verb that fails leaves nothing, not even a half', async () => {
  const count = async () => (await w.owner.run('select count(*) as n from person')).rows[0]?.['n']
  const was = await count()
  await assert.rejects(w.gate.write(w.as('contracting'), 'contracting', 't', async (task) => {
    await task.insert('person', [maija])
    throw new Refusal('invalid', { fi: 'ei', sv: 'nej', en: 'no' })
  }), Refusal)
  assert.equal(await count(), was)
})

test('a connection lost in the middle of a verb ends the verb; what follows does not run on a new one', async () => {
  const lost = w.gate.write(w.as('contracting'), 'contracting', 't', async (task) => {
    await task.insert('person', [{ ...maija, last_name: 'Ennen' }])
    await w.owner.run("select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'"
      + ' and datname = current_database()')
    await new Promise((resolve) => setTimeout(resolve, 50))
    return task.insert('person', [{ ...maija, last_name: 'Jälkeen' }])
  })
  await assert.rejects(lost)
  const { rows } = await w.owner.run("select last_name from person where last_name in ('Ennen', 'Jälkeen')")
  assert.equal(rows.length, 0)
  await w.gate.read(w.as('contracting'), 'contracting', 't', 'listed', (task) =>
    task.db.selectFrom('person').select(['id', 'last_name']).where('tenant_id', '=', task.tenant).execute())
})

test('a job works in its own tenant, is entered, and reads no contract number', async () => {
  const actor = w.as('rights_requests')
  const found = await w.gate.job(actor, 'rights_requests', 'job', async (job) => {
    job.touches('person.first_name')
    return job.run('select tenant_id from person')
  })
  assert.ok(found.count > 0)
  assert.deepEqual([...new Set(found.rows.map((row) => row['tenant_id']))], [w.tenant.id])
  const read = w.gate.job(actor, 'rights_requests', 'job', (job) => job.run('select number from contract'))
  await assert.rejects(read, { code: '42501' })
  await assert.rejects(w.gate.job(w.as('events'), 'rights_requests', 'job', async () => undefined), Refusal)
  const { rows } = await w.owner.run("select act from audit_entry where route = 'job' order by id")
  assert.deepEqual(rows.map((row) => row['act']), ['written', 'refused'])
})

test('of two tasks that wait for each other one is refused in words, and the other goes on', async () => {
  const actor = w.as('customer_relationship')
  const write = <R>(act: Parameters<typeof w.gate.write<'customer_relationship', R>>[3]) =>
    w.gate.write(actor, 'customer_relationship', 'test', act)
  const [one = '', other = ''] = await write((task) => task.insert('person', [maija, maija]))
  const met = Promise.withResolvers<undefined>()
  let waiting = 0
  const both = ([first = '', second = '']: string[]) => write(async (task) => {
    await task.update('person', first, { first_name: 'Aino' })
    if (++waiting === 2) met.resolve(undefined)
    await met.promise
    await task.update('person', second, { first_name: 'Aino' })
  })
  const ended = await Promise.allSettled([both([one, other]), both([other, one])])
  const refused = ended.filter((each) => each.status === 'rejected')
  assert.equal(refused.length, 1)
  assert.ok(refused.every(({ reason }) => reason instanceof Refusal && reason.kind === 'conflict'))
})
