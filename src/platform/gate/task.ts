import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { DatabaseFor } from '../../catalogue/database.ts'
import type { Purpose } from '../../catalogue/purposes.ts'
import type { Row } from '../database/connection.ts'
import type { Language, Right } from '../../catalogue/shape.ts'
import type { Happening } from './told.ts'

/** Somebody signed in: ids of the user, never of a person in the register. */
export type User = { id: string; name: string; language: Language }

/** A duty gives a user a work task over a reach, for its dates. */
export type Duty = {
  id: string
  title: string
  purposes: readonly Purpose[]
  reach: readonly string[] | '*'
  seesProtected: boolean
  /** Acts that no purpose brings with it. */
  rights?: readonly Right[]
  endsOn: string
}

/** Who acts, in which tenant, by which duties. A program or the public acts with no user. */
export type Actor = {
  tenant: string
  zone: string
  user: User | undefined
  duties: readonly Duty[]
  /** What the controller had declared when the session was looked up; whoever has no session asks for it. */
  declared?: readonly Declared[]
}

/** A field that the controller declared itself, as its row states it. */
export type Declared = Pick<Selectable<DatabaseFor<'access_security'>['own_field']>,
  'id' | 'on_table' | 'label' | 'kind' | 'choices' | 'purposes' | 'is_searched'>

/** Who, for whom, why, over whom, when, with what: the first parameter of every verb and every question, and the only
 *  way to the database. `today` is the controller's calendar day; `now` is the database's time. */
export type Task<P extends Purpose> = {
  readonly purpose: P
  readonly tenant: string
  readonly user: User | undefined
  readonly duty: Duty
  readonly scope: readonly string[] | '*'
  readonly now: Date
  readonly today: string
  readonly declared: readonly Declared[] | undefined
  readonly db: Kysely<DatabaseFor<P>>
  /** The keyed digest of an id or an address in the task's tenant, as the ledger outside the database knows it. */
  readonly digest: (what: string) => string
}

/** A task that may write. All of it is committed, with its audit entry, or nothing is. */
export type WritingTask<P extends Purpose> = Task<P> & {
  /** Inserts rows and gives their ids, in order. */
  insert<T extends keyof DatabaseFor<P> & string>(
    table: T, rows: readonly RowToWrite<DatabaseFor<P>[T]>[],
  ): Promise<string[]>
  /** Updates one row. Refuses with 'conflict' when `seen` is not the version the row has, 'not-found' without a row.
   *  Gives the new version. */
  update<T extends keyof DatabaseFor<P> & string>(
    table: T, id: string, changes: Updateable<DatabaseFor<P>[T]>, seen?: number,
  ): Promise<number>
  /** Updates many rows of a tenant's table as one statement, each from the version that was seen; every row names the same
   *  columns. Gives the new versions by id: a row that changed since, or that the task may not change, is not among them. */
  updateEach<T extends keyof DatabaseFor<P> & string>(
    table: T, rows: readonly { id: string; seen: number; changes: Updateable<DatabaseFor<P>[T]> }[],
  ): Promise<ReadonlyMap<string, number>>
  /** Rearranges rows in the jobs' role, within the task's own transaction: what a merge moves and the trash takes lies in
   *  part where no purpose sees it. Whom the task may touch it must have read by itself before. Contracting alone may.
   *  Source: rules of the gate 4. */
  rearrange<R>(act: (rows: Rearranging) => Promise<R>): Promise<R>
  /** Says that the task changes what is known of these persons, so that their liveness is reckoned anew. */
  concerns(...persons: readonly string[]): void
  /** Says what became of rows that were changed past `insert` and `update`, for the systems that are told of the table. */
  tells(table: string, happening: Happening, ...ids: readonly string[]): void
}

/** Statements in the jobs' role; it sees ids, ties and dates of the whole tenant. */
export type Rearranging = {
  run<R = Row>(sql: string, parameters?: readonly unknown[]): Promise<{ rows: R[]; count: number }>
  /** Says which columns are changed, as `table.column`, for the entry. */
  touches(...columns: readonly string[]): void
}

/** A row without what the gate fills in: the tenant, and an id unless one is chosen. */
export type RowToWrite<T> = Omit<Insertable<T>, 'id' | 'tenant_id'> & { id?: string }
