import { Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { columnTitle } from './import-columns.ts'
import { importPageTexts as texts } from './import-page-texts.ts'
import type { Survey } from './import-survey.ts'
import type { Say } from './pages/frame.tsx'

/** How a file was read: its encoding and delimiter unless it was a workbook, and each column with its first values. */
export type Recognised = Pick<Survey, 'places' | 'encoding' | 'delimiter' | 'samples'> & { isWorkbook: boolean }

/** Tells how a file was understood, before anything of it is stored. */
export function RecognisedPanel({ read, say }: { read: Recognised; say: Say }) {
  const delimiter = read.delimiter === '\t' ? 'tab' : read.delimiter
  const rows = read.places.header.map((title, at) => ({
    at,
    title,
    place: read.places.known.find((one) => one.at === at),
    values: read.samples.map((values) => values[at] ?? '').filter((value) => value !== ''),
  }))
  return (
    <Panel id="recognised" title={say(texts.recognised)}>
      {!read.isWorkbook && (
        <p>
          {say(texts.encoding)}: {read.encoding.toUpperCase()}. {say(texts.delimiter)}: {delimiter}
        </p>
      )}
      <DataTable
        caption={say(texts.columns)}
        rows={rows}
        rowKey={({ at }) => String(at)}
        empty={<p>{say(texts.none)}</p>}
        columns={[
          { key: 'title', title: say(texts.column), main: true, cell: ({ title }) => title },
          {
            key: 'taken',
            title: say(texts.takenAs),
            cell: ({ place }) => (place === undefined ? say(texts.notTaken) : columnTitle(place)),
          },
          { key: 'values', title: say(texts.firstValues), cell: ({ values }) => values.join(' · ') },
        ]}
      />
    </Panel>
  )
}
