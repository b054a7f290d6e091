import { choiceText } from '../../platform/choices.ts'
import { letBack, returning, StaysOut, type Reach } from '../../platform/erasure/suppressed.ts'
import type { WritingTask } from '../../platform/gate/task.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { Field } from '../../platform/ui/field.tsx'
import { parsePhone } from '../../platform/text/phone.ts'
import type { NewPerson } from '../persons.ts'
import { formTexts as texts } from './form-texts.ts'
import { oneValue } from './list-links.ts'

/** Asks on what ground somebody comes back, once an address was refused because its owner is to stay out. */
export function ComingBack({ refusal, language }: { refusal: Refusal | undefined; language: Language }) {
  if (!(refusal instanceof StaysOut)) return null
  return (
    <Field
      kind="choice"
      name="came_back"
      label={say(texts.comesBack, language)}
      hint={say(texts.comesBackTold, language)}
      none={say(texts.staysOut, language)}
      options={returning.map((value) => ({ value, label: say(choiceText('suppression', 'lifted_because', value), language) }))}
    />
  )
}

/** Lets the owners of the form's addresses back, where the form says on what ground. */
export async function letBackBy(task: WritingTask<'contracting'>, form: URLSearchParams, reaches: readonly Reach[]): Promise<void> {
  const because = oneValue(form, 'came_back', returning)
  if (because !== undefined) await letBack(task, reaches, because)
}

/** The addresses that a form of one writes. */
export function reachesIn({ email, phone }: { readonly [name: string]: string }): Reach[] {
  return [
    ...(email === undefined ? [] : [{ field: 'email', value: email } as const]),
    ...(phone === undefined ? [] : [{ field: 'phone', value: parsePhone(phone) ?? phone } as const]),
  ]
}

/** The addresses that a new person has. */
export function reachesOf({ emails = [], phones = [] }: Pick<NewPerson, 'emails' | 'phones'>): Reach[] {
  return [
    ...emails.map(({ email }) => ({ field: 'email', value: email } as const)),
    ...phones.map(({ phone }) => ({ field: 'phone', value: phone } as const)),
  ]
}
