import type { Tenant } from '../src/platform/tenants.ts'
import type { BenchRegister } from './register.ts'

/** Gives every planted person an organisation, an e-mail address and their words in the search. */
export async function plantTies({ owner }: BenchRegister, tenant: Tenant): Promise<void> {
  await owner.script(`create temporary table numbered as
    select id, first_name, last_name, row_number() over (order by id) as n from person where tenant_id = '${tenant.id}';
    create temporary table employer as
    select n, gen_random_uuid() as id from generate_series(0, (select count(*) / 50 from numbered)) as n`)
  await owner.run(`insert into organisation (tenant_id, id, name, legal_form, customer_number)
    select $1::uuid, id, 'Yritys ' || n || ' Oy', 'company', n::text from employer`, [tenant.id])
  await owner.run(`insert into affiliation (tenant_id, id, organisation_id, person_id, job_title, starts_on)
    select $1::uuid, gen_random_uuid(), employer.id, numbered.id, 'asiantuntija', '2026-01-02'
    from numbered join employer on employer.n = numbered.n / 50`, [tenant.id])
  await owner.run(`insert into person_email (tenant_id, id, person_id, email, starts_on)
    select $1::uuid, gen_random_uuid(), id, 'bench' || n || '@yritys.example', '2026-01-02' from numbered`, [tenant.id])
  await owner.run(`insert into search_entry (tenant_id, id, person_id, source_id, item, folded)
    select $1::uuid, gen_random_uuid(), id, id, 'last_name', lower(last_name || ' ' || first_name) from numbered
    union all select $1::uuid, gen_random_uuid(), id, id, 'email_work', 'bench' || n || '@yritys.example' from numbered`,
    [tenant.id])
  await owner.script('drop table numbered; drop table employer')
}
