import { createToken } from '../../access/users.ts'
import { machineActor } from '../../platform/tenants.ts'
import { tenantNamed, verb } from '../../platform/words.ts'

const usage = `seloste token --email ADDRESS --duty ID [--controller SLUG] [--json]

Makes a bearer token for a program. It acts in that one duty of that user, and ends with it. It is shown once.`

/** Makes a program's token. */
export const run = verb(usage, { texts: ['email', 'duty', 'controller'] }, async (read, io) => {
  const [email, duty] = [read.must('email'), read.must('duty')]
  const opened = await io.open()
  const tenant = tenantNamed(opened, read.text('controller'))
  const token = await opened.gate.write(machineActor(tenant, ['access_security']), 'access_security', 'seloste token',
    (task) => createToken(task, email, duty))
  io.out(read.has('json') ? JSON.stringify({ token }) : token)
  return 0
})
