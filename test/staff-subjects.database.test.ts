import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newUser, site, type Site } from './site.ts'
import { planStaff } from './staff.ts'
import { tables } from '../src/catalogue/catalogue.ts'
import { isRef, type Catalogue } from '../src/catalogue/schema/columns.ts'
import { staffActs, staffEdges } from '../src/platform/erasure/staff.ts'
import { replayLedger } from '../src/platform/erasure/replay.ts'
import { addMonths } from '../src/platform/text/day.ts'
import { deskOf } from '../src/rights/desk.ts'
import { approveStaff, drawStaff, executeStaff, proposeStaff, withdrawStaff } from '../src/rights/staff-erasure.ts'
import { accessArchive } from '../src/access-requests/archive.ts'
import { accessLetter } from '../src/access-requests/letter.ts'
import { accessScript } from '../src/access-requests/script.ts'
import { answerStaff, signingIn, staffMeant } from '../src/access-requests/staff-answer.ts'

const catalogue: Catalogue = tables
let s: Site
let user: string
before(async () => {
  s = await site()
  user = await planStaff(s)
})
after(() => s.close())

const heldTables = () => [...new Set(['staff_user', ...staffEdges().map(({ table }) => table)])].toSorted()

async function answered(id = user) {
  const more = await s.gate.read(s.as('access_security'), 'access_security', 'test', 'exported', (task) => signingIn(task, id))
  return s.gate.read(s.as('rights_requests'), 'rights_requests', 'test', 'exported', (task) => answerStaff(task, id, s.tenant, more))
}

async function deskFor(...tasks: ('data_protection_officer' | 'erasing')[]) {
  const { userId } = await newUser(s.gate, s.as('access_security'), tasks)
  const rights = tasks.includes('erasing') ? ['erase' as const] : []
  const actor = s.as('rights_requests')
  return deskOf(s.gate, { ...actor, user: { id: userId, name: 'Aino', language: 'fi' },
    duties: actor.duties.map((duty) => ({ ...duty, rights })) }, 'test', { ledger: s.ledger, files: s.vault })
}

test('every column of the catalogue that names a user is told to the user, by its rows or by their number', () => {
  const naming = Object.entries(catalogue).flatMap(([table, { columns }]) => Object.entries(columns)
    .flatMap(([at, statement]) => (isRef(statement) && statement.ref === 'staff_user' && statement.edge !== 'none' ? [`${table}.${at}`] : [])))
  const told = [...staffEdges().filter(({ from }) => from === 'staff_user'), ...staffActs()].map(({ table, at }) => `${table}.${at}`)
  assert.deepEqual(told.filter((one) => one !== 'account.user_id').toSorted(), naming.toSorted())
  const accounts = Object.entries(catalogue).filter(([, { columns }]) => Object.values(columns).some((one) => isRef(one) && one.ref === 'account'))
  for (const [table] of accounts) assert.ok(heldTables().includes(table), table)
})

test('a table added tomorrow is in the answer and in the plan', () => {
  const locker = { ...tables.access_right, label: { fi: 'Kaappi', sv: 'Skåp', en: 'Locker' } }
  const label = { ...tables.access_review_line, columns: { locker_id: { ref: 'locker', edge: 'owned_by', onErase: 'delete', onAccess: 'show' } } } as const
  const edges = staffEdges({ ...catalogue, locker, label })
  assert.ok(edges.some(({ from, table, at }) => from === 'staff_user' && table === 'locker' && at === 'user_id'))
  assert.ok(edges.some(({ from, table, onErase }) => from === 'locker' && table === 'label' && onErase === 'delete'))
})

test('a member of staff is answered everything that is held: each table, no secret, and the log by duty and day', async () => {
  const { userId, email, get } = await s.signIn('customer_care', 'data_protection_officer')
  await get('/people')
  await get('/people')
  const answer = await answered(await s.gate.read(s.as('rights_requests'), 'rights_requests', 'test', 'listed', (task) => staffMeant(task, email.toUpperCase())))
  assert.equal(answer.person.id, userId)
  const log = answer.tables.find(({ table }) => table === 'audit_entry')
  assert.ok(log?.rows.some(({ values }) => values.some(({ value }) => value === 'Asiakaspalvelu')))
  const text = JSON.stringify(answer)
  assert.doesNotMatch(text, /[0-9a-f]{64}/, 'no hash of a secret')
  assert.match(text, new RegExp(email))

  const planted = await answered()
  assert.deepEqual([...new Set(planted.tables.filter(({ rows }) => rows.length > 0 && rows.every(({ values }) => values.length > 0))
    .map(({ table }) => table))].filter((table) => table !== 'audit_entry').toSorted(), heldTables())
  assert.doesNotMatch(JSON.stringify(planted), /SECRET/)
  assert.ok(planted.hidden.some(({ count }) => count > 0), 'what the user did is told by number')
  assert.deepEqual([...(await accessLetter(planted)).subarray(0, 5)], [...Buffer.from('%PDF-')])
  assert.match(accessScript(planted), /Käyttäjä/)
  let bytes = 0
  for await (const part of await accessArchive(planted, async () => { throw new Error('no file') })) bytes += part.length
  assert.ok(bytes > 1_000)
})

test('a user is erased once nothing needs the data, by somebody else than who proposed it, and what stays was said', async () => {
  const [proposer, approver] = [await deskFor('data_protection_officer', 'erasing'), await deskFor('data_protection_officer', 'erasing')]
  const today = s.gate.clock.now().toISOString().slice(0, 10)
  assert.deepEqual((await drawStaff(proposer, user)).bars, [{ what: 'open' }])
  await assert.rejects(proposeStaff(proposer, user), /cannot be done yet/)
  await s.owner.run('update staff_user set closed_on = $2 where id = $1', [user, today])
  assert.deepEqual((await drawStaff(proposer, user)).bars, [{ what: 'kept', until: addMonths(today, 60) }])
  await s.owner.run("update staff_user set closed_on = '2015-01-01' where id = $1", [user])

  const { plan, hash } = await proposeStaff(proposer, user)
  assert.deepEqual([...new Set(plan.actions.map(({ table }) => table)), 'staff_erasure'].toSorted().filter((table, at, all) => all.indexOf(table) === at), heldTables())
  await assert.rejects(proposeStaff(proposer, user), /already/)
  await assert.rejects(approveStaff(proposer, user, hash), /Somebody else/)
  await assert.rejects(approveStaff(approver, user, 'x'), /changed/)
  await assert.rejects(executeStaff(approver, user), /not been approved/)
  await assert.rejects(approveStaff(await deskFor('data_protection_officer'), user, hash), { kind: 'not-allowed' })
  await withdrawStaff(proposer, user)
  await proposeStaff(proposer, user)
  await s.owner.run('insert into seen_mark (tenant_id, id, user_id, kind, row_id, seen_on) values ($1, gen_random_uuid(), $2, \'mention\', gen_random_uuid(), current_date)', [s.tenant.id, user])
  await assert.rejects(approveStaff(approver, user, hash), /changed/, 'what came since was not read')
  const again = await proposeStaff(proposer, user)
  await approveStaff(approver, user, again.hash)
  await executeStaff(approver, user)

  const after = await answered()
  const kept = new Set(['staff_user', 'staff_erasure', ...plan.actions.filter(({ act }) => act === 'keep').map(({ table }) => table)])
  assert.deepEqual(after.tables.filter(({ table }) => !kept.has(table)).map(({ table }) => table), [], 'but for what the plan said')
  const { rows } = await s.owner.run('select name, email, density, (select count(*) from account where user_id = $1)::int as accounts from staff_user where id = $1', [user])
  assert.deepEqual(rows, [{ name: 'Poistettu', email: `${user}@erased.invalid`, density: 'comfortable', accounts: 0 }])
  assert.ok(s.ledger.entries().some(({ kind, who }) => kind === 'erasure' && who.includes(s.ledger.digest(s.tenant.id, user))))
  assert.deepEqual((await drawStaff(proposer, user)).isErased, true)
  await assert.rejects(executeStaff(approver, user), { kind: 'not-found' })
})

test('a restored backup does not bring an erased user back', async () => {
  const back = await planStaff(s, 'veikko.palaava@example.fi')
  s.ledger.enter({ at: '2020-01-01', tenant: s.tenant.id, kind: 'erasure', plan: 'plan', ids: [back] })
  const replay = () => replayLedger(s.gate, s.tenant, { ledger: s.ledger, backup: { count: 0, last: '' }, files: s.vault })
  assert.ok((await replay()).erased > 0)
  await replay()
  const { rows } = await s.owner.run('select name, row_version, (select count(*) from account where user_id = $1)::int as accounts from staff_user where id = $1', [back])
  assert.deepEqual(rows, [{ name: 'Poistettu', row_version: 2, accounts: 0 }])
})
