import type { Purpose } from '../../catalogue/purposes.ts'
import type { Catalogue } from '../../catalogue/schema/columns.ts'
import type { Task } from '../../platform/gate/task.ts'
import type { Visit } from '../../platform/http/route.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { ValueList } from '../../platform/ui/parts.tsx'
import { readableFields } from '../more-columns.ts'
import { keepers, type Keeper } from '../rows.ts'
import { isFilled, shownValue, type Row } from './values.ts'
import { Why } from './why.tsx'
import { whyTexts } from './why-texts.ts'

/** A row as one purpose reads it, without the columns that an earlier one has shown. */
export type Reading = { purpose: Purpose; row: Row; without: readonly string[] }

/** The row as the other purposes that the viewer holds read it, when they may read more of it than the first one: each
 *  value is credited to the first purpose that allows it. Source: rules of the gate 2. */
export async function otherReadings(
  visit: Pick<Visit, 'holds' | 'read'>,
  table: string,
  first: Keeper,
  ask: (task: Task<Keeper>) => Promise<Row>,
  of?: Catalogue,
): Promise<readonly Reading[]> {
  const names = (purpose: Purpose) => readableFields(table, purpose, of).map(({ name }) => name)
  const shown = new Set(names(first))
  const readings: Reading[] = []
  for (const purpose of keepers.filter((one) => one !== first && visit.holds(one))) {
    const without = [...shown]
    if (names(purpose).every((name) => shown.has(name))) continue
    readings.push({ purpose, without, row: await visit.read<Keeper, Row>(purpose, 'opened', ask) })
    for (const name of names(purpose)) shown.add(name)
  }
  return readings
}

/** The values of one row, as the catalogue states them: what the purpose may read, each with why it is held, and then
 *  what other held purposes add. A column added to the catalogue is shown here. */
export function RowValues(props: {
  table: string
  purpose: Purpose
  row: Row
  language: Language
  without?: readonly string[]
  others?: readonly Reading[]
  source?: string | undefined
  until?: string | undefined
  of?: Catalogue | undefined
}) {
  const { table, purpose, row, language, without = [], others = [], source, until, of } = props
  const readings = [{ purpose, row, without }, ...others]
  const values = readings.flatMap((reading) =>
    readableFields(table, reading.purpose, of)
      .filter(({ name }) => !reading.without.includes(name) && isFilled(reading.row[name]))
      .map((field) => ({
        key: field.name,
        label: say(field.label, language),
        value: shownValue(table, field, reading.row[field.name], language),
        why: (
          <Why table={table} column={field.name} language={language} source={source} until={until} of={of} />
        ),
      })),
  )
  return <ValueList whyLabel={say(whyTexts.label, language)} values={values} />
}
