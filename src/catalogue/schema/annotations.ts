import type { Catalogue, ColumnStatement, Table } from './columns.ts'
import type { SchemaObject } from './tables.ts'

/** What a catalogue says about a table or a column, by the words in which a finding repeats it. */
export type Annotations = Readonly<Record<string, string>>

// These are objects of the schema themselves.
const structural: readonly string[] = ['columns', 'unique', 'index', 'checks', 'generated', 'foreignKeys']

const words: Readonly<Record<string, string>> = {
  personal: 'about', because: 'about nobody, because it is', onErase: 'erased by', onAccess: 'on access', edge: 'tied by',
  ref: 'naming', kind: 'written as', choices: 'one of', default: 'at first', search: 'searched', blind: 'written blind',
  purposes: 'read for', read: 'read for', insert: 'added for', update: 'changed for', retention: 'kept by the rule',
  slice: 'of the slice', class: 'of the class', subject: 'about the person in', scoped: 'within a scope',
  hidesProtected: 'hiding the protected', byItem: 'of the item in', byOwnField: 'of the own field in',
  reaches: 'reaching a person', plain: 'open to every purpose',
  neverFuture: 'never in the future in', required: 'compulsory', immutable: 'never changed', label: 'called',
}

/** Every annotation of a catalogue as a comment on its table or column. What reaches no grant and no policy (what
 *  erasure does, how long, under which name) would otherwise change without the database noticing.
 *  Source: rules of the gate 34. */
export function annotationObjects(name: string, table: Table): SchemaObject[] {
  return [comment(`table ${name}`, annotationsOfTable(table)), ...Object.entries(table.columns).map(([column, statement]) =>
    comment(`column ${name}.${column}`, annotationsOfColumn(statement)))]
}

/** The annotations of every table and column, keyed as findings name them: `table person`, `column person.source`. */
export function annotationsOf(of: Catalogue): Map<string, Annotations> {
  return new Map(Object.entries(of).flatMap(([name, table]) => [
    [`table ${name}`, annotationsOfTable(table)] as const,
    ...Object.entries(table.columns).map(([column, statement]) => [`column ${name}.${column}`, annotationsOfColumn(statement)] as const),
  ]))
}

function annotationsOfTable(table: Table): Annotations {
  return annotations(Object.entries(table).filter(([name]) => !structural.includes(name)))
}

function annotationsOfColumn(statement: ColumnStatement): Annotations {
  return annotations(Object.entries(statement))
}

function annotations(entries: readonly (readonly [name: string, value: unknown])[]): Annotations {
  return Object.fromEntries(entries.flatMap(([name, value]) => {
    const word = words[name]
    if (word === undefined) throw new Error(`the annotation "${name}" has no words`)
    return value === undefined ? [] : flat(word, value)
  }).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function flat(word: string, value: unknown): [word: string, value: string][] {
  // The order of purposes means nothing; that of choices is how a form shows them.
  if (Array.isArray(value)) return [[word, (word === words['choices'] ? value : value.map(String).toSorted()).join(', ')]]
  if (typeof value !== 'object' || value === null) return [[word, value === true ? 'yes' : String(value)]]
  return Object.entries(value).map(([language, text]) => [`${word} (${language})`, String(text)])
}

function comment(what: string, said: Annotations): SchemaObject {
  return {
    key: `comment ${what.slice(what.indexOf(' ') + 1)}`,
    create: `comment on ${what} is '${asComment(said).replaceAll("'", "''")}'`,
    drop: `comment on ${what} is null`,
  }
}

function asComment(said: Annotations): string {
  return Object.entries(said).map(([word, value]) => `${word}: ${value}`).join('\n')
}

/** The annotations that a comment was made of. */
export function annotationsIn(text: string): Annotations {
  return Object.fromEntries(text.split('\n').filter((line) => line !== '').map((line) => {
    const end = line.indexOf(': ')
    return end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 2)]
  }))
}
