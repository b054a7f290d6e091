import { isId } from '../../platform/id.ts'
import { say, type Language, type Text } from '../../platform/text/language.ts'
import type { Content } from '../../platform/ui/parts.tsx'
import { DataTable, Pagination } from '../../platform/ui/table.tsx'
import { pageTexts } from '../page-texts.ts'
import type { Page } from '../rows.ts'
import { ListChoice } from './list-choice.tsx'
import type { ListColumn } from './list-columns.ts'
import { viewLink } from './list-links.ts'

/** A list's rows, the choice of their columns and order above them, and its pages below. */
export function ListBody<R extends { id: string }>(props: {
  path: string
  title: Text
  query: URLSearchParams
  language: Language
  list: Page<R> & { today: string }
  view: Viewed<R>
  orders: readonly string[]
  empty: Content
}) {
  const { path, query, language, list, view } = props
  return (
    <>
      <ListChoice
        path={path}
        query={query}
        offered={view.offered(list.today)}
        keys={view.keys}
        orders={props.orders}
        sort={view.asked.sort}
        language={language}
      />
      <DataTable
        caption={say(props.title, language)}
        columns={view.chosen(list.today)}
        rows={list.rows}
        rowKey={({ id }) => id}
        href={({ id }) => `${path}/${id}`}
        empty={props.empty}
      />
      <Pages {...props} />
    </>
  )
}

type Viewed<R> = {
  keys: readonly string[]
  asked: { sort: string }
  offered(today: string): readonly ListColumn<R>[]
  chosen(today: string): readonly ListColumn<R>[]
}

function Pages<R>(props: { path: string; query: URLSearchParams; language: Language; list: Page<R> }) {
  const { path, query, list } = props
  const t = (text: Text) => say(text, props.language)
  const link = (label: Text, changes: { after?: string }) => ({
    label: t(label),
    href: viewLink(path, query, changes),
  })
  return (
    <Pagination
      label={t(pageTexts.pages)}
      position={t(pageTexts.shown(list.rows.length))}
      previous={isId(query.get('after') ?? '') ? link(pageTexts.first, {}) : undefined}
      next={list.next === undefined ? undefined : link(pageTexts.next, { after: list.next })}
    />
  )
}
