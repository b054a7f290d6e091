import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { checkDatabase } from '../src/platform/database/check.ts'
import { tables } from '../src/catalogue/catalogue.ts'
import { annotationsOf } from '../src/catalogue/schema/annotations.ts'
import type { Catalogue } from '../src/catalogue/schema/columns.ts'
import { installation, login } from './mutation/probe.ts'
import { scratchDatabase, withoutTrace } from './mutation/scratch.ts'

const catalogue: Catalogue = tables
let scratch: Awaited<ReturnType<typeof scratchDatabase>>
before(async () => { scratch = await scratchDatabase() })
after(() => scratch.drop())

test('a migrated database is what the catalogue says, as the login itself can see', async (context) => {
  const connection = scratch.asLogin()
  try {
    assert.deepEqual(await checkDatabase(connection, installation, login), [])
    const start = performance.now()
    await checkDatabase(connection, installation, login)
    context.diagnostic(`${Math.round(performance.now() - start)} ms`)
    assert.ok(performance.now() - start < 1000)
  } finally {
    await connection.close()
  }
})

const differences: Readonly<Record<string, RegExp>> = {
  'alter table person add column nickname text': /^column person.nickname is in the database and not in the catalogue$/m,
  'alter table person drop column language cascade': /^column person.language is in the catalogue and not in the database$/m,
  'alter table person alter column first_name type text collate "POSIX"': /^column person.first_name is text collate "POSIX"/m,
  'alter table person alter column language set not null': /^column person.language is compulsory in the database alone$/m,
  "alter table person alter column language set default 'fi'": /^column person.language has a default in the database$/m,
  'create table own_notes (a int)': /^table own_notes is in the database and not in the catalogue$/m,
  'create view everybody as select first_name from person': /^view everybody without security_invoker/m,
  'create materialized view copied as select 1 as one': /^materialised view copied/m,
  'create sequence counter': /^sequence counter/m,
  'create domain name_of as text': /^domain name_of/m,
  'create schema elsewhere': /^foreign schema elsewhere/m,
  'create rule nothing as on delete to person do instead nothing': /^rule nothing on person/m,
  [`create function noted() returns trigger language plpgsql as 'begin return new; end';
    create trigger noted before insert on person for each row execute function noted()`]: /^trigger noted on person/m,
  'grant select on person to public': /^the grant of select on person to public is in the database/m,
  'alter default privileges grant select on tables to public': /^the grant of select on later objects to public/m,
  'grant create on schema public to public': /^create on the schema is granted to public$/m,
  [`alter table person owner to "${login}"`]: /^the login owns person$/m,
  [`alter role "${login}" set app.scope = '*'`]: /^role seloste_mutant_login has settings of its own$/m,
  [`grant seloste_mutant_owner to "${login}"`]: /^the role seloste_mutant_owner to seloste_mutant_login is granted, and should not be$/m,
  'insert into schema_migration (number, digest) values (999, 1)': /^migration 999 is in the database and unknown here$/m,
  "update schema_migration set digest = '0' where number = 1": /^migration 0001-\S+ was changed after it was applied$/m,
  'delete from schema_migration': /^migration 0001-\S+ has not been applied$/m,
  'alter policy events_select on person using (true)': /^policy person.events_select in the database is not what it was/m,
  'alter table person no force row level security': /^row security of table person is not forced$/m,
  'alter table person disable row level security': /^row security of table person is off$/m,
  'comment on column person.language is null': /^column person.language is said to be erased by null; the database was made for nothing$/m,
  "comment on table person is 'kept by the rule: breach'": /^table person is said to be kept by the rule contact_data; the database was made for breach$/m,
  "comment on column person.id is 'a note'": /^column person.id has a comment that the catalogue does not make$/m,
  'alter function refresh_liveness security invoker': /^function refresh_liveness does not run with its owner's rights$/m,
}
for (const [sql, told] of Object.entries(differences)) {
  test(`the check names what this did: ${sql.slice(0, 90)}`, async () => {
    const findings = await withoutTrace(scratch.superuser, async () => {
      await scratch.superuser.script(sql)
      return checkDatabase(scratch.superuser, installation, login)
    })
    assert.match(findings.join('\n'), told)
  })
}

test('a catalogue with one more or one less table or column is named', async () => {
  const { person, ...others } = catalogue
  assert.ok(person)
  const without = await checkDatabase(scratch.superuser, installation, login, { ...others, person: { ...person, columns: {} } })
  assert.match(without.join('\n'), /^column person.first_name is in the database and not in the catalogue$/m)
  const more = await checkDatabase(scratch.superuser, installation, login, { ...catalogue, extra: person })
  assert.match(more.join('\n'), /^table extra is in the catalogue and not in the database$/m)
})

test('an annotation that reaches no grant and no policy is named with what the database was made for', async () => {
  const { person, affiliation } = catalogue
  const [first, tie] = [person?.columns['first_name'], affiliation?.columns['person_id']]
  assert.ok(person && affiliation && first && 'personal' in first && tie && 'ref' in tie)
  const findings = await checkDatabase(scratch.superuser, installation, login, { ...catalogue,
    person: { ...person, retention: 'breach', columns: { ...person.columns, first_name: { ...first, onErase: 'null', personal: 'language' } } },
    affiliation: { ...affiliation, columns: { ...affiliation.columns, person_id: { ...tie, edge: 'none', onAccess: 'hide' } } } })
  const told = findings.filter((line) => line.includes('is said to be'))
  assert.deepEqual(told, [
    'table person is said to be kept by the rule breach; the database was made for contact_data',
    'column person.first_name is said to be about language; the database was made for first_name',
    'column person.first_name is said to be erased by null; the database was made for pseudonym',
    'column affiliation.person_id is said to be on access hide; the database was made for show',
    'column affiliation.person_id is said to be tied by none; the database was made for owned_by',
  ])
})

test('the order of purposes says nothing, and no comment changes with it', () => {
  const { person } = catalogue
  assert.ok(person)
  const turned = { ...catalogue, person: { ...person, read: person.read.toReversed() } }
  assert.deepEqual(annotationsOf(turned), annotationsOf(catalogue))
})
