import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site } from '../../test/site.ts'
import { accountabilityRoutes } from './accountability-pages.tsx'
import { currentSettings } from './in-force.ts'
import { establish } from './establish.ts'
import { loadExample } from './example.ts'
import { settingsRoutes } from './settings-pages.tsx'

const joki = await loadExample('joki-ict')
let s: Site
let officer: Awaited<ReturnType<Site['signIn']>>

before(async () => {
  s = await site([...settingsRoutes, ...accountabilityRoutes])
  officer = await s.signIn('data_protection_officer', 'notice_approval')
})
after(() => s.close())

async function inForce() {
  const found = await s.gate.read(s.as('accountability'), 'accountability', 'test', 'opened', currentSettings)
  assert.ok(found)
  return found
}

async function version(): Promise<string> {
  return String((await inForce()).version)
}

async function page(path = '/settings'): Promise<string> {
  const answer = await officer.get(path)
  assert.equal(answer.status, 200)
  return answer.text()
}

/** Posts a form that must be refused, and gives the page that says why. */
async function refused(
  form: string,
  fields: Record<string, string> | string[][],
  status = 422,
): Promise<string> {
  const was = await inForce()
  const sent = new URLSearchParams(fields)
  if (!sent.has('version')) sent.set('version', String(was.version))
  const answer = await officer.post(`/settings/${form}`, sent)
  assert.equal(answer.status, status)
  assert.deepEqual(await inForce(), was)
  return answer.text()
}

const contacts = {
  'controller.name': joki.controller.name,
  'controller.street': joki.controller.street,
  'controller.postalCode': joki.controller.postalCode,
  'controller.postOffice': joki.controller.postOffice,
  'controller.registerContact.name': 'Petri Kinnunen',
  'controller.registerContact.email': 'petri.kinnunen@jict.fi',
  'controller.registerContact.phone': '044 729 1419',
  'controller.dataProtectionOfficer.name': 'Anita Rättyä',
  'controller.dataProtectionOfficer.email': 'tietosuoja@jict.fi',
  'controller.dataProtectionOfficer.phone': '040 646 0213',
}
const partner: string[][] = [
  ['recipient.category', 'event_partner'],
  ['recipient.legalEntity', 'Uusi Kumppani Oy'],
  ['recipient.country', 'FI'],
  ['recipient.assuredOn', '1.9.2026'],
  ['recipient.purposes', 'events'],
  ['recipient.items', 'first_name'],
]

function partnerBut(name: string, value: string): string[][] {
  return partner.map(([field = '', now = '']) => [field, field === name ? value : now])
}

test('before the first decision there are no settings to show or change', async () => {
  assert.equal((await officer.get('/settings')).status, 404)
  assert.equal((await officer.post('/settings/retention')).status, 404)
  await establish(s.gate, s.tenant, joki)
})

test('settings are the officer’s: every other work task is refused', async () => {
  const other = await s.signIn('customer_care', 'account_management', 'invoicing', 'access_administration')
  assert.equal((await other.get('/settings')).status, 403)
  for (const { path } of settingsRoutes.filter(({ method }) => method === 'POST')) {
    assert.equal((await other.post(path, { version: '1' })).status, 403, path)
  }
  assert.equal((await inForce()).version, 1)
})

test('the page shows what is in force, with its bounds, laws, bases and recipients', async () => {
  const swedish = await page('/settings?kieli=sv')
  assert.match(swedish, /Lagringstider[^]*berättigat intresse \(artikel 6\.1 f\): /)
  assert.doesNotMatch(swedish, />[^<]*6\(1\)\([a-f]\)/)
  assert.match(await page('/settings?kieli=en'), /Required by law, always in use/)
  const text = await page('/settings?kieli=fi')
  for (const said of [
    'versio 1',
    'Anita Rättyä',
    '72–156 kuukautta',
    'Kirjanpitolaki 1336/1997',
    'oikeutettu etu (6 artikla 1 f): ',
    'Innofactor Oyj',
    'Kaikki tietoluettelon tiedot ovat käytössä',
    'suomi, ruotsi, englanti',
  ])
    assert.ok(text.includes(said), said)
  assert.ok(!text.includes('Seloste on vanhentunut'))
})

test('saving what is already in force makes no version', async () => {
  const purposes = joki.purposes.map((purpose) => ['purposes', purpose])
  for (const [form, fields] of [
    ['contacts', Object.entries(contacts)],
    ['purposes', purposes],
    ['retention', []],
  ] as const) {
    const answer = await officer.post(
      `/settings/${form}`,
      new URLSearchParams([['version', '1'], ...fields.map((each) => [...each])]),
    )
    assert.equal(answer.status, 303, form)
    assert.equal(await version(), '1', form)
  }
  assert.match(await page(), /Mikään ei muuttunut/)
})

test('a recipient outside the EEA is refused beside its field, in the reader’s language', async () => {
  const text = await refused('recipients', partnerBut('recipient.country', 'us'))
  assert.match(text, /id="f-recipient-country-error">EU:n\/ETA:n ulkopuolelle ei voi luovuttaa/)
  assert.match(text, /value="us"/)
  assert.match(text, /value="Uusi Kumppani Oy"/)
  const swedish = await officer.post(
    '/settings/recipients?kieli=sv',
    new URLSearchParams([['version', '1'], ...partnerBut('recipient.country', 'US')]),
  )
  assert.match(await swedish.text(), /Uppgifter får inte lämnas utanför EU\/EES/)
  await page('/settings?kieli=fi')
})

test('a recipient of more than its category may get is refused, by the name of what is too much', async () => {
  const text = await refused('recipients', [
    ...partner,
    ['recipient.items', 'email_work'],
    ['recipient.items', 'phone'],
    ['recipient.purposes', 'invoicing'],
  ])
  assert.match(text, /f-recipient-items-error">Tälle ryhmälle ei saa antaa: Työsähköposti, Puhelinnumero/)
  assert.match(text, /f-recipient-purposes-error">Tämä ryhmä ei saa tietoja tarkoitukseen: Laskuttaminen/)
})

test('a recipient needs its entity, its items and a day that has been', async () => {
  assert.match(
    await refused('recipients', partnerBut('recipient.legalEntity', ' ')),
    /f-recipient-legalEntity-error">Tieto puuttuu/,
  )
  assert.match(
    await refused('recipients', partner.slice(0, -1)),
    /f-recipient-items-error">Valitse vähintään yksi/,
  )
  assert.match(
    await refused('recipients', partnerBut('recipient.assuredOn', '31.2.2026')),
    /assuredOn-error">Kirjoita päivä/,
  )
  assert.match(
    await refused('recipients', partnerBut('recipient.assuredOn', '1.1.2999')),
    /assuredOn-error">Päivä ei voi olla/,
  )
  assert.match(
    await refused('recipients', partnerBut('recipient.category', 'neighbour')),
    /f-category-error">Valitse vastaanottajan/,
  )
})

test('a length outside the law or the catalogue is refused with its bounds, and the typed one stays', async () => {
  const text = await refused('retention', {
    'retentionMonths.voucher': '60',
    'retentionMonths.contact_data': 'vuosi',
  })
  assert.match(
    text,
    /f-retentionMonths-voucher-error">Säilytysajan on oltava 72–156 kuukautta: kirjanpitolaki 1336\/1997, 2:10/,
  )
  assert.match(text, /f-retentionMonths-contact_data-error">Säilytysajan on oltava 0–24 kuukautta\./)
  assert.match(text, /value="vuosi"/)
})

test('contacts that nobody could be reached by are refused, and identity codes are not kept', async () => {
  const text = await refused('contacts', {
    ...contacts,
    'controller.postalCode': '841',
    'controller.name': '',
    'controller.registerContact.email': 'petri at jict',
    'controller.registerContact.phone': 'soita',
    'controller.street': 'Ratakatu 131052-308T',
  })
  for (const [field, said] of [
    ['postalCode', 'Postinumerossa'],
    ['name', 'Tieto puuttuu'],
    ['street', 'Henkilötunnusta'],
    ['registerContact-email', 'Tarkista sähköposti'],
    ['registerContact-phone', 'Tarkista puhelin'],
  ]) {
    assert.match(text, new RegExp(`id="f-controller-${field}-error">${said}`))
  }
  assert.ok(!text.includes('131052-308T'))
})

test('a purpose that the catalogue does not have cannot be taken into use', async () => {
  assert.match(await refused('purposes', [['purposes', 'scoring']]), /f-purposes-error">Asetus on laajempi/)
})

test('a change makes a version, and tells that the notice is stale until it is published', async () => {
  const answer = await officer.post('/settings/retention', {
    version: '1',
    'retentionMonths.contact_data': '6',
  })
  assert.equal(answer.headers.get('location'), '/settings#retention')
  const text = await page()
  assert.match(text, /Asetusten versio 2 on voimassa. Seloste on nyt vanhentunut/)
  assert.match(text, /href="\/accountability#notices"/)
  assert.equal((await inForce()).settings.retentionMonths.contact_data, 6)
  await officer.post('/accountability/notice/customers')
  await officer.post('/accountability/notice/partners')
  await officer.post('/accountability/notice/staff')
  assert.ok(!(await page()).includes('Seloste on vanhentunut'))
})

test('a length that goes back to the usual one is kept as a choice', async () => {
  await officer.post('/settings/retention', {
    version: await version(),
    'retentionMonths.contact_data': '12',
  })
  assert.deepEqual((await inForce()).settings.retentionMonths, { contact_data: 12 })
})

test('a recipient is added and withdrawn', async () => {
  assert.match(
    await page('/settings?category=event_partner'),
    /name="recipient.items" value="organisation_affiliation"/,
  )
  await officer.post('/settings/recipients', new URLSearchParams([['version', await version()], ...partner]))
  const {
    settings: { recipients },
  } = await inForce()
  assert.deepEqual(recipients.at(-1), {
    category: 'event_partner',
    legalEntity: 'Uusi Kumppani Oy',
    country: 'FI',
    assuredOn: '2026-09-01',
    purposes: ['events'],
    items: ['first_name'],
  })
  await officer.post('/settings/recipients', {
    version: await version(),
    withdraw: String(recipients.length - 1),
  })
  assert.deepEqual((await inForce()).settings.recipients, joki.recipients)
})

test('purposes are chosen, but those of the law stay in use', async () => {
  const answer = await officer.post('/settings/purposes', {
    version: await version(),
    purposes: 'contracting',
  })
  assert.equal(answer.status, 303)
  assert.deepEqual((await inForce()).settings.purposes.toSorted(), [
    'access_security',
    'accountability',
    'breach_handling',
    'contracting',
    'rights_requests',
    'statutory_accounting',
  ])
  assert.equal((await officer.get('/settings')).status, 200)
})

test('contacts are changed, and what is left empty is left out', async () => {
  const { 'controller.dataProtectionOfficer.phone': _, ...rest } = contacts
  await officer.post('/settings/contacts', {
    ...rest,
    version: await version(),
    'controller.dataProtectionOfficer.name': 'Uusi Vastaava',
  })
  assert.deepEqual((await inForce()).settings.controller.dataProtectionOfficer, {
    name: 'Uusi Vastaava',
    email: 'tietosuoja@jict.fi',
  })
  assert.equal((await inForce()).settings.controller.registerContact.phone, '+358447291419')
})

test('a form filled from an earlier version changes nothing and keeps what was typed', async () => {
  const text = await refused('retention', { version: '1', 'retentionMonths.contact_data': '3' }, 409)
  assert.match(text, /Joku muu muutti asetuksia välillä/)
  assert.match(text, /value="3"/)
})
