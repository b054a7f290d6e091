import { choiceText } from '../../platform/choices.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say, type Language, type Text } from '../../platform/text/language.ts'
import { formatPhone } from '../../platform/text/phone.ts'
import { Button, Callout, Columns, LinkButton, Panel, ValueList } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { stateOf } from '../contract-state.ts'
import { pageTexts } from '../page-texts.ts'
import { addressesOf, personCard, type PersonCard } from '../person-card.ts'
import { keepers } from '../rows.ts'
import { cardTexts as texts } from './card-texts.ts'
import { ContractBadge, ContractEnd } from './contract-badge.tsx'
import { idOf } from './form-flow.ts'
import { ClosedSection, page, speaker } from './frame.tsx'
import { Pieces } from './pieces.tsx'
import { RowValues } from './row-values.tsx'
import { Why } from './why.tsx'
import { whyTexts } from './why-texts.ts'

type Address = Awaited<ReturnType<typeof addressesOf>>[number]
type Shown = {
  card: PersonCard
  addresses: readonly Address[] | undefined
  language: Language
  today: string
  mayWrite: boolean
}

export async function personPage(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  const purpose = visit.firstHeld(keepers) ?? 'customer_relationship'
  const { card, today } = await visit.read(purpose, 'opened', async (task) => ({
    card: await personCard(task, id),
    today: task.today,
  }))
  const mayWrite = visit.holds('contracting')
  const addresses = mayWrite
    ? await visit.read('contracting', 'opened', (task) => addressesOf(task, id))
    : undefined
  const shown = { card, addresses, language: visit.language, today, mayWrite }
  const [tie] = card.ties.filter(({ ended_on }) => ended_on === null)
  return page({
    title: `${card.first_name} ${card.last_name}`,
    current: '/people',
    subtitle: tie !== undefined && (
      <>
        <a href={`/customers/${tie.organisation_id}`}>{tie.organisation}</a>
        {[tie.job_title, `${say(pageTexts.since)} ${formatDay(tie.starts_on)}`]
          .filter(Boolean)
          .map((text) => ` · ${text}`)}
      </>
    ),
    actions: mayWrite && (
      <>
        {living(card).length > 0 && (
          <LinkButton href={`/people/${id}/hand-over`}>{say(texts.handOverTitle)}</LinkButton>
        )}
        <LinkButton href={`/people/${id}/edit`} look="primary" shortcut="e">
          {say(pageTexts.edit)}
        </LinkButton>
      </>
    ),
    body: (
      <>
        {card.is_protected && <Callout tone="waits">{say(texts.protected)}</Callout>}
        <Columns
          wide={
            <>
              <Panel id="details" title={say(pageTexts.details)}>
                <RowValues
                  table="person"
                  purpose={purpose}
                  row={card}
                  language={visit.language}
                  source={sourceOf(card, visit.language)}
                />
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

/** The ways to reach a person: each value with its days, why it is held, and the way to end it. */
function Reach({ card, addresses, language, today, mayWrite }: Shown) {
  const t = (text: Text) => say(text, language)
  const privacy = (row: { is_private: boolean }) => (row.is_private ? [t(texts.private)] : [])
  const value = (
    segment: string,
    table: string,
    column: string,
    label: Text,
    row: Dated,
    text: string,
    marks: readonly string[],
  ) => ({
    key: row.id,
    label: t(label),
    why: <Why table={table} column={column} language={language} source={sourceOf(card, language)} />,
    value: (
      <>
        {text} <span class="second">{[...marks, daysOf(row)].join(' · ')}</span>
        {mayWrite && row.ended_on === null && (
          <EndButton
            action={`/people/${card.id}/${segment}/${row.id}/end`}
            row={row}
            today={today}
            language={language}
            what={text}
          />
        )}
      </>
    ),
  })
  const values = [
    ...card.emails.map((row) =>
      value('emails', 'person_email', 'email', texts.email, row, row.email, [
        ...privacy(row),
        ...(row.bounced_on === null ? [] : [t(texts.bounced)]),
      ]),
    ),
    ...card.phones.map((row) =>
      value('phones', 'person_phone', 'phone', texts.phone, row, formatPhone(row.phone), privacy(row)),
    ),
    ...(addresses ?? []).map((row) =>
      value(
        'addresses',
        'person_address',
        'street',
        texts.address,
        row,
        `${row.street}, ${row.postal_code} ${row.post_office}`,
        [],
      ),
    ),
  ]
  const adds = [
    ['emails', texts.email],
    ['phones', texts.phone],
    ['addresses', texts.address],
  ] as const
  return (
    <Panel
      id="reach"
      title={t(texts.reach)}
      actions={
        mayWrite && (
          <div class="actions">
            {adds.map(([segment, label]) => (
              <LinkButton key={segment} look="small" href={`/people/${card.id}/${segment}/new`}>
                + {t(label)}
              </LinkButton>
            ))}
          </div>
        )
      }
    >
      {values.length === 0 ? (
        <p class="muted">{t(texts.noneKnown)}</p>
      ) : (
        <ValueList whyLabel={t(whyTexts.label)} values={values} />
      )}
      {addresses === undefined && <ClosedSection what={texts.postal} language={language} />}
    </Panel>
  )
}

type Dated = { id: string; starts_on: string; ended_on: string | null; row_version: number }

function daysOf(row: { starts_on: string; ended_on: string | null }): string {
  return `${formatDay(row.starts_on)}–${row.ended_on === null ? '' : formatDay(row.ended_on)}`
}

function EndButton(props: { action: string; row: Dated; today: string; language: Language; what: string }) {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="ended_on" value={formatDay(props.today)} />
      <input type="hidden" name="row_version" value={String(props.row.row_version)} />
      <Button look="text">
        {say(pageTexts.endToday, props.language)}
        <span class="hidden">: {props.what}</span>
      </Button>
    </form>
  )
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

function Sides({ card, language, mayWrite }: Shown) {
  const add = (segment: string) => (mayWrite ? `/people/${card.id}/${segment}/new` : undefined)
  return (
    <>
      <Pieces
        id="ties"
        title={texts.customership}
        none={texts.noTies}
        add={add('affiliations')}
        language={language}
        pieces={card.ties.map((tie) => ({
          key: tie.id,
          what: <a href={`/customers/${tie.organisation_id}`}>{tie.organisation}</a>,
          second: [
            tie.unit,
            tie.job_title,
            ...tie.roles
              .filter(({ ended_on }) => ended_on === null)
              .map(({ role }) => say(choiceText('affiliation_role', 'role', role), language)),
            daysOf(tie),
          ]
            .filter(Boolean)
            .join(' · '),
          actions: mayWrite && tie.ended_on === null && (
            <a href={`/affiliations/${tie.id}/departure`}>{say(texts.departure, language)}</a>
          ),
        }))}
      />
      <Pieces
        id="notices"
        title={texts.notices}
        none={texts.noNotices}
        add={add('notices')}
        language={language}
        foot={
          card.notices.length === 0
            ? `${say(texts.noticeBy, language)} ${formatDay(card.notice_due_on)}.`
            : undefined
        }
        pieces={card.notices.map((given) => ({
          key: given.id,
          what: `${say(choiceText('notice_given', 'notice', given.notice), language)}, ${given.version}`,
          second: [
            formatDay(given.given_on),
            say(choiceText('notice_given', 'channel', given.channel), language),
            say(pageTexts.languages[given.language], language),
          ].join(' · '),
        }))}
      />
      <Pieces
        id="objections"
        title={texts.objections}
        none={texts.noObjections}
        add={add('objections')}
        language={language}
        pieces={card.objections.map((objection) => ({
          key: objection.id,
          what: say(choiceText('objection', 'against', objection.against), language),
          second: formatDay(objection.received_on),
        }))}
      />
    </>
  )
}
