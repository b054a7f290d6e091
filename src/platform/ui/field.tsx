import type { Content } from './parts.tsx'

/** One alternative of a choice. */
export type Choice = { value: string; label: string; hint?: string | undefined }

/** What every field has. `must` is the compulsory mark in words ('pakollinen'); `error` says what to do. */
export type FieldBase = {
  name: string
  label: string
  hint?: Content
  error?: string | undefined
  must?: string | undefined
  disabled?: boolean | undefined
}

/** The kinds written on one line; `code` is a one-time code. */
export type LineKind = 'text' | 'email' | 'phone' | 'day' | 'password' | 'code'

/** A field by its kind. A day is written as people write it (31.12.2026): a browser's picker follows the browser's
 *  language, not the page's, and cannot be pasted into. `pick` is a search: `options` help while typing where the
 *  browser can, `found` are the answers to choose from after the `find` button was pressed. */
export type FieldProps = FieldBase & (
  | { kind: LineKind; value?: string | undefined; autocomplete?: string | undefined }
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
      found?: { name: string; label: string; options: readonly Choice[]; value?: string | undefined } | undefined
    }
)

type Kind<K extends FieldProps['kind']> = Extract<FieldProps, { kind: K }>

/** The id of a field's control, for links to it. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\w-]+/g, '-')}`
}

/** A labelled field of a form: label above, hint, control, and the error beside it. */
export function Field(props: FieldProps) {
  switch (props.kind) {
    case 'radios': return <Radios {...props} />
    case 'checkboxes': return <Checkboxes {...props} />
    case 'checkbox': return <Checkbox {...props} />
    default: return (
      <div class="field">
        <label for={fieldId(props.name)}>{props.label}<Must must={props.must} /></label>
        <Hint field={props} />
        <Control {...props} />
        <ErrorText field={props} />
      </div>
    )
  }
}

function Control(props: Exclude<FieldProps, { kind: 'radios' | 'checkboxes' | 'checkbox' }>) {
  switch (props.kind) {
    case 'choice': return <Select {...props} />
    case 'textarea': return <textarea {...shared(props)} rows={props.rows ?? 5} value={props.value ?? ''} />
    case 'file': return <input {...shared(props)} type="file" accept={props.accept} />
    case 'number': return <NumberInput {...props} />
    case 'pick': return <Pick {...props} />
    default: return <Line {...props} />
  }
}

function shared(field: FieldBase) {
  return {
    id: fieldId(field.name),
    name: field.name,
    required: field.must !== undefined,
    disabled: field.disabled,
    'aria-invalid': field.error === undefined ? undefined : 'true' as const,
    'aria-describedby': describedBy(field),
  }
}

function describedBy(field: FieldBase): string | undefined {
  const id = fieldId(field.name)
  const parts = [field.hint === undefined ? '' : `${id}-hint`, field.error === undefined ? '' : `${id}-error`]
  return parts.filter((part) => part !== '').join(' ') || undefined
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
  return <input {...lines[props.kind]} {...autocomplete} {...shared(props)} value={props.value} />
}

function NumberInput(props: Kind<'number'>) {
  // type=number drops a decimal comma in some browsers and changes when scrolled over; the server reads both forms.
  const input = <input {...shared(props)} type="text" inputmode="decimal" class="short number" value={props.value} />
  if (props.unit === undefined) return input
  return <div class="unit">{input}<span>{props.unit}</span></div>
}

function Select(props: Kind<'choice'>) {
  return (
    <select {...shared(props)}>
      {props.none !== undefined && <option value="">{props.none}</option>}
      {props.options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === props.value}>{option.label}</option>
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
        <button class="button" name={props.find.name} value="1" formnovalidate>{props.find.label}</button>
      </div>
      {list !== undefined && <datalist id={list}>{props.options?.map((text) => <option key={text} value={text} />)}</datalist>}
      {props.found !== undefined && <Found {...props.found} />}
    </>
  )
}

function Found(props: { name: string; label: string; options: readonly Choice[]; value?: string | undefined }) {
  return (
    <fieldset class="found">
      <legend class="hidden">{props.label}</legend>
      {props.options.map((option, index) => (
        <Mark key={option.value} type="radio" field={props} option={option} index={index} isOn={option.value === props.value} />
      ))}
    </fieldset>
  )
}

function Radios(props: Kind<'radios'>) {
  return (
    <Several field={props}>
      {props.options.map((option, index) => (
        <Mark key={option.value} type="radio" field={props} option={option} index={index} isOn={option.value === props.value} />
      ))}
    </Several>
  )
}

function Checkboxes(props: Kind<'checkboxes'>) {
  return (
    <Several field={props}>
      {props.options.map((option, index) => (
        <Mark key={option.value} type="checkbox" field={props} option={option} index={index} isOn={props.values?.includes(option.value) === true} />
      ))}
    </Several>
  )
}

function Several(props: { field: FieldBase; children: Content }) {
  return (
    <fieldset class="field" aria-describedby={describedBy(props.field)}>
      <legend>{props.field.label}<Must must={props.field.must} /></legend>
      <Hint field={props.field} />
      {props.children}
      <ErrorText field={props.field} />
    </fieldset>
  )
}

function Mark(props: {
  type: 'radio' | 'checkbox'
  field: { name: string; error?: string | undefined; disabled?: boolean | undefined }
  option: Choice
  index: number
  isOn: boolean
}) {
  const { field, option } = props
  // The first control keeps the field's own id, so that the error summary's link lands on it.
  const id = props.index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${props.index}`
  return (
    <div class="choice">
      <input
        type={props.type}
        id={id}
        name={field.name}
        value={option.value}
        checked={props.isOn}
        disabled={field.disabled}
        aria-invalid={field.error === undefined ? undefined : 'true'}
        aria-describedby={option.hint === undefined ? undefined : `${id}-about`}
      />
      <div>
        <label for={id}>{option.label}</label>
        {option.hint !== undefined && <span class="second" id={`${id}-about`}>{option.hint}</span>}
      </div>
    </div>
  )
}

function Checkbox(props: Kind<'checkbox'>) {
  return (
    <div class="field">
      <div class="choice">
        <input {...shared(props)} type="checkbox" value={props.value ?? 'yes'} checked={props.isChecked} />
        <div>
          <label for={fieldId(props.name)}>{props.label}<Must must={props.must} /></label>
          <Hint field={props} />
        </div>
      </div>
      <ErrorText field={props} />
    </div>
  )
}

function Must(props: { must: string | undefined }) {
  return props.must === undefined ? null : <span class="must">{props.must}</span>
}

function Hint(props: { field: FieldBase }) {
  const { hint, name } = props.field
  return hint === undefined ? null : <p class="hint" id={`${fieldId(name)}-hint`}>{hint}</p>
}

function ErrorText(props: { field: FieldBase }) {
  const { error, name } = props.field
  return error === undefined ? null : <p class="error" id={`${fieldId(name)}-error`}>{error}</p>
}
