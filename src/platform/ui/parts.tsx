import type { ComponentChildren } from 'preact'

/** What a colour says: it holds, it waits for somebody, it is refused, or nothing. */
export type Tone = 'holds' | 'waits' | 'refuses' | 'neutral'

/** Anything a page may show as its text. */
export type Content = ComponentChildren

type Look = 'primary' | 'plain' | 'danger' | 'small' | 'text'

function buttonClass(look: Look = 'plain'): string {
  return look === 'plain' ? 'button' : `button ${look}`
}

/** A key written where it works. `keys` is 'n', 'Ctrl+Enter'. */
export function KeyHint(props: { keys: string }) {
  return <kbd class="keyhint">{props.keys}</kbd>
}

/** A button of a form. `shortcut` is the single key that presses it and is written in it. */
export function Button(props: {
  children: Content
  look?: Look | undefined
  name?: string | undefined
  value?: string | undefined
  shortcut?: string | undefined
  disabled?: boolean | undefined
  formAction?: string | undefined
}) {
  return (
    <button
      class={buttonClass(props.look)}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      formaction={props.formAction}
      data-key={props.shortcut}
      aria-keyshortcuts={props.shortcut}
    >
      {props.children}
      <ShortcutMark shortcut={props.shortcut} />
    </button>
  )
}

/** A link that looks like a button. `back` makes it the page's way back, which Esc follows. */
export function LinkButton(props: {
  children: Content
  href: string
  look?: Look | undefined
  shortcut?: string | undefined
  back?: boolean | undefined
}) {
  return (
    <a
      class={buttonClass(props.look)}
      href={props.href}
      data-key={props.shortcut}
      data-back={props.back}
      aria-keyshortcuts={props.shortcut}
    >
      {props.children}
      <ShortcutMark shortcut={props.shortcut} />
    </a>
  )
}

function ShortcutMark(props: { shortcut: string | undefined }) {
  return props.shortcut === undefined ? null : <kbd aria-hidden="true">{props.shortcut}</kbd>
}

/** A state in one or two words; the words carry the meaning, the colour repeats it. */
export function Badge(props: { tone?: Tone | undefined; children: Content }) {
  return <span class={`badge ${props.tone ?? 'neutral'}`}>{props.children}</span>
}

/** A white box with a heading. `actions` stand beside the heading, `foot` is the rule told before it bites. */
export function Panel(props: {
  title?: string | undefined
  actions?: Content
  foot?: Content
  children: Content
  id?: string | undefined
}) {
  const labelled = props.title === undefined || props.id === undefined ? undefined : `${props.id}-title`
  return (
    <section class="panel" id={props.id} aria-labelledby={labelled}>
      {props.title !== undefined && (
        <header>
          <h2 id={labelled}>{props.title}</h2>
          {props.actions}
        </header>
      )}
      {props.children}
      {props.foot !== undefined && <footer>{props.foot}</footer>}
    </section>
  )
}

/** Panels side by side on a wide screen, the wider first; one under another on a phone. */
export function Columns(props: { wide: Content; narrow: Content }) {
  return (
    <div class="columns">
      <div>{props.wide}</div>
      <div>{props.narrow}</div>
    </div>
  )
}

/** One value of a record: what it is, its value, and why it is held. */
export type Value = { label: string; value: Content; why?: Content; key?: string | undefined }

/** Values by label. `whyLabel` ('miksi?') opens the explanation in place, without a script. */
export function ValueList(props: { values: readonly Value[]; whyLabel: string }) {
  return (
    <dl class="values">
      {props.values.map((item) => (
        <div key={item.key ?? item.label}>
          <dt>{item.label}</dt>
          <dd class="value">{item.value}</dd>
          {item.why !== undefined && (
            <Why subject={item.label} label={props.whyLabel}>
              {item.why}
            </Why>
          )}
        </div>
      ))}
    </dl>
  )
}

function Why(props: { subject: string; label: string; children: Content }) {
  return (
    <dd class="why">
      <details>
        <summary>
          {props.label}
          <span class="hidden"> {props.subject}</span>
        </summary>
        <div>{props.children}</div>
      </details>
    </dd>
  )
}

/** One thing that happened. `at` is shown as it is; `instant` is the same in ISO form for machines. */
export type Happening = {
  at: string
  instant?: string | undefined
  what: Content
  second?: Content
  key?: string
}

/** What happened, newest first. */
export function Timeline(props: { items: readonly Happening[] }) {
  return (
    <ol class="timeline">
      {props.items.map((item) => (
        <li key={item.key}>
          <time dateTime={item.instant}>{item.at}</time>
          <div>
            {item.what}
            {item.second !== undefined && <span class="second">{item.second}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A box that stands out: a right, a disclosure before it happens, a rule. */
export function Callout(props: {
  title?: string | undefined
  tone?: 'waits' | 'refuses' | undefined
  children: Content
}) {
  return (
    <div class={props.tone === undefined ? 'callout' : `callout ${props.tone}`}>
      {props.title !== undefined && <h2>{props.title}</h2>}
      <div>{props.children}</div>
    </div>
  )
}

/** The line under a promise that says it is so. With `details`, `more` ('Todiste') opens them in place. */
export function Proof(props: { text: Content; more?: string | undefined; details?: Content }) {
  if (props.details === undefined)
    return (
      <div class="proof">
        <p>{props.text}</p>
      </div>
    )
  return (
    <details class="proof">
      <summary>
        {props.text} <span>{props.more}</span>
      </summary>
      <div>{props.details}</div>
    </details>
  )
}

/** Says why there is nothing and what to do next. */
export function EmptyState(props: { title: string; text?: Content; actions?: Content }) {
  return (
    <div class="empty">
      <b>{props.title}</b>
      {props.text}
      {props.actions !== undefined && <div class="actions">{props.actions}</div>}
    </div>
  )
}

/** One step of several; `state` is said in words by the caller's `second` line where it matters. */
export type Step = { label: string; second?: Content; state: 'done' | 'current' | 'ahead' }

/** Steps in order, with the current one marked. */
export function StepList(props: { label: string; steps: readonly Step[] }) {
  return (
    <ol class="steps" aria-label={props.label}>
      {props.steps.map((step) => (
        <li
          key={step.label}
          class={step.state === 'done' ? 'done' : undefined}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          {step.state === 'current' ? <b>{step.label}</b> : <span>{step.label}</span>}
          {step.second !== undefined && <span class="second">{step.second}</span>}
        </li>
      ))}
    </ol>
  )
}
