const weights = [7, 9, 10, 5, 8, 4, 2]

/** Reads a Finnish business id (Y-tunnus) as people write it and returns it as `1234567-8`.
 *  Accepts a missing dash, spaces, the VAT form with `FI` and the old six-digit form with a dash.
 *  Returns undefined when the shape or the check digit is wrong. */
export function parseBusinessId(text: string): string | undefined {
  const compact = text
    .replace(/\s/g, '')
    .replace(/[‐-―−]/g, '-')
    .toUpperCase()
    .replace(/^FI-?/, '')
  const parts = /^(?:(\d{6,7})-(\d)|(\d{7})(\d))$/.exec(compact)
  const body = (parts?.[1] ?? parts?.[3])?.padStart(7, '0')
  const check = parts?.[2] ?? parts?.[4]
  if (body === undefined || check === undefined || Number(body) === 0) return undefined
  return businessIdCheckDigit(body) === Number(check) ? `${body}-${check}` : undefined
}

/** The VAT number of a parsed business id: `2617416-4` gives `FI26174164`. */
export function vatNumber(businessId: string): string {
  return `FI${businessId.replace('-', '')}`
}

/** The e-invoice address (OVT) of a parsed business id without a unit suffix: `003726174164`. */
export function eInvoiceAddressOf(businessId: string): string {
  return `0037${businessId.replace('-', '')}`
}

/** The check digit of the seven digits, or undefined for a body that is never given out. */
export function businessIdCheckDigit(body: string): number | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0)
  const rest = sum % 11
  if (rest === 1) return undefined
  return rest === 0 ? 0 : 11 - rest
}
