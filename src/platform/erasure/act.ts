import { catalogue, columnsOf, isRef, livingPurposes, tableNamed, type Catalogue, type DatabaseColumn, type Table } from '../../catalogue/schema/columns.ts'
import { newId } from '../id.ts'
import { hasFiles, type Files } from '../files/vault.ts'
import type { Job } from '../gate/job.ts'
import type { Action } from './walk.ts'

/** The actions in the order in which references allow them: values first, then rows from the last table to the person. */
export function inOrder(actions: readonly Action[], of: Catalogue = catalogue): Action[] {
  const names = Object.keys(of)
  const stage = { keep: 0, empty: 1, pseudonym: 2, remove: 3 }
  const depth = (action: Action) => (action.table === 'person' ? names.length : names.length - 1 - names.indexOf(action.table))
  const text = ({ columns, until, rule }: Action) => JSON.stringify([columns, until, rule])
  return actions.toSorted((one, other) => stage[one.act] - stage[other.act] || depth(one) - depth(other)
    || (text(one) < text(other) ? -1 : 1))
}

/** Does one action; done again it changes nothing. Gives how many rows it changed. The files of rows go with them before
 *  the transaction ends: whoever is killed in between finds the row again and goes on. Source: GDPR 17(1). */
export async function perform(job: Job, action: Action, files: Files, of: Catalogue = catalogue): Promise<number> {
  const count = await changed(job, action, of)
  if (action.act === 'remove' || action.act === 'empty') await forgetFiles(files, job.tenant, action.table, action.rows)
  return count
}

/** Destroys the files of rows that are erased, the key of each first; done again it changes nothing. */
export async function forgetFiles(files: Files, tenant: string, table: string, rows: readonly string[]): Promise<void> {
  if (!hasFiles(table)) return
  for (const row of rows) await files.destroy(tenant, row)
}

async function changed(job: Job, { act, table, columns, rows }: Action, of: Catalogue): Promise<number> {
  const ids = `{${rows.join(',')}}`
  job.touches(...columns.map((column) => `${table}.${column}`))
  if (act === 'keep') return 0
  job.tells(table, act === 'remove' ? 'erased' : 'changed', ...rows)
  if (act === 'pseudonym') return replace(job, table, columns[0] ?? '', rows, of)
  if (act === 'remove') {
    return (await job.run(`delete from ${table} where tenant_id = $1 and id = any ($2::text::uuid[])`, [job.tenant, ids])).count
  }
  const statement = tableNamed(table, of)
  const blanks = columns.map((column) => ({ column, blank: blankOf(statement, column) }))
  return (await job.run(`update ${table} set ${blanks.map(({ column, blank }) => `${column} = ${blank}`).join(', ')}, row_version = row_version + 1
    where tenant_id = $1 and id = any ($2::text::uuid[])
      and (${blanks.map(({ column, blank }) => `${column} is distinct from ${blank}`).join(' or ')})`, [job.tenant, ids])).count
}

/** Nothing, or what stands for nothing where a row must have something. */
export function blankOf(table: Table, name: string): string {
  const column = columnsOf(table).find((one) => one.name === name)
  if (column === undefined) throw new Error(`the table has no column "${name}"`)
  if (!column.required) return 'null'
  return column.default ?? blankByKind(column, table)
}

function blankByKind({ name, statement }: DatabaseColumn, table: Table): string {
  if (statement === undefined || isRef(statement)) throw new Error(`"${name}" may not be empty`)
  if (statement.choices?.[0] !== undefined) return `'${statement.choices[0]}'`
  // A day that must be there is one that lists of what is due, and of what has been, never come to.
  if (statement.kind === 'day') return table.neverFuture?.includes(name) ? "'1900-01-01'" : "'9999-12-31'"
  const blanks: { readonly [kind: string]: string } = { yes: 'false', count: '0', json: "'{}'", bytes: "''", uuids: "'{}'", instant: "'epoch'" }
  return blanks[statement.kind] ?? `'${erased}'`
}

/** What stands where a name stood. It is the same for everybody, so that no two records can be told to be of one. */
export const erased = 'Poistettu'

/** Another pseudonym for each record: two records of one person no longer tell that they are. Source: GDPR 4(5). */
async function replace(job: Job, name: string, column: string, rows: readonly string[], of: Catalogue): Promise<number> {
  const table = tableNamed(name, of)
  const pairs = JSON.stringify(rows.map((id) => ({ i: id, p: newId() })))
  const present = `json_to_recordset($2::text::json) as r(i uuid, p uuid) join ${name} t on t.tenant_id = $1 and t.id = r.i
    where not exists (select 1 from person q where q.tenant_id = $1 and q.id = t.${column} and q.is_pseudonym)`
  const past = livingPurposes(tableNamed('person', of)).map((purpose) => `${purpose}_until`)
  await job.run(`insert into person (tenant_id, id, scope, first_name, last_name, source, source_on, notice_due_on, is_pseudonym,
      ${past.join(', ')})
    select $1, r.p, ${table.scoped ? 't.scope' : "'{}'"}, '${erased}', '${erased}', 'person', '1900-01-01', '9999-12-31', true,
      ${past.map(() => "'-infinity'").join(', ')} from ${present}`, [job.tenant, pairs])
  const isAbout = table.subject === column
  const lives = isAbout ? livingPurposes(table).map((purpose) => `, ${purpose}_until = 'infinity'`).join('') : ''
  const { count } = await job.run(`update ${name} u set ${column} = r.p${lives}${isAbout ? ', restricted = false' : ''}, row_version = u.row_version + 1
    from json_to_recordset($2::text::json) as r(i uuid, p uuid) where u.tenant_id = $1 and u.id = r.i
      and exists (select 1 from person q where q.tenant_id = $1 and q.id = r.p)`, [job.tenant, pairs])
  return count
}
