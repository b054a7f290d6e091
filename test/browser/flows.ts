import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { exampleRegister } from './example-site.ts'
import type { Hands } from './hands.ts'

type Example = Awaited<ReturnType<typeof exampleRegister>>
type Flow = (b: Example, hands: Hands) => Promise<void>

/** What people do all day, from the page where it begins to what tells that it is done. */
export const flows: { readonly [told: string]: Flow } = {
  'a person is found and opened': find,
  "a person's name is corrected": edit,
  'two rows of one person are merged, and parted again': merge,
  'customers are imported from a file': importFile,
  'the list on screen is exported': exportList,
  'a card is printed as a clean page': print,
  'who leaves hands over to a successor': handOver,
  'several who left are recorded at once': leaveInNumbers,
}

const card = /\/(?:people|customers)\/[0-9a-f-]{36}$/

async function find({ origin }: Example, { page, write, use }: Hands): Promise<void> {
  await page.goto(`${origin}/people`)
  await write('Nimi, ', 'hietakangas')
  await use('Hae')
  await page.waitForURL(/q=hietakangas/)
  await use('Hietakangas')
  await page.waitForURL(card)
  assert.match((await page.locator('h1').textContent()) ?? '', /^Maximiliana/)
}

async function edit({ origin, examples }: Example, { page, write, use }: Hands): Promise<void> {
  await page.goto(`${origin}/people/${examples.signed.person}`)
  await use('Muokkaa')
  await page.waitForURL(/\/edit$/)
  await write('Sukunimi', 'Korjattu-Sukunimi')
  await use('Tallenna')
  await page.waitForURL(card)
  assert.match((await page.locator('h1').textContent()) ?? '', /Korjattu-Sukunimi$/)
}

async function merge(b: Example, { page, use }: Hands): Promise<void> {
  const [kept] = [await twin(b, 'Pysyvä'), await twin(b, 'Poistuva')]
  await page.goto(`${b.origin}/people/${kept}`)
  await use('Yhdistä kaksoiskappale')
  await page.waitForURL(/\/merge$/)
  await use('Vertaa ja yhdistä')
  await page.waitForURL(/\/merge\?with=/)
  await use('Yhdistä')
  await page.waitForURL(card)
  await page.goto(`${b.origin}/trash`)
  await use('Kumoa yhdistäminen')
  await page.waitForURL(card)
}

/** One of two persons who share an e-mail. Gives the id. */
async function twin(b: Example, first: string): Promise<string> {
  return contact(b, first, 'Kaksonen', 'kaksonen@nivala.example')
}

/** A new contact of a customer. Gives the id. */
async function contact({ staff, examples }: Example, first: string, last: string, email: string): Promise<string> {
  const answer = await staff.post('/people', {
    customer: examples.signed.customer, 'person.first_name': first, 'person.last_name': last,
    'person.source': 'customer_organisation', 'person.source_on': '1.2.2026', 'email.email': email,
    'tie.starts_on': '1.2.2020', role: 'contact', save_anyway: '1',
  })
  return answer.headers.get('location')?.split('/').at(-1) ?? assert.fail(String(answer.status))
}

async function importFile({ origin }: Example, { page, give, use }: Hands): Promise<void> {
  const lines = 'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi\n'
    + '801;yritys;Tuontivirta Oy;1234567-1;Tuuli;Tuotu\n'
  await page.goto(`${origin}/imports`)
  await give('Tiedosto', { name: 'asiakkaat.csv', mimeType: 'text/csv', buffer: Buffer.from(lines, 'latin1') })
  // Each step's own button is the primary one; there may be steps between the file and its outcome.
  for (let step = 0; step < 3 && !/\/imports\/[0-9a-f-]{36}$/.test(page.url()); step++) {
    const [label] = await page.locator('main .button.primary').allTextContents()
    const from = page.url()
    await use(label ?? assert.fail('no way on'))
    await page.waitForURL((to) => to.href !== from)
  }
  await page.goto(`${origin}/customers?q=Tuontivirta`)
  assert.equal(await page.locator('main a[data-row]').count(), 1)
}

async function exportList({ origin }: Example, { page, use }: Hands): Promise<void> {
  await page.goto(`${origin}/customers?q=Alavieska`)
  const [download] = await Promise.all([page.waitForEvent('download'), use('Vie tiedostoon (CSV)')])
  const bytes = await readFile(await download.path())
  assert.equal(bytes.subarray(0, 3).toString('hex'), 'efbbbf')
  const [titles, row, ...rest] = bytes.toString().trim().split(/\r?\n/)
  assert.match(titles ?? '', /;/)
  assert.match(row ?? '', /Alavieska/)
  assert.deepEqual(rest, [])
}

async function print({ origin, examples }: Example, { page }: Hands): Promise<void> {
  await page.goto(`${origin}/customers/${examples.signed.customer}`)
  await page.emulateMedia({ media: 'print' })
  for (const tool of await page.locator('.side, .button, .search, dialog').all()) assert.ok(!(await tool.isVisible()))
  const asked = await page.locator('summary').filter({ hasText: 'miksi?' }).all()
  assert.ok(asked.length > 0)
  for (const summary of asked) assert.ok(!(await summary.isVisible()))
  assert.ok(await page.locator('h1').isVisible())
  const paper = await page.pdf({ preferCSSPageSize: true })
  await page.emulateMedia({ media: null })
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper.toString('latin1')) ?? []
  assert.deepEqual([width, height].map((points) => Math.round(Number(points))), [595, 842])
}

async function handOver(b: Example, { page, write, choose, use }: Hands): Promise<void> {
  const { contract, person } = await answeredFor(b)
  await page.goto(`${b.origin}/people/${person}`)
  await use('Siirrä vastuut')
  await page.waitForURL(/\/hand-over$/)
  await write('Vastuu siirtyi', '1.6.2026')
  const heir = await page.locator('main select option:not([value=""])').first().textContent()
  await choose('Seuraaja', heir?.trim() ?? '')
  await use('Siirrä vastuut')
  await page.waitForURL(card)
  await page.goto(`${b.origin}/contracts/${contract}`)
  assert.ok(await page.locator('#hand-overs').getByText('→').first().isVisible())
}

async function leaveInNumbers(b: Example, { page, write, use }: Hands): Promise<void> {
  await contact(b, 'Lauri', 'Lähtijä', 'lauri@nivala.example')
  await contact(b, 'Liisa', 'Lähtijä', 'liisa@nivala.example')
  await page.goto(`${b.origin}/people`)
  await use('Useita lähtenyt')
  await page.waitForURL(/\/people\/leaving$/)
  await write('Nimet tai', 'Lähtijä Lauri\nliisa@nivala.example')
  await use('Jatka')
  await page.waitForURL(/\/names$/)
  await use('Kirjaa lähdöt')
  await page.waitForURL(/\/(?:customers\/[0-9a-f-]{36}|people)$/)
  assert.ok(await page.getByText(/lähtöä on kirjattu/).first().isVisible())
}

/** A person who answers for a contract that is in force and has a colleague. */
async function answeredFor({ owner }: Example): Promise<{ contract: string; person: string }> {
  const { rows } = await owner.run(`select c.id as contract, a.person_id as person from contract c
    join affiliation a on a.tenant_id = c.tenant_id and a.id = c.responsible_id
    where c.starts_on is not null and c.ended_on is null and exists (select from affiliation other
      where other.tenant_id = c.tenant_id and other.organisation_id = c.organisation_id and other.ended_on is null
      and other.person_id <> a.person_id) and not exists (select from contract one join affiliation tie
      on tie.tenant_id = one.tenant_id and tie.id = one.responsible_id
      where one.tenant_id = c.tenant_id and one.id <> c.id and tie.person_id = a.person_id) order by c.number desc limit 1`)
  const [row] = rows
  assert.ok(row !== undefined)
  return { contract: String(row['contract']), person: String(row['person']) }
}
