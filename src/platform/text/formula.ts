const trigger = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u
const phone = /^\+\d[\d ()-]*$/
const number = /^[+-]\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:[.,]\d+)?\s?[%€]?$|^[+-]\d+(?:[.,]\d+)?\s?[%€]?$/

/** Whether a spreadsheet would run the value instead of showing it. A phone number such as `+358...` and a signed
 *  number are left alone, since running them shows the same thing. */
export function looksLikeFormula(value: string): boolean {
  return trigger.test(value) && !phone.test(value) && !number.test(value)
}

/** The value as a spreadsheet shows it safely: a formula gets an apostrophe in front, anything else stays as it is.
 *  A formula that has apostrophes already gets one more, so that `restore` always gives the value back. */
export function neutralise(value: string): string {
  return looksLikeFormula(withoutApostrophes(value)) ? `'${value}` : value
}

/** The value that `neutralise` was given, for reading our own exports back without loss. */
export function restore(value: string): string {
  return value.startsWith("'") && looksLikeFormula(withoutApostrophes(value)) ? value.slice(1) : value
}

function withoutApostrophes(value: string): string {
  return value.replace(/^'+/, '')
}
