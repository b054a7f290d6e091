import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import { site, type Site } from '../../test/site.ts'

let s: Site
let admin: Awaited<ReturnType<Site['signIn']>>
let aino: Awaited<ReturnType<Site['signIn']>>
before(async () => {
  s = await site()
  admin = await s.signIn('access_administration')
  aino = await s.signIn('customer_care')
})
after(() => s.close())

const header = ['Henkilö', 'Laji', 'Kohde', 'Numero tai tunnus', 'Peruste', 'Alkaa', 'Päättyy', 'Palautettu']

async function preview(lines: readonly (readonly string[])[], by = admin): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([[header, ...lines].map((line) => line.join(';')).join('\n')], 'avaimet.csv'))
  return by.post('/access-register/import', form)
}

function linesIn(html: string): string {
  return (/name="lines" value="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

async function count(): Promise<unknown> {
  return (await s.owner.run('select count(*)::int as n from access_right')).rows[0]?.['n']
}

const good = () => [aino.email, 'Avain', 'Arkisto', 'A 12', 'arkiston hoito', '1.1.2026', '31.12.2030', '']

test('a file is shown with what would come of each line before anything is recorded', async () => {
  const wrong: [string[], RegExp][] = [
    [['kukaan@example.fi', ...good().slice(1)], /ei ole työntekijää/],
    [['Aino Aalto', ...good().slice(1)], /Nimi on usealla/],
    [[admin.email, ...good().slice(1)], /Omasta oikeudesta päättää toinen/],
    [good().with(1, 'Pyörä'), /Laji ei ole avain/],
    [good().with(1, 'Tehtävä tässä rekisterissä'), /annetaan omalla sivullaan/],
    [good().with(4, 'hoitaa 131052-308T'), /henkilötunnuksen/],
    [good().with(5, '31.2.2026'), /Anna päivä muodossa/],
    [good().with(6, '31.12.2025'), /ennen alkuaan/],
    [good().with(1, 'Tila').with(7, '1.2.2026'), /Vain avain ja kulkukortti/],
    [good(), /On jo rekisterissä/],
  ]
  const html = await (await preview([good(), ...wrong.map(([line]) => line)])).text()
  for (const [, reason] of wrong) assert.match(html, reason)
  assert.match(html, /Kirjataan: 1</)
  assert.match(html, new RegExp(`Jää pois: ${wrong.length}<`))
  assert.doesNotMatch(html, /131052-308T/)
  assert.equal(await count(), 0)
  const done = await admin.post('/access-register/import/record', { lines: linesIn(html) })
  assert.equal(done.status, 303)
  assert.equal(await count(), 1)
  assert.equal((await admin.post('/access-register/import/record', { lines: linesIn(html) })).status, 409, 'the same again')
})

test('what is exported and sent again changes nothing, as CSV and as a workbook', async () => {
  const exported = Buffer.from(await (await admin.get('/access-register.csv?kind=key')).arrayBuffer())
  const form = new FormData()
  form.set('file', new File([exported], 'again.csv'))
  assert.match(await (await admin.post('/access-register/import', form)).text(), /Kirjataan: 0<[\s\S]*On jo rekisterissä/)
  const cells = [header, good().with(2, 'Konesali')].map((row) => row.map((value) => ({ value, type: String })))
  form.set('file', new File([Uint8Array.from(await writeExcelFile(cells).toBuffer())], 'avaimet.xlsx'))
  assert.match(await (await admin.post('/access-register/import', form)).text(), /Kirjataan: 1<[\s\S]*Konesali/)
})

test('nobody without the duty imports, nobody records a right of their own, and no table is said to be none', async () => {
  assert.equal((await preview([good()], aino)).status, 403)
  const own = JSON.stringify([{ line: 2, user_id: admin.userId, kind: 'key', name: 'Arkisto', mark: null, ground: 'oma',
    starts_on: '2026-01-01', ends_on: '2030-01-01', returned_on: null }])
  assert.equal((await admin.post('/access-register/import/record', { lines: own })).status, 403)
  const stranger = own.replace(admin.userId, s.tenant.id)
  assert.equal((await admin.post('/access-register/import/record', { lines: stranger })).status >= 400, true)
  const form = new FormData()
  form.set('file', new File(['Nimi;Kohde\nAino;Avain\n'], 'muu.csv'))
  const answer = await admin.post('/access-register/import', form)
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /puuttuu sarake: Henkilö/)
  form.set('file', new File([Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2])], 'rikki.xlsx'))
  assert.equal((await admin.post('/access-register/import', form)).status, 422)
})
