import assert from 'node:assert/strict'
import { unzipSync, strFromU8 } from 'fflate'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { testVault } from '../../test/vault.ts'
import { Refusal } from '../platform/refusal.ts'
import { accessArchive } from './archive.ts'
import { answerAccess } from './answer.ts'
import { accessScript } from './script.ts'

let w: Awaited<ReturnType<typeof customers>>
let aino: string
let eero: string
before(async () => {
  w = await customers()
  await w.signed()
  aino = w.nivala.contacts[0].person
  eero = w.nivala.contacts[1].person
})
after(() => w.close())

const answerTo = (person: string) => w.ask('rights_requests', (task) => answerAccess(task, person, 'Joki ICT Oy'))
const valuesOf = (answer: Awaited<ReturnType<typeof answerTo>>) =>
  answer.tables.flatMap(({ table, rows }) => rows.flatMap(({ values }) => values.map((value) => `${table}.${value.column}: ${value.value}`)))

test('a person is told every value of their own, what it is for and how long it stays', async () => {
  const answer = await answerTo(aino)
  const values = valuesOf(answer)
  for (const value of ['person.first_name: Aino', 'person.last_name: Mäkelä', 'person_email.email: aino@nivala.example',
    'affiliation.organisation_id: Nivala', 'contract.number: S-1']) assert.ok(values.includes(value), value)
  assert.ok(values.some((value) => value.startsWith('contract_signature.signed_on')))
  const [name] = answer.tables.find(({ table }) => table === 'person')?.rows[0]?.values ?? []
  assert.ok(name !== undefined && name.purposes.includes('customer_relationship') && name.kept.isOpen)
})

test('what is told of one person holds nothing of another', async () => {
  const all = JSON.stringify(await answerTo(aino))
  for (const other of ['Eero', 'Öhman', 'eero@', eero, 'Veikko', 'Åkerman']) assert.ok(!all.includes(other), other)
})

test('who looked is told by work task and purpose, never by name', async () => {
  const user = { id: '00000000-0000-7000-8000-00000000abcd', name: 'Ulla Utelias', language: 'fi' } as const
  await w.ask('customer_service', (task) => task.db.selectFrom('person').select(['id', 'first_name'])
    .where('tenant_id', '=', task.tenant).where('id', '=', eero).execute(), { ...w.as('customer_service'), user })
  const seen = (await answerTo(eero)).views.filter(({ purpose, act }) => purpose === 'customer_service' && act === 'listed')
  assert.equal(seen.length, 1)
  const all = JSON.stringify(await answerTo(eero))
  assert.ok(!all.includes(user.id) && !all.includes('Utelias'))
  assert.equal((await answerTo(aino)).views.filter(({ purpose }) => purpose === 'customer_service').length, 0)
})

test('a duty over a part of the register, another controller and another purpose give no answer', async () => {
  const refused = (kind: string) => (reason: unknown) => reason instanceof Refusal && reason.kind === kind
  await assert.rejects(w.ask('rights_requests', (task) => answerAccess(task, aino, 'x'), w.over([w.nivala.id], 'rights_requests')),
    refused('not-allowed'))
  const { actor } = await w.neighbour()
  await assert.rejects(w.ask('rights_requests', (task) => answerAccess(task, aino, 'x'), actor), refused('not-found'))
  await assert.rejects(w.ask('rights_requests', (task) => answerAccess(task, aino, 'x'), w.as('events')), refused('not-allowed'))
})

const files = testVault()
const unpacked = async (answer: Awaited<ReturnType<typeof answerTo>>) => unzipSync(Buffer.concat(await Array.fromAsync(
  await accessArchive(answer, (row) => files.vault.take({ tenant: w.tenant.id, table: 'attachment', row })))))

test('the files attached to the person go along and are told of, those of others do not, and one that is gone is said to be', async () => {
  const [own, other, removed, lost] = [await attach('person_id', aino, 'Ainon työsopimus'), await attach('person_id', eero, 'Eeron työsopimus'),
    await attach('person_id', aino, 'Poistettu'), await attach('person_id', aino, 'Kadonnut')]
  await attach('organisation_id', w.nivala.id, 'Kunnan pöytäkirja')
  await w.owner.run('update attachment set name = null, removed_on = $1 where id = $2', [w.today, removed])
  await files.vault.destroy(w.tenant.id, lost)
  const archive = await unpacked(await answerTo(aino))
  const names = Object.keys(archive).filter((name) => name.startsWith('attachments/'))
  assert.deepEqual(names, ['attachments/1-sopimus.pdf'])
  assert.ok(strFromU8(archive['attachments/1-sopimus.pdf'] ?? new Uint8Array()).includes('Ainon työsopimus'))
  const told = strFromU8(archive['attachments.csv'] ?? new Uint8Array())
  assert.ok(told.includes(own) && told.includes(lost) && told.includes('Tiedostoa ei voi enää avata'))
  assert.ok(!told.includes(other) && !told.includes(removed))
  for (const bytes of Object.values(archive)) assert.ok(!/Eeron|pöytäkirja/.test(strFromU8(bytes)))
})

async function attach(column: 'person_id' | 'organisation_id', about: string, text: string): Promise<string> {
  const row = await files.keep(w.tenant.id, text)
  await w.owner.run(`insert into attachment (tenant_id, id, ${column}, name, type, size_bytes, stored_on)
    values ($1, $2, $3, 'sopimus.pdf', 'pdf', 10, $4)`, [w.tenant.id, row, about, w.today])
  return row
}

test('the files hold the answer for programs, for spreadsheets and for people; the script leaves a place for the reading', async () => {
  const answer = await answerTo(aino)
  const files = await unpacked(answer)
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  assert.ok(text('answer.json').includes('aino@nivala.example') && text('tables/person_email.csv').includes('aino@nivala.example'))
  assert.match(text('answer.html'), /<html lang="fi"/)
  assert.match(text('portable/card.vcf'), /FN:Aino Mäkelä\r\n/)
  const script = accessScript(answer)
  assert.match(script, /Etunimi: Aino\./)
  assert.match(script, /Lukija: ___/)
})
