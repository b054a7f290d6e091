import { z } from 'zod'
import { roleName, type Role } from '../../src/catalogue/schema/roles.ts'
import type { Connection } from '../../src/platform/database/connection.ts'

export const installation = 'mutant'
export const login = 'seloste_mutant_login'
export const tenants = {
  a: '00000000-0000-7000-8000-00000000000a', b: '00000000-0000-7000-8000-00000000000b',
  empty: '00000000-0000-7000-8000-00000000000c',
}
export const scopes = { own: '00000000-0000-7000-8000-0000000000f1', other: '00000000-0000-7000-8000-0000000000f2' }
export const today = '2026-06-01'

/** One statement by one role, standing somewhere, after the superuser has prepared the ground. Nothing of it stays. */
export type Probe = {
  title: string
  role: Role
  sql: string
  expect: (answer: string) => boolean
  before?: string
  tenant?: string
  scope?: string
  today?: string
  seesProtected?: boolean
  /** Foreign keys are checked too. */
  references?: true
}

export const allowed = (answer: string) => !answer.startsWith('42501')
export const refused = (answer: string) => answer.startsWith('42501')
export const rows = (count: number) => (answer: string) => answer === `ok ${count}`
export const failsWith = (code: string) => (answer: string) => answer.startsWith(code)

/** Runs every probe as it would be run for real, and gives the title and answer of those that answer otherwise. */
export async function failuresOf(superuser: Connection, probes: readonly Probe[]): Promise<string[]> {
  const failures: string[] = []
  for (let start = 0; start < probes.length; start += 1500) {
    const part = probes.slice(start, start + 1500)
    const answers = await answersOf(superuser, part)
    failures.push(...part.flatMap((probe, at) => {
      const answer = answers[at] ?? 'no answer'
      return probe.expect(answer) ? [] : [`${probe.title}: ${answer}`]
    }))
  }
  return failures
}

async function answersOf(superuser: Connection, probes: readonly Probe[]): Promise<string[]> {
  const list = probes.map((probe) => ({
    role: probe.role === 'login' ? login : roleName(installation, probe.role), sql: probe.sql, before: probe.before ?? '',
    tenant: probe.tenant ?? tenants.a, scope: probe.scope ?? '*', today: probe.today ?? today,
    protected: probe.seesProtected ? 'yes' : 'no', keys: probe.references ? 'origin' : 'replica',
  }))
  await superuser.script(runner.replace('PROBES', JSON.stringify(list).replaceAll('$', '\\u0024')))
  const [row] = await superuser.script("select current_setting('probe.answers') as answers")
  return z.array(z.string()).parse(JSON.parse(String(row?.['answers'])))
}

const runner = `do $probe$
declare probe json; n bigint; answer text; answers text[] := '{}';
begin
  for probe in select * from json_array_elements('PROBES'::json) loop
    begin
      perform set_config('session_replication_role', probe->>'keys', true);
      if probe->>'before' <> '' then execute probe->>'before'; end if;
      perform set_config('app.tenant', probe->>'tenant', true), set_config('app.scope', probe->>'scope', true),
        set_config('app.today', probe->>'today', true), set_config('app.sees_protected', probe->>'protected', true),
        set_config('role', probe->>'role', true);
      execute probe->>'sql';
      get diagnostics n = row_count;
      raise exception using errcode = 'ZZ001', message = 'ok ' || n;
    exception when sqlstate 'ZZ001' then answer := sqlerrm;
      when others then answer := sqlstate || ' ' || sqlerrm;
    end;
    answers := answers || answer;
  end loop;
  perform set_config('probe.answers', array_to_json(answers)::text, false);
end $probe$`.replace("'PROBES'", '$list$PROBES$list$')
