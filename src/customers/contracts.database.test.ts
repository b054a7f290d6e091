import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { Refusal } from '../platform/refusal.ts'
import { constraintRefusal } from '../platform/refusal-of.ts'
import { addDays } from '../platform/text/day.ts'
import { changeResponsible, endContract, prepareContract, signContract } from './contracts.ts'
import { contractCard } from './contract-card.ts'
import { contractsEndingSoon } from './contract-list.ts'
import type { Lister } from './organisation-list.ts'
import type { Keeper } from './rows.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
})
after(() => w.close())

const insert = `insert into contract (tenant_id, id, organisation_id, number, title, prepared_on, responsible_id)
  values ($1, gen_random_uuid(), $2, $3, 'Raw', $4, $5)`
const raw = (number: string, organisation: string, responsible: string | null) =>
  w.refusedWith('contracting', insert, [w.tenant.id, organisation, number, w.today, responsible])

test('the database itself refuses a living contract without a responsible contact', async () => {
  assert.equal(await raw('R-1', w.nivala.id, null), '23514')
  assert.equal(await raw('R-2', w.nivala.id, w.nivala.contacts[0].affiliation), undefined)
})

test("the database refuses another organisation's contact, and one that is nobody", async () => {
  assert.equal(await raw('R-3', w.nivala.id, w.oulainen.contacts[0].affiliation), '23503')
  assert.equal(await raw('R-4', w.nivala.id, w.nivala.id), '23503')
})

test("the database refuses a foreign tenant's contact", async () => {
  const { customer } = await w.neighbour()
  assert.equal(await raw('R-5', w.nivala.id, customer.contacts[0].affiliation), '23503')
  assert.equal(await raw('R-6', customer.id, customer.contacts[0].affiliation), '23503')
})

test('the database refuses to end or merge away the tie of whoever answers, or to take the contact off', async () => {
  const [aino, eero] = w.nivala.contacts
  const refused = (sql: string, ...parameters: unknown[]) =>
    w.refusedWith('contracting', sql, [w.tenant.id, ...parameters])
  assert.equal(
    await refused(
      'update affiliation set ended_on = $3, active = false where tenant_id = $1 and id = $2',
      aino.affiliation,
      w.today,
    ),
    '23503',
  )
  assert.equal(
    await refused(
      'update affiliation set ended_on = $3 where tenant_id = $1 and id = $2',
      eero.affiliation,
      w.today,
    ),
    '23514',
  )
  assert.equal(
    await refused('update contract set responsible_id = null where tenant_id = $1 and id = $2', w.contract),
    '23514',
  )
  assert.equal(
    await refused('delete from affiliation where tenant_id = $1 and id = $2', aino.affiliation),
    '42501',
  )
  await assert.rejects(
    w.owner.run('delete from affiliation where tenant_id = $1 and id = $2', [w.tenant.id, aino.affiliation]),
  )
})

test('a verb refuses a contact of another customer, beside its field', async () => {
  await assert.rejects(
    w.act((task) =>
      prepareContract(task, {
        organisation_id: w.nivala.id,
        number: 'S-9',
        title: 'Työasemat',
        responsible_id: w.oulainen.contacts[0].affiliation,
      }),
    ),
    (reason) => reason instanceof Refusal && reason.kind === 'invalid' && reason.field === 'responsible_id',
  )
})

test('a contract number that is taken is a conflict beside its field, told from the constraint', async () => {
  const again = w.act((task) =>
    prepareContract(task, {
      organisation_id: w.nivala.id,
      number: 'S-1',
      title: 'Sama',
      responsible_id: w.nivala.contacts[0].affiliation,
    }),
  )
  await assert.rejects(again, (reason) => {
    const refusal = constraintRefusal(reason)
    return refusal?.kind === 'conflict' && refusal.field === 'number'
  })
  assert.equal(constraintRefusal(new Error('something else')), undefined)
})

test('a contract goes from preparation to force to its end; the contact may be taken off only after that', async () => {
  const state = async () =>
    (
      await w.ask<Keeper, Awaited<ReturnType<typeof contractCard>>>(
        'contracting',
        (task) => contractCard(task, w.contract),
        w.as('contracting'),
      )
    ).state
  assert.equal(await state(), 'preparation')
  await w.signed()
  assert.equal(await state(), 'in-force')
  await assert.rejects(w.signed(), Refusal)
  await assert.rejects(
    w.act((task) => endContract(task, w.contract, addDays(w.today, 1))),
    (reason) => reason instanceof Refusal && reason.field === 'ended_on',
  )
  const off = 'update contract set responsible_id = null where tenant_id = $1 and id = $2'
  assert.equal(await w.refusedWith('contracting', off, [w.tenant.id, w.contract]), '23514')
  await w.act((task) => endContract(task, w.contract, w.today))
  assert.equal(await state(), 'ended')
  assert.equal(await w.refusedWith('contracting', off, [w.tenant.id, w.contract]), undefined)
})

test('an end in the future is refused by the database too', async () => {
  assert.equal(
    await w.refusedWith(
      'contracting',
      `update contract set ended_on = $3 where tenant_id = $1 and number = $2`,
      [w.tenant.id, 'R-2', addDays(w.today, 1)],
    ),
    '42501',
  )
})

test('an agreed end is among the things to do thirty days before it, and not earlier', async () => {
  const [aino] = w.nivala.contacts
  const sign = (number: string, ends_on: string) =>
    w.act(async (task) => {
      const id = await prepareContract(task, {
        organisation_id: w.nivala.id,
        number,
        title: number,
        responsible_id: aino.affiliation,
      })
      await signContract(task, id, {
        starts_on: w.today,
        ends_on,
        signatures: [{ affiliation_id: aino.affiliation, signed_on: w.today }],
      })
    })
  await sign('E-30', addDays(w.today, 30))
  await sign('E-31', addDays(w.today, 31))
  const soon = await w.ask<Lister, Awaited<ReturnType<typeof contractsEndingSoon>>>(
    'contracting',
    contractsEndingSoon,
    w.as('contracting'),
  )
  assert.deepEqual(
    soon.map(({ number }) => number),
    ['E-30'],
  )
})

test('two people who change the same contract: the later one is told', async () => {
  const id = await w.act((task) =>
    prepareContract(task, {
      organisation_id: w.nivala.id,
      number: 'C-1',
      title: 'Kaksi',
      responsible_id: w.nivala.contacts[0].affiliation,
    }),
  )
  const change = () =>
    w.act((task) =>
      changeResponsible(
        task,
        id,
        { affiliation_id: w.nivala.contacts[1].affiliation, handed_over_on: w.today },
        1,
      ),
    )
  assert.equal(await change(), 2)
  await assert.rejects(change(), (reason) => reason instanceof Refusal && reason.kind === 'conflict')
})
