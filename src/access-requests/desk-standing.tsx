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
    <ul class="plain">
      {restrictions.map((each) => (
        <li key={each.id}>
          <Line what={texts.restricted[language]} of={each.of_purpose} day={each.starts_on} language={language}
            more={choiceText('restriction', 'ground', each.ground)[language]} />
          <Lift typed={typed} found={found} restriction={each} />
        </li>
      ))}
      {stops.map((each) => (
        <li key={each.id}>
          <Line what={choiceText('objection', 'kind', each.kind)[language]} of={each.against} day={each.received_on} language={language}
            more={each.outcome === null ? undefined : choiceText('objection', 'outcome', each.outcome)[language]} />
          <TakeBack found={found} typed={typed} stop={each} />
        </li>
      ))}
      {consents.map((each) => (
        <li key={each.id}>
          <Line what={texts.consented[language]} of={each.to_purpose} day={each.given_on} language={language}
            more={choiceText('consent', 'channel', each.channel)[language]} />
          <ActForm typed={typed} found={found} act="withdraw-consent" hidden={{ purpose: each.to_purpose }} says={texts.withdrawConsent[language]} />
        </li>
      ))}
    </ul>
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
    return <ActForm typed={typed} found={found} act="lift" hidden={hidden} says={words.lift[language]} lead={`${texts.toldOn[language]} ${formatDay(told_on)}`} />
  }
  return (
    <>
      <p><LinkButton href={`/requests/${found.request.id}/lifting.pdf?restriction=${restriction.id}`}>{texts.liftingLetter[language]}</LinkButton></p>
      <ActForm typed={typed} found={found} act="tell-of-lifting" hidden={hidden} says={texts.told[language]}>
        <Field kind="choice" name="told_by" label={labelOf('restriction', 'told_by', language)} none="" hint={texts.toldHint[language]}
          error={errorOf(typed, 'told_by')} options={optionsOf('restriction', 'told_by', language)} />
      </ActForm>
    </>
  )
}

function TakeBack({ typed, found, stop: { against, kind, outcome } }: Props & { stop: Opened['stops'][number] }) {
  const { language } = typed
  const hidden = { purpose: against }
  if (kind === 'ended') return <ActForm typed={typed} found={found} act="reopen" hidden={hidden} says={texts.reopen[language]} />
  if (kind === 'withdrawal') return null
  return (
    <>
      {outcome === null && purposes[against].objection === 'assessed' && (
        <ActForm typed={typed} found={found} act="decide" hidden={hidden} says={texts.decide[language]}>
          <Field kind="choice" name="outcome" label={labelOf('objection', 'outcome', language)} none="" error={errorOf(typed, 'outcome')}
            options={optionsOf('objection', 'outcome', language)} />
          <Field kind="text" name="reason" label={labelOf('objection', 'reason', language)} value={typedValue(typed, 'reason')} error={errorOf(typed, 'reason')} />
        </ActForm>
      )}
      <ActForm typed={typed} found={found} act="withdraw-objection" hidden={hidden} says={texts.withdrawObjection[language]} />
    </>
  )
}

/** The acts that begin something: a restriction, an objection, a consent, the end of a purpose. */
export function ActForms({ typed, found }: Props) {
  const { language } = typed
  const purpose = (names: readonly (keyof typeof purposes)[], label: string, none = '') => (
    <Field kind="choice" name="purpose" label={label} none={none} error={errorOf(typed, 'purpose')}
      options={names.map((value) => ({ value, label: purposes[value].label[language] }))} />
  )
  return (
    <div class="flow">
      <ActForm typed={typed} found={found} act="restrict" says={words.restrict[language]}>
        <Field kind="choice" name="ground" label={labelOf('restriction', 'ground', language)} none="" error={errorOf(typed, 'ground')}
          options={optionsOf('restriction', 'ground', language)} />
        {purpose(objectable, labelOf('restriction', 'of_purpose', language), texts.everything[language])}
      </ActForm>
      <ActForm typed={typed} found={found} act="object" says={words.object[language]}>
        {purpose(objectable.filter((each) => purposes[each].objection !== 'none'), words.against[language])}
      </ActForm>
      <ActForm typed={typed} found={found} act="consent" says={texts.consent[language]}>
        {purpose(consentable, labelOf('consent', 'to_purpose', language))}
        <Field kind="choice" name="channel" label={labelOf('consent', 'channel', language)} none="" error={errorOf(typed, 'channel')}
          options={optionsOf('consent', 'channel', language)} />
        <Field kind="textarea" name="wording" label={labelOf('consent', 'wording', language)} value={typedValue(typed, 'wording')}
          hint={texts.wordingHint[language]} error={errorOf(typed, 'wording')} />
      </ActForm>
      <ActForm typed={typed} found={found} act="end" says={texts.end[language]}>
        {purpose(objectable, texts.ended[language])}
        <Field kind="text" name="reason" label={labelOf('objection', 'reason', language)} value={typedValue(typed, 'reason')} error={errorOf(typed, 'reason')} />
      </ActForm>
    </div>
  )
}

type Asks = Props & { act: Act['act']; says: string; lead?: string; hidden?: { [name: string]: string }; children?: unknown }

/** One act. Where it was refused, its own fields show what was typed. */
function ActForm({ found, act, says, lead, hidden = {}, children }: Asks) {
  return (
    <Form action={`/requests/${found.request.id}/enforce`} hidden={{ act, ...hidden }} actions={<Button>{says}</Button>}>
      {lead !== undefined && <p class="muted">{lead}</p>}
      {children}
    </Form>
  )
}
