import { readFile, stat } from 'node:fs/promises'
import { catalogue } from '../catalogue/schema/columns.ts'
import { Refusal } from '../platform/refusal.ts'
import { machineActor } from '../platform/tenants.ts'
import { tenantNamed, verb, WrongUse } from '../platform/words.ts'
import { bringIn, readPortable } from './portable-import.ts'
import { portableTexts as texts } from './portable-texts.ts'

const usage = `seloste portable import FILE [--another] [--controller SLUG] [--json]

Adds a person from the portable.jsonld that this product gave them, in this installation or another one. --another adds them
though somebody of the same name or e-mail address is known. What has no place here is told.`

const mostBytes = 5_000_000

/** Adds a person from what they brought along. Source: GDPR 20(1). */
export const run = verb(usage, { texts: ['controller'], flags: ['another'] }, async (words, io) => {
  const [what, file, more] = words.rest
  if (what !== 'import' || file === undefined || more !== undefined) throw new WrongUse()
  const brought = readPortable(await textOf(file))
  const { gate, tenants } = await io.open()
  const tenant = tenantNamed({ tenants }, words.text('controller'))
  const id = await bringIn(gate, machineActor(tenant, ['contracting']), 'seloste portable', brought, words.has('another'))
  if (words.has('json')) {
    io.out(JSON.stringify({ person: id, left: Object.fromEntries(brought.left) }))
    return 0
  }
  io.out(id)
  for (const [table, count] of brought.left) {
    const label = catalogue[table]?.label ?? { fi: table, sv: table, en: table }
    io.out(texts.left(label, count)[tenant.languages[0] ?? 'fi'])
  }
  return 0
})

async function textOf(file: string): Promise<string> {
  const size = await stat(file).then((found) => found.size, () => undefined)
  if (size === undefined) throw new Refusal('invalid', texts.noSuchFile)
  if (size > mostBytes) throw new Refusal('invalid', texts.tooLarge)
  return readFile(file, 'utf8')
}
