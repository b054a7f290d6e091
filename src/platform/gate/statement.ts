import type { CompiledQuery } from 'kysely'
import { catalogue, isPersonal, isTableName, type Table } from '../../catalogue/schema/columns.ts'

/** What one statement reads: tables, columns as `table.column`, and which columns of the answer hold persons' ids. */
export type Reading = { tables: readonly string[]; columns: readonly string[]; subjectKeys: readonly string[] }

type Node = { readonly kind: string; readonly [part: string]: unknown }
const known = new Map<string, Reading>()

/** Reads a statement once and remembers it by its text. Throws where the audit could not say whose data was read, and
 *  where a tenant's table is used without naming the tenant: both are faults of ours, never of the user. */
export function readingOf(query: CompiledQuery): Reading {
  const remembered = known.get(query.sql)
  if (remembered !== undefined) return remembered
  const reading = analyse(query)
  if (known.size < 5000) known.set(query.sql, reading)
  return reading
}

/** Every statement the process has read, for the tests of the tenant rule. */
export function statementsSeen(): readonly string[] {
  return [...known.keys()]
}

function analyse(query: CompiledQuery): Reading {
  const root: unknown = query.query
  const names = new Map<string, string>()
  const references: { table: string | undefined; column: string }[] = []
  if (isNode(root)) collect(root, names, references)
  const tables = [...new Set(names.values())]
  const only = tables.length === 1 ? tables[0] : undefined
  const columns = references.flatMap(({ table, column }) => {
    const name = table === undefined ? only : names.get(table)
    return name === undefined ? [] : [`${name}.${column}`]
  })
  mustNameTenant(query.sql, [...names].filter(([, table]) => catalogue[table]?.class === 'tenant').map(([alias]) => alias))
  const subjectKeys = isNode(root) ? subjectsOf(root, names, only) : []
  return { tables, columns: [...new Set(columns)].filter(isDeclared).toSorted(), subjectKeys }
}

function collect(node: Node, names: Map<string, string>, references: { table: string | undefined; column: string }[]): void {
  if (node.kind === 'AliasNode' && isNode(node['node']) && node['node'].kind === 'TableNode') {
    names.set(identifier(node['alias']), tableName(node['node']))
    return
  }
  if (node.kind === 'ReferenceNode') {
    const table = node['table']
    references.push({ table: isNode(table) ? tableName(table) : undefined, column: identifier(node['column']) })
    return
  }
  if (node.kind === 'TableNode') {
    names.set(tableName(node), tableName(node))
    return
  }
  if (node.kind === 'ColumnNode') references.push({ table: undefined, column: identifier(node['column']) })
  for (const part of Object.values(node)) for (const child of nodesIn(part)) collect(child, names, references)
}

function nodesIn(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesIn)
  return isNode(part) ? [part] : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
}

/** The name inside an IdentifierNode, however deep a column or a schemable wraps it. */
function identifier(part: unknown): string {
  if (!isNode(part)) return ''
  if (typeof part['name'] === 'string') return part['name']
  return identifier(part['column'] ?? part['identifier'] ?? part['node'])
}

function tableName(node: Node): string {
  return identifier(node['table'])
}

function subjectsOf(root: Node, names: Map<string, string>, only: string | undefined): string[] {
  const answered = [...nodesIn(root['selections']), ...nodesIn(isNode(root['returning']) ? root['returning']['selections'] : [])]
  const outputs = answered.flatMap((selection) => output(selection, names, only))
  const keys = outputs.filter(({ table, column }) => isSubject(table, column)).map(({ as }) => as)
  const owed = outputs.filter(({ table, column }) => isPersonalOf(table, column)).map(({ table }) => table)
  const told = new Set(outputs.filter(({ table, column }) => isSubject(table, column)).map(({ table }) => table))
  const missing = owed.find((table) => !told.has(table))
  if (missing !== undefined) throw new Error(`a statement that answers with ${missing} must also answer with its person`)
  return [...new Set(keys)]
}

function output(
  selection: Node, names: Map<string, string>, only: string | undefined,
): { table: string; column: string; as: string }[] {
  const inner = selection['selection']
  const aliased = isNode(inner) && inner.kind === 'AliasNode'
  const reference = aliased ? inner['node'] : inner
  if (!isNode(reference) || reference.kind !== 'ReferenceNode') return []
  const table = isNode(reference['table']) ? names.get(tableName(reference['table'])) : only
  const column = identifier(reference['column'])
  return table === undefined ? [] : [{ table, column, as: aliased ? identifier(inner['alias']) : column }]
}

function isSubject(table: string, column: string): boolean {
  return subjectColumn(catalogue[table]) === column
}

function subjectColumn(table: Table | undefined): string | undefined {
  return table?.subject
}

function isPersonalOf(table: string, column: string): boolean {
  const statement = catalogue[table]?.columns[column]
  return catalogue[table]?.subject !== undefined && isPersonal(statement)
}

function isDeclared(name: string): boolean {
  const [table = '', column = ''] = name.split('.')
  return isTableName(table) && catalogue[table]?.columns[column] !== undefined
}

function mustNameTenant(sql: string, aliases: readonly string[]): void {
  for (const alias of aliases) {
    const named = sql.includes(`"${alias}"."tenant_id" = `) || sql.includes(`= "${alias}"."tenant_id"`)
      || (aliases.length === 1 && /"?tenant_id"?( = |[,)])/.test(sql))
    if (!named) throw new Error(`a statement on ${alias} does not name its tenant`)
  }
}
