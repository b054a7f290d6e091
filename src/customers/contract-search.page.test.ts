import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { affiliate } from './affiliations.ts'
import { prepareContract } from './contracts.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let s: Site
let care: Visitor
const contracts = [['Ähtäri', 'S-2026-14', 'Ylläpito ja ÖLJYT'], ['Nivala', 'S-2025-3', 'Laitteet 100 % käytössä'], ['Nivala', 'T_9', 'Tuki']] as const

before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  await s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
    const known = new Map<string, { organisation_id: string; responsible_id: string }>()
    for (const [customer, number, title] of contracts) {
      const parties = known.get(customer) ?? await (async () => {
        const organisation_id = await addOrganisation(task, { name: customer, legal_form: 'municipality' })
        const person_id = await addPerson(task, { first_name: 'Aino', last_name: customer, source: 'person', source_on: task.today })
        return { organisation_id, responsible_id: await affiliate(task, { person_id, organisation_id }) }
      })()
      known.set(customer, parties)
      await prepareContract(task, { ...parties, number, title })
    }
  })
})
after(() => s.close())

const found = async (q: string) => (await (await care.get(`/contracts.csv?q=${encodeURIComponent(q)}`)).text()).split('\r\n').slice(1)
  .flatMap((line) => contracts.find(([, number]) => line.includes(number))?.[1] ?? []).toSorted()

test('a contract is found by its number, a part of its subject, and its customer, whatever the case', async () => {
  assert.deepEqual(await found('s-2026'), ['S-2026-14'])
  assert.deepEqual(await found('öljy'), ['S-2026-14'])
  assert.deepEqual(await found('ähtä'), ['S-2026-14'])
  assert.deepEqual(await found('nivala'), ['S-2025-3', 'T_9'])
  assert.deepEqual(await found(' s- '), ['S-2025-3', 'S-2026-14'])
})

test('signs that a search could mean are searched as they are written, and what is not there is not found', async () => {
  assert.deepEqual(await found('100 %'), ['S-2025-3'])
  assert.deepEqual(await found('t_'), ['T_9'])
  for (const nothing of ['%', '\\', 'S_2026', '2026-14x', 'olematon', 'aino']) assert.deepEqual(await found(nothing), nothing === '%' ? ['S-2025-3'] : [], nothing)
})

test('the list keeps its state with the words, and all that they find is what is changed together', async () => {
  const html = await (await care.get('/contracts?q=nivala&state=preparation')).text()
  assert.match(html, /name="q"[^>]*value="nivala"/)
  assert.match(html, /<input type="hidden" name="state" value="preparation"/)
  assert.ok(html.includes('2 yhteensä') && !html.includes('S-2026-14'))
  assert.match(await (await care.get('/contracts/bulk?all=1&q=nivala')).text(), /2 valittua/)
})
