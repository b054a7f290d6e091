import { choiceText } from '../platform/choices.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Badge, Button, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { fill } from '../platform/paper/remedies.ts'
import { controllerOf } from '../platform/controller.ts'
import { isDone, leaveUntold, markTold, messageOf, recipientLetter, recipientMessages, type Message } from './recipient-messages.ts'
import { recipientTexts as texts } from './recipient-texts.ts'

const officer = ['rights_requests'] as const

/** The messages that past recipients are owed, and their letters. */
export const recipientRoutes: readonly Route[] = [
  { method: 'GET', path: '/recipient-messages', kind: 'page', purposes: officer, answer: queuePage },
  { method: 'GET', path: '/recipient-messages/:id', kind: 'page', purposes: officer, answer: (visit) => messagePage(visit) },
  { method: 'GET', path: '/recipient-messages/:id/letter.pdf', kind: 'page', purposes: officer, answer: letter },
  { method: 'POST', path: '/recipient-messages/:id', kind: 'form', purposes: officer, answer: handle },
]

async function queuePage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const rows = await visit.read('rights_requests', 'listed', recipientMessages)
  return { as: 'page', title: texts.queue[language], current: '/requests', subtitle: texts.queueLead[language], body: (
    <DataTable caption={texts.queue[language]} rows={rows} rowKey={({ id }) => id} href={({ id }) => `/recipient-messages/${id}`}
      empty={<p>{texts.none[language]}</p>} columns={[
        { key: 'recipient', title: texts.recipient[language], main: true, cell: ({ recipient }) => recipient,
          second: ({ why }) => choiceText('recipient_message', 'why', why)[language] },
        { key: 'about', title: texts.about[language], cell: (row) => nameIn(row, language) },
        { key: 'state', title: texts.state[language], cell: (row) => <State row={row} language={language} /> },
        { key: 'since', title: texts.since[language], align: 'end', cell: ({ asked_on }) => formatDay(asked_on) },
      ]} />
  ) }
}

function nameIn({ known_id, first_name, last_name }: Message, language: Language): string {
  return known_id === null ? texts.erased[language] : `${first_name} ${last_name}`
}

function State({ row, language }: { row: Message; language: Language }) {
  if (row.told_on !== null) return <Badge tone="holds">{fill(texts.told[language], { day: formatDay(row.told_on) })}</Badge>
  return <Badge tone={isDone(row) ? 'neutral' : 'waits'}>{(isDone(row) ? texts.notTold : texts.waits)[language]}</Badge>
}

async function messagePage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const id = idOf(visit)
  const row = await visit.read('rights_requests', 'opened', (task) => messageOf(task, id))
  const name = `not_told-${id}`
  return { as: 'page', title: row.recipient, current: '/requests', subtitle: choiceText('recipient_message', 'why', row.why)[language],
    ...(refusal === undefined ? {} : { status: 422 }), body: (
    <div class="flow">
      <dl class="values">
        <div><dt>{texts.about[language]}</dt><dd class="value">{nameIn(row, language)}</dd></div>
        <div><dt>{texts.since[language]}</dt><dd class="value">{formatDay(row.asked_on)}</dd></div>
        <div><dt>{texts.state[language]}</dt><dd class="value"><State row={row} language={language} /></dd></div>
        {row.not_told !== null && <div><dt>{texts.reason[language]}</dt><dd class="value">{row.not_told}</dd></div>}
      </dl>
      <p><LinkButton href={`/recipient-messages/${id}/letter.pdf`}>{texts.letter[language]}</LinkButton></p>
      {!isDone(row) && (
        <Form action={`/recipient-messages/${id}`} actions={<>
          <Button look="primary" name="act" value="told">{texts.markTold[language]}</Button>
          <Button name="act" value="leave">{texts.leave[language]}</Button>
        </>}>
          <Field kind="text" name={name} label={texts.reason[language]} value={visit.form.get(name) ?? undefined}
            error={refusal?.field === name ? refusal.text[language] : undefined} />
        </Form>
      )}
    </div>
  ) }
}

async function handle(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  const isLeft = visit.form.get('act') === 'leave'
  try {
    await visit.write('rights_requests', (task) => (isLeft ? leaveUntold(task, id, visit.form.get(`not_told-${id}`) ?? '') : markTold(task, id)))
    return { as: 'redirect', to: '/recipient-messages', said: texts.saved[visit.language] }
  } catch (reason) {
    if (reason instanceof Refusal && reason.field !== undefined) return messagePage(visit, reason)
    throw reason
  }
}

async function letter(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  const [message, controller] = await visit.read('rights_requests', 'printed', async (task) =>
    [await messageOf(task, id), await controllerOf(task, visit.tenant.name)] as const)
  return { as: 'file', type: 'application/pdf', name: 'recipient.pdf', bytes: await recipientLetter(message, controller, visit.language) }
}

function idOf({ parameters }: Visit): string {
  const id = parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noMessage)
  return id
}
