import { writeFile } from 'node:fs/promises'
import type { Gate } from '../platform/gate/gate.ts'
import { parseLanguage, type Language } from '../platform/text/language.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { personMeant } from '../platform/person-meant.ts'
import { tenantNamed, verb, WrongUse } from '../platform/words.ts'
import { accessArchive, type Attached } from './archive.ts'
import { answerAccess, type AccessAnswer } from './answer.ts'
import { accessLetter } from './letter.ts'
import { accessScript } from './script.ts'
import { answerStaff, signingIn, staffMeant } from './staff-answer.ts'

const usage = `seloste access PERSON --as pdf|files|script --out PATH [--language fi|sv|en] [--controller SLUG] [--json]
seloste access USER --staff --as pdf|files|script --out PATH [...]

Writes everything the register holds about a person, as a letter, as files in a .zip, or as a script to read aloud.
PERSON is an id or an e-mail address. The answer is in the person's own language unless another is asked for.
--staff answers a member of our own staff, who uses the register at work: USER is an id or an e-mail address of a user.`

/** Answers a person's request to see their data, into a file that only its owner can read. */
export const access = verb(usage, { texts: ['as', 'out', 'language', 'controller'], flags: ['staff'] }, async (words, io) => {
  const [person, more] = words.rest
  const as = deliveryNamed(words.must('as'))
  const out = words.must('out')
  const asked = words.text('language')
  const language = asked === undefined ? undefined : parseLanguage(asked)
  const misused = person === undefined || more !== undefined || as === undefined || (asked !== undefined && language === undefined)
  if (misused) throw new WrongUse()
  const { gate, tenants, vault } = await io.open()
  const tenant = tenantNamed({ tenants }, words.text('controller'))
  const answer = await (words.has('staff') ? ofStaff(gate, tenant, person, language)
    : gate.read(machineActor(tenant, ['rights_requests']), 'rights_requests', 'seloste access', 'exported',
      async (task) => answerAccess(task, await personMeant(task, person), tenant.name, language)))
  await writeFile(out, await delivered(as, answer, (row) => vault.take({ tenant: tenant.id, table: 'attachment', row })), { mode: 0o600 })
  if (words.has('json')) io.out(JSON.stringify(summary(answer, as, out)))
  return 0
})

/** How signing in is held is read first, in the purpose that holds it, and as an entry of its own. */
async function ofStaff(gate: Gate, tenant: Tenant, meant: string, language: Language | undefined): Promise<AccessAnswer> {
  const actor = machineActor(tenant, ['rights_requests', 'access_security'])
  const user = await gate.read(actor, 'rights_requests', 'seloste access', 'listed', (task) => staffMeant(task, meant))
  const more = await gate.read(actor, 'access_security', 'seloste access', 'exported', (task) => signingIn(task, user))
  return gate.read(actor, 'rights_requests', 'seloste access', 'exported', (task) => answerStaff(task, user, tenant, more, language))
}

type Delivery = 'pdf' | 'files' | 'script'

async function delivered(as: Delivery, answer: AccessAnswer, attached: Attached) {
  switch (as) {
    case 'pdf': return accessLetter(answer)
    case 'files': return accessArchive(answer, attached)
    case 'script': return accessScript(answer)
  }
}

function deliveryNamed(name: string): Delivery | undefined {
  return name === 'pdf' || name === 'files' || name === 'script' ? name : undefined
}

/** What was written, told without any of its values. */
function summary({ person, tables }: AccessAnswer, as: string, out: string) {
  return { person: person.id, as, out, tables: Object.fromEntries(tables.map(({ table, rows }) => [table, rows.length])) }
}
