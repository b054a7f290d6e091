import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addUser } from '../src/access/users.ts'
import { openLedger } from '../src/platform/erasure/ledger.ts'
import { deskOf, type Desk } from '../src/rights/desk.ts'
import { customers } from './customers.ts'
import { testVault } from './vault.ts'

/** The world of customers with an erasure ledger, and a desk for each of two officers. */
export async function erasing() {
  const w = await customers()
  const folder = mkdtempSync(join(tmpdir(), 'seloste-ledger-'))
  const places = { keys: join(folder, 'keys'), file: join(folder, 'data', 'ledger.jsonl'), second: join(folder, 'second', 'ledger.jsonl') }
  const ledger = openLedger(places)
  const files = testVault()
  const desk = async (name: string): Promise<Desk> => {
    const id = await w.gate.write(w.as('access_security'), 'access_security', 'test', (task) =>
      addUser(task, { name, email: `${name.toLowerCase()}@joki.example`, language: 'fi' }))
    const actor = w.as('rights_requests')
    const duties = actor.duties.map((duty) => ({ ...duty, rights: ['erase'] as const }))
    return deskOf(w.gate, { ...actor, duties, user: { id, name, language: 'fi' } }, 'test', { ledger, files: files.vault })
  }
  return {
    ...w, ledger, places, files, officer: await desk('Onni'), other: await desk('Helmi'),
    async close() {
      await w.close()
      rmSync(folder, { recursive: true })
    },
  }
}
