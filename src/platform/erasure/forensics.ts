import { createReadStream, existsSync, readdirSync, readlinkSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Connection } from '../database/connection.ts'
import { here } from '../database/postmaster.ts'
import { fold } from '../text/fold.ts'

/** A place that was searched, and how many times the marker stood there; `found` is undefined where nobody can look. */
export type Place = { place: string; found: number | undefined }

/** Looks for a marker wherever the database and its data folder could still hold it: in the rows, in the files of tables
 *  and indexes with their dead versions, in the planner's statistics, in the write-ahead log and in every other file. A
 *  value is looked for as it was written and as the search folds it. Run as the server's superuser.
 *  Source: privacy by construction 4.7; rules of keys 15. */
export async function searchFor(marker: string, admin: Connection, folders: readonly string[]): Promise<Place[]> {
  if (Buffer.byteLength(marker) < shortest) throw new RangeError(`a marker has at least ${shortest} bytes`)
  const markers = [...new Set([marker, fold(marker)])]
  const cluster = await clusterFolder(admin)
  return [...await inRows(markers, admin), ...await inFiles(markers, admin, cluster, folders)]
}

// A shorter one stands everywhere by chance.
const shortest = 8

/** The folder of our own server, found by its process; undefined when the server is another one's. */
async function clusterFolder(admin: Connection): Promise<string | undefined> {
  const { rows: [row] } = await admin.run("select current_setting('data_directory') as folder, pg_backend_pid() as pid")
  return row?.['folder'] === here ? readlinkSync(`/proc/${String(row['pid'])}/cwd`) : undefined
}

async function inRows(markers: readonly string[], admin: Connection): Promise<Place[]> {
  const tables = await admin.run(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
    and c.relkind = 'r' order by c.relname`)
  const conditions = markers.map((_, at) => `strpos(t::text, $${at + 1}) > 0`).join(' or ')
  const places: Place[] = []
  for (const name of [...tables.rows.map((row) => String(row['name'])), 'pg_statistic']) {
    const { rows: [row] } = await admin.run(`select count(*)::int as found from ${name} t where ${conditions}`, markers)
    places.push({ place: `rows of ${name}`, found: Number(row?.['found']) })
  }
  return places
}

async function inFiles(
  markers: readonly string[], admin: Connection, cluster: string | undefined, folders: readonly string[],
): Promise<Place[]> {
  if (cluster === undefined) return beyond.map((place) => ({ place, found: undefined }))
  // What is in memory alone is written first, so that it is looked for where it will stand.
  await admin.script('checkpoint')
  const names = await fileNames(admin)
  const counts = new Map<string, number>()
  for (const folder of [cluster, ...folders.filter((one) => existsSync(one))]) {
    for (const file of filesIn(folder, folder === cluster ? [] : [cluster])) {
      const place = placeOf(relative(folder, file), folder === cluster, names)
      counts.set(place, (counts.get(place) ?? 0) + await countIn(file, markers))
    }
  }
  return [...counts].map(([place, found]) => ({ place, found })).toSorted((one, other) => (one.place < other.place ? -1 : 1))
}

/** What nobody can search from here when the server is another one's. */
const beyond = ['write-ahead log and its archives', 'replicas and backups of the server', 'blocks of its disk', 'files of tables and indexes']

async function fileNames(admin: Connection): Promise<Map<string, string>> {
  const { rows } = await admin.run(`select pg_relation_filepath(c.oid) as path, c.relname as name, c.relkind as kind,
    coalesce(t.relname, '') as owner from pg_class c left join pg_class t on t.reltoastrelid = c.oid
    where pg_relation_filepath(c.oid) is not null`)
  return new Map(rows.map((row) => [String(row['path']),
    `${row['kind'] === 'i' ? 'index' : row['owner'] === '' ? 'table' : 'long values of'} ${String(row['owner'] === '' ? row['name'] : row['owner'])}`]))
}

function placeOf(path: string, isCluster: boolean, names: ReadonlyMap<string, string>): string {
  const whole = path.split(sep).join('/')
  if (!isCluster) return `file ${whole}`
  const known = names.get(whole.replace(/(?:_(?:fsm|vm|init))?(?:\.\d+)?$/, ''))
  if (known !== undefined) return `file of ${known}`
  if (whole.startsWith('pg_wal/')) return 'write-ahead log'
  const [first = '', second = ''] = whole.split('/')
  return first === 'base' ? `files of database ${second}` : `server files ${first}`
}

function* filesIn(folder: string, except: readonly string[]): Generator<string> {
  if (except.includes(folder)) return
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path, except)
    else if (entry.isFile()) yield path
  }
}

/** How often the markers stand in a file. A file may go away while it is read: the server removes what it no longer needs. */
async function countIn(file: string, markers: readonly string[]): Promise<number> {
  const wanted = markers.map((marker) => Buffer.from(marker))
  const keep = Math.max(...wanted.map(({ length }) => length)) - 1
  let before = Buffer.alloc(0)
  let count = 0
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      const text = Buffer.concat([before, Buffer.from(chunk)])
      for (const one of wanted) count += occurrences(text, one, before.length)
      before = Buffer.from(text.subarray(Math.max(0, text.length - keep)))
    }
  } catch (reason) {
    if (!(reason instanceof Error && 'code' in reason && reason.code === 'ENOENT')) throw reason
  }
  return count
}

/** Those that end in the new part: the others were counted with the part before. */
function occurrences(text: Buffer, wanted: Buffer, old: number): number {
  let count = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) if (at + wanted.length > old) count++
  return count
}
