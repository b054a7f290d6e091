import { z } from 'zod'
import type { Language } from '../catalogue/shape.ts'
import { choiceText } from '../platform/choices.ts'
import type { Task } from '../platform/gate/task.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { addDays, formatDay, formatInstant, formatTime, type Dial } from '../platform/text/day.ts'
import { DataTable } from '../platform/ui/table.tsx'
import { lastDue, timetable, type JobName } from './timetable.ts'
import { jobTexts, reportTexts, timetableTexts as texts } from './timetable-texts.ts'

/** What the register does by itself, when it did, how that ended, and when it does it next. */
export const timetableRoutes: readonly Route[] = [
  { method: 'GET', path: '/timetable', kind: 'page', purposes: ['accountability'], answer: page },
]

type Run = { started_at: Date; result: 'done' | 'failed' | 'passed_over' | null; report: unknown }
type Shown = { jobs: { job: JobName; at: string; last: Run | undefined; next: string }[]; drill: Run | undefined }

/** The jobs with their last runs, and the last drill. */
export async function shownTimetable(task: Task<'accountability'>, zone: string): Promise<Shown> {
  const last = (job: string) => task.db.selectFrom('timetable_run').select(['started_at', 'result', 'report']).where('tenant_id', '=', task.tenant)
    .where('job', '=', job).orderBy('due_on', 'desc').orderBy('id').limit(1).executeTakeFirst()
  const jobs: Shown['jobs'] = []
  for (const { name, at } of timetable) jobs.push({ job: name, at, last: await last(name), next: addDays(lastDue(at, zone, task.now), 1) })
  return { jobs, drill: await last('drill') }
}

async function page(visit: Visit): Promise<Answer> {
  const { language, tenant, dial } = visit
  const { jobs, drill } = await visit.read('accountability', 'listed', (task) => shownTimetable(task, tenant.zone))
  const told = (run: Run) => formatInstant(run.started_at, language, dial)
  return {
    as: 'page', title: texts.title[language],
    body: (
      <div class="flow">
        <p class="muted">{texts.intro[language]}</p>
        <DataTable caption={texts.title[language]} rows={jobs} rowKey={({ job }) => job} empty={<p>{texts.never[language]}</p>} columns={[
          { key: 'job', title: texts.job[language], main: true, cell: ({ job }) => jobTexts[job][language] },
          { key: 'last', title: texts.last[language], cell: ({ last }) => (last === undefined ? texts.never[language] : told(last)) },
          { key: 'result', title: texts.result[language], cell: ({ last }) => (last === undefined ? '' : resultOf(last, language, dial)) },
          { key: 'next', title: texts.next[language], align: 'end', cell: ({ next, at }) => `${formatDay(next)} ${formatTime(at, language, dial.hours)}` },
        ]} />
        <h2>{texts.drills[language]}</h2>
        <p>{drill === undefined ? texts.neverDrilled[language] : `${texts.drilled[language]} ${told(drill)}: ${resultOf(drill, language, dial)}`}</p>
      </div>
    ),
  }
}

const report = z.record(z.string(), z.union([z.string(), z.number()]))

function resultOf(run: Run, language: Language, dial: Dial): string {
  if (run.result === null) return texts.running[language]
  const said = Object.entries(report.parse(run.report)).map(([what, value]) => `${reportTexts[what]?.[language] ?? what} ${valueOf(value, language, dial)}`)
  return [choiceText('timetable_run', 'result', run.result)[language], ...said].join(' · ')
}

/** Days and instants as people read them; counts and names of files as they are. */
function valueOf(value: string | number, language: Language, dial: Dial): string {
  const text = String(value)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text)
  return /^\d{4}-\d\d-\d\dT/.test(text) ? formatInstant(new Date(text), language, dial) : text
}
