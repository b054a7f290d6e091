import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { answerAccess } from '../src/access-requests/answer.ts'
import { portableCalendar, portableLinkedData } from '../src/access-requests/portable.ts'
import { addAddress } from '../src/customers/contact-details.ts'
import { addPerson, type NewPerson } from '../src/customers/persons.ts'
import { run } from '../src/customers/portable-cli.ts'
import { bringIn, readPortable } from '../src/customers/portable-import.ts'
import { addPrivateCustomer, addSoleTrader } from '../src/customers/private-customers.ts'
import { purposeNames } from '../src/catalogue/schema/columns.ts'
import { Refusal } from '../src/platform/refusal.ts'
import { foundTenant, machineActor, type Tenant } from '../src/platform/tenants.ts'
import { customers } from './customers.ts'
import { openVault } from '../src/platform/files/vault.ts'

let w: Awaited<ReturnType<typeof customers>>
let empty: Tenant
const folder = mkdtempSync(join(tmpdir(), 'seloste-portable-'))
before(async () => {
  w = await customers()
  empty = await foundTenant(w.owner, 'test', { slug: 'empty', name: 'Empty', languages: ['fi', 'sv', 'en'] }, purposeNames)
})
after(async () => {
  rmSync(folder, { recursive: true })
  await w.close()
})

const exported = (person: string, tenant: Tenant = w.tenant) => w.ask('rights_requests', async (task) =>
  portableLinkedData(await answerAccess(task, person, 'x')), machineActor(tenant, purposeNames))
const brought = (text: string, isAnother = true) => bringIn(w.gate, machineActor(empty, ['contracting']), 'test', readPortable(text), isAnother)

const all = 'dpv:hasPersonalData'
const file = z.looseObject({ [all]: z.array(z.record(z.string(), z.unknown())) })

/** An export without the ids that each register gives of its own, its values in one order. */
function bare(text: string): unknown {
  return file.parse(JSON.parse(text))[all].map((told) => JSON.stringify({ ...told, '@id': undefined })).toSorted()
}

const word = fc.constantFrom('Åsa', 'Mäki-von Essen', 'O’Neill', 'Ö; ,"\\', 'Ἀ', 'Li', 'Aino Maria')
const details = fc.record({
  first_name: word, last_name: word, language: fc.constantFrom('fi' as const, 'sv' as const, 'en' as const), is_protected: fc.boolean(),
  emails: fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 3 }), phones: fc.uniqueArray(fc.integer({ min: 1000000, max: 9999999 }), { maxLength: 2 }),
  isPrivate: fc.boolean(), address: fc.option(word), as: fc.constantFrom('person', 'customer', 'trader'), trade: word,
})

type Planted = { first_name: string; last_name: string; language: 'fi' | 'sv' | 'en'; is_protected: boolean; emails: number[]; phones: number[]
  isPrivate: boolean; address: string | null; as: string; trade: string }
const plain: Planted = { first_name: 'Åsa', last_name: 'Li', language: 'sv', is_protected: false, emails: [1], phones: [], isPrivate: false, address: null, as: 'customer', trade: '' }

async function planted(of: Planted, at: number): Promise<string> {
  const person: NewPerson = { first_name: of.first_name, last_name: of.last_name, language: of.language, is_protected: of.is_protected,
    source: 'person', source_on: w.today, emails: of.emails.map((n) => ({ email: `p${at}.${n}@example.fi`, is_private: of.isPrivate })),
    phones: of.phones.map((n) => ({ phone: `+35840${n}`, is_private: of.isPrivate })) }
  return w.act(async (task) => {
    const own = { street: 'Katu 1', postal_code: '00100', post_office: 'HELSINKI' }
    const id = of.as === 'person' ? await addPerson(task, person)
      : of.as === 'customer' ? (await addPrivateCustomer(task, person, own)).person
        : (await addSoleTrader(task, person, { ...own, name: `Tmi ${of.trade}` })).person
    if (of.address !== null) await addAddress(task, id, { street: of.address, postal_code: '85500', post_office: 'NIVALA' })
    return id
  })
}

test('what a person takes along and brings elsewhere is what they take along from there', async () => {
  let at = 0
  await fc.assert(fc.asyncProperty(details, async (of) => {
    at += 1
    const first = await exported(await planted(of, at))
    const there = await brought(first)
    assert.deepEqual(bare(await exported(there, empty)), bare(first))
  }), { numRuns: 25, seed: 20261123 })
})

test('the comparison would see a value that was left out', async () => {
  const text = await exported(await planted({ ...plain, as: 'person' }, 1000))
  const whole = file.parse(JSON.parse(text))
  const less = { ...whole, [all]: whole[all].filter((one) => one['sel:column'] !== 'email' && one['sel:column'] !== 'language') }
  assert.notDeepEqual(bare(await exported(await brought(JSON.stringify(less)), empty)), bare(text))
})

test('whoever is known is asked for, and a file that is none, or has an identity code, brings nobody', async () => {
  const text = await exported(await planted({ ...plain, first_name: 'Ainoa', language: 'fi' }, 2000))
  await brought(text, false)
  const count = async () => (await w.owner.run('select count(*)::int as n from person where tenant_id = $1', [empty.id])).rows
  const before = await count()
  const refused = (kind: string) => (reason: unknown) => reason instanceof Refusal && reason.kind === kind
  await assert.rejects(brought(text, false), refused('conflict'))
  for (const bad of ['', '{', '[]', '{"@type":"dpv:DataSubject","dpv:hasPersonalData":[]}', text.replace('Ainoa', 'Ainoa 131052-308T'),
    text.replaceAll('"first_name"', '"id"'), text.replace(/"rdf:value": "fi"/, '"rdf:value": "xx"')]) {
    await assert.rejects(async () => brought(bad), refused('invalid'), bad.slice(0, 40))
  }
  assert.deepEqual(await count(), before)
})

test('a contact’s tie to somebody else’s organisation is told as left out, and who they are comes along', async () => {
  const [contact] = w.nivala.contacts
  const { left, customership, emails } = readPortable(await exported(contact.person))
  assert.deepEqual([customership, emails.length, [...left.keys()].toSorted()], [undefined, 1, ['affiliation', 'affiliation_role']])
})

test('the terminal brings a person from a file and tells what it left out', async () => {
  const path = join(folder, 'portable.jsonld')
  writeFileSync(path, await exported(w.nivala.contacts[0].person))
  const said = async (...words: string[]) => {
    const out: string[] = []
    const open = async () => ({ gate: w.gate, owner: async () => w.owner, server: w.server, tenants: [empty], installation: 'test',
      vault: openVault({ files: folder, wrappings: [join(folder, 'one'), join(folder, 'two')], keys: folder }), close: async () => {} })
    const code = await run([...words, '--kieli', 'en'], { out: (text) => { out.push(text) }, err: (text) => { out.push(text) }, open })
    return { code, out: out.join('\n') }
  }
  const { code, out } = await said('import', path)
  assert.equal(code, 0)
  assert.match(out, /^[\da-f-]{36}\nEi tuotu: \S.* \(1\)\nEi tuotu: \S.* \(1\)$/)
  assert.equal((await said('export', path)).code, 2)
  for (const [refused, reason] of [[join(folder, 'none'), /cannot be read|ei voi lukea/], [path, /--another/]] as const) {
    const { code: one, out: told } = await said('import', refused)
    assert.deepEqual([one, reason.test(told)], [1, true], told)
  }
})

test('the calendar keeps whole days, and its lines are short', async () => {
  const person = await planted(plain, 3000)
  const calendar = await w.ask('rights_requests', async (task) => portableCalendar(await answerAccess(task, person, 'x')))
  assert.match(calendar ?? '', new RegExp(`^BEGIN:VCALENDAR\\r\\nVERSION:2\\.0\\r\\n[^]*DTSTART;VALUE=DATE:${w.today.replaceAll('-', '')}\\r\\nSUMMARY:[^]*END:VCALENDAR\\r\\n$`))
  assert.ok((calendar ?? '').split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
})
