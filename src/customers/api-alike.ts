import { countForPrograms } from '../platform/http/exports.ts'
import type { Task } from '../platform/gate/task.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { isRepeated, keyOf, type Input } from './api-request.ts'
import { apiTexts } from './api-texts.ts'
import type { Keeper } from './rows.ts'

type Alike = { table: string; alike?: (task: Task<Keeper>, input: Input) => Promise<readonly { id: string }[]> }

const header = 'Save-Anyway'

/** The header by which a program says that what it adds is none of the rows that it was told of. */
export const sureHeader = { [header]: { type: 'string', enum: ['yes'], description: 'Adds the row although the register knows one like it.' } } as const

/** The answer that names the rows like the one to be added. */
export const alikeProblem = {
  type: 'object',
  required: ['status', 'title', 'detail', 'alike'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer', enum: [409] },
    title: { type: 'string' },
    detail: { type: 'string' },
    alike: { type: 'array', items: { type: 'string', format: 'uuid' } },
  },
} as const

/** What a form asks a person: whether the one to be added is one of these. Undefined when there is nothing to ask.
 *  Only rows that the caller may see are named. */
export async function askedAlike(visit: Visit, resource: Alike, input: Input): Promise<Answer | undefined> {
  const { alike } = resource
  if (alike === undefined || isSure(visit)) return undefined
  const key = keyOf(visit)
  const found = await visit.read<Keeper, readonly { id: string }[]>('contracting', 'listed', (task) => alike(task, input))
  if (found.length === 0) return undefined
  // Asked last: a row that the same request made before is there only together with its key.
  if (await visit.read('contracting', 'listed', (task) => isRepeated(task, key))) return undefined
  const ids = found.map(({ id }) => id)
  if (resource.table === 'person') await countForPrograms(visit, ids.length)
  return { as: 'problem', body: { status: 409, title: 'Conflict', detail: apiTexts.alike[visit.language], alike: ids } }
}

function isSure(visit: Visit): boolean {
  const said = visit.header(header)?.trim()
  if (said === undefined || said === 'yes') return said === 'yes'
  throw new Refusal('invalid', apiTexts.sure, header)
}
