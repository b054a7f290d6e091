import type { Language } from '../catalogue/shape.ts'
import { Badge, LinkButton, Panel, type Tone } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { accountabilityTexts as texts } from './accountability-texts.ts'
import type { CheckedRow } from './check.ts'
import { stateTexts, type State } from './check-texts.ts'
import type { RecordText, Section } from './record-blocks.ts'

/** The record of processing activities to read, with its downloads. */
export function RecordPage({ text, language }: { text: RecordText; language: Language }) {
  return (
    <div class="flow">
      <p>{text.lead}</p>
      <div class="actions">
        <LinkButton href={`/accountability/record.md?kieli=${language}`}>
          {texts.markdown[language]}
        </LinkButton>
        <LinkButton href={`/accountability/record.pdf?kieli=${language}`}>{texts.pdf[language]}</LinkButton>
        <LinkButton href="/accountability" look="text" back>
          {texts.back[language]}
        </LinkButton>
      </div>
      {text.sections.map((section, at) => (
        <Part key={section.heading} section={section} at={at} />
      ))}
    </div>
  )
}

function Part({ section, at }: { section: Section; at: number }) {
  const { heading, lines, header, rows } = section
  return (
    <Panel id={`part-${at}`} title={heading}>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={heading}
          columns={header.map((title, column) => ({
            key: title,
            title,
            cell: (row: readonly string[]) => row[column],
            main: column === 0,
            long: true,
          }))}
          rows={rows}
          rowKey={(row) => row.join()}
          empty={null}
        />
      )}
    </Panel>
  )
}

/** Each promise of the notice, how it stands, and what shows it. */
export function CheckedRows({ rows, language }: { rows: readonly CheckedRow[]; language: Language }) {
  return (
    <div class="flow">
      <div class="actions">
        <LinkButton href="/accountability" look="text" back>
          {texts.back[language]}
        </LinkButton>
      </div>
      <DataTable
        caption={texts.rows[language]}
        columns={[
          { key: 'row', title: texts.row[language], cell: ({ row }) => row, whole: true },
          { key: 'says', title: texts.promise[language], cell: ({ says }) => says[language], main: true },
          {
            key: 'state',
            title: texts.state[language],
            cell: ({ state }) => <Badge tone={tones[state]}>{stateTexts[state][language]}</Badge>,
          },
          { key: 'evidence', title: texts.evidence[language], cell: ({ evidence }) => evidence[language], long: true },
        ]}
        rows={rows}
        rowKey={({ row }) => row}
        empty={null}
      />
    </div>
  )
}

const tones: Readonly<Record<State, Tone>> = {
  holds: 'holds',
  declared: 'neutral',
  fails: 'refuses',
  'not yet': 'waits',
}
