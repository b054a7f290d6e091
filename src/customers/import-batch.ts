import type { DatabaseFor } from '../catalogue/database.ts'
import type { RowToWrite, WritingTask } from '../platform/gate/task.ts'

type Rows<T extends keyof DatabaseFor<'contracting'>> = RowToWrite<DatabaseFor<'contracting'>[T]>[]

/** The rows that a chunk of lines becomes, by table. */
export type Batch = {
  person: Rows<'person'>
  organisation: Rows<'organisation'>
  affiliation: Rows<'affiliation'>
  affiliation_role: Rows<'affiliation_role'>
  person_email: Rows<'person_email'>
  person_phone: Rows<'person_phone'>
  person_address: Rows<'person_address'>
  e_invoice_address: Rows<'e_invoice_address'>
  contract: Rows<'contract'>
  objection: Rows<'objection'>
  notice_given: Rows<'notice_given'>
  search_entry: Rows<'search_entry'>
}

export function newBatch(): Batch {
  return {
    person: [],
    organisation: [],
    affiliation: [],
    affiliation_role: [],
    person_email: [],
    person_phone: [],
    person_address: [],
    e_invoice_address: [],
    contract: [],
    objection: [],
    notice_given: [],
    search_entry: [],
  }
}

/** Writes a batch, one statement for each table, in the order in which rows refer to each other. */
export async function insertBatch(task: WritingTask<'contracting'>, batch: Batch): Promise<void> {
  await task.insert('person', batch.person)
  await task.insert('organisation', batch.organisation)
  await task.insert('affiliation', batch.affiliation)
  await task.insert('affiliation_role', batch.affiliation_role)
  await task.insert('person_email', batch.person_email)
  await task.insert('person_phone', batch.person_phone)
  await task.insert('person_address', batch.person_address)
  await task.insert('e_invoice_address', batch.e_invoice_address)
  await task.insert('contract', batch.contract)
  await task.insert('objection', batch.objection)
  await task.insert('notice_given', batch.notice_given)
  await task.insert('search_entry', batch.search_entry)
}
