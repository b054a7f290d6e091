import type { Purpose } from '../catalogue/purposes.ts'
import { retention, type Retention } from '../catalogue/retention.ts'
import type { Table } from '../catalogue/schema/columns.ts'
import type { RetentionShape } from '../catalogue/shape.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { fill } from '../platform/paper/remedies.ts'
import { answerTexts as texts } from './answer-texts.ts'
import type { Desk, Row } from './walk.ts'

/** How long a value stays: until a day, while something lasts, or by its rule alone. */
export type Kept = { until: string | undefined; isOpen: boolean; isOver: boolean; rule: Retention; months: number }

/** Says of any row how long it stays, by the lengths that the controller has in force. A value ends with the last of
 *  its purposes. Source: GDPR 15(1)(d); notice S17. */
export async function keeperOf(task: Desk): Promise<(table: Table, row: Row, purposes: readonly Purpose[]) => Kept> {
  const lengths = await task.db.selectFrom('retention_length').select(['rule', 'months']).where('tenant_id', '=', task.tenant).execute()
  return ({ retention: rule }, row, purposes) => {
    const ends = purposes.map((purpose) => row[`${purpose}_until`]).filter((end) => typeof end === 'string')
    const isOpen = ends.includes('infinity')
    const until = isOpen ? undefined : ends.toSorted().at(-1)
    return { until, isOpen, isOver: until !== undefined && until < task.today, rule,
      months: lengths.find((each) => each.rule === rule)?.months ?? retention[rule].months }
  }
}

/** How long a value stays, in words. */
export function keptText({ until, isOpen, isOver, rule, months }: Kept, language: Language): string {
  const shape: RetentionShape = retention[rule]
  const after = { length: fill(texts.months[language], { n: months }), after: shape.after[language] }
  const law = shape.law === undefined ? '' : `; ${shape.law[language]}`
  if (until !== undefined) return fill(texts[isOver ? 'overdue' : 'until'][language], { day: formatDay(until) }) + law
  return fill(texts[isOpen ? 'whileTie' : 'byRule'][language], after) + law
}
