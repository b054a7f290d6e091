import {
  type Choice,
  describedBy,
  ErrorText,
  type FieldBase,
  fieldId,
  Hint,
  Must,
  shared,
} from './field-frame.tsx'
import type { Content } from './parts.tsx'

type Marked = { name: string; error?: string | undefined; disabled?: boolean | undefined }

/** Radios or checkboxes one under another. */
export function Marks(props: {
  type: 'radio' | 'checkbox'
  field: Marked
  options: readonly Choice[]
  chosen: readonly (string | undefined)[]
}) {
  return props.options.map((option, index) => (
    <Mark
      key={option.value}
      type={props.type}
      field={props.field}
      option={option}
      index={index}
      isOn={props.chosen.includes(option.value)}
    />
  ))
}

function Mark(props: {
  type: 'radio' | 'checkbox'
  field: Marked
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
        {option.hint !== undefined && (
          <span class="second" id={`${id}-about`}>
            {option.hint}
          </span>
        )}
      </div>
    </div>
  )
}

/** Several controls under one label. */
export function Several(props: { field: FieldBase; children: Content }) {
  return (
    <fieldset class="field" aria-describedby={describedBy(props.field)}>
      <legend>
        {props.field.label}
        <Must must={props.field.must} />
      </legend>
      <Hint field={props.field} />
      {props.children}
      <ErrorText field={props.field} />
    </fieldset>
  )
}

/** One checkbox with its own label beside it. */
export function Checkbox(props: FieldBase & { isChecked?: boolean | undefined; value?: string | undefined }) {
  return (
    <div class="field">
      <div class="choice">
        <input {...shared(props)} type="checkbox" value={props.value ?? 'yes'} checked={props.isChecked} />
        <div>
          <label for={fieldId(props.name)}>
            {props.label}
            <Must must={props.must} />
          </label>
          <Hint field={props} />
        </div>
      </div>
      <ErrorText field={props} />
    </div>
  )
}
