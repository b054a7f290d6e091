/** Why a file is not a table that can be read. */
export type TableFault =
  | 'empty'
  | 'zip'
  | 'not-text'
  | 'encoding'
  | 'quote'
  | 'cut'
  | 'uneven'
  | 'too-large'
  | 'too-long'
  | 'too-wide'
  | 'too-many-rows'

/** A file that cannot be read as a table, with the physical line where reading stopped when there is one.
 *  Carries no value of the file, so it may be logged. */
export class TableError extends Error {
  readonly reason: TableFault
  readonly line: number | undefined

  constructor(reason: TableFault, line?: number) {
    super(line === undefined ? `table: ${reason}` : `table: ${reason} on line ${line}`)
    this.name = 'TableError'
    this.reason = reason
    this.line = line
  }
}
