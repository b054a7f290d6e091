import { tableNamed } from '../catalogue/schema/columns.ts'
import type { Language } from '../catalogue/shape.ts'
import type { Action } from '../platform/erasure/walk.ts'
import { formatDay } from '../platform/text/day.ts'
import { DataTable } from '../platform/ui/table.tsx'
import { pageTexts as texts } from './page-texts.ts'
import { keptUntil } from './plan-words.ts'
import type { InTheWay } from './plan.ts'
import { columnWords } from './words.ts'

/** A plan in words: every value, what happens to it, and which law keeps what until when. */
export function PlanTable({ actions, language }: { actions: readonly Action[]; language: Language }) {
  return (
    <DataTable
      caption={texts.title[language]}
      rows={actions}
      rowKey={({ act, table, columns, until }) => [act, table, ...columns, until ?? ''].join(' ')}
      empty={<p>{texts.nothing[language]}</p>}
      columns={[
        { key: 'what', title: texts.what[language], main: true, cell: ({ table }) => tableNamed(table).label[language],
          second: ({ table, columns }) => (columns.length === 0 ? texts.whole[language] : columnWords(table, columns, language)) },
        { key: 'happens', title: texts.happens[language], cell: ({ act }) => texts.acts[act][language],
          second: (action) => keptUntil(action, language) },
        { key: 'rows', title: texts.rows[language], align: 'end', cell: ({ rows }) => String(rows.length) },
      ]}
    />
  )
}

/** What stands in the way of an erasure, named. */
export function Ways({ ways, language }: { ways: readonly InTheWay[]; language: Language }) {
  if (ways.length === 0) return null
  return (
    <>
      <h2>{texts.standing[language]}</h2>
      <ul>
        {ways.map(({ what, rows, until }) => (
          <li key={[what, ...rows].join()}>
            {texts.ways[what][language]}
            {until !== undefined && until !== 'infinity' && ` (${texts.until[language].replace('{day}', formatDay(until))})`}
          </li>
        ))}
      </ul>
    </>
  )
}
