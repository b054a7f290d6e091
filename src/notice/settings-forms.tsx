import { purposes } from '../catalogue/purposes.ts'
import { retention } from '../catalogue/retention.ts'
import type { Language, RetentionShape } from '../catalogue/shape.ts'
import { statutoryPurposes } from '../catalogue/statutory-purposes.ts'
import { subjects } from '../catalogue/subjects.ts'
import type { Fault, Refusal } from '../platform/refusal.ts'
import { formatPhone } from '../platform/text/phone.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, FieldSet, Form } from '../platform/ui/form.tsx'
import { Button, Panel } from '../platform/ui/parts.tsx'
import { names } from './one-of.ts'
import { basisTexts } from './notice-texts.ts'
import { basisFor, monthsOf, type Settings } from './settings.ts'
import { settingsTexts as texts } from './settings-texts.ts'

/** A form that was refused: what was typed, and what is wrong with it. */
export type Tried = {
  form: 'contacts' | 'retention' | 'exports' | 'reviews' | 'purposes' | 'recipients' | 'items' | 'languages' | 'bases' | 'wording'
  typed: URLSearchParams
  faults: readonly Fault[]
  refusal: Refusal
}
export type Shown = { settings: Settings; version: number; language: Language; tried: Tried | undefined }

/** Who the controller is and how its contacts are reached. */
export function ContactsForm(shown: Shown) {
  const { controller } = shown.settings
  return (
    <Panel id="contacts" title={texts.contacts[shown.language]}>
      <Form {...formOf(shown, 'contacts')}>
        <Line shown={shown} name="name" value={controller.name} must />
        <Line shown={shown} name="businessId" value={controller.businessId} />
        <Line shown={shown} name="street" value={controller.street} must />
        <Line shown={shown} name="postalCode" value={controller.postalCode} must />
        <Line shown={shown} name="postOffice" value={controller.postOffice} must />
        {contacts.map((who) => (
          <FieldSet key={who} legend={texts[who][shown.language]}>
            <Line shown={shown} who={who} name="name" value={controller[who].name} must />
            <Line shown={shown} who={who} name="email" value={controller[who].email} />
            <Line shown={shown} who={who} name="phone" value={phoneOf(controller[who].phone)} />
          </FieldSet>
        ))}
      </Form>
    </Panel>
  )
}

const contacts = ['registerContact', 'dataProtectionOfficer'] as const

function Line(props: {
  shown: Shown
  who?: (typeof contacts)[number]
  name: 'name' | 'businessId' | 'street' | 'postalCode' | 'postOffice' | 'email' | 'phone'
  value: string | undefined
  must?: boolean
}) {
  const { shown, who, name } = props
  const field = ['controller', ...(who === undefined ? [] : [who]), name].join('.')
  const kind = name === 'email' || name === 'phone' ? name : 'text'
  return (
    <Field
      kind={kind}
      name={field}
      label={texts[name][shown.language]}
      value={valueOf(shown, 'contacts', field, props.value)}
      error={errorOf(shown, 'contacts', field, props.value ?? '')}
      must={props.must === true ? texts.must[shown.language] : undefined}
      autocomplete="off"
    />
  )
}

/** What data is used for, with the basis for each kind of person. */
export function PurposesForm(shown: Shown) {
  const { language, settings, tried } = shown
  const statutory = names(statutoryPurposes)
  const chosen = tried?.form === 'purposes' ? tried.typed.getAll('purposes') : settings.purposes
  const choosable = names(purposes).filter((purpose) => !statutory.some((one) => one === purpose))
  return (
    <Panel id="purposes" title={texts.purposes[language]}>
      <Form {...formOf(shown, 'purposes')}>
        <Field
          kind="checkboxes"
          name="purposes"
          label={texts.purposes[language]}
          hint={texts.purposesHint[language]}
          error={errorOf(shown, 'purposes', 'purposes') ?? theirPurposes(shown, chosen)}
          values={chosen}
          options={choosable.map((purpose) => ({
            value: purpose,
            label: purposes[purpose].label[language],
            hint: basesOf(settings, purpose, language),
          }))}
        />
        <FieldSet legend={texts.alwaysOn[language]}>
          <ul>
            {statutory.map((purpose) => (
              <li key={purpose}>
                {purposes[purpose].label[language]}{' '}
                <span class="second">{basesOf(settings, purpose, language)}</span>
              </li>
            ))}
          </ul>
        </FieldSet>
      </Form>
    </Panel>
  )
}

function basesOf(settings: Settings, purpose: keyof typeof purposes, language: Language): string {
  const groups = Map.groupBy(names(subjects), (subject) => basisFor(settings, purpose, subject))
  return [...groups]
    .flatMap(([basis, group]) => (basis === undefined ? []
      : [`${basisTexts[basis][language]}: ${group.map((subject) => subjects[subject].label[language].toLowerCase()).join(', ')}`]))
    .join('; ')
}

/** How long data is kept, each length within its bounds and under its law. */
export function RetentionForm(shown: Shown) {
  const { language, settings } = shown
  // What concerns nobody is not told of in the notice, and needs no choice.
  const rules = names(retention).filter((rule) => rule !== 'none_personal')
  return (
    <Panel id="retention" title={texts.retention[language]}>
      <Form {...formOf(shown, 'retention')}>
        {rules.map((rule) => {
          const field = `retentionMonths.${rule}`
          return (
            <Field
              key={rule}
              kind="number"
              name={field}
              label={retention[rule].label[language]}
              unit={texts.months[language]}
              hint={boundsOf(retention[rule], language)}
              error={errorOf(shown, 'retention', field, String(monthsOf(settings, rule)))}
              value={valueOf(shown, 'retention', field, String(monthsOf(settings, rule)))}
            />
          )
        })}
      </Form>
    </Panel>
  )
}

function boundsOf({ settable: [least, most], after, law }: RetentionShape, language: Language): string {
  const bounds = texts.within[language]
    .replace('{least}', String(least))
    .replace('{most}', String(most))
    .replace('{after}', after[language])
  return law === undefined ? bounds : `${bounds} ${capital(law[language])}.`
}

/** What every form of the page shares: its address, the version it was filled from, what is wrong in it. */
export function formOf(shown: Shown, form: Tried['form']) {
  const { language, version, tried } = shown
  const faults = tried?.form === form ? tried.faults : []
  return {
    action: `/settings/${form}#${form}`,
    hidden: { version: String(version) },
    guarded: true,
    errors: (
      <ErrorSummary
        title={texts.mend[language]}
        errors={faults.map(({ field, text }) => ({ name: field, text: text[language] }))}
      />
    ),
    actions: <Button>{texts.save[language]}</Button>,
  }
}

/** What was typed into a field, or what is in force. */
export function valueOf(
  shown: Shown,
  form: Tried['form'],
  field: string,
  now: string | undefined,
): string | undefined {
  return (shown.tried?.form === form ? shown.tried.typed.get(field) : null) ?? now
}

/** What is wrong with a field of the form, in the reader's language. Where somebody else saved first, what is typed
 *  stands in the field and `now`, where it differs, beside it. */
export function errorOf(shown: Shown, form: Tried['form'], field: string, now?: string): string | undefined {
  const { tried, language } = shown
  if (tried?.form !== form) return undefined
  const typed = tried.typed.get(field)
  if (tried.refusal.kind === 'conflict' && now !== undefined && typed !== null && typed !== now)
    return texts.theirs[language].replace('{now}', now)
  return tried.faults.find((fault) => fault.field === field)?.text[language]
}

function theirPurposes({ tried, settings, language }: Shown, chosen: readonly string[]): string | undefined {
  const statutory: readonly string[] = names(statutoryPurposes)
  const now = settings.purposes.filter((purpose) => !statutory.includes(purpose))
  const isSame = now.length === chosen.length && now.every((purpose) => chosen.includes(purpose))
  if (tried?.form !== 'purposes' || tried.refusal.kind !== 'conflict' || isSame) return undefined
  return texts.theirs[language].replace('{now}', now.map((purpose) => purposes[purpose].label[language]).join(', '))
}

function phoneOf(phone: string | undefined): string | undefined {
  return phone === undefined ? undefined : formatPhone(phone)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
