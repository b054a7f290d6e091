import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { takeReport } from '../src/bulletins/bounces.ts'
import { messageIdsIn } from '../src/platform/files/delivery-report.ts'
import { readMessage } from '../src/platform/files/message.ts'
import { newId } from '../src/platform/id.ts'
import { bulletinSite, type BulletinSite } from './bulletins.ts'
import { returned } from './returned.ts'

let s: BulletinSite
let clerk: Awaited<ReturnType<BulletinSite['clerk']>>
before(async () => {
  s = await bulletinSite(() => undefined)
  clerk = await s.clerk('customer_care')
})
after(() => s.close())

const idIn = (answer: Response) => /[0-9a-f-]{36}/.exec(answer.headers.get('location') ?? '')?.[0] ?? assert.fail(String(answer.status))

async function sentTo(person: string): Promise<string> {
  const id = idIn(await clerk.post('/people/bulletin', { id: person }))
  await clerk.post(`/bulletins/${id}/texts`, { row_version: '1', subject_fi: 'Katko', body_fi: 'Palvelu on poissa käytöstä.' })
  await clerk.post(`/bulletins/${id}/send`, { row_version: '2', when: 'now' })
  assert.equal(await s.send(), 1)
  return id
}

async function take(bytes: Buffer) {
  const { report } = await readMessage(bytes, 'eml')
  return takeReport(s.gate, s.tenant, messageIdsIn(bytes), report ?? [])
}

const letterTo = async (to: string) => (await s.post.lettersTo(to))[0] ?? assert.fail()
const marksOf = async (person: string) =>
  (await s.owner.run('select email, bounced_because from person_email where person_id = $1', [person])).rows.map((row) => [row['email'], row['bounced_because']])

test('a bulletin that comes back is marked by the id it left with, and so is its address, once and for that person alone', async () => {
  const [aino, other] = [await s.contact('Aino', 'fi'), await s.contact('Aini', 'fi', 'aino@nivala.example')]
  const id = await sentTo(aino)
  const report = returned(await letterTo('aino@nivala.example'), '5.1.1')
  assert.equal(await take(report), 'marked')
  assert.deepEqual(await s.fates(id), [['Aino', 'bounced', 'unknown_address']])
  assert.deepEqual(await marksOf(aino), [['aino@nivala.example', 'unknown_address']])
  assert.deepEqual(await marksOf(other), [['aino@nivala.example', null]], 'whose address it also is, has had nothing come back')
  assert.match(await (await clerk.get(`/bulletins/${id}`)).text(), /Aho Aino[\s\S]*Osoitetta ei ole/)
  assert.equal(await take(report), 'marked', 'twice is as once')
})

test('a failure that passes, a report of somebody else’s message and one that names nobody mark nothing', async () => {
  const bo = await s.contact('Bo', 'fi')
  const id = await sentTo(bo)
  const letter = await letterTo('bo@nivala.example')
  assert.equal(await take(returned(letter, '4.4.1')), 'passing')
  assert.equal(await take(returned({ ...letter, id: `<${newId()}@joki.example>` }, '5.1.1')), 'unknown')
  assert.equal(await take(returned({ ...letter, id: '<1@elsewhere.example>' }, '5.1.1')), 'unknown')
  assert.deepEqual([await s.fates(id), await marksOf(bo)], [[['Bo', 'sent', null]], [['bo@nivala.example', null]]])
})

test('an address that was written anew since is not marked by an old report', async () => {
  const carl = await s.contact('Carl', 'fi')
  const id = await sentTo(carl)
  await s.owner.run("update person_email set email = 'carl@uusi.example' where person_id = $1", [carl])
  assert.equal(await take(returned(await letterTo('carl@nivala.example'), '5.2.1')), 'marked')
  assert.deepEqual([await s.fates(id), await marksOf(carl)], [[['Carl', 'bounced', 'refused']], [['carl@uusi.example', null]]])
})

test('while the register is closed after a restore without its ledger, nobody is written to', async () => {
  const id = idIn(await clerk.post('/people/bulletin', { id: await s.contact('Dora', 'fi') }))
  await clerk.post(`/bulletins/${id}/texts`, { row_version: '1', subject_fi: 'Katko', body_fi: 'Palvelu on poissa käytöstä.' })
  await clerk.post(`/bulletins/${id}/send`, { row_version: '2', when: 'now' })
  const [breach] = await s.gate.write(s.as('breach_handling'), 'breach_handling', 'test', (task) => task.insert('breach', [{ kind: 'ledger_lost',
    found_at: task.now, due_at: task.now, backup_at: task.now, backup: 'x', found_by: clerk.userId }]))
  assert.equal(await s.send(), 0)
  await s.owner.run("update breach set ended_on = current_date, ended_by = found_by, ground = 'x' where id = $1", [breach ?? ''])
  assert.equal(await s.send(), 1)
})
