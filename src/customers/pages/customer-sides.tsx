import { choiceText } from '../../platform/choices.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say } from '../../platform/text/language.ts'
import { formatBasisPoints } from '../../platform/text/number.ts'
import { cardTexts as texts } from './card-texts.ts'
import type { Shown } from './customer-card.tsx'
import { CorrectLink, Pieces } from './pieces.tsx'

/** Who looks after a customer, how it is invoiced, what it owns of us, and its former names. */
export function Sides(shown: Shown) {
  const { card, language, names } = shown
  const { add, correct } = linksOf(shown)
  return (
    <>
      <Pieces
        id="managers"
        table="account_management"
        title={texts.managers}
        none={texts.noManagers}
        add={add('account-managers')}
        language={language}
        pieces={card.managers.map((row) => ({
          key: row.id,
          what: say(choiceText('account_management', 'part', row.part), language),
          second: [names.get(row.user_id), dated(row)].filter(Boolean).join(' · '),
          actions: row.ended_on === null && correct('account-managers', row, dated(row)),
        }))}
      />
      <Pieces
        id="e-invoice"
        table="e_invoice_address"
        title={texts.eInvoice}
        none={texts.noEInvoice}
        add={add('e-invoice-addresses')}
        language={language}
        pieces={card.eInvoiceAddresses.map((row) => ({
          key: row.id,
          what: row.address,
          second: `${row.operator} · ${dated(row)}`,
          actions: correct('e-invoice-addresses', row, row.address),
        }))}
      />
      <Invoicing {...shown} />
      <FormerNames card={card} language={language} />
    </>
  )
}

function Invoicing(shown: Shown) {
  const { card, language } = shown
  const { add, correct } = linksOf(shown)
  return (
    <>
      <Pieces
        id="references"
        table="invoice_reference_rule"
        title={texts.references}
        none={texts.noReferences}
        add={add('reference-rules')}
        language={language}
        pieces={card.references.map((row) => ({
          key: row.id,
          second: [row.pattern, row.ended_on !== null && `–${formatDay(row.ended_on)}`]
            .filter(Boolean)
            .join(' · '),
          what: say(choiceText('invoice_reference_rule', 'reference', row.reference), language),
          actions: correct('reference-rules', row, row.pattern ?? ''),
        }))}
      />
      <Pieces
        id="shares"
        table="ownership"
        title={texts.shares}
        none={texts.noShares}
        add={add('ownership')}
        language={language}
        pieces={card.ownerships.map((row) => ({
          key: row.id,
          what: `${formatBasisPoints(row.share_basis_points)} %`,
          second: dated(row),
          actions: correct('ownership', row, dated(row)),
        }))}
      />
    </>
  )
}

function linksOf({ card, language, mayWrite }: Shown) {
  const add = (segment: string) => (mayWrite ? `/customers/${card.id}/${segment}/new` : undefined)
  const correct = (segment: string, { id }: { id: string }, what: string) =>
    mayWrite && (
      <CorrectLink href={`/customers/${card.id}/${segment}/${id}/edit`} what={what} language={language} />
    )
  return { add, correct }
}

function dated(row: { starts_on: string; ended_on: string | null }): string {
  return `${formatDay(row.starts_on)}–${row.ended_on === null ? '' : formatDay(row.ended_on)}`
}

function FormerNames({ card, language }: Pick<Shown, 'card' | 'language'>) {
  const pieces = card.names.map(({ id, name, ended_on }) => ({
    key: id,
    what: name,
    second: `–${formatDay(ended_on)}`,
  }))
  if (pieces.length === 0) return null
  return (
    <Pieces
      id="names"
      table="organisation_name"
      title={texts.formerNames}
      none={texts.noneKnown}
      language={language}
      pieces={pieces}
    />
  )
}
