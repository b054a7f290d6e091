import { tableNamed } from '../catalogue/schema/columns.ts'
import type { Task } from '../platform/gate/task.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { formatDay } from '../platform/text/day.ts'
import { say as sayIn, type Language } from '../platform/text/language.ts'
import { Button, Callout, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { keptOutcome } from './import-findings-file.ts'
import { importRun } from './import-queries.ts'
import { mayRevert, revertImport, type Stay } from './import-revert.ts'
import { revertTexts as texts } from './import-revert-texts.ts'
import { oneOf } from './one-of.ts'
import { speaker, type Say } from './pages/frame.tsx'

/** A run, the names of the customers that a revert left, and whether it can be reverted. */
export type Run = {
  run: Awaited<ReturnType<typeof importRun>>
  names: ReadonlyMap<string, string>
  mayRevert: boolean
}

export async function runWithNames(task: Task<'contracting'>, id: string): Promise<Run> {
  const run = await importRun(task, id)
  const kept = keptOutcome.safeParse(run.outcome)
  const stays = kept.success ? (kept.data.stays ?? []) : []
  const ids = stays.map((stay) => stay.id)
  const found = ids.length === 0 ? [] : await task.db.selectFrom('organisation').select(['id', 'person_id', 'name'])
    .where('tenant_id', '=', task.tenant).where('id', '=', oneOf(ids)).orderBy('id').limit(ids.length).execute()
  return { run, names: new Map(found.map((row) => [row.id, row.name])),
    mayRevert: run.reverted_on === null && task.scope === '*' && (await mayRevert(task, id)) }
}

/** Where an import is taken back. */
export function RevertForm({ id, say }: { id: string; say: Say }) {
  return (
    <Panel id="revert" title={say(texts.revert)}>
      <div class="flow">
        <p>{say(texts.told)}</p>
        <form method="post" action={`/imports/${id}/revert`}>
          <div class="actions"><Button>{say(texts.revert)}</Button></div>
        </form>
      </div>
    </Panel>
  )
}

/** When an import was taken back, and which customers stayed and why. */
export function Reverted(props: { run: Run['run']; stays: readonly Stay[]; names: Run['names']; language: Language }) {
  const { run, stays, names, language } = props
  const t: Say = (text) => sayIn(text, language)
  return (
    <>
      <Callout tone="waits">{t(texts.revertedOn(formatDay(run.reverted_on ?? '')))}</Callout>
      {stays.length > 0 && (
        <>
          <h2>{t(texts.stays)}</h2>
          <DataTable
            caption={t(texts.stays)}
            rows={stays}
            rowKey={({ id }) => id}
            href={({ id }) => `/customers/${id}`}
            empty={null}
            columns={[
              { key: 'name', title: t(texts.customer), main: true, cell: ({ id }) => names.get(id) ?? t(texts.unseen) },
              { key: 'why', title: t(texts.why), cell: ({ why, table }) => t(texts[why](tableNamed(table).label)), long: true },
            ]}
          />
        </>
      )}
    </>
  )
}

export async function postRevert(visit: Visit): Promise<Answer> {
  const id = visit.parameters['id'] ?? ''
  const { removed } = await visit.write('contracting', (task) => revertImport(task, id))
  return { as: 'redirect', to: `/imports/${id}`, said: speaker(visit)(texts.done(removed)) }
}
