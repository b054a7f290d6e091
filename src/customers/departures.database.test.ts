import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { Refusal } from '../platform/refusal.ts'
import { addDays } from '../platform/text/day.ts'
import { affiliate } from './affiliations.ts'
import { contractCard } from './contract-card.ts'
import { prepareContract } from './contracts.ts'
import { endAffiliation } from './departures.ts'
import { handOver } from './hand-over.ts'
import { recordObjection } from './objections.ts'
import { addPrivateCustomer } from './private-customers.ts'
import type { Keeper } from './rows.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
})
after(() => w.close())

const card = (id: string) =>
  w.ask<Keeper, Awaited<ReturnType<typeof contractCard>>>(
    'contracting',
    (task) => contractCard(task, id),
    w.as('contracting'),
  )

test('a departure that leaves a contract to nobody is refused, naming the contract', async () => {
  await assert.rejects(
    w.act((task) => endAffiliation(task, w.nivala.contacts[0].affiliation, { ended_on: w.today })),
    (reason) => reason instanceof Refusal && reason.kind === 'conflict' && reason.text.fi.includes('S-1'),
  )
})

test('a departure is not recorded before it has happened', async () => {
  await assert.rejects(
    w.act((task) =>
      endAffiliation(task, w.nivala.contacts[1].affiliation, { ended_on: addDays(w.today, 1) }),
    ),
    (reason) => reason instanceof Refusal && reason.field === 'ended_on',
  )
})

test('a departure may name an interim contact; a follow-up then waits fourteen days for a successor', async () => {
  const [aino, eero] = w.nivala.contacts
  await assert.rejects(
    w.act((task) =>
      endAffiliation(task, aino.affiliation, {
        ended_on: w.today,
        heirs: [
          { contract_id: w.contract, affiliation_id: w.oulainen.contacts[0].affiliation, is_interim: true },
        ],
      }),
    ),
    (reason) => reason instanceof Refusal && reason.kind === 'invalid',
  )
  await w.act((task) =>
    endAffiliation(task, aino.affiliation, {
      ended_on: w.today,
      heirs: [{ contract_id: w.contract, affiliation_id: eero.affiliation, is_interim: true }],
    }),
  )
  const { responsible_id, responsible_is_interim, followUps, handOvers } = await card(w.contract)
  assert.deepEqual([responsible_id, responsible_is_interim], [eero.affiliation, true])
  assert.deepEqual(
    followUps.map(({ due_on, done_on }) => [due_on, done_on]),
    [[addDays(w.today, 14), null]],
  )
  assert.deepEqual(
    handOvers.map(({ person_id, successor_id }) => [person_id, successor_id]),
    [[aino.person, eero.person]],
  )
})

test('naming a successor settles the follow-up, and a hand-over moves all that the leaver answers for', async () => {
  const [, eero] = w.nivala.contacts
  const newcomer = await w.act((task) =>
    affiliate(task, { organisation_id: w.nivala.id, person_id: w.oulainen.contacts[0].person }),
  )
  const second = await w.act((task) =>
    prepareContract(task, {
      organisation_id: w.nivala.id,
      number: 'S-2',
      title: 'Verkko',
      responsible_id: eero.affiliation,
    }),
  )
  const moved = await w.act((task) =>
    handOver(task, { from: eero.affiliation, to: newcomer, handed_over_on: w.today }),
  )
  assert.deepEqual(moved, [w.contract, second])
  const { responsible_id, responsible_is_interim, followUps } = await card(w.contract)
  assert.deepEqual(
    [responsible_id, responsible_is_interim, followUps[0]?.done_on],
    [newcomer, false, w.today],
  )
  await assert.rejects(
    w.act((task) =>
      handOver(task, {
        from: eero.affiliation,
        to: newcomer,
        handed_over_on: w.today,
        contract_ids: [second],
      }),
    ),
    (reason) => reason instanceof Refusal && reason.kind === 'not-found',
  )
})

test('whoever answers for nothing leaves without a successor, and the tie is no longer active', async () => {
  const [, eero] = w.nivala.contacts
  await w.act((task) => endAffiliation(task, eero.affiliation, { ended_on: w.today }))
  const [tie] = await w.ask('contracting', (task) =>
    task.db
      .selectFrom('affiliation')
      .select(['id', 'person_id', 'active', 'ended_on'])
      .where('tenant_id', '=', task.tenant)
      .where('id', '=', eero.affiliation)
      .execute(),
  )
  assert.deepEqual([tie?.active, tie?.ended_on], [false, w.today])
})

test('where nobody else is left, the departure names the legal representative in the same act', async () => {
  const [veikko] = w.oulainen.contacts
  const contract = await w.act((task) =>
    prepareContract(task, {
      organisation_id: w.oulainen.id,
      number: 'O-1',
      title: 'Ainoa',
      responsible_id: veikko.affiliation,
    }),
  )
  await w.act((task) =>
    endAffiliation(task, veikko.affiliation, {
      ended_on: w.today,
      newcomer: {
        job_title: 'hallintojohtaja',
        person: {
          first_name: 'Ritva',
          last_name: 'Aho',
          source: 'customer_organisation',
          source_on: w.today,
        },
      },
    }),
  )
  const { last_name, responsible_is_interim, followUps } = await card(contract)
  assert.deepEqual([last_name, responsible_is_interim, followUps.length], ['Aho', true, 1])
})

test('a private customer answers for their own contract', async () => {
  const self = await w.act((task) =>
    addPrivateCustomer(task, {
      first_name: 'Sanna',
      last_name: 'Ågren',
      source: 'person',
      source_on: w.today,
    }),
  )
  const contract = await w.act((task) =>
    prepareContract(task, {
      organisation_id: self.organisation,
      number: 'Y-1',
      title: 'Kuituliittymä',
      responsible_id: self.affiliation,
    }),
  )
  const { person_id, organisation } = await card(contract)
  assert.deepEqual([person_id, organisation], [self.person, 'Ågren Sanna'])
})

test('an objection of whoever answers asks for a successor once; one to invitations asks for nobody', async () => {
  const self = await w.act((task) =>
    addPrivateCustomer(task, {
      first_name: 'Outi',
      last_name: 'Karjula',
      source: 'person',
      source_on: w.today,
    }),
  )
  const contract = await w.act((task) =>
    prepareContract(task, {
      organisation_id: self.organisation,
      number: 'Y-2',
      title: 'Kuituliittymä',
      responsible_id: self.affiliation,
    }),
  )
  await w.act((task) => recordObjection(task, { person_id: self.person, against: 'events' }))
  assert.equal((await card(contract)).followUps.length, 0)
  await w.act((task) => recordObjection(task, { person_id: self.person, against: 'customer_relationship' }))
  await w.act((task) => recordObjection(task, { person_id: self.person, against: 'informing' }))
  assert.deepEqual(
    (await card(contract)).followUps.map(({ what }) => what),
    ['name_successor'],
  )
})
