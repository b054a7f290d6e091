import { tableNamed } from '../catalogue/schema/columns.ts'
import { choiceText } from '../platform/choices.ts'
import type { Visit } from '../platform/http/route.ts'
import type { Refusal } from '../platform/refusal.ts'
import { Field } from '../platform/ui/field.tsx'
import type { Breach } from './breaches.ts'
import { risks } from './breaches.ts'
import { pageTexts as texts } from './page-texts.ts'
import { texts as words } from './texts.ts'

type Shown = { visit: Visit; refusal: Refusal | undefined; breach?: Breach }

/** The fields of what is known of a breach, as they were sent or as they are. */
export function KnownFields({ visit: { language, form }, refusal, breach }: Shown) {
  const label = (name: string) => tableNamed('breach').columns[name]?.label?.[language] ?? name
  const sent = (name: string, is: string | number | null | undefined) => (refusal === undefined ? String(is ?? '') : form.get(name) ?? '')
  const shared = (name: 'happened' | 'concerned' | 'people' | 'records' | 'consequences' | 'measures' | 'risk' | 'risk_reason') => ({
    name, label: label(name), value: sent(name, breach?.[name]), error: refusal?.faults.find(({ field }) => field === name)?.text[language],
  })
  return (
    <>
      <Field kind="textarea" rows={4} {...shared('happened')} must={breach === undefined ? words.must[language] : undefined} hint={texts.detailsHint[language]} />
      <Field kind="textarea" rows={3} {...shared('concerned')} />
      <Field kind="number" {...shared('people')} />
      <Field kind="number" {...shared('records')} />
      <Field kind="textarea" rows={3} {...shared('consequences')} />
      <Field kind="textarea" rows={3} {...shared('measures')} />
      <Field kind="choice" {...shared('risk')} none={texts.choose[language]}
        options={risks.map((value) => ({ value, label: choiceText('breach', 'risk', value)[language] }))} />
      <Field kind="textarea" rows={3} {...shared('risk_reason')} />
    </>
  )
}
