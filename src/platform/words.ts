import { parseArgs } from 'node:util'
import type { Installation, Io, Verb } from './io.ts'
import { Refusal } from './refusal.ts'
import type { Tenant } from './tenants.ts'
import { parseLanguage, type Language, type Text } from './text/language.ts'

/** A command that was not written as it must be; its text says how, and the command's usage follows it. */
export class WrongUse extends Error {
  readonly text: Text | undefined

  constructor(text?: Text) {
    super(text?.en ?? 'wrong use')
    this.text = text
  }
}

/** The words of a command: named texts, flags and the rest, and the language of whoever sits at the terminal. */
export type Words = {
  text(name: string): string | undefined
  must(name: string): string
  has(name: string): boolean
  rest: string[]
  language: Language
}

type Names = { texts?: readonly string[]; flags?: readonly string[] }
type Environment = Readonly<Record<string, string | undefined>>

/** A verb that reads its words: the named texts and flags, `--json`, `--kieli fi|sv|en` and `--help`, which says the
 *  usage and gives 0. What it refuses is said in the language of the terminal: 1 for a Refusal, 2 for WrongUse. */
export function verb(usage: string, names: Names, act: (words: Words, io: Io) => Promise<number>): Verb {
  return async (words, io) => {
    const language = terminalLanguage(words, process.env)
    try {
      const read = readWords(words, names, language)
      if (!read.has('help')) return await act(read, io)
      io.out(usage)
      return 0
    } catch (reason) {
      if (reason instanceof Refusal) io.err(reason.text[language])
      else if (reason instanceof WrongUse) {
        io.err(reason.text === undefined ? usage : `${reason.text[language]}\n\n${usage}`)
      } else throw reason
      return reason instanceof Refusal ? 1 : 2
    }
  }
}

/** The language that was asked for by `--kieli`, else that of the shell's locale. A shell without one reads English, as
 *  it does from every other program. */
export function terminalLanguage(words: readonly string[], environment: Environment): Language {
  const at = words.findIndex((word) => word === '--kieli' || word.startsWith('--kieli='))
  const asked = words[at]?.split('=')[1] ?? (at < 0 ? undefined : words[at + 1])
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']]
    .find((value) => value !== undefined && value !== '')
  return parseLanguage(asked ?? '') ?? parseLanguage(locale ?? '') ?? 'en'
}

function readWords(words: readonly string[], { texts = [], flags = [] }: Names, language: Language): Words {
  const options: { [name: string]: { type: 'string' | 'boolean' } } = {}
  for (const name of ['kieli', ...texts]) options[name] = { type: 'string' }
  for (const name of ['help', 'json', ...flags]) options[name] = { type: 'boolean' }
  const { values, positionals } = parsed(words, options)
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    text, language, has: (name) => values[name] === true, rest: positionals,
    must(name) {
      const value = text(name)
      if (value === undefined || value === '') throw new WrongUse(isMissing(`--${name}`))
      return value
    },
  }
}

function parsed(words: readonly string[], options: { [name: string]: { type: 'string' | 'boolean' } }) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (reason) {
    // parseArgs says wrong words by throwing a TypeError, in English and with the word in it.
    if (!(reason instanceof TypeError)) throw reason
    throw new WrongUse(isWrong(words.find((word) => isUnknown(word, options)) ?? words.join(' ')))
  }
}

function isUnknown(word: string, options: object): boolean {
  return word.startsWith('-') && !Object.hasOwn(options, word.slice(2).split('=')[0] ?? '')
}

function isMissing(option: string): Text {
  return { fi: `${option} puuttuu.`, sv: `${option} saknas.`, en: `${option} is missing.` }
}

function isWrong(word: string): Text {
  return { fi: `Tätä ei voi antaa näin: ${word}`, sv: `Detta kan inte anges så här: ${word}`,
    en: `This cannot be given so: ${word}` }
}

/** The controller that a command is about: the one named, or the only one. Refuses 'not-found'. */
export function tenantNamed(opened: Pick<Installation, 'tenants'>, slug: string | undefined): Tenant {
  const [first, second] = opened.tenants
  const found = slug === undefined ? (second === undefined ? first : undefined)
    : opened.tenants.find((tenant) => tenant.slug === slug)
  if (found !== undefined) return found
  const slugs = opened.tenants.map((tenant) => tenant.slug).join(', ')
  throw new Refusal('not-found', { fi: `Rekisterinpitäjää ei löydy. Anna --controller LYHYTNIMI: ${slugs}`,
    sv: `Personuppgiftsansvarig finns inte. Ge --controller KORTNAMN: ${slugs}`,
    en: `There is no such controller. Give --controller SLUG: ${slugs}` })
}
