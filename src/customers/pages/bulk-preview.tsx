import { say, type Language } from '../../platform/text/language.ts'
import { Form } from '../../platform/ui/form.tsx'
import { Button, Callout, type Content } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import type { Edit, Foreseen } from '../bulk-edit.ts'
import type { BulkField } from '../bulk-fields.ts'
import type { Before, Rooted, Value } from '../bulk-rows.ts'
import { bulkTexts as texts } from '../bulk-texts.ts'
import type { Say } from './frame.tsx'
import { shownValue } from './values.ts'

const mostShown = 20

/** What a bulk edit would do, row by row as far as rows fit a page, and where it is confirmed. */
export function Preview(props: {
  path: string
  edit: Edit
  foreseen: Foreseen
  typed: string
  isStale: boolean
  language: Language
  children: Content
}) {
  const { path, edit, foreseen, language } = props
  const t: Say = (text) => say(text, language)
  const count = foreseen.changes.length
  const refused = foreseen.unfit.length + foreseen.unseen
  return (
    <>
      {props.isStale && (
        <div role="alert" tabIndex={-1} data-focus>
          <Callout tone="refuses">{t(texts.countChanged)}</Callout>
        </div>
      )}
      <Callout tone={refused > 0 ? 'refuses' : 'waits'}>
        <Counts foreseen={foreseen} say={t} />
      </Callout>
      <Changes edit={edit} rows={foreseen.changes} language={language} />
      <Refused rows={foreseen.unfit} say={t} />
      {count > 0 && (
        <Form
          action={`${path}/bulk`}
          hidden={{ field: edit.field.name, value: props.typed, sure: '1', count: String(count) }}
          actions={<Button look="primary">{t(texts.change(count))}</Button>}
        >
          {props.children}
        </Form>
      )}
    </>
  )
}

function Counts({ foreseen, say: t }: { foreseen: Foreseen; say: Say }) {
  const told = [
    ['same', foreseen.same],
    ['unfit', foreseen.unfit.length],
    ['unseen', foreseen.unseen],
  ] as const
  return (
    <>
      <p>{t(texts.changes(foreseen.changes.length))}</p>
      {told.map(([name, of]) => of > 0 && <p key={name}>{t(texts[name](of))}</p>)}
    </>
  )
}

function Changes({ edit, rows, language }: { edit: Edit; rows: readonly Before[]; language: Language }) {
  if (rows.length === 0) return null
  const t: Say = (text) => say(text, language)
  const shown = (value: Value) => valueText(edit.table, edit.field, value, language)
  return (
    <>
      <DataTable
        caption={t(texts.changes(rows.length))}
        rows={rows.slice(0, mostShown)}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'row', title: t(texts.row), main: true, cell: ({ name }) => name },
          { key: 'now', title: `${t(texts.now)}: ${say(edit.field.label, language)}`, cell: ({ value }) => shown(value) },
          { key: 'after', title: t(texts.after), cell: () => shown(edit.value) },
        ]}
      />
      {rows.length > mostShown && <p class="muted">{t(texts.someOf(mostShown, rows.length))}</p>}
    </>
  )
}

function Refused({ rows, say: t }: { rows: readonly Before[]; say: Say }) {
  if (rows.length === 0) return null
  return (
    <>
      <h2>{t(texts.refused)}</h2>
      <ul>
        {rows.slice(0, mostShown).map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {rows.length > mostShown && <p class="muted">{t(texts.someOf(mostShown, rows.length))}</p>}
    </>
  )
}

function valueText(table: Rooted, field: BulkField, value: Value, language: Language): string {
  return shownValue(table, field, field.own?.kind === 'yes' && value !== null ? value === 'true' : value, language)
}
