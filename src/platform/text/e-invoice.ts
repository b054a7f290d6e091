import { parseBusinessId } from './business-id.ts'
import { parseBic, parseIban } from './iban.ts'

const peppolScheme = '0216'
const finnishRegister = '0037'

type Operator = { readonly code: string; readonly name: string }

/** Operators and banks seen in Finnish e-invoicing; no official list exists, so unknown ones are accepted too. */
export const knownOperators: readonly Operator[] = [
  { code: '003703575029', name: 'CGI' },
  { code: '003723327487', name: 'Apix Messaging' },
  { code: '003721291126', name: 'Maventa' },
  { code: '003710948874', name: 'OpusCapita' },
  { code: 'E204503', name: 'OpusCapita' },
  { code: '003701011385', name: 'Tietoevry' },
  { code: 'BAWCFI22', name: 'Basware' },
  { code: 'NDEAFIHH', name: 'Nordea' },
  { code: 'OKOYFIHH', name: 'OP' },
  { code: 'DABAFIHH', name: 'Danske Bank' },
  { code: 'HELSFIHH', name: 'Aktia' },
]

/** Reads an e-invoice address and returns it compact: an OVT code (`0037`, business id, unit of at most five
 *  characters), the same behind Peppol's `0216:`, or a Finnish IBAN. Undefined when a check digit is wrong. */
export function parseEInvoiceAddress(text: string): string | undefined {
  const compact = text.replace(/[\s-]/g, '').toUpperCase()
  const peppol = compact.startsWith(`${peppolScheme}:`)
  const address = peppol ? compact.slice(peppolScheme.length + 1) : compact
  if (address.startsWith(finnishRegister)) return parseOvt(address)
  return !peppol && address.startsWith('FI') ? parseIban(address) : undefined
}

/** The Peppol participant id of a parsed e-invoice address; undefined for an IBAN, which Peppol does not carry. */
export function peppolParticipantOf(address: string): string | undefined {
  return address.startsWith(finnishRegister) ? `${peppolScheme}:${address}` : undefined
}

/** The business id inside a parsed e-invoice address; undefined for an IBAN. */
export function businessIdOfEInvoiceAddress(address: string): string | undefined {
  return address.startsWith(finnishRegister) ? parseBusinessId(address.slice(4, 12)) : undefined
}

/** Reads an operator code (välittäjätunnus): 2-35 letters and digits. A code in the shape of an OVT must hold a
 *  valid business id and one in the shape of a Finnish BIC must be one. */
export function parseOperator(text: string): string | undefined {
  const code = text.replace(/\s/g, '').toUpperCase()
  if (!/^[0-9A-Z]{2,35}$/.test(code)) return undefined
  if (/^0037\d/.test(code)) return parseOvt(code)
  return /^[A-Z]{4}FI/.test(code) ? parseBic(code) : code
}

/** The name of a known operator, for showing beside its code. */
export function operatorName(code: string): string | undefined {
  return knownOperators.find((operator) => operator.code === code)?.name
}

function parseOvt(compact: string): string | undefined {
  const businessDigits = /^0037(\d{8})[0-9A-Z]{0,5}$/.exec(compact)?.[1]
  if (businessDigits === undefined || parseBusinessId(businessDigits) === undefined) return undefined
  return compact
}
