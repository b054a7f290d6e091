import type { WorkTask } from '../catalogue/work-tasks.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Visit } from '../platform/http/route.ts'
import { parseDay } from '../platform/text/day.ts'
import { workTaskNamed, type NewDuty } from './duties.ts'
import { dutyTexts as texts } from './duties-texts.ts'

/** A duty as it was typed. Refuses 'invalid' by field. */
export async function dutyIn(visit: Visit, typed: URLSearchParams): Promise<NewDuty> {
  const workTask: WorkTask | undefined = workTaskNamed(typed.get('work_task') ?? '')
  if (workTask === undefined) throw new Refusal('invalid', texts.missing, 'work_task')
  return {
    userId: filled(typed, 'user_id'), workTask, title: filled(typed, 'title'), ground: filled(typed, 'ground'),
    reach: await reachIn(visit, typed.get('reach') ?? ''), startsOn: dayIn(typed, 'starts_on'), endsOn: dayIn(typed, 'ends_on'),
  }
}

/** What was typed in a field. Refuses 'invalid' when nothing was. */
export function filled(typed: URLSearchParams, field: string): string {
  const text = (typed.get(field) ?? '').trim()
  if (text === '') throw new Refusal('invalid', texts.missing, field)
  return text
}

/** The day typed in a field. Refuses 'invalid' when it is none. */
export function dayIn(typed: URLSearchParams, field: string): string {
  const day = parseDay(typed.get(field) ?? '')
  if (day === undefined) throw new Refusal('invalid', texts.noDay, field)
  return day
}

async function reachIn(visit: Visit, typed: string): Promise<readonly string[] | '*'> {
  const names = typed.split('\n').map((name) => name.trim()).filter((name) => name !== '')
  const ids: string[] = []
  for (const name of names) {
    const id = await visit.own.reach.idOf(name)
    if (id === undefined) throw new Refusal('invalid', unknown(name), 'reach')
    ids.push(id)
  }
  return ids.length === 0 ? '*' : ids
}

function unknown(name: string) {
  const { fi, sv, en } = texts.noName
  return { fi: fi.replace('{name}', name), sv: sv.replace('{name}', name), en: en.replace('{name}', name) }
}
