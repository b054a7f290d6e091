import { workTasks } from '../catalogue/work-tasks.ts'
import { languages, type Language, type Text } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, FieldSet, Form } from '../platform/ui/form.tsx'
import { Button } from '../platform/ui/parts.tsx'
import { setUpTexts as texts } from './set-up-texts.ts'

/** What is wrong with a field of the set-up page. */
export type Wrong = { name: string; text: Text }

/** The form that founds the first controller, with what was sent and what is wrong with it. */
export function SetUpForm(props: { language: Language; here: string; form: URLSearchParams; wrong: readonly Wrong[] }) {
  const { language, form, wrong } = props
  const names = { fi: 'Suomi', sv: 'Svenska', en: 'English' }
  const common = (name: 'controller' | 'slug' | 'languages' | 'name' | 'email' | 'tasks') => (
    { name, label: texts[name][language], error: wrong.find((one) => one.name === name)?.text[language] })
  const shown = form.size === 0
  const tasks = Object.entries(workTasks).map(([value, { label }]) => ({ value, label: label[language] }))
  return (
    <Form
      action={props.here}
      errors={<ErrorSummary title={texts.mend[language]} errors={wrong.map(({ name, text }) => ({ name, text: text[language] }))} />}
      actions={<Button look="primary">{texts.found[language]}</Button>}
    >
      <FieldSet legend={texts.aboutController[language]}>
        <Field kind="text" {...common('controller')} value={form.get('controller') ?? ''} />
        <Field kind="text" {...common('slug')} hint={texts.slugHint[language]} value={form.get('slug') ?? ''} />
        <Field kind="checkboxes" {...common('languages')} values={shown ? ['fi'] : form.getAll('languages')}
          options={languages.map((value) => ({ value, label: names[value] }))} />
      </FieldSet>
      <FieldSet legend={texts.aboutUser[language]}>
        <Field kind="text" {...common('name')} value={form.get('name') ?? ''} autocomplete="name" />
        <Field kind="email" {...common('email')} value={form.get('email') ?? ''} autocomplete="email" />
        <Field kind="checkboxes" {...common('tasks')} options={tasks}
          values={shown ? ['access_administration', 'customer_care', 'account_management'] : form.getAll('tasks')} />
      </FieldSet>
    </Form>
  )
}
