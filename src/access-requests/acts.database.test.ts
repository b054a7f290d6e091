import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { testVault } from '../../test/vault.ts'
import { addPrivateCustomer } from '../customers/private-customers.ts'
import { openLedger, type Ledger } from '../platform/erasure/ledger.ts'
import { replayLedger } from '../platform/erasure/replay.ts'
import { Refusal, type RefusalKind } from '../platform/refusal.ts'
import { perform, readAct, type Act } from './acts.ts'

type Reading = 'events' | 'marketing' | 'informing' | 'contracting' | 'customer_service'

const folder = mkdtempSync(join(tmpdir(), 'seloste-acts-'))
const { vault } = testVault()
let w: Awaited<ReturnType<typeof customers>>
let ledger: Ledger
let round = 0
before(async () => { w = await customers() })
after(async () => {
  await w.close()
  rmSync(folder, { recursive: true })
})

/** A private customer whom nobody has asked anything, with an address; and a ledger of their own. */
async function somebody() {
  const at = join(folder, String(round++))
  ledger = openLedger({ keys: at, file: join(at, 'one'), second: join(at, 'two') })
  const { person } = await w.act((task) => addPrivateCustomer(task, { first_name: 'Liisa', last_name: `Laine${round}`, source: 'person',
    source_on: w.today, emails: [{ email: `liisa${round}@example.fi` }], phones: [] }))
  return person
}

const act = (person: string, said: Act) =>
  w.gate.write(w.as('rights_requests'), 'rights_requests', 'test', (task) => perform(task, ledger, person, said))
const refused = (kind: RefusalKind, field?: string) => (reason: unknown) =>
  reason instanceof Refusal && reason.kind === kind && (field === undefined || reason.field === field)
const consent = { act: 'consent', purpose: 'marketing', wording: 'Saako sinulle lähettää uutiskirjeen?', channel: 'paper' } as const

/** How many addresses of the person the purpose can write to. */
const reached = async (person: string, purpose: Reading) => (await w.ask(purpose, (task) => task.db.selectFrom('person_email')
  .select(['person_id', 'email']).where('tenant_id', '=', task.tenant).where('person_id', '=', person).execute())).length

/** Takes the register back to before all that was done about the person, as a restored backup does, and replays the ledger. */
async function restored(person: string, before: string) {
  await w.owner.run('delete from objection where person_id = $1', [person])
  await w.owner.run('delete from restriction where person_id = $1', [person])
  await w.owner.run('delete from consent where person_id = $1', [person])
  if (before !== '') await w.owner.run(before.replaceAll('PERSON', `'${w.tenant.id}', gen_random_uuid(), '${person}'`))
  await w.gate.job(w.as('accountability'), 'accountability', 'test', (job) =>
    job.run('select refresh_liveness($1, $2::text::uuid[])', [job.tenant, `{${person}}`]))
  await replayLedger(w.gate, w.tenant, { ledger, backup: { count: 0, last: ledger.head().last }, files: vault })
}

test('a private customer is written to for marketing only from consent to withdrawal, and a restore brings it not back', async () => {
  const person = await somebody()
  assert.equal(await reached(person, 'marketing'), 0, 'nobody has consented')
  await act(person, consent)
  assert.equal(await reached(person, 'marketing'), 1)
  await act(person, { act: 'withdraw-consent', purpose: 'marketing' })
  assert.equal(await reached(person, 'marketing'), 0)
  assert.equal(await reached(person, 'customer_service'), 1, 'the other purposes go on')
  await restored(person, "insert into consent (tenant_id, id, person_id, to_purpose, wording, given_on, channel) values (PERSON, 'marketing', 'x', '2026-01-01', 'paper')")
  assert.equal(await reached(person, 'marketing'), 0, 'the consent that the backup knew is withdrawn again')
  const { rows } = await w.owner.run('select withdrawn_on::text as day from consent where person_id = $1', [person])
  assert.deepEqual(rows, [{ day: w.today }])
})

test('a contact person whose consent is withdrawn is not written to either, though no consent was needed', async () => {
  const { person } = w.nivala.contacts[1]
  await somebody()
  assert.equal(await reached(person, 'marketing'), 1)
  await act(person, consent)
  await act(person, { act: 'withdraw-consent', purpose: 'marketing' })
  assert.equal(await reached(person, 'marketing'), 0)
  await restored(person, '')
  assert.equal(await reached(person, 'marketing'), 0)
  await act(person, consent)
  assert.equal(await reached(person, 'marketing'), 1, 'given as easily as it was withdrawn')
  await restored(person, '')
  assert.equal(await reached(person, 'marketing'), 1, 'a contact person needs none, and the ban is over')
})

test('withdrawing needs a consent, and a consent its words; neither asks for a reason', async () => {
  const person = await somebody()
  await assert.rejects(act(person, { act: 'withdraw-consent', purpose: 'marketing' }), refused('conflict'))
  await assert.rejects(act(person, { ...consent, wording: ' ' }), refused('invalid', 'wording'))
  assert.throws(() => readAct({ act: 'consent', purpose: 'invoicing', channel: 'paper' }), refused('invalid', 'purpose'))
  assert.deepEqual(readAct({ act: 'withdraw-consent', purpose: 'marketing' }), { act: 'withdraw-consent', purpose: 'marketing' })
})

test('one purpose is restricted and the others go on; it is lifted only after the person was told, and a restore knows both', async () => {
  const person = await somebody()
  const of = { ground: 'accuracy_contested', purpose: 'informing' } as const
  await act(person, { act: 'restrict', ...of })
  assert.deepEqual([await reached(person, 'informing'), await reached(person, 'contracting')], [0, 1])
  await restored(person, '')
  assert.deepEqual([await reached(person, 'informing'), await reached(person, 'contracting')], [0, 1], 'as before the restore')
  await assert.rejects(act(person, { act: 'lift', ...of }), refused('invalid', 'told_by'))
  await assert.rejects(act(person, { act: 'tell-of-lifting', ...of, purpose: null, told_by: 'letter' }), refused('conflict'))
  await act(person, { act: 'tell-of-lifting', ...of, told_by: 'letter' })
  assert.equal(await reached(person, 'informing'), 0, 'told is not yet lifted')
  await act(person, { act: 'lift', ...of })
  assert.equal(await reached(person, 'informing'), 1)
  await restored(person, "insert into restriction (tenant_id, id, person_id, ground, of_purpose, starts_on) values (PERSON, 'accuracy_contested', 'informing', '2026-01-01')")
  assert.equal(await reached(person, 'informing'), 1, 'lifted again')
})

test('a restriction of all purposes stands beside one of a single purpose', async () => {
  const person = await somebody()
  await act(person, { act: 'restrict', ground: 'needed_for_claims', purpose: 'events' })
  const { rows } = await w.owner.run('select restricted from person where id = $1', [person])
  assert.deepEqual(rows, [{ restricted: false }])
  await act(person, { act: 'restrict', ground: 'needed_for_claims', purpose: null })
  assert.equal(await reached(person, 'contracting'), 0)
})

test('an objection is withdrawn as it was made, and a restore leaves it as it stood last', async () => {
  const person = await somebody()
  await act(person, { act: 'object', purpose: 'events' })
  assert.equal(await reached(person, 'events'), 0)
  await act(person, { act: 'withdraw-objection', purpose: 'events' })
  assert.equal(await reached(person, 'events'), 1)
  await assert.rejects(act(person, { act: 'withdraw-objection', purpose: 'events' }), refused('conflict'))
  await restored(person, "insert into objection (tenant_id, id, person_id, against, received_on) values (PERSON, 'events', '2026-01-01')")
  assert.equal(await reached(person, 'events'), 1)
  await act(person, { act: 'object', purpose: 'events' })
  await restored(person, '')
  assert.equal(await reached(person, 'events'), 0, 'objected to anew on the same day')
})

test('an objection that is weighed restricts all until it is decided: upheld it ends its purpose, overruled nothing', async () => {
  const person = await somebody()
  await act(person, { act: 'object', purpose: 'informing' })
  assert.deepEqual([await reached(person, 'informing'), await reached(person, 'contracting')], [0, 0])
  await assert.rejects(act(person, { act: 'decide', purpose: 'informing', outcome: 'upheld', reason: '' }), refused('invalid', 'reason'))
  await act(person, { act: 'decide', purpose: 'informing', outcome: 'upheld', reason: 'Ei enää tarpeen.' })
  assert.deepEqual([await reached(person, 'informing'), await reached(person, 'contracting')], [0, 1])
  await restored(person, '')
  assert.deepEqual([await reached(person, 'informing'), await reached(person, 'contracting')], [0, 1])
  const other = await somebody()
  await act(other, { act: 'object', purpose: 'informing' })
  await act(other, { act: 'decide', purpose: 'informing', outcome: 'overruled', reason: 'Katkoista on kerrottava.' })
  assert.deepEqual([await reached(other, 'informing'), await reached(other, 'contracting')], [1, 1])
  await restored(other, "insert into objection (tenant_id, id, person_id, against, received_on) values (PERSON, 'informing', '2026-01-01')")
  assert.deepEqual([await reached(other, 'informing'), await reached(other, 'contracting')], [1, 1], 'it restricts no more')
  await assert.rejects(act(other, { act: 'decide', purpose: 'events', outcome: 'overruled', reason: 'x' }), refused('conflict'))
})

test('a purpose that we ended stays ended through a restore and a consent, until we reopen it', async () => {
  const person = await somebody()
  await act(person, { act: 'end', purpose: 'events', reason: 'Henkilö ei enää osallistu.' })
  assert.deepEqual([await reached(person, 'events'), await reached(person, 'contracting')], [0, 1])
  await assert.rejects(act(person, { ...consent, purpose: 'events' }), refused('conflict'))
  await restored(person, '')
  assert.equal(await reached(person, 'events'), 0)
  await act(person, { act: 'reopen', purpose: 'events' })
  assert.equal(await reached(person, 'events'), 1)
  await assert.rejects(act(person, { act: 'end', purpose: 'events', reason: ' ' }), refused('invalid', 'reason'))
})

test('what is taken back leaves what else stands, in the ledger too', async () => {
  const person = await somebody()
  await act(person, consent)
  await act(person, { act: 'object', purpose: 'marketing' })
  await act(person, { act: 'withdraw-consent', purpose: 'marketing' })
  await act(person, { act: 'withdraw-objection', purpose: 'marketing' })
  assert.equal(await reached(person, 'marketing'), 0)
  await restored(person, "insert into consent (tenant_id, id, person_id, to_purpose, wording, given_on, channel) values (PERSON, 'marketing', 'x', '2026-01-01', 'paper')")
  assert.equal(await reached(person, 'marketing'), 0)
})
