import { tables } from '../src/catalogue/catalogue.ts'
import { staffActs, staffEdges } from '../src/platform/erasure/staff.ts'
import { tableNamed } from '../src/catalogue/schema/columns.ts'
import { newId } from '../src/platform/id.ts'
import { insertOf, rowOf } from './mutation/rows.ts'
import type { Site } from './site.ts'

/** A user of whom every table that may hold something on staff holds a row, and who did one thing of each kind. */
export async function planStaff({ owner, tenant }: Pick<Site, 'owner' | 'tenant'>, email = 'lauri.lahtija@example.fi'): Promise<string> {
  const ids = new Map([['staff_user', newId()]])
  const statements: string[] = []
  const plant = (table: string, more: Record<string, string>) => {
    const id = newId()
    const row = { ...rowOf(table, tableNamed(table, tables), 'a'), ...more, id: `'${id}'` }
    const ofTenant = 'tenant_id' in row ? { tenant_id: `'${tenant.id}'` } : {}
    // Secrets are told apart by what they say, and each is another.
    const secrets = Object.fromEntries(Object.entries(tableNamed(table, tables).columns)
      .flatMap(([name, statement]) => ('kind' in statement && statement.kind === 'secret' && name in row ? [[name, `'SECRET ${newId()}'`]] : [])))
    statements.push(insertOf(table, { ...row, ...ofTenant, ...secrets }))
    return id
  }
  const user = plant('staff_user', { name: "'Lauri Lähtijä'", email: `'${email}'`, density: "'compact'" })
  ids.set('staff_user', user)
  for (const { from, table, at } of staffEdges()) {
    const parent = ids.get(from) ?? ''
    const address = table === 'account' ? { email: `'${email}'` } : {}
    const dates = 'ends_on' in tableNamed(table, tables).columns ? { starts_on: "'2014-01-01'", ends_on: "'2014-12-31'" } : {}
    const line = table === 'access_review_line' ? { duty_id: 'null', right_id: 'null' } : {}
    const done = table === 'staff_erasure' ? { outcome: "'withdrawn'", plan: `'{"user":"x","actions":[]}'` } : {}
    ids.set(table, plant(table, { ...address, ...dates, ...line, ...done, [at]: `'${parent}'` }))
  }
  for (const { table, at } of staffActs()) if (table === 'to_do' || table === 'note') plant(table, { [at]: `'${user}'` })
  await owner.script(`begin; set local session_replication_role = replica; ${statements.join(';\n')}; commit`)
  return user
}
