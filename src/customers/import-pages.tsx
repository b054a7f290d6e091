import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { defaultLimits, openTable } from '../platform/table/read.ts'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Field } from '../platform/ui/field.tsx'
import { Button, Callout, EmptyState, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable, type Column } from '../platform/ui/table.tsx'
import { bulkTexts } from './bulk-texts.ts'
import { titles } from './import-columns.ts'
import { Findings } from './import-findings.tsx'
import { findingsFile, keptOutcome } from './import-findings-file.ts'
import { holdFile } from './import-held.ts'
import { countsText, importPageTexts as texts } from './import-page-texts.ts'
import { settleWaiting, waitingLines, type WaitingLine } from './import-queries.ts'
import { postRevert, Reverted, RevertForm, runWithNames, type Run } from './import-revert-pages.tsx'
import { twiceRead } from './import-source.ts'
import { importTexts } from './import-texts.ts'
import { Steps, wizardRoutes } from './import-wizard.tsx'
import { asRefusal, outcomeIn } from './import.ts'
import { page, speaker, type Say } from './pages/frame.tsx'

const path = '/imports'

/** The pages of importing: sending a file, what came of it, and the lines that wait outside the register. */
export const importRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    kind: 'page',
    purposes: ['contracting'],
    answer: async (visit) => uploadPage(visit),
  },
  {
    method: 'POST',
    path,
    kind: 'form',
    purposes: ['contracting'],
    mostBytes: defaultLimits.bytes + 1_000_000,
    answer: upload,
  },
  { method: 'GET', path: `${path}/waiting`, kind: 'page', purposes: ['contracting'], answer: waitingPage },
  {
    method: 'POST',
    path: `${path}/waiting/:id/settlement`,
    kind: 'form',
    purposes: ['contracting'],
    answer: settle,
  },
  ...wizardRoutes,
  { method: 'POST', path: `${path}/:id/revert`, kind: 'form', purposes: ['contracting'], answer: postRevert },
  { method: 'GET', path: `${path}/:id`, kind: 'page', purposes: ['contracting'], answer: runPage },
  {
    method: 'GET',
    path: `${path}/:id/refused.csv`,
    kind: 'page',
    purposes: ['contracting'],
    answer: findingsFile,
  },
]

async function upload(visit: Visit): Promise<Answer> {
  const file = await visit.file('file')
  if (file === undefined) return uploadPage(visit, new Refusal('invalid', texts.noFile, 'file'))
  try {
    const { now, scope } = await visit.read('contracting', 'opened', async (task) => ({ now: task.now, scope: task.scope }))
    if (scope !== '*') throw new Refusal('not-allowed', importTexts.wholeReach)
    const bytes = await readThrough(file.bytes).catch(asRefusal)
    return { as: 'redirect', to: `${path}/files/${holdFile(visit.actor.user?.id ?? '', file.name, bytes, now)}` }
  } catch (reason) {
    if (reason instanceof Refusal && reason.kind === 'invalid') return uploadPage(visit, reason)
    throw reason
  }
}

/** The file as a table that can be read to its end; a workbook becomes one. */
async function readThrough(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const file = await twiceRead(source)
  const { rows } = await openTable(file.first())
  for (let row = await rows.next(); row.done !== true; ) row = await rows.next()
  const pieces: Uint8Array[] = []
  for await (const piece of file.again()) pieces.push(piece)
  return Buffer.concat(pieces)
}

function uploadPage(visit: Visit, refusal?: Refusal): Answer {
  const say = speaker(visit)
  const error = refusal === undefined ? undefined : say(refusal.text)
  return page({
    title: say(texts.title),
    current: path,
    status: refusal === undefined ? 200 : 422,
    actions: <LinkButton href={`${path}/waiting`}>{say(texts.waiting)}</LinkButton>,
    body: (
      <div class="flow">
        <Steps say={say} at={0} />
        <p>{say(texts.intro)}</p>
        <Form
          action={path}
          files
          errors={
            <ErrorSummary
              title={say(texts.title)}
              errors={error === undefined ? [] : [{ name: 'file', text: error }]}
            />
          }
          actions={<Button look="primary">{say(texts.send)}</Button>}
        >
          <Field
            kind="file"
            name="file"
            label={say(texts.file)}
            hint={say(texts.limits)}
            accept=".csv,text/csv,.txt,.xlsx"
            error={error}
          />
        </Form>
        <Panel id="columns" title={say(texts.columns)}>
          <p>
            {say(texts.must)}: {titles('must', visit.language).join(', ')}.
          </p>
          <p>
            {say(texts.may)}: {titles('may', visit.language).join(', ')}.
          </p>
        </Panel>
      </div>
    ),
  })
}

async function runPage(visit: Visit): Promise<Answer> {
  const { run, names, mayRevert } = await visit.read<'contracting', Run>('contracting', 'opened', (task) =>
    runWithNames(task, visit.parameters['id'] ?? ''))
  const read = keptOutcome.safeParse(run.outcome)
  if (!read.success) return progressPage(visit, run)
  const say = speaker(visit)
  const outcome = { accepted: run.accepted, ...read.data }
  const { accepted, refused } = outcomeIn(outcome, visit.language)
  const lines = new Set(refused.map(({ line }) => line)).size
  return page({
    title: say(texts.result),
    current: path,
    subtitle: say(countsText(accepted, lines, outcome.duplicates.length)),
    actions: (
      <>
        {lines > 0 && <LinkButton href={`${path}/${run.id}/refused.csv`}>{say(texts.refusedFile)}</LinkButton>}
        <LinkButton href={path}>{say(texts.another)}</LinkButton>
        <LinkButton href={`${path}/waiting`}>{say(texts.waiting)}</LinkButton>
      </>
    ),
    body: (
      <div class="flow">
        {run.reverted_on !== null && <Reverted run={run} stays={read.data.stays ?? []} names={names} language={visit.language} />}
        {outcome.updated !== undefined && outcome.updated.length > 0 && (
          <p>{say(texts.updatedCount(outcome.updated.length))} <a href="/bulk-edits">{say(bulkTexts.past)}</a></p>
        )}
        {!outcome.isWhole && <Callout tone="waits">{say(texts.more)}</Callout>}
        <Findings outcome={outcome} language={visit.language} />
        {mayRevert && <RevertForm id={run.id} say={say} />}
      </div>
    ),
  })
}

/** How far an import has come. One that was cut off stays here: what it took is in the register, and the same file again
 *  takes the rest. */
function progressPage(visit: Visit, { id, accepted, lines }: Run['run']): Answer {
  const say = speaker(visit)
  return page({
    title: say(texts.underWay),
    current: path,
    subtitle: say(texts.linesOf(accepted, lines)),
    actions: <LinkButton href={`${path}/${id}`}>{say(texts.refresh)}</LinkButton>,
    body: (
      <div class="flow">
        <Steps say={say} at={2} />
        <progress value={accepted} max={Math.max(lines, 1)} aria-label={say(texts.underWay)} data-again />
        <p class="muted">{say(texts.underWayTold)}</p>
      </div>
    ),
  })
}

async function waitingPage(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const rows = await visit.read('contracting', 'listed', waitingLines)
  return page({
    title: say(texts.waiting),
    current: path,
    actions: (
      <LinkButton href={path} back>
        {say(texts.title)}
      </LinkButton>
    ),
    body: (
      <div class="flow">
        <p>{say(texts.waitingIntro)}</p>
        <DataTable
          caption={say(texts.waiting)}
          columns={waitingColumns(say)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={say(texts.noneWaits)} text={say(texts.noneWaitsNext)} />}
        />
      </div>
    ),
  })
}

function waitingColumns(say: Say): readonly Column<WaitingLine>[] {
  return [
    {
      key: 'row',
      title: say(texts.line),
      main: true,
      cell: ({ row }) =>
        Object.values(row)
          .filter((value) => value !== '')
          .join(' · '),
      second: ({ line }) => `${say(texts.line)} ${line}`,
    },
    {
      key: 'settle',
      title: say(texts.settle),
      align: 'end',
      cell: ({ id, row_version, line }) => (
        <form method="post" action={`${path}/waiting/${id}/settlement`}>
          <input type="hidden" name="row_version" value={String(row_version)} />
          <Button look="small">
            {say(texts.settle)}
            <span class="hidden">
              : {say(texts.line)} {line}
            </span>
          </Button>
        </form>
      ),
    },
  ]
}

async function settle(visit: Visit): Promise<Answer> {
  const seen = Number(visit.form.get('row_version') ?? Number.NaN)
  await visit.write('contracting', (task) =>
    settleWaiting(task, visit.parameters['id'] ?? '', Number.isInteger(seen) ? seen : undefined),
  )
  return { as: 'redirect', to: `${path}/waiting`, said: speaker(visit)(texts.settled) }
}
