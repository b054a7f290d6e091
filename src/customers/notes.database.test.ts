import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import type { Actor } from '../platform/gate/task.ts'
import { Refusal, type RefusalKind } from '../platform/refusal.ts'
import { addDays } from '../platform/text/day.ts'
import { happenings, type Happenings, type Kind, type Place } from './happenings.ts'
import { mentionedIn, personsNamed, withTokens, written, type Names } from './mentions.ts'
import { editNote, notesAbout, removeNote, writeNote, type About } from './notes.ts'
import { changePerson } from './persons.ts'
import type { Keeper } from './rows.ts'
import { askToDo, changeToDo, settleToDo, toDosAbout } from './to-dos.ts'

let w: Awaited<ReturnType<typeof customers>>
let aino: string
let veikko: string
let neighbour: Actor
before(async () => {
  w = await customers()
  aino = w.nivala.contacts[0].person
  veikko = w.oulainen.contacts[0].person
  neighbour = (await w.neighbour()).actor
})
after(() => w.close())

const refused = (kind: RefusalKind) => (reason: unknown) => reason instanceof Refusal && reason.kind === kind
const notes = async (about: About, actor?: Actor, purpose: Keeper = 'contracting') =>
  (await w.ask<Keeper, { body: string | null }[]>(purpose, (task) => notesAbout(task, about), actor)).map(
    ({ body }) => body,
  )
const happened = (about: About, wanted: { kind?: Kind; below?: Place; limit: number }, actor?: Actor) =>
  w.ask<Keeper, Happenings>('contracting', (task) => happenings(task, about, wanted), actor)
const colleague = async () => {
  const { rows } = await w.owner.run(
    `insert into staff_user (tenant_id, id, name, email, language)
     values ($1, gen_random_uuid(), 'Onni Virtanen', gen_random_uuid() || '@seloste.example', 'fi') returning id`,
    [w.tenant.id],
  )
  return String(rows[0]?.['id'])
}

test('a note is read by whoever keeps customers, and by no other purpose', async () => {
  await w.act((task) => writeNote(task, { person_id: aino, body: ' Soitti aamulla. ' }))
  assert.deepEqual(await notes({ on: 'person', id: aino }), ['Soitti aamulla.'])
  assert.deepEqual(
    await notes({ on: 'person', id: aino }, w.as('customer_relationship'), 'customer_relationship'),
    ['Soitti aamulla.'],
  )
  const asked = 'select id from note where tenant_id = $1'
  for (const purpose of ['customer_service', 'invoicing', 'events', 'marketing'] as const)
    assert.equal(await w.refusedWith(purpose, asked, [w.tenant.id]), '42501', purpose)
  const body = "update note set body = 'x' where tenant_id = $1"
  assert.equal(await w.refusedWith('customer_relationship', body, [w.tenant.id]), '42501')
})

test('a note follows the scope of what it is about, and stays with its controller', async () => {
  await w.act((task) => writeNote(task, { organisation_id: w.oulainen.id, body: 'Kilpailutus keväällä.' }))
  await w.act((task) => writeNote(task, { contract_id: w.contract, body: 'Liite puuttuu.' }))
  const overNivala = w.over([w.nivala.id], 'contracting')
  assert.deepEqual(await notes({ on: 'organisation', id: w.oulainen.id }), ['Kilpailutus keväällä.'])
  assert.deepEqual(await notes({ on: 'organisation', id: w.oulainen.id }, overNivala), [])
  assert.deepEqual(await notes({ on: 'contract', id: w.contract }, overNivala), ['Liite puuttuu.'])
  assert.deepEqual(await notes({ on: 'organisation', id: w.oulainen.id }, neighbour), [])
  const stranger = (task: Parameters<typeof writeNote>[0]) =>
    writeNote(task, { person_id: veikko, body: 'x' })
  await assert.rejects(w.act(stranger, overNivala), refused('not-found'))
  await assert.rejects(w.act(stranger, neighbour), refused('not-found'))
})

test('a note is about one thing and says something', async () => {
  await assert.rejects(
    w.act((task) => writeNote(task, { body: 'x' })),
    refused('invalid'),
  )
  const two = { person_id: aino, contract_id: w.contract, body: 'x' }
  await assert.rejects(
    w.act((task) => writeNote(task, two)),
    refused('invalid'),
  )
  await assert.rejects(
    w.act((task) => writeNote(task, { person_id: aino, body: '  ' })),
    refused('invalid'),
  )
})

test('what is written about a protected person is hidden from those who may not see it', async () => {
  const eero = w.nivala.contacts[1].person
  await w.act((task) => writeNote(task, { person_id: eero, body: 'Työskentelee koululla.' }))
  await w.act((task) => changePerson(task, eero, { is_protected: true }))
  assert.deepEqual(await notes({ on: 'person', id: eero }), [])
  await w.act((task) => changePerson(task, eero, { is_protected: false }))
  assert.deepEqual(await notes({ on: 'person', id: eero }), ['Työskentelee koululla.'])
})

test('somebody else who saved first is not overwritten, and what is deleted is gone at once', async () => {
  const id = await w.act((task) => writeNote(task, { person_id: veikko, body: 'Ensin.' }))
  const version = await w.act((task) => editNote(task, id, { body: 'Sitten.' }, 1))
  await assert.rejects(
    w.act((task) => editNote(task, id, { body: 'Myöhässä.' }, 1)),
    refused('conflict'),
  )
  await assert.rejects(
    w.act((task) => removeNote(task, id, 1)),
    refused('conflict'),
  )
  await w.act((task) => removeNote(task, id, version))
  assert.deepEqual(await notes({ on: 'person', id: veikko }), [])
  await assert.rejects(
    w.act((task) => editNote(task, id, { body: 'Takaisin.' })),
    refused('conflict'),
  )
  const { rows } = await w.owner.run('select body from note where id = $1', [id])
  assert.deepEqual(rows, [{ body: null }])
})

test('a mention is kept as a token, and names only whom the reader may see', async () => {
  const onni = { id: await colleague(), name: 'Onni Virtanen' }
  const typed = `@Aino Mäkelä ja @Onni Virtanen tapaavat; https://seloste.example/people/${veikko}, posti@aino.example @huomenna`
  const text = await w.ask<Keeper, string>('contracting', (task) => withTokens(task, typed, [onni], 'body'))
  assert.equal(
    text,
    `{person:${aino}} ja {user:${onni.id}} tapaavat; {person:${veikko}}, posti@aino.example @huomenna`,
  )
  const { persons } = mentionedIn([text])
  const named = (actor?: Actor) =>
    w.ask<Keeper, Names>('contracting', (task) => personsNamed(task, persons), actor)
  assert.deepEqual([...(await named()).values()].toSorted(), ['Aino Mäkelä', 'Veikko Åkerman'])
  const overNivala = w.over([w.nivala.id], 'contracting')
  const seen = await named(overNivala)
  assert.deepEqual([...seen.values()], ['Aino Mäkelä'])
  assert.equal(
    written(text, new Map([...seen, [onni.id, onni.name]])),
    `@Aino Mäkelä ja @Onni Virtanen tapaavat; {person:${veikko}}, posti@aino.example @huomenna`,
  )
  const note = { organisation_id: w.nivala.id, body: text }
  await assert.rejects(
    w.act((task) => writeNote(task, note), overNivala),
    refused('invalid'),
  )
  const id = await w.act((task) => writeNote(task, note))
  await w.act((task) => editNote(task, id, { body: `${text}!` }), overNivala)
})

test('a name that several people have is asked about', async () => {
  const twins = [
    { id: aino, name: 'Onni Virtanen' },
    { id: veikko, name: 'Onni Virtanen' },
  ]
  const asked = w.ask<Keeper, string>('contracting', (task) =>
    withTokens(task, '@Onni Virtanen', twins, 'body'),
  )
  await assert.rejects(asked, refused('invalid'))
})

test('what is to be done has a doer and a day, is done and undone, and is not overwritten', async () => {
  const doer_id = await colleague()
  const about = { on: 'contract', id: w.contract } as const
  const list = () =>
    w.ask<Keeper, Awaited<ReturnType<typeof toDosAbout>>>('contracting', (task) => toDosAbout(task, about))
  const id = await w.act((task) =>
    askToDo(task, { contract_id: w.contract, what: 'Lähetä liite', due_on: addDays(task.today, 3), doer_id }),
  )
  await w.act((task) =>
    askToDo(task, { contract_id: w.contract, what: 'Soita', due_on: addDays(task.today, 5), doer_id }),
  )
  const done = await w.act((task) => settleToDo(task, id, true, 1))
  assert.deepEqual(
    (await list()).map(({ what }) => what),
    ['Soita', 'Lähetä liite'],
  )
  await assert.rejects(
    w.act((task) => settleToDo(task, id, false, 1)),
    refused('conflict'),
  )
  await w.act((task) => settleToDo(task, id, false, done))
  assert.deepEqual(
    (await list()).map(({ what, done_on }) => [what, done_on]),
    [
      ['Lähetä liite', null],
      ['Soita', null],
    ],
  )
  const tomorrow = { done_on: addDays(w.today, 1) }
  await assert.rejects(
    w.act((task) => changeToDo(task, id, tomorrow)),
    refused('invalid'),
  )
  const nobody = { contract_id: w.contract, what: 'x', due_on: w.today, doer_id: aino }
  await assert.rejects(w.act((task) => askToDo(task, nobody)))
  await assert.rejects(
    w.act((task) => settleToDo(task, id, true), neighbour),
    refused('not-found'),
  )
})

test('a timeline tells what happened, newest first, page by page without a gap, and of one kind', async () => {
  await w.signed()
  const about = { on: 'organisation', id: w.nivala.id } as const
  await w.act((task) => writeNote(task, { organisation_id: w.nivala.id, body: 'Aloitus sujui.' }))
  const whole = (await happened(about, { limit: 100 })).rows
  const steps = whole.map(({ step }) => step)
  for (const step of ['prepared', 'began', 'signed', 'tie_began', 'role_began', 'note_written'])
    assert.ok(steps.includes(step), step)
  const key = ({ on, id, step }: Place) => `${on} ${id} ${step}`
  assert.deepEqual(whole.map(key), whole.map(key).toSorted().toReversed())
  const paged: string[] = []
  let below: Place | undefined
  do {
    const { rows, next } = await happened(about, { limit: 2, ...(below === undefined ? {} : { below }) })
    paged.push(...rows.map(key))
    below = next
  } while (below !== undefined)
  assert.deepEqual(paged, whole.map(key))
  const signed = await happened({ on: 'person', id: aino }, { kind: 'contracts', limit: 10 })
  assert.deepEqual(
    signed.rows.map(({ step }) => step),
    ['signed'],
  )
  assert.deepEqual([...signed.contracts.values()], ['S-1 ICT-palvelut'])
})

test('a timeline shows nothing that its purpose, scope or controller does not let one see', async () => {
  const about = { on: 'person', id: veikko } as const
  const steps = async (actor?: Actor) =>
    (await happened(about, { limit: 50 }, actor)).rows.map(({ step }) => step)
  assert.deepEqual((await steps()).toSorted(), [
    'arrived',
    'note_removed',
    'note_written',
    'role_began',
    'tie_began',
  ])
  assert.deepEqual(await steps(w.over([w.nivala.id], 'contracting')), [])
  assert.deepEqual(await steps(neighbour), [])
})
