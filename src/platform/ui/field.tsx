import { type Choice, ErrorText, type FieldBase, fieldId, Hint, Must, shared } from './field-frame.tsx'
import { Checkbox, Marks, Several } from './field-marks.tsx'

/** The kinds written on one line; `code` is a one-time code. */
export type LineKind = 'text' | 'email' | 'phone' | 'day' | 'password' | 'code'

/** A field by its kind. A day is written as people write it (31.12.2026): a browser's picker follows the browser's
 *  language, not the page's, and cannot be pasted into. `pick` is a search: `options` help while typing where the
 *  browser can, `found` are the answers to choose from after the `find` button was pressed. */
export type FieldProps = FieldBase &
  (
    | {
        kind: LineKind
        value?: string | undefined
        autocomplete?: string | undefined
        /** Values that help while typing, where the browser can; any other may be typed. */
        suggestions?: readonly Choice[] | undefined
      }
    | { kind: 'number'; value?: string | undefined; unit?: string | undefined }
    | { kind: 'textarea'; value?: string | undefined; rows?: number | undefined }
    | { kind: 'choice'; value?: string | undefined; options: readonly Choice[]; none?: string | undefined }
    | { kind: 'radios'; value?: string | undefined; options: readonly Choice[] }
    | { kind: 'checkboxes'; values?: readonly string[] | undefined; options: readonly Choice[] }
    | { kind: 'checkbox'; isChecked?: boolean | undefined; value?: string | undefined }
    | { kind: 'file'; accept?: string | undefined }
    | {
        kind: 'pick'
        value?: string | undefined
        options?: readonly string[] | undefined
        find: { name: string; label: string }
        found?:
          | { name: string; label: string; options: readonly Choice[]; value?: string | undefined }
          | undefined
      }
  )

type Kind<K extends FieldProps['kind']> = Extract<FieldProps, { kind: K }>

/** A labelled field of a form: label above, hint, control, and the error beside it. */
export function Field(props: FieldProps) {
  switch (props.kind) {
    case 'radios':
      return (
        <Several field={props}>
          <Marks type="radio" field={props} options={props.options} chosen={[props.value]} />
        </Several>
      )
    case 'checkboxes':
      return (
        <Several field={props}>
          <Marks type="checkbox" field={props} options={props.options} chosen={props.values ?? []} />
        </Several>
      )
    case 'checkbox':
      return <Checkbox {...props} />
    default:
      return (
        <div class="field">
          <label for={fieldId(props.name)}>
            {props.label}
            <Must must={props.must} />
          </label>
          <Hint field={props} />
          <Control {...props} />
          <ErrorText field={props} />
        </div>
      )
  }
}

function Control(props: Exclude<FieldProps, { kind: 'radios' | 'checkboxes' | 'checkbox' }>) {
  switch (props.kind) {
    case 'choice':
      return <Select {...props} />
    case 'textarea':
      return <textarea {...shared(props)} rows={props.rows ?? 5} value={props.value ?? ''} />
    case 'file':
      return <input {...shared(props)} type="file" accept={props.accept} />
    case 'number':
      return <NumberInput {...props} />
    case 'pick':
      return <Pick {...props} />
    default:
      return <Line {...props} />
  }
}

const lines = {
  text: { type: 'text' },
  email: { type: 'email', autocapitalize: 'none', spellcheck: false },
  phone: { type: 'tel' },
  day: { type: 'text', class: 'short', autocomplete: 'off' },
  password: { type: 'password' },
  code: { type: 'text', class: 'short', inputmode: 'numeric', autocomplete: 'one-time-code' },
} as const

function Line(props: Kind<LineKind>) {
  const autocomplete = props.autocomplete === undefined ? {} : { autocomplete: props.autocomplete }
  const id = `${fieldId(props.name)}-list`
  const list = props.suggestions === undefined ? {} : { list: id }
  return (
    <>
      <input {...lines[props.kind]} {...autocomplete} {...list} {...shared(props)} value={props.value} />
      {props.suggestions !== undefined && (
        <datalist id={id}>
          {props.suggestions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}

function NumberInput(props: Kind<'number'>) {
  // type=number drops a decimal comma in some browsers and changes when scrolled over; the server reads both forms.
  const input = (
    <input {...shared(props)} type="text" inputmode="decimal" class="short number" value={props.value} />
  )
  if (props.unit === undefined) return input
  return (
    <div class="unit">
      {input}
      <span>{props.unit}</span>
    </div>
  )
}

function Select(props: Kind<'choice'>) {
  return (
    <select {...shared(props)}>
      {props.none !== undefined && <option value="">{props.none}</option>}
      {props.options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

function Pick(props: Kind<'pick'>) {
  const id = fieldId(props.name)
  const list = props.options === undefined ? undefined : `${id}-list`
  return (
    <>
      <div class="unit">
        <input {...shared(props)} type="text" autocomplete="off" list={list} value={props.value} />
        <button class="button" name={props.find.name} value="1" formnovalidate>
          {props.find.label}
        </button>
      </div>
      {list !== undefined && (
        <datalist id={list}>
          {props.options?.map((text) => (
            <option key={text} value={text}>
              {text}
            </option>
          ))}
        </datalist>
      )}
      {props.found !== undefined && <Found {...props.found} />}
    </>
  )
}

function Found(props: {
  name: string
  label: string
  options: readonly Choice[]
  value?: string | undefined
}) {
  return (
    <fieldset class="found">
      <legend class="hidden">{props.label}</legend>
      <Marks type="radio" field={props} options={props.options} chosen={[props.value]} />
    </fieldset>
  )
}
