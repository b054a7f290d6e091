import { choiceText } from '../../platform/choices.ts'
import { parseFields } from '../../platform/fields.ts'
import type { Task } from '../../platform/gate/task.ts'
import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import { LinkButton } from '../../platform/ui/parts.tsx'
import { addRole, endRole } from '../affiliations.ts'
import { personCard, type PersonCard } from '../person-card.ts'
import { keepers, type Keeper } from '../rows.ts'
import { cardTexts } from './card-texts.ts'
import { notFound } from './flow-texts.ts'
import { accepted, endDayOf, idOf } from './form-flow.ts'
import { page, speaker } from './frame.tsx'
import { partRoutes, rowsBy, type Parent, type Part } from './part-routes.tsx'
import { daysOf } from './person-reach.tsx'
import { CorrectLink, Pieces } from './pieces.tsx'

type Tied = { card: PersonCard; tie: PersonCard['ties'][number]; today: string }

const roles: Part = {
  segment: 'roles',
  table: 'affiliation_role',
  without: ['ended_on'],
  title: { fi: 'Lisää rooli', sv: 'Lägg till en roll', en: 'Add a role' },
  begins: () => ({ role: 'contact' }),
  add: (task, id, input) => {
    const { role, starts_on } = accepted(
      parseFields('affiliation_role', 'contracting', 'insert', input, ['role', 'starts_on']),
    )
    return addRole(task, id, role, starts_on)
  },
  change: {
    title: { fi: 'Päätä rooli', sv: 'Avsluta rollen', en: 'End the role' },
    hint: {
      fi: 'Yhteys organisaatioon jää voimaan. Lähtö kirjataan erikseen.',
      sv: 'Anknytningen till organisationen består. Avgången registreras för sig.',
      en: 'The tie to the organisation stays. A departure is recorded apart.',
    },
    rows: rowsBy(async (task, id) => (await tiedBy(task, id)).tie.roles),
    correct: async (task, id, input, seen) => endRole(task, id, endDayOf(input), seen),
  },
}

/** A person's tie to an organisation: what they answer for there, and the ways to add a role and to end one. */
export const tieRoutes: readonly Route[] = [
  { method: 'GET', path: '/affiliations/:id', kind: 'page', purposes: keepers, answer: tiePage },
  ...partRoutes('/affiliations', tieParent, roles),
]

async function tiePage(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
  const { card, tie } = await visit.read<Keeper, Tied>(purpose, 'opened', (task) => tiedBy(task, id))
  const mayWrite = visit.holds('contracting') && tie.ended_on === null
  const name = `${card.first_name} ${card.last_name}`
  return page({
    title: `${name}, ${tie.organisation}`,
    current: '/people',
    subtitle: (
      <>
        <a href={`/people/${card.id}`}>{name}</a>
        {[tie.unit, tie.job_title, daysOf(tie)].filter(Boolean).map((text) => ` · ${text}`)}
      </>
    ),
    actions: mayWrite && (
      <LinkButton href={`/affiliations/${id}/departure`}>{say(cardTexts.departure)}</LinkButton>
    ),
    body: (
      <Pieces
        id="roles"
        table="affiliation_role"
        title={cardTexts.roles}
        none={cardTexts.noRoles}
        add={mayWrite ? `/affiliations/${id}/roles/new` : undefined}
        language={visit.language}
        pieces={tie.roles.map((row) => ({
          key: row.id,
          what: say(choiceText('affiliation_role', 'role', row.role)),
          second: daysOf(row),
          actions: mayWrite && row.ended_on === null && (
            <CorrectLink
              href={`/affiliations/${id}/roles/${row.id}/edit`}
              what={formatDay(row.starts_on)}
              language={visit.language}
            />
          ),
        }))}
      />
    ),
  })
}

async function tieParent(task: Task<Keeper>, id: string): Promise<Parent> {
  const { card, tie, today } = await tiedBy(task, id)
  return { name: `${card.first_name} ${card.last_name}, ${tie.organisation}`, today, options: {} }
}

async function tiedBy(task: Task<Keeper>, id: string): Promise<Tied> {
  const row = await task.db
    .selectFrom('affiliation')
    .select(['id', 'person_id'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  const card = row === undefined ? undefined : await personCard(task, row.person_id)
  const tie = card?.ties.find((one) => one.id === id)
  if (card === undefined || tie === undefined) throw new Refusal('not-found', notFound)
  return { card, tie, today: task.today }
}
