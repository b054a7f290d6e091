import { choiceText } from '../../platform/choices.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { calendarOf, type CalendarDay } from '../../platform/text/calendar.ts'
import { addDays } from '../../platform/text/day.ts'
import { contractsEndingSoon } from '../contract-list.ts'
import { noticesDue, openFollowUps } from '../follow-ups.ts'
import type { Lister } from '../organisation-list.ts'
import { keepers, type Keeper } from '../rows.ts'
import { myToDos } from '../to-dos.ts'
import { followUpLink, noticesAhead } from './my-items.tsx'
import { myTexts as texts } from './my-texts.ts'
import { placeOf } from './my-to-dos.tsx'
import { speaker } from './frame.tsx'

const morning = '9.00'

/** What waits for me as days of a calendar, each with a way back to it. A calendar lives where we do not see it, so nobody is
 *  named in it, nor anything that somebody wrote. Source: GDPR 5(1)(c); notice S16. */
export async function myCalendar(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
  const found = await visit.read<Keeper, Waiting>(purpose, 'exported', async (task) => ({ today: task.today,
    toDos: await myToDos(task), followUps: await openFollowUps(task), notices: await noticesDue(task, addDays(task.today, noticesAhead)) }))
  const ending = await visit.read<Lister, Awaited<ReturnType<typeof contractsEndingSoon>>>(purpose, 'exported', contractsEndingSoon)
  const one = (uid: string, day: string | null, summary: string, path: string): CalendarDay[] => (day === null ? []
    : [{ uid, day, summary, link: `${visit.origin}${path}`, remindAt: { time: morning, zone: visit.dial.zone } }])
  const days = [
    ...found.toDos.flatMap((row) => one(row.id, row.due_on, say(texts.inCalendar.toDo), placeOf(row))),
    ...found.followUps.flatMap((row) => one(row.id, row.due_on,
      `${say(choiceText('follow_up', 'what', row.what))}${row.number === null ? '' : `: ${row.number}`}`, followUpLink(row))),
    ...found.notices.flatMap(({ id, notice_due_on }) => one(id, notice_due_on, say(texts.inCalendar.notice), `/people/${id}/notices/new`)),
    ...ending.flatMap(({ id, number, ends_on }) => one(id, ends_on, `${say(texts.inCalendar.ending)}: ${number}`, `/contracts/${id}`)),
  ]
  return { as: 'file', type: 'text/calendar; charset=utf-8', name: 'seloste.ics', bytes: Buffer.from(calendarOf('My items', found.today, days)) }
}

type Waiting = { today: string; toDos: Awaited<ReturnType<typeof myToDos>>; followUps: Awaited<ReturnType<typeof openFollowUps>>
  notices: Awaited<ReturnType<typeof noticesDue>> }
