import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { addUser } from '../access/users.ts'
import { addAffected, addressees, affectedBy, noteTold, peopleMeant, toldOf } from './affected.ts'
import { breachById, describeBreach, noteAuthorityTold, noticesOf, recordBreach, type Known } from './breaches.ts'
import { endBreach, type Ending } from './end.ts'
import { affectedPaper, authorityPaper } from './letters.ts'
import { Refusal } from '../platform/refusal.ts'

const hour = 3_600_000
let w: Awaited<ReturnType<typeof customers>>
let now: Date
let user = ''
before(async () => {
  w = await customers()
  now = w.gate.clock.now()
  user = await w.gate.write(w.as('access_security'), 'access_security', 'test', (task) => addUser(task, { name: 'Onni', email: 'onni@joki.example', language: 'fi' }))
})
after(() => w.close())

const officer = () => ({ ...w.as('breach_handling'), user: { id: user, name: 'Onni', language: 'fi' as const } })
const desk = () => ({ ...w.as('rights_requests'), user: { id: user, name: 'Onni', language: 'fi' as const } })
const ago = (hours: number) => new Date(now.getTime() - hours * hour)
const record = (known: Known = { happened: 'Kirje meni väärään osoitteeseen.' }, found = ago(1)) =>
  w.gate.write(officer(), 'breach_handling', 'test', (task) => recordBreach(task, 'confidentiality', found, known))
const described = (id: string, known: Known, seen = 1) =>
  w.gate.write(officer(), 'breach_handling', 'test', (task) => describeBreach(task, id, known, seen))
const toldAuthority = (id: string, at: Date, why = '') =>
  w.gate.write(officer(), 'breach_handling', 'test', (task) => noteAuthorityTold(task, id, at, why))
const end = (id: string, ending: Ending) => w.gate.write(officer(), 'breach_handling', 'test', (task) => endBreach(task, id, ending))
const people = (id: string) => w.gate.read(desk(), 'rights_requests', 'test', 'listed', (task) => affectedBy(task, id))
const seen = (id: string) => w.gate.read(officer(), 'breach_handling', 'test', 'opened', async (task) =>
  ({ breach: await breachById(task, id), notices: await noticesOf(task, id) }))
const refused = (field: string | undefined, kind: Refusal['kind'] = 'invalid') => (reason: unknown) =>
  reason instanceof Refusal && reason.kind === kind && reason.field === field

test('a breach has 72 hours from when it was found, and is not found in the future or without a word of it', async () => {
  const { breach } = await seen(await record({ happened: 'Levy hävisi.' }, ago(30)))
  assert.equal(breach.due_at.getTime() - breach.found_at.getTime(), 72 * hour)
  await assert.rejects(record({ happened: 'Levy hävisi.' }, ago(-1)), refused('found_on'))
  await assert.rejects(record({ happened: ' ' }), refused('happened'))
})

test('a risk is judged with its reason, and what is known is completed in the version that was seen', async () => {
  const id = await record()
  await assert.rejects(described(id, { happened: 'x', risk: 'high' }), refused('risk_reason'))
  await assert.rejects(described(id, { happened: 'x', risk_reason: 'koska' }), refused('risk'))
  await described(id, { happened: 'Kirje meni väärään osoitteeseen.', people: 3, risk: 'risk', risk_reason: 'Osoite näkyi.' })
  await assert.rejects(described(id, { happened: 'Toinen' }, 1), refused(undefined, 'conflict'))
  const { breach } = await seen(id)
  assert.deepEqual([breach.people, breach.risk, breach.happened], [3, 'risk', 'Kirje meni väärään osoitteeseen.'])
})

test('the first notice to the authority after 72 hours tells why it is late; a further one need not', async () => {
  const id = await record({ happened: 'Levy hävisi.' }, ago(100))
  await assert.rejects(toldAuthority(id, ago(101)), refused('told_day'))
  await assert.rejects(toldAuthority(id, ago(-1)), refused('told_day'))
  await assert.rejects(toldAuthority(id, ago(1)), refused('late_because'))
  await toldAuthority(id, ago(2), 'Selvitys kesti.')
  await toldAuthority(id, ago(1))
  const inTime = await record({ happened: 'Levy hävisi.' }, ago(100))
  await toldAuthority(inTime, ago(50))
  assert.deepEqual((await seen(id)).notices.map(({ stage, late_because }) => [stage, late_because]), [['first', 'Selvitys kesti.'], ['further', null]])
  assert.equal((await seen(inTime)).notices[0]?.late_because, null)
})

test('it ends when the risk is judged, the authority told of one, and everybody told of a high one', async () => {
  const id = await record()
  const ground = 'Kirje saatiin takaisin.'
  await assert.rejects(end(id, { ground }), refused('ground'))
  await described(id, { happened: 'x', risk: 'high', risk_reason: 'Osoite oli suojattu.' })
  await assert.rejects(end(id, { ground }), /Notify the authority/)
  await toldAuthority(id, ago(0.5))
  await assert.rejects(end(id, { ground, people: toldOf(await people(id)) }), /tell all whom it concerns/)
  const { person } = w.nivala.contacts[0]
  await w.gate.write(desk(), 'rights_requests', 'test', (task) => addAffected(task, id, [person]))
  await assert.rejects(end(id, { ground, people: toldOf(await people(id)) }), /tell all whom it concerns/)
  await assert.rejects(w.gate.write(desk(), 'rights_requests', 'test', (task) => noteTold(task, id, '2099-01-01', 'letter')), refused('people_told_on'))
  await w.gate.write(desk(), 'rights_requests', 'test', (task) => noteTold(task, id, w.today, 'letter'))
  await assert.rejects(w.gate.write(desk(), 'rights_requests', 'test', (task) => noteTold(task, id, w.today, 'letter')), refused(undefined, 'conflict'))
  await assert.rejects(end(id, { ground: ' ', people: toldOf(await people(id)) }), /Tell what was done/)
  await end(id, { ground, people: toldOf(await people(id)) })
  await assert.rejects(end(id, { ground, people: toldOf(await people(id)) }), refused(undefined, 'conflict'))
  await assert.rejects(w.gate.write(desk(), 'rights_requests', 'test', (task) => addAffected(task, id, [person])), refused(undefined, 'conflict'))
  const none = await record()
  await described(none, { happened: 'x', risk: 'none', risk_reason: 'Kirje palautui avaamatta.' })
  await end(none, { ground })
})

test('people are meant by address or id, each once, and a line that means nobody stops all of them', async () => {
  const [one, other] = [w.nivala.contacts[0].person, w.oulainen.contacts[0].person]
  const meant = (lines: string) => w.gate.read(desk(), 'rights_requests', 'test', 'listed', (task) => peopleMeant(task, lines))
  assert.deepEqual(await meant(`${one}\n${other}\n\n${one}`), [one, other])
  await assert.rejects(meant(`${one}\nkukaan@example.fi`), /kukaan@example.fi/)
  await assert.rejects(meant(' \n'), refused('people_meant'))
  const id = await record()
  const add = () => w.gate.write(desk(), 'rights_requests', 'test', (task) => addAffected(task, id, [one, other]))
  assert.deepEqual([await add(), await add()], [2, 0])
})

test('the authority is told what is known and what is not, a person in their language and without what is protected', async () => {
  const controller = { name: 'Joki ICT Oy', address: 'Katu 1, 85500 NIVALA', contact: undefined, officer: 'Onni, onni@joki.example', bases: {}, recipients: [] }
  const id = await record({ happened: 'Kirje meni väärään osoitteeseen.', people: 2, risk: 'risk', risk_reason: 'Osoite näkyi.' })
  const { breach } = await seen(id)
  const draft = JSON.stringify(authorityPaper(breach, [], controller, { language: 'fi', today: w.today }))
  for (const said of ['Ilmoitus tietoturvaloukkauksesta', 'Kirje meni väärään osoitteeseen.', 'Henkilöitä noin 2', 'Ei vielä tiedossa', 'onni@joki.example']) {
    assert.ok(draft.includes(said), said)
  }
  await toldAuthority(id, ago(0.1))
  const further = JSON.stringify(authorityPaper(breach, (await seen(id)).notices, controller, { language: 'fi', today: w.today }))
  assert.match(further, /Täydennys ilmoitukseen/)
  const { person } = w.nivala.contacts[0]
  await w.owner.run(`insert into person_address (tenant_id, id, person_id, street, postal_code, post_office, starts_on)
    values ($1, gen_random_uuid(), $2, 'Salainenkuja 7', '85500', 'NIVALA', '2020-01-01')`, [w.tenant.id, person])
  const letter = async () => {
    const [to] = await w.gate.read(desk(), 'rights_requests', 'test', 'printed', (task) => addressees(task, [person]))
    assert.ok(to)
    return JSON.stringify(affectedPaper(breach, to, controller, w.today))
  }
  await w.owner.run("update person set language = 'sv' where id = $1", [person])
  assert.match(await letter(), /En incident som gäller dina uppgifter.*Salainenkuja 7/)
  await w.owner.run('update person set is_protected = true where id = $1', [person])
  assert.doesNotMatch(await letter(), /Salainenkuja/)
})
