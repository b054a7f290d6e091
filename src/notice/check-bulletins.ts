import { sql } from 'kysely'
import type { Text } from '../catalogue/shape.ts'
import type { Task } from '../platform/gate/task.ts'
import type { State } from './check-texts.ts'

/** How bulletins stand just now, in counts: those sent, messages that left and that came back, bulletins that still wait three
 *  days after their time, and messages that left after their receiver's objection had been upheld. */
export type Bulletins = { sent: number; messages: number; bounced: number; late: number; unwanted: number }

type Finding = { state: State; evidence: Text }

export async function bulletinsIn(task: Task<'rights_requests'>): Promise<Bulletins> {
  const now = sql`${task.now.toISOString()}::timestamptz`
  const count = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`
  const { sent, late } = await task.db.selectFrom('bulletin').where('tenant_id', '=', task.tenant).select([
    count(sql`state = 'sent'`).as('sent'), count(sql`state = 'waiting' and send_at < ${now} - interval '3 days'`).as('late'),
  ]).executeTakeFirstOrThrow()
  const { messages, bounced, unwanted } = await task.db.selectFrom('bulletin_recipient as r').where('r.tenant_id', '=', task.tenant).select([
    count(sql`r.sent_at is not null`).as('messages'), count(sql`r.state = 'bounced'`).as('bounced'),
    count(sql`exists (select 1 from objection o where o.tenant_id = r.tenant_id and o.person_id = r.person_id and o.against = 'informing'
      and o.withdrawn_on is null and (o.kind <> 'objection' or o.outcome = 'upheld') and r.sent_at > coalesce(o.decided_on, o.received_on) + 1)`)
      .as('unwanted'),
  ]).executeTakeFirstOrThrow()
  return { sent, late, messages, bounced, unwanted }
}

/** Bulletins leave at their time, and not to whoever objected. */
export function informedFinding({ sent, late, messages, bounced, unwanted }: Bulletins): Finding {
  return { state: late > 0 || unwanted > 0 ? 'fails' : 'holds', evidence: {
    fi: `tiedotteita lähetetty ${sent}, viestejä ${messages}, palautunut ${bounced}, myöhässä ${late}, vastustaneille lähetetty ${unwanted}`,
    sv: `utskick skickade ${sent}, meddelanden ${messages}, studsade ${bounced}, försenade ${late}, skickade trots invändning ${unwanted}`,
    en: `bulletins sent ${sent}, messages ${messages}, come back ${bounced}, late ${late}, sent in spite of an objection ${unwanted}`,
  } }
}
