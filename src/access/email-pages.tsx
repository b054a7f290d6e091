import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatInstant } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, Callout, EmptyState, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { askEmailChange, confirmEmailChange, emailChanges, endEmailChange, refuseEmailChange, waitingChange } from './email-changes.ts'
import { confirmOwn, LinkPart, mailLink } from './email-link.tsx'
import { emailTexts as texts } from './email-texts.ts'
import { everyDuty } from './every-duty.ts'
import { proved } from './security.tsx'
import { provable, sessionOf } from './step-up.tsx'
import { texts as general } from './texts.ts'

const own = '/account/email'
const path = '/email-changes'
const lookers = ['access_security', 'rights_requests'] as const

/** Changing one's own address, which a link mailed to it confirms. Where no mail is sent, a colleague stands for the address. */
export const emailRoutes: readonly Route[] = [
  { method: 'GET', path: own, kind: 'page', purposes: everyDuty, answer: proved((visit) => ownPage(visit)) },
  { method: 'POST', path: own, kind: 'form', purposes: everyDuty, costs: 'mail', answer: proved(ask) },
  { method: 'POST', path: `${own}/confirm`, kind: 'form', purposes: everyDuty, answer: proved(confirmOwn) },
  { method: 'POST', path: `${own}/end`, kind: 'form', purposes: everyDuty, answer: proved(giveUp) },
  { method: 'GET', path, kind: 'page', purposes: lookers, answer: (visit) => listPage(visit) },
  { method: 'POST', path: `${path}/:id`, kind: 'form', purposes: ['access_security'], stepUp: true, answer: settle },
]

async function ownPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language, form } = visit
  const session = sessionOf(visit)
  const { account, waiting } = await visit.own.look(async (task) =>
    ({ account: await provable(task, session.accountId), waiting: await waitingChange(task, session.userId) }))
  const error = refusal?.text[language]
  const link = visit.query.get('link')
  const told = visit.mail === undefined ? texts.told : texts.toldByLink
  return {
    as: 'page', title: texts.title[language], current: '/account', ...(refusal === undefined ? {} : { status: 422 }),
    actions: <LinkButton href="/account" back>{texts.back[language]}</LinkButton>,
    body: (
      <div class="flow">
        {link !== null && await LinkPart({ visit, link })}
        {waiting !== undefined && (
          <Form action={`${own}/end`} actions={<Button>{texts.giveUp[language]}</Button>}>
            <Callout tone="waits">{(waiting.expires_at === null ? texts.waits : texts.linkSent)[language].replace('{email}', () => waiting.email)}</Callout>
          </Form>
        )}
        <Form action={own} actions={<Button look="primary">{texts.ask[language]}</Button>}
          errors={error !== undefined && <ErrorSummary title={texts.mend[language]} errors={[{ name: 'email', text: error }]} />}>
          <p>{told[language]}</p>
          <dl class="values"><div><dt>{texts.now[language]}</dt><dd class="value">{account.email}</dd></div></dl>
          <Field kind="email" name="email" label={texts.email[language]} must={texts.must[language]} value={form.get('email') ?? ''} error={error}
            autocomplete="email" />
        </Form>
      </div>
    ),
  }
}

async function ask(visit: Visit): Promise<Answer> {
  const { language, mail, form } = visit
  const session = sessionOf(visit)
  const { attempts } = visit.own
  const key = `address of ${session.accountId}`
  try {
    // Each wish is a letter to somebody whose address it may not be.
    if (attempts.wait(key) > 0) throw new Refusal('invalid', general.tooOften, 'email')
    attempts.failed(key)
    const { email } = await visit.own.look((task) => provable(task, session.accountId))
    const asked = await visit.own.write(session, (task) => askEmailChange(task, session.userId, form.get('email') ?? '', mail !== undefined))
    await mailLink(visit, asked, email)
    return { as: 'redirect', to: own, said: (mail === undefined ? texts.asked : texts.mailed)[language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return ownPage(visit, reason)
  }
}

async function giveUp(visit: Visit): Promise<Answer> {
  const session = sessionOf(visit)
  await visit.own.write(session, (task) => endEmailChange(task, session.userId))
  return { as: 'redirect', to: '/account', said: texts.gaveUp[visit.language] }
}

type Change = Awaited<ReturnType<typeof emailChanges>>[number]

async function listPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language, dial } = visit
  const purpose = visit.firstHeld(lookers) ?? 'access_security'
  const rows = await visit.read<typeof purpose, Change[]>(purpose, 'listed', emailChanges)
  const waiting = rows.filter(({ confirmed_at }) => confirmed_at === null)
  return {
    as: 'page', title: texts.list[language], current: path, ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <div class="flow">
        {waiting.length === 0 ? <div class="sheet"><EmptyState title={texts.none[language]} text={texts.noneNext[language]} /></div>
          : <p class="muted">{texts.sure[language]}</p>}
        {waiting.map((change) => <Waiting key={change.id} visit={visit} change={change} refusal={refusal} />)}
        <DataTable
          caption={texts.past[language]}
          rows={rows.filter(({ confirmed_at }) => confirmed_at !== null)}
          rowKey={({ id }) => id}
          empty={<p>{texts.noPast[language]}</p>}
          columns={[
            { key: 'who', title: texts.who[language], main: true, cell: ({ name }) => name, second: ({ email }) => email },
            { key: 'when', title: texts.when[language], align: 'end', cell: ({ confirmed_at }) =>
              (confirmed_at === null ? '' : formatInstant(confirmed_at, language, dial)) },
            { key: 'by', title: texts.confirmer[language], cell: ({ confirmer }) => confirmer ?? '–' },
          ]}
        />
      </div>
    ),
  }
}

/** A wish that waits; only who administers access answers it. */
function Waiting({ visit, change, refusal }: { visit: Visit; change: Change; refusal: Refusal | undefined }) {
  const { language } = visit
  const facts = (
    <dl class="values">
      <div><dt>{texts.who[language]}</dt><dd class="value">{change.name}</dd></div>
      <div><dt>{texts.now[language]}</dt><dd class="value">{change.now}</dd></div>
      <div><dt>{texts.email[language]}</dt><dd class="value">{change.email}</dd></div>
    </dl>
  )
  if (change.expires_at !== null) return <>{facts}<p class="muted">{texts.byLinkAlone[language]}</p></>
  if (!visit.holds('access_security')) return facts
  const error = visit.parameters['id'] === change.id ? refusal?.text[language] : undefined
  return (
    <Form action={`${path}/${change.id}`}
      actions={<><Button look="primary" name="answer" value="confirm">{texts.confirm[language]}</Button>
        <Button name="answer" value="refuse">{texts.refuse[language]}</Button></>}>
      {error !== undefined && <Callout tone="refuses">{error}</Callout>}
      {facts}
    </Form>
  )
}

async function settle(visit: Visit): Promise<Answer> {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noChange)
  try {
    await visit.write('access_security', (task) =>
      (visit.form.get('answer') === 'confirm' ? confirmEmailChange(task, id) : refuseEmailChange(task, id)))
    return { as: 'redirect', to: path, said: texts.settled[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return listPage(visit, reason)
  }
}
