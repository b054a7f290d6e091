import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, type Content } from '../platform/ui/parts.tsx'
import { factorTexts as texts } from './factor-texts.ts'
import { QrCode } from './qr-code.tsx'
import { texts as general } from './texts.ts'

/** What was wrong, and in which field. */
export type Wrong = { field: string; text: string }

type Base = { language: Language; next?: string | undefined; wrong?: Wrong | undefined }

/** A form for a code: of the authenticator, or to recover with. */
export function CodeForm(props: Base & { action: string; button: string; above?: Content; recovers?: boolean }) {
  const { language, wrong } = props
  return (
    <Form action={props.action} hidden={nextOf(props)} errors={<Summary language={language} wrong={wrong} only={['code']} />}
      actions={<Button look="primary">{props.button}</Button>}>
      {props.above}
      {props.recovers === true
        // A recovery code has letters, which a keyboard of digits does not.
        ? <Field kind="text" name="code" label={texts.code[language]} hint={texts.codeHint[language]} error={errorIn(wrong, 'code')}
          autocomplete="one-time-code" />
        : <Field kind="code" name="code" label={texts.code[language]} hint={texts.appCodeHint[language]} error={errorIn(wrong, 'code')} />}
    </Form>
  )
}

/** The secret for an authenticator app: a picture to scan, a key to type, and a link that opens the app on a phone. */
export function Offered(props: { language: Language; address: string; typed: string; why: string }) {
  const { language } = props
  return (
    <>
      <p>{props.why}</p>
      <dl class="values">
        <div><dt>{texts.scanned[language]}</dt><dd><QrCode text={props.address} alt={texts.picture[language]} /></dd></div>
        <div><dt>{texts.key[language]}</dt><dd class="value"><code>{props.typed}</code></dd></div>
      </dl>
      <p><a href={props.address}>{texts.openInApp[language]}</a></p>
    </>
  )
}

/** Asks the browser for a passkey. Without a script it stays out of sight: another way is always beside it. */
export function PasskeyForm(props: Base & { path: string; button?: string; children?: Content }) {
  const { language, wrong } = props
  return (
    <div hidden>
      <form class="form" method="post" action={props.path} data-passkey={`${props.path}/options`} novalidate>
        {Object.entries(nextOf(props)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <input type="hidden" name="answer" value="" />
        <Summary language={language} wrong={wrong} only={['passkey', 'name']} />
        {props.children}
        <p role="alert" hidden>{texts.passkeyTrouble[language]}</p>
        <div class="actions"><Button>{props.button ?? texts.byPasskey[language]}</Button></div>
      </form>
    </div>
  )
}

export function errorIn(wrong: Wrong | undefined, field: string): string | undefined {
  return wrong?.field === field ? wrong.text : undefined
}

/** The fault of this form among those of the page. */
export function Summary(props: { language: Language; wrong: Wrong | undefined; only: readonly string[] }) {
  const { wrong } = props
  const errors = wrong === undefined || !props.only.includes(wrong.field) ? [] : [{ name: wrong.field, text: wrong.text }]
  return <ErrorSummary title={general.mend[props.language]} errors={errors} />
}

function nextOf({ next }: Base): Record<string, string> {
  return next === undefined ? {} : { next }
}
