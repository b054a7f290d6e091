import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import type { Io, Verb } from '../platform/io.ts'
import { world } from '../../test/world.ts'
import { checkRows, basisMisfits } from './check.ts'
import { lookAt, type Live } from './check-live.ts'
import { article30, catalogueVerb, check, explain } from './cli.ts'
import { dumpCatalogue } from './catalogue-diff.ts'
import { establish } from './establish.ts'
import { loadExample } from './example.ts'
import { testVault } from '../../test/vault.ts'

const settings = await loadExample('joki-ict')
const printed = z.object({ row: z.string(), evidence: z.string() })
let w: Awaited<ReturnType<typeof world>>
let folder = ''
before(async () => {
  w = await world()
  folder = await mkdtemp(join(tmpdir(), 'seloste-check-'))
})
after(async () => {
  await rm(folder, { recursive: true })
  await w.close()
})

/** Runs a verb and gives its exit code and what it said. */
async function run(verb: Verb, ...words: string[]) {
  const said: string[] = []
  const told: string[] = []
  const io: Io = {
    out: (text) => {
      said.push(text)
    },
    err: (text) => {
      told.push(text)
    },
    open: async () => ({
      gate: w.gate,
      tenants: [w.tenant], vault: testVault().vault,
      installation: 'test',
      owner: async () => w.owner,
      server: w.server,
      close: async () => {},
    }),
  }
  return { code: await verb(words, io), out: said.join('\n'), err: told.join('\n') }
}

async function look(): Promise<Live> {
  return w.gate.read(w.as('rights_requests'), 'rights_requests', 'test', 'listed', lookAt)
}

function stateOf(live: Live, row: string) {
  return checkRows(live).find((each) => each.row === row)?.state
}

test('before anything is decided the check says "not yet", and nothing fails', async () => {
  const live = await look()
  assert.deepEqual(
    ['S1', 'S2', 'S14', 'S15', 'S8', 'S24'].map((row) => stateOf(live, row)),
    Array(6).fill('not yet'),
  )
  assert.equal((await run(check)).code, 0)
  assert.equal((await run(article30)).code, 1)
})

test('a contract, its responsible contact and a leaver are seen in the rows', async () => {
  await establish(w.gate, w.tenant, settings)
  await w.gate.write(w.as('contracting'), 'contracting', 't', async (task) => {
    const person = {
      first_name: 'Aino',
      last_name: 'Mäkelä',
      source: 'person',
      source_on: '2026-01-02',
      notice_due_on: '2026-02-02',
    } as const
    const [aino = ''] = await task.insert('person', [person, { ...person, first_name: 'Onni' }])
    const [town = ''] = await task.insert('organisation', [{ name: 'Nivala', legal_form: 'municipality' }])
    const [tie = ''] = await task.insert('affiliation', [
      { organisation_id: town, person_id: aino, starts_on: '2026-01-01' },
    ])
    await task.insert('contract', [
      {
        organisation_id: town,
        number: 'S-1',
        title: 'Sähköposti',
        prepared_on: '2026-01-01',
        responsible_id: tie,
        capacity: 'processor',
      },
    ])
  })
  const live = await look()
  assert.deepEqual([live.living, live.withoutContact, live.persons, live.withoutTie, live.endless], [1, 0, 2, 1, 0])
  assert.deepEqual(
    ['S1', 'S2', 'S4', 'S8', 'S9', 'S10', 'S25', 'S26'].map((row) => stateOf(live, row)),
    Array(8).fill('holds'),
  )
  assert.deepEqual(
    ['S14', 'S15', 'S16', 'S17', 'S3'].map((row) => stateOf(live, row)),
    Array(5).fill('declared'),
  )
  assert.deepEqual([live.officers, stateOf({ ...live, officers: 1 }, 'S3')], [0, 'holds'], 'once somebody keeps the desk')
})

test('a request that is late fails its row, and a purge that ran is told with its day', async () => {
  await w.owner.run(`insert into rights_request (tenant_id, id, kind, channel, received_on, language) values
    ($1, gen_random_uuid(), 'complaint', 'paper', '2026-01-01', 'fi'), ($1, gen_random_uuid(), 'access', 'paper', current_date, 'fi')`, [w.tenant.id])
  const late = await look()
  assert.deepEqual([late.rights.open, late.rights.late, stateOf(late, 'S22'), stateOf(late, 'S23'), stateOf(late, 'S18')], [2, 1, 'fails', 'fails', 'holds'])
  await w.owner.run('update rights_request set ended_on = current_date')
  assert.deepEqual(['S19', 'S20', 'S21', 'S22', 'S23', 'S24'].map((row) => stateOf(late, row)).filter((state) => state === 'fails').length, 2)
  assert.equal(stateOf(await look(), 'S22'), 'holds')
  await w.owner.run(`insert into purge_run (tenant_id, id, ran_on, removed, held) values ($1, gen_random_uuid(), '2026-11-20', '[]', '[]')`, [w.tenant.id])
  assert.equal(stateOf(await look(), 'S17'), 'holds')
  await w.owner.run('delete from purge_run')
})

test('the authority is told by the notice in its languages, by every letter, and the letters that answered are counted', async () => {
  const evidence = async () => checkRows(await look()).find(({ row }) => row === 'S24')
  const before = await evidence()
  assert.deepEqual([before?.state, before?.evidence.en],
    ['holds', 'in the notice: fi, sv, en; at the end of every letter: fi, sv, en; 0 letters of answer, refusal or more time'])
  await w.owner.run(`insert into rights_step (tenant_id, id, request_id, step, taken_on, reason)
    select $1, gen_random_uuid(), id, 'refused', current_date, 'x' from rights_request limit 1`, [w.tenant.id])
  assert.match((await evidence())?.evidence.en ?? '', /1 letters/)
})

test('a length that the database has, and the notice does not tell, fails', async () => {
  const set = (months: number) =>
    w.owner.run(
      `insert into retention_length (tenant_id, id, rule, months) values ($1, gen_random_uuid(), 'contact_data', $2)
        on conflict (tenant_id, rule) do update set months = excluded.months`,
      [w.tenant.id, months],
    )
  await set(24)
  assert.equal(stateOf(await look(), 'S17'), 'fails')
  await set(12)
  assert.equal(stateOf(await look(), 'S17'), 'declared')
})

test('every row is printed with its state and evidence in the language asked for', async () => {
  const { code, out } = await run(check, '--language', 'en', '--json')
  const rows = out.split('\n').map((line) => printed.parse(JSON.parse(line)))
  assert.equal(code, 0)
  assert.deepEqual(
    rows.map(({ row }) => row),
    Array.from({ length: 31 }, (_, at) => `S${at + 1}`),
  )
  assert.match(rows[24]?.evidence ?? '', /^1 living contracts, 0 without a responsible contact/)
  assert.match((await run(check, '--language', 'fi')).out, /S25 pitää +Sopimuksella on aina vastuuhenkilö/)
})

test('the evidence is in the words and the days of pages, in each language', async () => {
  const live = { ...(await look()), notices: [{ notice: 'customers', version: 2, publishedOn: '2026-01-09' }],
    customers: [{ kind: 'joint_authority', count: 2 }] }
  const rows = checkRows(live)
  const told = (row: string) => rows.find((each) => each.row === row)?.evidence
  assert.deepEqual(told('S1'), { fi: 'Asiakkaiden seloste 2 (9.1.2026)', sv: 'Kundernas beskrivning 2 (9.1.2026)', en: 'Notice for customers 2 (9.1.2026)' })
  assert.deepEqual(told('S8')?.sv, 'Samkommun 2')
  assert.equal(told('S14')?.sv, 'Förnamn, Efternamn, Organisation du företräder')
  assert.equal(told('S16')?.sv, 'deklarerad plats inom EES: FI 1.9.2026, IE 1.9.2026')
  const machine = rows.filter(({ evidence }) => /\d{4}-\d\d-\d\d|[a-z]_[a-z]/.test(Object.values(evidence).join()))
  assert.deepEqual(machine.map(({ row }) => row), [])
})

test('each row that rests on something fails without it', async () => {
  const live = await look()
  const [first, ...rest] = settings.recipients
  assert.ok(first !== undefined)
  const broken: [string, Live][] = [
    ['S25', { ...live, withoutContact: 1 }],
    [
      'S25',
      {
        ...live,
        constraints: live.constraints.filter(
          (name) => name !== 'contract_a_living_contract_has_a_responsible_contact',
        ),
      },
    ],
    ['S4', { ...live, constraints: [] }],
    ['S6', { ...live, bulletins: { ...live.bulletins, late: 1 } }],
    ['S6', { ...live, bulletins: { ...live.bulletins, unwanted: 1 } }],
    ['S9', { ...live, endless: 1 }],
    ['S10', { ...live, settings: { ...settings, bases: { contracting: { contact_person: '6(1)(b)' } } } }],
    [
      'S14',
      {
        ...live,
        settings: { ...settings, recipients: [{ ...first, items: [...first.items, 'phone'] }, ...rest] },
      },
    ],
    ['S16', { ...live, settings: { ...settings, recipients: [{ ...first, country: 'US' }] } }],
    ['S17', { ...live, settings: { ...settings, retentionMonths: { contact_data: -1 } } }],
    ['S19', { ...live, rights: { ...live.rights, lateUntold: 1 } }],
    ['S22', { ...live, rights: { ...live.rights, late: 1 } }],
    ['S23', { ...live, rights: { ...live.rights, lateComplaints: 1 } }],
    ['S24', { ...live, authority: { ...live.authority, notice: [] } }],
    ['S24', { ...live, authority: { ...live.authority, letters: ['fi', 'sv'] } }],
    ['S26', { ...live, forbidden: ['person.score'] }],
    ['S27', { ...live, tables: { all: 2, forced: 1 } }],
    ['S29', { ...live, breaches: { ...live.breaches, unjudged: 1 } }],
    ['S30', { ...live, breaches: { ...live.breaches, late: 1 } }],
  ]
  for (const [row, facts] of broken) assert.equal(stateOf(facts, row), 'fails', row)
  assert.deepEqual(basisMisfits(settings), [])
})

test('a breach fails once its 72 hours are over without a judgement of its risk, and without the notice that it wants', async () => {
  const { rows: [user] } = await w.owner.run(`insert into staff_user (tenant_id, id, name, email, language)
    values ($1, gen_random_uuid(), 'Onni', 'onni@breach.example', 'fi') returning id`, [w.tenant.id])
  const { rows: [breach] } = await w.owner.run(`insert into breach (tenant_id, id, kind, found_at, due_at, happened, found_by)
    values ($1, gen_random_uuid(), 'several', now() - interval '4 days', now() - interval '1 day', 'Levy hävisi.', $2) returning id`, [w.tenant.id, user?.['id']])
  const states = async () => { const live = await look(); return [stateOf(live, 'S29'), stateOf(live, 'S30')] }
  const judge = (risk: string) => w.owner.run("update breach set risk = $2, risk_reason = 'koska' where id = $1", [breach?.['id'], risk])
  assert.deepEqual(await states(), ['fails', 'fails'])
  await judge('risk')
  assert.deepEqual(await states(), ['not yet', 'fails'])
  await judge('none')
  assert.deepEqual(await states(), ['not yet', 'holds'])
  await judge('high')
  await w.owner.run(`insert into breach_notice (tenant_id, id, breach_id, stage, told_at, told_by)
    values ($1, gen_random_uuid(), $2, 'first', now(), $3)`, [w.tenant.id, breach?.['id'], user?.['id']])
  assert.deepEqual(await states(), ['not yet', 'holds'])
  await w.owner.run('delete from breach_notice')
  await w.owner.run("update breach set due_at = now() + interval '1 hour'")
  assert.deepEqual(await states(), ['not yet', 'holds'], 'there is time left')
  await w.owner.run('delete from breach')
})

test('a rule that is gone from the database, and a column of scores in it, make the check exit with 1', async () => {
  await w.owner.run(
    'alter table contract drop constraint contract_a_living_contract_has_a_responsible_contact',
  )
  await w.owner.run('alter table person add column credit_score integer')
  const { code, out } = await run(check, '--language', 'en')
  assert.equal(code, 1)
  assert.match(out, /S25 fails .*contract_a_living_contract_has_a_responsible_contact/)
  assert.match(out, /S26 fails .*person\.credit_score/)
  await w.owner.run('alter table person drop column credit_score')
})

test('the record is printed, and written as a PDF, with the contracts in which we are the processor', async () => {
  const { code, out } = await run(article30, '--language', 'fi')
  assert.equal(code, 0)
  assert.match(out, /\| Nivala \| S-1 \| Sähköposti\. /)
  const file = join(folder, 'record.pdf')
  assert.equal((await run(article30, '--pdf', file)).code, 0)
  assert.ok((await readFile(file)).toString('latin1').startsWith('%PDF-'))
})

test('a widened catalogue needs the approval of somebody who is named', async () => {
  const [a, b] = [join(folder, 'a.json'), join(folder, 'b.json')]
  const dump = dumpCatalogue()
  await writeFile(a, (await run(catalogueVerb, 'dump')).out)
  await writeFile(
    b,
    JSON.stringify({ ...dump, grants: [...dump.grants, 'events select person_phone.phone'] }),
  )
  const widened = await run(catalogueVerb, 'diff', a, b)
  assert.deepEqual([widened.code, widened.out], [1, '+ newly: events can select person_phone.phone'])
  assert.equal((await run(catalogueVerb, 'diff', a, b, '--approved-by', ' ')).code, 1)
  const approved = await run(catalogueVerb, 'diff', a, b, '--approved-by', 'Anita')
  assert.ok(approved.code === 0 && approved.out.endsWith('Approved-by: Anita'))
  assert.deepEqual(
    [(await run(catalogueVerb, 'diff', b, a)).code, (await run(catalogueVerb, 'diff', a, a)).out],
    [0, ''],
  )
  assert.deepEqual(
    [
      (await run(catalogueVerb, 'diff', a, join(folder, 'none'))).code,
      (await run(catalogueVerb, 'diff', a)).code,
    ],
    [1, 2],
  )
})

test('a column is explained; what does not exist is refused, and wrong words are wrong use', async () => {
  assert.match(
    (await run(explain, 'person.last_name', '--language', 'sv')).out,
    /^person\.last_name\n {2}uppgift: /,
  )
  assert.deepEqual(
    [
      (await run(explain, 'person.hetu')).code,
      (await run(explain)).code,
      (await run(explain, '--nope')).code,
      (await run(explain, 'person', '--language', 'xx')).code,
      (await run(explain, '--help')).code,
    ],
    [1, 2, 2, 2, 0],
  )
})
