import type { Answer, Visit } from '../../platform/http/route.ts'
import type { Field } from '../../platform/fields.ts'
import { Button, LinkButton, type Content } from '../../platform/ui/parts.tsx'
import { Form } from '../../platform/ui/form.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { pageTexts as texts } from '../page-texts.ts'
import type { Filled } from './fields-form.tsx'
import { page, speaker } from './frame.tsx'
import { shownValue, writtenValue, type Row } from './values.ts'

type Versions = {
  table: string
  fields: readonly Field[]
  row: Row & { row_version: number }
  filled: Filled
  action: string
  back: string
  current: string
  about: Content
}

/** Somebody else saved first: both versions side by side, and nothing is overwritten until the person says so. */
export function conflictPage(visit: Visit, parts: Versions): Answer {
  const say = speaker(visit)
  const { table, fields, row, filled, action, back } = parts
  const mine = ({ name, kind }: Field) => filled.values[name] ?? (kind === 'yes' ? 'false' : '')
  const changed = fields.filter((field) => writtenValue(field, row[field.name]) !== mine(field))
  return page({
    title: say(texts.conflict),
    current: parts.current,
    status: 409,
    subtitle: parts.about,
    body: (
      <div class="flow">
        <p>{say(texts.conflictNext)}</p>
        <DataTable
          caption={say(texts.conflict)}
          rows={changed}
          rowKey={({ name }) => name}
          empty={<p>{say(texts.doneBefore)}</p>}
          columns={[
            { key: 'field', title: say(texts.field), main: true, cell: ({ label }) => say(label) },
            {
              key: 'stored',
              title: say(texts.stored),
              cell: (field) => shownValue(table, field, row[field.name], visit.language),
            },
            {
              key: 'typed',
              title: say(texts.typed),
              cell: (field) =>
                field.kind === 'day'
                  ? mine(field) || '–'
                  : shownValue(table, field, typedValue(field, mine(field)), visit.language),
            },
          ]}
        />
        <Form
          action={action}
          hidden={{ ...filled.values, row_version: String(row.row_version) }}
          actions={
            <>
              <Button look="primary">{say(texts.saveMine)}</Button>
              <LinkButton href={back} back>
                {say(texts.cancel)}
              </LinkButton>
            </>
          }
        >
          {null}
        </Form>
      </div>
    ),
  })
}

/** What was typed, as far as it can be shown in words; a choice nobody offers is shown as none. */
function typedValue(field: Field, text: string): unknown {
  if (field.kind === 'yes') return text === 'true'
  if (field.kind === 'choice') return field.choices?.find((choice) => choice === text)
  return text
}
