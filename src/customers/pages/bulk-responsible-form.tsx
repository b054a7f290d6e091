import type { Visit } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { Field } from '../../platform/ui/field.tsx'
import type { Answered, contactsAt } from '../bulk-responsible.ts'
import { bulkResponsibleTexts as texts } from './bulk-responsible-texts.ts'
import { DayField } from './contract-acts.tsx'
import type { Filled } from './fields-form.tsx'
import { formTexts } from './form-texts.ts'
import { PostForm, speaker } from './frame.tsx'

export type Contacts = Awaited<ReturnType<typeof contactsAt>>

/** One choice for each customer whose contracts were chosen: contracts have contacts of their own customer only. */
export function ChooseContacts(props: {
  action: string; rows: readonly Answered[]; contacts: Contacts; today: string; now: Filled; refusal: Refusal | undefined; visit: Visit
}) {
  const { rows, now, visit } = props
  const say = speaker(visit)
  return (
    <PostForm
      action={props.action}
      back="/contracts"
      language={visit.language}
      faults={now.faults}
      fields={[{ name: 'handed_over_on', label: formTexts.handedOverOn }]}
      refusal={props.refusal}
      confirm={texts.preview}
    >
      {rows.map(({ id }) => <input key={id} type="hidden" name="id" value={id} />)}
      <p class="muted">{say(texts.told)}</p>
      <DayField name="handed_over_on" label={formTexts.handedOverOn} today={props.today} now={now} say={say} visit={visit} />
      {[...Map.groupBy(rows, ({ organisation_id }) => organisation_id)].map(([customer, own]) => (
        <Field
          key={customer}
          kind="choice"
          name={`to.${customer}`}
          label={`${say(formTexts.newResponsible)}: ${own[0]?.organisation ?? ''}`}
          hint={say(texts.contracts(own.map(({ number }) => number).join(', ')))}
          none={say(texts.stays)}
          value={now.values[`to.${customer}`]}
          options={props.contacts.filter(({ organisation_id }) => organisation_id === customer).map((contact) => ({ value: contact.id, label: contactLabel(contact) }))}
        />
      ))}
      <Field kind="checkbox" name="is_interim" label={say(formTexts.isInterim)} value="true" isChecked={now.values['is_interim'] === 'true'} />
    </PostForm>
  )
}

/** A contact as they are chosen: by name and title. */
export function contactLabel({ first_name, last_name, job_title }: Contacts[number]): string {
  return [`${first_name} ${last_name}`, job_title].filter(Boolean).join(', ')
}
