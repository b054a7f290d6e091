import { choiceText } from '../platform/choices.ts'
import { newId } from '../platform/id.ts'
import { catalogue } from '../catalogue/schema/columns.ts'
import type { Language } from '../platform/text/language.ts'
import { languages } from '../platform/text/language.ts'
import { maskPersonalIdentityCodes } from '../platform/text/hetu.ts'
import type { Refusal } from '../platform/refusal.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form, summaryOf } from '../platform/ui/form.tsx'
import { Button, LinkButton } from '../platform/ui/parts.tsx'
import { answerTexts } from './answer-texts.ts'
import { requestTexts as texts } from './request-texts.ts'

/** What a form shows again: what was typed, without personal identity codes, and what is wrong. */
export type Typed = { form: URLSearchParams; refusal: Refusal | undefined; language: Language }

export function typedValue({ form }: Typed, name: string): string | undefined {
  const value = form.get(name)
  return value === null ? undefined : maskPersonalIdentityCodes(value)
}

export function errorOf({ refusal, language }: Typed, name: string): string | undefined {
  return refusal?.faults.find(({ field }) => field === name)?.text[language]
}

export function errorsOf({ refusal, language }: Typed) {
  return <ErrorSummary title={texts.mend[language]}
    errors={summaryOf(refusal?.faults ?? [], language)} />
}

/** The choices of a column, in words. */
export function optionsOf(table: string, column: string, language: Language) {
  const statement = catalogue[table]?.columns[column]
  const choices = statement !== undefined && 'choices' in statement ? statement.choices ?? [] : []
  return choices.map((value) => ({ value, label: choiceText(table, column, value)[language] }))
}

export function labelOf(table: string, column: string, language: Language): string {
  return catalogue[table]?.columns[column]?.label?.[language] ?? column
}

/** The notice, where whoever asks came from. */
export function noticeIn(language: Language): string {
  return `/notice/${language}`
}

/** A request as anybody writes it. The hidden id makes one sent twice one request. */
export function RequestForm(props: { typed: Typed; action: string; send: string; isPublic: boolean; today: string }) {
  const { typed, isPublic } = props
  const { language } = typed
  const label = (column: string) => labelOf('rights_request', column, language)
  const line = (name: string) => ({ name, label: label(name), value: typedValue(typed, name), error: errorOf(typed, name) })
  return (
    <Form action={props.action} hidden={{ id: typed.form.get('id') ?? newId() }} errors={errorsOf(typed)}
      actions={<>
        <Button look="primary">{props.send}</Button>
        <LinkButton href={isPublic ? noticeIn(language) : '/requests'} back={isPublic ? undefined : true}>{texts[isPublic ? 'backToNotice' : 'cancel'][language]}</LinkButton>
      </>}>
      <Field kind="radios" {...line('kind')} must={texts.must[language]} options={optionsOf('rights_request', 'kind', language)} />
      {!isPublic && <Field kind="choice" {...line('channel')} must={texts.must[language]} options={optionsOf('rights_request', 'channel', language)} />}
      {!isPublic && <Field kind="day" {...line('received_on')} must={texts.must[language]} value={typedValue(typed, 'received_on') ?? props.today} />}
      <Field kind="text" {...line('sender')} autocomplete={isPublic ? 'name' : undefined} />
      <Field kind="text" {...line('reach')} must={isPublic ? texts.must[language] : undefined}
        hint={isPublic ? texts.publicReach[language] : undefined} />
      <Field kind="choice" {...line('language')} value={typedValue(typed, 'language') ?? language}
        options={languages.map((value) => ({ value, label: answerTexts.languages[value]?.[language] ?? value }))} />
      <Field kind="textarea" {...line('words')} />
    </Form>
  )
}
