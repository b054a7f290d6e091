import { purposes, type Purpose } from '../../catalogue/purposes.ts'
import { retention } from '../../catalogue/retention.ts'
import { isPersonal, isRef, tableNamed, type Catalogue } from '../../catalogue/schema/columns.ts'
import type { Basis } from '../../catalogue/shape.ts'
import { subjects } from '../../catalogue/subjects.ts'
import { fieldsOf } from '../../platform/fields.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { whyTexts as texts } from './why-texts.ts'

/** Why a value is held, as the catalogue states it: each purpose with its basis for each kind of data subject, where
 *  the value came from, and how long it stays. Source: GDPR 12(1), 13(1)(c)-(d), 13(2)(a), 14(2)(f). */
export function Why(props: {
  table: string
  column: string
  language: Language
  source?: string | undefined
  /** The last day by the rule, or 'infinity' while nothing has started its clock. */
  until?: string | undefined
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
      <p>
        {keptUntil(table.retention, language)} {endOf(props.until, language)}
      </p>
    </>
  )
}

/** Why the values of whole rows are held, where a page shows many rows of a table together: the columns that share one
 *  reason are told once. Source: GDPR 12(1), 13(1)(c)-(d), 13(2)(a). */
export function WhyRows(props: { table: string; language: Language; of?: Catalogue | undefined }) {
  const { table, language, of } = props
  const groups = Map.groupBy(
    Object.entries(tableNamed(table, of).columns).filter(([, statement]) => isPersonal(statement)),
    ([, statement]) => (isPersonal(statement) ? [statement.personal, ...statement.purposes].join() : ''),
  )
  return (
    <details class="second whys">
      <summary>
        {say(texts.label, language)}
        <span class="hidden"> {say(tableNamed(table, of).label, language)}</span>
      </summary>
      {[...groups.values()].map((columns) => (
        <section key={columns[0]?.[0]}>
          <b>{columns.map(([name]) => labelOf(table, name, language, of)).join(', ')}</b>
          <Why table={table} column={columns[0]?.[0] ?? ''} language={language} of={of} />
        </section>
      ))}
      {groups.size === 0 && <WhyTable table={table} language={language} of={of} />}
    </details>
  )
}

/** Rows without any personal value say so, and what they are used for. */
function WhyTable(props: { table: string; language: Language; of?: Catalogue | undefined }) {
  const [column = ''] = Object.keys(tableNamed(props.table, props.of).columns)
  return <Why table={props.table} column={column} language={props.language} of={props.of} />
}

function labelOf(table: string, column: string, language: Language, of?: Catalogue): string {
  const field = fieldsOf(table, tableNamed(table, of).read[0] ?? 'rights_requests', of).find(
    ({ name }) => name === column,
  )
  return field === undefined ? column : say(field.label, language)
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

function endOf(until: string | undefined, language: Language): string {
  if (until === undefined) return ''
  return say(until === 'infinity' ? texts.noEnd : texts.until(formatDay(until)), language)
}

function keptUntil(rule: keyof typeof retention, language: Language): string {
  const { months, after } = retention[rule]
  return say(texts.kept(months, after), language)
}
