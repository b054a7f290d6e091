import type { Purpose } from '../../catalogue/purposes.ts'
import { fieldsOf } from '../../platform/fields.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { ValueList } from '../../platform/ui/parts.tsx'
import { isFilled, shownValue, type Row } from './values.ts'
import { Why } from './why.tsx'
import { whyTexts } from './why-texts.ts'

/** The values of one row, as the catalogue states them: what the purpose may read, each with why it is held. A column
 *  added to the catalogue is shown here as soon as the row brings it. */
export function RowValues(props: {
  table: string
  purpose: Purpose
  row: Row
  language: Language
  without?: readonly string[]
  source?: string | undefined
}) {
  const { table, purpose, row, language, without = [], source } = props
  const fields = fieldsOf(table, purpose).filter(
    ({ name, may, refersTo }) =>
      may.select && refersTo === undefined && !without.includes(name) && isFilled(row[name]),
  )
  return (
    <ValueList
      whyLabel={say(whyTexts.label, language)}
      values={fields.map((field) => ({
        key: field.name,
        label: say(field.label, language),
        value: shownValue(table, field, row[field.name], language),
        why: <Why table={table} column={field.name} language={language} source={source} />,
      }))}
    />
  )
}
