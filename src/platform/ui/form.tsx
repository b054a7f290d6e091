import type { Language } from '../../catalogue/shape.ts'
import type { Fault } from '../refusal.ts'
import { fieldId } from './field-frame.tsx'
import type { Content } from './parts.tsx'

/** A form that works without a script. Browser bubbles are off: our own texts stand beside the fields.
 *  `hidden` carries tokens and versions; `guarded` warns before unsaved changes are lost, where the script runs. */
export function Form(props: {
  action: string
  method?: 'get' | 'post' | undefined
  hidden?: Readonly<Record<string, string>> | undefined
  files?: boolean | undefined
  guarded?: boolean | undefined
  wide?: boolean | undefined
  errors?: Content
  actions: Content
  children: Content
}) {
  return (
    <form
      class={props.wide === true ? undefined : 'form'}
      action={props.action}
      method={props.method ?? 'post'}
      enctype={props.files === true ? 'multipart/form-data' : undefined}
      data-guard={props.guarded}
      novalidate
    >
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.errors}
      {props.children}
      <div class="actions">{props.actions}</div>
    </form>
  )
}

/** One thing to mend; `label` is what the page calls its field, where the text alone does not say. */
export type SummaryError = { name: string; text: string; label?: string | undefined }

/** The faults of what was sent, for the summary above the form. */
export function summaryOf(faults: readonly Fault[], language: Language): SummaryError[] {
  return faults.map(({ field, text, label }) => ({ name: field, text: text[language], label: label?.[language] }))
}

/** What must be mended before the form is accepted, each linked to its field. Focus lands here where the script runs;
 *  without it the title of the page says the same. */
export function ErrorSummary(props: { title: string; errors: readonly SummaryError[] }) {
  if (props.errors.length === 0) return null
  return (
    <div class="summary" role="alert" tabIndex={-1} aria-labelledby="errors-title" data-focus>
      <h2 id="errors-title">{props.title}</h2>
      <ul>
        {props.errors.map((error) => (
          <li key={error.name}>
            <a href={`#${fieldId(error.name)}`}>{error.label === undefined ? error.text : `${error.label}: ${error.text}`}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Fields that belong together under one heading. */
export function FieldSet(props: { legend: string; hint?: Content; children: Content }) {
  return (
    <fieldset class="group">
      <legend>{props.legend}</legend>
      {props.hint !== undefined && <p class="hint">{props.hint}</p>}
      {props.children}
    </fieldset>
  )
}

/** Asks before something that is hard to undo: what happens, what remains, and the way back. */
export function ConfirmBox(props: {
  title: string
  text: Content
  action: string
  hidden?: Readonly<Record<string, string>> | undefined
  confirm: string
  isDangerous?: boolean | undefined
  cancel: { label: string; href: string }
}) {
  return (
    <section class="confirm" aria-labelledby="confirm-title">
      <h2 id="confirm-title">{props.title}</h2>
      <p>{props.text}</p>
      <form method="post" action={props.action}>
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="actions">
          <button class={props.isDangerous === true ? 'button danger' : 'button primary'}>
            {props.confirm}
          </button>
          <a class="button" href={props.cancel.href} data-back>
            {props.cancel.label}
          </a>
        </div>
      </form>
    </section>
  )
}
