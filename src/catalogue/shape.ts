/** The shapes of the catalogue's statements. Types only: the catalogue itself is data an auditor can read. */

export type Language = 'fi' | 'sv' | 'en'
export type Text = Readonly<Record<Language, string>>

/** Article 6(1) GDPR, by its letter. */
export type Basis = '6(1)(a)' | '6(1)(b)' | '6(1)(c)' | '6(1)(e)' | '6(1)(f)'

/** A kind of data subject. `role` says why the person is in the register (notice S9). */
export type SubjectShape = { label: Text; dpv: string; fides: string; party: boolean; role: Text }

/** What one purpose is for, on which basis for each kind of data subject, and when it begins and ends.
 *  `interest` and `balancing` are compulsory where a basis is 6(1)(f) (Art. 13(1)(d), 6(1)(f));
 *  `law` where it is 6(1)(c). `objection`: 'at-once' ends the purpose (21(3)), 'assessed' restricts first (21(1)),
 *  'none' where Art. 21 gives no right. */
export type PurposeShape<Subject extends string> = {
  label: Text
  explains: Text
  dpv: string
  fides: string
  basis: { readonly [S in Subject]?: Basis }
  interest?: Text
  balancing?: Text
  law?: Text
  starts: Text
  ends: Text
  objection: 'at-once' | 'assessed' | 'none'
  byDefault: 'on' | 'off'
}

/** One kind of personal data, with its DPV term. `special` items may not be kept at all (Art. 9). */
export type ItemShape = { label: Text; dpv: string; fides: string; example: Text }

/** How long: `months` after `after`; `settable` gives the bounds a controller may choose within.
 *  `law` names the provision when a law decides the length; `exempts` the one that lets such rows outlast an erasure.
 *  `clock` is the column the months run from: of the row itself, or of the row of `table` that it names. */
export type RetentionShape = {
  label: Text
  after: Text
  months: number
  settable: readonly [least: number, most: number]
  law?: Text
  exempts?: '17(3)(b)' | '17(3)(e)'
  clock?: { table?: string; column: string }
}

/** A category of recipients (Art. 13(1)(e)). Who they are is the controller's setting. */
export type RecipientShape<Purpose extends string, Item extends string> = {
  label: Text
  kind: 'third-party' | 'processor' | 'authority'
  purposes: readonly Purpose[]
  items: readonly Item[]
  when: Text
}

/** A work task opens purposes; a duty gives it to a person, dated and scoped (rules of access, notice S28). */
export type WorkTaskShape<Purpose extends string> = {
  label: Text
  explains: Text
  purposes: readonly Purpose[]
  seesProtected?: true
  /** What may be done in the purposes that other duties open; a work task of a right alone opens none. */
  rights?: readonly Right[]
}

/** An act that no purpose brings with it: it is given apart, as a duty of its own. */
export type Right = 'export_many' | 'erase' | 'approve_notice'

/** A declared promise of what is never done, and the check that proves it (notice S26). */
export type ProhibitionShape = { label: Text; dpv: string; article: string; proof: Text }

/** How a value looks; its column type, limits, form field and parser follow from it. */
export type Kind =
  | 'line' | 'name' | 'note' | 'email' | 'phone' | 'day' | 'instant' | 'yes' | 'count' | 'basis_points' | 'language'
  | 'business_id' | 'postal_code' | 'municipality' | 'e_invoice' | 'operator' | 'choice' | 'uuid' | 'uuids' | 'json'
  | 'bytes' | 'secret' | 'transaction'

type Column = { kind: Kind; choices?: readonly string[]; label?: Text; required?: true; immutable?: true; default?: string }

/** A value about a person: its item, the purposes that may read it, and what erasure does to it. A `blind` one is
 *  written by every purpose that writes the table, and read only by those named. */
export type Personal<Purpose extends string, Item extends string> = Column & {
  personal: Item
  purposes: readonly Purpose[]
  onErase: 'delete' | 'null' | 'pseudonym' | 'keep'
  search?: true
  blind?: true
}
/** A value about no person, with the reason why it is not. */
export type NonPersonal<Purpose extends string> = Column & { because: string; purposes?: readonly Purpose[] }
/** A reference to a row of another table, with its ownership edge (reference: K9db's annotations). */
export type Ref<Purpose extends string> = {
  ref: string
  edge: 'owned_by' | 'accessed_by' | 'accesses' | 'none'
  onErase: 'delete' | 'null' | 'successor' | 'pseudonym' | 'keep'
  onAccess: 'show' | 'hide'
  required?: true
  immutable?: true
  label?: Text
  purposes?: readonly Purpose[]
}

/** A table. Class 'tenant' has the tenant first in every key; 'reference' is the same for all; 'control' is the
 *  installation's own. `subject` names the column that holds the person a row is about; `hidesProtected` closes rows of protected persons; `byItem` names the
 *  column whose value is an item, so that a purpose sees only rows of the items it may read; `byOwnField`
 *  names the column whose own field says which purposes see the row; rows of a table that `reaches` a person
 *  are hidden by a restriction even while the person answers for a contract; a `plain` table's policy
 *  compares the tenant alone. A purpose in `insert` or
 *  `update` may write the columns it may read; deletion belongs to retention and rights alone. */
export type TableShape<Purpose extends string, Item extends string, Retention extends string> = {
  class: 'tenant' | 'reference' | 'control'
  slice: string
  label: Text
  subject?: string
  scoped?: true
  hidesProtected?: true
  byItem?: string
  byOwnField?: string
  reaches?: true
  plain?: true
  retention: Retention
  read: readonly Purpose[]
  insert: readonly Purpose[]
  update: readonly Purpose[]
  columns: { readonly [name: string]: Personal<Purpose, Item> | NonPersonal<Purpose> | Ref<Purpose> }
  unique?: readonly (readonly string[])[]
  index?: readonly (readonly string[])[]
  neverFuture?: readonly string[]
  checks?: { readonly [name: string]: string }
  generated?: { readonly [name: string]: { type: string; as: string } }
  foreignKeys?: readonly { columns: readonly string[]; table: string; references: readonly string[] }[]
}
