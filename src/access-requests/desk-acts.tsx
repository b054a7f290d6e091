import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button } from '../platform/ui/parts.tsx'
import { errorOf, errorsOf, labelOf, optionsOf, typedValue, type Typed } from './desk-forms.tsx'
import type { Opened } from './desk-page.tsx'
import { requestTexts as words } from './request-texts.ts'

type Props = { typed: Typed; found: Opened }

/** Says whose request it is. */
export function MatchForm({ typed, found: { request } }: Props) {
  const { language } = typed
  return (
    <Form action={`/requests/${request.id}/person`} hidden={{ row_version: String(request.row_version) }}
      actions={<Button>{words.match[language]}</Button>}>
      <Field kind="text" name="person" label={words.personOf[language]} error={errorOf(typed, 'person')}
        value={typedValue(typed, 'person') ?? request.reach ?? undefined} />
    </Form>
  )
}

/** The next step, with what it needs; what belongs to another step is not read. */
export function StepForm({ typed, found }: Props) {
  const { language } = typed
  const at = (name: string) => ({ name, label: labelOf('rights_step', name, language), value: typedValue(typed, name), error: errorOf(typed, name) })
  const steps = optionsOf('rights_step', 'step', language)
    .filter(({ value }) => value !== 'extended' || found.standing.mayExtend)
  return (
    <Form action={`/requests/${found.request.id}/steps`} errors={errorsOf(typed)} actions={<Button look="primary">{words.take[language]}</Button>}>
      <Field kind="choice" {...at('step')} options={steps} none="" must={words.must[language]} />
      <Field kind="textarea" {...at('reason')} hint={words.reasonHint[language]} />
      {found.standing.mayExtend && <Field kind="choice" {...at('more_months')} options={['2', '1'].map((value) => ({ value, label: value }))} />}
      <Field kind="choice" {...at('how')} options={optionsOf('rights_step', 'how', language)} none="" />
      <Field kind="choice" {...at('delivery')} options={optionsOf('rights_step', 'delivery', language)} none="" />
    </Form>
  )
}

/** Mends the name of the person. */
export function RectifyForm({ typed, found: { request, person } }: Props) {
  const { language } = typed
  if (person === undefined) return null
  return (
    <Form action={`/requests/${request.id}/enforce`} hidden={{ act: 'rectify', person_version: String(person.row_version) }}
      actions={<Button>{words.rectify[language]}</Button>}>
      <Field kind="text" name="first_name" label={words.firstName[language]} value={person.first_name} error={errorOf(typed, 'first_name')} />
      <Field kind="text" name="last_name" label={words.lastName[language]} value={person.last_name} error={errorOf(typed, 'last_name')} />
    </Form>
  )
}
