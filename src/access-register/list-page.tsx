import type { Answer, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { mostWorkbookRows, writeWorkbook } from '../platform/table/workbook.ts'
import { writeTable } from '../platform/table/write.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { Badge, Button, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable, Pagination } from '../platform/ui/table.tsx'
import { heldInAll, isOverdue, namesInRegister, registerKinds, type Held, type RegisterFilter } from './list.ts'
import { registerPath as path } from './paths.ts'
import { isThing } from './rights.ts'
import { registerTexts as texts } from './texts.ts'
import { kindText, label } from './words.ts'

const pageLength = 100
const mostExported = { csv: 200_000, xlsx: mostWorkbookRows } as const

type Names = Awaited<ReturnType<typeof namesInRegister>>

/** Duties, keys, badges, rooms and systems as one list, narrowed as asked. */
export async function registerPage(visit: Visit): Promise<Answer> {
  const { language, query } = visit
  const filter = filterIn(query)
  const at = Math.min(Math.max(1, Number(/^\d{1,4}$/.exec(query.get('page') ?? '')?.[0] ?? 1)), 1000)
  const { rows, names, today } = await visit.read('access_security', 'listed', async (task) => ({
    rows: await heldInAll(task, filter, { limit: pageLength + 1, offset: (at - 1) * pageLength }),
    names: await namesInRegister(task), today: task.today }))
  return {
    as: 'page', title: texts.title[language], subtitle: texts.explains[language], current: path,
    actions: <>
      <LinkButton href={`${path}/reviews`}>{texts.review[language]}</LinkButton>
      <LinkButton href={`${path}/leavers`}>{texts.leavers[language]}</LinkButton>
      <LinkButton href={`${path}/import`}>{texts.importFile[language]}</LinkButton>
      <LinkButton href={`${path}/new`} look="primary" shortcut="n">{texts.give[language]}</LinkButton></>,
    body: (
      <>
        <Narrow filter={filter} names={names} query={query} language={language} />
        <Rights rows={rows.slice(0, pageLength)} today={today} language={language} isNarrowed={Object.values(filter).some(Boolean)} />
        <Pages at={at} shown={Math.min(rows.length, pageLength)} isMore={rows.length > pageLength} query={query} language={language} />
      </>
    ),
  }
}

/** What an address asks to see; what is no such person or kind narrows nothing. */
export function filterIn(query: URLSearchParams): RegisterFilter {
  const id = (name: string) => (isId(query.get(name) ?? '') ? query.get(name) ?? undefined : undefined)
  return { person: id('person'), grantor: id('grantor'), kind: registerKinds.find((kind) => kind === query.get('kind')),
    overdue: query.get('overdue') === 'yes' }
}

function Narrow(props: { filter: RegisterFilter; names: Names; query: URLSearchParams; language: Language }) {
  const { filter, names, query, language } = props
  const people = names.map(({ id, name }) => ({ value: id, label: name }))
  const kept = new URLSearchParams(query)
  kept.delete('page')
  const to = (ending: string) => `${path}.${ending}${kept.size === 0 ? '' : `?${kept}`}`
  return (
    <div class="view">
      <details open={Object.values(filter).some(Boolean)}>
        <summary>{texts.narrow[language]}</summary>
        <form action={path}>
          <Field kind="choice" name="person" label={texts.who[language]} none={texts.any[language]} value={filter.person} options={people} />
          <Field kind="choice" name="kind" label={label('kind', language)} none={texts.any[language]} value={filter.kind}
            options={registerKinds.map((value) => ({ value, label: kindText(value, language) }))} />
          <Field kind="choice" name="grantor" label={texts.grantor[language]} none={texts.any[language]} value={filter.grantor} options={people} />
          <Field kind="checkbox" name="overdue" label={texts.onlyOverdue[language]} value="yes" isChecked={filter.overdue} />
          <Button>{texts.show[language]}</Button>
        </form>
      </details>
      <LinkButton look="small" href={to('csv')}>{texts.file[language]}</LinkButton>
      <LinkButton look="small" href={to('xlsx')}>{texts.workbook[language]}</LinkButton>
    </div>
  )
}

function Rights({ rows, today, language, isNarrowed }: { rows: readonly Held[]; today: string; language: Language; isNarrowed: boolean }) {
  return (
    <DataTable
      caption={texts.title[language]}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{texts[isNarrowed ? 'noneSuch' : 'none'][language]}</p>}
      columns={[
        { key: 'who', title: texts.who[language], main: true, cell: ({ holder }) => holder, second: ({ ground }) => ground },
        { key: 'what', title: texts.right[language], cell: (row) => <What row={row} />, second: ({ kind }) => kindText(kind, language) },
        { key: 'grantor', title: texts.grantor[language], low: true, cell: ({ grantor }) => grantor ?? '–' },
        { key: 'ends', title: label('ends_on', language), align: 'end', cell: (row) => <>{formatDay(row.ends_on)} {
          isOverdue(row, today) && <Badge tone="refuses">{texts.overdue[language]}</Badge>}</> },
        { key: 'back', title: label('returned_on', language), cell: (row) => <Back row={row} language={language} /> },
      ]}
    />
  )
}

function What({ row: { id, kind, name, mark } }: { row: Held }) {
  const whole = `${name}${mark === null ? '' : ` (${mark})`}`
  return kind === 'duty' ? <a href={`/duties/${id}`}>{whole}</a> : <>{whole}</>
}

function Back({ row: { id, kind, returned_on, row_version }, language }: { row: Held; language: Language }) {
  if (kind === 'duty' || !isThing(kind) || returned_on !== null) return <>{returned_on === null ? '–' : formatDay(returned_on)}</>
  return (
    <form method="post" action={`${path}/${id}/return`}>
      <input type="hidden" name="row_version" value={String(row_version)} />
      <Button look="small">{texts.takeBack[language]}</Button>
    </form>
  )
}

function Pages(props: { at: number; shown: number; isMore: boolean; query: URLSearchParams; language: Language }) {
  const { at, shown, isMore, query, language } = props
  const to = (page: number) => {
    const asked = new URLSearchParams(query)
    asked.set('page', String(page))
    return `${path}?${asked}`
  }
  if (at === 1 && !isMore) return null
  const first = (at - 1) * pageLength
  return (
    <Pagination label={texts.pages[language]} position={`${first + 1}–${first + shown}`}
      previous={at === 1 ? undefined : { label: texts.previous[language], href: to(at - 1) }}
      next={isMore ? { label: texts.next[language], href: to(at + 1) } : undefined} />
  )
}

const columns = ['kind', 'name', 'mark', 'ground', 'starts_on', 'ends_on', 'returned_on'] as const

/** What is shown, as a file that the import reads back. */
export async function registerFile(visit: Visit, as: 'csv' | 'xlsx'): Promise<Answer> {
  const { language } = visit
  const rows = await visit.read('access_security', 'exported', (task) => heldInAll(task, filterIn(visit.query), { limit: mostExported[as] }))
  const header = [texts.who[language], texts.email[language], texts.grantor[language], ...columns.map((column) => label(column, language))]
  const lines = rows.map((row) => [row.holder, row.email ?? '', row.grantor ?? '', ...columns.map((column) => valueOf(row, column, language))])
  if (as === 'csv') return { as: 'file', type: 'text/csv; charset=utf-8', name: 'access-register.csv', bytes: writeTable(header, lines) }
  return { as: 'file', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'access-register.xlsx',
    bytes: await writeWorkbook(texts.title[language], header, lines) }
}

function valueOf(row: Held, column: typeof columns[number], language: Language): string {
  const value = row[column]
  if (column === 'kind') return kindText(row.kind, language)
  return value !== null && column.endsWith('_on') ? formatDay(value) : value ?? ''
}
