import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { addPerson } from './persons.ts'

let s: Site
let program: Visitor
before(async () => {
  s = await site()
  program = await s.signIn('customer_care')
})
after(() => s?.close())

const person = (first_name: string) => s.gate.write(s.as('contracting'), 'contracting', 'test', (task) =>
  addPerson(task, { first_name, last_name: 'Mäkelä', source: 'import', source_on: task.today }))
const merged = (id: string, body: unknown) => program.send('POST', `/api/v1/persons/${id}/merge`, body)

test('a program merges a duplicate once, and the merged id is gone with a pointer to where it went', async () => {
  const [stays, goes] = [await person('Aino'), await person('Aini')]
  const answer = await merged(stays, { duplicate_id: goes, keep: { first_name: 'loser' } })
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /"first_name":"Aini"/)
  assert.equal((await merged(stays, { duplicate_id: goes })).status, 409)
  const gone = await program.get(`/api/v1/persons/${goes}`)
  assert.equal(gone.status, 410)
  assert.match(await gone.text(), new RegExp(`"moved_to":"/api/v1/persons/${stays}"`))
})

test('a merge that says nothing or nonsense is refused, and nobody else may', async () => {
  const [stays, goes] = [await person('Aino'), await person('Aini')]
  assert.equal((await merged(stays, { duplicate_id: stays })).status, 422)
  assert.equal((await merged(stays, { duplicate_id: goes, keep: { first_name: 'both' } })).status, 422)
  assert.equal((await merged(stays, {})).status, 422)
  const clerk = await s.signIn('invoicing')
  assert.equal((await clerk.send('POST', `/api/v1/persons/${stays}/merge`, { duplicate_id: goes })).status, 403)
})
