import type { Kind } from '../shape.ts'

/** Column types by kind. Text is compared byte by byte ("C"); lists order by ICU in their own indexes. */
export const sqlTypes: Record<Kind, string> = {
  line: 'text collate "C"', name: 'text collate "C"', note: 'text collate "C"', email: 'text collate "C"',
  phone: 'text collate "C"', language: 'text collate "C"', business_id: 'text collate "C"', postal_code: 'text collate "C"',
  municipality: 'text collate "C"', e_invoice: 'text collate "C"', operator: 'text collate "C"', choice: 'text collate "C"',
  secret: 'text collate "C"', day: 'date', instant: 'timestamptz', yes: 'boolean', count: 'integer',
  basis_points: 'integer', uuid: 'uuid', uuids: 'uuid[]', json: 'jsonb', bytes: 'bytea', transaction: 'xid8',
}

/** The most characters a text of this kind may have; the database checks it. */
export const longest: { readonly [K in Kind]?: number } = {
  line: 200, name: 200, note: 10000, email: 254, phone: 16, language: 2, business_id: 9, postal_code: 5, municipality: 3,
  e_invoice: 35, operator: 35, choice: 40, secret: 1_000,
}
