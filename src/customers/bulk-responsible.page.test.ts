import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { formatDay } from '../platform/text/day.ts'
import { affiliate } from './affiliations.ts'
import { prepareContract } from './contracts.ts'
import { endAffiliation } from './departures.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let care: Visitor
let nivala: Customer
let oulainen: Customer
let today = ''
type Customer = Awaited<ReturnType<typeof customer>>
before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    today = formatDay(task.today)
    nivala = await customer(task, 'Nivala', ['N-1', 'N-2'])
    oulainen = await customer(task, 'Oulainen', ['O-1'])
  })
})
after(() => s.close())

/** A customer of two contacts, of whom the first answers for its contracts. */
async function customer(task: WritingTask<'contracting'>, name: string, numbers: readonly string[]) {
  const id = await addOrganisation(task, { name, legal_form: 'municipality' })
  const contact = async (first_name: string) => {
    const person_id = await addPerson(task, { first_name, last_name: name, source: 'person', source_on: task.today }, [id])
    return affiliate(task, { person_id, organisation_id: id, starts_on: '2020-01-01' })
  }
  const [before, successor] = [await contact('Entinen'), await contact('Uusi')]
  const contracts: string[] = []
  for (const number of numbers)
    contracts.push(await prepareContract(task, { organisation_id: id, number, title: 'ICT', responsible_id: before }))
  return { id, before, successor, contracts }
}

const page = '/contracts/responsible'
const answering = async (): Promise<{ readonly [number: string]: unknown }> => {
  const { rows } = await s.owner.run('select number, responsible_id from contract order by number')
  return Object.fromEntries(rows.map((row): [string, unknown] => [String(row['number']), row['responsible_id']]))
}
const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams([
  ...[...nivala.contracts, ...oulainen.contracts].map((id): [string, string] => ['id', id]),
  ...Object.entries({ handed_over_on: today, [`to.${nivala.id}`]: nivala.successor, ...fields })])
const versions = (html: string) => Object.fromEntries([...html.matchAll(/name="(version\.[0-9a-f-]+)" value="(\d+)"/g)].map(([, name = '', value = '']) => [name, value]))

test('contracts marked on the list are handed over by customer, after a preview that writes nothing', async () => {
  assert.match(await (await care.get('/contracts')).text(), /formaction="\/contracts\/responsible"/)
  const asked = await (await care.get(`${page}?id=${nivala.contracts.join('&id=')}&id=${oulainen.contracts.join('')}`)).text()
  for (const told of ['Sopimukset: N-1, N-2', 'Uusi vastuullinen: Oulainen']) assert.ok(asked.includes(told), told)
  assert.ok(!/Uusi Oulainen[\s\S]*Uusi Nivala/.test(asked.slice(0, asked.indexOf('Oulainen'))), 'a customer is offered its own contacts')
  const preview = await (await care.post(page, form({}))).text()
  assert.match(preview, /2 sopimusta siirtyy/)
  assert.deepEqual(await answering(), { 'N-1': nivala.before, 'N-2': nivala.before, 'O-1': oulainen.before })
  assert.equal((await care.post(page, form({ [`to.${nivala.id}`]: oulainen.successor }))).status, 422, 'nor of another customer')
  assert.equal((await care.post(page, form({ handed_over_on: 'eilen' }))).status, 422)
})

test('one act hands them over, and undoing hands back what nobody has changed since', async () => {
  const seen = versions(await (await care.post(page, form({}))).text())
  const stale = await care.post(page, form({ ...seen, [`version.${nivala.contracts[0] ?? ''}`]: '9', sure: '1' }))
  assert.equal(stale.status, 409)
  assert.equal((await answering())['N-2'], nivala.before, 'all or none')
  const done = await (await care.post(page, form({ ...seen, sure: '1' }))).text()
  assert.deepEqual(await answering(), { 'N-1': nivala.successor, 'N-2': nivala.successor, 'O-1': oulainen.before })
  assert.equal((await s.owner.run('select 1 from hand_over')).rows.length, 2)
  const moved = [...done.matchAll(/name="moved" value="([^"]+)"/g)].map(([, value = '']): [string, string] => ['moved', value])
  assert.equal(moved.length, 2)
  await s.owner.run("update contract set row_version = row_version + 1 where number = 'N-2'")
  assert.equal((await care.post(`${page}/undo`, new URLSearchParams(moved))).status, 303)
  assert.deepEqual(await answering(), { 'N-1': nivala.before, 'N-2': nivala.successor, 'O-1': oulainen.before })
})

test('a contract is not handed back to somebody who has left', async () => {
  const only = (fields: Readonly<Record<string, string>>) => new URLSearchParams({ id: oulainen.contracts[0] ?? '', handed_over_on: today, [`to.${oulainen.id}`]: oulainen.successor, ...fields })
  const seen = versions(await (await care.post(page, only({}))).text())
  const done = await (await care.post(page, only({ ...seen, sure: '1' }))).text()
  const [, moved = ''] = /name="moved" value="([^"]+)"/.exec(done) ?? []
  await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) => endAffiliation(task, oulainen.before, { ended_on: task.today }))
  assert.equal((await care.post(`${page}/undo`, { moved })).status, 303)
  assert.equal((await answering())['O-1'], oulainen.successor)
})
