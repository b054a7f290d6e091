import { existsSync, renameSync } from 'node:fs'
import { recordLedgerLost } from '../breaches/ledger-lost.ts'
import { bytesOf } from '../platform/backup/file.ts'
import { knownKeys } from '../platform/backup/keys.ts'
import { provedBackup } from '../platform/backup/proved.ts'
import { readRows } from '../platform/backup/rows.ts'
import type { Summary } from '../platform/backup/summary.ts'
import type { Config } from '../platform/config.ts'
import type { CopyConnection } from '../platform/database/copy.ts'
import type { Ledger } from '../platform/erasure/ledger.ts'
import type { Replayed } from '../platform/erasure/replay.ts'
import type { Gate } from '../platform/gate/gate.ts'
import { Refusal } from '../platform/refusal.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { installedLedger, ledgerOf, ledgerPlaces } from './ledger.ts'
import { restoreTexts as texts } from './restore-texts.ts'

type Row = { [column: string]: string | null }

/** The officers who answer for a restore without its ledger: the user of each controller in the backup, by its id. */
export type Officers = ReadonlyMap<string, string>

/** What is left of a ledger that no restore can be trusted to. Refuses where the whole ledger is there: then nothing is lost. */
export async function lostLedger(config: Config, usable: () => Promise<Ledger>): Promise<Ledger> {
  const isThere = await usable().then(() => true, (reason: unknown) => {
    if (reason instanceof Refusal && reason.kind === 'not-allowed') return false
    throw reason
  })
  if (isThere) throw new Refusal('not-allowed', texts.ledgerIsThere)
  return ledgerOf(config)
}

/** Finds the officers who were named, by address or id, in the backup itself, before anything of it is written. Each
 *  controller in it needs one whose duty is in force today. Refuses 'not-allowed' otherwise. */
export async function officersNamed(config: Config, file: string, connection: CopyConnection, named: readonly string[]): Promise<Officers> {
  const rowsOf = await rowsFrom(config, file, ['tenant', 'staff_user', 'duty'])
  const officers = new Map<string, string>()
  for (const { id, slug, zone } of rowsOf('tenant')) {
    const [today] = await connection.run<{ day: string }>('select (now() at time zone $1)::date::text as day', [zone])
    const on = today?.day ?? ''
    const found = rowsOf('staff_user').find((user) => user['tenant_id'] === id && user['closed_on'] === null
      && named.some((name) => name.toLowerCase() === user['email'] || name === user['id'])
      && rowsOf('duty').some((one) => one['user_id'] === user['id'] && isOfficers(one, on)))
    if (found?.['id'] === undefined || found['id'] === null) throw new Refusal('not-allowed', texts.nameOfficer(slug ?? ''))
    officers.set(id ?? '', found['id'])
  }
  return officers
}

function isOfficers(duty: Row, today: string): boolean {
  const days = ['starts_on', 'undertaken_on', 'trained_on', 'instructed_on'].map((column) => duty[column] ?? null)
  const ends = duty['ends_on'] ?? ''
  return duty['work_task'] === 'data_protection_officer' && days.every((day) => day !== null && day <= today)
    && (ends === 'infinity' || ends >= today)
}

/** The rows of a few tables of a backup, which is proved to its end. */
async function rowsFrom(config: Config, file: string, wanted: readonly string[]): Promise<(table: string) => Row[]> {
  const found = new Map<string, Row[]>(wanted.map((name) => [name, []]))
  await provedBackup(bytesOf(file), knownKeys(config.keysFolder), { table: async (name, columns, rows) => {
    const list = found.get(name)
    if (list === undefined) for await (const _ of rows) continue
    else for await (const row of readRows(columns, rows)) list.push(row)
  } })
  return (name) => found.get(name) ?? []
}

/** Records the breach for a controller: from then on its register is closed but for the rights desk. */
export async function closeRegister(gate: Gate, tenant: Tenant, { head, digest }: Summary, officers: Officers): Promise<void> {
  const officer = officers.get(tenant.id)
  if (officer === undefined) throw new Refusal('not-allowed', texts.nameOfficer(tenant.slug))
  await gate.write(machineActor(tenant, ['breach_handling']), 'breach_handling', 'seloste restore', (task) =>
    recordLedgerLost(task, { backup: digest, backupAt: new Date(head.taken_at), officer }))
}

/** Puts what is left of the lost ledger aside and begins another: what the rights desk does from now on is remembered. */
export function beginAnother(config: Config, { digest }: Pick<Summary, 'digest'>): void {
  const { file, second } = ledgerPlaces(config)
  for (const place of [file, second]) {
    const aside = `${place}.lost-${digest.slice(0, 16)}`
    if (existsSync(place) && !existsSync(aside)) renameSync(place, aside)
  }
  installedLedger(config)
}

/** What a replay does where the ledger cannot be believed. */
export const nothingReplayed: Replayed = { entries: 0, erased: 0, texts: 0, objections: 0, restrictions: 0, withoutResponsible: [], unknown: 0 }
