import { purposes, type Purpose } from '../../catalogue/purposes.ts'
import type { Visit } from '../../platform/http/route.ts'
import {
  asField,
  ownFields,
  ownReaders,
  ownValues,
  type OwnedTable,
  type OwnField,
} from '../../platform/own-fields.ts'
import { say, type Language } from '../../platform/text/language.ts'
import type { Choice } from '../../platform/ui/field-frame.tsx'
import { ValueList } from '../../platform/ui/parts.tsx'
import type { Keeper } from '../rows.ts'
import { shownValue } from './values.ts'
import { whyTexts } from './why-texts.ts'

/** What a card shows of the own fields of a row: each value, and the purpose that it was read in. */
export type OwnReading = { field: OwnField; value: unknown; purpose: Purpose }

/** The values of a row's own fields, each read in the first purpose held that the field is for. A card without own
 *  fields asks once; nobody reads in a purpose for which there is no field. Source: rules of the gate 2. */
export async function ownReadings(
  visit: Pick<Visit, 'holds' | 'read'>,
  first: Keeper,
  table: OwnedTable,
  id: string,
): Promise<readonly OwnReading[]> {
  const declared = await visit.read<Keeper, OwnField[]>(first, 'opened', (task) => ownFields(task, table))
  const readings: OwnReading[] = []
  let left = declared
  for (const purpose of [first, ...ownReaders].filter((one) => visit.holds(one))) {
    const mine = left.filter((field) => field.purposes.includes(purpose))
    if (mine.length === 0) continue
    const values = await visit.read(purpose, 'opened', (task) => ownValues(task, table, [id], mine))
    left = left.filter((field) => !mine.includes(field))
    for (const field of mine) {
      const value = values.get(id)?.[field.name]
      if (value !== undefined) readings.push({ field, value, purpose })
    }
  }
  return readings
}

/** Own values beside the catalogue's, each with why it is held. */
export function OwnValues({ table, readings, language }: {
  table: OwnedTable
  readings: readonly OwnReading[]
  language: Language
}) {
  if (readings.length === 0) return null
  const values = readings.map(({ field, value, purpose }) => ({
    key: field.name,
    label: say(field.label, language),
    value: shownValue(table, asField(field), value, language),
    why: purposes[purpose].label[language],
  }))
  return <ValueList whyLabel={say(whyTexts.label, language)} values={values} />
}

/** The choices of own fields, in the controller's own words. */
export function ownChoices(fields: readonly OwnField[]): { readonly [name: string]: readonly Choice[] } {
  return Object.fromEntries(
    fields
      .filter(({ kind }) => kind === 'choice')
      .map(({ name, choices }) => [name, choices.map((value) => ({ value, label: value }))]),
  )
}
