import { openTable } from '../platform/table/read.ts'
import type { Task } from '../platform/gate/task.ts'
import { mostRows } from './bulk-edit.ts'
import { broughtFields, editMany, foreseeMany, type Brought, type BroughtField } from './bulk-many.ts'
import { customersIn, organisationsIn } from './import-known.ts'
import { judge } from './import-line.ts'
import type { Duplicate } from './import-plan.ts'
import type { Importer } from './import-run.ts'
import { customerKey, type Survey } from './import-survey.ts'

/** A line whose customer the register had, and the fields that the line changed in it. */
export type Updated = { line: number; fields: readonly BroughtField[] }
type Updating = Importer & { today: string; found: Survey; duplicates: readonly Duplicate[]; dryRun: boolean }
type Wanted = { line: number; by: NonNullable<Duplicate['by']>; key: string; values: Brought }

/** Brings customers that the register has up to date, each by the first of its lines: an empty cell leaves what is there,
 *  and one that is a person is left alone, for their details are their own. All of it is a bulk edit, and undone as one. */
export async function updateKnown(updating: Updating, source: AsyncIterable<Uint8Array>): Promise<Updated[]> {
  const every = await wantedIn(updating, source)
  const changed: Updated[] = []
  for (let at = 0; at < every.length; at += mostRows) changed.push(...await updatePart(updating, every.slice(at, at + mostRows)))
  return changed.toSorted((one, other) => one.line - other.line)
}

/** As many customers as one bulk edit holds. */
async function updatePart({ gate, actor, route, dryRun }: Updating, wanted: readonly Wanted[]): Promise<Updated[]> {
  const known = await gate.read(actor, 'contracting', route, 'listed', (task) => idsOf(task, wanted))
  const values = new Map(wanted.flatMap(({ line, values: each }): [string, Brought][] => {
    const id = known.get(line)
    return id === undefined ? [] : [[id, each]]
  }))
  const changes = dryRun ? await gate.read(actor, 'contracting', route, 'listed', (task) => foreseeMany(task, values))
    : await gate.write(actor, 'contracting', route, (task) => editMany(task, values))
  const lines = new Map([...known].map(([line, id]) => [id, line]))
  return changes.map(({ id, fields }) => ({ line: lines.get(id) ?? 0, fields }))
}

/** The first line of each customer that the register has. */
async function wantedIn({ found, duplicates, today }: Updating, source: AsyncIterable<Uint8Array>): Promise<Wanted[]> {
  const known = new Map(duplicates.flatMap(({ line, by }) => (by === undefined ? [] : [[line, by]])))
  const wanted = new Map<string, Wanted>()
  const { rows } = await openTable(source)
  for await (const row of rows) {
    const by = known.get(row.line)
    if (by === undefined) continue
    const { values } = judge(found.places, row, today)
    const customer = customerKey(values)
    const brought = Object.fromEntries(broughtFields.map((field) => [field, values[field]]))
    if (!wanted.has(customer)) wanted.set(customer, { line: row.line, by, key: values[by] ?? '', values: brought })
  }
  return [...wanted.values()]
}

async function idsOf(task: Task<'contracting'>, wanted: readonly Wanted[]): Promise<ReadonlyMap<number, string>> {
  const keys = (by: Wanted['by']) => wanted.filter((one) => one.by === by).map(({ key }) => key)
  const [numbers, businessIds] = await Promise.all([customersIn(task, keys('customer_number')), organisationsIn(task, keys('business_id'))])
  const found = new Map<string, { id: string; person_id: string | null }>()
  for (const row of numbers) found.set(`customer_number ${row.customer_number}`, row)
  for (const row of businessIds) found.set(`business_id ${row.business_id}`, row)
  return new Map(wanted.flatMap(({ line, by, key }): [number, string][] => {
    const row = found.get(`${by} ${key}`)
    return row === undefined || row.person_id !== null ? [] : [[line, row.id]]
  }))
}
