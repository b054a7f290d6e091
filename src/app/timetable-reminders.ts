import { dutiesToMind, giveBackReminder, letterOf, receivers, remindedOf, takeReminder, type Counts, type Receiver } from '../access/reminders.ts'
import { answersOwed } from '../access-register/reviews.ts'
import { requestsDueSoon } from '../access-requests/due-soon.ts'
import { waitingBreaches } from '../platform/waiting-breaches.ts'
import { sendLetter, type Mail } from '../platform/mail.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { addressOf } from './address.ts'
import type { Working } from './timetable.ts'
import type { Outcome } from './timetable-runs.ts'

/** Mails each user a reminder of what waits for them, one a day at most, where mail is declared. Without it the product alone
 *  tells. A mailbox that takes nothing hinders nobody else, and is tried again the next night. */
export async function reminding(working: Working, tenant: Tenant): Promise<Outcome> {
  const { mail } = working.config
  if (mail === undefined) return { result: 'passed_over', report: { because: 'SELOSTE_SMTP' } }
  const { all, countsOf, isUrgent, today } = await found(working, tenant)
  let [reminded, undelivered] = [0, 0]
  for (const receiver of all) {
    const counts = remindedOf(receiver, countsOf(receiver), isUrgent, today)
    if (counts === undefined || !await writing(working, tenant, (task) => takeReminder(task, receiver.id))) continue
    if (await delivered(working, tenant, mail, receiver, counts)) reminded += 1
    else undelivered += 1
  }
  return { result: 'done', report: { reminded, ...(undelivered === 0 ? {} : { undelivered }) } }
}

async function found({ gate }: Working, tenant: Tenant) {
  const requests = await gate.read(machineActor(tenant, ['rights_requests']), 'rights_requests', 'timetable', 'listed', requestsDueSoon)
  const breaches = await gate.read(machineActor(tenant, ['breach_handling']), 'breach_handling', 'timetable', 'listed', waitingBreaches)
  const access = await gate.read(machineActor(tenant, ['access_security']), 'access_security', 'timetable', 'listed', async (task) => ({
    all: await receivers(task), duties: await dutiesToMind(task), owed: await answersOwed(task), today: task.today }))
  const countsOf = ({ id }: Receiver): Counts => ({ breaches: breaches.length, requests: requests.count, reviews: access.owed.get(id) ?? 0,
    ...(access.duties.get(id) ?? { ending: 0, unprepared: 0 }) })
  return { ...access, countsOf, isUrgent: requests.isUrgent }
}

async function delivered(working: Working, tenant: Tenant, mail: Mail, receiver: Receiver, counts: Counts): Promise<boolean> {
  const { config, log } = working
  try {
    await sendLetter(mail, { to: receiver.email, language: receiver.language, ...letterOf(receiver, counts, tenant.name, addressOf(config, config.port)) })
    return true
  } catch {
    log('a reminder was not taken by the mail server')
    await writing(working, tenant, (task) => giveBackReminder(task, receiver))
    return false
  }
}

function writing<R>({ gate }: Working, tenant: Tenant, act: (task: WritingTask<'access_security'>) => Promise<R>): Promise<R> {
  return gate.write(machineActor(tenant, ['access_security']), 'access_security', 'timetable', act)
}
