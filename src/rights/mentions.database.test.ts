import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { erasing } from '../../test/erasing.ts'
import { findMentions } from './mentions.ts'

let w: Awaited<ReturnType<typeof erasing>>
before(async () => {
  w = await erasing()
})
after(() => w.close())

test('a note that mentions the person by a token is read before they are erased, and no other note is', async () => {
  const [aino, eero] = w.nivala.contacts
  const note = async (body: string) => {
    const { rows } = await w.owner.run(
      `insert into note (tenant_id, id, organisation_id, body, written_on)
       values ($1, gen_random_uuid(), $2, $3, current_date) returning id`,
      [w.tenant.id, w.oulainen.id, body],
    )
    return String(rows[0]?.['id'])
  }
  const named = await note(`Sovittu {person:${aino.person}} kanssa.`)
  await note(`Sovittu {person:${eero.person}} kanssa.`)
  const found = await w.officer.read('listed', (task) => findMentions(task, [aino.person], []))
  assert.deepEqual(
    found.filter(({ place }) => place === 'note.body'),
    [{ place: 'note.body', row: named }],
  )
})
