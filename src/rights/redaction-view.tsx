import { tableNamed } from '../catalogue/schema/columns.ts'
import type { Language } from '../catalogue/shape.ts'
import type { Refusal } from '../platform/refusal.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button } from '../platform/ui/parts.tsx'
import { pageTexts as texts } from './page-texts.ts'
import type { Redaction } from './redactions.ts'
import { columnWords } from './words.ts'

/** The texts that wait for a reader, each with its own form. */
export function Redactions(props: {
  plan: string; redactions: readonly Redaction[]; language: Language; refusal: Refusal | undefined; open: string | undefined
}) {
  const { language } = props
  const waiting = props.redactions.filter(({ answer }) => answer === null)
  if (waiting.length === 0) return null
  return (
    <>
      <h2>{texts.toRead[language]}</h2>
      <p class="muted">{texts.toReadTold[language]}</p>
      {waiting.map(({ id, place, text }) => {
        const [table = '', column = ''] = place.split('.')
        return (
          <Form key={id} action={`/erasures/${props.plan}/texts/${id}`} actions={<>
            <Button look="primary">{texts.strike[language]}</Button>
            <Button name="answer" value="another_person">{texts.leave[language]}</Button>
          </>}>
            <Field kind="textarea" name={`text-${id}`} value={text} rows={4}
              label={`${texts.newText[language]}: ${tableNamed(table).label[language]}, ${columnWords(table, [column], language)}`}
              error={props.open === id ? props.refusal?.text[language] : undefined} />
          </Form>
        )
      })}
    </>
  )
}
