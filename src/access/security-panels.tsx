import type { Visit } from '../platform/http/route.ts'
import { formatInstant } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { CodeForm, errorIn, Offered, PasskeyForm, Summary, type Wrong } from './factor-forms.tsx'
import { factorTexts as texts } from './factor-texts.ts'
import type { provable } from './step-up.tsx'
import { texts as general } from './texts.ts'

type Shown = { visit: Visit; account: Awaited<ReturnType<typeof provable>>; wrong: Wrong | undefined }

/** The authenticator app: since when, the key of a new one, and the code that takes it in use. */
export function AuthenticatorPanel(props: Shown & { offered: { address: string; typed: string } }) {
  const { visit: { language, dial }, account: { authenticatorSince: since }, wrong, offered } = props
  const form = (
    <CodeForm language={language} action="/account/authenticator" wrong={wrong}
      button={texts.takeInUse[language]} above={<Offered language={language} {...offered} why={texts.appWhy[language]} />} />
  )
  if (since === undefined) return <Panel id="authenticator" title={texts.authenticator[language]}>{form}</Panel>
  return (
    <Panel id="authenticator" title={texts.authenticator[language]} actions={
      <form method="post" action="/account/authenticator/end"><Button look="small">{texts.remove[language]}</Button></form>}>
      <p>{texts.since[language].replace('{day}', formatInstant(since, language, dial))}</p>
      <details open={wrong?.field === 'code'}><summary>{texts.replace[language]}</summary>{form}</details>
    </Panel>
  )
}

/** One's passkeys, and a form for another. */
export function PasskeyPanel({ visit: { language, dial }, account: { passkeys }, wrong }: Shown) {
  const at = (instant: Date | null) => (instant === null ? texts.notUsed[language] : formatInstant(instant, language, dial))
  return (
    <Panel id="passkeys" title={texts.passkeys[language]}>
      <p>{texts.passkeysWhy[language]}</p>
      <DataTable
        caption={texts.passkeys[language]}
        rows={passkeys}
        rowKey={({ id }) => id}
        empty={texts.noPasskeys[language]}
        columns={[
          { key: 'name', title: texts.passkeyName[language], main: true, cell: ({ name }) => name },
          { key: 'added', title: texts.added[language], cell: ({ created_at }) => at(created_at) },
          { key: 'used', title: texts.lastUsed[language], cell: ({ used_at }) => at(used_at) },
          { key: 'end', title: texts.remove[language], cell: ({ id }) => (
            <form method="post" action={`/account/passkeys/${id}/end`}><Button look="small">{texts.remove[language]}</Button></form>) },
        ]}
      />
      <PasskeyForm language={language} path="/account/passkeys" button={texts.addPasskey[language]} wrong={wrong}>
        <Field kind="text" name="name" label={texts.passkeyName[language]} error={errorIn(wrong, 'name')} />
      </PasskeyForm>
    </Panel>
  )
}

/** How many recovery codes are left, and new ones. */
export function RecoveryPanel({ visit: { language }, account: { recoveryLeft } }: Shown) {
  return (
    <Panel id="recovery" title={texts.recovery[language]}>
      <Form action="/account/recovery-codes" actions={<Button>{texts.renew[language]}</Button>}>
        <p>{texts.recoveryWhy[language]}</p>
        <p>{texts.left[language].replace('{count}', String(recoveryLeft))}</p>
      </Form>
    </Panel>
  )
}

/** A new password; the present one is asked for where there is one. */
export function PasswordPanel({ visit: { language }, account: { password_hash }, wrong }: Shown) {
  return (
    <Panel id="password-panel" title={general.changePassword[language]}>
      <Form
        action="/account/password"
        errors={<Summary language={language} wrong={wrong} only={['now', 'password']} />}
        actions={<Button>{general.changePassword[language]}</Button>}
      >
        {password_hash !== null && (
          <Field kind="password" name="now" label={general.nowPassword[language]} error={errorIn(wrong, 'now')}
            autocomplete="current-password" />
        )}
        <Field kind="password" name="password" label={general.newPassword[language]} hint={general.passwordHint[language]}
          error={errorIn(wrong, 'password')} autocomplete="new-password" />
      </Form>
    </Panel>
  )
}

/** Recovery codes, this once. */
export function CodeList(props: { language: Language; codes: readonly string[] }) {
  const { language, codes } = props
  return (
    <div class="flow">
      <p>{texts.recoveryWhy[language]}</p>
      <p><b>{texts.codesOnce[language]}</b></p>
      <ol class="codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      <p><LinkButton href="/account/security" look="primary" back>{texts.goOn[language]}</LinkButton></p>
    </div>
  )
}
