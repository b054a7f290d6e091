import type { Purpose } from '../../catalogue/purposes.ts'
import { fieldsOf, type Field, type Mode } from '../../platform/fields.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { constraintRefusal } from '../../platform/refusal-of.ts'
import { Refusal, type Fault } from '../../platform/refusal.ts'
import { parseDay } from '../../platform/text/day.ts'
import { findPersonalIdentityCodes, maskPersonalIdentityCodes } from '../../platform/text/hetu.ts'
import type { Choice } from '../../platform/ui/field-frame.tsx'
import { isId } from '../../platform/id.ts'
import { flowTexts as texts, notFound } from './flow-texts.ts'
import type { Filled } from './fields-form.tsx'
import { writtenValue, type Row } from './values.ts'

/** The fields a form asks for: what the purpose may write, without those that the page itself knows. A field in
 *  `referring` is asked for although it refers to another row: the page offers the rows. */
export function askedFields(
  table: string,
  purpose: Purpose,
  mode: Mode,
  without: readonly string[] = [],
  referring: readonly string[] = [],
): readonly Field[] {
  return fieldsOf(table, purpose).filter(
    ({ name, may, refersTo }) =>
      may[mode] && !without.includes(name) && (refersTo === undefined || referring.includes(name)),
  )
}

/** Fields of which some must be filled in although a row may be without them: what is deleted is emptied. */
export function withNeeded(fields: readonly Field[], needed: readonly string[] = []): readonly Field[] {
  return fields.map((field) => (needed.includes(field.name) ? { ...field, required: true } : field))
}

/** A form before anything was typed. */
export function blank(values: { readonly [name: string]: string } = {}): Filled {
  return { values, faults: [] }
}

/** A form filled with what is stored. */
export function stored(fields: readonly Field[], row: Row): Filled {
  return blank(Object.fromEntries(fields.map((field) => [field.name, writtenValue(field, row[field.name])])))
}

/** What was typed, kept for the next try, and without personal identity codes: there is no place for them. */
export function typed(form: URLSearchParams, faults: readonly Fault[] = []): Filled {
  return {
    values: Object.fromEntries([...form].map(([name, value]) => [name, maskPersonalIdentityCodes(value)])),
    faults,
  }
}

/** What the form says of the fields it asked for. A box left empty says no. Refuses a personal identity code anywhere. */
export function inputOf(
  form: URLSearchParams,
  fields: readonly Field[],
  prefix = '',
): { readonly [name: string]: string } {
  const faults = fields
    .filter(({ name }) => findPersonalIdentityCodes(form.get(prefix + name) ?? '').length > 0)
    .map(({ name, label }) => ({ field: prefix + name, text: texts.identityCode, label }))
  if (faults.length > 0) throw new Refusal('invalid', texts.identityCode, undefined, faults)
  return Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = form.get(prefix + name) ?? (kind === 'yes' ? 'false' : undefined)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** Unfolds what `parseFields` gave, or refuses with every fault beside its field. */
export function accepted<R>(parsed: { ok: R } | { faults: readonly Fault[] }, prefix = ''): R {
  if ('ok' in parsed) return parsed.ok
  throw new Refusal(
    'invalid',
    texts.mend,
    undefined,
    parsed.faults.map((fault) => ({ ...fault, field: prefix + fault.field })),
  )
}

/** Whether anything was written into the field. */
export function isWritten(form: URLSearchParams, name: string): boolean {
  return (form.get(name) ?? '').trim() !== ''
}

/** Does the act of a form. A refusal that the person can mend shows the same page again, with what was typed. */
export async function submit(
  visit: Visit,
  act: () => Promise<Answer>,
  again: (filled: Filled, refusal: Refusal) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act()
  } catch (reason) {
    const refusal = reason instanceof Refusal ? reason : constraintRefusal(reason)
    if (refusal === undefined || refusal.kind === 'not-found' || refusal.kind === 'not-allowed') throw reason
    return again(typed(visit.form, refusal.faults), refusal)
  }
}

/** What the page did not offer is not taken either. */
export function mustBeOffered(
  input: { readonly [name: string]: string },
  options: { readonly [name: string]: readonly Choice[] },
): void {
  for (const [name, choices] of Object.entries(options)) {
    if (!choices.some(({ value }) => value === input[name])) throw new Refusal('invalid', texts.choose, name)
  }
}

/** The last day that a form gives. */
export function endDayOf(input: { readonly [name: string]: string }): string {
  const day = parseDay(input['ended_on'] ?? '')
  if (day === undefined) throw new Refusal('invalid', texts.giveDay, 'ended_on')
  return day
}

/** The id an address names. What is no id is not found. */
export function idOf(visit: Visit, name = 'id'): string {
  const id = visit.parameters[name] ?? ''
  if (!isId(id)) throw new Refusal('not-found', notFound)
  return id
}

/** The version of the row that the form was filled from. */
export function seenVersion(form: URLSearchParams): number | undefined {
  const seen = form.get('row_version') ?? ''
  return /^\d{1,9}$/.test(seen) ? Number(seen) : undefined
}

/** The same for a form that writes a row's values over: one that names no version has seen no row, and comes too late. */
export function versionWrittenOver(form: URLSearchParams): number {
  return seenVersion(form) ?? 0
}
