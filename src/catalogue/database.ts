import type { Tables } from './catalogue.ts'
import type { Purpose } from './purposes.ts'
import type { Kind } from './shape.ts'
import type { ColumnType, Generated } from 'kysely'

/** The tables and columns that a purpose may read, as Kysely sees them: a query that reads another column
 *  does not compile. Derived from the catalogue alone. */
export type DatabaseFor<P extends Purpose> = {
  [T in keyof Tables as [P] extends [Readers<Tables[T]>] ? T : never]: RowFor<Tables[T], P>
}

type Readers<T> = T extends { read: infer R extends readonly string[] } ? R[number] : never
type Columns<T> = T extends { columns: infer C } ? C : never

type RowFor<T, P extends Purpose> = KeyColumns<T> & GuardColumns<T, P> & {
  [K in keyof Columns<T> as MayRead<T, Columns<T>[K], P> extends true ? K : never]: ValueOf<Columns<T>[K]>
}

type MayRead<T, C, P> = C extends { purposes: infer L extends readonly string[] }
  ? [P] extends [L[number]] ? true : false
  : [P] extends [Readers<T>] ? true : false

type KeyColumns<T> = { id: string; created_at: Generated<Date>; row_version: Generated<number> }
  & (T extends { class: 'tenant' } ? { tenant_id: string } : unknown)

type GuardColumns<T, P extends Purpose> = (T extends { scoped: true } ? { scope: Generated<readonly string[]> } : unknown)
  & (T extends { subject: string } ? { restricted: Generated<boolean> } & { [U in `${P}_until`]: Generated<string> } : unknown)

type ValueOf<C> = C extends { kind: infer K extends Kind }
  ? Choice<C, K> extends infer V
    ? C extends { required: true }
      ? C extends { default: string } ? Generated<V> : V
      : ColumnType<V | null, V | null | undefined, V | null>
    : never
  : C extends { ref: string }
    ? C extends { required: true } ? string : ColumnType<string | null, string | null | undefined, string | null>
    : never

type Choice<C, K extends Kind> = C extends { choices: infer L extends readonly string[] } ? L[number] : Values[K]

type Values = {
  line: string; name: string; note: string; email: string; phone: string; day: string; instant: Date; yes: boolean
  count: number; basis_points: number; language: 'fi' | 'sv' | 'en'; business_id: string; postal_code: string
  municipality: string; e_invoice: string; operator: string; choice: string; uuid: string; uuids: readonly string[]
  json: unknown; bytes: Uint8Array; secret: string; transaction: string
}
