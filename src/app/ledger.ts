import { basename, dirname, join, resolve } from 'node:path'
import type { Config } from '../platform/config.ts'
import { openLedger, type Ledger } from '../platform/erasure/ledger.ts'

/** Where the keys lie and where the ledger is copied to: beside the data folder, never inside it, unless declared.
 *  Source: rules of keys 12, 13. */
export function ledgerPlaces(
  { dataFolder }: Pick<Config, 'dataFolder'>, environment: Readonly<Record<string, string | undefined>>,
): { keys: string; file: string; second: string } {
  const keys = resolve(environment['SELOSTE_KEYS'] ?? join(dirname(dataFolder), `${basename(dataFolder)}-keys`))
  return {
    keys, file: join(dataFolder, 'erasure-ledger.jsonl'),
    second: resolve(environment['SELOSTE_LEDGER_COPY'] ?? join(keys, 'erasure-ledger.jsonl')),
  }
}

/** The installation's erasure ledger. */
export function installedLedger(config: Pick<Config, 'dataFolder'>): Ledger {
  return openLedger(ledgerPlaces(config, process.env))
}
