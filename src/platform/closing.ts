import type { Gate } from './gate/gate.ts'
import type { Task } from './gate/task.ts'
import type { Tenant } from './tenants.ts'
import type { Text } from './text/language.ts'

/** Whether the controller's register is closed but for the rights desk: it was restored without its erasure ledger, and
 *  nobody has said yet that this has been dealt with. Source: rules of keys 13. */
export async function standsClosed(task: Task<'access_security'>): Promise<boolean> {
  const standing = await task.db.selectFrom('breach').select('id').where('tenant_id', '=', task.tenant).where('kind', '=', 'ledger_lost')
    .where('ended_on', 'is', null).limit(1).executeTakeFirst()
  return standing !== undefined
}

/** Tells which registers are closed. */
export type Closings = { isClosed(tenant: Pick<Tenant, 'id' | 'zone'>): Promise<boolean> }

/** Asks the database until a register is open, and never again: nothing but a restore closes one, and none is made while
 *  the register is served. */
export function openClosings(gate: Pick<Gate, 'own'>): Closings {
  const open = new Set<string>()
  return {
    async isClosed(tenant) {
      if (open.has(tenant.id)) return false
      const closed = await gate.own(tenant, standsClosed)
      if (!closed) open.add(tenant.id)
      return closed
    },
  }
}

const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** What a register that is closed says to whoever asks for anything but the rights desk. */
export const closingTexts = {
  closed: text('Vain tietosuojapyyntöjen käsittely on auki', 'Endast hanteringen av dataskyddsbegäranden är öppen', 'Only the handling of data protection requests is open'),
  why: text(
    'Rekisteri palautettiin varmuuskopiosta ilman poistokirjaa. Varmuuskopion jälkeen poistetut henkilöt voivat olla jälleen rekisterissä, ja sen jälkeiset vastustukset, rajoitukset, perutut suostumukset ja päätetyt käyttötarkoitukset puuttua. Rekisteri avataan, kun tietosuojavastaava on selvittänyt asian.',
    'Registret återställdes ur en säkerhetskopia utan raderingsboken. Personer som raderades efter kopian kan åter finnas i registret, och senare invändningar, begränsningar, återkallade samtycken och avslutade ändamål kan saknas. Registret öppnas när dataskyddsombudet har utrett saken.',
    'The register was restored from a backup without the erasure ledger. Persons erased after the backup may be back in it, and later objections, restrictions, withdrawn consents and ended purposes may be missing. The register opens when the data protection officer has dealt with this.',
  ),
} as const
