import { isResponsible, type LegalForm, type Values } from './import-line.ts'

/** Every sound line of a file between its two readings, as numbers: a line costs a few words of memory however long it
 *  is, and a text is kept once. -1 stands for none. */
export type KeptLines = {
  line: number[]
  customer: number[]
  businessId: number[]
  contract: number[]
  answers: boolean[]
  customers: Map<string, number>
  businessIds: Map<string, number>
  contracts: Map<string, number>
  /** What a customer's lines after the first one add to it. */
  added: Map<number, Added[]>
  /** By customer, the last of its lines: after it nothing of the customer is needed any more. */
  last: number[]
}
/** What a line says of the whole customer. */
export type Added = { line: number; phone: string | undefined; note: string | undefined }

export const none = -1

export function keptLines(): KeptLines {
  return {
    line: [],
    customer: [],
    businessId: [],
    contract: [],
    answers: [],
    customers: new Map(),
    businessIds: new Map(),
    contracts: new Map(),
    added: new Map(),
    last: [],
  }
}

/** Keeps of a line what tells it apart from others. */
export function addKept(kept: KeptLines, line: number, key: string, values: Values, form: LegalForm): void {
  const customer = numberOf(kept.customers, key)
  if (kept.last[customer] !== undefined) add(kept, customer, line, values)
  kept.last[customer] = line
  kept.line.push(line)
  kept.customer.push(customer)
  kept.businessId.push(numberOf(kept.businessIds, values.business_id))
  kept.contract.push(numberOf(kept.contracts, values.contract_number))
  kept.answers.push(isResponsible(values, form))
}

function add({ added }: KeptLines, customer: number, line: number, { phone, note }: Values): void {
  if (phone === undefined && note === undefined) return
  const lines = added.get(customer)
  if (lines === undefined) added.set(customer, [{ line, phone, note }])
  else lines.push({ line, phone, note })
}

function numberOf(names: Map<string, number>, name: string | undefined): number {
  if (name === undefined) return none
  const known = names.get(name)
  if (known !== undefined) return known
  names.set(name, names.size)
  return names.size - 1
}
