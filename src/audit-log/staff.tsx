import { purposeNames } from '../catalogue/schema/columns.ts'
import { tables } from '../catalogue/catalogue.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { formatDay, formatInstant, parseDay, type Dial } from '../platform/text/day.ts'
import { say, type Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { Button, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable, Pagination } from '../platform/ui/table.tsx'
import { logFile } from './file.ts'
import { actLabel, purposeLabel } from './labels.ts'
import { dutyTitles, loggedEntries, personNames, userNames, type Filter, type LoggedEntry, type LogPage } from './queries.ts'
import { texts } from './texts.ts'

/** The log as the data protection officer searches it. Both are readings of a purpose, and entered like any other. */
export const auditLogRoutes: readonly Route[] = [
  { method: 'GET', path: '/audit', kind: 'page', purposes: ['rights_requests'], answer: logPage },
  { method: 'GET', path: '/audit.csv', kind: 'page', purposes: ['rights_requests'], answer: (visit) => logFile(visit, filterOf(visit)) },
]

/** Names of persons shown of one entry; the others are counted. */
const namesShown = 3

type Shown = LogPage & {
  filter: Filter; language: Language; users: Map<string, string>; duties: Map<string, string>; persons: Map<string, string>
}

async function logPage(visit: Visit): Promise<Answer> {
  const filter = filterOf(visit)
  const after = idIn(visit, 'after')
  const shown: Shown = await visit.read('rights_requests', 'listed', async (task) => {
    const found = await loggedEntries(task, filter, { limit: 50, after })
    const rows = found.rows.map((row) => ({ ...row, subjects: firstOf(row.subjects, filter.person) }))
    const named = rows.flatMap(({ subjects }) => subjects.slice(0, namesShown))
    return { ...found, rows, filter, language: visit.language, users: await userNames(task), duties: await dutyTitles(task),
      persons: await personNames(task, filter.person === undefined ? named : [filter.person, ...named]) }
  })
  const t = (text: (typeof texts)[keyof typeof texts]) => say(text, visit.language)
  return {
    as: 'page', title: t(texts.title), current: '/audit',
    subtitle: filter.person === undefined ? t(texts.about)
      : t(texts.ofPerson).replace('{name}', shown.persons.get(filter.person) ?? t(texts.removedPerson)),
    actions: filter.person !== undefined && <LinkButton href="/audit">{t(texts.everybody)}</LinkButton>,
    body: (
      <>
        <FilterForm {...shown} query={visit.query} />
        <Entries {...shown} query={visit.query} dial={visit.dial} />
        <Pagination
          label={t(texts.pages)}
          position={t(texts.shown).replace('{count}', String(shown.rows.length))}
          previous={after === undefined ? undefined
            : { label: t(texts.first), href: linkTo('/audit', visit.query, { after: undefined }) }}
          next={shown.next === undefined ? undefined
            : { label: t(texts.next), href: linkTo('/audit', visit.query, { after: shown.next }) }}
        />
      </>
    ),
  }
}

/** The persons of an entry, the one who is looked for before the others. */
function firstOf(subjects: readonly string[], person: string | undefined): readonly string[] {
  return person === undefined ? subjects : [person, ...subjects.filter((id) => id !== person)]
}

function FilterForm({ filter, users, language, query }: Shown & { query: URLSearchParams }) {
  const t = (text: (typeof texts)[keyof typeof texts]) => say(text, language)
  const day = (name: 'from' | 'to') => {
    const given = query.get(name) ?? ''
    const read = filter[name]
    return { name, kind: 'day' as const, label: t(texts[name]), value: read === undefined ? given : formatDay(read),
      error: given !== '' && read === undefined ? t(texts.notDay) : undefined }
  }
  return (
    <div class="view">
      <details open={Object.entries(filter).some(([name, value]) => name !== 'person' && value !== undefined) || isWrong(filter, query)}>
        <summary>{t(texts.narrow)}</summary>
        <form action="/audit">
          {filter.person !== undefined && <input type="hidden" name="person" value={filter.person} />}
          <Field kind="choice" name="user" label={t(texts.who)} none={t(texts.any)} value={filter.user}
            options={[...users].map(([value, label]) => ({ value, label }))} />
          <Field kind="choice" name="purpose" label={t(texts.why)} none={t(texts.any)} value={filter.purpose}
            options={purposeNames.map((value) => ({ value, label: purposeLabel(value, language) }))} />
          <Field kind="choice" name="act" label={t(texts.act)} none={t(texts.any)} value={filter.act}
            options={tables.audit_entry.columns.act.choices.map((value) => ({ value, label: actLabel(value, language) }))} />
          <Field {...day('from')} />
          <Field {...day('to')} />
          <Button look="primary">{t(texts.filter)}</Button>
        </form>
      </details>
      <LinkButton look="small" href={linkTo('/audit.csv', query, { after: undefined })}>{t(texts.file)}</LinkButton>
    </div>
  )
}

/** Whether a day was given that is none. */
function isWrong({ from, to }: Filter, query: URLSearchParams): boolean {
  return (from === undefined && (query.get('from') ?? '') !== '') || (to === undefined && (query.get('to') ?? '') !== '')
}

function Entries({ rows, users, duties, persons, language, query, dial }: Shown & { query: URLSearchParams; dial: Dial }) {
  const t = (text: (typeof texts)[keyof typeof texts]) => say(text, language)
  return (
    <DataTable
      caption={t(texts.title)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{t(texts.none)}</p>}
      columns={[
        { key: 'at', title: t(texts.at), main: true, cell: ({ at }) => formatInstant(at, language, dial) },
        { key: 'who', title: t(texts.who), cell: ({ user }) => (user === null ? t(texts.product) : users.get(user) ?? user),
          second: ({ duty }) => (duty === null ? undefined : duties.get(duty)) },
        { key: 'why', title: t(texts.why), cell: ({ purpose }) => purposeLabel(purpose, language) },
        { key: 'what', title: t(texts.what), cell: ({ act }) => actLabel(act, language), second: whatRead(language), long: true },
        { key: 'whom', title: t(texts.whom), cell: ({ subjects }) => (
          <Whom subjects={subjects} persons={persons} language={language} query={query} />) },
      ]}
    />
  )
}

function Whom(props: { subjects: readonly string[]; persons: Map<string, string>; language: Language; query: URLSearchParams }) {
  const { subjects, persons, language, query } = props
  if (subjects.length === 0) return <span class="muted">{say(texts.nobody, language)}</span>
  const rest = subjects.length - namesShown
  return (
    <>
      {subjects.slice(0, namesShown).map((id, at) => (
        <>
          {at > 0 && ', '}
          <a href={linkTo('/audit', query, { person: id, after: undefined })}>{persons.get(id) ?? say(texts.removedPerson, language)}</a>
        </>
      ))}
      {rest > 0 && ` ${say(rest === 1 ? texts.oneOther : texts.others, language).replace('{count}', String(rest))}`}
    </>
  )
}

/** The tables whose columns an entry names, by what the catalogue calls them. */
function whatRead(language: Language): (entry: LoggedEntry) => string {
  return ({ columns }) => {
    const named = new Set(columns.map((column) => column.split('.')[0] ?? ''))
    return Object.entries(tables).filter(([name]) => named.has(name)).map(([, { label }]) => label[language]).join(', ')
  }
}

function filterOf(visit: Visit): Filter {
  const text = (name: string) => visit.query.get(name) ?? ''
  return {
    person: idIn(visit, 'person'), user: idIn(visit, 'user'), duty: idIn(visit, 'duty'),
    purpose: purposeNames.find((name) => name === text('purpose')),
    act: tables.audit_entry.columns.act.choices.find((act) => act === text('act')),
    from: parseDay(text('from')), to: parseDay(text('to')),
  }
}

function idIn({ query }: Visit, name: string): string | undefined {
  const given = query.get(name)
  return given !== null && isId(given) ? given : undefined
}

/** The same search with these changes. */
function linkTo(path: string, query: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): string {
  const wanted = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) wanted.delete(name)
    else wanted.set(name, value)
  }
  const text = wanted.toString()
  return text === '' ? path : `${path}?${text}`
}
