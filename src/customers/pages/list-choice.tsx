import type { OwnField } from '../../platform/own-fields.ts'
import { say, type Language, type Text } from '../../platform/text/language.ts'
import { Field } from '../../platform/ui/field.tsx'
import { Button, LinkButton, type Content } from '../../platform/ui/parts.tsx'
import { pageTexts } from '../page-texts.ts'
import type { ListColumn } from './list-columns.ts'
import { viewLink } from './list-links.ts'
import { listTexts as texts } from './list-texts.ts'
import { waysOf } from './list-view.ts'

/** Where a list's columns and order are chosen, and the way to have it as a file. The rest of the view is kept. */
export function ListChoice<R>(props: {
  path: string
  query: URLSearchParams
  offered: readonly ListColumn<R>[]
  keys: readonly string[]
  narrowing: readonly OwnField[]
  orders: readonly string[]
  sort: string
  language: Language
  beside: Content
}) {
  const { path, query, language } = props
  const t = (text: Text) => say(text, language)
  const kept = Object.entries(keptOf(query, ['columns', 'sort', 'after', 'kieli', ...props.narrowing.map(({ name }) => name)]))
  return (
    <div class="view">
      <details>
        <summary>{t(texts.columnsAndOrder)}</summary>
        <form action={path}>
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field
            kind="checkboxes"
            name="columns"
            label={t(pageTexts.columns)}
            values={props.keys}
            options={props.offered.map(({ key, title }) => ({ value: key, label: title }))}
          />
          <Field
            kind="choice"
            name="sort"
            label={t(texts.order)}
            value={props.sort}
            options={props.orders.flatMap((order) => ordersOf(order, props.offered, t))}
          />
          <Narrowing fields={props.narrowing} query={query} say={t} />
          <Button>{t(pageTexts.showColumns)}</Button>
        </form>
      </details>
      {props.beside}
      <span class="actions">
        <LinkButton look="small" href={viewLink(`${path}.csv`, query, {})}>
          {t(texts.toFile)}
        </LinkButton>
        <LinkButton look="small" href={viewLink(`${path}.xlsx`, query, {})}>
          {t(texts.toWorkbook)}
        </LinkButton>
      </span>
    </div>
  )
}

/** Own fields of few values, each to narrow the rows by. */
function Narrowing(props: { fields: readonly OwnField[]; query: URLSearchParams; say: (text: Text) => string }) {
  const { fields, query, say: t } = props
  return (
    <>
      {fields.map(({ name, label, kind, choices }) => (
        <Field
          key={name}
          kind="choice"
          name={name}
          label={t(label)}
          none={t(pageTexts.all)}
          value={query.get(name) ?? undefined}
          options={kind === 'yes' ? [{ value: 'true', label: t(pageTexts.yes) }] : choices.map((value) => ({ value, label: value }))}
        />
      ))}
    </>
  )
}

function ordersOf<R>(order: string, offered: readonly ListColumn<R>[], t: (text: Text) => string) {
  const [there, back] = waysOf(order)
  const label = offered.find((column) => column.order === order)?.title ?? t(texts.added)
  return [
    { value: there, label },
    { value: back, label: `${label}, ${t(texts.turned)}` },
  ]
}

/** The view's other parameters, to be kept by a form; of one given several times, all of them. */
export function keptOf(query: URLSearchParams, without: readonly string[]): Readonly<Record<string, string>> {
  const names = [...new Set(query.keys())].filter((name) => !without.includes(name))
  return Object.fromEntries(names.map((name) => [name, query.getAll(name).join(',')]))
}
