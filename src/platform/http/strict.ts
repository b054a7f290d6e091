import { HttpError } from './http-error.ts'
import { texts } from './texts.ts'

const deepest = 64

/** Bytes as text; broken UTF-8 and NUL are refused with 400, never mended. */
export function strictText(bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (text.includes('\0')) throw unreadable()
  return text
}

/** Fields as a form or a query writes them, percent signs undone strictly. */
export function strictFields(text: string): URLSearchParams {
  const fields = new URLSearchParams()
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    fields.append(undone(name), undone(value))
  }
  return fields
}

/** JSON whose meaning no two readers can dispute: no key twice in one object, no __proto__, no bottomless nesting. */
export function strictJson(text: string): unknown {
  const value = parsed(text)
  const keys: (Set<string> | undefined)[] = []
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?\s*:?|[{}[\]]/gs)) {
    if (token === '{') keys.push(new Set())
    else if (token === '[') keys.push(undefined)
    else if (token === '}' || token === ']') keys.pop()
    else if (token.endsWith(':')) mustBeNew(token, keys.at(-1))
    if (keys.length > deepest) throw unreadable()
  }
  // An escaped NUL becomes one only when parsed, and PostgreSQL keeps none.
  if (/\\u0000/i.test(text)) throw unreadable()
  return value
}

function mustBeNew(token: string, keys: Set<string> | undefined): void {
  const key = parsed(token.slice(0, -1))
  if (typeof key !== 'string' || key === '__proto__' || keys === undefined || keys.has(key)) throw unreadable()
  keys.add(key)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable()
  }
}

const nothingToUndo = /^[\w.~-]*$/

function undone(part: string): string {
  if (nothingToUndo.test(part)) return part
  const spaced = part.replaceAll('+', ' ')
  if (/%(?![0-9a-f]{2})/i.test(spaced)) throw unreadable()
  const bytes = Buffer.from(spaced.replace(/%([0-9a-f]{2})|[^\0-\x7f]/gi, (found, hex: string | undefined) =>
    hex === undefined ? Buffer.from(found).toString('latin1') : String.fromCharCode(Number.parseInt(hex, 16))), 'latin1')
  return strictText(bytes)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw unreadable()
  }
}

function unreadable(): HttpError {
  return new HttpError(400, texts.unreadable)
}
