import { createHash } from 'node:crypto'
import { catalogue, type Catalogue } from '../../catalogue/schema/columns.ts'
import { schemaObjects } from '../../catalogue/schema/schema.ts'
import type { Connection } from './connection.ts'
import { remember } from './schema-change.ts'

/** Records what the migrated schema is, twice: as the catalogue wrote it and as the database reads it back. A later
 *  start compares both, so that neither can change alone. */
export async function seal(owner: Connection, of: Catalogue = catalogue): Promise<void> {
  await owner.script(`create table if not exists schema_seal (side text, key text, digest text not null, primary key (side, key));
    create table if not exists schema_restore (id uuid primary key, backup text not null, tenant text,
      began_at timestamptz not null default now(), ended_at timestamptz, outcome text);
    create table if not exists schema_key (name text primary key, digest text not null);
    grant select on schema_seal, schema_migration, schema_restore, schema_key to public`)
  const live = await liveDefinitions(owner)
  const source = sourceDigests(of)
  const rows = [...live].map(([key, text]) => ({ side: 'live', key, digest: digestOf(text) }))
    .concat([...source].map(([key, text]) => ({ side: 'source', key, digest: text })))
  await owner.script('delete from schema_seal')
  await owner.run('insert into schema_seal select * from json_to_recordset($1::text::json) as r(side text, key text, digest text)',
    [JSON.stringify(rows)])
}

/** A digest of each object that a catalogue asks for. */
export function sourceDigests(of: Catalogue = catalogue): Map<string, string> {
  return new Map(remember(schemaObjects(of)).map((object) => [object.key, object.digest]))
}

/** Every object of the schema as the database itself describes it: policies, constraints, indexes, functions. */
export async function liveDefinitions(connection: Connection): Promise<Map<string, string>> {
  const { rows } = await connection.run(definitions)
  return new Map(rows.map((row) => [String(row['key']), String(row['text'])]))
}

const definitions = `
select 'policy ' || c.relname || '.' || p.polname as key,
  concat_ws('|', p.polcmd, p.polpermissive, (select string_agg(rolname, ',' order by rolname) from pg_roles where oid = any (p.polroles)),
    pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as text
from pg_policy p join pg_class c on c.oid = p.polrelid
union all
select 'constraint ' || c.relname || '.' || k.conname, pg_get_constraintdef(k.oid)
from pg_constraint k join pg_class c on c.oid = k.conrelid where c.relnamespace = 'public'::regnamespace and k.contype <> 'n'
union all
select 'index ' || c.relname, pg_get_indexdef(c.oid)
from pg_class c where c.relkind = 'i' and c.relnamespace = 'public'::regnamespace
union all
select 'column ' || c.relname || '.' || a.attname,
  concat_ws('|', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, pg_get_expr(d.adbin, d.adrelid),
    (select collname from pg_collation where oid = a.attcollation))
from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
  and c.relname not in ('schema_seal', 'schema_migration', 'schema_restore', 'schema_key')
union all
select 'function ' || f.proname, concat_ws('|', f.prosrc, f.prosecdef, f.proconfig, pg_get_userbyid(f.proowner), f.proacl)
from pg_proc f where f.pronamespace = 'public'::regnamespace
  and not exists (select 1 from pg_depend where objid = f.oid and deptype = 'e')
union all
select 'trigger ' || c.relname || '.' || t.tgname, pg_get_triggerdef(t.oid)
from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal
union all
select 'view ' || c.relname, concat_ws('|', pg_get_viewdef(c.oid), c.reloptions)
from pg_class c where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace`

/** The digest under which a definition is sealed. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
