import type { Gate } from '../gate/gate.ts'
import type { Job } from '../gate/job.ts'
import type { Task } from '../gate/task.ts'
import { machineActor, type Tenant } from '../tenants.ts'
import { inOrder, perform } from './act.ts'
import type { Files } from '../files/vault.ts'
import type { Ledger } from './ledger.ts'
import type { Head, LedgerEntry } from './ledger-lines.ts'
import { replayTexts } from './replay-texts.ts'
import { replayStanding } from './replay-standing.ts'
import { emptied } from './ties.ts'
import { eraseStaff, findStaff } from './staff.ts'
import { walk, type Action } from './walk.ts'
import { tableNamed } from '../../catalogue/schema/columns.ts'

/** What a replay did: how many persons it erased again, texts it struck again, objections and restrictions it set again, contracts that need
 *  another responsible contact, and entries that it did not understand. */
export type Replayed = { entries: number; erased: number; texts: number; objections: number; restrictions: number; withoutResponsible: string[]; unknown: number }

/** What is replayed, where it stood when the backup was taken, and where the files of whoever is erased again lie. */
export type Remembered = { ledger: Ledger; backup: Head; files: Files }

/** Does again to a restored register what the ledger says was decided since: nobody who was erased, has objected or is
 *  restricted is found as if they had not been. Done again it changes nothing. Source: GDPR 17, 18, 21; rules of keys 13. */
export async function replayLedger(gate: Gate, tenant: Tenant, { ledger, backup, files }: Remembered, batch = 500): Promise<Replayed> {
  const actor = machineActor(tenant, ['rights_requests'])
  const entries = ledger.entries().filter((entry) => entry.tenant === tenant.id)
  const ofPersons = entries.filter(({ kind }) => kind !== 'redaction')
  const run = <R>(act: (job: Job) => Promise<R>) => gate.job(actor, 'rights_requests', 'seloste restore', act)
  const named = await personsOf(run, ledger, tenant, ofPersons)
  const gone = [...named].filter(([, of]) => of.some(({ kind }) => kind === 'erasure' || kind === 'purge')).map(([person]) => person)
  const read = <R>(ask: (task: Task<'rights_requests'>) => Promise<R>) => gate.read(actor, 'rights_requests', 'seloste restore', 'opened', ask)
  const texts = await replayTexts({ read, run }, ledger, tenant.id, backup)
  const withoutResponsible: string[] = []
  for (let at = 0; at < gone.length; at += batch) {
    withoutResponsible.push(...await run((job) => erased(job, gone.slice(at, at + batch), files)))
  }
  const users = await staffOf(run, ledger, tenant, ofPersons)
  for (const user of users) {
    await run(async (job) => {
      const found = await findStaff(job, user)
      if (found !== undefined) await eraseStaff(job, found)
    })
  }
  const left = new Map([...named].filter(([person]) => !gone.includes(person)))
  const standing = await gate.write(actor, 'rights_requests', 'seloste restore', (task) => replayStanding(task, left, new Set(ledger.since(backup))))
  return { entries: entries.length, erased: gone.length + users.length, texts, ...standing, withoutResponsible }
}

type Run = <R>(act: (job: Job) => Promise<R>) => Promise<R>

/** The persons of the register whom entries are about, each with its entries in their order. */
async function personsOf(run: Run, ledger: Ledger, tenant: Tenant, entries: readonly LedgerEntry[]): Promise<Map<string, LedgerEntry[]>> {
  const wanted = new Map<string, LedgerEntry[]>()
  for (const entry of entries) for (const digest of entry.who) wanted.set(digest, [...wanted.get(digest) ?? [], entry])
  const named = new Map<string, LedgerEntry[]>()
  if (wanted.size === 0) return named
  for (let last: string | undefined = first; last !== undefined;) {
    const ids = await run(async (job) => (await job.run<{ id: string }>(
      'select id from person where tenant_id = $1 and id > $2 order by id limit 10000', [job.tenant, last])).rows.map(({ id }) => id))
    for (const id of ids) {
      const found = wanted.get(ledger.digest(tenant.id, id))
      if (found !== undefined) named.set(id, found)
    }
    last = ids.at(-1)
  }
  return named
}

/** The users whose erasure the entries remember. */
async function staffOf(run: Run, ledger: Ledger, tenant: Tenant, entries: readonly LedgerEntry[]): Promise<string[]> {
  const gone = new Set(entries.filter(({ kind }) => kind === 'erasure').flatMap(({ who }) => who))
  if (gone.size === 0) return []
  const { rows } = await run((job) => job.run<{ id: string }>('select id from staff_user where tenant_id = $1 order by id', [job.tenant]))
  return rows.map(({ id }) => id).filter((id) => gone.has(ledger.digest(tenant.id, id)))
}

const first = '00000000-0000-0000-0000-000000000000'

/** Erases them as a plan would. Whoever answered for a running contract when the backup was taken stays as a row without
 *  a name, so that the contract stands, and the contract is given: it needs a successor. */
async function erased(job: Job, persons: readonly string[], files: Files): Promise<string[]> {
  const { actions, inTheWay } = await walk(job, persons)
  const contracts = inTheWay.filter(({ table }) => table === 'contract').flatMap(({ rows }) => rows)
  const { rows: stay } = contracts.length === 0 ? { rows: [] } : await job.run<{ affiliation: string; person: string }>(
    `select a.id as affiliation, a.person_id as person from contract c join affiliation a on a.tenant_id = c.tenant_id
      and a.id = c.responsible_id where c.tenant_id = $1 and c.id = any ($2::text::uuid[])`, [job.tenant, `{${contracts.join(',')}}`])
  const kept = { affiliation: new Set(stay.map(({ affiliation }) => affiliation)), person: new Set(stay.map(({ person }) => person)) }
  for (const action of inOrder([...actions.map((each) => withoutKept(each, kept)), ...nameless(kept)])) {
    if (action.act !== 'keep' && action.rows.length > 0) await perform(job, action, files)
  }
  job.concerns(...persons)
  return contracts
}

type Kept = { affiliation: Set<string>; person: Set<string> }

function withoutKept(action: Action, kept: Kept): Action {
  if (action.act !== 'remove' || (action.table !== 'affiliation' && action.table !== 'person')) return action
  const stay = kept[action.table]
  return { ...action, rows: action.rows.filter((row) => !stay.has(row)) }
}

function nameless(kept: Kept): Action[] {
  return (['affiliation', 'person'] as const).flatMap((table) => {
    const { plain, telling } = emptied(tableNamed(table))
    const columns = [...plain, ...telling]
    return kept[table].size === 0 || columns.length === 0 ? [] : [{ act: 'empty' as const, table, columns, rows: [...kept[table]] }]
  })
}
