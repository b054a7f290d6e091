import { sql } from 'kysely'
import type { Text } from '../catalogue/shape.ts'
import type { Task } from '../platform/gate/task.ts'
import { formatDay } from '../platform/text/day.ts'
import type { State } from './check-texts.ts'

/** How people's rights stand just now: counts and days, of nobody in particular. */
export type Rights = {
  asked: { readonly [kind: string]: number }
  open: number
  late: number
  lateComplaints: number
  untold: number
  lateUntold: number
  erased: number
  waiting: number
  purgedOn: string | undefined
}

type Desk = Task<'rights_requests'>
type Finding = { state: State; evidence: Text }

/** Looks at the requests, the messages to recipients, the erasures and the last purge. */
export async function rightsOf(task: Desk): Promise<Rights> {
  const [purge] = await task.db.selectFrom('purge_run').select('ran_on').where('tenant_id', '=', task.tenant)
    .orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).execute()
  return { ...await requestsOf(task), ...await messagesOf(task), ...await erasuresOf(task), purgedOn: purge?.ran_on }
}

// A time that ends on a holiday ends on the next working day; no holidays in Finland last longer.
const longestHoliday = 5

async function requestsOf(task: Desk): Promise<Pick<Rights, 'asked' | 'open' | 'late' | 'lateComplaints'>> {
  const due = sql`rights_request.received_on + make_interval(months => 1 + coalesce((select max(s.more_months) from rights_step s
    where s.tenant_id = rights_request.tenant_id and s.request_id = rights_request.id), 0), days => ${longestHoliday})`
  const late = sql`rights_request.ended_on is null and ${due} < ${task.today}::date`
  const count = (condition: ReturnType<typeof sql>) => sql<string>`count(*) filter (where ${condition})`
  const row = await task.db.selectFrom('rights_request').where('rights_request.tenant_id', '=', task.tenant).select([
    count(sql`rights_request.kind = 'access'`).as('access'), count(sql`rights_request.kind = 'portability'`).as('portability'),
    count(sql`rights_request.kind = 'complaint'`).as('complaint'), count(sql`rights_request.ended_on is null`).as('open'),
    count(late).as('late'), count(sql`rights_request.kind = 'complaint' and ${late}`).as('late_complaints'),
  ]).executeTakeFirstOrThrow()
  return { asked: { access: Number(row.access), portability: Number(row.portability), complaint: Number(row.complaint) },
    open: Number(row.open), late: Number(row.late), lateComplaints: Number(row.late_complaints) }
}

/** A recipient is told within the month in which the person is answered. */
async function messagesOf(task: Desk): Promise<Pick<Rights, 'untold' | 'lateUntold'>> {
  const row = await task.db.selectFrom('recipient_message').where('tenant_id', '=', task.tenant).where('told_on', 'is', null)
    .where('not_told', 'is', null).select([sql<string>`count(*)`.as('all'),
      sql<string>`count(*) filter (where asked_on < ${task.today}::date - 31)`.as('late')]).executeTakeFirstOrThrow()
  return { untold: Number(row.all), lateUntold: Number(row.late) }
}

async function erasuresOf(task: Desk): Promise<Pick<Rights, 'erased' | 'waiting'>> {
  const row = await task.db.selectFrom('erasure_plan').where('tenant_id', '=', task.tenant)
    .select([sql<string>`count(*) filter (where outcome = 'done')`.as('done'), sql<string>`count(*) filter (where ended_on is null)`.as('open')])
    .executeTakeFirstOrThrow()
  return { erased: Number(row.done), waiting: Number(row.open) }
}

/** What the rows about people's rights rest on. */
export const rightsFindings: { readonly [row: string]: (rights: Rights) => Finding } = {
  S18: (rights) => asked(rights, 'access', 'kirje, tiedostot ja ääneen luettava', 'brev, filer och uppläsning', 'letter, files and script'),
  S19: ({ untold, lateUntold }) => found(lateUntold > 0 ? 'fails' : 'holds', `${untold} ilmoitusta vastaanottajille odottaa, ${lateUntold} yli kuukauden`,
    `${untold} meddelanden till mottagare väntar, ${lateUntold} över en månad`, `${untold} messages to recipients wait, ${lateUntold} over a month`),
  S20: ({ erased, waiting }) => found('holds', `${erased} henkilöä poistettu suunnitelmalla, ${waiting} suunnitelmaa kesken`,
    `${erased} personer raderade enligt plan, ${waiting} planer öppna`, `${erased} persons erased by a plan, ${waiting} plans open`),
  S21: (rights) => asked(rights, 'portability', 'JSON-LD, CSV ja vCard', 'JSON-LD, CSV och vCard', 'JSON-LD, CSV and vCard'),
  S22: ({ open, late }) => found(late > 0 ? 'fails' : 'holds', `${open} pyyntöä auki, ${late} myöhässä`,
    `${open} begäranden öppna, ${late} försenade`, `${open} requests open, ${late} late`),
  S23: ({ asked: kinds, lateComplaints }) => found(lateComplaints > 0 ? 'fails' : 'holds', `${kinds['complaint'] ?? 0} valitusta, ${lateComplaints} myöhässä`,
    `${kinds['complaint'] ?? 0} klagomål, ${lateComplaints} försenade`, `${kinds['complaint'] ?? 0} complaints, ${lateComplaints} late`),
}

/** When the purge last ran, in words. */
export function purgeTold({ purgedOn }: Rights): Text {
  return purgedOn === undefined ? { fi: 'siivous ei ole vielä ajettu', sv: 'gallringen har inte körts än', en: 'the purge has not run yet' }
    : { fi: `siivottu ${formatDay(purgedOn)}`, sv: `gallrat ${formatDay(purgedOn)}`, en: `purged on ${formatDay(purgedOn)}` }
}

function asked({ asked: kinds }: Rights, kind: string, fi: string, sv: string, en: string): Finding {
  const count = kinds[kind] ?? 0
  return found('holds', `${count} pyyntöä; ${fi}`, `${count} begäranden; ${sv}`, `${count} requests; ${en}`)
}

function found(state: State, fi: string, sv: string, en: string): Finding {
  return { state, evidence: { fi, sv, en } }
}
