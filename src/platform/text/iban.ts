const lengthInFinland = 18

/** Reads an account number (IBAN) with or without spaces and returns it compact in capitals.
 *  Returns undefined when the length or the check digits are wrong; a Finnish one has exactly 18 characters. */
export function parseIban(text: string): string | undefined {
  const iban = text.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(iban)) return undefined
  if (iban.startsWith('FI') && !isFinnishShape(iban)) return undefined
  const check = Number(iban.slice(2, 4))
  // 00, 01 and 99 can satisfy the remainder but are never given out.
  if (check < 2 || check > 98) return undefined
  return remainder97(iban.slice(4) + iban.slice(0, 4)) === 1 ? iban : undefined
}

/** Prints a parsed IBAN in groups of four: `FI21 1234 5600 0007 85`. */
export function formatIban(iban: string): string {
  return iban.replace(/.{4}(?=.)/g, '$& ')
}

/** Reads a bank identifier (BIC) of eight or eleven characters. */
export function parseBic(text: string): string | undefined {
  const bic = text.replace(/\s/g, '').toUpperCase()
  return /^[A-Z]{6}[0-9A-Z]{2}(?:[0-9A-Z]{3})?$/.test(bic) ? bic : undefined
}

/** The remainder by 97 of letters and digits, a letter counting as two digits (A = 10), as ISO 7064 has it. */
export function remainder97(characters: string): number {
  let rest = 0
  for (const character of characters) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

function isFinnishShape(iban: string): boolean {
  return iban.length === lengthInFinland && /^FI\d+$/.test(iban)
}
