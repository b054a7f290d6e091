import { titleOf } from './import-columns.ts'
import { keptLines, none, type Added, type KeptLines } from './import-kept.ts'
import type { Survey } from './import-survey.ts'
import { importTexts, otherBusinessId, secondResponsible } from './import-texts.ts'

/** By which of its keys the register has a customer already. */
export type Key = 'customer_number' | 'business_id'
/** A line that is left out as a copy: of an earlier line, or of a customer in the register, by a key. */
export type Duplicate = { line: number; ofLine: number | null; by?: Key }

/** What the register has already, of what the file names. */
export type Known = {
  customers: ReadonlySet<number>
  businessIds: ReadonlySet<number>
  contracts: ReadonlySet<number>
}

/** What becomes of each line once all of them are known. */
export type Plan = {
  accepted: ReadonlySet<number>
  duplicates: Duplicate[]
  /** The last line of a customer of the file. */
  lastOf(customer: string): number
  /** What taken lines of a customer after its first add to it. */
  addedTo(customer: string): readonly Added[]
}

/** Decides which lines are taken: first what contradicts another line, then what is here already, then contracts that
 *  nobody answers for. Adds to the survey's refusals. */
export function planOf(found: Survey, known: Known): Plan {
  const duplicates: Duplicate[] = []
  const { lines } = found
  const { customers, last, added } = lines
  const consistent = withOneBusinessId(found, [...lines.line.keys()])
  const fresh = withoutDuplicates(lines, consistent, known, duplicates)
  const taken = withResponsible(found, fresh, known)
  const accepted = new Set(taken.map((at) => lines.line[at] ?? none))
  const addedTo = (customer: string) => added.get(customers.get(customer) ?? none) ?? []
  // The file is read again with nothing of its lines in memory but who is taken.
  found.lines = keptLines()
  return {
    accepted,
    duplicates,
    lastOf: (customer) => last[customers.get(customer) ?? none] ?? 0,
    addedTo: (customer) => addedTo(customer).filter(({ line }) => accepted.has(line)),
  }
}

function withOneBusinessId(found: Survey, every: readonly number[]): number[] {
  const { lines } = found
  const firsts = new Map<number, number>()
  return every.filter((at) => {
    const [customer = none, businessId = none] = [lines.customer[at], lines.businessId[at]]
    if (businessId === none) return true
    const first = firsts.get(customer)
    if (first === undefined) firsts.set(customer, at)
    if (first === undefined || lines.businessId[first] === businessId) return true
    refuse(found, at, 'business_id', otherBusinessId(lines.line[first] ?? 0))
    return false
  })
}

/** A customer is a duplicate as a whole: of an earlier line with the same business id, or of one in the register. */
function withoutDuplicates(
  lines: KeptLines,
  every: readonly number[],
  known: Known,
  duplicates: Duplicate[],
): number[] {
  const owners = new Map<number, number>()
  const copies = new Map<number, Omit<Duplicate, 'line'>>()
  for (const at of every) {
    const [customer = none, businessId = none] = [lines.customer[at], lines.businessId[at]]
    const by = keyKnown(known, customer, businessId)
    if (by !== undefined && copies.get(customer)?.by === undefined) copies.set(customer, { ofLine: null, by })
    if (businessId === none) continue
    const owner = owners.get(businessId)
    if (owner === undefined) owners.set(businessId, at)
    else if (lines.customer[owner] !== customer && !copies.has(customer)) {
      copies.set(customer, { ofLine: lines.line[owner] ?? null })
    }
  }
  return every.filter((at) => {
    const of = copies.get(lines.customer[at] ?? none)
    if (of !== undefined) duplicates.push({ line: lines.line[at] ?? 0, ...of })
    return of === undefined
  })
}

function keyKnown(known: Known, customer: number, businessId: number): Key | undefined {
  if (known.customers.has(customer)) return 'customer_number'
  return known.businessIds.has(businessId) ? 'business_id' : undefined
}

/** Contracts are taken with all their lines or not at all. */
function withResponsible(found: Survey, every: readonly number[], known: Known): number[] {
  const { lines } = found
  const answering = new Map<number, number>()
  const owners = new Map<number, number>()
  const sound = every.filter((at) => {
    const [customer = none, contract = none, line = 0] = [lines.customer[at], lines.contract[at], lines.line[at]]
    if (contract === none) return true
    if ((owners.get(contract) ?? customer) !== customer || known.contracts.has(contract)) {
      refuse(found, at, 'contract_number', importTexts.contractInUse)
      return false
    }
    owners.set(contract, customer)
    if (lines.answers[at] !== true) return true
    const first = answering.get(contract)
    if (first === undefined) answering.set(contract, line)
    else refuse(found, at, 'responsible', secondResponsible(first))
    return first === undefined
  })
  return sound.filter((at) => {
    const contract = lines.contract[at] ?? none
    if (contract === none || answering.has(contract)) return true
    refuse(found, at, 'responsible', importTexts.noResponsible)
    found.waiting.add(lines.line[at] ?? 0)
    return false
  })
}

function refuse(
  { lines, places, refused }: Survey,
  at: number,
  column: Parameters<typeof titleOf>[1],
  reason: Survey['refused'][number]['reason'],
): void {
  refused.push({ line: lines.line[at] ?? 0, column: titleOf(places, column), reason })
}
