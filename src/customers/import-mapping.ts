import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { squeezed, type Mapping } from './import-columns.ts'

const mapping = z.record(z.string(), z.string())

/** What the columns of files with these titles were taken as the last time. */
export async function rememberedMapping(task: Task<'contracting'>, header: readonly string[]): Promise<Mapping> {
  const row = await mappingRow(task, header)
  return row === undefined ? {} : mapping.parse(row.chosen)
}

/** Remembers what the columns of files with these titles are taken as, for the next file from the same source. */
export async function rememberMapping(
  task: WritingTask<'contracting'>, header: readonly string[], chosen: Mapping,
): Promise<void> {
  const row = await mappingRow(task, header)
  if (row === undefined) await task.insert('import_mapping', [{ header_hash: headerHash(header), chosen }])
  else await task.update('import_mapping', row.id, { chosen })
}

function mappingRow(task: Task<'contracting'>, header: readonly string[]) {
  return task.db.selectFrom('import_mapping').select(['id', 'chosen']).where('tenant_id', '=', task.tenant)
    .where('header_hash', '=', headerHash(header)).executeTakeFirst()
}

/** Files with the same titles, in whatever order, come from the same source. */
function headerHash(header: readonly string[]): string {
  return createHash('sha256').update(header.map(squeezed).toSorted().join('\n')).digest('base64url')
}
