import type { Content } from './parts.tsx'

/** The order a column's link gives; `now` is set on the column the rows are in the order of. */
export type Sort = { href: string; now?: 'ascending' | 'descending' | undefined }

/** One column. `main` holds the row's name and link; `second` is the cell's small line below; `low` is left out
 *  where there is little room; `whole` is never broken on two lines, such as a code, and `loose` is broken anywhere, such
 *  as an address; `long` is text, or a field, that takes the whole width of a folded card. Numbers and dates take `end`. */
export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => Content
  second?: (row: Row) => Content
  align?: 'start' | 'end'
  sort?: Sort | undefined
  main?: boolean
  low?: boolean
  whole?: boolean
  loose?: boolean
  long?: boolean
}

/** A checkbox on every row; `all` names the one that marks every row, shown only where the script runs. */
export type Selection<Row> = {
  name: string
  all: string
  value: (row: Row) => string
  label: (row: Row) => string
}

/** Rows as a table that folds into cards when narrow. `caption` is heard, not seen. `bare` is a short table inside
 *  a panel: no heading row in sight, never folded. */
export function DataTable<Row>(props: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  href?: ((row: Row) => string) | undefined
  isCurrent?: ((row: Row) => boolean) | undefined
  selection?: Selection<Row> | undefined
  empty: Content
  bare?: boolean | undefined
}) {
  if (props.rows.length === 0) return <div class="sheet">{props.empty}</div>
  return (
    <div class="sheet">
      <table class={props.bare === true ? 'bare' : 'fold'}>
        <caption class="hidden">{props.caption}</caption>
        <thead class={props.bare === true ? 'hidden' : undefined}>
          <tr>
            {props.selection !== undefined && <MarkAll selection={props.selection} />}
            {props.columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} aria-current={props.isCurrent?.(row) === true ? 'true' : undefined}>
              {props.selection !== undefined && <Mark row={row} selection={props.selection} />}
              {props.columns.map((column) => (
                <Cell key={column.key} column={column} row={row} href={props.href?.(row)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading<Row>(props: { column: Column<Row> }) {
  const { title, sort } = props.column
  return (
    <th scope="col" class={cellClass(props.column)} aria-sort={sort?.now}>
      {sort === undefined ? (
        title
      ) : (
        <a href={sort.href}>
          {title}
          <SortMark now={sort.now} />
        </a>
      )}
    </th>
  )
}

function cellClass<Row>({ align, low, whole, loose, long }: Column<Row>): string | undefined {
  const marks = [align === 'end' && 'end', low === true && 'low', whole === true && 'whole', loose === true && 'loose', long === true && 'long']
  return marks.filter((mark) => mark !== false).join(' ') || undefined
}

function SortMark(props: { now: Sort['now'] }) {
  if (props.now === undefined) return null
  return <span aria-hidden="true">{props.now === 'ascending' ? ' ↑' : ' ↓'}</span>
}

function Cell<Row>(props: { column: Column<Row>; row: Row; href: string | undefined }) {
  const { column, row, href } = props
  const second = column.second === undefined ? null : <span class="second">{column.second(row)}</span>
  if (column.main !== true) {
    return (
      <td class={cellClass(column)} data-label={column.title}>
        {column.cell(row)}
        {second}
      </td>
    )
  }
  return (
    <th scope="row">
      {href === undefined ? (
        column.cell(row)
      ) : (
        <a href={href} data-row>
          {column.cell(row)}
        </a>
      )}
      {second}
    </th>
  )
}

function MarkAll<Row>(props: { selection: Selection<Row> }) {
  return (
    <th scope="col" class="pick">
      <span class="hidden">{props.selection.all}</span>
      <label hidden data-all={props.selection.name}>
        <span class="hidden">{props.selection.all}</span>
        <input type="checkbox" />
      </label>
    </th>
  )
}

function Mark<Row>(props: { row: Row; selection: Selection<Row> }) {
  const { name, value, label } = props.selection
  return (
    <td class="pick">
      <label>
        <input type="checkbox" name={name} value={value(props.row)} aria-label={label(props.row)} />
      </label>
    </td>
  )
}

/** Ready-made views or filters; `isCurrent` marks the one the rows show. `actions` stand at the far end. */
export function Chips(props: {
  label: string
  items: readonly { label: string; href: string; isCurrent?: boolean | undefined }[]
  actions?: Content
}) {
  return (
    <nav class="chips" aria-label={props.label}>
      <ul>
        {props.items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.isCurrent === true ? 'true' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
      {props.actions !== undefined && <div class="actions">{props.actions}</div>}
    </nav>
  )
}

/** A search that reloads the page; `kept` are the view's other parameters. The slash key enters it. */
export function SearchField(props: {
  action: string
  name: string
  label: string
  button: string
  value?: string | undefined
  placeholder?: string | undefined
  kept?: Readonly<Record<string, string>> | undefined
}) {
  return (
    <form class="search" role="search" action={props.action}>
      {Object.entries(props.kept ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <input
          type="search"
          name={props.name}
          value={props.value}
          placeholder={props.placeholder ?? props.label}
          aria-label={props.label}
          aria-keyshortcuts="/"
          autocomplete="off"
          data-search
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <button class="button">{props.button}</button>
    </form>
  )
}

/** Keyset pages: where we are, and the pages before and after when they exist. */
export function Pagination(props: {
  label: string
  position: string
  previous?: { label: string; href: string } | undefined
  next?: { label: string; href: string } | undefined
}) {
  return (
    <nav class="pages" aria-label={props.label}>
      <span>{props.position}</span>
      <span class="actions">
        {props.previous !== undefined && (
          <a class="button small" rel="prev" href={props.previous.href}>
            {props.previous.label}
          </a>
        )}
        {props.next !== undefined && (
          <a class="button small" rel="next" href={props.next.href}>
            {props.next.label}
          </a>
        )}
      </span>
    </nav>
  )
}
