import type { Updateable } from 'kysely'
import type { DatabaseFor } from '../catalogue/database.ts'
import type { RowToWrite } from '../platform/gate/task.ts'

type Contracting = DatabaseFor<'contracting'>
type Machine =
  | 'id'
  | 'tenant_id'
  | 'created_at'
  | 'row_version'
  | 'scope'
  | 'restricted'
  | 'contracting_until'
  | 'active'

/** What a person or an import says about a new row; a column added to the catalogue is here at once. */
export type New<T extends keyof Contracting> = Omit<RowToWrite<Contracting[T]>, Machine>

/** What may be changed in a row. */
export type Changes<T extends keyof Contracting> = Omit<Updateable<Contracting[T]>, Machine>

/** The two purposes that look after customers and their contracts: both read the same columns of the register. */
export const keepers = ['contracting', 'customer_relationship'] as const
export type Keeper = (typeof keepers)[number]

/** A page of a list. `next` is the id to ask the following page `after`. */
export type Page<T> = { rows: T[]; next: string | undefined; total: Total }

/** Exact up to a thousand; beyond that only that there are more. */
export type Total = { count: number; isMore: boolean }

export const pageLength = 50
export const mostCounted = 1000
