import { catalogue, isPersonal, isRef, tableNamed, type Catalogue } from '../../catalogue/schema/columns.ts'
import type { Job } from '../gate/job.ts'
import { erased, inOrder } from './act.ts'
import type { Action } from './walk.ts'

/** How rows about a member of staff are found from the rows of another table, and what erasing the member does to them. */
export type StaffEdge = { from: string; table: string; at: string; onErase: 'delete' | 'keep' }

const root = 'staff_user'

// The installation's own tables refer to no tenant's, so whose an account is stands in a plain column.
const account: StaffEdge = { from: root, table: 'account', at: 'user_id', onErase: 'delete' }

/** Every way from a user to what is held about the user, in the order in which it is reached: what belongs to the user, and
 *  what belongs to that. A table added tomorrow is found without a change here. Source: GDPR 15, 17; rules of the law 29. */
export function staffEdges(of: Catalogue = catalogue): StaffEdge[] {
  const found: StaffEdge[] = [account]
  const seen = new Set([root])
  const waiting = [root, account.table]
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
    for (const [table, { columns }] of Object.entries(of)) {
      for (const [at, statement] of Object.entries(columns)) {
        if (!isRef(statement) || statement.ref !== from || isAct(statement)) continue
        if (statement.edge === 'none') continue
        found.push({ from, table, at, onErase: statement.onErase === 'delete' ? 'delete' : 'keep' })
        if (!seen.has(table)) waiting.push(table)
        seen.add(table)
      }
    }
  }
  return found
}

/** What a user did, and no row is about: it is told by number, and names the user by an id that says nothing once the user is erased. */
export function staffActs(of: Catalogue = catalogue): { table: string; at: string }[] {
  return Object.entries(of).flatMap(([table, { columns }]) => Object.entries(columns).flatMap(([at, statement]) =>
    (isRef(statement) && statement.ref === root && isAct(statement) ? [{ table, at }] : [])))
}

function isAct({ edge, onErase, onAccess }: { edge: string; onErase: string; onAccess: string }): boolean {
  return edge === 'accessed_by' && onErase === 'keep' && onAccess === 'hide'
}

/** What keeps a user's data where it is: the account is open, or an access right ends or is kept until a day. */
export type StaffBar = { what: 'open' | 'kept'; until?: string }
export type StaffPlan = { user: string; actions: Action[]; last: string | undefined; isErased: boolean }

/** What erasing a user does to each row, and the last day of any access right that the user had. Refuses nothing: it reads ids and days. */
export async function findStaff(job: Job, user: string, of: Catalogue = catalogue): Promise<StaffPlan | undefined> {
  const { rows: [known] } = await job.run<{ email: string; closed: string | null }>(
    'select email, closed_on::text as closed from staff_user where tenant_id = $1 and id = $2', [job.tenant, user])
  if (known === undefined) return undefined
  const rows = new Map([[root, new Set([user])]])
  const acts = new Map<string, Action['act']>()
  const ends: string[] = []
  for (const { from, table, at, onErase } of staffEdges(of)) {
    const found = await rowsAt(job, table, at, [...rows.get(from) ?? []], of)
    ends.push(...found.flatMap(({ ends_on }) => (ends_on === undefined || ends_on === null ? [] : [ends_on])))
    rows.set(table, new Set([...rows.get(table) ?? [], ...found.map(({ id }) => id)]))
    acts.set(table, onErase === 'delete' || acts.get(table) === 'remove' ? 'remove' : 'keep')
  }
  rows.delete(root)
  const actions = [...rows].map(([table, ids]): Action => {
    const act = acts.get(table) ?? 'keep'
    return { act, table, columns: [], rows: [...ids].toSorted(), ...(act === 'keep' ? { rule: tableNamed(table, of).retention } : {}) }
  })
  return {
    user, isErased: known.email === pseudonym(user), last: known.closed === null ? undefined : [known.closed, ...ends].toSorted().at(-1),
    actions: inOrder([...actions.filter((action) => action.rows.length > 0), { act: 'empty', table: root, columns: emptiedInRoot(of), rows: [user] }], of),
  }
}

/** What the user's own row loses: who it was, and how the user wanted the pages. */
function emptiedInRoot(of: Catalogue): string[] {
  return Object.entries(tableNamed(root, of).columns).flatMap(([name, statement]) =>
    (!isRef(statement) && (isPersonal(statement) ? statement.onErase !== 'keep' : statement.default !== undefined) ? [name] : []))
}

async function rowsAt(job: Job, table: string, at: string, keys: readonly string[], of: Catalogue) {
  if (keys.length === 0) return []
  const { class: kind, columns } = tableNamed(table, of)
  const ofTenant = kind === 'tenant' || columns['tenant_id'] !== undefined ? 'tenant_id = $1' : '$1::uuid is not null'
  const { rows } = await job.run<{ id: string; ends_on?: string | null }>(
    `select id${columns['ends_on'] === undefined ? '' : ', ends_on::text'} from ${table} where ${ofTenant} and ${at} = any ($2::text::uuid[]) order by id`,
    [job.tenant, `{${keys.join(',')}}`])
  return rows
}

/** Erases a user by what was found: what belongs to the user goes, and the user's own row stays without saying who it was,
 *  because the log and what the user did name it by its id. Done again it changes nothing. Source: GDPR 4(5), 17(1). */
export async function eraseStaff(job: Job, { user, actions }: StaffPlan, of: Catalogue = catalogue): Promise<void> {
  for (const { table, rows } of actions.filter(({ act }) => act === 'remove')) {
    const { class: kind } = tableNamed(table, of)
    await job.run(`delete from ${table} where ${kind === 'tenant' ? 'tenant_id = $1' : '$1::uuid is not null'} and id = any ($2::text::uuid[])`,
      [job.tenant, `{${rows.join(',')}}`])
  }
  const columns = emptiedInRoot(of)
  job.touches(...columns.map((column) => `${root}.${column}`))
  const set = columns.map((column) => `${column} = ${column === 'email' ? `$2::text || '${nowhere}'` : column === 'name' ? `'${erased}'` : 'default'}`)
  await job.run(`update ${root} set ${set.join(', ')}, row_version = row_version + 1 where tenant_id = $1 and id = $2::text::uuid
    and email <> $2::text || '${nowhere}'`,
    [job.tenant, user])
}

// An address that leads nowhere, and is another for each user because no two may have the same.
const nowhere = '@erased.invalid'

function pseudonym(user: string): string {
  return `${user}${nowhere}`
}
