import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { Refusal } from '../platform/refusal.ts'
import { constraintRefusal } from '../platform/refusal-of.ts'
import { addDays, addMonths } from '../platform/text/day.ts'
import { changeAffiliation } from './affiliations.ts'
import { prepareContract } from './contracts.ts'
import { addEInvoiceAddress } from './e-invoice-addresses.ts'
import { noticesDue } from './follow-ups.ts'
import { changeReference, requireReference } from './invoice-references.ts'
import { recordNotice } from './notices-given.ts'
import { organisationCard, type OrganisationCard } from './organisation-card.ts'
import { addOrganisation, banMarketing, mergeOrganisations } from './organisations.ts'
import { changeOwnership, endOwnership, setOwnership } from './ownership.ts'
import { addPerson } from './persons.ts'
import type { Keeper } from './rows.ts'
import { addUnit, endUnit } from './units.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
})
after(() => w.close())

const card = (id: string) =>
  w.ask<Keeper, OrganisationCard>('contracting', (task) => organisationCard(task, id), w.as('contracting'))

test('the shares of us that are owned never come to more than the whole', async () => {
  const own = (organisation_id: string, share_basis_points: number, starts_on = w.today) =>
    w.act((task) => setOwnership(task, { organisation_id, share_basis_points, starts_on }))
  const first = await own(w.nivala.id, 6000, addDays(w.today, -30))
  await own(w.oulainen.id, 4000)
  await assert.rejects(
    own(w.nivala.id, 6001),
    (reason) => reason instanceof Refusal && reason.field === 'share_basis_points',
  )
  await own(w.nivala.id, 5000)
  assert.deepEqual(
    (await card(w.nivala.id)).ownerships.map(({ share_basis_points, ended_on }) => [
      share_basis_points,
      ended_on,
    ]),
    [
      [5000, null],
      [6000, addDays(w.today, -1)],
    ],
  )
  await assert.rejects(
    w.act((task) => endOwnership(task, first, w.today, 1)),
    (reason) => reason instanceof Refusal && reason.kind === 'conflict',
  )
  await assert.rejects(
    w.act(
      (task) =>
        setOwnership(task, { organisation_id: w.nivala.id, share_basis_points: 1, starts_on: w.today }),
      w.over([w.nivala.id], 'contracting'),
    ),
    (reason) => reason instanceof Refusal && reason.kind === 'not-allowed',
  )
})

test('units are a tree, and a unit with living units below it does not end before them', async () => {
  const sector = await w.act((task) =>
    addUnit(task, { organisation_id: w.nivala.id, name: 'Sivistystoimi', kind: 'sector' }),
  )
  const school = await w.act((task) =>
    addUnit(task, { organisation_id: w.nivala.id, parent_id: sector, name: 'Lukio', kind: 'school' }),
  )
  const { units } = await card(w.nivala.id)
  assert.deepEqual(
    units.map(({ name, units: below }) => [name, below.map((unit) => unit.name)]),
    [['Sivistystoimi', ['Lukio']]],
  )
  await assert.rejects(
    w.act((task) => endUnit(task, sector, w.today)),
    Refusal,
  )
  await w.act((task) => endUnit(task, school, w.today))
  await w.act((task) => endUnit(task, sector, w.today))
})

test("an e-invoice address stands on a unit of its own organisation, never on another's", async () => {
  const unit = await w.act((task) =>
    addUnit(task, { organisation_id: w.oulainen.id, name: 'Hallinto', kind: 'office' }),
  )
  const address = { unit_id: unit, address: '003790000011', operator: '003723327487' }
  await w.act((task) => addEInvoiceAddress(task, { ...address, organisation_id: w.oulainen.id }))
  await assert.rejects(
    w.act((task) => addEInvoiceAddress(task, { ...address, organisation_id: w.nivala.id })),
    (reason) => reason instanceof Refusal && reason.kind === 'not-found',
  )
  const parameters = [w.tenant.id, w.nivala.id, unit, w.today]
  assert.equal(
    await w.refusedWith(
      'contracting',
      `insert into e_invoice_address
    (tenant_id, id, organisation_id, unit_id, address, operator, starts_on)
    values ($1, gen_random_uuid(), $2, $3, '003790000011', '003723327487', $4)`,
      parameters,
    ),
    '23503',
  )
})

test('a business id that is taken is a conflict beside its field; nothing of the second is left', async () => {
  const add = (name: string, business_id: string) =>
    w.act((task) => addOrganisation(task, { name, legal_form: 'company', business_id }))
  await add('Ensimmäinen Oy', '9000005-4')
  await assert.rejects(
    add('Toinen Oy', '9000005-4'),
    (reason) => constraintRefusal(reason)?.field === 'business_id',
  )
  const { rows } = await w.owner.run("select name from organisation where name like 'Toinen%'")
  assert.equal(rows.length, 0)
  await assert.rejects(add('', '9000006-2'), (reason) => constraintRefusal(reason)?.field === 'name')
  await assert.rejects(
    w.act(
      (task) => addOrganisation(task, { name: 'Kolmas', legal_form: 'company' }),
      w.over([w.nivala.id], 'contracting'),
    ),
    (reason) => reason instanceof Refusal && reason.kind === 'not-allowed',
  )
})

test('a merger is on both cards, and an organisation does not merge into itself', async () => {
  const merge = (organisation_id: string, into_id: string) =>
    w.act((task) => mergeOrganisations(task, { organisation_id, into_id, merged_on: w.today }))
  await merge(w.oulainen.id, w.nivala.id)
  assert.equal((await card(w.oulainen.id)).mergers[0]?.into_id, w.nivala.id)
  assert.equal((await card(w.nivala.id)).mergers[0]?.organisation_id, w.oulainen.id)
  await assert.rejects(merge(w.nivala.id, w.nivala.id), Refusal)
})

test("an organisation's own ban on marketing has its day, never one ahead", async () => {
  await assert.rejects(
    w.act((task) => banMarketing(task, w.nivala.id, addDays(w.today, 1))),
    Refusal,
  )
  await w.act((task) => banMarketing(task, w.nivala.id, w.today))
  assert.equal((await card(w.nivala.id)).marketing_ban_on, w.today)
})

test('the notice is due a month after the data came, and no longer once it was given', async () => {
  const due = () =>
    w.ask<Keeper, Awaited<ReturnType<typeof noticesDue>>>(
      'contracting',
      (task) => noticesDue(task, addDays(w.today, -1)),
      w.as('contracting'),
    )
  const came = addMonths(w.today, -2)
  const person = await w.act((task) =>
    addPerson(task, {
      first_name: 'Lea',
      last_name: 'Tölli',
      source: 'customer_organisation',
      source_on: came,
    }),
  )
  assert.deepEqual(
    (await due()).map(({ id, notice_due_on }) => [id, notice_due_on]),
    [[person, addMonths(came, 1)]],
  )
  await w.act((task) =>
    recordNotice(task, {
      person_id: person,
      notice: 'customers',
      version: '1',
      language: 'fi',
      channel: 'paper',
    }),
  )
  assert.deepEqual(await due(), [])
  await assert.rejects(
    w.act((task) =>
      addPerson(task, {
        first_name: 'Lea',
        last_name: 'Tölli',
        source: 'person',
        source_on: addDays(w.today, 1),
      }),
    ),
    Refusal,
  )
})

test('a unit is not ended while a contract or a contact is in it, and the refusal names them', async () => {
  const unit = await w.act((task) =>
    addUnit(task, { organisation_id: w.nivala.id, name: 'Tekninen toimi', kind: 'sector' }),
  )
  const [aino] = w.nivala.contacts
  await w.act((task) => changeAffiliation(task, aino.affiliation, { unit_id: unit }))
  await w.act((task) =>
    prepareContract(task, {
      organisation_id: w.nivala.id,
      unit_id: unit,
      number: 'T-7',
      title: 'Lämpö',
      responsible_id: aino.affiliation,
    }),
  )
  await assert.rejects(
    w.act((task) => endUnit(task, unit, w.today)),
    (reason) => reason instanceof Refusal && /T-7, Aino Mäkelä/.test(reason.text.fi),
  )
  await assert.rejects(
    w.act((task) => endUnit(task, unit, addDays(w.today, -1))),
    (reason) => reason instanceof Refusal && reason.kind === 'invalid',
  )
})

test('a demanded reference is demanded once; one that ended is demanded again', async () => {
  const demand = () =>
    w.act((task) => requireReference(task, { organisation_id: w.oulainen.id, reference: 'order' }))
  const id = await demand()
  await assert.rejects(demand(), (reason) => reason instanceof Refusal && reason.kind === 'conflict')
  await w.act((task) => changeReference(task, id, { ended_on: w.today }))
  assert.equal(await demand(), id)
  assert.deepEqual(
    (await card(w.oulainen.id)).references.map(({ ended_on }) => ended_on),
    [null],
  )
})

test('a share that was written wrong is corrected, never past the whole', async () => {
  const shares = (await card(w.nivala.id)).ownerships
  const now = shares.find(({ ended_on }) => ended_on === null) ?? assert.fail('no share')
  const change = (share_basis_points: number) =>
    w.act((task) => changeOwnership(task, now.id, { share_basis_points }))
  await assert.rejects(change(6001), Refusal)
  await change(6000)
})
