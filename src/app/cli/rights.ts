import { actNames, perform, readAct } from '../../access-requests/acts.ts'
import { openConsents } from '../../access-requests/consents.ts'
import { openRestrictions } from '../../access-requests/enforce.ts'
import { standingStops } from '../../access-requests/stops.ts'
import type { Task } from '../../platform/gate/task.ts'
import { personMeant } from '../../platform/person-meant.ts'
import { readConfig } from '../../platform/config.ts'
import { machineActor } from '../../platform/tenants.ts'
import { tenantNamed, verb, WrongUse } from '../../platform/words.ts'
import { installedLedger } from '../ledger.ts'
import { actingAs } from './acting.ts'

const usage = `seloste rights PERSON [ACT] [--purpose PURPOSE] [--ground GROUND] [--reason TEXT] [--by USER]
  [--wording TEXT] [--channel page|email|phone|paper|in_person] [--told-by email|letter|phone|in_person]
  [--outcome upheld|overruled] [--json] [--controller SLUG]

PERSON is an id or an e-mail address, USER an e-mail address of a user.
ACT: ${actNames.join(', ')}
GROUND: accuracy_contested, unlawful, needed_for_claims, objection_pending

Without an act it says what stands of the person's purposes. An act holds at once, and a restored backup does it again.
A restriction without --purpose is of all purposes; it is lifted once the person has been told.`

const texts = ['purpose', 'ground', 'reason', 'wording', 'channel', 'told-by', 'outcome', 'by', 'controller'] as const

/** Does what a person's right asks of single purposes, or says what stands. */
export const run = verb(usage, { texts }, async (words, io) => {
  const [meant, act, more] = words.rest
  if (meant === undefined || more !== undefined) throw new WrongUse()
  const opened = await io.open()
  const tenant = tenantNamed(opened, words.text('controller'))
  const by = words.text('by')
  const actor = by === undefined ? machineActor(tenant, ['rights_requests']) : await actingAs(opened.gate, tenant, by)
  if (act !== undefined) {
    const said = readAct({ act, ...Object.fromEntries(texts.map((name) => [name.replace('-', '_'), words.text(name)])) })
    const ledger = installedLedger(readConfig(process.env))
    await opened.gate.write(actor, 'rights_requests', 'seloste rights', async (task) => perform(task, ledger, await personMeant(task, meant), said))
  }
  const stands = await opened.gate.read(actor, 'rights_requests', 'seloste rights', 'opened', async (task) => standing(task, await personMeant(task, meant)))
  if (words.has('json')) io.out(JSON.stringify(stands))
  else for (const line of lines(stands)) io.out(line)
  return 0
})

type Stands = Awaited<ReturnType<typeof standing>>

async function standing(task: Task<'rights_requests'>, person: string) {
  const [restrictions, stops, consents] = [await openRestrictions(task, person), await standingStops(task, person), await openConsents(task, person)]
  return {
    restrictions: restrictions.map(({ ground, of_purpose, starts_on, told_on }) => ({ ground, purpose: of_purpose, from: starts_on, told: told_on })),
    stops: stops.map(({ kind, against, received_on, outcome }) => ({ kind, purpose: against, from: received_on, outcome })),
    consents: consents.map(({ to_purpose, given_on, channel }) => ({ purpose: to_purpose, from: given_on, channel })),
  }
}

function lines({ restrictions, stops, consents }: Stands): string[] {
  return [
    ...restrictions.map(({ ground, purpose, from }) => `restricted ${purpose ?? 'everything'} ${ground} since ${from}`),
    ...stops.map(({ kind, purpose, from, outcome }) => `${kind} ${purpose} since ${from}${outcome === null ? '' : ` ${outcome}`}`),
    ...consents.map(({ purpose, from, channel }) => `consent ${purpose} since ${from} ${channel}`),
  ]
}
