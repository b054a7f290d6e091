import { catalogue, livingPurposes } from '../../catalogue/schema/columns.ts'
import type { Gate } from '../gate/gate.ts'
import type { Job } from '../gate/job.ts'
import { machineActor, type Tenant } from '../tenants.ts'

/** Reckons every life anew, and counts the rows whose stored dates were others. None is what a register shows whose verbs
 *  say whom they concern. Source: rules of the gate 5; privacy by construction 4.4. */
export async function compareLives(gate: Pick<Gate, 'job'>, tenant: Tenant, batch = 1000): Promise<{ persons: number; differences: number }> {
  const actor = machineActor(tenant, ['accountability'])
  const found = { persons: 0, differences: 0 }
  for (let last: string | undefined = first; last !== undefined;) {
    const ids: string[] = await gate.job(actor, 'accountability', 'timetable', async (job) => {
      const some = (await job.run<{ id: string }>('select id from person where tenant_id = $1 and id > $2 order by id limit $3',
        [job.tenant, last, batch])).rows.map(({ id }) => id)
      if (some.length > 0) found.differences += await changed(job, some)
      return some
    })
    found.persons += ids.length
    last = ids.at(-1)
  }
  return found
}

const first = '00000000-0000-0000-0000-000000000000'

async function changed(job: Job, persons: readonly string[]): Promise<number> {
  const before = await livesOf(job, persons)
  await job.run('select refresh_liveness($1, $2::text::uuid[])', [job.tenant, `{${persons.join(',')}}`])
  const after = await livesOf(job, persons)
  return [...after].filter(([row, lives]) => before.get(row) !== lives).length
}

async function livesOf(job: Job, persons: readonly string[]): Promise<Map<string, string>> {
  const lives = new Map<string, string>()
  for (const [name, table] of Object.entries(catalogue)) {
    const columns = livingPurposes(table).map((purpose) => `${purpose}_until`)
    if (table.subject === undefined || columns.length === 0) continue
    const { rows } = await job.run<{ id: string; lives: string }>(`select id, concat_ws(' ', ${columns.join(', ')}, restricted) as lives
      from ${name} where tenant_id = $1 and ${table.subject} = any ($2::text::uuid[])`, [job.tenant, `{${persons.join(',')}}`])
    for (const row of rows) lives.set(`${name} ${row.id}`, row.lives)
  }
  return lives
}
