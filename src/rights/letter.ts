import { tableNamed } from '../catalogue/schema/columns.ts'
import type { Language } from '../catalogue/shape.ts'
import { controllerOf, type Controller } from '../platform/controller.ts'
import type { Action } from '../platform/erasure/walk.ts'
import type { Task } from '../platform/gate/task.ts'
import type { Paper } from '../platform/paper/paper.ts'
import { fill, remediesIn, remediesTitle } from '../platform/paper/remedies.ts'
import { formatDay } from '../platform/text/day.ts'
import { letterTexts as texts } from './letter-texts.ts'
import { keptUntil } from './plan-words.ts'
import { planById, type Plan } from './proposals.ts'
import { columnWords } from './words.ts'

export type Told = { plan: Plan; language: Language; name: string; on: string; isDone: boolean; controller: Controller }

/** What the letter of a plan needs. The name and the language are the person's while the person is there. */
export async function toldOf(task: Task<'rights_requests'>, id: string, controllerName: string, language: Language): Promise<Told> {
  const { plan, ended_on, approved_on, proposed_on, outcome } = await planById(task, id)
  const person = await task.db.selectFrom('person').select(['id', 'first_name', 'last_name', 'language']).where('tenant_id', '=', task.tenant)
    .where('id', '=', plan.person).where('is_pseudonym', '=', false).executeTakeFirst()
  return {
    plan, isDone: outcome === 'done', on: ended_on ?? approved_on ?? proposed_on, controller: await controllerOf(task, controllerName),
    language: person?.language ?? language, name: person === undefined ? '' : `${person.first_name} ${person.last_name}`,
  }
}

/** The answer to who asked to be erased: what leaves, what stays until when by which law, and whom to turn to. It says
 *  kinds of data and no values. Source: GDPR 12(3), 12(4), 17(3), 77, 79; notice S20, S24. */
export function erasurePaper({ plan, language, name, on, isDone, controller }: Told): Paper {
  const kept = plan.actions.filter(({ act }) => act === 'keep')
  return {
    language, title: texts.title[language], lead: fill(texts[isDone ? 'done' : 'decided'][language], { controller: controller.name, day: formatDay(on) }),
    above: [controller.name, ...(controller.address === undefined ? [] : [controller.address]), '', ...(name === '' ? [] : [name])],
    sections: [
      { heading: texts.leaves[language], lines: [], header: [texts.what[language], texts.which[language], texts.how[language]],
        rows: leaving(plan.actions, language) },
      kept.length === 0 ? { heading: texts.stays[language], lines: [texts.nothingStays[language]], header: [], rows: [] }
        : { heading: texts.stays[language], lines: [texts.staysLead[language]], header: [texts.what[language], texts.which[language], texts.until[language]],
          rows: kept.map((action) => [tableNamed(action.table).label[language], columnWords(action.table, action.columns, language), keptUntil(action, language)]) },
      { heading: texts.alsoGone[language], lines: [texts.backups[language], ...(plan.keeps_out ? [texts.keptOut[language]] : [])], header: [], rows: [] },
      { heading: remediesTitle[language], lines: remediesIn(language, controller), header: [], rows: [] },
    ],
  }
}

/** What is said once of a kind of data, however many rows it has. */
function leaving(actions: readonly Action[], language: Language): string[][] {
  const said = actions.filter(({ act }) => act !== 'keep').map(({ act, table, columns }) => [tableNamed(table).label[language],
    columns.length === 0 ? texts.all[language] : columnWords(table, columns, language), texts.acts[act][language]])
  return [...new Map(said.map((row) => [row.join('|'), row])).values()]
}
