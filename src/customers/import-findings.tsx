import { say, type Language } from '../platform/text/language.ts'
import { DataTable, type Column } from '../platform/ui/table.tsx'
import { importPageTexts as texts, ofLineText } from './import-page-texts.ts'
import { outcomeIn, type Outcome } from './import.ts'
import type { Say } from './pages/frame.tsx'

/** What came of an import, or would come of it, line by line: what was refused, what was noticed, and copies. */
export function Findings({ outcome, language }: { outcome: Outcome; language: Language }) {
  const t: Say = (text) => say(text, language)
  const { refused, warned } = outcomeIn(outcome, language)
  return (
    <>
      <h2>{t(texts.refused)}</h2>
      <FindingTable caption={t(texts.refused)} rows={refused.slice(0, mostShown)} say={t} />
      <h2>{t(texts.warned)}</h2>
      <FindingTable caption={t(texts.warned)} rows={warned.slice(0, mostShown)} say={t} />
      <h2>{t(texts.duplicates)}</h2>
      <DataTable
        caption={t(texts.duplicates)}
        rows={outcome.duplicates.slice(0, mostShown)}
        rowKey={({ line }) => String(line)}
        empty={<p>{t(texts.none)}</p>}
        columns={[
          { key: 'line', title: t(texts.line), main: true, cell: ({ line }) => String(line) },
          { key: 'of', title: t(texts.ofLine), cell: (copy) => t(ofLineText(copy)) },
        ]}
      />
    </>
  )
}

const mostShown = 5000

type Told = { line: number; column: string; reason: string }

function FindingTable(props: { caption: string; rows: readonly Told[]; say: Say }) {
  const { caption, rows, say } = props
  const columns: readonly Column<Told>[] = [
    { key: 'line', title: say(texts.line), main: true, cell: ({ line }) => String(line) },
    { key: 'column', title: say(texts.column), cell: ({ column }) => column },
    { key: 'reason', title: say(texts.reason), cell: ({ reason }) => reason, long: true },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ line, column, reason }) => `${line} ${column} ${reason}`}
      empty={<p>{say(texts.none)}</p>}
    />
  )
}
