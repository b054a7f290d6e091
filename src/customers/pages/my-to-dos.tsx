import { addDays, formatDay, weekdayOf } from '../../platform/text/day.ts'
import { say, type Language, type Text } from '../../platform/text/language.ts'
import { Badge, Panel } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import type { myToDos } from '../to-dos.ts'
import { activityTexts as texts } from './activity-texts.ts'
import { DoneButton } from './activity.tsx'
import { Told, type Mentioned } from './mentioned.tsx'

type MyToDo = Awaited<ReturnType<typeof myToDos>>[number]
type Shown = { rows: readonly MyToDo[]; today: string; names: Mentioned; language: Language }
type Group = { title: (count: number) => Text; rows: readonly MyToDo[]; isLate: boolean }

/** What I am to do: overdue, today, this week and later, each with its count. */
export function MyToDos({ rows, today, names, language }: Shown) {
  return (
    <Panel id="my-to-dos" title={say(texts.myToDos(rows.length), language)}>
      {groupsOf(rows, today).map((group) => (
        <section key={group.title(0).en}>
          <h3>{say(group.title(group.rows.length), language)}</h3>
          <DataTable
            caption={say(group.title(group.rows.length), language)}
            bare
            rows={group.rows}
            rowKey={({ id }) => id}
            empty={null}
            columns={[
              {
                key: 'what',
                title: say(texts.myToDos(rows.length), language),
                main: true,
                cell: (row) => <Told text={row.what ?? ''} names={names} language={language} />,
                second: (row) => <a href={placeOf(row)}>{subjectOf(row)}</a>,
              },
              {
                key: 'by',
                title: say(texts.by, language),
                align: 'end',
                cell: ({ due_on }) => (
                  <Badge tone={group.isLate ? 'refuses' : 'waits'}>
                    {say(group.isLate ? texts.late : texts.by, language)} {formatDay(due_on)}
                  </Badge>
                ),
              },
              {
                key: 'done',
                title: say(texts.done, language),
                align: 'end',
                cell: (row) => (
                  <DoneButton action={`${placeOf(row)}/to-dos/${row.id}/done`} row={row} language={language} from="my" />
                ),
              },
            ]}
          />
        </section>
      ))}
    </Panel>
  )
}

/** The groups that have something in them; the week ends on Sunday. */
export function groupsOf(rows: readonly MyToDo[], today: string): readonly Group[] {
  const sunday = addDays(today, 7 - weekdayOf(today))
  const groups = [
    { title: texts.overdue, isLate: true, rows: rows.filter(({ due_on }) => due_on < today) },
    { title: texts.today, isLate: false, rows: rows.filter(({ due_on }) => due_on === today) },
    {
      title: texts.thisWeek,
      isLate: false,
      rows: rows.filter(({ due_on }) => due_on > today && due_on <= sunday),
    },
    {
      title: texts.later,
      isLate: false,
      rows: rows.filter(({ due_on }) => due_on > sunday && due_on > today),
    },
  ]
  return groups.filter((group) => group.rows.length > 0)
}

/** The card that a to-do is on. */
export function placeOf({ person_id, organisation_id, contract_id }: MyToDo): string {
  if (person_id !== null) return `/people/${person_id}`
  return organisation_id === null ? `/contracts/${contract_id ?? ''}` : `/customers/${organisation_id}`
}

function subjectOf({ first_name, last_name, organisation, number, title }: MyToDo): string {
  if (number !== null) return `${number} ${title ?? ''}`
  return organisation ?? `${first_name ?? ''} ${last_name ?? ''}`
}
