import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { currentSettings, oneAtATime, putInForce } from './in-force.ts'
import { readSettings, type Settings } from './settings.ts'
import { faultTexts } from './settings-texts.ts'
import { texts } from './texts.ts'

/** Decides a controller's settings as their next version. What narrows is in force at once: purposes, items and lengths
 *  follow in the same act. What widens waits for the notice that tells it. Source: rules of the law 25. Refuses 'invalid'
 *  what is wider than the catalogue, 'conflict' when `seen` is not the version decided last. Gives the version. */
export async function decideSettings(task: WritingTask<'accountability'>, settings: Settings, seen?: number): Promise<number> {
  const read = readSettings(settings)
  if ('faults' in read) throw new Refusal('invalid', texts.tooWide, read.faults[0]?.field)
  await oneAtATime(task)
  const latest = (await currentSettings(task))?.version ?? 0
  if (seen !== undefined && seen !== latest) throw new Refusal('conflict', faultTexts.changed)
  await task.insert('controller_settings', [{ version: latest + 1, settings: read.ok, decided_by: task.user?.id ?? null }])
  await putInForce(task)
  return latest + 1
}
