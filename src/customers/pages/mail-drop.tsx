import type { Delivery } from '../../platform/files/delivery-report.ts'
import { readMessage, type Message } from '../../platform/files/message.ts'
import { openSniffer } from '../../platform/files/sniff.ts'
import { fileTexts } from '../../platform/files/texts.ts'
import { mostFileBytes } from '../../platform/files/vault.ts'
import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { dayOf } from '../../platform/text/day.ts'
import { Field } from '../../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../../platform/ui/form.tsx'
import { Button, LinkButton } from '../../platform/ui/parts.tsx'
import { attachmentTexts as texts } from '../attachment-texts.ts'
import { bounceTexts } from '../bounce-texts.ts'
import { markReported } from '../bounces.ts'
import { dropMail, noteOfMessage, type MailNote } from '../mail-drop.ts'
import type { About } from '../notes.ts'
import { pageTexts } from '../page-texts.ts'
import type { Keeper } from '../rows.ts'
import { aroundFile, keptWith, parentOf, type Place } from './attachments.tsx'
import { idOf, submit } from './form-flow.ts'
import { page, refusedStatus, speaker } from './frame.tsx'
import type { Look } from './part-routes.tsx'

/** A message that was dropped on a card becomes a note of it. */
export function mailRoutes(base: string, on: About['on'], look: Look): readonly Route[] {
  const place = { base, on, look }
  const purposes = ['contracting'] as const
  return [
    { method: 'GET', path: `${base}/:id/mail/new`, kind: 'page', purposes, answer: (visit) => mailPage(visit, place) },
    { method: 'POST', path: `${base}/:id/mail`, kind: 'form', purposes, mostBytes: mostFileBytes + aroundFile,
      answer: (visit) => postMail(visit, place) },
  ]
}

async function mailPage(visit: Visit, place: Place, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const [{ name }, back] = [await parentOf(visit, place), `${place.base}/${idOf(visit)}`]
  const error = refusal === undefined ? undefined : say(refusal.text)
  return page({
    title: say(texts.mail),
    current: place.base,
    status: refusedStatus(refusal),
    subtitle: <a href={back}>{name}</a>,
    body: (
      <Form action={`${back}/mail`} files
        errors={<ErrorSummary title={say(pageTexts.mend)} errors={error === undefined ? [] : [{ name: 'file', text: error }]} />}
        actions={<>
          <Button look="primary">{say(pageTexts.save)}</Button>
          <LinkButton href={back} back>{say(pageTexts.cancel)}</LinkButton>
        </>}>
        <Field kind="file" name="file" label={say(texts.mailFile)} hint={say(texts.mailTold)} must={say(pageTexts.must)}
          accept=".eml,.msg" error={error} />
        <Field kind="checkbox" name="keep_parts" label={say(texts.keepParts)} value="true"
          isChecked={visit.form.get('keep_parts') === 'true'} />
      </Form>
    ),
  })
}

async function postMail(visit: Visit, place: Place): Promise<Answer> {
  const about = { on: place.on, id: idOf(visit) }
  const say = speaker(visit)
  return submit(visit, async () => {
    await parentOf(visit, place)
    const message = await messageIn(visit)
    if (message.report !== undefined) return readReport(visit, `${place.base}/${about.id}`, message.report, message.sent)
    const note = await visit.read<Keeper, MailNote>('contracting', 'opened', (task) => noteOfMessage(task, message, visit.language))
    const chosen = visit.form.get('keep_parts') === 'true' ? message.parts.filter(isKeepable) : []
    const files = chosen.map(({ name, bytes }) => ({ name, bytes: only(bytes) }))
    await keptWith(visit, files, (kept) => visit.write('contracting', (task) => dropMail(task, about, note, kept)))
    const said = say(texts.broughtIn(chosen.length, message.parts.length - chosen.length))
    return { as: 'redirect', to: `${place.base}/${about.id}`, said: note.hadCodes ? `${said} ${say(texts.hadCodes)}` : said }
  }, (_filled, refusal) => mailPage(visit, place, refusal))
}

/** A mail system's report says of addresses alone: it marks them, and becomes no note. */
async function readReport(visit: Visit, back: string, report: readonly Delivery[], sent: Date | undefined): Promise<Answer> {
  const reported = await visit.write('contracting', (task) => {
    const day = sent === undefined ? task.today : dayOf(sent)
    return markReported(task, report, day > task.today ? task.today : day)
  })
  return { as: 'redirect', to: back, said: speaker(visit)(bounceTexts.reported(reported)) }
}

async function messageIn(visit: Visit): Promise<Message> {
  const file = await visit.file('file')
  if (file === undefined) throw new Refusal('invalid', texts.choose, 'file')
  const chunks: Uint8Array[] = []
  const sniffer = openSniffer({ isKept: false })
  let count = 0
  for await (const part of file.bytes) {
    count += part.length
    if (count > mostFileBytes) throw new Refusal('invalid', fileTexts.tooLarge, 'file')
    sniffer.look(part)
    chunks.push(part)
  }
  const type = sniffer.type()
  if (type === undefined) throw new Refusal('invalid', fileTexts.notMail, 'file')
  return readMessage(Buffer.concat(chunks), type)
}

/** A part of a kind that is not kept is left out; the message itself is not refused for it. */
function isKeepable({ bytes }: Message['parts'][number]): boolean {
  const sniffer = openSniffer()
  sniffer.look(bytes)
  return bytes.length > 0 && sniffer.type() !== undefined
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
