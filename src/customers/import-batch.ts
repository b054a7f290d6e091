import type { DatabaseFor } from '../catalogue/database.ts'
import type { RowToWrite, WritingTask } from '../platform/gate/task.ts'

/** The ids of rows by table. */
export type MadeRows = { readonly [table: string]: readonly string[] }

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
  own_field_value: Rows<'own_field_value'>
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
    own_field_value: [],
  }
}

/** Writes a batch, one statement for each table, in the order in which rows refer to each other. Gives the ids by table. */
export async function insertBatch(task: WritingTask<'contracting'>, batch: Batch): Promise<MadeRows> {
  return {
    person: await task.insert('person', batch.person),
    organisation: await task.insert('organisation', batch.organisation),
    affiliation: await task.insert('affiliation', batch.affiliation),
    affiliation_role: await task.insert('affiliation_role', batch.affiliation_role),
    person_email: await task.insert('person_email', batch.person_email),
    person_phone: await task.insert('person_phone', batch.person_phone),
    person_address: await task.insert('person_address', batch.person_address),
    e_invoice_address: await task.insert('e_invoice_address', batch.e_invoice_address),
    contract: await task.insert('contract', batch.contract),
    objection: await task.insert('objection', batch.objection),
    notice_given: await task.insert('notice_given', batch.notice_given),
    search_entry: await task.insert('search_entry', batch.search_entry),
    own_field_value: await task.insert('own_field_value', batch.own_field_value),
  }
}
