import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { world } from '../../../test/world.ts'
import { newId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import { addDays } from '../text/day.ts'
import type { Actor } from './task.ts'

let w: Awaited<ReturnType<typeof world>>
before(async () => { w = await world() })
after(() => w.close())

const person = { first_name: 'Maija', last_name: 'Mäkelä', source: 'person', source_on: '2026-01-02', notice_due_on: '2026-02-02' } as const
const isOver = (reason: unknown) => reason instanceof Refusal && reason.kind === 'not-allowed' && reason.text.en.startsWith('Your duty ended')

/** Somebody with a duty of their own, as a session finds them, and the act that ends it. */
async function holder(purpose: 'contracting' | 'access_security') {
  const admin = w.as('access_security')
  const actor = await w.gate.write(admin, 'access_security', 'test', async (task): Promise<Actor> => {
    const [user = ''] = await task.insert('staff_user', [{ name: 'Aino', email: `${newId()}@joki.example`, language: 'fi' }])
    const [id = ''] = await task.insert('duty', [{ user_id: user, work_task: 'account_management', everywhere: true, title: 'Myynti', ground: 'x',
      starts_on: task.today, ends_on: task.today, undertaken_on: task.today, trained_on: task.today, instructed_on: task.today }])
    const duty = { id, title: 'Myynti', purposes: [purpose], reach: '*' as const, seesProtected: false, endsOn: task.today }
    return { tenant: admin.tenant, zone: admin.zone, user: { id: user, name: 'Aino', language: 'fi' }, duties: [duty] }
  })
  const [duty] = actor.duties
  const revoke = () => w.gate.write(admin, 'access_security', 'revoke', (task) => task.update('duty', duty?.id ?? '', { ends_on: addDays(task.today, -1) }))
  return { actor, duty: duty?.id ?? '', revoke }
}

const persons = async () => (await w.owner.run('select count(*)::int as count from person')).rows[0]?.['count']
const refused = async (user: string | undefined) =>
  (await w.owner.run("select count(*)::int as count from audit_entry where act = 'refused' and user_id = $1", [user])).rows[0]?.['count']

test('row 62 (ASVS 15.4.2): a duty that ends between the check and the end of a write takes the write with it', async () => {
  const { actor, revoke } = await holder('contracting')
  const before = await persons()
  await assert.rejects(w.gate.write(actor, 'contracting', 'write', async (task) => {
    await task.insert('person', [person])
    await revoke()
    await task.insert('person', [person])
  }), isOver)
  assert.equal(await persons(), before)
  assert.equal(await refused(actor.user?.id), 1)
})

test('a write whose duty stands is written, and whoever ends the duty then waits for it alone', async () => {
  const { actor, revoke } = await holder('contracting')
  const before = Number(await persons())
  await w.gate.write(actor, 'contracting', 'write', (task) => task.insert('person', [person]))
  await revoke()
  assert.equal(await persons(), before + 1)
  await assert.rejects(w.gate.write(actor, 'contracting', 'write', (task) => task.insert('person', [person])), isOver)
})

test('what is read to leave is not handed over once the duty has ended, and what is looked at is', async () => {
  const { actor, revoke } = await holder('contracting')
  await w.gate.write(actor, 'contracting', 'write', (task) => task.insert('person', [person]))
  const read = (act: 'exported' | 'printed' | 'disclosed' | 'listed', meanwhile: () => Promise<unknown>) =>
    w.gate.read(actor, 'contracting', 'read', act, async (task) => {
      const rows = await task.db.selectFrom('person').select(['id', 'last_name']).where('tenant_id', '=', task.tenant).execute()
      await meanwhile()
      return rows.length
    })
  assert.ok(await read('exported', async () => undefined) > 0)
  await assert.rejects(read('exported', revoke), isOver)
  for (const act of ['printed', 'disclosed'] as const) await assert.rejects(read(act, async () => undefined), isOver)
  assert.ok(await read('listed', async () => undefined) > 0, 'the next request is refused by its session')
  assert.equal(await refused(actor.user?.id), 3)
})

test('a duty may end itself, and one that has ended ends no other', async () => {
  const { actor, duty, revoke } = await holder('access_security')
  const other = await holder('contracting')
  const end = (id: string) => w.gate.write(actor, 'access_security', 'end', (task) => task.update('duty', id, { ends_on: addDays(task.today, -1) }))
  await end(duty)
  await assert.rejects(end(other.duty), isOver)
  const third = await holder('access_security')
  await third.revoke()
  await assert.rejects(w.gate.write(third.actor, 'access_security', 'end', (task) =>
    task.update('duty', other.duty, { ends_on: addDays(task.today, -1) })), isOver)
  await revoke()
})
