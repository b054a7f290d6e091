import { parseEmail } from '../platform/text/email.ts'
import { fold } from '../platform/text/fold.ts'
import { parsePhone } from '../platform/text/phone.ts'

/** What a signature block tells of the person who wrote it. */
export type Signature = { first_name?: string; last_name?: string; job_title?: string; email?: string; phone?: string }

const greetings = /^(--|terveisin|ystävällisin|kiittäen|t:|med vänlig|hälsningar|mvh|best regards|kind regards|regards|br)\b|^--/i
const places = /\b(oy|oyj|ab|abp|ry|rf|ky|ltd|kunta|kommun|kaupunki|stad|seurakunta|yhtymä|osasto|virasto|katu|tie|väg|gatan|pl|pb|www|y-tunnus|fo-nummer)\b|https?:|\d{5}/i
const naming = /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}|von |af |de )[\p{L}'’.-]*){1,3}$/u

/** Recognises name, title, e-mail and phone number in the lines that end a message; what is not sure is left out. */
export function readSignature(text: string): Signature {
  const lines = text.slice(0, 4000).split(/\r?\n/).map((line) => line.trim().replace(/\s+/g, ' ')).filter((line) => line !== '')
  const email = lines.flatMap((line) => line.split(/[\s<>()[\]:;,|]+/)).map(parseEmail).find((one) => one !== undefined)
  const phone = phoneIn(lines)
  const said = lines.filter((line) => !greetings.test(line)).flatMap((line) => line.split(/ ?[|•·] ?/))
  const at = nameAt(said, email)
  const [name = '', title] = (said[at] ?? '').split(/, ?/)
  const names = namesOf(name)
  const job_title = names === undefined ? undefined : titleOf(title ?? said[at + 1])
  return {
    ...names,
    ...(job_title === undefined ? {} : { job_title }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  }
}

function nameAt(lines: readonly string[], email: string | undefined): number {
  const isName = (line: string) => naming.test(line.split(/, ?/)[0] ?? '') && !places.test(line)
  const parts = fold((email ?? '').split('@')[0] ?? '').split(/[._-]/).filter((part) => part.length > 1)
  const own = lines.findIndex((line) => isName(line) && parts.length > 1 && parts.every((part) => fold(line).includes(part)))
  return own >= 0 ? own : lines.findIndex(isName)
}

function namesOf(name: string): Pick<Signature, 'first_name' | 'last_name'> | undefined {
  const words = name.split(' ')
  const particle = words.findIndex((word) => /^(von|af|de)$/.test(word))
  const last = particle > 0 ? particle : words.length - 1
  if (last < 1) return undefined
  return { first_name: words.slice(0, last).join(' '), last_name: words.slice(last).join(' ') }
}

function titleOf(line: string | undefined): string | undefined {
  if (line === undefined || line.length > 100 || /[\d@]/.test(line) || places.test(line)) return undefined
  return line
}

function phoneIn(lines: readonly string[]): string | undefined {
  const numbers = lines.filter((line) => !/y-tunnus|fo-n|\d{7}-\d/i.test(line))
    .flatMap((line) => [...line.matchAll(/\+?\(?\d[\d ()/-]{5,}\d/g)].map(([number]) => ({ line, phone: parsePhone(number) })))
    .filter(({ phone }) => phone !== undefined)
  const mobile = numbers.find(({ line }) => /gsm|mob|matka|p\.|puh|tel/i.test(line))
  return (mobile ?? numbers[0])?.phone
}
