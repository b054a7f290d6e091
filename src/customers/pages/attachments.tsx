import { choiceText } from '../../platform/choices.ts'
import { fileTypes } from '../../platform/files/sniff.ts'
import { fileTexts } from '../../platform/files/texts.ts'
import { mostFileBytes, type Vault } from '../../platform/files/vault.ts'
import { newId } from '../../platform/id.ts'
import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { Field } from '../../platform/ui/field.tsx'
import { Form, ErrorSummary } from '../../platform/ui/form.tsx'
import { Button, LinkButton } from '../../platform/ui/parts.tsx'
import { attachFiles, attachmentOf, attachmentsOf, removeAttachment, type KeptFile } from '../attachments.ts'
import { attachmentTexts as texts } from '../attachment-texts.ts'
import type { About } from '../notes.ts'
import { pageTexts } from '../page-texts.ts'
import { keepers, type Keeper } from '../rows.ts'
import { activityTexts } from './activity-texts.ts'
import { idOf, seenVersion, submit } from './form-flow.ts'
import { page, PostForm, refusedStatus, speaker } from './frame.tsx'
import type { Look, Parent } from './part-routes.tsx'
import { Pieces } from './pieces.tsx'

export type Place = { base: string; on: About['on']; look: Look }

/** What the fields of a form weigh besides its file. */
export const aroundFile = 64 * 1024

/** The pages of the files attached to one kind of card. */
export function attachmentRoutes(base: string, on: About['on'], look: Look): readonly Route[] {
  const place = { base, on, look }
  const at = `${base}/:id/attachments`
  const writes = ['contracting'] as const
  return [
    { method: 'GET', path: `${at}/new`, kind: 'page', purposes: writes, answer: (visit) => addPage(visit, place) },
    { method: 'POST', path: at, kind: 'form', purposes: writes, mostBytes: mostFileBytes + aroundFile,
      answer: (visit) => postFile(visit, place) },
    { method: 'GET', path: `${at}/:row/file.bin`, kind: 'page', purposes: keepers, answer: (visit) => fileAnswer(visit, place) },
    { method: 'GET', path: `${at}/:row/removal`, kind: 'page', purposes: writes, answer: (visit) => removalPage(visit, place) },
    { method: 'POST', path: `${at}/:row/removal`, kind: 'form', purposes: writes, answer: (visit) => postRemoval(visit, place) },
  ]
}

/** The files on a card, with the ways to add one. */
export async function attachmentsPanel(visit: Visit, base: string, about: About, purpose: Keeper) {
  const { language } = visit
  const rows = await visit.read<Keeper, Rows>(purpose, 'opened', (task) => attachmentsOf(task, about))
  const at = `${base}/${about.id}/attachments`
  const mayWrite = visit.holds('contracting')
  return (
    <Pieces
      id="attachments"
      table="attachment"
      title={texts.title}
      none={texts.none}
      add={mayWrite ? `${at}/new` : undefined}
      language={language}
      foot={mayWrite && <a href={`${base}/${about.id}/mail/new`}>{say(texts.mail, language)}</a>}
      pieces={rows.map((row) => ({
        key: row.id,
        what: <a href={`${at}/${row.id}/file.bin`}>{row.name}</a>,
        second: [choiceText('attachment', 'type', row.type)[language], sizeText(row.size_bytes, language),
          `${say(texts.stored, language)} ${formatDay(row.stored_on)}`].join(' · '),
        actions: mayWrite && (
          <LinkButton look="text" href={`${at}/${row.id}/removal`}>
            {say(activityTexts.remove, language)}
            <span class="hidden">: {row.name}</span>
          </LinkButton>
        ),
      }))}
    />
  )
}

type Rows = Awaited<ReturnType<typeof attachmentsOf>>

function sizeText(bytes: number, language: Language): string {
  const byte = say(texts.byte, language)
  if (bytes < 1024) return `${bytes} ${byte}`
  const [size, prefix] = bytes < 1024 * 1024 ? [bytes / 1024, 'k'] as const : [bytes / 1024 / 1024, 'M'] as const
  return `${size.toFixed(1).replace('.', ',')} ${prefix}${byte}`
}

/** The card's name for the head of a page, and that it is seen at all. */
export function parentOf(visit: Visit, { look }: Place): Promise<Parent> {
  return visit.read<Keeper, Parent>('contracting', 'opened', (task) => look(task, idOf(visit)))
}

async function addPage(visit: Visit, place: Place, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const [{ name }, back] = [await parentOf(visit, place), `${place.base}/${idOf(visit)}`]
  const error = refusal === undefined ? undefined : say(refusal.text)
  return page({
    title: say(texts.add),
    current: place.base,
    status: refusedStatus(refusal),
    subtitle: <a href={back}>{name}</a>,
    body: (
      <Form action={`${back}/attachments`} files
        errors={<ErrorSummary title={say(pageTexts.mend)} errors={error === undefined ? [] : [{ name: 'file', text: error }]} />}
        actions={<>
          <Button look="primary">{say(pageTexts.save)}</Button>
          <LinkButton href={back} back>{say(pageTexts.cancel)}</LinkButton>
        </>}>
        <Field kind="file" name="file" label={say(texts.file)} hint={say(texts.told)} must={say(pageTexts.must)} error={error} />
      </Form>
    ),
  })
}

async function postFile(visit: Visit, place: Place): Promise<Answer> {
  const id = idOf(visit)
  return submit(visit, async () => {
    const file = await visit.file('file')
    if (file === undefined) throw new Refusal('invalid', texts.choose, 'file')
    await parentOf(visit, place)
    await keptWith(visit, [file], (kept) => visit.write('contracting', (task) => attachFiles(task, { on: place.on, id }, kept)))
    return { as: 'redirect', to: `${place.base}/${id}`, said: speaker(visit)(pageTexts.saved) }
  }, (_filled, refusal) => addPage(visit, place, refusal))
}

type Arriving = { name: string; bytes: AsyncIterable<Uint8Array> }

/** Puts files into the vault and does the act that writes their rows; when it fails, no file stays. */
export async function keptWith<R>(visit: Visit, files: readonly Arriving[], act: (kept: readonly KeptFile[]) => Promise<R>): Promise<R> {
  const { tenant } = visit
  const vault = vaultOf(visit)
  const kept: KeptFile[] = []
  try {
    for (const { name, bytes } of files) {
      const id = newId()
      kept.push({ id, given: name, ...(await vault.keep({ tenant: tenant.id, table: 'attachment', row: id }, bytes)) })
    }
    return await act(kept)
  } catch (reason) {
    for (const { id } of kept) await vault.destroy(tenant.id, id)
    throw reason
  }
}

function vaultOf({ vault }: Visit): Vault {
  if (vault === undefined) throw new Refusal('conflict', fileTexts.nowhere)
  return vault
}

async function fileAnswer(visit: Visit, { on }: Place): Promise<Answer> {
  const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
  const [id, row] = [idOf(visit), idOf(visit, 'row')]
  const found = await visit.read<Keeper, Rows[number]>(purpose, 'opened', (task) => attachmentOf(task, { on, id }, row))
  const bytes = await vaultOf(visit).take({ tenant: visit.tenant.id, table: 'attachment', row })
  return { as: 'file', type: fileTypes[found.type], name: found.name, bytes }
}

async function removalPage(visit: Visit, place: Place, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const [id, row] = [idOf(visit), idOf(visit, 'row')]
  const { name } = await parentOf(visit, place)
  const found = await visit.read<Keeper, Rows[number]>('contracting', 'opened', (task) => attachmentOf(task, { on: place.on, id }, row))
  const back = `${place.base}/${id}`
  return page({
    title: say(texts.remove),
    current: place.base,
    status: refusedStatus(refusal),
    subtitle: <a href={back}>{name}</a>,
    body: (
      <PostForm action={`${back}/attachments/${row}/removal`} back={back} language={visit.language} faults={[]} refusal={refusal}
        hidden={{ row_version: String(found.row_version) }} confirm={texts.remove}>
        <p>{found.name}</p>
        <p class="muted">{say(texts.removeTold)}</p>
      </PostForm>
    ),
  })
}

async function postRemoval(visit: Visit, place: Place): Promise<Answer> {
  const [id, row] = [idOf(visit), idOf(visit, 'row')]
  return submit(visit, async () => {
    await visit.write('contracting', (task) => removeAttachment(task, { on: place.on, id }, row, seenVersion(visit.form)))
    await vaultOf(visit).destroy(visit.tenant.id, row)
    return { as: 'redirect', to: `${place.base}/${id}`, said: speaker(visit)(pageTexts.saved) }
  }, (_filled, refusal) => removalPage(visit, place, refusal))
}
