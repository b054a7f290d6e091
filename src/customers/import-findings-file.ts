import { z } from 'zod'
import type { Answer, Visit } from '../platform/http/route.ts'
import { writeTable } from '../platform/table/write.ts'
import { broughtFields } from './bulk-many.ts'
import { importPageTexts as texts } from './import-page-texts.ts'
import { importRun } from './import-queries.ts'
import { outcomeIn } from './import.ts'

const text = z.object({ fi: z.string(), sv: z.string(), en: z.string() })
const finding = z.object({ line: z.number(), column: z.string(), reason: text })

/** What a run keeps of its outcome: line numbers, columns and reasons, without a value of the file. */
export const keptOutcome = z.object({
  refused: z.array(finding),
  warned: z.array(finding),
  isWhole: z.boolean(),
  stays: z.array(z.object({ id: z.string(), why: z.enum(['changed', 'named']), table: z.string() })).exactOptional(),
  updated: z.array(z.object({ line: z.number(), fields: z.array(z.enum(broughtFields)) })).exactOptional(),
  duplicates: z.array(
    z.object({
      line: z.number(),
      ofLine: z.number().nullable(),
      by: z.enum(['customer_number', 'business_id']).exactOptional(),
    }),
  ),
})

/** The refused lines of a run as a table for a spreadsheet: they are mended beside the file they came from. */
export async function findingsFile(visit: Visit): Promise<Answer> {
  const run = await visit.read('contracting', 'exported', (task) =>
    importRun(task, visit.parameters['id'] ?? ''),
  )
  const read = keptOutcome.safeParse(run.outcome)
  const kept = read.success ? read.data : { refused: [], warned: [], duplicates: [] }
  const { refused } = outcomeIn({ accepted: run.accepted, ...kept }, visit.language)
  const header = [texts.line, texts.column, texts.reason].map((title) => title[visit.language])
  return {
    as: 'file',
    type: 'text/csv; charset=utf-8',
    name: `${texts.refused[visit.language].toLocaleLowerCase(visit.language)}.csv`,
    bytes: writeTable(
      header,
      refused.map(({ line, column, reason }) => [String(line), column, reason]),
    ),
  }
}
