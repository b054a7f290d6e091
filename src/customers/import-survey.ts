import { openTable, type Row, type Table } from '../platform/table/read.ts'
import { placesOf, titleOf, type Finding, type Places } from './import-columns.ts'
import { isResponsible, judge, type LegalForm, type Values } from './import-line.ts'
import { importTexts, otherBusinessId, secondResponsible } from './import-texts.ts'

/** What is kept of a line between the two readings of a file: enough to tell lines apart, not the line. */
export type Line = {
  line: number
  customer: string
  businessId: string | undefined
  contract: string | undefined
  answers: boolean
  phone: string | undefined
  note: string | undefined
}
export type Survey = {
  places: Places
  lines: Line[]
  count: number
  refused: Finding[]
  warned: Finding[]
  waiting: Set<number>
}
export type Duplicate = { line: number; ofLine: number | null }

/** What the register has already, of what the file names. */
export type Known = {
  customers: ReadonlySet<string>
  businessIds: ReadonlySet<string>
  contracts: ReadonlySet<string>
}

/** What becomes of each line once all of them are known. */
export type Plan = {
  accepted: ReadonlySet<number>
  duplicates: Duplicate[]
  customers: ReadonlyMap<string, Shared>
}
/** What a customer's lines say together, and the last of them: after it nothing of the customer is needed any more. */
export type Shared = { phone: string | undefined; notes: string[]; last: number }

/** Reads a file once to the end, judging every line by itself. A file that cannot be read is refused before anything of
 *  it has been used. */
export async function survey(source: AsyncIterable<Uint8Array> | Uint8Array, today: string): Promise<Survey> {
  const { header, rows }: Table = await openTable(source)
  const places = placesOf(header.values)
  const found: Survey = {
    places,
    lines: [],
    count: 0,
    refused: [],
    waiting: new Set(),
    warned: places.unknown.map((column) => ({ line: header.line, column, reason: importTexts.notImported })),
  }
  for await (const row of rows) surveyLine(found, row, today)
  return found
}

/** The customer a line belongs to: its number, or without one its business id. */
export function customerKey(values: Values): string {
  return values.customer_number ?? values.business_id ?? ''
}

function surveyLine(found: Survey, row: Row, today: string): void {
  const { values, faults, warnings, form } = judge(found.places, row, today)
  const finding = ({ column, reason }: (typeof faults)[number]) => ({
    line: row.line,
    column: titleOf(found.places, column),
    reason,
  })
  found.count += 1
  found.warned.push(...warnings.map(finding))
  if (faults.length > 0) found.refused.push(...faults.map(finding))
  else found.lines.push(kept(row.line, values, form))
}

function kept(line: number, values: Values, form: LegalForm): Line {
  return {
    line,
    customer: customerKey(values),
    businessId: values.business_id,
    contract: values.contract_number,
    answers: isResponsible(values, form),
    phone: values.phone,
    note: values.note,
  }
}

/** Decides which lines are taken: first what contradicts another line, then what is here already, then contracts that
 *  nobody answers for. Adds to the survey's refusals. */
export function planOf(found: Survey, known: Known): Plan {
  const duplicates: Duplicate[] = []
  const consistent = withOneBusinessId(found)
  const fresh = withoutDuplicates(consistent, known, duplicates)
  const answered = withResponsible(found, fresh, known)
  const customers = new Map<string, Shared>()
  for (const { line, customer, phone, note } of answered) {
    const shared = customers.get(customer) ?? { phone: undefined, notes: [], last: line }
    shared.phone ??= phone
    shared.last = line
    if (note !== undefined && !shared.notes.includes(note)) shared.notes.push(note)
    customers.set(customer, shared)
  }
  return { accepted: new Set(answered.map(({ line }) => line)), duplicates, customers }
}

function withOneBusinessId(found: Survey): Line[] {
  const ids = new Map<string, { businessId: string; line: number }>()
  return found.lines.filter(({ customer, businessId, line }) => {
    if (businessId === undefined) return true
    const first = ids.get(customer)
    if (first === undefined) ids.set(customer, { businessId, line })
    if (first === undefined || first.businessId === businessId) return true
    found.refused.push({
      line,
      column: titleOf(found.places, 'business_id'),
      reason: otherBusinessId(first.line),
    })
    return false
  })
}

/** A customer is a duplicate as a whole: of an earlier line with the same business id, or of one in the register. */
function withoutDuplicates(lines: readonly Line[], known: Known, duplicates: Duplicate[]): Line[] {
  const owners = new Map<string, { customer: string; line: number }>()
  const copies = new Map<string, number | null>()
  for (const { customer, businessId, line } of lines) {
    if (known.customers.has(customer) || (businessId !== undefined && known.businessIds.has(businessId))) {
      copies.set(customer, null)
    }
    if (businessId === undefined) continue
    const owner = owners.get(businessId)
    if (owner === undefined) owners.set(businessId, { customer, line })
    else if (owner.customer !== customer && !copies.has(customer)) copies.set(customer, owner.line)
  }
  return lines.filter(({ customer, line }) => {
    const of = copies.get(customer)
    if (of !== undefined) duplicates.push({ line, ofLine: of })
    return of === undefined
  })
}

/** Contracts are taken with all their lines or not at all. */
function withResponsible(found: Survey, lines: readonly Line[], known: Known): Line[] {
  const column = titleOf(found.places, 'responsible')
  const answering = new Map<string, number>()
  const owners = new Map<string, string>()
  const sound = lines.filter(({ line, customer, contract, answers }) => {
    if (contract === undefined) return true
    if ((owners.get(contract) ?? customer) !== customer || known.contracts.has(contract)) {
      found.refused.push({
        line,
        column: titleOf(found.places, 'contract_number'),
        reason: importTexts.contractInUse,
      })
      return false
    }
    owners.set(contract, customer)
    const first = answering.get(contract)
    if (answers && first !== undefined) {
      found.refused.push({ line, column, reason: secondResponsible(first) })
      return false
    }
    if (answers) answering.set(contract, line)
    return true
  })
  return sound.filter(({ line, contract }) => {
    if (contract === undefined || answering.has(contract)) return true
    found.refused.push({ line, column, reason: importTexts.noResponsible })
    found.waiting.add(line)
    return false
  })
}
