import { choiceText } from '../../platform/choices.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { formatPhone } from '../../platform/text/phone.ts'
import { Button, Callout, Columns, LinkButton, Panel } from '../../platform/ui/parts.tsx'
import { stateOf } from '../contract-state.ts'
import { pageTexts } from '../page-texts.ts'
import { addressesOf, personCard, type PersonCard } from '../person-card.ts'
import { keepers } from '../rows.ts'
import { cardTexts as texts } from './card-texts.ts'
import { ContractBadge, ContractEnd } from './contract-badge.tsx'
import { idOf } from './form-flow.ts'
import { ClosedSection, page, speaker } from './frame.tsx'
import { Pieces, type Piece } from './pieces.tsx'
import { RowValues } from './row-values.tsx'

type Address = Awaited<ReturnType<typeof addressesOf>>[number]
type Shown = {
  card: PersonCard; addresses: readonly Address[] | undefined; language: Language; today: string; mayWrite: boolean
}

export async function personPage(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
  const { card, today } = await visit.read(purpose, 'opened', async (task) =>
    ({ card: await personCard(task, id), today: task.today }))
  const mayWrite = visit.holds('contracting')
  const addresses = mayWrite ? await visit.read('contracting', 'opened', (task) => addressesOf(task, id)) : undefined
  const shown = { card, addresses, language: visit.language, today, mayWrite }
  const [tie] = card.ties.filter(({ ended_on }) => ended_on === null)
  return page({
    title: `${card.first_name} ${card.last_name}`, current: '/people',
    subtitle: tie !== undefined && (
      <>
        <a href={`/customers/${tie.organisation_id}`}>{tie.organisation}</a>
        {[tie.job_title, `${say(pageTexts.since)} ${formatDay(tie.starts_on)}`].filter(Boolean).map((text) => ` · ${text}`)}
      </>
    ),
    actions: mayWrite && (
      <>
        {living(card).length > 0 && <LinkButton href={`/people/${id}/hand-over`}>{say(texts.handOverTitle)}</LinkButton>}
        <LinkButton href={`/people/${id}/edit`} look="primary" shortcut="e">{say(pageTexts.edit)}</LinkButton>
      </>
    ),
    body: (
      <>
        {card.is_protected && <Callout tone="waits">{say(texts.protected)}</Callout>}
        <Columns
          wide={
            <>
              <Panel id="details" title={say(pageTexts.details)}>
                <RowValues table="person" purpose={purpose} row={card} language={visit.language} source={sourceOf(card, visit.language)} />
              </Panel>
              <Reach {...shown} />
              <Responsibilities {...shown} />
            </>
          }
          narrow={<Sides {...shown} />}
        />
      </>
    ),
  })
}

function sourceOf(card: PersonCard, language: Language): string {
  const source = say(choiceText('person', 'source', card.source), language)
  return `${source.toLocaleLowerCase(language)}, ${formatDay(card.source_on)}`
}

function living(card: PersonCard) {
  return card.responsibilities.filter(({ ended_on }) => ended_on === null)
}

/** The ways to reach a person: each value with its days and the way to end it. */
function Reach({ card, addresses, language, today, mayWrite }: Shown) {
  const add = (segment: string) => (mayWrite ? `/people/${card.id}/${segment}/new` : undefined)
  const pieces = (segment: string, rows: readonly (Dated & { text: string; marks: readonly string[] })[]) =>
    rows.map((row): Piece => ({
      key: row.id, what: row.text, second: [...row.marks, daysOf(row)].join(' · '),
      actions: mayWrite && row.ended_on === null
        && <EndButton action={`/people/${card.id}/${segment}/${row.id}/end`} row={row} today={today} language={language} />,
    }))
  const privacy = (row: { is_private: boolean }) => (row.is_private ? [say(texts.private, language)] : [])
  return (
    <>
      <Pieces id="emails" title={texts.emails} none={texts.noneKnown} add={add('emails')} language={language}
        pieces={pieces('emails', card.emails.map((row) => ({ ...row, text: row.email,
          marks: [...privacy(row), ...(row.bounced_on === null ? [] : [say(texts.bounced, language)])] })))} />
      <Pieces id="phones" title={texts.phones} none={texts.noneKnown} add={add('phones')} language={language}
        pieces={pieces('phones', card.phones.map((row) => ({ ...row, text: formatPhone(row.phone), marks: privacy(row) })))} />
      {addresses === undefined
        ? <Panel title={say(texts.postal, language)} id="addresses"><ClosedSection what={texts.postal} language={language} /></Panel>
        : <Pieces id="addresses" title={texts.addresses} none={texts.noneKnown} add={add('addresses')} language={language}
            pieces={pieces('addresses', addresses.map((row) => ({ ...row, marks: [],
              text: `${row.street}, ${row.postal_code} ${row.post_office}` })))} />}
    </>
  )
}

type Dated = { id: string; starts_on: string; ended_on: string | null; row_version: number }

function daysOf(row: { starts_on: string; ended_on: string | null }): string {
  return `${formatDay(row.starts_on)}–${row.ended_on === null ? '' : formatDay(row.ended_on)}`
}

function EndButton(props: { action: string; row: Dated; today: string; language: Language }) {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="ended_on" value={formatDay(props.today)} />
      <input type="hidden" name="row_version" value={String(props.row.row_version)} />
      <Button look="text">{say(pageTexts.endToday, props.language)}</Button>
    </form>
  )
}

function Responsibilities({ card, language, today, mayWrite }: Shown) {
  const rule = living(card).length > 0 && mayWrite
    && <>{say(texts.cannotLeave, language)} <a href={`/people/${card.id}/hand-over`}>{say(texts.handOver, language)}</a>.</>
  return (
    <Pieces id="responsibilities" title={texts.answersFor} none={texts.answersForNone} language={language}
      foot={rule === false ? undefined : rule}
      pieces={card.responsibilities.map((contract) => ({
        key: contract.id,
        what: <a href={`/contracts/${contract.id}`}>{contract.number} {contract.title}</a>,
        second: <ContractEnd contract={contract} language={language} />,
        actions: <ContractBadge contract={{ ...contract, state: stateOf(contract) }} today={today} language={language} />,
      }))} />
  )
}

function Sides({ card, language, mayWrite }: Shown) {
  const add = (segment: string) => (mayWrite ? `/people/${card.id}/${segment}/new` : undefined)
  return (
    <>
      <Pieces id="ties" title={texts.customership} none={texts.noTies} add={add('affiliations')} language={language}
        pieces={card.ties.map((tie) => ({
          key: tie.id, what: <a href={`/customers/${tie.organisation_id}`}>{tie.organisation}</a>,
          second: [tie.unit, tie.job_title, ...tie.roles.filter(({ ended_on }) => ended_on === null)
            .map(({ role }) => say(choiceText('affiliation_role', 'role', role), language)), daysOf(tie)].filter(Boolean).join(' · '),
          actions: mayWrite && tie.ended_on === null
            && <a href={`/affiliations/${tie.id}/departure`}>{say(texts.departure, language)}</a>,
        }))} />
      <Pieces id="notices" title={texts.notices} none={texts.noNotices} add={add('notices')} language={language}
        foot={card.notices.length === 0 ? `${say(texts.noticeBy, language)} ${formatDay(card.notice_due_on)}.` : undefined}
        pieces={card.notices.map((given) => ({
          key: given.id, what: `${say(choiceText('notice_given', 'notice', given.notice), language)}, ${given.version}`,
          second: [formatDay(given.given_on), say(choiceText('notice_given', 'channel', given.channel), language),
            say(pageTexts.languages[given.language], language)].join(' · '),
        }))} />
      <Pieces id="objections" title={texts.objections} none={texts.noObjections} add={add('objections')} language={language}
        pieces={card.objections.map((objection) => ({
          key: objection.id, what: say(choiceText('objection', 'against', objection.against), language),
          second: formatDay(objection.received_on),
        }))} />
    </>
  )
}
