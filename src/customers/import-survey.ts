import type { Text } from '../catalogue/shape.ts'
import { openTable, type Row, type Table } from '../platform/table/read.ts'
import { placesOf, titleOf, type Finding, type Mapping, type Places } from './import-columns.ts'
import { derivedColumns, type Derived } from './import-derived.ts'
import { addKept, keptLines, type KeptLines } from './import-kept.ts'
import { contactKey, judge, type LegalForm, type Values } from './import-line.ts'
import type { Decisions, Same } from './import-same.ts'
import { importTexts } from './import-texts.ts'

export type Survey = {
  encoding: Table['encoding']
  delimiter: string
  places: Places
  lines: KeptLines
  count: number
  refused: Finding[]
  warned: Finding[]
  waiting: Set<number>
}

type Out = { found: 'warned' | 'refused'; column: keyof Values; reason: Text }
type Given = {
  own?: readonly Derived[]; chosen?: Mapping; said?: Decisions; same?: ReadonlyMap<string, Same>
  /** Whether the owner of an address asked to stay out of the register. */
  staysOut?: (address: string) => boolean
}

/** Reads a file once to the end, judging every line by itself. A file that cannot be read is refused before anything of
 *  it has been used. */
export async function survey(
  source: AsyncIterable<Uint8Array> | Uint8Array,
  today: string,
  { own = [], chosen = {}, said = new Map(), same = new Map(), staysOut = () => false }: Given = {},
): Promise<Survey> {
  const { header, rows, encoding, delimiter }: Table = await openTable(source)
  const places = placesOf(header.values, [...derivedColumns(), ...own], chosen)
  const found: Survey = {
    encoding,
    delimiter,
    places,
    lines: keptLines(),
    count: 0,
    refused: [],
    waiting: new Set(),
    warned: places.unknown.map((column) => ({ line: header.line, column, reason: importTexts.notImported })),
  }
  for await (const row of rows) surveyLine(found, row, today, (values, form) => stayingOut(values, form, staysOut) ?? leftOut(values, said, same))
  return found
}

/** The customer a line belongs to: its number, or without one its business id. */
export function customerKey(values: Values): string {
  return values.customer_number ?? values.business_id ?? ''
}

/** Why a line of a sound contact is not taken all the same, if it is not. */
function leftOut(values: Values, said: Decisions, same: ReadonlyMap<string, Same>) {
  const one = said.size === 0 ? undefined : said.get(contactKey(values) ?? '')
  if (one?.as === 'skip') return { found: 'warned', column: 'last_name', reason: importTexts.skipped } as const
  return one?.as === 'same' && !same.has(one.person) ? { found: 'refused', column: 'last_name', reason: importTexts.personGone } as const : undefined
}

/** A file brings nobody back who asked to stay out: the line is refused, and whoever knows better adds the person by hand.
 *  A number of an organisation is nobody's own. Source: GDPR 21(3); rules of keys 14. */
function stayingOut(values: Values, form: LegalForm, staysOut: (address: string) => boolean) {
  const columns = ['contact_email', 'contact_phone', ...(form === 'private_person' || form === 'sole_trader' ? ['phone' as const] : [])] as const
  const column = columns.find((one) => staysOut(values[one] ?? ''))
  return column === undefined ? undefined : { found: 'refused', column, reason: importTexts.staysOut } as const
}

function surveyLine(found: Survey, row: Row, today: string, outOf: (values: Values, form: LegalForm) => Out | undefined): void {
  const { values, faults, warnings, form } = judge(found.places, row, today)
  const finding = ({ column, reason }: (typeof faults)[number]) => ({
    line: row.line,
    column: titleOf(found.places, column),
    reason,
  })
  found.count += 1
  found.warned.push(...warnings.map(finding))
  const out = outOf(values, form)
  if (faults.length === 0 && out !== undefined) found[out.found].push(finding({ column: out.column, reason: out.reason }))
  else if (faults.length > 0) found.refused.push(...faults.map(finding))
  else addKept(found.lines, row.line, customerKey(values), values, form)
}
