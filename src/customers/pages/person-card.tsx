import type { Catalogue } from '../../catalogue/schema/columns.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { Callout, Columns, LinkButton, Panel } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { stateOf } from '../contract-state.ts'
import { pageTexts } from '../page-texts.ts'
import { addressesOf, personCard, personOf, type PersonCard } from '../person-card.ts'
import { keepers, type Keeper } from '../rows.ts'
import { activityOf } from './activity.tsx'
import { cardTexts as texts } from './card-texts.ts'
import { ContractBadge, ContractEnd } from './contract-badge.tsx'
import { idOf } from './form-flow.ts'
import { CorrectLinks } from './correct-links.tsx'
import { page, speaker } from './frame.tsx'
import { Reach, sourceOf, type Shown } from './person-reach.tsx'
import { Sides } from './person-sides.tsx'
import { OwnValues, ownReadings, type OwnReading } from './own-values.tsx'
import { otherReadings, RowValues, type Reading } from './row-values.tsx'

export async function personPage(visit: Visit, of?: Catalogue): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
  const { card, today } = await visit.read(purpose, 'opened', async (task) => ({
    card: await personCard(task, id, of),
    today: task.today,
  }))
  const others = await otherReadings(visit, 'person', purpose, (task) => personOf(task, id, of), of)
  const own = await ownReadings(visit, purpose, 'person', id)
  const mayWrite = visit.holds('contracting')
  const addresses = mayWrite
    ? await visit.read('contracting', 'opened', (task) => addressesOf(task, id))
    : undefined
  const activity = await activityOf(visit, '/people', { on: 'person', id }, purpose)
  const shown = { card, addresses, language: visit.language, today, mayWrite }
  const [tie] = card.ties.filter(({ ended_on }) => ended_on === null)
  return page({
    title: `${card.first_name} ${card.last_name}`,
    current: '/people',
    subtitle: tie !== undefined && <TieLine tie={tie} language={visit.language} />,
    actions: <Actions visit={visit} card={card} />,
    body: (
      <>
        {card.is_protected && <Callout tone="waits">{say(texts.protected)}</Callout>}
        <Columns
          wide={
            <>
              <Details
                card={card}
                own={own}
                others={others}
                purpose={purpose}
                language={visit.language}
                of={of}
              />
              <Reach {...shown} />
              <Responsibilities {...shown} />
              {activity}
            </>
          }
          narrow={<Sides {...shown} />}
        />
      </>
    ),
  })
}

/** Who may see the log is led to who has looked; who may write, to the ways of changing the card. */
function Actions({ visit, card }: { visit: Visit; card: PersonCard }) {
  const say = speaker(visit)
  const mayWrite = visit.holds('contracting')
  return (
    <>
      {visit.holds('rights_requests') && (
        <LinkButton href={`/audit?person=${card.id}`}>{say(texts.whoLooked)}</LinkButton>
      )}
      {mayWrite && living(card).length > 0 && (
        <LinkButton href={`/people/${card.id}/hand-over`}>{say(texts.handOverTitle)}</LinkButton>
      )}
      {mayWrite && <CorrectLinks place="/people" id={card.id} say={say} merges />}
      {mayWrite && (
        <LinkButton href={`/people/${card.id}/edit`} look="primary" shortcut="e">
          {say(pageTexts.edit)}
        </LinkButton>
      )}
    </>
  )
}

/** What is known of the person, the controller's own fields after the catalogue's. */
function Details(props: {
  card: PersonCard
  own: readonly OwnReading[]
  others: readonly Reading[]
  purpose: Keeper
  language: Language
  of: Catalogue | undefined
}) {
  const { card, own, language, ...rest } = props
  return (
    <Panel id="details" title={say(pageTexts.details, language)}>
      <RowValues
        table="person"
        row={card}
        language={language}
        source={sourceOf(card, language)}
        until={card.kept_until}
        {...rest}
      />
      <OwnValues table="person" readings={own} language={language} />
    </Panel>
  )
}

function TieLine({ tie, language }: { tie: PersonCard['ties'][number]; language: Language }) {
  const more = [tie.job_title, `${say(pageTexts.since, language)} ${formatDay(tie.starts_on)}`]
  return (
    <>
      <a href={`/customers/${tie.organisation_id}`}>{tie.organisation}</a>
      {more.filter(Boolean).map((text) => ` · ${text}`)}
    </>
  )
}

function living(card: PersonCard) {
  return card.responsibilities.filter(({ ended_on }) => ended_on === null)
}

function Responsibilities({ card, language, today, mayWrite }: Shown) {
  const rule = living(card).length > 0 && mayWrite && (
    <>
      {say(texts.cannotLeave, language)}{' '}
      <a href={`/people/${card.id}/hand-over`}>{say(texts.handOver, language)}</a>.
    </>
  )
  return (
    <Panel
      id="responsibilities"
      title={say(texts.answersFor, language)}
      foot={rule === false ? undefined : rule}
    >
      <DataTable
        bare
        caption={say(texts.answersFor, language)}
        rows={card.responsibilities}
        rowKey={({ id }) => id}
        href={({ id }) => `/contracts/${id}`}
        empty={<p class="muted">{say(texts.answersForNone, language)}</p>}
        columns={[
          {
            key: 'number',
            title: say(texts.contracts, language),
            main: true,
            cell: ({ number, title }) => `${number} ${title}`,
          },
          {
            key: 'state',
            title: say(pageTexts.state, language),
            cell: (contract) => (
              <ContractBadge
                contract={{ ...contract, state: stateOf(contract) }}
                today={today}
                language={language}
              />
            ),
          },
          {
            key: 'ends',
            title: say(pageTexts.agreedEnd, language),
            align: 'end',
            cell: (contract) => <ContractEnd contract={contract} language={language} />,
          },
        ]}
      />
    </Panel>
  )
}
