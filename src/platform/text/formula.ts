const trigger = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u
const phone = /^\+\d[\d ()-]*$/
const number = /^[+-]\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,]\d+)?\s?[%€]?$|^[+-]\d+(?:[.,]\d+)?\s?[%€]?$/

/** Whether a spreadsheet would run the value instead of showing it. A phone number such as `+358...` and a signed
 *  number are left alone, since running them shows the same thing. */
export function looksLikeFormula(value: string): boolean {
  return trigger.test(value) && !phone.test(value) && !number.test(value)
}

/** The value as a spreadsheet shows it safely: a formula gets an apostrophe in front, anything else stays as it is. */
export function neutralise(value: string): string {
  return looksLikeFormula(value) ? `'${value}` : value
}
