import { join } from 'node:path'
import type { Config } from '../platform/config.ts'
import { openLedger, type Ledger } from '../platform/erasure/ledger.ts'

type Folders = Pick<Config, 'dataFolder' | 'keysFolder' | 'ledgerCopy'>

/** Where the keys lie and where the ledger is copied to: beside the data folder, never inside it, unless declared.
 *  Source: rules of keys 12, 13. */
export function ledgerPlaces({ dataFolder, keysFolder, ledgerCopy }: Folders): { keys: string; file: string; second: string } {
  return { keys: keysFolder, file: join(dataFolder, 'erasure-ledger.jsonl'), second: ledgerCopy }
}

/** The installation's erasure ledger, as it is. */
export function ledgerOf(config: Folders): Ledger {
  return openLedger(ledgerPlaces(config))
}

/** The installation's erasure ledger, begun where there is none and whole in both places. */
export function installedLedger(config: Folders): Ledger {
  const ledger = ledgerOf(config)
  ledger.begin()
  ledger.repair()
  return ledger
}
