import { choiceText } from '../../platform/choices.ts'
import type { Catalogue } from '../../catalogue/schema/columns.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { Columns, EmptyState, LinkButton, Panel } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { colleaguesNamed } from '../account-managers.ts'
import {
  organisationCard,
  organisationOf,
  type OrganisationCard,
  type UnitNode,
} from '../organisation-card.ts'
import { codeWithName, municipalities } from '../municipalities.ts'
import { leavingTexts } from '../leaving-texts.ts'
import { pageTexts } from '../page-texts.ts'
import { keepers } from '../rows.ts'
import { activityOf } from './activity.tsx'
import { cardTexts as texts } from './card-texts.ts'
import { ContractBadge, ContractEnd } from './contract-badge.tsx'
import { CorrectLinks } from './correct-links.tsx'
import { idOf } from './form-flow.ts'
import { page, speaker } from './frame.tsx'
import { listTexts } from './list-texts.ts'
import { Sides } from './customer-sides.tsx'
import { CorrectLink } from './pieces.tsx'
import { OwnValues, ownReadings } from './own-values.tsx'
import { otherReadings, RowValues } from './row-values.tsx'

/** A customer's card as its sections see it. */
export type Shown = {
  card: OrganisationCard
  language: Language
  today: string
  mayWrite: boolean
  /** The names of the colleagues who look after the customer, by their ids. */
  names: ReadonlyMap<string, string>
}

export async function customerCard(visit: Visit, of?: Catalogue): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
  const { card, towns, today } = await visit.read(purpose, 'opened', async (task) => ({
    card: await organisationCard(task, id, of),
    towns: await municipalities(task),
    today: task.today,
  }))
  const others = await otherReadings(
    visit,
    'organisation',
    purpose,
    (task) => organisationOf(task, id, of),
    of,
  )
  const own = await ownReadings(visit, purpose, 'organisation', id)
  const mayWrite = visit.holds('contracting')
  const activity = await activityOf(visit, '/customers', { on: 'organisation', id }, purpose)
  const named = await visit.own.look((task) =>
    colleaguesNamed(
      task,
      card.managers.map(({ user_id }) => user_id),
    ),
  )
  const names = new Map(named.map(({ id: user, name }) => [user, name]))
  const shown = { card, language: visit.language, today, mayWrite, names }
  return page({
    title: card.name,
    current: '/customers',
    subtitle: say(choiceText('organisation', 'legal_form', card.legal_form)),
    actions: mayWrite && <Actions id={id} language={visit.language} />,
    body: (
      <Columns
        wide={
          <>
            <Panel id="details" title={say(pageTexts.details)}>
              <RowValues
                table="organisation"
                others={others}
                of={of}
                purpose={purpose}
                row={{ ...card, municipality_code: codeWithName(card.municipality_code, towns) }}
                language={visit.language}
                without={['name']}
              />
              <OwnValues table="organisation" readings={own} language={visit.language} />
            </Panel>
            <Contracts {...shown} />
            <Contacts {...shown} />
            <Units {...shown} />
            {activity}
          </>
        }
        narrow={<Sides {...shown} />}
      />
    ),
  })
}

function Actions({ id, language }: { id: string; language: Language }) {
  return (
    <>
      <LinkButton href={`/contracts/new?customer=${id}`}>{say(texts.prepare, language)}</LinkButton>
      <CorrectLinks place="/customers" id={id} say={(text) => say(text, language)} merges />
      <LinkButton href={`/customers/${id}/edit`} look="primary" shortcut="e">
        {say(pageTexts.edit, language)}
      </LinkButton>
    </>
  )
}

function Contracts({ card, language, today }: Shown) {
  return (
    <Panel id="contracts" title={say(texts.contracts, language)} foot={say(texts.ruleOfContact, language)}>
      <DataTable
        bare
        caption={say(texts.contracts, language)}
        rows={card.contracts}
        rowKey={({ id }) => id}
        href={({ id }) => `/contracts/${id}`}
        empty={<EmptyState title={say(texts.noContracts, language)} text={say(texts.noContractsNext, language)} />}
        columns={[
          {
            key: 'number',
            title: say(texts.contracts, language),
            main: true,
            cell: ({ number, title }) => `${number} ${title}`,
            second: ({ responsible }) =>
              responsible === undefined ? '' : `${responsible.first_name} ${responsible.last_name}`,
          },
          {
            key: 'state',
            title: say(pageTexts.state, language),
            cell: (contract) => <ContractBadge contract={contract} today={today} language={language} />,
          },
          {
            key: 'ends',
            title: say(listTexts.ends, language),
            align: 'end',
            cell: (contract) => <ContractEnd contract={contract} language={language} />,
          },
        ]}
      />
    </Panel>
  )
}

function Contacts({ card, language, mayWrite }: Shown) {
  return (
    <Panel
      id="contacts"
      title={say(texts.contacts, language)}
      actions={
        mayWrite && (
          <div class="actions">
            {card.contacts.some(({ ended_on }) => ended_on === null) && (
              <LinkButton look="small" href={`/people/leaving?customer=${card.id}`}>
                {say(leavingTexts.title, language)}
              </LinkButton>
            )}
            <LinkButton look="small" href={`/people/new?customer=${card.id}`}>
              {say(pageTexts.add, language)}
            </LinkButton>
          </div>
        )
      }
    >
      <DataTable
        bare
        caption={say(texts.contacts, language)}
        rows={card.contacts}
        rowKey={({ id }) => id}
        href={({ person_id }) => `/people/${person_id}`}
        empty={
          <EmptyState title={say(texts.noContacts, language)} text={say(texts.noContactsNext, language)} />
        }
        columns={[
          {
            key: 'name',
            title: say(pageTexts.name, language),
            main: true,
            cell: ({ first_name, last_name }) => `${first_name} ${last_name}`,
            second: ({ job_title, unit }) => [job_title, unit].filter(Boolean).join(' · '),
          },
          {
            key: 'roles',
            title: say(pageTexts.kind, language),
            cell: ({ roles }) =>
              roles.map((role) => say(choiceText('affiliation_role', 'role', role), language)).join(', '),
          },
          {
            key: 'since',
            title: say(pageTexts.from, language),
            align: 'end',
            cell: ({ starts_on, ended_on }) =>
              ended_on === null
                ? `${formatDay(starts_on)}–`
                : `${say(texts.left, language)} ${formatDay(ended_on)}`,
          },
        ]}
      />
    </Panel>
  )
}

function Units({ card, language, mayWrite }: Shown) {
  return (
    <Panel
      id="units"
      title={say(texts.units, language)}
      actions={
        mayWrite && (
          <LinkButton look="small" href={`/customers/${card.id}/units/new`}>
            {say(pageTexts.add, language)}
          </LinkButton>
        )
      }
    >
      {card.units.length === 0 ? (
        <p class="muted">{say(texts.noUnits, language)}</p>
      ) : (
        <UnitTree units={card.units} language={language} customer={mayWrite ? card.id : undefined} />
      )}
    </Panel>
  )
}

function UnitTree(props: { units: readonly UnitNode[]; language: Language; customer: string | undefined }) {
  const { units, language, customer } = props
  return (
    <ul>
      {units.map((unit) => (
        <li key={unit.id}>
          {unit.name}{' '}
          <span class="muted">
            {say(choiceText('unit', 'kind', unit.kind), language)}
            {unit.ended_on !== null && ` · ${say(pageTexts.ended, language)} ${formatDay(unit.ended_on)}`}
          </span>{' '}
          {customer !== undefined && (
            <CorrectLink
              href={`/customers/${customer}/units/${unit.id}/edit`}
              what={unit.name}
              language={language}
            />
          )}
          {unit.units.length > 0 && <UnitTree units={unit.units} language={language} customer={customer} />}
        </li>
      ))}
    </ul>
  )
}
