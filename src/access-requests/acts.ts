import { z } from 'zod'
import { tables } from '../catalogue/catalogue.ts'
import { rememberStanding } from '../platform/erasure/standing.ts'
import type { Ledger } from '../platform/erasure/ledger.ts'
import type { LedgerEntry } from '../platform/erasure/ledger-lines.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Text } from '../platform/text/language.ts'
import { consentable, giveConsent, withdrawConsent } from './consents.ts'
import { liftRestriction, object, objectable, restrict, tellOfLifting, type Objectable } from './enforce.ts'
import { decideObjection, endPurpose, reopenPurpose, standingAgainst, withdrawObjection } from './stops.ts'
import { refuseCodes } from './requests.ts'
import { texts } from './texts.ts'

type Writing = WritingTask<'rights_requests'>

const { restriction, objection, consent } = tables
const purpose = z.enum(objectable)
const ground = z.enum(restriction.columns.ground.choices)
const of = purpose.nullish().transform((each) => each ?? null)
const reason = z.string().max(200).default('')

const form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('consent'), purpose: z.enum(consentable), wording: z.string().max(10_000).default(''),
    channel: z.enum(consent.columns.channel.choices) }),
  z.object({ act: z.literal('withdraw-consent'), purpose: z.enum(consentable) }),
  z.object({ act: z.literal('restrict'), ground, purpose: of }),
  z.object({ act: z.literal('tell-of-lifting'), ground, purpose: of, told_by: z.enum(restriction.columns.told_by.choices) }),
  z.object({ act: z.literal('lift'), ground, purpose: of }),
  z.object({ act: z.literal('object'), purpose }),
  z.object({ act: z.literal('withdraw-objection'), purpose }),
  z.object({ act: z.literal('decide'), purpose, outcome: z.enum(objection.columns.outcome.choices), reason }),
  z.object({ act: z.literal('end'), purpose, reason }),
  z.object({ act: z.literal('reopen'), purpose }),
])

/** What is done to single purposes of a person, or to all of them. */
export type Act = z.infer<typeof form>
export const actNames = form.options.map((each) => each.shape.act.value)

/** Reads an act from a form, a command or a program. Refuses 'invalid' beside each field, and a personal identity code
 *  wherever it is written. */
export function readAct(input: { readonly [field: string]: unknown }): Act {
  refuseCodes({ reason: input['reason'], wording: input['wording'] })
  const said = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== '' && value !== undefined))
  const read = form.safeParse(said)
  if (read.success) return read.data
  const [first, ...rest] = read.error.issues.map(({ path: [field = 'act'] }) => ({ field: String(field), text: missing[String(field)] ?? texts.chooseAct }))
  throw new Refusal('invalid', first?.text ?? texts.chooseAct, first?.field ?? 'act', rest)
}

const missing: { readonly [field: string]: Text } = {
  act: texts.chooseAct, purpose: texts.choosePurpose, ground: texts.chooseGround, told_by: texts.chooseTold, channel: texts.chooseChannel,
  outcome: texts.chooseOutcome, reason: texts.giveReason, wording: texts.giveWording,
}

/** Does it at once, and enters it in the ledger in the same transaction: a restored backup does it again.
 *  Source: GDPR 7(3), 18, 21; rules of keys 13. */
export async function perform(task: Writing, ledger: Ledger | undefined, person: string, act: Act): Promise<void> {
  await done(task, person, act)
  switch (act.act) {
    case 'restrict': case 'lift':
      return rememberStanding(task, ledger, { kind: act.act === 'lift' ? 'restriction-lifted' : 'restriction', person, ground: act.ground,
        ...(act.purpose === null ? {} : { purpose: act.purpose }) })
    case 'tell-of-lifting': return
    default: return rememberPurpose(task, ledger, person, act.purpose)
  }
}

async function done(task: Writing, person: string, act: Act): Promise<void> {
  switch (act.act) {
    case 'consent': return giveConsent(task, person, act.purpose, act)
    case 'withdraw-consent': return withdrawConsent(task, person, act.purpose)
    case 'restrict': return restrict(task, person, act.ground, act.purpose)
    case 'tell-of-lifting': return tellOfLifting(task, person, act.ground, act.purpose, act.told_by)
    case 'lift': return liftRestriction(task, person, act.ground, act.purpose)
    case 'object': return object(task, person, act.purpose)
    case 'withdraw-objection': return withdrawObjection(task, person, act.purpose)
    case 'decide': return decideObjection(task, person, act.purpose, act)
    case 'end': return endPurpose(task, person, act.purpose, act.reason)
    case 'reopen': return reopenPurpose(task, person, act.purpose)
  }
}

/** Of a purpose the ledger's last entry holds: the one that ends the most of what still stands. */
async function rememberPurpose(task: Writing, ledger: Ledger | undefined, person: string, against: Objectable): Promise<void> {
  const standing = await standingAgainst(task, person, against)
  const kinds = new Set(standing.flatMap(({ kind, outcome }): LedgerEntry['kind'][] => {
    if (kind === 'ended' || outcome === 'upheld') return ['ended-purpose']
    if (kind === 'withdrawal') return ['withdrawal']
    return outcome === 'overruled' ? [] : ['objection']
  }))
  rememberStanding(task, ledger, { kind: order.find((each) => kinds.has(each)) ?? 'objection-withdrawn', person, purpose: against })
}

const order = ['ended-purpose', 'withdrawal', 'objection'] as const
