/** Reads a Finnish postal code of five digits, also behind `FI-`. A code that a spreadsheet has cut to four digits
 *  is refused rather than guessed. */
export function parsePostalCode(text: string): string | undefined {
  const code = text.trim().replace(/^FI-?/i, '')
  return /^\d{5}$/.test(code) && code !== '00000' ? code : undefined
}
