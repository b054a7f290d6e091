import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { addEntries, sealCount } from '../../test/audit-log.ts'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { installation } from '../../test/world.ts'
import { addPerson } from '../customers/persons.ts'
import { affiliate } from '../customers/affiliations.ts'
import { addOrganisation } from '../customers/organisations.ts'
import { auditKey } from '../platform/audit/keys.ts'
import { connect } from '../platform/database/connection.ts'

let s: Site
let officer: Visitor
let clerk: Awaited<ReturnType<Site['signIn']>>
let aino: string
let eero: string
before(async () => {
  s = await site()
  officer = await s.signIn('data_protection_officer')
  clerk = await s.signIn('customer_care')
  ;[aino, eero] = await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const customer = await addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' })
    const add = async (first_name: string) => {
      const person = await addPerson(task, { first_name, last_name: 'Mäkelä', source: 'customer_organisation', source_on: task.today }, [customer])
      await affiliate(task, { person_id: person, organisation_id: customer })
      return person
    }
    return [await add('Aino'), await add('Eero')] as const
  })
  assert.equal((await clerk.get(`/people/${aino}`)).status, 200)
})
after(() => s.close())

async function page(path: string): Promise<string> {
  const answer = await officer.get(path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

/** The rows of the table, without markup. */
function rowsOf(html: string): string[] {
  const [, body = ''] = /<tbody>([^]*?)<\/tbody>/.exec(html) ?? []
  return body.split('</tr>').slice(0, -1).map((row) => row.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim())
}

test('the officer sees who looked at whom, why and when', async () => {
  const rows = rowsOf(await page(`/audit?person=${aino}&user=${clerk.userId}`))
  assert.ok(rows.length > 0)
  for (const row of rows) assert.match(row, /klo .* Aino Aalto Asiakaspalvelu .* Aino Mäkelä/)
  assert.ok(rows.some((row) => row.includes('Avattu')))
})

test('nobody else enters, and a person nobody looked at has no such entry', async () => {
  for (const path of ['/audit', '/audit.csv']) {
    assert.equal((await clerk.get(path)).status, 403)
    assert.equal((await s.anonymous.get(path)).status, 303)
  }
  assert.deepEqual(rowsOf(await page(`/audit?person=${eero}&user=${clerk.userId}`)), [])
})

test('a search about a person is entered as a reading of that person, and so is its file', async () => {
  await page(`/audit?person=${eero}&act=printed`)
  await (await officer.get(`/audit.csv?person=${eero}&act=printed`)).text()
  const { rows } = await s.owner.run(`select route, act from audit_entry where purpose = 'rights_requests'
    and route in ('GET /audit', 'GET /audit.csv') and subjects = uuid_send($1::uuid) order by id`, [eero])
  assert.deepEqual(rows.slice(-2), [{ route: 'GET /audit', act: 'listed' }, { route: 'GET /audit.csv', act: 'exported' }])
})

test('what is sealed and what is not yet is found alike, once, and the pages go to the end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-audit-'))
  const connection = connect(s.server)
  await addEntries(s.owner, s.tenant.id, 120, 40)
  const { rows: [person] } = await s.owner.run("select encode(substr(subjects, 1, 16), 'hex')::uuid as id from audit_entry where length(subjects) > 600 limit 1")
  const id = String(person?.['id'])
  const { rows: [known] } = await s.owner.run('select count(*)::integer as all from audit_entry where position(uuid_send($1::uuid) in subjects) % 16 = 1', [id])
  const all = async () => {
    const seen: string[] = []
    for (let path: string | undefined = `/audit?person=${id}&purpose=contracting`; path !== undefined;) {
      const html = await page(path)
      seen.push(...rowsOf(html))
      path = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    return seen.length
  }
  assert.equal(await all(), known?.['all'])
  const { rows: [count] } = await s.owner.run('select count(*)::integer as all from audit_entry')
  await sealCount({ connection, installation, key: auditKey(folder), folder }, s.tenant.id, Number(count?.['all']))
  assert.equal(await all(), known?.['all'])
  const { rows } = await s.owner.run('select 1 from audit_subject where subject = $1', [id])
  assert.ok(rows.length > 0)
  await connection.close()
  rmSync(folder, { recursive: true })
})

test('each condition narrows: user, purpose, act and day', async () => {
  const none = ['/audit?act=disclosed', '/audit?purpose=marketing', '/audit?to=1.1.2020', '/audit?from=1.1.2090',
    '/audit?user=00000000-0000-7000-8000-000000000001']
  for (const path of none) assert.deepEqual(rowsOf(await page(path)), [], path)
  for (const path of ['/audit?act=opened', '/audit?purpose=contracting', '/audit?from=1.1.2020&to=1.1.2090']) {
    assert.ok(rowsOf(await page(path)).length > 0, path)
  }
  assert.match(await page('/audit?from=huomenna'), /Anna päivä muodossa/)
})

test('the file has every entry, and tells persons by their ids', async () => {
  const text = await (await officer.get(`/audit.csv?user=${clerk.userId}`)).text()
  const [header, ...lines] = text.trim().split('\r\n')
  assert.match(header ?? '', /Milloin;Kuka;Tehtävä;Miksi;Teko;Sivu;Mitä;Henkilöiden tunnisteet/)
  assert.ok(lines.some((line) => line.includes(aino) && line.includes('GET /people/:id')))
})

test('the page speaks three languages', async () => {
  for (const [language, title] of [['fi', 'Käyttöloki'], ['sv', 'Användningslogg'], ['en', 'Audit log']] as const) {
    assert.match(await page(`/audit?kieli=${language}`), new RegExp(`<h1[^>]*>${title}`))
  }
})

test('a person’s card leads those who may to who has looked, and nobody else', async () => {
  const both = await s.signIn('customer_care', 'data_protection_officer')
  const link = `href="/audit?person=${aino}"`
  assert.ok((await (await both.get(`/people/${aino}`)).text()).includes(link))
  assert.ok(!(await (await clerk.get(`/people/${aino}`)).text()).includes(link))
})
