import { emergencyKeys, emergencyState, sealEmergencyAccount, testDueOn } from '../../access/emergency.ts'
import { machineActor } from '../../platform/tenants.ts'
import { tenantNamed, verb, WrongUse } from '../../platform/words.ts'

const usage = `seloste break-glass seal [--controller SLUG] [--json]
seloste break-glass state [--controller SLUG] [--json]

seal makes a new secret of the emergency account and shows it once; the one before opens nothing any more. Keep it in a
closed envelope. It opens /sign-in/emergency once, for an hour, to give access when no administrator can sign in.
state tells whether it is sealed, was used, or waits for its yearly test; it gives 1 unless it is sealed and tested.`

/** Seals the emergency account, and tells how it stands. */
export const run = verb(usage, { texts: ['controller'] }, async (read, io) => {
  const [act] = read.rest
  if (read.rest.length !== 1 || (act !== 'seal' && act !== 'state')) throw new WrongUse()
  const { gate, ...opened } = await io.open()
  const tenant = tenantNamed(opened, read.text('controller'))
  const actor = machineActor(tenant, ['access_security'])
  if (act === 'seal') {
    const secret = await gate.write(actor, 'access_security', 'seloste break-glass', (task) => sealEmergencyAccount(task, tenant))
    io.out(read.has('json') ? JSON.stringify({ secret }) : secret)
    return 0
  }
  const { keys, today } = await gate.read(actor, 'access_security', 'seloste break-glass', 'listed', async (task) =>
    ({ keys: await emergencyKeys(task), today: task.today }))
  const state = emergencyState(keys, today)
  const due = keys[0] === undefined ? {} : { testDueOn: testDueOn(keys[0]) }
  io.out(read.has('json') ? JSON.stringify({ state, ...due }) : [state, ...Object.values(due)].join(' '))
  return state === 'ready' ? 0 : 1
})
