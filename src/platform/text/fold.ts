// Letters that do not decompose into a base letter and an accent.
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ς: 'σ',
}
const undecomposed = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/** Reduces text to the form in which a search compares it: lower case, no accents, single spaces (`Mäkelä` becomes
 *  `makela`). Both the stored search column and the searched word pass through this, so folding twice changes nothing. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(undecomposed, (letter) => letters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}
