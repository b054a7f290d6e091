import { parseArgs } from 'node:util'
import { Refusal } from '../../platform/refusal.ts'
import type { Installation, Io } from '../../platform/io.ts'
import type { Tenant } from '../../platform/tenants.ts'

/** A command that was not written as it must be; its message says how. */
export class WrongUse extends Error {}

type Words = { text(name: string): string | undefined; must(name: string): string; has(name: string): boolean; rest: string[] }

type Options = { [name: string]: { type: 'string' | 'boolean' } }

/** Reads the words of a command: named texts, flags, and the rest. Undefined after `--help`, which has then been said. */
export function readWords(
  words: readonly string[], names: { texts?: readonly string[]; flags?: readonly string[] }, usage: string, io: Io,
): Words | undefined {
  const { texts = [], flags = [] } = names
  const options: Options = {}
  for (const name of texts) options[name] = { type: 'string' }
  for (const name of ['help', 'json', ...flags]) options[name] = { type: 'boolean' }
  const { values, positionals } = parsed(words, options, usage)
  if (values['help'] === true) {
    io.out(usage)
    return undefined
  }
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    text, has: (name) => values[name] === true, rest: positionals,
    must(name) {
      const value = text(name)
      if (value === undefined || value === '') throw new WrongUse(`--${name} is missing\n\n${usage}`)
      return value
    },
  }
}

function parsed(words: readonly string[], options: Options, usage: string) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (reason) {
    throw new WrongUse(`${reason instanceof Error ? reason.message : ''}\n\n${usage}`)
  }
}

/** The controller that a command is about: the one named, or the only one. */
export function tenantNamed(opened: Installation, slug: string | undefined): Tenant {
  const [first, second] = opened.tenants
  const found = slug === undefined ? (second === undefined ? first : undefined)
    : opened.tenants.find((tenant) => tenant.slug === slug)
  if (found !== undefined) return found
  throw new Refusal('not-found', { fi: 'Rekisterinpitäjää ei löydy. Anna --controller LYHYTNIMI.',
    sv: 'Personuppgiftsansvarig finns inte. Ge --controller KORTNAMN.',
    en: `There is no such controller. Give --controller SLUG: ${opened.tenants.map((tenant) => tenant.slug).join(', ')}` })
}
