/** The tables whose rows other systems may be told of. */
export const toldTables = ['person', 'organisation', 'contract', 'affiliation'] as const
export type ToldTable = (typeof toldTables)[number]

/** Rows that are part of another one, by the column that names it: where a part changes, so does the whole. */
export const wholes: { readonly [table: string]: { readonly [column: string]: ToldTable } } = {
  person_email: { person_id: 'person' },
  person_phone: { person_id: 'person' },
  person_address: { person_id: 'person' },
  affiliation_role: { affiliation_id: 'affiliation' },
  organisation_name: { organisation_id: 'organisation' },
  unit: { organisation_id: 'organisation' },
  e_invoice_address: { organisation_id: 'organisation' },
  invoice_reference_rule: { organisation_id: 'organisation' },
  contract_signature: { contract_id: 'contract' },
  hand_over: { contract_id: 'contract' },
  own_field_value: { person_id: 'person', organisation_id: 'organisation', contract_id: 'contract' },
}
