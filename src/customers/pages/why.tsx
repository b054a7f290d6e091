import { purposes, type Purpose } from '../../catalogue/purposes.ts'
import { retention } from '../../catalogue/retention.ts'
import { isPersonal, isRef, tableNamed, type Catalogue } from '../../catalogue/schema/columns.ts'
import type { Basis } from '../../catalogue/shape.ts'
import { subjects } from '../../catalogue/subjects.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { whyTexts as texts } from './why-texts.ts'

/** Why a value is held, as the catalogue states it: each purpose with its basis for each kind of data subject, where
 *  the value came from, and how long it stays. Source: GDPR 12(1), 13(1)(c)-(d), 13(2)(a), 14(2)(f). */
export function Why(props: {
  table: string
  column: string
  language: Language
  source?: string | undefined
  of?: Catalogue | undefined
}) {
  const { language } = props
  const table = tableNamed(props.table, props.of)
  const statement = table.columns[props.column]
  if (statement === undefined) return null
  const personal = isPersonal(statement)
  return (
    <>
      {!personal && <p>{say(isRef(statement) ? texts.reference : texts.noPerson, language)}</p>}
      <ul>
        {(personal ? statement.purposes : table.read).map((purpose) => (
          <li key={purpose}>
            <b>{say(purposes[purpose].label, language)}</b>
            {personal && `: ${basesOf(purpose, language)}`}
          </li>
        ))}
      </ul>
      {props.source !== undefined && <p>{`${say(texts.source, language)}: ${props.source}.`}</p>}
      <p>{keptUntil(table.retention, language)}</p>
    </>
  )
}

/** The bases of a purpose, each with the kinds of data subject it fits. */
function basesOf(purpose: Purpose, language: Language): string {
  const kinds = new Map<Basis, string[]>()
  const basis: { readonly [kind: string]: Basis | undefined } = purposes[purpose].basis
  for (const [kind, { label }] of Object.entries(subjects)) {
    const one = basis[kind]
    if (one !== undefined)
      kinds.set(one, [...(kinds.get(one) ?? []), say(label, language).toLocaleLowerCase(language)])
  }
  return [...kinds]
    .map(([basis, labels]) => `${say(texts.bases[basis], language)} (${labels.join(', ')})`)
    .join('; ')
}

function keptUntil(rule: keyof typeof retention, language: Language): string {
  const { months, after } = retention[rule]
  return say(texts.kept(months, after), language)
}
