import { sql } from 'kysely'
import type { Task } from '../platform/gate/task.ts'
import { rightKinds, type RightKind } from './rights.ts'

export const registerKinds = ['duty', ...rightKinds] as const
export type RegisterKind = 'duty' | RightKind
export type RegisterFilter = { person?: string | undefined; grantor?: string | undefined; kind?: RegisterKind | undefined; overdue?: boolean }
export type Held = { id: string; user_id: string; kind: RegisterKind; name: string; mark: string | null; ground: string
  starts_on: string; ends_on: string; returned_on: string | null; holder: string; email: string | null; grantor: string | null; row_version: number }

/** The product's own duties and everything beside it in one list: what is in force, and things not given back. Overdue is
 *  a key or a badge whose right has ended while it is still out. Source: notice "Suojaustoimet" (S28); GDPR 32(4). */
export function heldInAll(
  task: Task<'access_security'>, filter: RegisterFilter, { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<Held[]> {
  return duties(task, filter).unionAll(rights(task, filter))
    .orderBy('holder').orderBy('ends_on').orderBy('id').limit(limit).offset(offset).execute()
}

function duties(task: Task<'access_security'>, filter: RegisterFilter) {
  return task.db.selectFrom('duty')
    .innerJoin('staff_user as holder', (on) => on.onRef('holder.tenant_id', '=', 'duty.tenant_id').onRef('holder.id', '=', 'duty.user_id'))
    .leftJoin('staff_user as grantor', (on) => on.onRef('grantor.tenant_id', '=', 'duty.tenant_id').onRef('grantor.id', '=', 'duty.granted_by'))
    .select(['duty.id', 'duty.user_id', sql<RegisterKind>`'duty'::text`.as('kind'), 'duty.title as name',
      sql<string | null>`null::text`.as('mark'), 'duty.ground', 'duty.starts_on', 'duty.ends_on',
      sql<string | null>`null::date`.as('returned_on'), 'holder.name as holder', 'holder.email', 'grantor.name as grantor', 'duty.row_version'])
    .where('duty.tenant_id', '=', task.tenant).where('duty.ends_on', '>=', task.today)
    .$if(filter.overdue === true || (filter.kind ?? 'duty') !== 'duty', (query) => query.where(sql<boolean>`false`))
    .$if(filter.person !== undefined, (query) => query.where('duty.user_id', '=', filter.person ?? ''))
    .$if(filter.grantor !== undefined, (query) => query.where('duty.granted_by', '=', filter.grantor ?? ''))
}

function rights(task: Task<'access_security'>, { person, grantor, kind, overdue }: RegisterFilter) {
  return task.db.selectFrom('access_right')
    .innerJoin('staff_user as holder', (on) => on.onRef('holder.tenant_id', '=', 'access_right.tenant_id').onRef('holder.id', '=', 'access_right.user_id'))
    .leftJoin('staff_user as grantor', (on) => on.onRef('grantor.tenant_id', '=', 'access_right.tenant_id').onRef('grantor.id', '=', 'access_right.granted_by'))
    .select(['access_right.id', 'access_right.user_id', sql<RegisterKind>`access_right.kind::text`.as('kind'), 'access_right.name',
      'access_right.mark', 'access_right.ground', 'access_right.starts_on', 'access_right.ends_on', 'access_right.returned_on',
      'holder.name as holder', 'holder.email', 'grantor.name as grantor', 'access_right.row_version'])
    .where('access_right.tenant_id', '=', task.tenant)
    .where((either) => either.or([
      ...(overdue === true ? [] : [either('access_right.ends_on', '>=', task.today)]),
      either.and([either('access_right.kind', 'in', ['key', 'badge']), either('access_right.returned_on', 'is', null),
        ...(overdue === true ? [either('access_right.ends_on', '<', task.today)] : [])])]))
    .$if(kind === 'duty', (query) => query.where(sql<boolean>`false`))
    .$if(kind !== undefined && kind !== 'duty', (query) => query.where(sql<string>`access_right.kind`, '=', kind ?? ''))
    .$if(person !== undefined, (query) => query.where('access_right.user_id', '=', person ?? ''))
    .$if(grantor !== undefined, (query) => query.where('access_right.granted_by', '=', grantor ?? ''))
}

/** Whether a thing is still out though its right has ended. */
export function isOverdue({ kind, returned_on, ends_on }: Pick<Held, 'kind' | 'returned_on' | 'ends_on'>, today: string): boolean {
  return (kind === 'key' || kind === 'badge') && returned_on === null && ends_on < today
}

/** Everybody who may be named in the register, those too who have left with something. */
export function namesInRegister(task: Task<'access_security'>) {
  return task.db.selectFrom('staff_user').select(['id', 'name', 'closed_on']).where('tenant_id', '=', task.tenant)
    .orderBy('name').orderBy('id').limit(2000).execute()
}
