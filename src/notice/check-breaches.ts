import { sql } from 'kysely'
import type { Text } from '../catalogue/shape.ts'
import type { Task } from '../platform/gate/task.ts'
import type { State } from './check-texts.ts'

/** How breaches stand just now: counts of cases, of nobody in particular. `late` has not been told to the authority in
 *  its 72 hours though it had to be, `unjudged` has had no assessment of its risk in them. */
export type Breaches = { all: number; open: number; told: number; late: number; unjudged: number }

type Finding = { state: State; evidence: Text }

export async function breachesIn(task: Task<'rights_requests'>): Promise<Breaches> {
  const isTold = sql`exists (select 1 from breach_notice n where n.tenant_id = breach.tenant_id and n.breach_id = breach.id)`
  const isOver = sql`breach.ended_on is null and breach.due_at < ${task.now.toISOString()}::timestamptz`
  const count = (condition: ReturnType<typeof sql>) => sql<string>`count(*) filter (where ${condition})`
  const row = await task.db.selectFrom('breach').where('breach.tenant_id', '=', task.tenant).select([
    sql<string>`count(*)`.as('all'), count(sql`breach.ended_on is null`).as('open'), count(isTold).as('told'),
    count(sql`${isOver} and breach.risk is distinct from 'none' and not ${isTold}`).as('late'),
    count(sql`${isOver} and breach.risk is null`).as('unjudged'),
  ]).executeTakeFirstOrThrow()
  return { all: Number(row.all), open: Number(row.open), told: Number(row.told), late: Number(row.late), unjudged: Number(row.unjudged) }
}

/** Breaches are looked into at once: none waits for its assessment past the time to notify. What an account reached is in
 *  the log, and is not told by itself yet. */
export function investigatedFinding({ all, open, unjudged }: Breaches): Finding {
  return { state: unjudged > 0 ? 'fails' : 'not yet', evidence: {
    fi: `loukkauksia kirjattu ${all}, kesken ${open}, arvioimatta yli 72 tuntia ${unjudged}; puuttuu: mihin tili tai laite pääsi, lokista`,
    sv: `registrerade incidenter ${all}, pågående ${open}, inte bedömda på över 72 timmar ${unjudged}; saknas: vad ett konto eller en enhet nådde, ur loggen`,
    en: `breaches recorded ${all}, open ${open}, not judged for over 72 hours ${unjudged}; missing: what an account or device reached, from the log`,
  } }
}

/** The authority is told in 72 hours of those that put people at risk. Source: GDPR 33(1). */
export function notifiedFinding({ told, late }: Breaches): Finding {
  return { state: late > 0 ? 'fails' : 'holds', evidence: {
    fi: `valtuutetulle ilmoitettu ${told}, ilmoittamatta määräajassa ${late}; kirjeet niille, joita asia koskee`,
    sv: `anmälda till ombudsmannen ${told}, inte anmälda i tid ${late}; brev till dem som berörs`,
    en: `notified to the authority ${told}, not notified in time ${late}; letters to those concerned`,
  } }
}
