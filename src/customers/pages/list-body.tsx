import { isId } from '../../platform/id.ts'
import type { OwnField } from '../../platform/own-fields.ts'
import { say, type Language, type Text } from '../../platform/text/language.ts'
import { Button, type Content } from '../../platform/ui/parts.tsx'
import { DataTable, Pagination, type Selection } from '../../platform/ui/table.tsx'
import { pageTexts } from '../page-texts.ts'
import type { Page, Total } from '../rows.ts'
import { keptOf, ListChoice } from './list-choice.tsx'
import type { ListColumn } from './list-columns.ts'
import { viewLink } from './list-links.ts'
import { SaveView, ViewBar, type Saved } from './saved-views.tsx'
import { listTexts as texts } from './list-texts.ts'

/** A list's rows, the choice of their columns and order above them, and its pages below. */
export function ListBody<R extends { id: string }>(props: {
  path: string
  title: Text
  query: URLSearchParams
  language: Language
  list: Page<R> & { today: string }
  saved: Saved
  view: Viewed<R>
  empty: Content
  chosen?: Chosen<R> | undefined
}) {
  const { path, query, language, list, view } = props
  const chosen = props.chosen !== undefined && props.chosen.acts.length > 0 ? props.chosen : undefined
  return (
    <>
      <ViewBar {...props} />
      <ListChoice
        path={path}
        query={query}
        offered={view.offered(list.today)}
        keys={view.keys}
        narrowing={view.narrowing}
        orders={view.orders}
        sort={view.sorted}
        language={language}
        beside={<SaveView {...props} />}
      />
      <Choosing chosen={list.rows.length === 0 ? undefined : chosen} query={query} language={language} total={list.total}>
        <DataTable
          caption={say(props.title, language)}
          columns={view.chosen(list.today)}
          rows={list.rows}
          rowKey={({ id }) => id}
          href={({ id }) => `${path}/${id}`}
          selection={chosen === undefined ? undefined : selectionOf(chosen, language)}
          empty={props.empty}
        />
      </Choosing>
      <Pages {...props} />
    </>
  )
}

/** What can be done to chosen rows: what a row is called, and the pages that ask how. */
export type Chosen<R> = { nameOf: (row: R) => string; acts: readonly { action: string; label: Text }[] }

function selectionOf<R extends { id: string }>({ nameOf }: Chosen<R>, language: Language): Selection<R> {
  return { name: 'id', all: say(texts.chooseAll, language), value: ({ id }) => id, label: nameOf }
}

/** The rows inside the form that takes those chosen, or all that the filter finds, to what is done to them. */
function Choosing<R>(props: {
  chosen: Chosen<R> | undefined
  query: URLSearchParams
  language: Language
  total: Total
  children: Content
}) {
  const { chosen, query, language } = props
  if (chosen === undefined) return <>{props.children}</>
  const kept = Object.entries(keptOf(query, ['columns', 'sort', 'after', 'kieli', 'id', 'all']))
  return (
    <form action={chosen.acts[0]?.action}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
      <div class="actions">
        <label class="choice">
          <input type="checkbox" name="all" value="1" /> {say(texts.allFound(props.total.count, props.total.isMore), language)}
        </label>
        {chosen.acts.map(({ action, label }) => (
          <Button key={action} look="small" formAction={action}>
            {say(label, language)}
          </Button>
        ))}
      </div>
    </form>
  )
}

type Viewed<R> = {
  keys: readonly string[]
  narrowing: readonly OwnField[]
  orders: readonly string[]
  sorted: string
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
