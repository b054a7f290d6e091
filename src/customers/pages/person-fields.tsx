import { parseFields } from '../../platform/fields.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { FieldSet } from '../../platform/ui/form.tsx'
import type { NewPerson } from '../persons.ts'
import { FieldsForm, type Filled } from './fields-form.tsx'
import { accepted, askedFields, inputOf, isWritten } from './form-flow.ts'
import { formTexts as texts } from './form-texts.ts'

const personFields = () => askedFields('person', 'contracting', 'insert', ['notice_due_on', 'died_on'])
const emailFields = () => only('person_email', 'email')
const phoneFields = () => only('person_phone', 'phone')

/** The first e-mail address and phone number may be left out of a new person's form, whatever their tables demand. */
function only(table: string, column: string) {
  return askedFields(table, 'contracting', 'insert')
    .filter(({ name }) => name === column)
    .map((field) => ({ ...field, required: false }))
}

/** What is asked of a new person: their own details, and one e-mail address and phone number to begin with. */
export function PersonFields(props: { filled: Filled; language: Language }) {
  const { filled, language } = props
  return (
    <>
      <FieldSet legend={say(texts.person, language)} hint={say(texts.notePurpose, language)}>
        <FieldsForm
          table="person"
          prefix="person."
          fields={personFields()}
          filled={filled}
          language={language}
        />
      </FieldSet>
      <FieldSet legend={say(texts.reach, language)}>
        <FieldsForm
          table="person_email"
          prefix="email."
          fields={emailFields()}
          filled={filled}
          language={language}
        />
        <FieldsForm
          table="person_phone"
          prefix="phone."
          fields={phoneFields()}
          filled={filled}
          language={language}
        />
      </FieldSet>
    </>
  )
}

/** What a verb refused of a person stands beside the form's own field, and is called what the field is. */
export function besideFields(filled: Filled): Filled {
  return { ...filled, faults: filled.faults.map((fault) => ({ ...fault, ...placeOf(fault.field) })) }
}

function placeOf(name: string) {
  if (name === 'email') return { field: 'email.email', label: emailFields()[0]?.label }
  if (name === 'phone') return { field: 'phone.phone', label: phoneFields()[0]?.label }
  const field = ['first_name', 'last_name', 'source_on'].includes(name) ? personFields().find((one) => one.name === name) : undefined
  return field === undefined ? {} : { field: `person.${name}`, label: field.label }
}

/** The person that the form tells of. Refuses with each fault beside its field. */
export function personOf(form: URLSearchParams): NewPerson {
  // The verb reckons the notice's day from the source's; one stands here only so that the row can be read.
  const { notice_due_on: _, ...person } = accepted(
    parseFields('person', 'contracting', 'insert', {
      ...inputOf(form, personFields(), 'person.'),
      notice_due_on: '1970-01-01',
    }),
    'person.',
  )
  const emails = isWritten(form, 'email.email')
    ? [
        accepted(
          parseFields('person_email', 'contracting', 'insert', inputOf(form, emailFields(), 'email.'), [
            'email',
          ]),
          'email.',
        ),
      ]
    : []
  const phones = isWritten(form, 'phone.phone')
    ? [
        accepted(
          parseFields('person_phone', 'contracting', 'insert', inputOf(form, phoneFields(), 'phone.'), [
            'phone',
          ]),
          'phone.',
        ),
      ]
    : []
  return { ...person, emails, phones }
}
