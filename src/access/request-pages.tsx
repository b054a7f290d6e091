import { purposes } from '../catalogue/purposes.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import { choiceText } from '../platform/choices.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { everyDuty } from './every-duty.ts'
import { pageName } from './page-names.ts'
import { answerRequest, listRequests, requestAccess, requestById, wantedIn, type requestsOf } from './requests.ts'
import { requestTexts as texts } from './request-texts.ts'

/** Asking for a page that one's duties do not open, and answering those who ask. */
export const requestRoutes: readonly Route[] = [
  { method: 'GET', path: '/access-requests/new', kind: 'page', purposes: everyDuty, answer: (visit) => askPage(visit) },
  { method: 'POST', path: '/access-requests', kind: 'form', purposes: everyDuty, answer: ask },
  { method: 'GET', path: '/access-requests', kind: 'page', purposes: ['access_security'], answer: listPage },
  { method: 'GET', path: '/access-requests/:id', kind: 'page', purposes: ['access_security'],
    answer: (visit) => answerPage(visit) },
  { method: 'POST', path: '/access-requests/:id', kind: 'form', purposes: ['access_security'], answer },
]

async function askPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const { route, purpose } = wantedIn(refusal === undefined ? visit.query : visit.form)
  return {
    as: 'page', title: texts.title[language], ...(refusal === undefined ? {} : { status: 422 }),
    subtitle: `${purposes[purpose].label[language]} · ${pageName(route)[language]}`,
    body: (
      <Form action="/access-requests" hidden={{ page: route, purpose }} errors={errorsOf(refusal, language)}
        actions={<Button look="primary">{texts.send[language]}</Button>}>
        <p class="muted">{texts.told[language]}</p>
        <Reason visit={visit} refusal={refusal} label={texts.why[language]} />
      </Form>
    ),
  }
}

async function ask(visit: Visit): Promise<Answer> {
  const { session, form, language } = visit
  if (session === undefined) throw new Error('access was requested without a session')
  const wanted = wantedIn(form)
  return mending(async () => {
    await visit.own.write(session, (task) =>
      requestAccess(task, session.userId, { ...wanted, reason: form.get('reason') ?? '' }))
    return { as: 'redirect', to: '/account', said: texts.sent[language] }
  }, (refusal) => askPage(visit, refusal))
}

async function listPage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const rows = await visit.read('access_security', 'listed', listRequests)
  return { as: 'page', title: texts.list[language], body: (
    <DataTable
      caption={texts.list[language]}
      rows={rows}
      rowKey={({ id }) => id}
      href={({ id }) => `/access-requests/${id}`}
      empty={<p>{texts.none[language]}</p>}
      columns={[
        { key: 'who', title: texts.who[language], main: true, cell: ({ name }) => name, second: ({ reason }) => reason },
        ...columnsFor<typeof rows[number]>(language),
      ]}
    />
  ) }
}

/** A user's own requests and what was answered to them. */
export function RequestTable(props: { language: Language; rows: Awaited<ReturnType<typeof requestsOf>> }) {
  const { language, rows } = props
  return (
    <>
      <h2>{texts.list[language]}</h2>
      <DataTable
        caption={texts.list[language]}
        rows={rows}
        rowKey={({ id }) => id}
        empty={texts.none[language]}
        columns={[...columnsFor<typeof rows[number]>(language),
          { key: 'grounds', title: texts.grounds[language], cell: ({ answer_reason }) => answer_reason ?? '–' }]}
      />
    </>
  )
}

type Shown = { route: string; purpose: string; requested_on: string; answer: 'granted' | 'refused' | null }

function columnsFor<R extends Shown>(language: Language) {
  return [
    { key: 'page', title: texts.page[language], cell: ({ route }: R) => pageName(route)[language] },
    { key: 'purpose', title: texts.purpose[language], cell: ({ purpose }: R) => purposeLabel(purpose, language) },
    { key: 'requested', title: texts.requested[language], align: 'end' as const, cell: ({ requested_on }: R) => formatDay(requested_on) },
    { key: 'answer', title: texts.answer[language], cell: ({ answer }: R) => answerLabel(answer, language) },
  ]
}

function answerLabel(given: Shown['answer'], language: Language): string {
  return given === null ? texts.waits[language] : choiceText('access_request', 'answer', given)[language]
}

function purposeLabel(name: string, language: Language): string {
  const purpose = purposeNames.find((known) => known === name)
  return purpose === undefined ? name : purposes[purpose].label[language]
}

async function answerPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const request = await visit.read('access_security', 'opened', (task) => requestById(task, idOf(visit)))
  const facts = [
    [texts.page, pageName(request.route)[language]], [texts.purpose, purposeLabel(request.purpose, language)], [texts.why, request.reason],
    [texts.requested, formatDay(request.requested_on)], [texts.answer, answerLabel(request.answer, language)],
  ] as const
  return {
    as: 'page', title: request.name, current: '/access-requests', ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <>
        <dl class="values">
          {facts.map(([label, value]) => <div key={label.en}><dt>{label[language]}</dt><dd class="value">{value}</dd></div>)}
        </dl>
        {request.answer === null && (
          <Form action={`/access-requests/${request.id}`} hidden={{ row_version: String(request.row_version) }}
            errors={errorsOf(refusal, language)} actions={<Button look="primary">{texts.save[language]}</Button>}>
            <p class="muted">{texts.grantTold[language]}</p>
            <Field kind="radios" name="answer" label={texts.answer[language]} value={visit.form.get('answer') ?? undefined}
              options={answers.map((value) => ({ value, label: answerLabel(value, language) }))} must={texts.must[language]}
              error={refusal?.field === 'answer' ? refusal.text[language] : undefined} />
            <Reason visit={visit} refusal={refusal} label={texts.grounds[language]} />
          </Form>
        )}
      </>
    ),
  }
}

const answers = ['granted', 'refused'] as const

async function answer(visit: Visit): Promise<Answer> {
  const { form, language } = visit
  const id = idOf(visit)
  return mending(async () => {
    const given = answers.find((one) => one === form.get('answer'))
    if (given === undefined) throw new Refusal('invalid', texts.chooseAnswer, 'answer')
    await visit.write('access_security', (task) =>
      answerRequest(task, id, { answer: given, reason: form.get('reason') ?? '' }, Number(form.get('row_version') ?? 1)))
    return { as: 'redirect', to: '/access-requests', said: texts.saved[language] }
  }, (refusal) => answerPage(visit, refusal))
}

function Reason({ visit, refusal, label }: { visit: Visit; refusal: Refusal | undefined; label: string }) {
  const { language, form } = visit
  return (
    <Field kind="textarea" name="reason" label={label} must={texts.must[language]} value={form.get('reason') ?? undefined}
      error={refusal?.field === 'reason' ? refusal.text[language] : undefined} />
  )
}

function errorsOf(refusal: Refusal | undefined, language: Language) {
  const errors = (refusal?.faults ?? []).map(({ field, text }) => ({ name: field, text: text[language] }))
  return <ErrorSummary title={texts.mend[language]} errors={errors} />
}

async function mending(act: () => Promise<Answer>, again: (refusal: Refusal) => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (reason) {
    if (reason instanceof Refusal && reason.field !== undefined) return again(reason)
    throw reason
  }
}

function idOf(visit: Visit): string {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.notFound)
  return id
}
