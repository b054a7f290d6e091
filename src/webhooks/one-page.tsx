import { choiceText } from '../platform/choices.ts'
import { toldTables } from '../platform/gate/wholes.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { formatDay, formatInstant } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { ConfirmBox } from '../platform/ui/form.tsx'
import { Badge, Button, Callout, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { deliveriesTo } from './deliveries.ts'
import { aboutTexts, pageTexts as texts } from './page-texts.ts'
import { nameOf } from '../platform/recipients.ts'
import { secretOf, writtenSecret } from './signature.ts'
import { webhookById, type Webhook } from './webhooks.ts'

type Delivery = Awaited<ReturnType<typeof deliveriesTo>>[number]

/** One receiver: who it is, what it was sent and what it answered. */
export async function onePage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const id = visit.parameters['id'] ?? ''
  const [webhook, deliveries] = await visit.read('access_security', 'opened', async (task) =>
    [await webhookById(task, id), await deliveriesTo(task, id)] as const)
  return { as: 'page', title: webhook.name, current: '/webhooks', body: (
    <div class="flow">
      {!webhook.isTold && webhook.ended_on === null && <Callout tone="refuses"><p>{texts.notToldText[language]}</p></Callout>}
      <Facts webhook={webhook} visit={visit} />
      {webhook.ended_on === null && <Acts id={id} language={language} />}
      <h2>{texts.deliveries[language]}</h2>
      <p class="muted">{texts.order[language]}</p>
      <Deliveries rows={deliveries} webhook={webhook} visit={visit} />
      {webhook.ended_on === null && <ConfirmBox title={texts.end[language]} text={texts.endText[language]} action={`/webhooks/${id}/end`}
        hidden={{ version: String(webhook.row_version) }} confirm={texts.end[language]} isDangerous
        cancel={{ label: texts.cancel[language], href: '/webhooks' }} />}
    </div>
  ) }
}

function Facts({ webhook, visit: { language, dial } }: { webhook: Webhook; visit: Visit }) {
  const failing = webhook.failing_since
  const state = webhook.ended_because !== null ? `${choiceText('webhook', 'ended_because', webhook.ended_because)[language]} ${formatDay(webhook.ended_on ?? '')}`
    : failing === null ? texts.works[language] : `${texts.fails[language]}, ${texts.since[language]} ${formatInstant(failing, language, dial)}`
  const facts = [
    [texts.state, state], [texts.address, <code>{webhook.address}</code>],
    [texts.recipient, nameOf({ legalEntity: webhook.recipient, country: webhook.country })],
    [texts.assured, formatDay(webhook.assured_on)],
    [texts.events, webhook.events.map((name) => aboutTexts[name][language]).join(', ')],
  ] as const
  return (
    <dl class="values">
      {facts.map(([label, value]) => <div key={label.en}><dt>{label[language]}</dt><dd class="value">{value}</dd></div>)}
    </dl>
  )
}

function Acts({ id, language }: { id: string; language: Language }) {
  return (
    <form method="post" action={`/webhooks/${id}/test`}>
      <div class="actions">
        <Button look="primary">{texts.test[language]}</Button>
        <Button formAction={`/webhooks/${id}/secret`}>{texts.renew[language]}</Button>
        <LinkButton href="/webhooks" back>{texts.back[language]}</LinkButton>
      </div>
    </form>
  )
}

function Deliveries({ rows, webhook, visit: { language, dial } }: { rows: readonly Delivery[]; webhook: Webhook; visit: Visit }) {
  const at = (instant: Date) => formatInstant(instant, language, dial)
  return (
    <DataTable caption={texts.deliveries[language]} rows={rows} rowKey={({ id }) => id} empty={<p>{texts.nothingSent[language]}</p>} columns={[
      { key: 'event', title: texts.event[language], main: true, cell: (row) => eventName(row, language),
        second: ({ row_id }) => row_id ?? texts.gone[language] },
      { key: 'happened', title: texts.happened[language], align: 'end', cell: ({ happened_at }) => at(happened_at) },
      { key: 'state', title: texts.state[language], cell: (row) => <Outcome row={row} language={language} />,
        second: ({ next_at, delivered_at }) => (delivered_at !== null ? at(delivered_at) : next_at === null ? '' : `${texts.next[language]} ${at(next_at)}`) },
      { key: 'answer', title: texts.answer[language], cell: ({ answer }) => (answer === null ? '' : answer === 0 ? texts.noAnswer[language] : String(answer)) },
      { key: 'tries', title: texts.tries[language], align: 'end', low: true, cell: ({ tries }) => String(tries) },
      { key: 'again', title: texts.again[language], cell: (row) => <Again row={row} webhook={webhook} language={language} /> },
    ]} />
  )
}

function eventName({ about, happening }: Delivery, language: Language): string {
  const known = toldTables.find((name) => name === about) ?? 'webhook'
  return `${aboutTexts[known][language]}: ${choiceText('webhook_delivery', 'happening', happening)[language].toLowerCase()}`
}

function Outcome({ row: { delivered_at, next_at }, language }: { row: Delivery; language: Language }) {
  if (delivered_at !== null) return <Badge tone="holds">{texts.taken[language]}</Badge>
  return next_at === null ? <Badge tone="refuses">{texts.left[language]}</Badge> : <Badge tone="waits">{texts.waits[language]}</Badge>
}

function Again({ row, webhook, language }: { row: Delivery; webhook: Webhook; language: Language }) {
  if (row.row_id === null || webhook.ended_on !== null || row.tries === 0) return null
  return (
    <form method="post" action={`/webhooks/${webhook.id}/deliveries/${row.id}`}>
      <Button look="small">{texts.again[language]}<span class="hidden"> {eventName(row, language)}</span></Button>
    </form>
  )
}

/** A secret that was just made, and what it is for. */
export function Made({ visit: { language, sealer, tenant }, id, round }: { visit: Visit; id: string; round: number }) {
  if (sealer === undefined) throw new Error('there are no keys to make a secret with')
  return (
    <div class="flow">
      <p><b>{texts.secretOnce[language]}</b></p>
      <p><code>{writtenSecret(secretOf(sealer, tenant, id, round))}</code></p>
      {round > 0 && <p>{texts.secretBoth[language]}</p>}
      <p><a href="/api/docs#webhooks">{texts.howTo[language]}</a></p>
      <p><LinkButton href={`/webhooks/${id}`} look="primary" back>{texts.back[language]}</LinkButton></p>
    </div>
  )
}
