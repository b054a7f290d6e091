import type { Catalogue } from '../../catalogue/schema/columns.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { formatDay } from '../../platform/text/day.ts'
import type { Language } from '../../platform/text/language.ts'
import { Callout, Columns, LinkButton, Panel } from '../../platform/ui/parts.tsx'
import { contractCard, contractOf, type ContractCard } from '../contract-card.ts'
import { pageTexts } from '../page-texts.ts'
import { keepers } from '../rows.ts'
import { activityOf } from './activity.tsx'
import { cardTexts as texts } from './card-texts.ts'
import { ContractBadge } from './contract-badge.tsx'
import { CorrectLinks } from './correct-links.tsx'
import { idOf } from './form-flow.ts'
import { page, speaker, type Say } from './frame.tsx'
import { Pieces } from './pieces.tsx'
import { OwnValues, ownReadings } from './own-values.tsx'
import { otherReadings, RowValues } from './row-values.tsx'

export async function contractPage(visit: Visit, of?: Catalogue): Promise<Answer> {
  const say = speaker(visit)
  const { language } = visit
  const id = idOf(visit)
  const purpose = visit.firstHeld(keepers) ?? 'contracting'
  const { card, today } = await visit.read(purpose, 'opened', async (task) => ({
    card: await contractCard(task, id, of),
    today: task.today,
  }))
  const others = await otherReadings(visit, 'contract', purpose, (task) => contractOf(task, id, of), of)
  const own = await ownReadings(visit, purpose, 'contract', id)
  const activity = await activityOf(visit, '/contracts', { on: 'contract', id }, purpose)
  return page({
    title: `${card.number} ${card.title}`,
    current: '/contracts',
    subtitle: (
      <>
        <a href={`/customers/${card.organisation_id}`}>{card.organisation}</a>
        {card.unit !== null && ` · ${card.unit}`}{' '}
        <ContractBadge contract={card} today={today} language={language} />
      </>
    ),
    actions: visit.holds('contracting') && card.ended_on === null && <Actions card={card} say={say} />,
    body: (
      <Columns
        wide={
          <>
            <Panel id="details" title={say(pageTexts.details)}>
              <RowValues
                table="contract"
                others={others}
                of={of}
                purpose={purpose}
                row={card}
                language={language}
                without={['responsible_is_interim']}
              />
              <OwnValues table="contract" readings={own} language={language} />
            </Panel>
            {activity}
          </>
        }
        narrow={<Sides card={card} say={say} language={language} mayWrite={visit.holds('contracting')} />}
      />
    ),
  })
}

type Side = { card: ContractCard; say: Say; language: Language; mayWrite: boolean }

function Sides({ card, say, language, mayWrite }: Side) {
  return (
    <>
      <Responsible card={card} say={say} mayWrite={mayWrite} />
      <Pieces
        id="signatures"
        table="contract_signature"
        title={texts.signatures}
        none={texts.noSignatures}
        language={language}
        pieces={card.signatures.map((row) => ({
          key: row.id,
          second: formatDay(row.signed_on),
          what: (
            <a href={`/people/${row.person_id}`}>
              {row.first_name} {row.last_name}
            </a>
          ),
        }))}
      />
      <Pieces
        id="hand-overs"
        table="hand_over"
        title={texts.handOvers}
        none={texts.noHandOvers}
        language={language}
        pieces={card.handOvers.map((row) => ({
          key: row.id,
          second: formatDay(row.handed_over_on),
          what: `${nameOr(row.giver_first_name, row.giver_last_name, say)} → ${nameOr(row.taker_first_name, row.taker_last_name, say)}`,
        }))}
      />
    </>
  )
}

function Actions({ card, say }: { card: ContractCard; say: Say }) {
  const base = `/contracts/${card.id}`
  const isPrepared = card.state === 'preparation'
  return (
    <>
      <CorrectLinks place="/contracts" id={card.id} say={say} />
      <LinkButton href={`${base}/end`}>{say(texts.endContract)}</LinkButton>
      <LinkButton href={`${base}/edit`} look={isPrepared ? 'plain' : 'primary'} shortcut="e">
        {say(pageTexts.edit)}
      </LinkButton>
      {isPrepared && (
        <LinkButton href={`${base}/signature`} look="primary">
          {say(texts.sign)}
        </LinkButton>
      )}
    </>
  )
}

function Responsible({ card, say, mayWrite }: { card: ContractCard; say: Say; mayWrite: boolean }) {
  const change = mayWrite && card.ended_on === null && (
    <LinkButton look="small" href={`/contracts/${card.id}/responsible`}>
      {say(texts.changeResponsible)}
    </LinkButton>
  )
  const waits = card.followUps.find(({ what, done_on }) => what === 'name_successor' && done_on === null)
  return (
    <Panel
      id="responsible"
      title={say(pageTexts.responsible)}
      actions={change}
      foot={say(texts.ruleOfContact)}
    >
      <p>
        {card.person_id === null ? (
          say(texts.hidden)
        ) : (
          <a href={`/people/${card.person_id}`}>
            {card.first_name} {card.last_name}
          </a>
        )}
      </p>
      {waits !== undefined && (
        <Callout tone="waits">
          {say(pageTexts.successorBy)} {formatDay(waits.due_on)}.
        </Callout>
      )}
    </Panel>
  )
}

function nameOr(first: string | null, last: string | null, say: Say): string {
  return first === null || last === null ? say(texts.hidden) : `${first} ${last}`
}
