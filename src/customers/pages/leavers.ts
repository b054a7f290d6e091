import type { Task } from '../../platform/gate/task.ts'
import type { Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import { organisationCard, type OrganisationCard } from '../organisation-card.ts'
import { personCard, type PersonCard } from '../person-card.ts'
import type { Keeper } from '../rows.ts'
import { notFound } from './flow-texts.ts'

type Tie = PersonCard['ties'][number]
export type Contract = PersonCard['responsibilities'][number]
export type Leaver = {
  card: PersonCard
  tie: Tie
  customer: OrganisationCard
  contracts: readonly Contract[]
  today: string
}

/** Reads for the forms of leaving. */
export function look<R>(visit: Visit, ask: (task: Task<Keeper>) => Promise<R>): Promise<R> {
  return visit.read<Keeper, R>('contracting', 'opened', ask)
}

export async function leaverByTie(task: Task<Keeper>, tieId: string): Promise<Leaver> {
  const row = await task.db
    .selectFrom('affiliation')
    .select(['id', 'person_id'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', tieId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  const leaver =
    row === undefined ? undefined : (await tiesOf(task, row.person_id)).find(({ tie }) => tie.id === tieId)
  if (leaver === undefined) throw new Refusal('not-found', notFound)
  return leaver
}

export async function leaversOf(task: Task<Keeper>, personId: string): Promise<Leaver[]> {
  return (await tiesOf(task, personId)).filter(({ contracts }) => contracts.length > 0)
}

/** A person's living ties, each with the customer's card and the living contracts that the tie answers for. */
async function tiesOf(task: Task<Keeper>, personId: string): Promise<Leaver[]> {
  const card = await personCard(task, personId)
  const living = card.ties.filter(({ ended_on }) => ended_on === null)
  return Promise.all(
    living.map(async (tie) => ({
      card,
      tie,
      customer: await organisationCard(task, tie.organisation_id),
      today: formatDay(task.today),
      contracts: card.responsibilities.filter(
        ({ responsible_id, ended_on }) => responsible_id === tie.id && ended_on === null,
      ),
    })),
  )
}
