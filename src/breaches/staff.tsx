import { choiceText } from '../platform/choices.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatInstant } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form, summaryOf } from '../platform/ui/form.tsx'
import { Badge, Button, EmptyState, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { kinds, recordBreach, toldBreaches } from './breaches.ts'
import { Clock } from './clock.tsx'
import { KnownFields } from './known-fields.tsx'
import { breachesOf } from './ledger-lost.ts'
import { cardRoutes } from './one-routes.ts'
import { pageTexts as texts } from './page-texts.ts'
import { readInstant, readKind, readKnown } from './read-forms.ts'
import { texts as words } from './texts.ts'
import { LostLedger } from './lost-ledger.tsx'

const here = '/breaches'

/** The register of breaches. Source: GDPR 33(5). */
export const breachRoutes: readonly Route[] = [
  { method: 'GET', path: here, kind: 'page', purposes: ['breach_handling'], answer: listPage },
  { method: 'GET', path: `${here}/new`, kind: 'page', purposes: ['breach_handling'], answer: (visit) => newPage(visit) },
  { method: 'POST', path: here, kind: 'form', purposes: ['breach_handling'], answer: add },
  ...cardRoutes,
]

async function listPage(visit: Visit): Promise<Answer> {
  const { language, dial } = visit
  const { now, rows, told } = await visit.read('breach_handling', 'listed', async (task) =>
    ({ now: task.now, rows: await breachesOf(task), told: await toldBreaches(task) }))
  const add = <LinkButton href={`${here}/new`} look="primary" key="add">{texts.add[language]}</LinkButton>
  return {
    as: 'page', title: words.list[language], current: here, actions: rows.length > 0 && add, body: (
      <div class="flow">
        {rows.some(({ kind, ended_on }) => kind === 'ledger_lost' && ended_on === null) ? <LostLedger language={language} />
          : <p class="muted">{texts.intro[language]}</p>}
        <DataTable caption={words.list[language]} rows={rows} rowKey={({ id }) => id} href={({ id }) => `${here}/${id}`}
          empty={<EmptyState title={words.none[language]} text={<p>{texts.noneText[language]}</p>} actions={add} />}
          columns={[
            { key: 'kind', title: texts.kind[language], main: true, cell: ({ kind }) => choiceText('breach', 'kind', kind)[language],
              second: ({ happened, ground }) => ground ?? happened ?? '' },
            { key: 'risk', title: texts.risk[language], cell: ({ risk }) => (risk === null ? texts.notJudged[language] : choiceText('breach', 'risk', risk)[language]) },
            { key: 'state', title: words.state[language], cell: ({ ended_on }) => (
              <Badge tone={ended_on === null ? 'refuses' : 'neutral'}>{words[ended_on === null ? 'standing' : 'ended'][language]}</Badge>) },
            { key: 'due', title: words.dueAt[language], align: 'end', cell: (row) => formatInstant(row.due_at, language, dial),
              second: (row) => <Clock breach={row} isTold={told.has(row.id)} now={now} language={language} /> },
          ]} />
      </div>
    ),
  }
}

async function newPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language, form } = visit
  const errorOf = (name: string) => refusal?.faults.find(({ field }) => field === name)?.text[language]
  return {
    as: 'page', title: texts.add[language], current: here, narrow: true, ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <Form action={here} guarded errors={<ErrorSummary title={words.mend[language]} errors={summaryOf(refusal?.faults ?? [], language)} />}
        actions={<><Button look="primary">{texts.add[language]}</Button><LinkButton href={here} back>{texts.cancel[language]}</LinkButton></>}>
        <Field kind="radios" name="kind" label={texts.kind[language]} must={words.must[language]} value={form.get('kind') ?? undefined} error={errorOf('kind')}
          options={kinds.map((value) => ({ value, label: choiceText('breach', 'kind', value)[language] }))} />
        <Field kind="day" name="found_on" label={texts.foundOn[language]} must={words.must[language]} value={form.get('found_on') ?? ''} error={errorOf('found_on')} />
        <Field kind="text" name="found_time" label={texts.foundTime[language]} must={words.must[language]} value={form.get('found_time') ?? ''} error={errorOf('found_time')} />
        <KnownFields visit={visit} refusal={refusal} />
      </Form>
    ),
  }
}

async function add(visit: Visit): Promise<Answer> {
  const { form, dial, language } = visit
  try {
    const kind = readKind(form)
    const found = readInstant(form, 'found_on', 'found_time', dial.zone)
    const known = readKnown(form)
    const id = await visit.write('breach_handling', (task) => recordBreach(task, kind, found, known))
    return { as: 'redirect', to: `${here}/${id}`, said: texts.recorded[language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return newPage(visit, reason)
  }
}
