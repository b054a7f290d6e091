import { tables } from '../catalogue/catalogue.ts'
import { choiceText } from '../platform/choices.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { formatDay, formatInstant } from '../platform/text/day.ts'
import { languages, parseLanguage, type Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button, Callout, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { dutiesOf, workTaskNamed } from './duties.ts'
import { rightGiven } from './duties-opened.ts'
import { emailTexts } from './email-texts.ts'
import { everyDuty } from './every-duty.ts'
import { OwnRights, ownRights } from './own-rights.tsx'
import { reminderTexts } from './reminder-texts.ts'
import { RequestTable } from './request-pages.tsx'
import { requestsOf } from './requests.ts'
import { factorTexts as more } from './factor-texts.ts'
import { endOthers, endSession, sessionsOf, type Wants } from './sessions.ts'
import { provable, sessionOf } from './step-up.tsx'
import { texts } from './texts.ts'

/** A user's own account: name, language, how they sign in, duties and sessions. */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/account', kind: 'page', purposes: everyDuty, answer: (visit) => accountPage(visit) },
  { method: 'POST', path: '/account', kind: 'form', purposes: everyDuty, answer: saveOwn },
  { method: 'POST', path: '/account/sessions/end-others', kind: 'form', purposes: everyDuty, answer: endAllOthers },
  { method: 'POST', path: '/account/sessions/:id/end', kind: 'form', purposes: everyDuty, answer: endOne },
]

const { density, hours, landing } = tables.staff_user.columns

/** The user's own wishes; what a form does not say stays as it is. */
async function saveOwn(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  const said = <T extends string>(name: string, allowed: readonly T[]) => allowed.find((one) => one === visit.form.get(name))
  const language = parseLanguage(visit.form.get('language') ?? '') ?? visit.language
  const wants = { density: said('density', density.choices), hours: said('hours', hours.choices), landing: said('landing', landing.choices) }
  const reminders = said('reminders', ['all', 'law_only'])
  await visit.own.write(session, (task) => task.update('staff_user', session.userId, { language,
    ...(wants.density === undefined ? {} : { density: wants.density }),
    ...(wants.hours === undefined ? {} : { hours: wants.hours }),
    ...(wants.landing === undefined ? {} : { landing: wants.landing }),
    ...(reminders === undefined ? {} : { reminders: reminders === 'all' }) }))
  return { as: 'redirect', to: `/account?kieli=${language}`, said: texts.saved[language] }
}

async function endAllOthers(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  await visit.own.write(session, (task) => endOthers(task, session.accountId, session.id))
  return { as: 'redirect', to: '/account', said: texts.othersEnded[visit.language] }
}

async function endOne(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  await visit.own.write(session, (task) => endSession(task, session.accountId, visit.parameters['id'] ?? ''))
  return { as: 'redirect', to: '/account', said: texts.ended[visit.language] }
}

async function accountPage(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  const { duties, rights, today, sessions, requests, account, wants } = await visit.own.look(async (task) => ({
    duties: await dutiesOf(task, session.userId), rights: await ownRights(task, session.userId), today: task.today,
    sessions: await sessionsOf(task, session.accountId),
    requests: await requestsOf(task, session.userId), account: await provable(task, session.accountId),
    wants: await task.db.selectFrom('staff_user').select(['density', 'hours', 'landing', 'reminders']).where('tenant_id', '=', task.tenant)
      .where('id', '=', session.userId).executeTakeFirst(),
  }))
  return {
    as: 'page', title: texts.account[visit.language],
    body: (
      <div class="flow">
        <OwnForm visit={visit} wants={wants} />
        <SecurityPanel visit={visit} account={account} />
        <h2>{texts.duties[visit.language]}</h2>
        <DutyTable visit={visit} rows={duties} />
        <OwnRights rows={rights} today={today} language={visit.language} />
        {requests.length > 0 && <RequestTable language={visit.language} rows={requests} />}
        <h2>{texts.sessions[visit.language]}</h2>
        <SessionTable visit={visit} rows={sessions} current={session.id} />
        <div class="actions">
          <form method="post" action="/account/sessions/end-others"><Button>{texts.endOthers[visit.language]}</Button></form>
          <LinkButton href="/account/email">{emailTexts.link[visit.language]}</LinkButton>
          <LinkButton href="/account/tokens">{texts.newToken[visit.language]}</LinkButton>
        </div>
      </div>
    ),
  }
}

function OwnForm(props: { visit: Visit; wants: (Wants & { reminders: boolean }) | undefined }) {
  const { language, actor, mail } = props.visit
  const names = { fi: 'Suomi', sv: 'Svenska', en: 'English' }
  const options = languages.map((value) => ({ value, label: names[value] }))
  return (
    <Panel id="own" title={actor.user?.name ?? ''}>
      <Form action="/account" actions={<Button>{texts.save[language]}</Button>}>
        <Field kind="choice" name="language" label={texts.language[language]} options={options} value={language} />
        <Field kind="choice" name="density" label={density.label[language]} value={props.wants?.density}
          options={density.choices.map((value) => ({ value, label: choiceText('staff_user', 'density', value)[language] }))} />
        <Field kind="choice" name="hours" label={hours.label[language]} value={props.wants?.hours}
          options={hours.choices.map((value) => ({ value, label: choiceText('staff_user', 'hours', value)[language] }))} />
        <Field kind="choice" name="landing" label={landing.label[language]} value={props.wants?.landing}
          options={landing.choices.map((value) => ({ value, label: choiceText('staff_user', 'landing', value)[language] }))} />
        {mail !== undefined && (
          <Field kind="choice" name="reminders" label={reminderTexts.choice[language]} value={props.wants?.reminders === false ? 'law_only' : 'all'}
            options={[{ value: 'all', label: reminderTexts.all[language] }, { value: 'law_only', label: reminderTexts.lawOnly[language] }]} />
        )}
      </Form>
    </Panel>
  )
}

/** How one signs in, in facts, and the way to change it. An account without a second factor is told so, calmly. */
function SecurityPanel(props: { visit: Visit; account: Awaited<ReturnType<typeof provable>> }) {
  const { visit: { language, dial }, account } = props
  const since = account.authenticatorSince
  const facts = [
    [texts.password, account.password_hash === null ? more.none[language] : more.isSet[language]],
    [more.authenticator, since === undefined ? more.notInUse[language]
      : more.since[language].replace('{day}', formatInstant(since, language, dial))],
    [more.passkeys, account.passkeys.map(({ name }) => name).join(', ') || more.none[language]],
    [more.recovery, account.recoveryLeft === 0 ? more.none[language] : more.left[language].replace('{count}', String(account.recoveryLeft))],
  ] as const
  return (
    <Panel id="security" title={more.security[language]} actions={<LinkButton href="/account/security">{more.securityLink[language]}</LinkButton>}>
      {account.second_factor_at === null && <Callout tone="waits">{more.remind[language]}</Callout>}
      <dl class="values">
        {facts.map(([label, value]) => <div key={label.en}><dt>{label[language]}</dt><dd class="value">{value}</dd></div>)}
      </dl>
    </Panel>
  )
}

function DutyTable(props: { visit: Visit; rows: Awaited<ReturnType<typeof dutiesOf>> }) {
  const { language } = props.visit
  return (
    <DataTable
      caption={texts.duties[language]}
      columns={[
        { key: 'title', title: texts.duty[language], cell: (row) => row.title, main: true, second: ({ work_task }) => rightTold(work_task, language) },
        { key: 'ground', title: texts.ground[language], cell: (row) => row.ground },
        { key: 'from', title: texts.from[language], align: 'end', cell: (row) => formatDay(row.starts_on) },
        { key: 'until', title: texts.until[language], align: 'end', cell: (row) => formatDay(row.ends_on) },
      ]}
      rows={props.rows}
      rowKey={(row) => row.id}
      empty={texts.noDuties[language]}
    />
  )
}

function rightTold(name: string, language: Language): string | undefined {
  const workTask = workTaskNamed(name)
  return workTask === undefined ? undefined : rightGiven(workTask, language)
}

function SessionTable(props: { visit: Visit; rows: Awaited<ReturnType<typeof sessionsOf>>; current: string }) {
  const { language, dial } = props.visit
  const at = (instant: Date) => formatInstant(instant, language, dial)
  return (
    <DataTable
      caption={texts.sessions[language]}
      columns={[
        { key: 'kind', title: texts.session[language], main: true,
          cell: ({ kind, program }) => (kind === 'token' ? program ?? texts.program[language] : texts.browser[language]),
          second: ({ kind, proof }) => (kind === 'token' ? choiceText('session', 'kind', kind) : choiceText('session', 'proof', proof))[language] },
        { key: 'from', title: texts.from[language], align: 'end', cell: (row) => at(row.created_at) },
        { key: 'used', title: texts.lastUsed[language], align: 'end', cell: (row) => at(row.seen_at ?? row.created_at) },
        { key: 'until', title: texts.until[language], align: 'end', cell: (row) => at(row.expires_at) },
        { key: 'end', title: texts.end[language], cell: (row) => (row.id === props.current ? texts.thisOne[language]
          : <form method="post" action={`/account/sessions/${row.id}/end`}><Button look="small">{texts.end[language]}</Button></form>) },
      ]}
      rows={props.rows}
      rowKey={(row) => row.id}
      empty={texts.noSessions[language]}
    />
  )
}
