import { purposeNames } from '../src/catalogue/schema/columns.ts'
import { connect, type Connection, type Server } from '../src/platform/database/connection.ts'
import type { Purpose } from '../src/catalogue/purposes.ts'
import { stand, type Context } from '../src/platform/gate/context.ts'
import type { Actor, Task, WritingTask } from '../src/platform/gate/task.ts'
import { dayOf } from '../src/platform/text/day.ts'
import { affiliate } from '../src/customers/affiliations.ts'
import { prepareContract, signContract } from '../src/customers/contracts.ts'
import { addOrganisation } from '../src/customers/organisations.ts'
import { addPerson } from '../src/customers/persons.ts'
import { foundTenant, machineActor } from '../src/platform/tenants.ts'
import { installation, world } from './world.ts'

type Contracting = WritingTask<'contracting'>

/** A world with two customers: Nivala with Aino, who answers for its contract, and Eero; Oulainen with Veikko. */
export async function customers() {
  const w = await world()
  const today = dayOf(w.gate.clock.now())
  const act = <R>(verb: (task: Contracting) => Promise<R>, actor: Actor = w.as('contracting')) =>
    w.gate.write(actor, 'contracting', 'test', verb)
  /** Asks in the first purpose; the question may be one that several purposes share. */
  const ask = <P extends Purpose, R>(
    purpose: P,
    question: (task: Task<P>) => Promise<R>,
    actor: Actor = w.as(purpose),
  ) => w.gate.read(actor, purpose, 'test', 'listed', question)
  const nivala = await act((task) =>
    municipality(task, 'Nivala', '9000001-1', [
      ['Aino', 'Mäkelä'],
      ['Eero', 'Öhman'],
    ]),
  )
  const oulainen = await act((task) => municipality(task, 'Oulainen', '9000003-8', [['Veikko', 'Åkerman']]))
  const contract = await act((task) =>
    prepareContract(task, {
      organisation_id: nivala.id,
      number: 'S-1',
      title: 'ICT-palvelut',
      responsible_id: nivala.contacts[0].affiliation,
    }),
  )
  return {
    ...w,
    today,
    act,
    ask,
    nivala,
    oulainen,
    contract,
    signed: () =>
      act((task) =>
        signContract(task, contract, {
          starts_on: today,
          signatures: [{ affiliation_id: nivala.contacts[0].affiliation, signed_on: today }],
        }),
      ),
    /** Another controller of the same installation, with a customer of its own. */
    neighbour: () => neighbourOf(w.owner, act),
    /** An actor whose duties cover these organisations or units only. */
    over: (reach: readonly string[], ...purposes: Purpose[]): Actor => {
      const actor = w.as(...purposes)
      return { ...actor, duties: actor.duties.map((duty) => ({ ...duty, reach })) }
    },
    /** Runs SQL as the purpose's own role does, past all verbs, and gives the SQLSTATE it was refused with. */
    refusedWith: (purpose: Purpose, sql: string, parameters: readonly unknown[]) =>
      refusalOf(
        w.server,
        { tenant: w.tenant.id, purpose, scope: '*', today, seesProtected: false },
        sql,
        parameters,
      ),
  }
}

async function neighbourOf(
  owner: Connection,
  act: <R>(verb: (task: Contracting) => Promise<R>, actor: Actor) => Promise<R>,
) {
  const wanted = { slug: 'naapuri', name: 'Naapuri ry', languages: ['sv'] as const }
  const actor = machineActor(await foundTenant(owner, installation, wanted, purposeNames), purposeNames)
  const customer = await act((task) => municipality(task, 'Sievi', '9000004-6', [['Outi', 'Mäkelä']]), actor)
  return { actor, customer }
}

async function refusalOf(server: Server, context: Context, sql: string, parameters: readonly unknown[]) {
  const connection = connect(server)
  try {
    await stand(connection, installation, context)
    await connection.run(sql, parameters)
    return undefined
  } catch (reason) {
    return reason instanceof Error && 'code' in reason ? reason.code : reason
  } finally {
    await connection.close()
  }
}

async function municipality(
  task: Contracting,
  name: string,
  business_id: string,
  people: readonly (readonly [string, string])[],
) {
  const id = await addOrganisation(task, { name, legal_form: 'municipality', business_id })
  const contacts: { person: string; affiliation: string }[] = []
  for (const [first_name, last_name] of people) {
    const person = await addPerson(
      task,
      {
        first_name,
        last_name,
        source: 'customer_organisation',
        source_on: task.today,
        emails: [{ email: `${first_name.toLowerCase()}@${name.toLowerCase()}.example` }],
        phones: [{ phone: `+3584472914${contacts.length}${name.length}` }],
      },
      [id],
    )
    contacts.push({ person, affiliation: await affiliate(task, { person_id: person, organisation_id: id }) })
  }
  const [first = { person: '', affiliation: '' }, second = first] = contacts
  return { id, contacts: [first, second] as const }
}
