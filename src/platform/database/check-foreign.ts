import type { Connection } from './connection.ts'

/** What the schema never holds: it would act behind the catalogue's back, or could not be distributed by tenant.
 *  Source: rules of distribution D2 6, 11, 12; security of tenants A4. */
export async function checkForeignObjects(connection: Connection): Promise<string[]> {
  const { rows } = await connection.run(`
    select 'trigger ' || t.tgname || ' on ' || c.relname as what from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
    union all select 'rule ' || r.rulename || ' on ' || c.relname from pg_rewrite r join pg_class c on c.oid = r.ev_class
      where c.relnamespace = 'public'::regnamespace and r.rulename <> '_RETURN'
    union all select 'sequence ' || relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
    union all select 'materialised view ' || relname from pg_class where relkind = 'm' and relnamespace = 'public'::regnamespace
    union all select 'view ' || relname || ' without security_invoker' from pg_class
      where relkind = 'v' and relnamespace = 'public'::regnamespace
        and coalesce(array_to_string(reloptions, ',') !~ 'security_invoker=(true|on|1)', true)
    union all select 'domain ' || typname from pg_type where typtype = 'd' and typnamespace = 'public'::regnamespace
    union all select 'event trigger ' || evtname from pg_event_trigger
    union all select 'publication ' || pubname from pg_publication
    union all select 'deferrable constraint ' || conname from pg_constraint
      where connamespace = 'public'::regnamespace and condeferrable
    union all select 'unproved constraint ' || conname from pg_constraint
      where connamespace = 'public'::regnamespace and not convalidated
    union all select 'exclusion constraint ' || conname from pg_constraint
      where connamespace = 'public'::regnamespace and contype = 'x'
    union all select 'foreign schema ' || nspname from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('public', 'information_schema', 'pgboss')`)
  return rows.map((row) => `${String(row['what'])} is in the database and not in the catalogue`)
}
