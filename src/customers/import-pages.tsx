import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { defaultLimits } from '../platform/table/read.ts'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Field } from '../platform/ui/field.tsx'
import { Button, Callout, EmptyState, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable, type Column } from '../platform/ui/table.tsx'
import { titles } from './import-columns.ts'
import { findingsFile, keptOutcome } from './import-findings-file.ts'
import { countsText, importPageTexts as texts, ofLineText } from './import-page-texts.ts'
import { importRun, settleWaiting, waitingLines, type WaitingLine } from './import-queries.ts'
import { RecognisedPanel, type Recognised } from './import-recognised.tsx'
import { gateOf } from './import-visit.ts'
import { importCustomers, outcomeIn, type Outcome } from './import.ts'
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
    const outcome = await importCustomers(gateOf(visit), visit.actor, file.bytes, {
      dryRun: visit.form.get('dry_run') !== null,
    })
    if (outcome.run !== undefined) return { as: 'redirect', to: `${path}/${outcome.run}` }
    return resultPage(visit, { ...outcome, isWhole: true }, undefined, outcome.read)
  } catch (reason) {
    if (reason instanceof Refusal && reason.kind === 'invalid') return uploadPage(visit, reason)
    throw reason
  }
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
          <Field
            kind="checkbox"
            name="dry_run"
            label={say(texts.dryRun)}
            isChecked={visit.form.get('dry_run') !== null}
          />
        </Form>
        <Panel id="columns" title={say(texts.columns)}>
          <p>
            {say(texts.must)}: {titles('must').join(', ')}.
          </p>
          <p>
            {say(texts.may)}: {titles('may').join(', ')}.
          </p>
        </Panel>
      </div>
    ),
  })
}

async function runPage(visit: Visit): Promise<Answer> {
  const run = await visit.read('contracting', 'opened', (task) =>
    importRun(task, visit.parameters['id'] ?? ''),
  )
  // A run that was cut off has no outcome yet: what it took is in the register, and the same file again takes the rest.
  const read = keptOutcome.safeParse(run.outcome)
  const outcome = read.success ? read.data : { refused: [], warned: [], duplicates: [], isWhole: false }
  return resultPage(visit, { accepted: run.accepted, ...outcome }, run.id)
}

/** What came of a run, or without one what would come of it. */
function resultPage(
  visit: Visit,
  outcome: Outcome & { isWhole: boolean },
  run: string | undefined,
  recognised?: Recognised,
): Answer {
  const say = speaker(visit)
  const { duplicates } = outcome
  const { accepted, refused, warned } = outcomeIn(outcome, visit.language)
  const lines = new Set(refused.map(({ line }) => line)).size
  return page({
    title: say(run === undefined ? texts.tried : texts.result),
    current: path,
    subtitle: say(countsText(accepted, lines, duplicates.length)),
    actions: (
      <>
        {run !== undefined && lines > 0 && (
          <LinkButton href={`${path}/${run}/refused.csv`}>{say(texts.refusedFile)}</LinkButton>
        )}
        <LinkButton href={path}>{say(texts.another)}</LinkButton>
        <LinkButton href={`${path}/waiting`}>{say(texts.waiting)}</LinkButton>
      </>
    ),
    body: (
      <div class="flow">
        {recognised !== undefined && <RecognisedPanel read={recognised} say={say} />}
        {!outcome.isWhole && <Callout tone="waits">{say(texts.more)}</Callout>}
        <h2>{say(texts.refused)}</h2>
        <FindingTable caption={say(texts.refused)} rows={refused} say={say} />
        <h2>{say(texts.warned)}</h2>
        <FindingTable caption={say(texts.warned)} rows={warned} say={say} />
        <h2>{say(texts.duplicates)}</h2>
        <DataTable
          caption={say(texts.duplicates)}
          rows={duplicates}
          rowKey={({ line }) => String(line)}
          empty={<p>{say(texts.none)}</p>}
          columns={[
            { key: 'line', title: say(texts.line), main: true, cell: ({ line }) => String(line) },
            { key: 'of', title: say(texts.ofLine), cell: (copy) => say(ofLineText(copy)) },
          ]}
        />
      </div>
    ),
  })
}

type Told = { line: number; column: string; reason: string }

function FindingTable(props: { caption: string; rows: readonly Told[]; say: Say }) {
  const { caption, rows, say } = props
  const columns: readonly Column<Told>[] = [
    { key: 'line', title: say(texts.line), main: true, cell: ({ line }) => String(line) },
    { key: 'column', title: say(texts.column), cell: ({ column }) => column },
    { key: 'reason', title: say(texts.reason), cell: ({ reason }) => reason },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ line, column, reason }) => `${line} ${column} ${reason}`}
      empty={<p>{say(texts.none)}</p>}
    />
  )
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
          empty={<EmptyState title={say(texts.noneWaits)} />}
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
