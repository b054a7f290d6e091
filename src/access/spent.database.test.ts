import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { foundTenant, machineActor } from '../platform/tenants.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import { newUser } from '../../test/site.ts'
import { world } from '../../test/world.ts'
import { removeSpent } from './spent.ts'

let w: Awaited<ReturnType<typeof world>>
let mine: Awaited<ReturnType<typeof newUser>>
let others: Awaited<ReturnType<typeof newUser>>
before(async () => {
  w = await world()
  const other = await foundTenant(w.owner, 'test', { slug: 'other', name: 'Other', languages: ['fi'] }, purposeNames)
  mine = await newUser(w.gate, w.as('access_security'), ['customer_care'])
  others = await newUser(w.gate, machineActor(other, ['access_security']), ['customer_care'])
})
after(() => w.close())

async function plant(account: string) {
  await w.owner.run('delete from session')
  await w.owner.run(`insert into session (id, account_id, token_hash, kind, created_at, expires_at, ended_at)
    select gen_random_uuid(), $1::uuid, gen_random_uuid()::text, kind, now() - interval '300 days', now() + expires, now() + ended
    from (values ('browser', interval '-40 days', null::interval), ('browser', interval '-20 days', null), ('token', interval '60 days', null),
      ('token', interval '60 days', interval '-40 days'), ('browser', interval '1 hour', null)) as v (kind, expires, ended)`, [account])
  for (const days of [-40, -20]) {
    await w.owner.run(`insert into sign_in_link (id, account_id, token_hash, expires_at) values (gen_random_uuid(), $1, gen_random_uuid()::text, now() + make_interval(days => $2))`, [account, days])
    await w.owner.run(`insert into passkey_challenge (id, challenge_hash, act, expires_at) values (gen_random_uuid(), gen_random_uuid()::text, 'sign_in', now() + make_interval(days => $1))`, [days])
    await w.owner.run(`insert into recovery_code (id, account_id, code_hash, used_at) values (gen_random_uuid(), $1, gen_random_uuid()::text, now() + make_interval(days => $2))`, [account, days])
  }
  await w.owner.run(`insert into recovery_code (id, account_id, code_hash) values (gen_random_uuid(), $1, 'unused')`, [account])
}

async function left() {
  const { rows: [row] } = await w.owner.run(`select (select count(*)::int from session) as sessions, (select count(*)::int from sign_in_link) as links,
    (select count(*)::int from passkey_challenge) as challenges, (select count(*)::int from recovery_code) as codes`)
  return row
}

function remove() {
  return w.gate.job(w.as('accountability'), 'accountability', 'test', removeSpent)
}

test('what is left of signing in goes a month after it was over; a token that is good stays however old it is', async () => {
  await plant(mine.accountId)
  assert.deepEqual(await left(), { sessions: 5, links: 2, challenges: 2, codes: 3 })
  assert.equal(await remove(), 5)
  assert.deepEqual(await left(), { sessions: 3, links: 1, challenges: 1, codes: 2 })
  assert.equal(await remove(), 0)
})

test("another controller's sign-ins stay until it removes them itself, and a length that was chosen holds", async () => {
  await w.owner.run('truncate sign_in_link, passkey_challenge, recovery_code')
  await plant(others.accountId)
  assert.equal(await remove(), 1, 'challenges are nobody’s')
  await plant(mine.accountId)
  await w.owner.run("insert into retention_length (tenant_id, id, rule, months) values ($1, gen_random_uuid(), 'session', 0)", [w.tenant.id])
  assert.equal(await remove(), 3 + 2 + 2 + 2 + 1)
})
