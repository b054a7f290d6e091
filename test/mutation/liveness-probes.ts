import type { Table } from '../../src/catalogue/schema/columns.ts'
import { retention } from '../../src/catalogue/retention.ts'
import { roleName } from '../../src/catalogue/schema/roles.ts'
import { failsWith, installation, rows, tenants, type Probe } from './probe.ts'
import { all, countOf, insertOf, rowOf } from './rows.ts'

const ids = { person: 1, affiliation: 2, organisation: 3, contract: 4, email: 5, restriction: 6, objection: 7, other: 8, field: 9, value: 0, consent: 'a', trade: 'b' }
const id = (name: keyof typeof ids) => `'00000000-0000-7000-8000-00000000100${ids[name]}'`
const inTenant = (tenant: string) => `tenant_id = '${tenant}'`

/** What a person's lives are reckoned from, and what must follow. `also` happens in another tenant under the same ids. */
const lives: { title: string; given: string[]; follows: string; of?: 'person' | 'person_email' | 'affiliation' | 'own_field_value' }[] = [
  { title: 'an active contact lives without end', given: [], follows: "events_until = 'infinity' and contracting_until = 'infinity'" },
  { title: 'somebody without any tie lapses as a preparation does', given: ['delete from affiliation'],
    follows: `events_until = ('2010-01-01'::date + make_interval(months => ${retention.preparation.months}))::date` },
  { title: 'an ended contact lives as long as the rule says', given: ["update affiliation set ended_on = '2026-01-01', active = false"],
    follows: `events_until = ('2026-01-01'::date + make_interval(months => ${retention.contact_data.months}))::date` },
  { title: 'the controller’s own length counts', given: ["update affiliation set ended_on = '2026-01-01', active = false",
    `insert into retention_length (tenant_id, id, rule, months) values ('${tenants.a}', gen_random_uuid(), 'contact_data', 1)`],
  follows: "events_until = '2026-02-01'" },
  { title: 'an objection ends its purpose at once', given: [objection('events', 'null')],
    follows: "events_until = '2026-02-28' and feedback_until = 'infinity' and not restricted" },
  { title: 'a withdrawn objection ends nothing', given: [objection('events', "'2026-03-02'")], follows: "events_until = 'infinity'" },
  { title: 'an objection that must be weighed restricts', given: [objection('contracting', 'null')],
    follows: "restricted and contracting_until = 'infinity'" },
  { title: 'a withdrawn objection that was weighed restricts nothing', given: [objection('contracting', "'2026-03-02'")],
    follows: 'not restricted' },
  { title: 'nobody writes to the dead', given: ["update person set died_on = '2026-03-01'", contract('null')],
    follows: "informing_until = '2026-02-28' and marketing_until = '2026-02-28' and contracting_until = 'infinity' and not restricted" },
  { title: 'nor are the addresses of the dead there to write to', given: ["update person set died_on = '2026-03-01'"], of: 'person_email',
    follows: "informing_until = '2026-02-28' and events_until = '2026-02-28' and contracting_until = 'infinity'" },
  { title: 'who answers for a living contract keeps the tie in sight', given: [restriction('null'), contract('null')],
    follows: 'not restricted', of: 'affiliation' },
  { title: 'a restriction hides the person', given: [restriction('null')], follows: 'restricted' },
  { title: 'a restriction hides what is about the person', given: [restriction('null')], follows: 'restricted', of: 'person_email' },
  { title: 'a lifted restriction hides nothing', given: [restriction("'2026-03-02'")], follows: 'not restricted' },
  { title: 'who answers for a living contract stays visible', given: [restriction('null'), contract('null')], follows: 'not restricted' },
  { title: 'who answers for a living contract loses the contact details', given: [restriction('null'), contract('null')],
    follows: 'restricted', of: 'person_email' },
  { title: 'who answers stays visible while something else ends', follows: 'not restricted',
    given: [restriction('null'), contract('null'), objection('events', 'null')] },
  { title: 'who answered for an ended contract is hidden', given: [restriction('null'), contract("'2026-03-02'")], follows: 'restricted' },
  { title: 'a protected person’s workplace is marked', given: ['update person set is_protected = true'], follows: 'of_protected',
    of: 'affiliation' },
  { title: 'others’ workplaces are not marked', given: ['update affiliation set of_protected = true'], follows: 'not of_protected',
    of: 'affiliation' },
  { title: 'what is about a person lives as the person', given: [objection('events', 'null')], follows: "events_until = '2026-02-28'",
    of: 'person_email' },
  { title: 'the value of an own field lives as long as its field says', given: [ownField('null'), "update affiliation set ended_on = '2026-01-01', active = false"],
    follows: "events_until = '2026-03-01'", of: 'own_field_value' },
  { title: 'the value of an own field lives as the person does', given: [ownField('null'), objection('events', 'null')],
    follows: "events_until = '2026-02-28' and contracting_until = 'infinity'", of: 'own_field_value' },
  { title: 'the value of an own field ends after its field', given: [ownField("'2026-02-01'")],
    follows: "events_until = '2026-04-01' and contracting_until = '2026-04-01'", of: 'own_field_value' },
  { title: 'an objection that was upheld ends its purpose alone', given: [objection('contracting', 'null', "'objection', '2026-03-02', 'upheld', 'x'")],
    follows: "not restricted and contracting_until = '2026-02-28' and customer_service_until = 'infinity'" },
  { title: 'one that was not upheld ends and restricts nothing', given: [objection('contracting', 'null', "'objection', '2026-03-02', 'overruled', 'x'")],
    follows: "not restricted and contracting_until = 'infinity'" },
  { title: 'a purpose that we ended ends at once and restricts nothing', given: [objection('contracting', 'null', "'ended', null, null, 'x'")],
    follows: "not restricted and contracting_until = '2026-02-28' and customer_service_until = 'infinity'" },
  { title: 'a restriction of one purpose stops it alone', given: [restriction('null', "'informing'")],
    follows: "not restricted and informing_until = '2026-02-28' and contracting_until = 'infinity'" },
  { title: 'a lifted restriction of one purpose stops nothing', given: [restriction("'2026-03-02'", "'informing'")],
    follows: "informing_until = 'infinity'" },
  { title: 'who answers for a living contract stays in sight of a purpose that is stopped', given: [restriction('null', "'contracting'"), contract('null')],
    follows: "not restricted and contracting_until = 'infinity'" },
  { title: 'who answers for a living contract is not reached for a purpose that is stopped', of: 'person_email',
    given: [restriction('null', "'contracting'"), contract('null')], follows: "not restricted and contracting_until = '2026-02-28'" },
  { title: 'a customer who did not consent is not marketed to', given: [ownCustomership()],
    follows: "marketing_until < '2026-01-01' and events_until = 'infinity'" },
  { title: 'a customer who consented is marketed to', given: [ownCustomership(), consent('null')], follows: "marketing_until = 'infinity'" },
  { title: 'a consent to something else is none to marketing', given: [ownCustomership(), consent('null', 'events')],
    follows: "marketing_until < '2026-01-01'" },
  { title: 'a consent that was withdrawn is none', given: [ownCustomership(), consent("'2026-03-02'")], follows: "marketing_until < '2026-01-01'" },
  { title: 'a contact person of another kind of customer needs no consent, whoever else is one in person', follows: "marketing_until = 'infinity'",
    given: [`insert into organisation (tenant_id, id, name, legal_form, person_id) values ('TENANT', ${id('organisation')}, 'Nivala', 'municipality', null),
      ('TENANT', ${id('trade')}, 'Matti', 'private_person', ${id('other')})`] },
  { title: 'another person’s customership asks no consent of a contact person', given: [customership('other')], follows: "marketing_until = 'infinity'" },
  { title: 'one without any tie may be asked for as long as a preparation lasts', given: ['delete from affiliation'],
    follows: `marketing_until = ('2010-01-01'::date + make_interval(months => ${retention.preparation.months}))::date` },
  { title: 'a contact of whom the controller asks consent is not invited without it', given: [asked('contact')],
    follows: "events_until < '2026-01-01' and feedback_until = 'infinity' and informing_until = 'infinity'" },
  { title: 'a contact who consented is invited', given: [asked('contact'), consent('null', 'events')], follows: "events_until = 'infinity'" },
  { title: 'a consent that is asked of parties is asked of no contact', given: [asked('party')], follows: "events_until = 'infinity'" },
  { title: 'a consent that is asked of contacts is asked of no party', given: [ownCustomership(), asked('contact')], follows: "events_until = 'infinity'" },
  { title: 'a party of whom the controller asks consent is not invited without it', given: [ownCustomership(), asked('party')],
    follows: "events_until < '2026-01-01' and feedback_until = 'infinity'" },
  { title: 'a consent that is asked no more is not missed', given: [asked('contact', 'events', false)], follows: "events_until = 'infinity'" },
  { title: 'one without any tie is asked as a contact is', given: ['delete from affiliation', asked('contact')],
    follows: `events_until < '2026-01-01' and feedback_until = ('2010-01-01'::date + make_interval(months => ${retention.preparation.months}))::date` },
  { title: 'one without any tie who consented may be asked for as long as a preparation lasts', given: ['delete from affiliation', asked('contact'),
    consent('null', 'events')],
  follows: `events_until = ('2010-01-01'::date + make_interval(months => ${retention.preparation.months}))::date` },
  { title: 'a party whose tie ended long ago is asked as a party is', given: [ownCustomership(), asked('party'),
    "update affiliation set starts_on = '2000-01-01', ended_on = '2000-01-01', active = false where starts_on = '2010-01-01'"],
  follows: "events_until < '2010-01-01'" },
  { title: 'a contract that ended long keeps contracting alone', given: ["update affiliation set ended_on = '2010-01-01', active = false where starts_on = '2010-01-01'",
    contract("'2026-01-01'")],
  follows: `contracting_until = ('2026-01-01'::date + make_interval(months => ${retention.contract.months}))::date
    and events_until < '2026-01-01'` },
]

function ownField(ended: string): string {
  return `insert into own_field (tenant_id, id, on_table, label, kind, item, purposes, months, is_searched, ended_on)
      values ('TENANT', ${id('field')}, 'person', '{}', 'line', 'first_name', '["events"]', 2, false, ${ended});
    insert into own_field_value (tenant_id, id, own_field_id, person_id, value)
      values ('TENANT', ${id('value')}, ${id('field')}, ${id('person')}, 'Kasvis')`
}

function objection(against: string, withdrawn: string, how = "'objection', null, null, null"): string {
  return `insert into objection (tenant_id, id, person_id, against, received_on, withdrawn_on, kind, decided_on, outcome, reason)
    values ('TENANT', ${id('objection')}, ${id('person')}, '${against}', '2026-03-01', ${withdrawn}, ${how})`
}

function restriction(lifted: string, purpose = 'null'): string {
  return `insert into restriction (tenant_id, id, person_id, ground, starts_on, lifted_on, of_purpose)
    values ('TENANT', ${id('restriction')}, ${id('person')}, 'unlawful', '2026-03-01', ${lifted}, ${purpose})`
}

function consent(withdrawn: string, to = 'marketing'): string {
  return `insert into consent (tenant_id, id, person_id, to_purpose, wording, given_on, channel, withdrawn_on)
    values ('TENANT', ${id('consent')}, ${id('person')}, '${to}', 'Saako lähettää?', '2026-03-01', 'paper', ${withdrawn})`
}

function asked(of: 'party' | 'contact', purpose = 'events', isAsked = true): string {
  return `insert into consent_asked (tenant_id, id, purpose, asked_of, is_asked) values ('TENANT', gen_random_uuid(), '${purpose}', '${of}', ${isAsked})`
}

/** The person's only tie is to a customership of their own. */
function ownCustomership(): string {
  return `${customership('person')};
    update affiliation set organisation_id = ${id('trade')} where person_id = ${id('person')}`
}

function customership(of: 'person' | 'other'): string {
  return `insert into organisation (tenant_id, id, name, legal_form, person_id)
    values ('TENANT', ${id('trade')}, 'Maija Mäkelä', 'private_person', ${id(of)})`
}

function contract(ended: string): string {
  return `insert into contract (tenant_id, id, organisation_id, number, title, prepared_on, responsible_id, ended_on)
    values ('TENANT', ${id('contract')}, ${id('organisation')}, 'S-1', 'Lukio', '2020-01-01', ${id('affiliation')}, ${ended})`
}

function people(): string {
  return Object.values(tenants).slice(0, 2).flatMap((tenant) => [id('person'), id('other')].map((person) => `
    insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on, created_at)
      values ('${tenant}', ${person}, 'Maija', 'Mäkelä', 'person', '2010-01-01', '2010-02-01', '2010-01-01');
    insert into person_email (tenant_id, id, person_id, email, starts_on)
      values ('${tenant}', ${person === id('person') ? id('email') : 'gen_random_uuid()'}, ${person}, 'm@example.fi', '2010-01-01');
    insert into affiliation (tenant_id, id, organisation_id, person_id, starts_on)
      values ('${tenant}', ${person === id('person') ? id('affiliation') : 'gen_random_uuid()'}, ${id('organisation')}, ${person}, '2010-01-01')`))
    .join(';')
}

/** Lives are reckoned from the tenant's own rows of the person named, and from nobody else's. */
export function livenessProbes(): Probe[] {
  // A remembered plan would keep the row policies of a role that has passed them since.
  const refresh = (persons = id('person')) => `discard plans; perform set_config('app.tenant', '${tenants.a}', true);
    perform refresh_liveness('${tenants.a}', array[${persons}]::uuid[])`
  const probe = (title: string, before: string, of: string, person: string, follows: string): Probe => ({
    title, role: 'owner', before: `do $w$ begin ${people()}; ${before || 'perform 1'}; ${refresh()};
      if (select count(*) from ${of} where ${inTenant(tenants.a)} and ${of === 'person' ? 'id' : 'person_id'} = ${person} and (${follows})) <> 1
      then raise exception using errcode = 'ZZ002', message = 'it is not so'; end if; end $w$`,
    sql: 'select 1', expect: rows(1),
  })
  return [
    ...lives.map(({ title, given, follows, of = 'person' }) => probe(title, given.join(';').replaceAll('TENANT', tenants.a), of, id('person'), follows)),
    ...[[objection('events', 'null'), "events_until = 'infinity'"], [asked('contact'), "events_until = 'infinity'"], [restriction('null'), 'not restricted'],
      [`insert into retention_length (tenant_id, id, rule, months) values ('TENANT', gen_random_uuid(), 'contact_data', 1);
        update affiliation set ended_on = '2026-01-01', active = false where starts_on = '2010-01-01'`, "events_until > '2026-02-01'"],
    ].map(([given = '', follows = '']) => probe('another tenant’s rows change nothing here',
      // The function keeps to its tenant by itself, even if no policy did.
      `alter role "${roleName(installation, 'liveness')}" bypassrls; ${given.replaceAll('TENANT', tenants.b)}`, 'person', id('person'), follows)),
    probe('another person’s consent is not one’s own', `${ownCustomership()}; ${consent('null').replace(id('person'), id('other'))}`.replaceAll('TENANT', tenants.a),
      'person', id('person'), "marketing_until < '2026-01-01'"),
    probe('another person’s objection ends nothing', objection('events', 'null').replaceAll('TENANT', tenants.a)
      .replace(id('person'), id('other')), 'person', id('person'), "events_until = 'infinity'"),
    { title: 'accountability has every life reckoned anew, and sees nobody', role: 'accountability', expect: rows(1),
      sql: `select refresh_liveness('${tenants.a}', null)` },
    probe('every life is reckoned anew when nobody is named', "update person set events_until = '2020-01-01';"
      + ` perform set_config('app.tenant', '${tenants.a}', true); perform refresh_liveness('${tenants.a}', null)`, 'person', id('other'), "events_until = 'infinity'"),
    probe('nobody but the person named is touched', "update person set events_until = '2020-01-01'", 'person', id('other'),
      "events_until = '2020-01-01'"),
    probe('nothing about others is touched', "update person_email set events_until = '2020-01-01'", 'person_email', id('other'),
      "events_until = '2020-01-01'"),
    probe('of two persons named, each one’s own rows follow', `${objection('events', 'null').replaceAll('TENANT', tenants.a)};
      ${refresh(`${id('person')}, ${id('other')}`)}`, 'person_email', id('other'), "events_until = 'infinity'"),
    ...strangers(),
    { title: 'own fields are the tenant’s own, even if no policy did', role: 'events', expect: rows(1),
      before: `alter role "${roleName(installation, 'events')}" bypassrls`,
      sql: "select 1 where cardinality(own_fields_for('events', '{first_name}')) = 1" },
  ]
}

/** Only who writes about people may have lives reckoned, and only where it stands. */
function strangers(): Probe[] {
  const sql = (tenant: string) => `select refresh_liveness('${tenant}', '{}'::uuid[])`
  return [
    { title: 'lives are reckoned in the standing tenant', role: 'contracting', sql: sql(tenants.a), expect: rows(1) },
    { title: 'lives are never reckoned in another tenant', role: 'contracting', sql: sql(tenants.b), expect: failsWith('42501') },
    { title: 'who changes a length has lives reckoned', role: 'accountability', sql: sql(tenants.a), expect: rows(1) },
    { title: 'who writes nothing about people cannot reckon lives', role: 'breach_handling', sql: sql(tenants.a), expect: failsWith('42501') },
  ]
}

/** The installation's own roles see and write what their task needs, and the owner nothing about people. */
export function machineRowProbes(tables: readonly string[]): Probe[] {
  return tables.flatMap((name) => {
    const table = all[name]
    if (table === undefined) throw new Error(`no table ${name}`)
    const founds = ['tenant', 'purpose_in_use'].includes(name)
    const marks = table.subject !== undefined
    const row = Object.fromEntries(Object.entries(rowOf(name, table, 'a')).map(([column, value]) =>
      [column, column === 'id' ? 'gen_random_uuid()' : value]))
    return [
      { title: `the owner sees ${founds ? 'the' : 'no'} row of ${name}`, role: 'owner' as const, sql: `select id from ${name}`,
        expect: (answer: string) => (answer !== 'ok 0') === founds && answer.startsWith('ok') },
      { title: `row security of ${name} holds for its owner too`, role: 'owner' as const, expect: rows(1),
        sql: `select 1 from pg_class where oid = 'public.${name}'::regclass and relrowsecurity and relforcerowsecurity` },
      ...(marks ? [
        { title: `liveness sees its own tenant in ${name}`, role: 'liveness' as const, sql: `select id from ${name}`, expect: rows(1) },
        { title: `liveness sees no other tenant in ${name}`, role: 'liveness' as const, sql: `select id from ${name}`,
          tenant: tenants.empty, expect: rows(0) },
        { title: `liveness changes its own tenant in ${name}`, role: 'liveness' as const, sql: `update ${name} set restricted = true`,
          expect: rows(1) }] : []),
      ...(table.class === 'tenant' ? [
        { title: `the jobs find their own tenant in ${name}`, role: 'jobs' as const, sql: `select id from ${name}`, expect: rows(countOf(name, tenants.a)) },
        { title: `the jobs find no other tenant in ${name}`, role: 'jobs' as const, sql: `select id from ${name} where tenant_id = '${tenants.a}'`,
          tenant: tenants.empty, expect: rows(0) }] : []),
      ...(['account', 'session', 'sign_in_link', 'recovery_code', 'passkey_challenge', 'authenticator', 'passkey'].includes(name) ? [
        { title: `the jobs find what is spent in ${name}`, role: 'jobs' as const, sql: `select id from ${name}`,
          expect: (answer: string) => answer.startsWith('ok') && answer !== 'ok 0' }] : []),
      ...(['audit_entry', 'audit_shape'].includes(name) ? [{ title: `the audit writer adds to ${name}`, role: 'audit_writer' as const,
        sql: insertOf(name, row), expect: rows(1) }] : []),
      { title: `the backup finds every tenant in ${name}`, role: 'backup' as const, tenant: '', sql: `select id from ${name}`,
        expect: (answer: string) => answer.startsWith('ok') && answer !== 'ok 0' },
      ...auditProbes(name, table, row),
      ...(name === 'audit_shape' ? [{ title: 'the audit writer finds a known shape', role: 'audit_writer' as const,
        sql: 'select id from audit_shape', expect: rows(1) }] : []),
      ...(['contract', 'retention_length', 'consent_asked', 'own_field'].includes(name) ? [
        { title: `liveness finds ${name}`, role: 'liveness' as const, sql: `select tenant_id from ${name}`, expect: rows(1) },
        { title: `liveness finds no other ${name}`, role: 'liveness' as const, sql: `select tenant_id from ${name}`,
          tenant: tenants.empty, expect: rows(0) }] : []),
    ]
  })
}

/** The sealer sees and adds to the log of every tenant; the purger finds only what has been kept long enough. */
function auditProbes(name: string, table: Table, row: Record<string, string>): Probe[] {
  const planted = table.class === 'tenant' ? 2 : 1
  const old = `update ${name} set created_at = now() - interval '${retention.audit_log.settable[0]} months 1 day'`
  const purges = { audit_entry: 'delete from audit_entry', audit_subject: 'delete from audit_subject',
    audit_checkpoint: "update audit_checkpoint set entries = ''" }
  const purge = Object.entries(purges).find(([one]) => one === name)?.[1]
  return [
    ...(['audit_entry', 'audit_shape', 'audit_checkpoint'].includes(name) ? [{ title: `the sealer finds ${name}`, role: 'audit_sealer' as const,
      sql: `select id from ${name}`, tenant: '', expect: rows(planted) }] : []),
    ...(['audit_checkpoint', 'audit_subject'].includes(name) ? [{ title: `the sealer adds to ${name}`, role: 'audit_sealer' as const,
      sql: insertOf(name, { ...row, number: '2' }), tenant: '', expect: rows(1) }] : []),
    ...(purge === undefined ? [] : [
      { title: `the purger finds nothing young in ${name}`, role: 'audit_purger' as const, sql: `select tenant_id from ${name}`, expect: rows(0) },
      { title: `the purger finds what is old in ${name}`, role: 'audit_purger' as const, before: old, sql: `select tenant_id from ${name}`,
        expect: rows(2) },
      { title: `the purger removes nothing young of ${name}`, role: 'audit_purger' as const, sql: purge, expect: rows(0) },
      { title: `the purger removes what is old of ${name}`, role: 'audit_purger' as const, before: old, sql: purge, expect: rows(2) }]),
  ]
}
