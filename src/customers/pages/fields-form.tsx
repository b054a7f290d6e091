import { choiceText } from '../../platform/choices.ts'
import type { Field as FieldOf } from '../../platform/fields.ts'
import type { Fault } from '../../platform/refusal.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { Field } from '../../platform/ui/field.tsx'
import type { Choice } from '../../platform/ui/field-frame.tsx'
import type { Content } from '../../platform/ui/parts.tsx'
import { pageTexts as texts } from '../page-texts.ts'

/** What a form holds between two tries: what was typed, by field, and what is wrong with it. */
export type Filled = { values: { readonly [name: string]: string }; faults: readonly Fault[] }

/** Fields as the catalogue states them: a column added there is asked for here. `options` gives the rows that a
 *  reference may point to; a reference without them is not asked for. */
export function FieldsForm(props: {
  table: string
  fields: readonly FieldOf[]
  filled: Filled
  language: Language
  /** Stands before every name, where one form holds rows of several tables. */
  prefix?: string | undefined
  options?: { readonly [name: string]: readonly Choice[] }
  hints?: { readonly [name: string]: Content }
  /** Values that help while typing; any other may be typed. */
  suggestions?: { readonly [name: string]: readonly Choice[] } | undefined
}) {
  return (
    <>
      {props.fields.map((field) => (
        <FieldInput key={field.name} {...props} field={field} />
      ))}
    </>
  )
}

function FieldInput(props: Parameters<typeof FieldsForm>[0] & { field: FieldOf }) {
  const { field, table, language, prefix = '' } = props
  const name = `${prefix}${field.name}`
  const value = props.filled.values[name]
  const common = {
    name,
    label: say(field.label, language),
    hint: props.hints?.[field.name],
    error: errorOf(props.filled.faults, name, language),
    must: field.required ? say(texts.must, language) : undefined,
  }
  const none = say(field.required ? texts.choose : texts.none, language)
  const options = props.options?.[field.name] ?? choicesOf(table, field, language)
  if (options !== undefined)
    return <Field kind="choice" {...common} options={options} none={none} value={value} />
  switch (field.kind) {
    case 'yes':
      return <Field kind="checkbox" {...common} isChecked={value === 'true'} value="true" />
    case 'note':
      return <Field kind="textarea" {...common} value={value} />
    case 'basis_points':
      return <Field kind="number" {...common} value={value} unit="%" />
    case 'count':
      return <Field kind="number" {...common} value={value} />
    case 'day':
      return <Field kind="day" {...common} value={value} />
    case 'email':
      return <Field kind="email" {...common} value={value} autocomplete="off" />
    case 'phone':
      return <Field kind="phone" {...common} value={value} autocomplete="off" />
    default:
      return field.refersTo === undefined ? (
        <Field
          kind="text"
          {...common}
          value={value}
          autocomplete="off"
          suggestions={props.suggestions?.[field.name]}
        />
      ) : null
  }
}

/** What is wrong with a field, in the reader's language. */
export function errorOf(faults: readonly Fault[], name: string, language: Language): string | undefined {
  const fault = faults.find(({ field }) => field === name)
  return fault === undefined ? undefined : say(fault.text, language)
}

function choicesOf(table: string, field: FieldOf, language: Language): readonly Choice[] | undefined {
  if (field.kind === 'language') {
    return Object.entries(texts.languages).map(([value, label]) => ({ value, label: say(label, language) }))
  }
  return field.choices?.map((value) => ({
    value,
    label: say(choiceText(table, field.name, value), language),
  }))
}
