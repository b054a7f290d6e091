import { strToU8, zipSync } from 'fflate'
import { writeTable } from '../platform/table/write.ts'
import { Refusal } from '../platform/refusal.ts'
import { accessPage } from './page-of-answer.tsx'
import { answerTexts } from './answer-texts.ts'
import type { AccessAnswer } from './answer.ts'
import { keptText } from './kept.ts'
import { purposeLabel, taskLabel } from './letter.ts'
import { portableCard, portableLinkedData, portableValues } from './portable.ts'
import { texts } from './texts.ts'

/** The most bytes of one answer before it is packed. */
export const mostBytes = 64 * 1024 * 1024

/** The answer as files: JSON for programs, a table of each kind for spreadsheets, a page for people, and what goes
 *  along to another register. Refuses 'conflict' what would not fit in memory. Source: GDPR 12(3), 15(3), 20; S18, S21. */
export async function accessArchive(answer: AccessAnswer): Promise<Uint8Array> {
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
  for (const { table, rows } of answer.tables) {
    files[`tables/${table}.csv`] = await csv(
      ['row', answerTexts.item[language], answerTexts.value[language], answerTexts.purposesOf[language], answerTexts.kept[language]],
      rows.flatMap(({ id, values }) => values.map((value) => [id, value.label, value.value,
        value.purposes.map((purpose) => purposeLabel(purpose, language)).join(', '),
        value.item === undefined ? '' : keptText(value.kept, language)])))
  }
  const size = Object.values(files).reduce((sum, { length }) => sum + length, 0)
  if (size > mostBytes) throw new Refusal('conflict', texts.tooLarge)
  return zipSync(files)
}

async function csv(header: readonly string[], rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(writeTable(header, rows)))
}
