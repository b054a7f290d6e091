import { purposes } from '../catalogue/purposes.ts'
import { choiceText } from '../platform/choices.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button, LinkButton } from '../platform/ui/parts.tsx'
import type { Act } from './acts.ts'
import { consentable } from './consents.ts'
import { errorOf, labelOf, optionsOf, typedValue, type Typed } from './desk-forms.tsx'
import type { Opened } from './desk-page.tsx'
import { objectable } from './enforce.ts'
import { requestTexts as words } from './request-texts.ts'
import { standingTexts as texts } from './standing-texts.ts'

type Props = { typed: Typed; found: Opened }

/** What stands of single purposes, each with the form that takes it back. */
export function Standing({ typed, found }: Props) {
  const { language } = typed
  const { restrictions, stops, consents } = found
  if (restrictions.length + stops.length + consents.length === 0) return <p>{texts.nothing[language]}</p>
  return (
    <div class="flow">
      {restrictions.map((each) => (
        <section key={each.id} class="flow">
          <Line what={texts.restricted[language]} of={each.of_purpose} day={each.starts_on} language={language}
            more={choiceText('restriction', 'ground', each.ground)[language]} />
          <Lift typed={typed} found={found} restriction={each} />
        </section>
      ))}
      {stops.map((each) => (
        <section key={each.id} class="flow">
          <Line what={choiceText('objection', 'kind', each.kind)[language]} of={each.against} day={each.received_on} language={language}
            more={each.outcome === null ? undefined : choiceText('objection', 'outcome', each.outcome)[language]} />
          <TakeBack found={found} typed={typed} stop={each} />
        </section>
      ))}
      {consents.map((each) => (
        <section key={each.id} class="flow">
          <Line what={texts.consented[language]} of={each.to_purpose} day={each.given_on} language={language}
            more={choiceText('consent', 'channel', each.channel)[language]} />
          <ActForm found={found} act="withdraw-consent" hidden={{ purpose: each.to_purpose }} says={texts.withdrawConsent[language]} />
        </section>
      ))}
    </div>
  )
}

function Line(props: { what: string; of: keyof typeof purposes | null; day: string; more: string | undefined; language: Language }) {
  const { what, of, day, more, language } = props
  const rest = [of === null ? texts.everything[language] : purposes[of].label[language], formatDay(day), more]
  return <p><b>{what}</b>{` · ${rest.filter((part) => part !== undefined).join(' · ')}`}</p>
}

function Lift({ typed, found, restriction }: Props & { restriction: Opened['restrictions'][number] }) {
  const { language } = typed
  const { ground, of_purpose, told_on } = restriction
  const hidden = { ground, ...(of_purpose === null ? {} : { purpose: of_purpose }) }
  if (told_on !== null) {
    return <ActForm found={found} act="lift" hidden={hidden} says={words.lift[language]} lead={`${texts.toldOn[language]} ${formatDay(told_on)}`} />
  }
  return (
    <>
      <p><LinkButton href={`/requests/${found.request.id}/lifting.pdf?restriction=${restriction.id}`}>{texts.liftingLetter[language]}</LinkButton></p>
      <ActForm found={found} act="tell-of-lifting" at={restriction.id} hidden={hidden} says={texts.told[language]}>
        <Field kind="choice" {...within(typed, restriction.id, 'told_by')} label={labelOf('restriction', 'told_by', language)} none=""
          hint={texts.toldHint[language]} options={optionsOf('restriction', 'told_by', language)} />
      </ActForm>
    </>
  )
}

function TakeBack({ typed, found, stop: { id, against, kind, outcome } }: Props & { stop: Opened['stops'][number] }) {
  const { language } = typed
  const hidden = { purpose: against }
  if (kind === 'ended') return <ActForm found={found} act="reopen" hidden={hidden} says={texts.reopen[language]} />
  if (kind === 'withdrawal') return null
  return (
    <>
      {outcome === null && purposes[against].objection === 'assessed' && (
        <ActForm found={found} act="decide" at={id} hidden={hidden} says={texts.decide[language]}>
          <Field kind="choice" {...within(typed, id, 'outcome')} label={labelOf('objection', 'outcome', language)} none=""
            options={optionsOf('objection', 'outcome', language)} />
          <Field kind="text" {...within(typed, id, 'reason')} label={labelOf('objection', 'reason', language)} />
        </ActForm>
      )}
      <ActForm found={found} act="withdraw-objection" hidden={hidden} says={texts.withdrawObjection[language]} />
    </>
  )
}

/** The acts that begin something: a restriction, an objection, a consent, the end of a purpose. */
export function ActForms({ typed, found }: Props) {
  const { language } = typed
  const purpose = (act: Act['act'], names: readonly (keyof typeof purposes)[], label: string, none = '') => (
    <Field kind="choice" {...within(typed, act, 'purpose')} label={label} none={none}
      options={names.map((value) => ({ value, label: purposes[value].label[language] }))} />
  )
  return (
    <div class="flow">
      <Folded typed={typed} act="restrict" says={words.restrict[language]}>
        <ActForm found={found} act="restrict" says={words.restrict[language]}>
          <Field kind="choice" {...within(typed, 'restrict', 'ground')} label={labelOf('restriction', 'ground', language)} none=""
            options={optionsOf('restriction', 'ground', language)} />
          {purpose('restrict', objectable, labelOf('restriction', 'of_purpose', language), texts.everything[language])}
        </ActForm>
      </Folded>
      <Folded typed={typed} act="object" says={words.object[language]}>
        <ActForm found={found} act="object" says={words.object[language]}>
          {purpose('object', objectable.filter((each) => purposes[each].objection !== 'none'), words.against[language])}
        </ActForm>
      </Folded>
      <Folded typed={typed} act="consent" says={texts.consent[language]}>
        <ActForm found={found} act="consent" says={texts.consent[language]}>
          {purpose('consent', consentable, labelOf('consent', 'to_purpose', language))}
          <Field kind="choice" {...within(typed, 'consent', 'channel')} label={labelOf('consent', 'channel', language)} none=""
            options={optionsOf('consent', 'channel', language)} />
          <Field kind="textarea" {...within(typed, 'consent', 'wording')} label={labelOf('consent', 'wording', language)}
            hint={texts.wordingHint[language]} />
        </ActForm>
      </Folded>
      <Folded typed={typed} act="end" says={texts.end[language]}>
        <ActForm found={found} act="end" says={texts.end[language]}>
          {purpose('end', objectable, texts.ended[language])}
          <Field kind="text" {...within(typed, 'end', 'reason')} label={labelOf('objection', 'reason', language)} />
        </ActForm>
      </Folded>
    </div>
  )
}

/** Closed until it is wanted, and open where it was refused. */
function Folded({ typed, act, says, children }: { typed: Typed; act: Act['act']; says: string; children: unknown }) {
  return <details open={typed.form.get('act') === act}><summary>{says}</summary>{children}</details>
}

type Asks = { found: Opened; act: Act['act']; at?: string; says: string; lead?: string; hidden?: { [name: string]: string }; children?: unknown }

/** One act. Its fields are named after where it stands on the page, which holds many of a kind. */
function ActForm({ found, act, at = act, says, lead, hidden = {}, children }: Asks) {
  return (
    <Form action={`/requests/${found.request.id}/enforce`} hidden={{ act, at, ...hidden }} actions={<Button>{says}</Button>}>
      {lead !== undefined && <p class="muted">{lead}</p>}
      {children}
    </Form>
  )
}

function within(typed: Typed, at: string, field: string) {
  const name = `${at}.${field}`
  return { name, value: typedValue(typed, name), error: errorOf(typed, name) }
}
