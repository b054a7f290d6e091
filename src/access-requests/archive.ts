import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { writeTable } from '../platform/table/write.ts'
import { Refusal } from '../platform/refusal.ts'
import { accessPage } from './page-of-answer.tsx'
import { answerTexts } from './answer-texts.ts'
import type { AccessAnswer } from './answer.ts'
import { keptText } from './kept.ts'
import { purposeLabel, taskLabel } from './letter.ts'
import { portableCalendar, portableCard, portableLinkedData, portableValues } from './portable.ts'
import { texts } from './texts.ts'

/** The most bytes of one answer before it is packed, without the files attached to the person. */
export const mostBytes = 64 * 1024 * 1024

/** The bytes of the file of a row, once all of it is proved; a refusal where there is none any more. */
export type Attached = (row: string) => Promise<AsyncIterable<Uint8Array>>

/** The answer as files: JSON for programs, a table of each kind for spreadsheets, a page for people, what goes along to
 *  another register, and the files attached to the person with a table that tells them. Refuses 'conflict' what would not
 *  fit in memory, before the first byte. Source: GDPR 12(3), 15(3), 20; S18, S21. */
export async function accessArchive(answer: AccessAnswer, attached: Attached): Promise<AsyncIterable<Uint8Array>> {
  const written = await writtenFiles(answer)
  const size = Object.values(written).reduce((sum, { length }) => sum + length, 0)
  if (size > mostBytes) throw new Refusal('conflict', texts.tooLarge)
  return zipped(answer, written, attached)
}

async function writtenFiles(answer: AccessAnswer): Promise<Record<string, Uint8Array>> {
  const { language } = answer
  const files: Record<string, Uint8Array> = {
    'answer.json': strToU8(`${JSON.stringify(answer, null, 1)}\n`),
    'answer.html': strToU8(accessPage(answer)),
    'log.csv': await csv([answerTexts.day, answerTexts.purpose, answerTexts.act, answerTexts.workTask].map((text) => text[language]),
      answer.views.map((view) => [view.at.toISOString(), purposeLabel(view.purpose, language), view.act, taskLabel(view, language)])),
    'portable/portable.jsonld': strToU8(`${portableLinkedData(answer)}\n`),
    'portable/portable.csv': await csv(['table', 'row', 'column', 'value', 'right'], portableValues(answer).map((value) =>
      [value.table, value.row, value.column, String(value.raw), value.outsideArticle20 ? 'controller’s promise' : 'GDPR 20'])),
    'portable/card.vcf': strToU8(portableCard(answer)),
  }
  const calendar = portableCalendar(answer)
  if (calendar !== undefined) files['portable/days.ics'] = strToU8(calendar)
  for (const { table, rows } of answer.tables) {
    files[`tables/${table}.csv`] = await csv(
      ['row', answerTexts.item[language], answerTexts.value[language], answerTexts.purposesOf[language], answerTexts.kept[language]],
      rows.flatMap(({ id, values }) => values.map((value) => [id, value.label, value.value,
        value.purposes.map((purpose) => purposeLabel(purpose, language)).join(', '),
        value.item === undefined ? '' : keptText(value.kept, language)])))
  }
  return files
}

async function csv(header: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(writeTable(header, rows)))
}

/** Packed as it is read: the files of one person may be larger than memory. */
async function* zipped(answer: AccessAnswer, written: Record<string, Uint8Array>, attached: Attached): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((wrong, part) => {
    if (wrong !== null) throw wrong
    ready.push(part)
  })
  for (const [name, bytes] of Object.entries(written)) {
    yield* packed(new ZipDeflate(name), one(bytes), zip, ready)
  }
  const told: string[][] = []
  for (const { row, name, values } of ownFiles(answer)) {
    const file = await attached(row).catch((reason: unknown) => {
      if (reason instanceof Refusal) return undefined
      throw reason
    })
    if (file !== undefined) yield* packed(new ZipPassThrough(name), file, zip, ready)
    told.push([file === undefined ? answerTexts.fileGone[answer.language] : name, row, ...values])
  }
  if (told.length > 0) {
    yield* packed(new ZipDeflate('attachments.csv'), one(await csv([answerTexts.file[answer.language], 'row', answerTexts.item[answer.language]], told)), zip, ready)
  }
  zip.end()
  yield* ready.splice(0)
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* packed(
  entry: ZipDeflate | ZipPassThrough, bytes: AsyncIterable<Uint8Array>, zip: Zip, ready: Uint8Array[],
): AsyncGenerator<Uint8Array> {
  zip.add(entry)
  for await (const part of bytes) {
    entry.push(Uint8Array.from(part))
    yield* ready.splice(0)
  }
  entry.push(new Uint8Array(), true)
  yield* ready.splice(0)
}

/** The files of the person, and what is said of each: a file of somebody else's has no name in the answer. */
function ownFiles({ tables }: AccessAnswer): { row: string; name: string; values: string[] }[] {
  const rows = tables.find(({ table }) => table === 'attachment')?.rows ?? []
  return rows.flatMap(({ id, values }) => {
    const name = values.find(({ column }) => column === 'name')?.value
    return name === undefined ? [] : [{ id, name, values }]
  }).map(({ id, name, values }, at) => ({
    row: id, name: `attachments/${at + 1}-${name.replaceAll(/[/\\]/g, '_')}`,
    values: [values.map(({ label, value }) => `${label}: ${value}`).join('; ')],
  }))
}
