import { z } from 'zod'
import type { Config } from '../config.ts'
import { sendLetter } from '../mail.ts'
import type { Tenant } from '../tenants.ts'
import { isSigned, nameOf, readCheckpoint, type Signed } from './checkpoint.ts'
import { asSealer, lastKept, type Sealing } from './log.ts'
import type { Finding, Restore } from './verify.ts'

const [begin, end] = ['-----BEGIN SELOSTE CHECKPOINT-----', '-----END SELOSTE CHECKPOINT-----']
const block = new RegExp(`${begin}([^]*?)${end}`, 'g')
const said = z.object({ body: z.string(), signature: z.base64() })

/** Mails the newest checkpoint to where nobody of this installation can take it back, and gives its number; nothing where
 *  no mail is declared or nothing is sealed. It holds counts and hashes, and names nobody. Source: rules of the audit 10. */
export async function mailCheckpoint(
  sealing: Sealing, { id, slug }: Pick<Tenant, 'id' | 'slug'>, { mail, checkpointsTo }: Pick<Config, 'mail' | 'checkpointsTo'>,
): Promise<number | undefined> {
  if (mail === undefined || checkpointsTo === undefined) return undefined
  const { last } = await asSealer(sealing, () => lastKept(sealing, id))
  if (last === undefined) return undefined
  const { number, size, at } = last.checkpoint
  await sendLetter(mail, { to: checkpointsTo, subject: `Seloste ${slug}: audit seal ${number}`, text: [
    `Seal ${number} of the audit of ${slug}`, `over ${size} entries, made at ${at.toISOString()}.`, 'Keep this message as a file. To compare the log with it:',
    'seloste audit verify --checkpoint FILE', '', asText(last)].join('\n') })
  return number
}

/** A checkpoint as lines that mail does not break. */
export function asText({ body, signature }: Signed): string {
  const text = Buffer.from(JSON.stringify({ body, signature: signature.toString('base64') })).toString('base64')
  return [begin, ...text.match(/.{1,64}/g) ?? [], end].join('\n')
}

/** The checkpoints in messages that were kept, whatever a mail program put around them or before their lines. */
export function mailedIn(text: string): Signed[] {
  // A line with a long word makes a mail program write signs as numbers; no sign of a seal's own looks like that.
  const plain = text.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')
  return [...plain.matchAll(block)].flatMap(([, inner = '']) => {
    const read = said.safeParse(parsed(Buffer.from(inner.replaceAll(/[^A-Za-z0-9+/=]/g, ''), 'base64').toString()))
    return read.success ? [{ body: read.data.body, signature: Buffer.from(read.data.signature, 'base64') }] : []
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (reason) {
    if (reason instanceof SyntaxError) return undefined
    throw reason
  }
}

type Walked = { names: readonly string[]; sealed: number; restores: readonly Restore[] }

/** What a mailed checkpoint shows of a log and of its second place: an end that was cut off in both, or another history.
 *  What a signed restore says is missing is a restore, and no finding. */
export function mailedFindings(sealing: Sealing, tenant: string, mailed: Signed, { names, sealed, restores }: Walked): Finding[] {
  const read = readCheckpoint(mailed.body)
  if (read === undefined || read.tenant !== tenant || !isSigned(mailed, sealing.key.open)) return [{ what: 'signature', checkpoint: read?.number }]
  const { number, first } = read
  const isRestored = restores.some(({ checkpoint, says }) => checkpoint <= number && Number(/^after number (\d+) /.exec(says)?.[1] ?? 0) >= number)
  if (names[number - 1] === nameOf(mailed.body) || isRestored) return []
  return names.length < number ? [{ what: 'truncate', entry: first, place: sealed + 1, checkpoint: number }] : [{ what: 'checkpoint', checkpoint: number }]
}
