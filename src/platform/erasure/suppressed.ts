import type { Task } from '../gate/task.ts'
import { Refusal } from '../refusal.ts'
import { formatDay } from '../text/day.ts'
import type { Ledger } from './ledger.ts'

/** Refuses an address whose owner asked to stay out, or has objected and was erased: only the keyed digest is known, and
 *  the rights desk alone can decide otherwise. Refuses 'conflict'. Source: GDPR 21(3); rules of keys 14. */
export async function refuseSuppressed(
  task: Task<'contracting'>, ledger: Ledger | undefined, address: { value: string; field: string },
): Promise<void> {
  if (ledger === undefined) return
  const row = await task.db.selectFrom('suppression').select('ends_on').where('tenant_id', '=', task.tenant)
    .where('digest', '=', ledger.digest(task.tenant, address.value.trim().toLowerCase())).where('ends_on', '>=', task.today).executeTakeFirst()
  if (row === undefined) return
  const day = formatDay(row.ends_on)
  throw new Refusal('conflict', {
    fi: `Tämän osoitteen haltija on pyytänyt, ettei häntä tuoda takaisin rekisteriin (${day} asti). Jos hän itse haluaa takaisin, pyydä ratkaisu rekisterin yhteyshenkilöltä.`,
    sv: `Innehavaren av adressen har bett att inte föras in på nytt (till ${day}). Om hen själv vill tillbaka, be registrets kontaktperson avgöra saken.`,
    en: `The owner of this address asked not to be brought back into the register (until ${day}). If they want to return, ask the contact person of the register to decide.`,
  }, address.field)
}
