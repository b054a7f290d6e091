import { Refusal } from '../platform/refusal.ts'
import type { Answer, Route, Session, Visit } from '../platform/http/route.ts'
import { formatDay, formatInstant } from '../platform/text/day.ts'
import { languages, parseLanguage } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { dutiesOf } from './duties.ts'
import { everyDuty } from './every-duty.ts'
import { RequestTable } from './request-pages.tsx'
import { requestsOf } from './requests.ts'
import { isPassword } from './passwords.ts'
import { endOthers, endSession, sessionsOf, startSession } from './sessions.ts'
import { texts } from './texts.ts'
import { setPassword } from './users.ts'

/** A user's own account: name, language, password, duties and sessions. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/account', kind: 'page', purposes: everyDuty, answer: (visit) => accountPage(visit) },
  { method: 'POST', path: '/account', kind: 'form', purposes: everyDuty, answer: saveLanguage },
  { method: 'POST', path: '/account/password', kind: 'form', purposes: everyDuty, answer: changePassword },
  { method: 'POST', path: '/account/sessions/:id/end', kind: 'form', purposes: everyDuty, answer: endOne },
]

async function saveLanguage(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  const language = parseLanguage(visit.form.get('language') ?? '') ?? visit.language
  await visit.own.write(session, (task) => task.update('staff_user', session.userId, { language }))
  return { as: 'redirect', to: `/account?kieli=${language}`, said: texts.saved[language] }
}

/** A new password ends every browser session, this one too: it goes on under a new token. */
async function changePassword(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  const kept = await visit.own.look((task) => task.db.selectFrom('account').select('password_hash')
    .where('id', '=', session.accountId).executeTakeFirst())
  const now = visit.form.get('now') ?? ''
  const key = `${session.accountId}|${visit.address}`
  if (visit.own.attempts.wait(key) > 0) return accountPage(visit, { field: 'now', text: texts.tooOften[visit.language] })
  if (kept?.password_hash && !await isPassword(now, kept.password_hash)) {
    visit.own.attempts.failed(key)
    return accountPage(visit, { field: 'now', text: texts.passwordWrong[visit.language] })
  }
  try {
    const token = await visit.own.write(session, async (task) => {
      await setPassword(task, session.accountId, visit.form.get('password') ?? '', 'password')
      await endOthers(task, session.accountId, session.id)
      await endSession(task, session.accountId, session.id)
      return startSession(task, session.accountId)
    })
    return { as: 'redirect', to: '/account', said: texts.passwordChanged[visit.language], signIn: token }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return accountPage(visit, { field: reason.field, text: reason.text[visit.language] })
  }
}

async function endOne(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  await visit.own.write(session, (task) => endSession(task, session.accountId, visit.parameters['id'] ?? ''))
  return { as: 'redirect', to: '/account', said: texts.ended[visit.language] }
}

type Wrong = { field: string; text: string }

async function accountPage(visit: Visit, wrong?: Wrong): Promise<Answer> {
  const session = sessionOf(visit)
  const { duties, sessions, requests } = await visit.own.look(async (task) => ({
    duties: await dutiesOf(task, session.userId), sessions: await sessionsOf(task, session.accountId),
    requests: await requestsOf(task, session.userId),
  }))
  return {
    as: 'page', title: texts.account[visit.language], ...(wrong === undefined ? {} : { status: 422 }),
    body: (
      <div class="flow">
        <LanguageForm visit={visit} />
        <PasswordForm visit={visit} wrong={wrong} />
        <h2>{texts.duties[visit.language]}</h2>
        <DutyTable visit={visit} rows={duties} />
        {requests.length > 0 && <RequestTable language={visit.language} rows={requests} />}
        <h2>{texts.sessions[visit.language]}</h2>
        <SessionTable visit={visit} rows={sessions} current={session.id} />
      </div>
    ),
  }
}

function LanguageForm(props: { visit: Visit }) {
  const { language, actor } = props.visit
  const names = { fi: 'Suomi', sv: 'Svenska', en: 'English' }
  const options = languages.map((value) => ({ value, label: names[value] }))
  return (
    <Panel id="own" title={actor.user?.name ?? ''}>
      <Form action="/account" actions={<Button>{texts.save[language]}</Button>}>
        <Field kind="choice" name="language" label={texts.language[language]} options={options} value={language} />
      </Form>
    </Panel>
  )
}

function PasswordForm(props: { visit: Visit; wrong: Wrong | undefined }) {
  const { visit: { language }, wrong } = props
  const errorOf = (name: string) => (wrong?.field === name ? wrong.text : undefined)
  const errors = wrong === undefined ? [] : [{ name: wrong.field, text: wrong.text }]
  return (
    <Panel id="password-panel" title={texts.changePassword[language]}>
      <Form
        action="/account/password"
        errors={<ErrorSummary title={texts.mend[language]} errors={errors} />}
        actions={<Button>{texts.changePassword[language]}</Button>}
      >
        <Field kind="password" name="now" label={texts.nowPassword[language]} error={errorOf('now')}
          autocomplete="current-password" />
        <Field kind="password" name="password" label={texts.newPassword[language]} error={errorOf('password')}
          autocomplete="new-password" />
      </Form>
    </Panel>
  )
}

function DutyTable(props: { visit: Visit; rows: Awaited<ReturnType<typeof dutiesOf>> }) {
  const { language } = props.visit
  return (
    <DataTable
      caption={texts.duties[language]}
      columns={[
        { key: 'title', title: texts.duty[language], cell: (row) => row.title, main: true },
        { key: 'ground', title: texts.ground[language], cell: (row) => row.ground },
        { key: 'from', title: texts.from[language], cell: (row) => formatDay(row.starts_on) },
        { key: 'until', title: texts.until[language], cell: (row) => formatDay(row.ends_on) },
      ]}
      rows={props.rows}
      rowKey={(row) => row.id}
      empty={texts.noDuties[language]}
    />
  )
}

function SessionTable(props: { visit: Visit; rows: Awaited<ReturnType<typeof sessionsOf>>; current: string }) {
  const { language, tenant } = props.visit
  const kinds = { browser: texts.browser[language], token: texts.program[language], waiting: '–' }
  return (
    <DataTable
      caption={texts.sessions[language]}
      columns={[
        { key: 'kind', title: texts.session[language], cell: (row) => kinds[row.kind], main: true },
        { key: 'from', title: texts.from[language], cell: (row) => formatInstant(row.created_at, language, tenant.zone) },
        { key: 'until', title: texts.until[language], cell: (row) => formatInstant(row.expires_at, language, tenant.zone) },
        { key: 'end', title: texts.end[language], cell: (row) => (row.id === props.current ? texts.thisOne[language]
          : <form method="post" action={`/account/sessions/${row.id}/end`}><Button>{texts.end[language]}</Button></form>) },
      ]}
      rows={props.rows}
      rowKey={(row) => row.id}
      empty={texts.noSessions[language]}
    />
  )
}

function sessionOf(visit: Visit): Session {
  if (visit.session === undefined) throw new Error('a page of the account was served without a session')
  return visit.session
}
