import { choiceText } from '../platform/choices.ts'
import { toldTables } from '../platform/gate/wholes.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Language, Text } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Badge, Button, EmptyState, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { Made, onePage } from './one-page.tsx'
import { sendAgain } from './deliveries.ts'
import { aboutTexts, pageTexts as texts } from './page-texts.ts'
import { nameOf, toldRecipients } from '../platform/recipients.ts'
import { declareWebhook, endWebhook, listWebhooks, renewSecret, testWebhook, type Webhook } from './webhooks.ts'

const here = '/webhooks'

/** The systems that are told of events: who is told, of what, and what became of each message. */
export const webhookRoutes: readonly Route[] = [
  { method: 'GET', path: here, kind: 'page', purposes: ['access_security'], answer: listPage },
  { method: 'GET', path: `${here}/new`, kind: 'page', purposes: ['access_security'], stepUp: true, answer: (visit) => newPage(visit) },
  { method: 'POST', path: here, kind: 'form', purposes: ['access_security'], stepUp: true, answer: add },
  { method: 'GET', path: `${here}/:id`, kind: 'page', purposes: ['access_security'], answer: onePage },
  { method: 'POST', path: `${here}/:id/test`, kind: 'form', purposes: ['access_security'], costs: 'mail', answer: test },
  { method: 'POST', path: `${here}/:id/secret`, kind: 'form', purposes: ['access_security'], stepUp: true, answer: renew },
  { method: 'POST', path: `${here}/:id/end`, kind: 'form', purposes: ['access_security'], answer: end },
  { method: 'POST', path: `${here}/:id/deliveries/:deliveryId`, kind: 'form', purposes: ['access_security'], answer: again },
]

async function listPage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const rows = await visit.read('access_security', 'listed', listWebhooks)
  const add = <LinkButton href={`${here}/new`} look="primary">{texts.add[language]}</LinkButton>
  return {
    as: 'page', title: texts.title[language], actions: rows.length > 0 && add, body: (
      <div class="flow">
        <p class="muted">{texts.intro[language]} <a href="/api/docs#webhooks">{texts.howTo[language]}</a></p>
        <DataTable caption={texts.title[language]} rows={rows} rowKey={({ id }) => id} href={({ id }) => `${here}/${id}`}
          empty={<EmptyState title={texts.none[language]} text={<p>{texts.noneText[language]}</p>} actions={add} />}
          columns={[
            { key: 'name', title: texts.name[language], main: true, cell: ({ name }) => name, second: ({ address }) => address },
            { key: 'recipient', title: texts.recipient[language], cell: (row) => nameOf({ legalEntity: row.recipient, country: row.country }) },
            { key: 'events', title: texts.events[language], low: true,
              cell: ({ events }) => events.map((name) => aboutTexts[name][language]).join(', ') },
            { key: 'state', title: texts.state[language], cell: (row) => <State webhook={row} language={language} /> },
          ]} />
      </div>
    ),
  }
}

function State({ webhook, language }: { webhook: Webhook; language: Language }) {
  if (webhook.ended_because !== null) return <Badge>{choiceText('webhook', 'ended_because', webhook.ended_because)[language]}</Badge>
  if (!webhook.isTold) return <Badge tone="refuses">{texts.notTold[language]}</Badge>
  return webhook.failing_since === null ? <Badge tone="holds">{texts.works[language]}</Badge> : <Badge tone="waits">{texts.fails[language]}</Badge>
}

async function newPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language, form } = visit
  const recipients = await visit.read('access_security', 'listed', toldRecipients)
  const faults = refusal?.faults ?? []
  const errorOf = (name: string) => faults.find(({ field }) => field === name)?.text[language]
  const written = (name: 'name' | 'address', hint: string) => (
    <Field kind="text" name={name} label={texts[name][language]} must={texts.must[language]} hint={hint} value={form.get(name) ?? ''} error={errorOf(name)} />)
  return {
    as: 'page', title: texts.add[language], current: here, ...(refusal === undefined ? {} : { status: 422 }),
    body: recipients.length === 0 ? (
      <EmptyState title={texts.noRecipients[language]} text={<p>{texts.noRecipientsText[language]}</p>}
        actions={<><LinkButton href="/settings#recipients" look="primary">{texts.toSettings[language]}</LinkButton>
          <LinkButton href={here} back>{texts.back[language]}</LinkButton></>} />
    ) : (
      <Form action={here} errors={<ErrorSummary title={texts.mend[language]} errors={faults.map(({ field, text }) => ({ name: field, text: text[language], label: labelOf(field)?.[language] }))} />}
        actions={<><Button look="primary">{texts.add[language]}</Button><LinkButton href={here} back>{texts.back[language]}</LinkButton></>}>
        {written('name', texts.nameHint[language])}
        {written('address', texts.addressHint[language])}
        <Field kind="choice" name="recipient" label={texts.recipient[language]} must={texts.must[language]} hint={texts.recipientHint[language]} none={texts.choose[language]}
          options={recipients.map(nameOf).map((name) => ({ value: name, label: name }))} value={form.get('recipient') ?? ''} error={errorOf('recipient')} />
        <Field kind="checkboxes" name="events" label={texts.events[language]} must={texts.must[language]} hint={texts.eventsHint[language]} values={form.getAll('events')}
          options={toldTables.map((name) => ({ value: name, label: aboutTexts[name][language] }))} error={errorOf('events')} />
      </Form>
    ),
  }
}

function labelOf(field: string): Text | undefined {
  return Object.entries({ name: texts.name, address: texts.address, recipient: texts.recipient, events: texts.events })
    .find(([name]) => name === field)?.[1]
}

/** The secret is on the answer to the form alone: no address shows it again. */
async function add(visit: Visit): Promise<Answer> {
  const { form } = visit
  const text = (name: string) => form.get(name)?.trim() ?? ''
  try {
    const id = await visit.write('access_security', (task) => declareWebhook(task, {
      name: text('name'), address: text('address'), recipient: text('recipient'), events: form.getAll('events') }))
    return secretPage(visit, id, 0)
  } catch (reason) {
    if (reason instanceof Refusal && reason.field !== undefined) return newPage(visit, reason)
    throw reason
  }
}

async function renew(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  return secretPage(visit, id, await visit.write('access_security', (task) => renewSecret(task, id)))
}

function secretPage(visit: Visit, id: string, round: number): Answer {
  return { as: 'page', title: texts.secret[visit.language], current: here, body: <Made visit={visit} id={id} round={round} /> }
}

async function test(visit: Visit): Promise<Answer> {
  await visit.write('access_security', (task) => testWebhook(task, idOf(visit)))
  return { as: 'redirect', to: `${here}/${idOf(visit)}`, said: texts.tested[visit.language] }
}

async function end(visit: Visit): Promise<Answer> {
  const seen = Number(visit.form.get('version'))
  await visit.write('access_security', (task) => endWebhook(task, idOf(visit), 'staff', Number.isInteger(seen) ? seen : undefined))
  return { as: 'redirect', to: here, said: texts.endedSaid[visit.language] }
}

async function again(visit: Visit): Promise<Answer> {
  await visit.write('access_security', (task) => sendAgain(task, idOf(visit), visit.parameters['deliveryId'] ?? ''))
  return { as: 'redirect', to: `${here}/${idOf(visit)}`, said: texts.againSaid[visit.language] }
}

function idOf({ parameters }: Visit): string {
  return parameters['id'] ?? ''
}
