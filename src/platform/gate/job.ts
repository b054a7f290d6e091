import type { Row } from '../database/connection.ts'
import type { User } from './task.ts'
import type { Happening } from './told.ts'

/** Retention's and erasure's own work in one tenant, one transaction and the jobs' role, whatever the reach of whoever
 *  started it: an erasure that saw a part of the register would leave the rest. It sees ids, ties and dates; the names in
 *  free text are a task's to read. Source: rules of the gate 4. */
export type Job = {
  readonly tenant: string
  readonly user: User | undefined
  readonly now: Date
  readonly today: string
  run<R = Row>(sql: string, parameters?: readonly unknown[]): Promise<{ rows: R[]; count: number }>
  /** Says whose data is changed: they are entered in the audit, and their liveness is reckoned anew. */
  concerns(...persons: readonly string[]): void
  /** Says which columns are changed, as `table.column`, for the entry. */
  touches(...columns: readonly string[]): void
  /** Says what became of rows, for the systems that are told of the table. */
  tells(table: string, happening: Happening, ...ids: readonly string[]): void
}

/** The purposes a job may be for: somebody's right, or the controller's own duty to keep nothing too long. */
export type JobPurpose = 'rights_requests' | 'accountability'
