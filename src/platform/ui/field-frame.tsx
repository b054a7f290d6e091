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
  /** The field that one writes in first, where the page is for that. */
  isFocused?: boolean | undefined
}

/** The id of a field's control, for links to it. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\w-]+/g, '-')}`
}

/** The attributes every control of a field has. */
export function shared(field: FieldBase) {
  return {
    id: fieldId(field.name),
    name: field.name,
    required: field.must !== undefined,
    disabled: field.disabled,
    autofocus: field.isFocused,
    'aria-invalid': field.error === undefined ? undefined : ('true' as const),
    'aria-describedby': describedBy(field),
  }
}

/** The ids of the texts that explain a field. */
export function describedBy(field: FieldBase): string | undefined {
  const id = fieldId(field.name)
  const parts = [field.hint === undefined ? '' : `${id}-hint`, field.error === undefined ? '' : `${id}-error`]
  return parts.filter((part) => part !== '').join(' ') || undefined
}

/** The compulsory mark, in words. */
export function Must(props: { must: string | undefined }) {
  return props.must === undefined ? null : <span class="must">{props.must}</span>
}

/** What helps to fill the field, before its control. */
export function Hint(props: { field: FieldBase }) {
  const { hint, name } = props.field
  return hint === undefined ? null : (
    <p class="hint" id={`${fieldId(name)}-hint`}>
      {hint}
    </p>
  )
}

/** What to do about a wrong value, beside its control. */
export function ErrorText(props: { field: FieldBase }) {
  const { error, name } = props.field
  return error === undefined ? null : (
    <p class="error" id={`${fieldId(name)}-error`}>
      {error}
    </p>
  )
}
