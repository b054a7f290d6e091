import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browserSite, type BrowserSite } from './site-server.ts'

let b: BrowserSite
let ids: { customer: string; person: string; contract: string; tie: string }

before(async () => {
  b = await browserSite('customer_care')
  ids = await seed()
})
after(() => b.close())

async function made(path: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await b.staff.post(path, form)
  assert.equal(answer.status, 303, `${path}: ${answer.status}`)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

/** A customer with two contacts and a contract. */
async function seed() {
  const customer = await made('/customers', {
    kind: 'organisation',
    name: 'Nivala',
    legal_form: 'municipality',
    is_customer: 'true',
  })
  const contact = (last: string) =>
    made('/people', {
      customer,
      'person.first_name': 'Aino',
      'person.last_name': last,
      'person.source': 'customer_organisation',
      'person.source_on': '1.2.2026',
      'email.email': `${last.length}@nivala.example`,
      'tie.starts_on': '1.2.2020',
      role: 'contact',
    })
  const person = await contact('Mäkelä')
  await contact('Åkerman')
  const html = await (await b.staff.get(`/contracts/new?customer=${customer}`)).text()
  const tie =
    [...html.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>([^<]*)/g)].find(([, , label]) =>
      label?.includes('Mäkelä'),
    )?.[1] ?? ''
  const contract = await made('/contracts', {
    customer,
    number: 'S-1',
    title: 'ICT',
    award: 'direct',
    capacity: 'controller',
    prepared_on: '1.2.2026',
    responsible_id: tie,
  })
  return { customer, person, contract, tie }
}

test('a customer is added with the keyboard alone', async () => {
  const page = await b.browser.newPage()
  await page.goto(`${b.origin}/customers`)
  await page.keyboard.press('n')
  await page.waitForURL('**/customers/new')
  await page.getByRole('link', { name: 'Organisaatio' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/kind=organisation/)
  await page.locator('#f-name').focus()
  await page.keyboard.type('Näppäinkunta')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Kunta')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/customers\/[0-9a-f-]{36}$/)
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Näppäinkunta')
  await page.close()
})

test('a contact departs and a successor is named with no script at all', async () => {
  const context = await b.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${b.origin}/people/${ids.person}`)
  await page.getByText('miksi?').first().click()
  assert.ok(await page.getByText('oikeutettu etu').first().isVisible())
  await page.getByRole('link', { name: 'Kirjaa lähtö' }).click()
  await page.getByRole('button', { name: 'Kirjaa lähtö' }).click()
  assert.ok(await page.getByText('Valitse seuraaja.').first().isVisible())
  await page.getByLabel(/Seuraaja: S-1/).selectOption({ label: 'Aino Åkerman' })
  await page.getByRole('button', { name: 'Kirjaa lähtö' }).click()
  await page.waitForURL(`**/people/${ids.person}`)
  await page.goto(`${b.origin}/contracts/${ids.contract}`)
  assert.ok(await page.getByText('Aino Mäkelä → Aino Åkerman').isVisible())
  await context.close()
})
