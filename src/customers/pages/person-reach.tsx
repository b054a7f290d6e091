import { choiceText } from '../../platform/choices.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say, type Language, type Text } from '../../platform/text/language.ts'
import { formatPhone } from '../../platform/text/phone.ts'
import { Button, type Content, LinkButton, Panel, ValueList } from '../../platform/ui/parts.tsx'
import { bounceTexts } from '../bounce-texts.ts'
import { pageTexts } from '../page-texts.ts'
import type { addressesOf, PersonCard } from '../person-card.ts'
import { cardTexts as texts } from './card-texts.ts'
import { ClosedSection } from './frame.tsx'
import { CorrectLink } from './pieces.tsx'
import { Why } from './why.tsx'
import { whyTexts } from './why-texts.ts'

type Address = Awaited<ReturnType<typeof addressesOf>>[number]
/** A person's card as its sections see it. */
export type Shown = {
  card: PersonCard
  addresses: readonly Address[] | undefined
  language: Language
  today: string
  mayWrite: boolean
}

/** The ways to reach a person: each value with its days, why it is held, and the way to end it. */
export function Reach(shown: Shown) {
  const { card, addresses, language, mayWrite } = shown
  const t = (text: Text) => say(text, language)
  const privacy = (row: { is_private: boolean }) => (row.is_private ? [t(texts.private)] : [])
  const values = [
    ...card.emails.map((row) =>
      reachValue(shown, 'emails', 'person_email', 'email', texts.email, row, row.email, [
        ...privacy(row),
        ...(row.bounced_on === null ? [] : [t(bounceTexts.since(formatDay(row.bounced_on), choiceText('person_email', 'bounced_because', row.bounced_because ?? 'other')))]),
      ], mayWrite && row.ended_on === null && <Bounces person={card.id} row={row} language={language} />),
    ),
    ...card.phones.map((row) =>
      reachValue(
        shown,
        'phones',
        'person_phone',
        'phone',
        texts.phone,
        row,
        formatPhone(row.phone),
        privacy(row),
      ),
    ),
    ...(addresses ?? []).map((row) =>
      reachValue(
        shown,
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
  return (
    <Panel id="reach" title={t(texts.reach)} actions={mayWrite && <Adds card={card} language={language} />}>
      {values.length === 0 ? (
        <p class="muted">{t(texts.noneKnown)}</p>
      ) : (
        <ValueList whyLabel={t(whyTexts.label)} values={values} />
      )}
      {addresses === undefined && (
        <ClosedSection what={texts.postal} language={language} page="/people/:id" purpose="contracting" />
      )}
    </Panel>
  )
}

function Adds({ card, language }: Pick<Shown, 'card' | 'language'>) {
  const adds = [
    ['emails', texts.email],
    ['phones', texts.phone],
    ['addresses', texts.address],
  ] as const
  return (
    <div class="actions">
      {adds.map(([segment, label]) => (
        <LinkButton key={segment} look="small" href={`/people/${card.id}/${segment}/new`}>
          + {say(label, language)}
        </LinkButton>
      ))}
    </div>
  )
}

/** One way to reach a person, as a card shows it. */
function reachValue(
  { card, language, today, mayWrite }: Shown,
  segment: string,
  table: string,
  column: string,
  label: Text,
  row: Dated,
  text: string,
  marks: readonly string[],
  more?: Content,
) {
  return {
    key: row.id,
    label: say(label, language),
    why: (
      <Why
        table={table}
        column={column}
        language={language}
        source={sourceOf(card, language)}
        until={card.kept_until}
      />
    ),
    value: (
      <>
        {text} <span class="second">{[...marks, daysOf(row)].join(' · ')}</span>
        {mayWrite && (
          <CorrectLink
            href={`/people/${card.id}/${segment}/${row.id}/edit`}
            what={text}
            language={language}
          />
        )}
        {more}
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
  }
}

/** Says that mail does not reach an address, or that it does again. */
function Bounces({ person, row, language }: { person: string; row: PersonCard['emails'][number]; language: Language }) {
  const about = <span class="hidden">: {row.email}</span>
  if (row.bounced_on === null)
    return <LinkButton look="text" href={`/people/${person}/bounces/${row.id}/edit`}>{say(bounceTexts.markShort, language)}{about}</LinkButton>
  return (
    <form method="post" action={`/people/${person}/emails/${row.id}/works`}>
      <input type="hidden" name="row_version" value={String(row.row_version)} />
      <Button look="text">{say(bounceTexts.works, language)}{about}</Button>
    </form>
  )
}

type Dated = { id: string; starts_on: string; ended_on: string | null; row_version: number }

export function daysOf(row: { starts_on: string; ended_on: string | null }): string {
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

export function sourceOf(card: PersonCard, language: Language): string {
  const source = say(choiceText('person', 'source', card.source), language)
  return `${source.toLocaleLowerCase(language)}, ${formatDay(card.source_on)}`
}
