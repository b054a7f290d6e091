import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openVault } from '../src/platform/files/vault.ts'
import { newId } from '../src/platform/id.ts'

/** A vault of files of its own, gone when the tests end. */
export function testVault() {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-vault-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const places = { files: join(folder, 'files'), wrappings: [join(folder, 'keys-1'), join(folder, 'keys-2')], keys: folder } as const
  const vault = openVault(places)
  return {
    vault, places,
    /** Keeps a file for a row that is to come, and gives the row's id. */
    async keep(tenant: string, text = 'Sopimus'): Promise<string> {
      const row = newId()
      await vault.keep({ tenant, table: 'attachment', row }, bytesOf(`%PDF-1.7\n${text}\n%%EOF\n`))
      return row
    },
    /** What is left on the disk of the file of a row: its bytes, and its key in two places. */
    left: (row: string) => [places.files, ...places.wrappings].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes(row))),
  }
}

async function* bytesOf(text: string) {
  yield Buffer.from(text)
}
