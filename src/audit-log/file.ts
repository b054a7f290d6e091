import type { Answer, Visit } from '../platform/http/route.ts'
import { writeTable } from '../platform/table/write.ts'
import { formatInstant } from '../platform/text/day.ts'
import { say, type Language } from '../platform/text/language.ts'
import { actLabel, purposeLabel } from './labels.ts'
import { dutyTitles, loggedEntries, personNames, userNames, type Filter, type LoggedEntry } from './queries.ts'
import { texts } from './texts.ts'

/** Entries read, and entered as exported, at a time: memory stays the same however long the log is. */
const rowsAtATime = 500

/** The log that the page shows as a table for a spreadsheet, to the last entry. Persons are told by their ids. */
export async function logFile(visit: Visit, filter: Filter): Promise<Answer> {
  const { language } = visit
  const ask = (after?: string) => visit.read('rights_requests', 'exported', async (task) => {
    // A file about a person is a reading of that person.
    await personNames(task, filter.person === undefined ? [] : [filter.person])
    return { ...await loggedEntries(task, filter, { limit: rowsAtATime, after }), users: await userNames(task),
      duties: await dutyTitles(task), today: task.today }
  })
  const first = await ask()
  const titles = [texts.at, texts.who, texts.duty, texts.why, texts.act, texts.route, texts.what, texts.persons]
  return {
    as: 'file', type: 'text/csv; charset=utf-8', name: `${say(texts.title, language).toLocaleLowerCase(language)}-${first.today}.csv`,
    bytes: writeTable(titles.map((title) => say(title, language)), linesOf(first, ask, language)),
  }
}

type Asked = { rows: LoggedEntry[]; next: string | undefined; users: Map<string, string>; duties: Map<string, string> }

async function* linesOf(first: Asked, ask: (after: string) => Promise<Asked>, language: Language): AsyncGenerator<string[]> {
  for (let page = first; ;) {
    const { users, duties, rows, next } = page
    for (const { at, user, duty, purpose, act, route, columns, subjects } of rows) {
      yield [formatInstant(at, language), user === null ? say(texts.product, language) : users.get(user) ?? user,
        duty === null ? '' : duties.get(duty) ?? duty, purposeLabel(purpose, language),
        actLabel(act, language), route, columns.join(' '), subjects.join(' ')]
    }
    if (next === undefined) return
    page = await ask(next)
  }
}
