import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { incident, standardError } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import { openTable } from '../platform/table/read.ts'
import { maskPersonalIdentityCodes } from '../platform/text/hetu.ts'
import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { Button, Callout, LinkButton, Panel, StepList } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { choosable, placesOf, squeezed, type Mapping } from './import-columns.ts'
import { derivedColumns, type Derived } from './import-derived.ts'
import { dropFile, heldFile, keepSaid, type Held } from './import-held.ts'
import { rememberedMapping, rememberMapping } from './import-mapping.ts'
import { ownColumns } from './import-own.ts'
import { countsText, importPageTexts as texts } from './import-page-texts.ts'
import { alikeAsked, AlikeForm, saidIn } from './import-alike-form.tsx'
import { Findings } from './import-findings.tsx'
import { twiceRead } from './import-source.ts'
import { gateOf } from './import-visit.ts'
import { asRefusal, importCustomers, type Imported, type Recognised } from './import.ts'
import { page, speaker, type Say } from './pages/frame.tsx'

/** The steps between sending a file and its outcome: its columns are chosen, and what would come of it is shown. */
export const wizardRoutes: readonly Route[] = [
  { method: 'GET', path: '/imports/files/:id', kind: 'page', purposes: ['contracting'], answer: (visit) => previewPage(visit) },
  { method: 'POST', path: '/imports/files/:id', kind: 'form', purposes: ['contracting'], answer: chooseColumns },
  { method: 'POST', path: '/imports/files/:id/persons', kind: 'form', purposes: ['contracting'], answer: choosePersons },
  { method: 'POST', path: '/imports/files/:id/run', kind: 'form', purposes: ['contracting'], answer: runFile },
]

type Read = { header: readonly string[]; samples: readonly (readonly string[])[] }
type Asked = { file: Held; read: Read; chosen: Mapping; derived: readonly Derived[] }

async function asked(visit: Visit): Promise<Asked> {
  const owner = visit.actor.user?.id ?? ''
  const { now, own } = await visit.read('contracting', 'opened', async (task) => ({ now: task.now, own: await ownColumns(task) }))
  const file = heldFile(owner, visit.parameters['id'] ?? '', now)
  if (file === undefined) throw new Refusal('not-found', texts.notHeld)
  const read = await beginning(file.bytes).catch(asRefusal)
  const chosen = await visit.read('contracting', 'opened', (task) => rememberedMapping(task, read.header))
  return { file, read, chosen, derived: [...derivedColumns(), ...own] }
}

/** The titles of a file and its first values, identity codes masked. */
async function beginning(bytes: Uint8Array): Promise<Read> {
  const { header, rows } = await openTable((await twiceRead(bytes)).first())
  const samples: string[][] = []
  for await (const { values } of rows) {
    samples.push(values.map((value) => maskPersonalIdentityCodes(value).slice(0, 60)))
    if (samples.length === 3) break
  }
  return { header: header.values, samples }
}

async function previewPage(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const { file, read, chosen, derived } = await asked(visit)
  const tried = await trial(visit, file, chosen)
  const alike = tried instanceof Refusal ? [] : await alikeAsked(file, tried.alike, () => trial(visit, { ...file, said: new Map() }, chosen))
  const [accepted, updates] = tried instanceof Refusal ? [0, 0] : [tried.accepted, tried.updated?.length ?? 0]
  return page({
    title: say(texts.choose),
    current: '/imports',
    subtitle: file.name,
    status: tried instanceof Refusal ? 422 : 200,
    actions: <LinkButton href="/imports" back>{say(texts.another)}</LinkButton>,
    body: (
      <div class="flow">
        <Steps say={say} at={1} />
        {tried instanceof Refusal
          ? <div role="alert" tabIndex={-1} data-focus><Callout tone="refuses">{say(tried.text)}</Callout></div>
          : <Callout tone="waits">{say(countsText(accepted, new Set(tried.refused.map(({ line }) => line)).size, tried.duplicates.length + updates))}</Callout>}
        {alike.length > 0 && <Callout tone="waits">{say(texts.someAlike(alike.length))}</Callout>}
        {accepted + updates > 0 && (
          <form class="flow" method="post" action={`/imports/files/${file.id}/run`}>
            {updates > 0 && accepted === 0 && <p>{say(texts.updatesTold)}</p>}
            {updates > 0 && accepted > 0 && <Field kind="checkbox" name="updates" label={say(texts.updatesThem(updates))} hint={say(texts.updatesTold)} isChecked={false} />}
            {accepted > 0 ? <Button look="primary">{say(texts.bring(accepted))}</Button>
              : <Button look="primary" name="updates" value="1">{say(texts.updateThem(updates))}</Button>}
          </form>
        )}
        {alike.length > 0 && <AlikeForm file={file} alike={alike} say={say} />}
        <ColumnsForm file={file} read={read} chosen={chosen} derived={derived} say={say} language={visit.language}
          tried={tried instanceof Refusal ? undefined : tried.read} />
        {!(tried instanceof Refusal) && <Findings outcome={tried} language={visit.language} />}
      </div>
    ),
  })
}

/** Where one is of the three steps. */
export function Steps({ say, at }: { say: Say; at: number }) {
  const names = [texts.stepFile, texts.stepColumns, texts.stepRun]
  return (
    <StepList
      label={say(texts.title)}
      steps={names.map((name, step) => ({ label: say(name), state: step < at ? 'done' : step === at ? 'current' : 'ahead' }))}
    />
  )
}

/** Remembers who the contacts are. One who was not asked about is a new person. */
async function choosePersons(visit: Visit): Promise<Answer> {
  const { file, chosen } = await asked(visit)
  const tried = await trial(visit, { ...file, said: new Map() }, chosen)
  if (tried instanceof Refusal) throw tried
  keepSaid(file, saidIn(visit.form, tried.alike))
  return { as: 'redirect', to: `/imports/files/${file.id}` }
}

async function trial(visit: Visit, file: Held, chosen: Mapping): Promise<Imported | Refusal> {
  try {
    return await importCustomers(gateOf(visit), visit.actor, file.bytes, { dryRun: true, chosen, said: file.said, looksAlike: true, updates: true })
  } catch (reason) {
    if (reason instanceof Refusal && reason.kind === 'invalid') return reason
    throw reason
  }
}

function ColumnsForm(props: Asked & { say: Say; language: Language; tried: Recognised | undefined }) {
  const { file, read, chosen, derived, say, language, tried } = props
  const options = choosable(derived, language)
  const guessed = guess(read.header, derived)
  const rows = read.header.map((title, at) => ({
    at, title, values: read.samples.map((values) => values[at] ?? '').filter((value) => value !== ''),
    taken: chosen[squeezed(title)] ?? guessed.get(at) ?? 'none',
  }))
  return (
    <Panel id="columns" title={say(texts.recognised)}>
      <form method="post" action={`/imports/files/${file.id}`}>
        {tried !== undefined && (
          <p>
            {say(texts.encoding)}: {tried.encoding.toUpperCase()}. {say(texts.delimiter)}: {tried.delimiter === '\t' ? 'tab' : tried.delimiter}
          </p>
        )}
        <p class="muted">{say(texts.remembered)}</p>
        <DataTable
          caption={say(texts.columns)}
          rows={rows}
          rowKey={({ at }) => String(at)}
          empty={null}
          columns={[
            { key: 'title', title: say(texts.column), main: true, cell: ({ title }) => title },
            { key: 'values', long: true, title: say(texts.firstValues), cell: ({ values }) => values.join(' · ') },
            {
              key: 'taken', long: true, title: say(texts.takenAs),
              cell: ({ at, title, taken }) => (
                <select name={`column.${at}`} aria-label={`${say(texts.takenAs)}: ${title}`}>
                  <option value="none" selected={taken === 'none'}>{say(texts.notTaken)}</option>
                  {options.map(({ value, label }) => <option key={value} value={value} selected={value === taken}>{label}</option>)}
                </select>
              ),
            },
          ]}
        />
        <div class="actions"><Button>{say(texts.tryAgain)}</Button></div>
      </form>
    </Panel>
  )
}

/** What each title would be taken as by itself; a file that lacks a column is guessed column by column. */
function guess(header: readonly string[], derived: readonly Derived[]): ReadonlyMap<number, string> {
  try {
    return new Map(placesOf(header, derived).known.map(({ at, column }) => [at, column]))
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    return new Map(knownTitles(header, derived))
  }
}

function knownTitles(header: readonly string[], derived: readonly Derived[]): [number, string][] {
  const titles = choosable(derived)
  return header.flatMap((title, at): [number, string][] => {
    const found = titles.find(({ label }) => squeezed(label) === squeezed(title))
    return found === undefined ? [] : [[at, found.value]]
  })
}

async function chooseColumns(visit: Visit): Promise<Answer> {
  const { file, read, derived } = await asked(visit)
  const offered = new Set(['none', ...choosable(derived).map(({ value }) => value)])
  const chosen: { [title: string]: string } = {}
  for (const [at, title] of read.header.entries()) {
    const wanted = visit.form.get(`column.${at}`)
    if (wanted !== null && offered.has(wanted)) chosen[squeezed(title)] = wanted
  }
  await visit.write('contracting', (task) => rememberMapping(task, read.header, chosen))
  return { as: 'redirect', to: `/imports/files/${file.id}` }
}

/** Begins to import and leads to the page of its progress; a short file is done by then. */
async function runFile(visit: Visit): Promise<Answer> {
  const { file, chosen } = await asked(visit)
  const begun = Promise.withResolvers<string>()
  const whole = importCustomers(gateOf(visit), visit.actor, file.bytes, { chosen, said: file.said,
    updates: visit.form.get('updates') !== null, onBegun: begun.resolve })
  const run = await Promise.race([begun.promise, whole.then((done) => done.run ?? '')])
  const goesOn = await Promise.race([whole.then(() => false), pause(shortly, true)])
  // Nobody waits for it any more: its page tells how far it came, and the log why it stopped.
  if (goesOn) whole.catch((reason: unknown) => incident(reason, 'import', standardError))
  dropFile(file.id)
  return { as: 'redirect', to: `/imports/${run}` }
}

const shortly = 1500
