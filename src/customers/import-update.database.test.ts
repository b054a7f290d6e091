import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site } from '../../test/site.ts'
import { pastEdits, undoEdit } from './bulk-edit.ts'
import { importCustomers } from './import.ts'

let s: Site
before(async () => { s = await site() })
after(() => s.close())

const header = 'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Katuosoite;Postinumero;Postitoimipaikka;Puhelin;Kieli;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi'
const taken = (lines: readonly string[], choices: { updates?: boolean; dryRun?: boolean } = {}) =>
  importCustomers(s.gate, s.as('contracting'), Buffer.from([header, ...lines].join('\n')), choices)
const kept = async (number: string) => (await s.owner.run(`select name, street, postal_code, post_office, phone, language from organisation
  where customer_number = $1`, [number])).rows[0]

const firm = '1;yritys;Firma Oy;2617416-4;Katu 1;85500;NIVALA;0447291400;fi;Aino;Laine'
const person = '2;yksityishenkilö;Laine Eero;;Katu 2;85500;NIVALA;0447291401;fi;Eero;Laine'

test('a known customer gets what its line says, an empty cell leaves what is there, and nothing is made anew', async () => {
  assert.equal((await taken([firm, person])).accepted, 2)
  const moved = '1;yritys;Toinen nimi Oy;2617416-4;Rantatie 4;90100;OULU;;sv;Aino;Laine'
  const foreseen = await taken([moved], { updates: true, dryRun: true })
  assert.deepEqual(foreseen.updated, [{ line: 2, fields: ['street', 'postal_code', 'post_office', 'language'] }])
  assert.equal((await kept('1'))?.['street'], 'Katu 1', 'a dry run changes nothing')
  const done = await taken([moved], { updates: true })
  assert.deepEqual([done.accepted, done.duplicates, done.updated], [0, [], foreseen.updated])
  assert.deepEqual(await kept('1'), { name: 'Firma Oy', street: 'Rantatie 4', postal_code: '90100', post_office: 'OULU', phone: '+358447291400', language: 'sv' })
  assert.equal((await s.owner.run('select count(*)::int as n from organisation')).rows[0]?.['n'], 2)
})

test('what was there comes back by undoing it as a bulk edit, all of it at once', async () => {
  const edits = await s.gate.read(s.as('contracting'), 'contracting', 'test', 'listed', pastEdits)
  assert.deepEqual(edits.map(({ field, changed }) => [field, changed]), [['import', 1]])
  const undo = () => s.gate.write(s.as('contracting'), 'contracting', 'test', (task) => undoEdit(task, edits[0]?.id ?? ''))
  assert.deepEqual(await undo(), { restored: 1, of: 1 })
  assert.deepEqual(await kept('1'), { name: 'Firma Oy', street: 'Katu 1', postal_code: '85500', post_office: 'NIVALA', phone: '+358447291400', language: 'fi' })
  await assert.rejects(undo())
})

test('what somebody changed since is left as they left it', async () => {
  await taken(['1;yritys;Firma Oy;2617416-4;Rantatie 4;90100;OULU;;;Aino;Laine'], { updates: true })
  await s.owner.run("update organisation set street = 'Kolmas 3', row_version = row_version + 1 where customer_number = '1'")
  const [edit] = await s.gate.read(s.as('contracting'), 'contracting', 'test', 'listed', pastEdits)
  assert.deepEqual(await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) => undoEdit(task, edit?.id ?? '')), { restored: 0, of: 1 })
  assert.equal((await kept('1'))?.['street'], 'Kolmas 3')
})

test('a line that says what is there is a copy still, and so is a person’s own: their details are theirs', async () => {
  const same = await taken([person.replace('Katu 2', 'Katu 99')], { updates: true })
  assert.deepEqual([same.updated, same.duplicates.map(({ line }) => line)], [[], [2]])
  const { street = '', postal_code = '', post_office = '', language = '' } = await kept('1') ?? {}
  const again = await taken([`1;yritys;Firma Oy;2617416-4;${String(street)};${String(postal_code)};${String(post_office)};0447291400;${String(language)};Aino;Laine`], { updates: true })
  assert.deepEqual([again.updated, again.duplicates.length], [[], 1])
})

test('a line with an error updates nothing, and without being asked to nothing is updated', async () => {
  const before = await kept('1')
  assert.equal((await taken(['1;yritys;Firma Oy;2617416-4;Uusi 1;9;OULU;;;Aino;Laine'], { updates: true })).refused.length, 1)
  const plain = await taken(['1;yritys;Firma Oy;2617416-4;Uusi 1;90100;OULU;;;Aino;Laine'])
  assert.deepEqual([plain.updated, plain.duplicates.length], [undefined, 1])
  assert.deepEqual(await kept('1'), before)
})

test('the wizard says how many it would update, does so when it is ticked, and leads to where it is undone', async () => {
  const manager = await s.signIn('customer_care')
  const sent = async (lines: readonly string[]) => {
    const form = new FormData()
    form.set('file', new File([[header, ...lines].join('\n')], 'asiakkaat.csv'))
    const answer = await manager.post('/imports', form)
    return answer.headers.get('location') ?? ''
  }
  const moved = '1;yritys;Firma Oy;2617416-4;Wizard 5;90100;OULU;;;Aino;Laine'
  const fresh = '7;kunta;Nivala;0178455-6;Katu 7;85500;NIVALA;;;Aino;Laine'
  const at = await sent([moved, fresh])
  const preview = await (await manager.get(at)).text()
  assert.match(preview, /Hyväksyttyjä rivejä 1, hylättyjä 0, kaksoiskappaleita 1[^]*name="updates"[^]*Päivitä myös 1 asiakasta/)
  await manager.post(`${at}/run`)
  assert.notEqual((await kept('1'))?.['street'], 'Wizard 5', 'nothing is updated that was not ticked')
  const again = await sent([moved])
  assert.match(await (await manager.get(again)).text(), /<button[^>]*name="updates"[^>]*>Päivitä 1 asiakasta/)
  const done = await manager.post(`${again}/run`, { updates: '1' })
  assert.equal((await kept('1'))?.['street'], 'Wizard 5')
  assert.match(await (await manager.get(done.headers.get('location') ?? '')).text(), /Päivitettyjä asiakkaita 1\.[^]*\/bulk-edits/)
  assert.match(await (await manager.get('/bulk-edits')).text(), /Tuonnin päivitys/)
})

test('a program updates by a query, and a wish that is none is refused', async () => {
  const manager = await s.signIn('customer_care')
  const body = [header, '1;yritys;Firma Oy;2617416-4;Program 6;;;;;Aino;Laine'].join('\n')
  const send = (query: string) => manager.fetch(`/api/v1/imports${query}`, { method: 'POST', body,
    headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin', 'content-type': 'text/csv' } })
  assert.equal((await send('?update=maybe')).status, 422)
  const answer = await send('?update=true')
  assert.deepEqual(await answer.json(), { accepted: 0, refused: [], warned: [], duplicates: [], updated: [{ line: 2, fields: ['street'] }] })
  assert.equal((await kept('1'))?.['street'], 'Program 6')
})
