import { startSession } from '../src/access/sessions.ts'
import { createApp } from '../src/app/server.ts'
import { sendDue } from '../src/bulletins/sending.ts'
import type { WorkTask } from '../src/catalogue/work-tasks.ts'
import { addPerson } from '../src/customers/persons.ts'
import { addOrganisation } from '../src/customers/organisations.ts'
import { affiliate } from '../src/customers/affiliations.ts'
import { establish } from '../src/notice/establish.ts'
import { loadExample } from '../src/notice/example.ts'
import type { Language } from '../src/platform/text/language.ts'
import { mailServer } from './mail-server.ts'
import { site, visitor } from './site.ts'

export const origin = 'https://rekisteri.example'

/** A register whose notice is published, with a mail server, and a customer whose contacts can be told of something. */
export async function bulletinSite(answerTo: (address: string) => Error | undefined) {
  const s = await site()
  const post = await mailServer(answerTo)
  await establish(s.gate, s.tenant, await loadExample('joki-ict'))
  const app = createApp({ gate: s.gate, tenants: [s.tenant], sealer: s.sealer, vault: s.vault, ledger: s.ledger,
    config: { origin: 'http://localhost', mail: post.mail } })
  const town = await s.gate.write(s.as('contracting'), 'contracting', 'test', (task) => addOrganisation(task, { name: 'Nivala', legal_form: 'municipality' }))
  const sending = { gate: s.gate, mail: post.mail, origin }
  return {
    ...s, post, sending,
    /** A user who holds these work tasks, where mail is declared. */
    async clerk(...tasks: WorkTask[]) {
      const user = await s.signIn(...tasks)
      const token = await s.gate.write(s.as('access_security'), 'access_security', 'test', (task) => startSession(task, user.accountId))
      return { ...user, ...visitor(app, token) }
    },
    /** A contact person with an address. */
    contact: (first_name: string, language: Language, email = `${first_name.toLowerCase()}@nivala.example`) =>
      s.gate.write(s.as('contracting'), 'contracting', 'test', async (task) => {
        const person = await addPerson(task, { first_name, last_name: 'Aho', language, source: 'person', source_on: task.today, emails: [{ email }] }, [town])
        await affiliate(task, { person_id: person, organisation_id: town, roles: ['contact'] })
        return person
      }),
    send: () => sendDue(sending, s.tenant),
    /** What became of a bulletin for each person. */
    async fates(bulletin: string) {
      const { rows } = await s.owner.run(`select p.first_name, r.state, r.why, r.tries, r.is_unsure from bulletin_recipient r
        join person p on p.id = r.person_id where r.bulletin_id = $1 order by p.first_name`, [bulletin])
      return rows.map((row) => [row['first_name'], row['state'], row['why']])
    },
    async close() {
      await post.close()
      await s.close()
    },
  }
}

export type BulletinSite = Awaited<ReturnType<typeof bulletinSite>>
