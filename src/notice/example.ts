import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSettings, type Settings } from './settings.ts'

/** The settings of a controller that lives under example/. Refuses to load ones that the catalogue does not allow. */
export async function loadExample(name: string): Promise<Settings> {
  const file = join(import.meta.dirname, '../../example', name, 'settings.json')
  const read = readSettings(JSON.parse(await readFile(file, 'utf8')))
  if ('ok' in read) return read.ok
  throw new Error(`example/${name}: ${read.faults.map(({ field, why }) => `${field}: ${why}`).join('; ')}`)
}
