import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { world } from '../../test/world.ts'
import { giveConsent, withdrawConsent } from '../access-requests/consents.ts'
import { Refusal } from '../platform/refusal.ts'
import { decideSettings } from './decide.ts'
import { establish } from './establish.ts'
import { loadExample } from './example.ts'
import { currentSettings, settingsInForce } from './in-force.ts'
import { noticeKinds, type NoticeKind } from './notice.ts'
import { publishedVersions, publishNotice } from './publish.ts'
import type { Settings } from './settings.ts'

const joki = await loadExample('joki-ict')
let w: Awaited<ReturnType<typeof world>>
let onni = ''
before(async () => {
  w = await world()
  await establish(w.gate, w.tenant, without('events'))
  onni = await w.gate.write(w.as('contracting'), 'contracting', 'test', async (task) => {
    const [person = ''] = await task.insert('person', [{ first_name: 'Onni', last_name: 'Öhman', source: 'person',
      source_on: '2020-01-01', notice_due_on: '2020-02-01' }])
    const [town = ''] = await task.insert('organisation', [{ name: 'Nivala', legal_form: 'municipality' }])
    await task.insert('affiliation', [{ organisation_id: town, person_id: person, starts_on: '2020-01-01',
      ended_on: '2026-10-31', active: false }])
    return person
  })
})
after(() => w.close())

/** The example without a purpose, and without those who receive for it. */
function without(dropped: 'events' | 'informing'): Settings {
  return { ...joki, purposes: joki.purposes.filter((purpose) => purpose !== dropped),
    recipients: joki.recipients.map((one) => ({ ...one, purposes: one.purposes.filter((purpose) => purpose !== dropped) }))
      .filter(({ purposes }) => purposes.length > 0) }
}

function decide(settings: Settings, seen?: number): Promise<number> {
  return w.gate.write(w.as('accountability'), 'accountability', 'test', (task) => decideSettings(task, settings, seen))
}

function publish(...kinds: NoticeKind[]) {
  return w.gate.write(w.as('accountability'), 'accountability', 'test', async (task) => {
    for (const kind of kinds) await publishNotice(task, kind)
  })
}

async function inForce(): Promise<Settings> {
  const settings = await w.gate.read(w.as('accountability'), 'accountability', 'test', 'opened', settingsInForce)
  assert.ok(settings)
  return settings
}

/** The day until which the database itself lets customer relationships see the person. */
async function livesUntil(): Promise<string> {
  const row = await w.gate.read(w.as('rights_requests'), 'rights_requests', 'test', 'opened', (task) =>
    task.db.selectFrom('person').select(['id', sql<string>`customer_relationship_until`.as('until')]).where('tenant_id', '=', task.tenant)
      .where('id', '=', onni).executeTakeFirstOrThrow())
  return row.until
}

/** How many people the database shows to a purpose. */
function seenBy(purpose: 'events' | 'informing'): Promise<number> {
  return w.gate.read(w.as(purpose), purpose, 'test', 'listed', async (task) =>
    (await task.db.selectFrom('person').select(['id']).where('tenant_id', '=', task.tenant).execute()).length)
}

test('a longer retention lengthens no life until every notice that tells it is published', async () => {
  assert.equal(await livesUntil(), '2027-10-31')
  await decide({ ...joki, retentionMonths: { contact_data: 24 } })
  assert.equal(await livesUntil(), '2027-10-31')
  assert.equal((await inForce()).retentionMonths.contact_data, 12)
  await publish('customers')
  assert.equal(await livesUntil(), '2027-10-31')
  await publish('partners')
  assert.equal(await livesUntil(), '2028-10-31')
})

test('a shorter retention shortens lives at once, published or not', async () => {
  await decide({ ...joki, retentionMonths: { contact_data: 11 } })
  assert.equal(await livesUntil(), '2027-09-30')
  await publish(...noticeKinds)
  assert.equal(await livesUntil(), '2027-09-30')
})

test('a new purpose sees nobody until it is published; one that is taken away sees nobody at once', async () => {
  await decide(without('events'))
  await publish(...noticeKinds)
  assert.deepEqual([await seenBy('events'), await seenBy('informing')], [0, 1])
  await decide(joki)
  assert.equal(await seenBy('events'), 0)
  await publish(...noticeKinds)
  assert.equal(await seenBy('events'), 1)
  await decide(without('informing'))
  assert.equal(await seenBy('informing'), 0)
  await decide(joki)
  await publish(...noticeKinds)
})

test('a new recipient, or one more item for a known one, waits for the notice; a withdrawn one is gone at once', async () => {
  const partner = joki.recipients.find(({ category }) => category === 'event_partner')
  assert.ok(partner)
  const known = { ...partner, items: partner.items.slice(0, 2) }
  await decide({ ...joki, recipients: [known] })
  await publish(...noticeKinds)
  await decide({ ...joki, recipients: [partner, { ...partner, legalEntity: 'Uusi Oy' }] })
  assert.deepEqual((await inForce()).recipients, [known])
  await publish(...noticeKinds)
  assert.deepEqual((await inForce()).recipients, [partner, { ...partner, legalEntity: 'Uusi Oy' }])
  await decide({ ...joki, recipients: [partner] })
  assert.deepEqual((await inForce()).recipients, [partner])
  await decide(joki)
  await publish(...noticeKinds)
})

test('an item that is taken back into use stays off until the notice tells of it', async () => {
  await decide({ ...joki, itemsOff: ['job_title'] })
  await publish(...noticeKinds)
  await decide(joki)
  assert.deepEqual((await inForce()).itemsOff, ['job_title'])
  await publish(...noticeKinds)
  assert.deepEqual((await inForce()).itemsOff, [])
})

test('a consent that is chosen is asked at once, published or not, and until a notice asks it no more', async () => {
  const asking = { ...joki, bases: { events: { contact_person: '6(1)(a)' } } } as const
  await decide(joki)
  await publish('customers', 'partners')
  await w.gate.write(w.as('contracting'), 'contracting', 'test', async (task) => {
    const { organisation_id } = await task.db.selectFrom('affiliation').select(['organisation_id', 'person_id'])
      .where('tenant_id', '=', task.tenant).executeTakeFirstOrThrow()
    const [person_id = ''] = await task.insert('person', [{ first_name: 'Aino', last_name: 'Aho', source: 'person', source_on: '2026-01-01',
      notice_due_on: '2026-02-01' }])
    await task.insert('affiliation', [{ organisation_id, person_id, starts_on: '2026-01-01' }])
  })
  const free = await seenBy('events')
  assert.ok(free > 1)
  await decide(asking)
  assert.deepEqual([await seenBy('events'), await seenBy('informing')], [0, free], 'nobody has consented, and to other purposes nobody need')
  await w.gate.write(w.as('rights_requests'), 'rights_requests', 'test', (task) =>
    giveConsent(task, onni, 'events', { wording: 'Saammeko kutsua?', channel: 'paper' }))
  assert.equal(await seenBy('events'), 1)
  await w.gate.write(w.as('rights_requests'), 'rights_requests', 'test', (task) => withdrawConsent(task, onni, 'events'))
  assert.equal(await seenBy('events'), 0)
  await publish('customers', 'partners')
  await decide(joki)
  assert.deepEqual((await inForce()).bases, asking.bases)
  assert.equal(await seenBy('events'), 0, 'people were told that they are asked')
  await publish('customers', 'partners')
  assert.equal(await seenBy('events'), free - 1, 'all but whoever withdrew')
})

test('of two who decide from the same version one is told of the other', async () => {
  const { version = 0 } = (await w.gate.read(w.as('accountability'), 'accountability', 'test', 'opened', currentSettings)) ?? {}
  const both = await Promise.allSettled([6, 7].map((months) => decide({ ...joki, retentionMonths: { contact_data: months } }, version)))
  const kinds = both.map((each) => {
    if (each.status === 'fulfilled') return 'decided'
    return each.reason instanceof Refusal ? each.reason.kind : 'crashed'
  })
  assert.deepEqual(kinds.toSorted(), ['conflict', 'decided'])
})

test('publishing twice at once makes one version', async () => {
  const versions = () => w.gate.read(w.as('accountability'), 'accountability', 'test', 'listed',
    async (task) => (await publishedVersions(task, 'customers')).length)
  const was = await versions()
  await Promise.all([publish('customers'), publish('customers'), publish('customers')])
  assert.equal(await versions(), was + 1)
})
