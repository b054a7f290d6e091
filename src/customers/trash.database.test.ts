import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../platform/refusal.ts'
import { addDays } from '../platform/text/day.ts'
import { customers } from '../../test/customers.ts'
import { testVault } from '../../test/vault.ts'
import { changeResponsible, prepareContract } from './contracts.ts'
import { addOrganisation } from './organisations.ts'
import { personCard } from './person-card.ts'
import { addPerson } from './persons.ts'
import type { Keeper } from './rows.ts'
import { emptyTrash, putInTrash, restore } from './trash.ts'
import { inTrash } from './trash-entries.ts'

const files = testVault()
let w: Awaited<ReturnType<typeof customers>>
before(async () => { w = await customers() })
after(() => w?.close())

const refused = (words: RegExp, kind = 'conflict') => (reason: unknown) =>
  reason instanceof Refusal && reason.kind === kind && words.test(reason.text.en)
const seePerson = (id: string) =>
  w.ask<Keeper, Awaited<ReturnType<typeof personCard>>>('contracting', (task) => personCard(task, id))
const stranger = () => w.act((task) => addPerson(task, { first_name: 'Väinö', last_name: 'Turha', source: 'import',
  source_on: w.today, emails: [{ email: 'vaino@turha.example' }] }, [w.nivala.id]))

test('who answers for a contract cannot be deleted, and it is told what depends on them', async () => {
  await assert.rejects(w.act((task) => putInTrash(task, 'person', w.nivala.contacts[0].person)), refused(/contract \(1\)/))
  await assert.rejects(w.act((task) => putInTrash(task, 'organisation', w.nivala.id)), refused(/contact \(2\)/))
})

test('a deleted person is hidden with all that is theirs, and comes back as they were', async () => {
  const id = await stranger()
  const before = await seePerson(id)
  const entry = await w.act((task) => putInTrash(task, 'person', id))
  await assert.rejects(seePerson(id), Refusal)
  for (const table of ['person', 'person_email', 'search_entry']) {
    const { rows } = await w.owner.run(`select count(*)::int as n from ${table} where trash_id = $1`, [entry])
    assert.ok(Number(rows[0]?.['n']) > 0, table)
  }
  await assert.rejects(w.act((task) => putInTrash(task, 'person', id)), refused(/already in the trash/))
  const listed = await w.ask('contracting', inTrash)
  assert.deepEqual(listed.map(({ id: one, name, ends_on }) => [one, name, ends_on]), [[entry, 'Väinö Turha', addDays(w.today, 30)]])
  await w.act((task) => restore(task, entry))
  assert.deepEqual(await seePerson(id), before)
  await assert.rejects(w.act((task) => restore(task, entry)), refused(/already been restored/))
})

test('a deleted customer can be entered again, and the old one then stays where it is', async () => {
  const make = () => w.act((task) => addOrganisation(task, { name: 'Sievi', legal_form: 'municipality', business_id: '9000004-6' }))
  const entry = await w.act(async (task) => putInTrash(task, 'organisation', await addOrganisation(task,
    { name: 'Sievi', legal_form: 'municipality', business_id: '9000004-6' })))
  const again = await make()
  await assert.rejects(w.act((task) => restore(task, entry)), (reason) => String(reason).includes('is_kept'))
  await w.act((task) => putInTrash(task, 'organisation', again))
  await w.act((task) => restore(task, entry))
})

test('a contact may leave while a contract lies in the trash, and the contract then does not come back by itself', async () => {
  const [, eero] = w.nivala.contacts
  const id = await w.act((task) => prepareContract(task, { organisation_id: w.nivala.id, number: 'S-9', title: 'Turha',
    responsible_id: eero.affiliation }))
  const entry = await w.act((task) => putInTrash(task, 'contract', id))
  await w.act((task) => task.update('affiliation', eero.affiliation, { ended_on: task.today, active: false }))
  await assert.rejects(w.act((task) => restore(task, entry)), (reason) => String(reason).includes('contract_to_affiliation'))
  await assert.rejects(w.act((task) => changeResponsible(task, id, { affiliation_id: w.nivala.contacts[0].affiliation,
    handed_over_on: w.today, is_interim: false })), Refusal)
})

test('the files of what is really deleted go with their keys; what still is named keeps its own', async () => {
  const gone = await stranger()
  const [row, kept] = [await files.keep(w.tenant.id), await files.keep(w.tenant.id)]
  await attach(row, gone)
  const stays = await stranger()
  await attach(kept, stays)
  for (const id of [gone, stays]) {
    const entry = await w.act((task) => putInTrash(task, 'person', id))
    assert.equal(files.left(id === gone ? row : kept).length, 3, 'until its end it may come back')
    await w.owner.run('update trash_entry set ends_on = $1 where id = $2', [addDays(w.today, -1), entry])
  }
  await w.owner.run(`insert into hold (tenant_id, id, person_id, ground, reason, starts_on, ends_on)
    values ($1, gen_random_uuid(), $2, 'claim', 'riita', $3, $3)`, [w.tenant.id, stays, w.today])
  assert.deepEqual(await w.act((task) => emptyTrash(task, files.vault)), { deleted: 1, kept: 1 })
  assert.deepEqual([files.left(row).length, files.left(kept).length], [0, 3])
  await w.owner.run('delete from hold where person_id = $1', [stays])
  assert.deepEqual(await w.act((task) => emptyTrash(task, files.vault)), { deleted: 1, kept: 0 })
  assert.equal(files.left(kept).length, 0)
})

const attach = (row: string, person: string) => w.owner.run(`insert into attachment (tenant_id, id, person_id, name, type, size_bytes, stored_on)
  values ($1, $2, $3, 'sopimus.pdf', 'pdf', 10, $4)`, [w.tenant.id, row, person, w.today])

test('the trash is emptied after its end, not on it, and nothing of it is left', async () => {
  const id = await stranger()
  const entry = await w.act((task) => putInTrash(task, 'person', id))
  await w.owner.run('update trash_entry set ends_on = $1 where id = $2', [w.today, entry])
  assert.deepEqual(await w.act((task) => emptyTrash(task, files.vault)), { deleted: 0, kept: 0 })
  await w.owner.run('update trash_entry set ends_on = $1 where id = $2', [addDays(w.today, -1), entry])
  assert.deepEqual(await w.act((task) => emptyTrash(task, files.vault)), { deleted: 1, kept: 0 })
  for (const [table, column] of [['person', 'id'], ['person_email', 'person_id'], ['search_entry', 'person_id'], ['trash_entry', 'person_id']]) {
    const { rows } = await w.owner.run(`select 1 from ${table} where ${column} = $1`, [id])
    assert.deepEqual(rows, [], table)
  }
})

test('neither another purpose, nor another controller, nor a duty elsewhere deletes or restores', async () => {
  const id = await stranger()
  const entry = await w.act((task) => putInTrash(task, 'person', id))
  const neighbour = await w.neighbour()
  const elsewhere = w.over([w.oulainen.id], 'contracting')
  for (const actor of [neighbour.actor, elsewhere]) {
    await assert.rejects(w.act((task) => restore(task, entry), actor), refused(/found/, 'not-found'))
    await assert.rejects(w.act((task) => putInTrash(task, 'person', w.nivala.contacts[1].person), actor), Refusal)
  }
  await assert.rejects(w.act((task) => restore(task, entry), w.as('customer_service')), refused(/./, 'not-allowed'))
  assert.equal(await w.refusedWith('customer_relationship', 'update person set trash_id = null where id = $1', [id]), '42501')
})

test('of two that delete the same at once one is told that it is there already', async () => {
  const id = await stranger()
  const outcomes = await Promise.allSettled([w.act((task) => putInTrash(task, 'person', id)), w.act((task) => putInTrash(task, 'person', id))])
  const refusal = outcomes.find((one) => one.status === 'rejected')
  assert.ok(outcomes.some(({ status }) => status === 'fulfilled') && refused(/already in the trash/)(refusal?.reason))
})
