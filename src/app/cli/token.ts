import { createToken } from '../../access/users.ts'
import { machineActor } from '../../platform/tenants.ts'
import { parseDay } from '../../platform/text/day.ts'
import { tenantNamed, verb, WrongUse } from '../../platform/words.ts'

const usage = `seloste token --email ADDRESS --duty ID --program NAME [--until DAY] [--controller SLUG] [--json]

Makes a bearer token for a program. It acts in that one duty of that user, and ends on that day, with
the duty, or in a year. It is shown once.`

/** Makes a program's token. */
export const run = verb(usage, { texts: ['email', 'duty', 'program', 'until', 'controller'] }, async (read, io) => {
  const [email, dutyId, program] = [read.must('email'), read.must('duty'), read.must('program')]
  const until = read.text('until')
  const endsOn = until === undefined ? undefined : parseDay(until)
  if (until !== undefined && endsOn === undefined) throw new WrongUse()
  const opened = await io.open()
  const tenant = tenantNamed(opened, read.text('controller'))
  const token = await opened.gate.write(machineActor(tenant, ['access_security']), 'access_security', 'seloste token',
    (task) => createToken(task, email, { dutyId, program, zone: tenant.zone, ...(endsOn === undefined ? {} : { endsOn }) }))
  io.out(read.has('json') ? JSON.stringify({ token }) : token)
  return 0
})
