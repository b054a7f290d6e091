import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { world } from '../../test/world.ts'
import { importCustomers, outcomeIn } from './import.ts'

let w: Awaited<ReturnType<typeof world>>
before(async () => {
  w = await world()
})
after(() => w.close())

const bring = (text: string, dryRun = false) =>
  importCustomers(w.gate, w.as('contracting'), Buffer.from(text), { dryRun })

const header =
  'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi;Sopimusnumero;' +
  'Vastuuhenkilö;Huomautukset'
const line = (number: string, business: string, rest = ';;') =>
  `${number};yritys;Firma Oy;${business};Aino;Laine;${rest}`

test('a customer that is in the register already says by which of its keys', async () => {
  const text = `${header}\n${line('K1', '2045520-5')}\n`
  assert.equal((await bring(text)).accepted, 1)
  const again = await bring(`${text}${line('K2', '2045520-5')}\n`, true)
  const copies = [
    { line: 2, ofLine: null, by: 'customer_number' },
    { line: 3, ofLine: null, by: 'business_id' },
  ]
  assert.deepEqual(again.duplicates, copies)
  assert.deepEqual(
    outcomeIn(again, 'fi').duplicates,
    copies.map(({ line: at }) => ({ line: at, ofLine: null })),
  )
})

test('notes of a customer’s taken lines stand together, and a refused line adds none', async () => {
  const lines = [';;eka', ';;toka', 'N-1;E;kolmas'].map((rest) => `${line('N1', '0100130-4', rest)}\n`)
  await bring(`${header}\n${lines.join('')}`)
  const { rows } = await w.owner.run("select note from organisation where customer_number = 'N1'")
  assert.deepEqual(rows, [{ note: 'eka\ntoka' }])
})

test('a column that only the catalogue names is stored by its kind and by what people call its choices', async () => {
  const { accepted, refused } = await bring(
    `${header};Samarbetspartner;Our capacity;Kuolinpäivä\n` +
      `${line('P1', '0188808-0', 'P-1;K;')};K;Personuppgiftsansvarig;1.2.2024\n` +
      `${line('P2', '0157711-9', ';;')};ehkä;muu;1.2.2090\n`,
  )
  assert.deepEqual(
    [accepted, refused.map(({ line: at, column }) => `${at} ${column}`)],
    [1, ['3 Samarbetspartner', '3 Our capacity', '3 Kuolinpäivä']],
  )
  const { rows } = await w.owner.run(`select o.is_partner, c.capacity, p.died_on::text from contract c
    join organisation o on o.id = c.organisation_id join affiliation a on a.id = c.responsible_id
    join person p on p.id = a.person_id where c.number = 'P-1'`)
  assert.deepEqual(rows, [{ is_partner: true, capacity: 'controller', died_on: '2024-02-01' }])
})
