import type { Catalogue, ColumnStatement, Table } from '../../src/catalogue/schema/columns.ts'
import type { Purpose } from '../../src/catalogue/purposes.ts'
import type { Ref, Text } from '../../src/catalogue/shape.ts'
import { purposeList } from './expected.ts'
import { all } from './rows.ts'

/** One annotation of the catalogue deleted, widened or flipped. */
export type CatalogueMutant = { title: string; of: Catalogue }
type Changes = { [K in keyof Table]?: Table[K] | undefined }

/** Every annotation of every table and column that says something about the database, each changed in turn. */
export function catalogueMutants(): CatalogueMutant[] {
  return Object.entries(all).flatMap(([name, table]) => [...tableMutants(name, table), ...Object.keys(table.columns)
    .flatMap((column) => columnMutants(name, table, column))])
}

function tableMutants(name: string, table: Table): CatalogueMutant[] {
  const change = (title: string, changes: Changes) => ({ title: `${name}: ${title}`, of: { ...all, [name]: applied(table, changes) } })
  const lists = (['read', 'insert', 'update'] as const).flatMap((list) => purposeList.map((purpose) =>
    change(`${list} ${purpose}`, { [list]: flipped(table[list], purpose) })))
  const flags = (['scoped', 'hidesProtected', 'plain'] as const).map((flag) => change(flag, { [flag]: table[flag] ? undefined : true }))
  const without = (['unique', 'index', 'neverFuture', 'foreignKeys'] as const).flatMap((part) =>
    (table[part] ?? []).map((_, at) => change(`${part} ${at}`, { [part]: (table[part] ?? []).toSpliced(at, 1) })))
  const checks = Object.keys(table.checks ?? {}).flatMap((check) => [
    change(`check ${check} deleted`, { checks: omitted(table.checks ?? {}, check) }),
    change(`check ${check} weakened`, { checks: { ...table.checks, [check]: 'true' } })])
  const days = Object.entries(table.columns).flatMap(([column, statement]) => ('kind' in statement && statement.kind === 'day'
    && !table.neverFuture?.includes(column) ? [column] : []))
  return [
    ...lists, ...flags, ...without, ...checks,
    ...days.map((column) => change(`never future ${column}`, { neverFuture: [...(table.neverFuture ?? []), column] })),
    ...(['tenant', 'reference', 'control'] as const).filter((one) => one !== table.class).map((one) => change(`class ${one}`, { class: one })),
    change('subject', { subject: table.subject ? undefined : 'id' }), change('byItem', { byItem: table.byItem ? undefined : 'item' }),
    change('byOwnField', { byOwnField: table.byOwnField ? undefined : 'own_field_id' }),
    change('reaches', { reaches: table.reaches ? undefined : true }), change('slice', { slice: 'elsewhere' }),
    change('retention', { retention: table.retention === 'breach' ? 'consent' : 'breach' }),
    ...labels(table.label).map(([title, label]) => change(title, { label })),
    ...Object.keys(table.generated ?? {}).map((column) => change(`generated ${column}`, { generated: omitted(table.generated ?? {}, column) })),
    { title: `${name} deleted`, of: omitted(all, name) },
  ]
}

function columnMutants(name: string, table: Table, column: string): CatalogueMutant[] {
  const statement = table.columns[column]
  if (statement === undefined) throw new Error(`no column ${name}.${column}`)
  const put = (title: string, changed: ColumnStatement) => ({ title: `${name}.${column}: ${title}`,
    of: { ...all, [name]: { ...table, columns: { ...table.columns, [column]: changed } } } })
  const readers = statement.purposes ?? table.read
  return [
    ...purposeList.map((purpose) => put(`purpose ${purpose}`, { ...statement, purposes: flipped(readers, purpose) })),
    put('required', withFlag(statement, 'required')), put('immutable', withFlag(statement, 'immutable')),
    ...('kind' in statement ? [
      put('kind', { ...statement, kind: statement.kind === 'note' ? 'line' : 'note' }),
      put('default', { ...statement, default: statement.default === undefined ? 'null' : "'other'" }),
      ...(statement.choices === undefined ? [] : [put('choice deleted', { ...statement, choices: statement.choices.slice(1) })]),
    ] : []),
    ...('personal' in statement ? [put('blind', withFlag(statement, 'blind')), put('search', withFlag(statement, 'search')),
      ...others(['delete', 'null', 'pseudonym', 'keep'], statement.onErase).map((onErase) => put(`erased by ${onErase}`, { ...statement, onErase })),
      put('item', { ...statement, personal: statement.personal === 'phone' ? 'language' : 'phone' })] : []),
    ...('because' in statement ? [put('reason', { ...statement, because: `${statement.because}, or so` })] : []),
    ...('ref' in statement ? referenceMutants(statement).map(([title, changed]) => put(title, changed)) : []),
    ...labels(statement.label).map(([title, label]) => put(title, { ...statement, label })),
    ...(statement.label === undefined ? [] : [put('label deleted', without(statement, 'label'))]),
    { title: `${name}.${column} deleted`, of: { ...all, [name]: { ...table, columns: omitted(table.columns, column) } } },
  ]
}

function referenceMutants(statement: Ref<Purpose>): [title: string, changed: Ref<Purpose>][] {
  return [
    ['ref', { ...statement, ref: statement.ref === 'person' ? 'organisation' : 'person' }],
    ['on access', { ...statement, onAccess: statement.onAccess === 'show' ? 'hide' : 'show' }],
    ...others(['delete', 'null', 'successor', 'pseudonym', 'keep'], statement.onErase).map((onErase) =>
      [`erased by ${onErase}`, { ...statement, onErase }] satisfies [string, Ref<Purpose>]),
    ...others(['owned_by', 'accessed_by', 'accesses', 'none'], statement.edge).map((edge) =>
      [`tied by ${edge}`, { ...statement, edge }] satisfies [string, Ref<Purpose>]),
  ]
}

function others<const V>(all: readonly V[], one: V): V[] {
  return all.filter((other) => other !== one)
}

function labels(label: Text | undefined): [title: string, label: Text][] {
  return label === undefined ? [] : (['fi', 'sv', 'en'] as const).map((language) =>
    [`label in ${language}`, { ...label, [language]: `${label[language]} x` }])
}

function applied(table: Table, changes: Changes): Table {
  const gone = Object.entries(changes).flatMap(([name, value]) => (value === undefined ? [name] : []))
  return { ...table, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
    ...Object.fromEntries(gone.map((name) => [name, undefined])) }
}

function flipped(list: readonly Purpose[], purpose: Purpose): Purpose[] {
  return list.includes(purpose) ? list.filter((one) => one !== purpose) : [...list, purpose]
}

function withFlag<S extends ColumnStatement>(statement: S, flag: string): S {
  const was = Object.entries(statement).some(([name, value]) => name === flag && value === true)
  return { ...statement, [flag]: was ? undefined : true }
}

function without<S extends ColumnStatement>(statement: S, annotation: string): S {
  return { ...statement, [annotation]: undefined }
}

function omitted<V>(record: { readonly [name: string]: V }, name: string): { [name: string]: V } {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== name))
}
