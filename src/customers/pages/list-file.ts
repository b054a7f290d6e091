import type { Catalogue } from '../../catalogue/schema/columns.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { exporting, TooManyToExport } from '../../platform/http/exports.ts'
import { Refusal } from '../../platform/refusal.ts'
import { say } from '../../platform/text/language.ts'
import { mostWorkbookRows, writeWorkbook } from '../../platform/table/workbook.ts'
import { writeTable } from '../../platform/table/write.ts'
import type { Lister } from '../organisation-list.ts'
import type { Page } from '../rows.ts'
import type { Written } from './list-columns.ts'
import { listTexts as texts } from './list-texts.ts'
import { beginList } from './list-reading.ts'
import type { ListKind } from './list-view.ts'
import type { Row } from './values.ts'

/** Rows read and entered in the audit at a time, so that memory stays the same however long the list is. */
const rowsAtATime = 500

/** What is done about rows before they leave; it gives those that do. */
type Hand<R> = (rows: readonly R[]) => Promise<readonly R[]>

/** A list as a table for a spreadsheet: the rows, the columns and the order that the page shows, to the last row. */
export async function listFile<R extends Row & { id: string }, P extends Lister, F, O extends string>(
  visit: Visit,
  kind: ListKind<R, P, F, O>,
  of?: Catalogue,
  hand?: Hand<R>,
): Promise<Answer> {
  // Whatever is refused is refused before the file begins.
  const begin = (most: number) => beginList(visit, atMost(kind, most), 'exported', { limit: rowsAtATime }, of)
  const { found: { view, first, on }, isMany } = await exporting(visit, begin, (begun) => countOf(begun.first))
  const ask = async (after: string) => {
    if (isMany) await visit.mustHold('export_many')
    return on({ limit: rowsAtATime, after })
  }
  const written = view.chosen(first.today).flatMap((column) => column.written.filter(({ own }) => hand === undefined || own !== true))
  const header = written.map(({ title }) => title)
  const name = `${say(kind.title, visit.language).toLocaleLowerCase(visit.language)}-${first.today}`
  const lines = linesOf(first, written, ask, hand ?? (async (rows) => rows))
  if (!visit.route.path.endsWith('.xlsx'))
    return {
      as: 'file',
      type: 'text/csv; charset=utf-8',
      name: `${name}.csv`,
      bytes: writeTable(header, lines),
    }
  const bytes = await writeWorkbook(say(kind.title, visit.language), header, await bounded(lines))
  return { as: 'file', type: workbookType, name: `${name}.xlsx`, bytes }
}

/** The list, but for more rows than may leave. */
function atMost<R extends Row & { id: string }, P extends Lister, F, O extends string>(
  kind: ListKind<R, P, F, O>,
  most: number,
): ListKind<R, P, F, O> {
  return {
    ...kind,
    ask: async (...asked) => {
      const page = await kind.ask(...asked)
      if (countOf(page) > most) throw new TooManyToExport()
      return page
    },
  }
}

function countOf({ total }: Pick<Page<unknown>, 'total'>): number {
  return total.isMore ? Infinity : total.count
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The rows of a workbook, which is made whole in memory; a longer list is refused before more of it is read. */
async function bounded(lines: AsyncIterable<readonly string[]>): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = []
  for await (const line of lines) {
    if (rows.length === mostWorkbookRows) throw new Refusal('invalid', texts.tooLongForWorkbook(mostWorkbookRows))
    rows.push(line)
  }
  return rows
}

async function* linesOf<R>(
  first: Page<R>,
  written: readonly Written<R>[],
  ask: (after: string) => Promise<Page<R>>,
  hand: Hand<R>,
): AsyncGenerator<readonly string[]> {
  let page = first
  for (;;) {
    for (const row of await hand(page.rows)) yield written.map(({ text }) => text(row))
    if (page.next === undefined) return
    page = await ask(page.next)
  }
}
