import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { addProvider } from '../../src/access/oidc-providers.ts'
import { makeDirectoryToken } from '../../src/access/scim-users.ts'
import { startSession, startTokenSession } from '../../src/access/sessions.ts'
import { createApp } from '../../src/app/server.ts'
import { purposeNames } from '../../src/catalogue/schema/columns.ts'
import { newId } from '../../src/platform/id.ts'
import { foundTenant, machineActor } from '../../src/platform/tenants.ts'
import { site, visitor, type Site } from '../site.ts'

let s: Site
let token = ''
let otherToken = ''
let provider = ''

const answerShape = z.looseObject({ id: z.string().optional(), active: z.boolean().optional(), totalResults: z.number().optional(),
  userName: z.string().optional(), displayName: z.string().optional(), scimType: z.string().optional(), status: z.string().optional(),
  Resources: z.array(z.looseObject({ id: z.string().optional() })).optional(), members: z.array(z.object({ value: z.string() })).optional() })
const writing = <R>(act: Parameters<typeof s.gate.write<'access_security', R>>[3]) =>
  s.gate.write(s.as('access_security'), 'access_security', 'test', act)
const directory = (issuer: string) => writing(async (task) => {
  const id = await addProvider(task, { name: 'Entra', issuer, clientId: 'c', secret: 's' }, s.sealer)
  return { id, token: await makeDirectoryToken(task, id) }
})

before(async () => {
  s = await site()
  const own = await directory(`https://login.microsoftonline.com/${newId()}/v2.0`)
  provider = own.id
  token = own.token
  otherToken = (await directory(`https://login.microsoftonline.com/${newId()}/v2.0`)).token
})
after(() => s.close())

async function scim(method: string, path: string, body?: unknown, by = token) {
  const answer = await s.anonymous.fetch(`/scim/v2/${path}`, { method, headers: { authorization: `Bearer ${by}`,
    ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  const text = await answer.text()
  return { status: answer.status, type: answer.headers.get('content-type'), body: text === '' ? {} : answerShape.parse(JSON.parse(text)) }
}

const newcomer = (name = newId()) => ({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'], externalId: newId(), userName: `${name}@kunta.example`, active: true,
  displayName: 'Aino Aalto', emails: [{ primary: true, type: 'work', value: `${name}@kunta.example` }], title: 'Asiantuntija',
  meta: { resourceType: 'User' }, name: { formatted: 'Aino Aalto', familyName: 'Aalto', givenName: 'Aino' } })
const patch = (...operations: object[]) => ({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations })
const added = async (wanted = newcomer()) => {
  const { status, body } = await scim('POST', 'Users', wanted)
  assert.equal(status, 201)
  return body.id ?? ''
}
const find = (filter: string) => scim('GET', `Users?filter=${encodeURIComponent(filter)}`)

async function accountOf(id: string) {
  const { rows: [row] } = await s.owner.run(`select a.id, a.user_id from account a join external_identity e on e.user_id = a.user_id
    where e.id = $1`, [id])
  return { accountId: String(row?.['id']), userId: String(row?.['user_id']) }
}

test('the directory is told what is served, each of it as SCIM', async () => {
  for (const path of ['ServiceProviderConfig', 'ResourceTypes', 'Schemas', 'Users', 'Groups']) {
    const { status, type } = await scim('GET', path)
    assert.deepEqual([status, type], [200, 'application/scim+json; charset=utf-8'], path)
  }
})

test('a user the directory tells of is found by each name it asks by, and is not there twice', async () => {
  const wanted = newcomer()
  const id = await added(wanted)
  for (const filter of [`userName eq "${wanted.userName.toUpperCase()}"`, `externalId eq "${wanted.externalId}"`,
    `emails[type eq "work"].value eq "${wanted.userName}"`, `userName eq "${wanted.userName}" and externalId eq "${wanted.externalId}"`]) {
    const { body } = await find(filter)
    assert.deepEqual([body.totalResults, body.Resources?.[0]?.id], [1, id], filter)
  }
  const again = await scim('POST', 'Users', wanted)
  assert.deepEqual([again.status, again.body.scimType, again.body.status], [409, 'uniqueness', '409'])
  assert.equal((await scim('GET', `Users/${id}`)).body.displayName, 'Aino Aalto')
})

test('nobody found is an empty list, an unknown id 404, a filter not understood 400', async () => {
  const none = await find('userName eq "nobody@kunta.example"')
  assert.deepEqual([none.status, none.body.totalResults, none.body.Resources], [200, 0, []])
  for (const method of ['GET', 'DELETE']) assert.equal((await scim(method, `Users/${newId()}`)).status, 404)
  assert.equal((await scim('PATCH', `Users/${newId()}`, patch({ op: 'Replace', path: 'active', value: false }))).status, 404)
  for (const filter of ['userName co "a"', 'userName eq "a" or userName eq "b"', 'password eq "x"', '"', 'userName eq "a\' or 1=1"x']) {
    assert.equal((await find(filter)).status, 400, filter)
  }
  for (const body of [[], 'x', { active: 'perhaps' }, { userName: 7 }]) assert.equal((await scim('POST', 'Users', body)).status, 400)
})

test('row 46 (ASVS 7.4.2): whom the directory closes is refused at the next request, in the browser and by a token', async () => {
  const forms = [{ op: 'Replace', path: 'active', value: 'False' }, { op: 'replace', value: { active: false } }, { op: 'Add', path: 'active', value: 'false' }]
  for (const form of [...forms, undefined]) {
    const id = await added()
    const { accountId } = await accountOf(id)
    const [session, program] = await writing(async (task) => [await startSession(task, accountId, 'external'),
      await startTokenSession(task, { accountId, dutyId: newId(), program: 'x', endsAt: new Date(task.now.getTime() + 86_400_000) })] as const)
    const browser = visitor(s.app, session)
    const withToken = () => s.anonymous.fetch('/api/v1/organisations', { headers: { authorization: `Bearer ${program}` } })
    assert.equal((await browser.get('/account')).status, 403, 'a session without a duty is known')
    assert.equal((await withToken()).status, 403, 'a token whose duty opens nothing is known')
    const { status } = await (form === undefined ? scim('DELETE', `Users/${id}`) : scim('PATCH', `Users/${id}`, patch(form)))
    assert.equal(status, form === undefined ? 204 : 200)
    assert.equal((await browser.get('/account')).headers.get('location'), '/sign-in?next=%2Faccount')
    assert.equal((await withToken()).status, 401)
    assert.equal((await scim('GET', `Users/${id}`)).body.active, false)
    assert.equal((await scim('PATCH', `Users/${id}`, patch({ op: 'Replace', path: 'active', value: 'True' }))).body.active, true)
    assert.equal((await withToken()).status, 401, 'what was ended stays so')
  }
})

test('active that is sent again changes nothing, and does not open what an administrator closed', async () => {
  const id = await added()
  assert.equal((await scim('PATCH', `Users/${id}`, patch({ op: 'replace', path: 'active', value: true }))).body.active, true)
  const { userId } = await accountOf(id)
  await s.owner.run('update staff_user set closed_on = current_date - 1 where id = $1', [userId])
  assert.equal((await scim('PATCH', `Users/${id}`, patch({ op: 'replace', path: 'active', value: true }))).body.active, false)
})

test('names and addresses change by path, without one, and by PUT; the identity itself does not', async () => {
  const wanted = newcomer()
  const id = await added(wanted)
  const email = `${newId()}@kunta.example`
  const renamed = await scim('PATCH', `Users/${id}`, patch({ op: 'replace', path: 'displayName', value: 'Aino Ahola' },
    { op: 'Add', path: 'emails[type eq "work"].value', value: email }, { op: 'add', value: { 'name.givenName': 'Aino', nickName: 'x' } }))
  assert.deepEqual([renamed.status, renamed.body.displayName], [200, 'Aino Ahola'])
  assert.equal((await find(`emails[type eq "work"].value eq "${email}"`)).body.totalResults, 1)
  assert.equal((await scim('PUT', `Users/${id}`, { ...wanted, displayName: 'Aino Uusi' })).body.displayName, 'Aino Uusi')
  assert.equal((await scim('PATCH', `Users/${id}`, patch({ op: 'replace', path: 'externalId', value: newId() }))).status, 400)
  const other = await added()
  assert.equal((await scim('PATCH', `Users/${other}`, patch({ op: 'replace', path: 'emails[type eq "work"].value', value: wanted.userName }))).status, 409)
})

test('row 40 (ASVS 6.8.1): an address that somebody here has is not linked: the identity waits', async () => {
  const aino = await s.signIn('customer_care')
  const wanted = { ...newcomer(), userName: aino.email, emails: [{ type: 'work', value: aino.email }] }
  assert.equal((await scim('POST', 'Users', wanted)).status, 409)
  const { rows: [row] } = await s.owner.run('select user_id, confirmed_at from external_identity where subject_key = $1', [wanted.externalId])
  assert.deepEqual([row?.['user_id'], row?.['confirmed_at']], [null, null])
  assert.equal((await find(`externalId eq "${wanted.externalId}"`)).body.totalResults, 0)
})

test('row 49: a directory sees and changes only whom it told of; another controller’s token is none', async () => {
  const id = await added()
  for (const [method, body] of [['GET', undefined], ['DELETE', undefined], ['PATCH', patch({ op: 'replace', path: 'active', value: false })]] as const) {
    const [foreign, none] = [await scim(method, `Users/${id}`, body, otherToken), await scim(method, `Users/${newId()}`, body, otherToken)]
    assert.deepEqual(foreign, none)
    assert.equal(foreign.status, 404)
  }
  assert.equal((await scim('GET', 'Users', undefined, otherToken)).body.totalResults, 0)
  assert.equal((await scim('GET', `Users/${id}`)).body.active, true)
  const other = await foundTenant(s.owner, 'test', { slug: 'other', name: 'Other', languages: ['fi'] }, purposeNames)
  const foreign = await s.gate.write(machineActor(other, ['access_security']), 'access_security', 'test', async (task) => makeDirectoryToken(task,
    await addProvider(task, { name: 'X', issuer: 'https://idp.example', clientId: 'c', secret: 's' }, s.sealer)))
  assert.equal((await scim('GET', `Users/${id}`, undefined, foreign)).status, 401)
  const app = createApp({ gate: s.gate, tenants: [other, s.tenant], config: { origin: undefined }, log: () => {} })
  const ofOther = await app.fetch(new Request(`http://localhost/scim/v2/Users/${id}`, { headers: { authorization: `Bearer ${foreign}` } }))
  assert.equal(ofOther.status, 404)
})

test('row 38: the token is kept as its hash, and ends with its time and with its provider', async () => {
  const { rows } = await s.owner.run('select token_hash from provisioning_token')
  assert.equal(rows.some(({ token_hash }) => token_hash === token), false)
  const short = await writing((task) => makeDirectoryToken(task, provider, 1))
  assert.equal((await scim('GET', 'Users', undefined, short)).status, 200)
  s.gate.clock.shift(25 * 3_600_000)
  assert.equal((await scim('GET', 'Users', undefined, short)).status, 401)
  for (const wrong of ['', 'x'.repeat(43), token.slice(1)]) assert.equal((await scim('GET', 'Users', undefined, wrong)).status, 401)
})

test('groups hold the users the directory told of, and give nobody a duty', async () => {
  const [one, two] = [await added(), await added()]
  const made = await scim('POST', 'Groups', { displayName: 'Rekisterin käyttäjät', externalId: newId(), members: [] })
  assert.equal(made.status, 201)
  const path = `Groups/${made.body.id ?? ''}`
  const members = async () => (await scim('GET', path)).body.members?.map(({ value }) => value).toSorted()
  const { rows: [duties] } = await s.owner.run('select count(*)::int as n from duty')
  assert.equal((await scim('PATCH', path, patch({ op: 'Add', path: 'members', value: [{ value: one }, { value: two }] }))).status, 204)
  assert.deepEqual(await members(), [one, two].toSorted())
  await scim('PATCH', path, patch({ op: 'Remove', path: 'members', value: [{ value: one }] }))
  assert.deepEqual(await members(), [two])
  await scim('PATCH', path, patch({ op: 'Remove', path: `members[value eq "${two}"]` }))
  assert.deepEqual(await members(), [])
  assert.equal((await scim('PATCH', path, patch({ op: 'Add', path: 'members', value: [{ value: newId() }] }))).status, 404)
  const listed = await scim('GET', `Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "Rekisterin käyttäjät"')}`)
  assert.deepEqual([listed.body.totalResults, listed.body.Resources?.[0]?.['members']], [1, undefined])
  assert.deepEqual((await s.owner.run('select count(*)::int as n from duty')).rows[0], duties)
  assert.equal((await scim('DELETE', path)).status, 204)
  assert.equal((await scim('GET', path)).status, 404)
})

test('lists come in pages counted from one', async () => {
  await added()
  await added()
  const whole = await scim('GET', 'Users')
  const pages = [await scim('GET', 'Users?startIndex=1&count=1'), await scim('GET', 'Users?startIndex=2&count=1')]
  assert.deepEqual(pages.flatMap(({ body }) => body.Resources?.map(({ id }) => id)), whole.body.Resources?.slice(0, 2).map(({ id }) => id))
  assert.ok(pages.every(({ body }) => body.totalResults === whole.body.totalResults))
})
