import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { Refusal } from '../platform/refusal.ts'
import { addUnit } from './units.ts'
import { affiliate } from './affiliations.ts'
import { changePerson, addPerson } from './persons.ts'
import { recordObjection } from './objections.ts'
import { addressesOf, personCard } from './person-card.ts'
import { listPersons, type PersonRow } from './person-list.ts'
import { listOrganisations, type Lister, type OrganisationRow } from './organisation-list.ts'
import type { Actor } from '../platform/gate/task.ts'
import type { Keeper, Page } from './rows.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
})
after(() => w.close())

const persons = (actor: Actor) => w.ask<Keeper, Page<PersonRow>>('contracting', listPersons, actor)
const lastNames = async (actor: Actor) => (await persons(actor)).rows.map(({ last_name }) => last_name)
const namesIn = (purpose: 'events' | 'contracting' | 'customer_service') =>
  w.ask(purpose, async (task) =>
    (
      await task.db
        .selectFrom('person')
        .select(['id', 'last_name'])
        .where('tenant_id', '=', task.tenant)
        .orderBy('id')
        .execute()
    ).map(({ last_name }) => last_name),
  )

test('persons are listed in Finnish order, where å, ä and ö come last', async () => {
  assert.deepEqual(await lastNames(w.as('contracting')), ['Mäkelä', 'Åkerman', 'Öhman'])
})

test('a duty over Nivala sees only Nivala, and may not add a customer', async () => {
  const actor = w.over([w.nivala.id], 'contracting')
  assert.deepEqual(await lastNames(actor), ['Mäkelä', 'Öhman'])
  const organisations = await w.ask<Lister, Page<OrganisationRow>>('contracting', listOrganisations, actor)
  assert.deepEqual(
    organisations.rows.map(({ name, contracts }) => [name, contracts[0]?.responsible?.last_name]),
    [['Nivala', 'Mäkelä']],
  )
  await assert.rejects(
    w.ask<Keeper, unknown>('contracting', (task) => personCard(task, w.oulainen.contacts[0].person), actor),
    (reason) => reason instanceof Refusal && reason.kind === 'not-found',
  )
  await assert.rejects(
    w.act(
      (task) => affiliate(task, { person_id: w.nivala.contacts[0].person, organisation_id: w.oulainen.id }),
      actor,
    ),
    (reason) => reason instanceof Refusal && reason.kind === 'not-found',
  )
})

test('a duty over one school sees its people, and a tie to the school brings a person within its sight', async () => {
  const school = await w.act(async (task) => {
    const sector = await addUnit(task, {
      organisation_id: w.nivala.id,
      name: 'Sivistystoimi',
      kind: 'sector',
    })
    return addUnit(task, {
      organisation_id: w.nivala.id,
      parent_id: sector,
      name: 'Keskuskoulu',
      kind: 'school',
    })
  })
  const actor = w.over([school], 'contracting')
  assert.deepEqual(await lastNames(actor), [])
  const [veikko] = w.oulainen.contacts
  await w.act((task) =>
    affiliate(task, { person_id: veikko.person, organisation_id: w.nivala.id, unit_id: school }),
  )
  const { rows } = await persons(actor)
  assert.deepEqual(
    rows.map(({ last_name, phones }) => [last_name, phones.length]),
    [['Åkerman', 1]],
  )
})

test('another controller sees nothing of it, not even when it knows the id', async () => {
  const { actor } = await w.neighbour()
  assert.deepEqual(
    (await persons(actor)).rows.map(({ first_name }) => first_name),
    ['Outi'],
  )
  await assert.rejects(
    w.ask<Keeper, unknown>('contracting', (task) => personCard(task, w.nivala.contacts[0].person), actor),
    (reason) => reason instanceof Refusal && reason.kind === 'not-found',
  )
})

test('a purpose without phone numbers cannot read them, and a duty without the purpose reads nothing', async () => {
  assert.equal(
    await w.refusedWith('events', 'select phone from person_phone where tenant_id = $1', [w.tenant.id]),
    '42501',
  )
  assert.equal(
    await w.refusedWith('customer_service', 'select phone from person_phone where tenant_id = $1', [
      w.tenant.id,
    ]),
    undefined,
  )
  await assert.rejects(
    persons(w.as('events')),
    (reason) => reason instanceof Refusal && reason.kind === 'not-allowed',
  )
})

test('an objection to invitations ends the purpose at once, in the database, and no other purpose', async () => {
  assert.ok((await namesIn('events')).includes('Öhman'))
  await w.act((task) => recordObjection(task, { person_id: w.nivala.contacts[1].person, against: 'events' }))
  assert.ok(!(await namesIn('events')).includes('Öhman'))
  assert.ok((await namesIn('contracting')).includes('Öhman'))
})

test('a restriction hides a person from every purpose but the rights desk', async () => {
  const [, eero] = w.nivala.contacts
  await w.gate.write(w.as('rights_requests'), 'rights_requests', 'test', (task) =>
    task.insert('restriction', [
      { person_id: eero.person, ground: 'accuracy_contested', starts_on: task.today, scope: [w.nivala.id] },
    ]),
  )
  assert.ok(!(await namesIn('customer_service')).includes('Öhman'))
  const desk = await w.ask('rights_requests', (task) =>
    task.db
      .selectFrom('person')
      .select(['id', 'last_name'])
      .where('tenant_id', '=', task.tenant)
      .where('id', '=', eero.person)
      .execute(),
  )
  assert.equal(desk.length, 1)
})

test("a protected person's address and workplace are hidden from a duty that is not for protected customers", async () => {
  const id = await w.act(async (task) => {
    const person = await addPerson(task, {
      first_name: 'Anna',
      last_name: 'Salo',
      source: 'person',
      source_on: task.today,
      address: { street: 'Salatie 1', postal_code: '85500', post_office: 'NIVALA' },
    })
    await affiliate(task, { person_id: person, organisation_id: w.oulainen.id, job_title: 'opettaja' })
    return person
  })
  const seen = async (actor: Actor) => [
    (await w.ask('contracting', (task) => addressesOf(task, id), actor)).length,
    (
      await w.ask<Keeper, Awaited<ReturnType<typeof personCard>>>(
        'contracting',
        (task) => personCard(task, id),
        actor,
      )
    ).ties.length,
  ]
  assert.deepEqual(await seen(w.as('contracting')), [1, 1])
  await w.act((task) => changePerson(task, id, { is_protected: true }))
  assert.deepEqual(await seen(w.as('contracting')), [0, 0])
  const trusted = w.as('contracting')
  assert.deepEqual(
    await seen({ ...trusted, duties: trusted.duties.map((duty) => ({ ...duty, seesProtected: true })) }),
    [1, 1],
  )
})

test('a list goes on after its last row, to its end', async () => {
  const page = (after?: string) =>
    w.ask<Keeper, Page<PersonRow>>(
      'contracting',
      (task) => listPersons(task, {}, { limit: 2, ...(after === undefined ? {} : { after }) }),
      w.as('contracting'),
    )
  const first = await page()
  const second = await page(first.next)
  assert.deepEqual(
    [...first.rows, ...second.rows].map(({ last_name }) => last_name),
    ['Mäkelä', 'Salo', 'Åkerman'],
  )
  assert.deepEqual([second.next, first.total], [undefined, { count: 3, isMore: false }])
})
