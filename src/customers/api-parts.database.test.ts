import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { newId } from '../platform/id.ts'
import { apiRoutes } from './api.ts'

const row = z.looseObject({ id: z.string(), row_version: z.number() })
const page = z.object({ rows: z.array(row), next: z.string().nullable() })
const today = '2026-01-03'

let s: Site
let manager: Visitor
let nivala: string
before(async () => {
  s = await site(apiRoutes)
  manager = await s.signIn('account_management')
  nivala = await made('organisations', { name: 'Nivala', legal_form: 'municipality' })
})
after(() => s.close())

const create = (path: string, body: unknown, key: string = newId()) =>
  manager.send('POST', `/api/v1/${path}`, body, { 'idempotency-key': key })
const patch = (path: string, body: unknown, version: number) =>
  manager.send('PATCH', `/api/v1/${path}`, body, { 'if-match': `"${version}"` })

async function made(path: string, body: unknown): Promise<string> {
  const answer = await create(path, body)
  const said: unknown = await answer.json()
  assert.equal(answer.status, 201, `${path} ${JSON.stringify(said)}`)
  return row.parse(said).id
}

async function contact(first_name: string): Promise<{ person: string; tie: string }> {
  const own = { first_name, last_name: 'Mäkelä', source: 'person', source_on: '2026-01-02' }
  const person = await made('persons', own)
  const tie = { organisation_id: nivala, person_id: person, starts_on: '2025-01-01' }
  return { person, tie: await made('affiliations', tie) }
}

test('a program adds, lists, corrects and ends the ways to reach a person', async () => {
  const { person } = await contact('Maija')
  const home = { street: 'Kalliontie 1', postal_code: '85500', post_office: 'Nivala' }
  const kinds = [
    ['emails', { email: 'maija@nivala.example' }, { email: 'maija.makela@nivala.example' }],
    ['phones', { phone: '+358401234567' }, { phone: '+358407654321' }],
    ['postal-addresses', home, { street: 'Kalliontie 2' }],
  ] as const
  for (const [path, first, second] of kinds) {
    const id = await made(path, { ...first, person_id: person, starts_on: today })
    const listed = page.parse(await (await manager.get(`/api/v1/${path}?person_id=${person}`)).json())
    assert.deepEqual(
      listed.rows.map((one) => one.id),
      [id],
    )
    const changed = await patch(`${path}/${id}`, second, 1)
    assert.deepEqual([changed.status, changed.headers.get('etag')], [200, '"2"'], path)
    const read = row.parse(await (await manager.get(`/api/v1/${path}/${id}`)).json())
    for (const [name, value] of Object.entries(second)) assert.equal(read[name], value)
    assert.equal((await patch(`${path}/${id}`, second, 1)).status, 412)
    assert.equal((await patch(`${path}/${id}`, { ended_on: '2026-01-01' }, 2)).status, 422)
    assert.equal((await patch(`${path}/${id}`, { ended_on: today }, 2)).status, 200)
    const nobody = { ...first, person_id: newId(), starts_on: today }
    assert.equal((await create(path, nobody)).status, 404)
  }
})

test('postal addresses open only to the purposes that write letters', async () => {
  const partners = await s.signIn('invoicing')
  assert.equal((await partners.get('/api/v1/postal-addresses')).status, 403)
  assert.equal((await partners.get('/api/v1/phones')).status, 403)
})

test('a role is added to a tie once, and ended', async () => {
  const { tie } = await contact('Roope')
  const wanted = { affiliation_id: tie, role: 'signatory', starts_on: today }
  const id = await made('affiliation-roles', wanted)
  assert.equal((await create('affiliation-roles', wanted)).status, 409)
  assert.equal((await create('affiliation-roles', { ...wanted, role: 'king' })).status, 422)
  assert.equal((await patch(`affiliation-roles/${id}`, { ended_on: null }, 1)).status, 422)
  assert.equal((await patch(`affiliation-roles/${id}`, { ended_on: today }, 1)).status, 200)
  const listed = page.parse(
    await (await manager.get(`/api/v1/affiliation-roles?affiliation_id=${tie}`)).json(),
  )
  assert.deepEqual(new Set(listed.rows.map((one) => one['ended_on'])), new Set([today, null]))
})

test('a contract is handed over by its version, once for each key', async () => {
  const [aino, eero] = [await contact('Aino'), await contact('Eero')]
  const contract = await made('contracts', {
    organisation_id: nivala,
    number: 'S-1',
    title: 'Verkko',
    responsible_id: aino.tie,
  })
  const hand = (body: unknown, version: number, key: string = newId()) =>
    manager.send('POST', `/api/v1/contracts/${contract}/responsibility`, body, {
      'if-match': `"${version}"`,
      'idempotency-key': key,
    })
  const change = { affiliation_id: eero.tie, handed_over_on: today, is_interim: true }
  for (const body of [
    {},
    { ...change, more: 1 },
    { ...change, handed_over_on: '2026-02-30' },
    { ...change, is_interim: 1 },
  ]) {
    assert.equal((await hand(body, 1)).status, 422, JSON.stringify(body))
  }
  assert.equal((await hand({ ...change, affiliation_id: newId() }, 1)).status, 404)
  const key = newId()
  const moved = await hand(change, 1, key)
  assert.deepEqual([moved.status, moved.headers.get('etag')], [200, '"2"'])
  const read = row.parse(await moved.json())
  assert.deepEqual([read['responsible_id'], read['responsible_is_interim']], [eero.tie, true])
  assert.equal((await hand(change, 1, key)).headers.get('etag'), '"2"')
  assert.equal((await hand({ ...change, affiliation_id: aino.tie }, 2, key)).status, 409)
  const late = await hand({ ...change, affiliation_id: aino.tie }, 1)
  assert.equal(late.status, 412)
  assert.equal(z.looseObject({ current: row }).parse(await late.json()).current.row_version, 2)
  const { rows } = await s.owner.run('select count(*)::int as n from hand_over where contract_id = $1', [
    contract,
  ])
  assert.deepEqual(rows[0]?.['n'], 1)
})
