import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { correctPhone } from './contact-details.ts'
import { changeOrganisation } from './organisations.ts'
import { addPerson, changePerson } from './persons.ts'
import { search, type Hits, type Searcher } from './search.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
})
after(() => w.close())

const found = async (text: string, purpose: Searcher = 'contracting', actor = w.as(purpose)) => {
  const { hits } = await w.gate.read<Searcher, Hits>(actor, purpose, 'test', 'listed', (task) =>
    search(task, text),
  )
  return hits.map((hit) => (hit.kind === 'person' ? `${hit.first_name} ${hit.last_name}` : hit.name))
}

test('a name is found in either order and without its dots, but two names that fold alike stay two', async () => {
  assert.deepEqual(await found('makela'), ['Aino Mäkelä'])
  assert.deepEqual(await found('Aino Mäk'), ['Aino Mäkelä'])
  assert.deepEqual(await found('MÄKELÄ AINO'), ['Aino Mäkelä'])
  assert.deepEqual(await found('äkelä'), [])
  await w.act((task) =>
    addPerson(task, { first_name: 'Aino', last_name: 'Makela', source: 'person', source_on: task.today }),
  )
  assert.deepEqual((await found('makela')).toSorted(), ['Aino Makela', 'Aino Mäkelä'])
})

test('a phone number is found however it is written, and an organisation by its business id', async () => {
  for (const text of ['044 729 1406', '+358 44 729 1406', '0447291406', '044-729', '00358447291406']) {
    assert.ok((await found(text)).includes('Aino Mäkelä'), text)
  }
  assert.deepEqual(await found('90000011'), ['Nivala'])
  assert.deepEqual(await found('aino@nivala'), ['Aino Mäkelä'])
})

test('a purpose without phone numbers finds nothing by one, and says nothing of it', async () => {
  assert.deepEqual(await found('0447291406', 'events'), [])
  assert.deepEqual(await found('makela', 'events'), await found('makela'))
  const { total } = await w.gate.read<Searcher, Hits>(w.as('events'), 'events', 'test', 'listed', (task) =>
    search(task, '0447291406'),
  )
  assert.deepEqual(total, { count: 0, isMore: false })
})

test('what changes is found by its new value and no longer by the old one', async () => {
  const [aino] = w.nivala.contacts
  await w.act((task) => changePerson(task, aino.person, { last_name: 'Rönkkö-Mäkelä' }))
  assert.deepEqual(await found('ronkko'), ['Aino Rönkkö-Mäkelä'])
  assert.deepEqual(await found('makela'), ['Aino Makela'])
  const [phone] = await w.ask('contracting', (task) =>
    task.db
      .selectFrom('person_phone')
      .select(['id', 'person_id'])
      .where('tenant_id', '=', task.tenant)
      .where('person_id', '=', aino.person)
      .execute(),
  )
  await w.act((task) => correctPhone(task, phone?.id ?? '', { phone: '+358401112223' }))
  assert.deepEqual([await found('0447291406'), await found('0401112223')], [[], ['Aino Rönkkö-Mäkelä']])
})

test('an organisation keeps its former name on record when it is renamed', async () => {
  await w.act((task) => changeOrganisation(task, w.oulainen.id, { name: 'Oulaisten kaupunki' }))
  assert.deepEqual(await found('oulaisten'), ['Oulaisten kaupunki'])
  const names = await w.ask('contracting', (task) =>
    task.db
      .selectFrom('organisation_name')
      .select(['name', 'ended_on'])
      .where('tenant_id', '=', task.tenant)
      .where('organisation_id', '=', w.oulainen.id)
      .execute(),
  )
  assert.deepEqual(names, [{ name: 'Oulainen', ended_on: w.today }])
})

test('a duty over Oulainen and another controller find nobody of Nivala', async () => {
  assert.deepEqual(await found('öhman', 'contracting', w.over([w.oulainen.id], 'contracting')), [])
  assert.deepEqual(await found('öhman', 'contracting', (await w.neighbour()).actor), [])
  assert.deepEqual(await found('öhman'), ['Eero Öhman'])
})

test('nothing that was typed is found in the audit', async () => {
  await found('Salaisuus-hakusana')
  const { rows } = await w.owner.run(
    'select e::text as entry, s::text as shape from audit_entry e join audit_shape s on s.id = e.shape_id',
  )
  assert.ok(rows.length > 0)
  assert.ok(
    rows.every(({ entry, shape }) => !`${String(entry)}${String(shape)}`.toLowerCase().includes('salaisuus')),
  )
})
