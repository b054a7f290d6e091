import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'

let s: Site
let staff: Visitor
before(async () => {
  s = await site()
  staff = await s.signIn('customer_care')
})
after(() => s.close())

async function made(path: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await staff.post(path, form)
  assert.equal(answer.status, 303, path)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

const named = (first: string, last: string) => ({
  'person.first_name': first,
  'person.last_name': last,
  'person.source': 'customer_organisation',
  'person.source_on': '1.2.2026',
})

test('a successor whom the register does not know is entered in the departure itself, or nothing happens', async () => {
  const nivala = await made('/customers', {
    kind: 'organisation',
    name: 'Nivala',
    legal_form: 'municipality',
  })
  const aino = await made('/people', {
    customer: nivala,
    ...named('Aino', 'Mäkelä'),
    'tie.starts_on': '1.2.2020',
    role: 'contact',
  })
  const html = await (await staff.get(`/people/${aino}`)).text()
  const tie = /\/affiliations\/([0-9a-f-]{36})\/departure/.exec(html)?.[1] ?? assert.fail('no tie')
  const contract = await made('/contracts', {
    customer: nivala,
    number: 'S-1',
    title: 'Verkko',
    award: 'in_house',
    capacity: 'controller',
    prepared_on: '1.2.2026',
    responsible_id: tie,
  })
  const path = `/affiliations/${tie}/departure`
  const form = { ended_on: '1.3.2026', [`heir.${contract}`]: 'newcomer' }
  const bare = await staff.post(path, { ...form, 'person.last_name': 'Uusi' })
  const told = await bare.text()
  assert.equal(bare.status, 422)
  assert.match(told, /id="f-person[^"]first_name-error"/)
  assert.match(told, /value="Uusi"/)
  await made(path, { ...form, ...named('Niina', 'Uusi') })
  const card = await (await staff.get(`/contracts/${contract}`)).text()
  assert.match(card, /Niina Uusi/)
  const { rows } = await s.owner.run('select responsible_is_interim as i from contract where id = $1', [
    contract,
  ])
  assert.equal(rows[0]?.['i'], false)
})
