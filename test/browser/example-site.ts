import assert from 'node:assert/strict'
import { makeSignInLink } from '../../src/access/users.ts'
import { workTaskNamed } from '../../src/access/duties.ts'
import { workTasks } from '../../src/catalogue/work-tasks.ts'
import { affiliate } from '../../src/customers/affiliations.ts'
import { makeDemoRegister } from '../../src/customers/demo.ts'
import { addOrganisation } from '../../src/customers/organisations.ts'
import { addPerson } from '../../src/customers/persons.ts'
import { establish } from '../../src/notice/establish.ts'
import { loadExample } from '../../src/notice/example.ts'
import { raiseMessages, recordDisclosures, type DisclosingPurpose } from '../../src/platform/disclosures.ts'
import { addDays, dayOf } from '../../src/platform/text/day.ts'
import { declareWebhook, testWebhook } from '../../src/webhooks/webhooks.ts'
import type { Visitor } from '../site.ts'
import { pagesOf } from './addresses.ts'
import { browserSite, type BrowserSite } from './site-server.ts'

/** Names as long as Finnish has them: forty letters, and no place to break a line. */
export const long = {
  first: 'Maximiliana-Aleksandriina-Wilhelmiinakai',
  last: 'Hietakangas-Kumpulainen-Törmälehtoruusko',
  customer: 'Koillispohjanmaanammattikorkeakouluopetuskuntayhtymä',
} as const

/** The example register in a browser, seen by somebody who holds every work task, so that every page opens. */
export async function exampleSite(): Promise<ExampleSite> {
  const b = await exampleRegister()
  return orClosed(b, async () => ({ ...b, pages: await pagesOf(b) }))
}

/** The same, for who walks a few pages by name and needs no list of all. */
export async function exampleRegister() {
  const b = await browserSite(...Object.keys(workTasks).flatMap((name) => workTaskNamed(name) ?? []))
  return orClosed(b, async () => ({ ...b, examples: await makeExamples(b) }))
}

async function orClosed<R>(b: BrowserSite, make: () => Promise<R>): Promise<R> {
  try {
    return await make()
  } catch (reason) {
    // An open browser would keep the failed test file running for ever.
    await b.close()
    throw reason
  }
}

export type ExampleSite = BrowserSite & { examples: Awaited<ReturnType<typeof makeExamples>>; pages: readonly string[] }

async function makeExamples(b: BrowserSite) {
  await establish(b.gate, b.tenant, await loadExample('joki-ict'))
  await makeDemoRegister(b.gate, b.as('contracting'))
  const longest = await makeLongNames(b)
  const [signed, prepared] = [await contractWhere(b, 'is not null'), await contractWhere(b, 'is null')]
  await posted(b.staff, `/customers/${signed.customer}/account-managers`, {
    part: 'manager',
    user_id: b.staff.userId,
    starts_on: '1.1.2026',
  })
  await posted(b.staff, `/people/${signed.person}/addresses`, {
    street: 'Rantatie 4 A 2',
    postal_code: '85500',
    post_office: 'NIVALA',
    starts_on: '1.1.2026',
  })
  for (const card of [`/people/${signed.person}`, `/customers/${signed.customer}`, `/contracts/${signed.contract}`]) {
    await posted(b.staff, `${card}/notes`, { body: 'Soitti aamulla ja pyysi tarjousta.' })
    await posted(b.staff, `${card}/attachments`, attachmentForm())
    await posted(b.staff, `${card}/to-dos`, { what: 'Lähetä tarjous', due_on: '1.1.2026', doer_id: b.staff.userId })
  }
  const clerk = await b.signIn('invoicing')
  await posted(clerk, '/access-requests', { page: '/people/:id', purpose: 'contracting', reason: 'Sijaistan' })
  await posted(b.staff, '/access-register', { user_id: clerk.userId, kind: 'key', name: 'Arkiston avain', mark: 'A 12', ground: 'Arkisto',
    starts_on: '1.1.2026', ends_on: '31.12.2099' })
  await posted(b.staff, '/access-register/reviews', {})
  const request = await posted(b.staff, '/requests', {
    kind: 'access',
    channel: 'phone',
    received_on: '1.1.2026',
    sender: `${long.first} ${long.last}`,
    words: 'Haluan tietää, mitä minusta on tallessa.',
    language: 'fi',
  })
  await posted(b.staff, `/requests/${request}/person`, { person: signed.person, row_version: '1' })
  const given = { recipient: long.customer, persons: [signed.person], items: ['first_name', 'last_name'], how: 'letter' } as const
  await b.gate.write<DisclosingPurpose, void>(b.as('events'), 'events', 'test', (task) => recordDisclosures(task, given))
  await b.gate.write(b.as('rights_requests'), 'rights_requests', 'test', (task) => raiseMessages(task, signed.person, 'rectification'))
  await b.gate.write(b.as('access_security'), 'access_security', 'test', async (task) => testWebhook(task, await declareWebhook(task,
    { name: long.customer, address: `https://${'receiver'.repeat(5)}.example/hook`, recipient: 'Innofactor Oyj (FI)', events: ['person'] })))
  const breach = await posted(b.staff, '/breaches', { kind: 'confidentiality', found_on: '2.1.2026', found_time: '9.30', happened: 'Kirje meni väärään osoitteeseen.',
    concerned: 'Yhteyshenkilön nimi ja työpuhelin', people: '1', risk: 'high', risk_reason: 'Osoite oli suojattu.' })
  await posted(b.staff, `/breaches/${breach}/people`, { people_meant: longest.person })
  const bulletin = await posted(b.staff, '/people/bulletin', { id: signed.person })
  await posted(b.staff, `/bulletins/${bulletin}/texts`, { row_version: '1', subject_fi: `Huoltokatko: ${long.customer}`,
    body_fi: `Palvelu on poissa käytöstä 1.12.2026 klo 9.00–10.00.\n\n- ${long.customer}\n- Posti` })
  const run = await importRun(b)
  const file = await sentFile(b)
  const link = await b.gate.write(b.as('access_security'), 'access_security', 'test', (task) =>
    makeSignInLink(task, b.staff.email, 60),
  )
  const erased = longest.person
  await b.owner.run("update organisation set note = 'Soitettu: ' || name where id = $1", [longest.customer])
  const erasure = await posted(b.staff, '/erasures', { person: erased, ground: 'unlawful' })
  const hold = { person: signed.person, ground: 'claim', reason: 'L 12/2026', ends_on: addDays(dayOf(b.gate.clock.now()), 90) }
  await posted(b.staff, '/retention/holds', hold)
  return { signed, prepared, longest, request, bulletin, run, file, link, erasure, erased }
}

function attachmentForm(): FormData {
  const form = new FormData()
  form.set('file', new File(['%PDF-1.7\nTarjous\n%%EOF\n'], 'Tarjous 2026.pdf'))
  return form
}

function makeLongNames(b: BrowserSite) {
  return b.gate.write(b.as('contracting'), 'contracting', 'test', async (task) => {
    const customer = await addOrganisation(task, { name: long.customer, legal_form: 'joint_authority' })
    const written = {
      first_name: long.first,
      last_name: long.last,
      emails: [{ email: `${long.first}.${long.last}@${'kuntayhtyma'.repeat(3)}.example`.toLowerCase() }],
      source: 'customer_organisation',
      source_on: task.today,
    } as const
    const person = await addPerson(task, written, [customer])
    const tie = await affiliate(task, { person_id: person, organisation_id: customer })
    return { customer, person, tie }
  })
}

/** The ids around one contract that has been signed or has not. */
async function contractWhere(b: BrowserSite, startsOn: 'is null' | 'is not null') {
  const { rows } = await b.owner.run(
    `select c.id as contract, c.organisation_id as customer, a.person_id as person, a.id as tie
    from contract c join affiliation a on a.tenant_id = c.tenant_id and a.id = c.responsible_id
    where c.starts_on ${startsOn} order by c.number limit 1`,
  )
  const [row] = rows
  assert.ok(row !== undefined, `no contract whose starts_on ${startsOn}`)
  const id = (name: string) => String(row[name])
  return { contract: id('contract'), customer: id('customer'), person: id('person'), tie: id('tie') }
}

/** A file that was sent and is not imported yet. */
function sentFile(b: BrowserSite): Promise<string> {
  return posted(b.staff, '/imports', importForm())
}

/** An import with a line taken, one warned of, one refused and one that waits. */
async function importRun(b: BrowserSite): Promise<string> {
  const answer = await b.staff.post(`/imports/files/${await sentFile(b)}/run`, {})
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

function importForm(): FormData {
  const lines = [
    'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi;Sopimusnumero;Vastuuhenkilö',
    '91;yritys;Firma Oy;2617416-4;Aino;Laine;;',
    '92;yritys;Firma B Oy;2617416-5;Aino;Laine;;',
    `93;kunta;${long.customer};0178455-6;;;S-1;`,
  ]
  const form = new FormData()
  form.set('file', new File([lines.join('\n')], 'asiakkaat.csv', { type: 'text/csv' }))
  return form
}

/** Posts a form that is taken. Gives the id that the answer leads to. */
async function posted(by: Visitor, path: string, form: Readonly<Record<string, string>> | FormData): Promise<string> {
  const answer = await by.post(path, form)
  assert.equal(answer.status, 303, path)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}
