import { choiceText } from '../platform/choices.ts'
import type { Task } from '../platform/gate/task.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Badge } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { texts } from './texts.ts'

/** The keys, badges, rooms and systems that one has oneself: those in force, and what is still to be given back. */
export function ownRights(task: Task<'access_security'>, userId: string) {
  return task.db.selectFrom('access_right').select(['id', 'kind', 'name', 'mark', 'ground', 'starts_on', 'ends_on']).where('tenant_id', '=', task.tenant)
    .where('user_id', '=', userId).where((either) => either.or([either('ends_on', '>=', task.today),
      either.and([either('kind', 'in', ['key', 'badge']), either('returned_on', 'is', null)])]))
    .orderBy('ends_on').orderBy('id').limit(200).execute()
}

export function OwnRights({ rows, today, language }: { rows: Awaited<ReturnType<typeof ownRights>>; today: string; language: Language }) {
  return (
    <>
      <h2>{texts.ownRights[language]}</h2>
      <DataTable
        caption={texts.ownRights[language]}
        rows={rows}
        rowKey={({ id }) => id}
        empty={texts.noOwnRights[language]}
        columns={[
          { key: 'what', title: texts.ownRight[language], main: true, cell: ({ name, mark }) => `${name}${mark === null ? '' : ` (${mark})`}`,
            second: ({ kind }) => choiceText('access_right', 'kind', kind)[language] },
          { key: 'ground', title: texts.ground[language], cell: ({ ground }) => ground },
          { key: 'from', title: texts.from[language], align: 'end', cell: ({ starts_on }) => formatDay(starts_on) },
          { key: 'until', title: texts.until[language], align: 'end', cell: ({ ends_on }) => <>{formatDay(ends_on)} {
            ends_on < today && <Badge tone="waits">{texts.toReturn[language]}</Badge>}</> },
        ]}
      />
    </>
  )
}
