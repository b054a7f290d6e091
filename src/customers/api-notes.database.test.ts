import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { site, type Site } from '../../test/site.ts'
import { newId } from '../platform/id.ts'
import { apiRoutes } from './api.ts'

const row = z.looseObject({ id: z.string(), row_version: z.number() })
const page = z.object({ rows: z.array(row), next: z.string().nullable() })

let s: Site
let manager: Awaited<ReturnType<Site['signIn']>>
let nivala: string
before(async () => {
  s = await site(apiRoutes)
  manager = await s.signIn('account_management')
  nivala = await made('organisations', { name: 'Nivala', legal_form: 'municipality' })
})
after(() => s.close())

const create = (path: string, body: unknown) =>
  manager.send('POST', `/api/v1/${path}`, body, { 'idempotency-key': newId() })
const patch = (path: string, body: unknown, version: number) =>
  manager.send('PATCH', `/api/v1/${path}`, body, { 'if-match': `"${version}"` })

async function made(path: string, body: unknown): Promise<string> {
  const answer = await create(path, body)
  const said: unknown = await answer.json()
  assert.equal(answer.status, 201, `${path} ${JSON.stringify(said)}`)
  return row.parse(said).id
}

test('a program writes, lists, edits and deletes a note, and overwrites nobody', async () => {
  const id = await made('notes', { organisation_id: nivala, body: 'Soitti.' })
  const listed = page.parse(await (await manager.get(`/api/v1/notes?organisation_id=${nivala}`)).json())
  assert.deepEqual(
    listed.rows.map(({ body }) => body),
    ['Soitti.'],
  )
  assert.equal((await patch(`notes/${id}`, { body: 'Soitti taas.' }, 1)).status, 200)
  assert.equal((await patch(`notes/${id}`, { body: 'Myöhässä.' }, 1)).status, 412)
  assert.equal((await patch(`notes/${id}`, { removed_on: '2026-01-02' }, 2)).status, 200)
  const read = row.parse(await (await manager.get(`/api/v1/notes/${id}`)).json())
  assert.equal(read['body'], null)
})

test('a program is refused an identity code, somebody unseen, and a note about nothing', async () => {
  for (const body of ['Tunnus 131052-308T', `{person:${newId()}}`, ' '])
    assert.equal((await create('notes', { organisation_id: nivala, body })).status, 422, body)
  assert.equal((await create('notes', { body: 'x' })).status, 422)
})

test('a program asks a colleague on duty to do something, and nobody else', async () => {
  const asked = { organisation_id: nivala, what: 'Lähetä tarjous', due_on: '2026-02-01' }
  const id = await made('to-dos', { ...asked, doer_id: manager.userId })
  assert.equal((await patch(`to-dos/${id}`, { done_on: '2026-01-02' }, 1)).status, 200)
  assert.equal((await create('to-dos', { ...asked, doer_id: nivala })).status, 422)
  assert.equal((await patch(`to-dos/${id}`, { doer_id: nivala }, 2)).status, 422)
})

test('invoicing is told of neither', async () => {
  const clerk = await s.signIn('invoicing')
  for (const path of ['notes', 'to-dos']) assert.equal((await clerk.get(`/api/v1/${path}`)).status, 403, path)
})
