import { parseBusinessId } from '../platform/text/business-id.ts'
import { fold } from '../platform/text/fold.ts'

export type Range = { from: string; before: string }

/** The ranges of stored words that begin with what was typed, as a name, a phone number or a business id. A range is
 *  used because PostgreSQL lets only comparisons reach the index under row policies. */
export function rangesFor(text: string): Range[] {
  const typed = fold(text)
  const digits = text.replace(/[\s()/.-]/g, '')
  const businessId = parseBusinessId(text)
  const words = [typed, ...phonesLike(digits), ...(businessId === undefined ? [] : [businessId])]
  return [...new Set(words)]
    .filter((word) => word !== '')
    .map((word) => ({ from: word, before: `${word}\u{10ffff}` }))
}

/** A stored number has its country and no sign; people leave the country out. */
function phonesLike(typed: string): string[] {
  if (!/^\+?\d{3,}$/.test(typed)) return []
  if (typed.startsWith('+')) return [typed.slice(1)]
  if (typed.startsWith('00')) return [typed.slice(2)]
  return typed.startsWith('0') ? [`358${typed.slice(1)}`] : []
}
