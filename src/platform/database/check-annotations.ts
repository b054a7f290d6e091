import { annotationsIn, annotationsOf, type Annotations } from '../../catalogue/schema/annotations.ts'
import type { Catalogue } from '../../catalogue/schema/columns.ts'
import type { Connection } from './connection.ts'

/** What the catalogue says about its tables and columns is what the database was made for: what erasure does, how
 *  long, about which item, under which name. */
export async function checkAnnotations(connection: Connection, of: Catalogue): Promise<string[]> {
  const { rows } = await connection.run(`select case when d.objsubid = 0 then 'table ' || c.relname
      else 'column ' || c.relname || '.' || a.attname end as what, d.description
    from pg_description d join pg_class c on c.oid = d.objoid
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
    where d.classoid = 'pg_class'::regclass and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`)
  const live = new Map(rows.map((row) => [String(row['what']), annotationsIn(String(row['description']))]))
  const wanted = annotationsOf(of)
  return [
    ...[...wanted].flatMap(([what, said]) => differences(what, said, live.get(what) ?? {})),
    ...[...live.keys()].filter((what) => !wanted.has(what)).map((what) => `${what} has a comment that the catalogue does not make`),
  ]
}

function differences(what: string, said: Annotations, made: Annotations): string[] {
  return [...new Set([...Object.keys(said), ...Object.keys(made)])].filter((word) => said[word] !== made[word]).map((word) =>
    `${what} is said to be ${word} ${said[word] ?? 'nothing'}; the database was made for ${made[word] ?? 'nothing'}`)
}
