import { tableNamed } from '../catalogue/schema/columns.ts'
import { choiceText } from '../platform/choices.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { writeTable } from '../platform/table/write.ts'
import { addMonths, formatDay, parseDay } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { leave } from './leavers.ts'
import { answerLines, openReview, waitingLines } from './reviews.ts'
import { giveRight, isThing, listRights, rightKinds, takeBack } from './rights.ts'
import { registerTexts as texts } from './texts.ts'

const path = '/access-register'
const purposes = ['access_security'] as const

/** Keys, badges, rooms and systems, their review, and what a leaver gives back. */
export const accessRegisterRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes, answer: (visit) => listPage(visit) },
  { method: 'POST', path, kind: 'form', purposes, answer: give },
  { method: 'GET', path: `${path}.csv`, kind: 'page', purposes, answer: file },
  { method: 'POST', path: `${path}/:id/return`, kind: 'form', purposes, answer: comeBack },
  { method: 'POST', path: `${path}/reviews`, kind: 'form', purposes, answer: startReview },
  { method: 'POST', path: `${path}/reviews/answers`, kind: 'form', purposes, answer: answerReview },
  { method: 'POST', path: `${path}/leavers`, kind: 'form', purposes, answer: close },
]

type Rows = Awaited<ReturnType<typeof listRights>>
type Waiting = Awaited<ReturnType<typeof waitingLines>>
type Staff = { id: string; name: string }[]

async function listPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const { rows, waiting, staff, today } = await visit.read('access_security', 'listed', async (task) => ({
    rows: await listRights(task), waiting: await waitingLines(task, task.user?.id), today: task.today,
    staff: await task.db.selectFrom('staff_user').select(['id', 'name']).where('tenant_id', '=', task.tenant)
      .where('closed_on', 'is', null).orderBy('name').orderBy('id').limit(500).execute() }))
  return {
    as: 'page', title: texts.title[language], subtitle: texts.explains[language], current: path,
    ...(refusal === undefined ? {} : { status: 422 }),
    actions: <LinkButton href={`${path}.csv`}>{texts.file[language]}</LinkButton>,
    body: (
      <div class="flow">
        <Rights visit={visit} rows={rows} />
        <Review visit={visit} rows={waiting} today={today} />
        <Give visit={visit} staff={staff} today={today} refusal={refusal} />
        <Leaver visit={visit} staff={staff} refusal={refusal} />
      </div>
    ),
  }
}

function Rights({ visit: { language }, rows }: { visit: Visit; rows: Rows }) {
  return (
    <DataTable
      caption={texts.title[language]}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{texts.none[language]}</p>}
      columns={[
        { key: 'who', title: texts.who[language], main: true, cell: ({ holder }) => holder, second: ({ ground }) => ground },
        { key: 'what', title: texts.right[language], cell: ({ name, mark }) => `${name}${mark === null ? '' : ` (${mark})`}`,
          second: ({ kind }) => choiceText('access_right', 'kind', kind)[language] },
        { key: 'grantor', title: texts.grantor[language], low: true, cell: ({ grantor }) => grantor },
        { key: 'ends', title: label('ends_on', language), cell: ({ ends_on }) => formatDay(ends_on) },
        { key: 'back', title: label('returned_on', language), cell: ({ id, kind, returned_on }) => (isThing(kind) && returned_on === null
          ? <form method="post" action={`${path}/${id}/return`}><Button look="small">{texts.takeBack[language]}</Button></form>
          : returned_on === null ? '–' : formatDay(returned_on)) },
      ]}
    />
  )
}

function Review({ visit: { language }, rows, today }: { visit: Visit; rows: Waiting; today: string }) {
  return (
    <Panel id="review" title={texts.review[language]}>
      {rows.length === 0
        ? <Form action={`${path}/reviews`} actions={<Button>{texts.openReview[language]}</Button>}><p>{texts.reviewTold[language]}</p></Form>
        : (
          <Form action={`${path}/reviews/answers`} actions={<>
            <Button look="primary" name="answer" value="confirmed">{texts.confirm[language]}</Button>
            <Button look="danger" name="answer" value="ended">{texts.end[language]}</Button></>}>
            <Field kind="checkboxes" name="line" label={texts.right[language]} hint={texts.reviewTold[language]}
              options={rows.map(({ id, holder, title, right, due_on }) => ({ value: id, label: `${holder}: ${title ?? right ?? ''}, ${
                texts.due[language]} ${formatDay(due_on)}${due_on < today ? ` (${texts.overdue[language]})` : ''}` }))} />
          </Form>
        )}
    </Panel>
  )
}

type FormPart = { visit: Visit; staff: Staff; refusal: Refusal | undefined }

function Give({ visit, staff, today, refusal }: FormPart & { today: string }) {
  const { language, form } = visit
  const field = (name: string, otherwise?: string) => ({ name, label: label(name, language), value: form.get(name) ?? otherwise,
    error: refusal?.field === name ? refusal.text[language] : undefined })
  return (
    <Panel id="give" title={texts.give[language]}>
      <Form action={path} errors={<Errors visit={visit} refusal={refusal} but="last_day" />} actions={<Button look="primary">{texts.give[language]}</Button>}>
        <Field kind="choice" {...field('user_id')} label={texts.who[language]} none={texts.choose[language]}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))} />
        <Field kind="choice" {...field('kind')} none={texts.choose[language]}
          options={rightKinds.map((value) => ({ value, label: choiceText('access_right', 'kind', value)[language] }))} />
        {['name', 'mark', 'ground'].map((name) => <Field key={name} kind="text" {...field(name)} />)}
        <Field kind="day" {...field('starts_on', formatDay(today))} />
        <Field kind="day" {...field('ends_on', formatDay(addMonths(today, 12)))} />
      </Form>
    </Panel>
  )
}

function Leaver({ visit, staff, refusal }: FormPart) {
  const { language } = visit
  return (
    <Panel id="leaver" title={texts.leaver[language]}>
      <Form action={`${path}/leavers`} actions={<Button look="danger">{texts.close[language]}</Button>}>
        <p class="muted">{texts.leaverTold[language]}</p>
        <Field kind="choice" name="leaver" label={texts.who[language]} value={visit.form.get('leaver') ?? ''} none={texts.choose[language]}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))} error={refusal?.field === 'leaver' ? refusal.text[language] : undefined} />
        <Field kind="day" name="last_day" label={texts.lastDay[language]} value={visit.form.get('last_day') ?? ''} error={refusal?.field === 'last_day' ? refusal.text[language] : undefined} />
      </Form>
    </Panel>
  )
}

function Errors({ visit: { language }, refusal, but }: { visit: Visit; refusal: Refusal | undefined; but: string }) {
  const errors = (refusal?.faults ?? []).filter(({ field }) => field !== but).map(({ field, text }) => ({ name: field, text: text[language] }))
  return <ErrorSummary title={texts.mend[language]} errors={errors} />
}

function label(column: string, language: Visit['language']): string {
  return tableNamed('access_right').columns[column]?.label?.[language] ?? column
}

async function give(visit: Visit): Promise<Answer> {
  const { form } = visit
  return mending(visit, texts.given, async () => {
    const kind = rightKinds.find((one) => one === form.get('kind'))
    if (kind === undefined) throw new Refusal('invalid', texts.missing, 'kind')
    const mark = form.get('mark')?.trim() ?? ''
    const right = { userId: filled(form, 'user_id'), kind, name: filled(form, 'name'), ground: filled(form, 'ground'),
      startsOn: dayIn(form, 'starts_on'), endsOn: dayIn(form, 'ends_on'), ...(mark === '' ? {} : { mark }) }
    await visit.write('access_security', (task) => giveRight(task, right))
  })
}

async function comeBack(visit: Visit): Promise<Answer> {
  return mending(visit, texts.tookBack, () => visit.write('access_security', (task) => takeBack(task, visit.parameters['id'] ?? '')))
}

async function startReview(visit: Visit): Promise<Answer> {
  return mending(visit, texts.opened, async () => { await visit.write('access_security', openReview) })
}

async function answerReview(visit: Visit): Promise<Answer> {
  const answer = visit.form.get('answer') === 'ended' ? 'ended' : 'confirmed'
  return mending(visit, texts.answered, () =>
    visit.write('access_security', (task) => answerLines(task, visit.form.getAll('line'), answer)))
}

async function close(visit: Visit): Promise<Answer> {
  const { form, language } = visit
  try {
    const userId = filled(form, 'leaver')
    const lastDay = dayIn(form, 'last_day')
    const owed = await visit.write('access_security', (task) => leave(task, userId, lastDay))
    return { as: 'redirect', to: path, said: texts.left[language].replace('{n}', String(owed.length)) }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return listPage(visit, reason)
  }
}

async function mending(visit: Visit, said: { readonly [L in Visit['language']]: string }, act: () => Promise<void>): Promise<Answer> {
  try {
    await act()
    return { as: 'redirect', to: path, said: said[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return listPage(visit, reason)
  }
}

async function file(visit: Visit): Promise<Answer> {
  const { language } = visit
  const rows = await visit.read('access_security', 'exported', (task) => listRights(task))
  const columns = ['kind', 'name', 'mark', 'ground', 'starts_on', 'ends_on', 'returned_on'] as const
  const text = (row: Rows[number], column: typeof columns[number]) => (column === 'kind' ? choiceText('access_right', 'kind', row.kind)[language]
    : column.endsWith('_on') && row[column] !== null ? formatDay(row[column]) : row[column] ?? '')
  return { as: 'file', type: 'text/csv; charset=utf-8', name: 'access-register.csv', bytes: writeTable(
    [texts.who[language], texts.grantor[language], ...columns.map((column) => label(column, language))],
    rows.map((row) => [row.holder, row.grantor, ...columns.map((column) => text(row, column))])) }
}

function filled(form: URLSearchParams, field: string): string {
  const text = (form.get(field) ?? '').trim()
  if (text === '') throw new Refusal('invalid', texts.missing, field)
  return text
}

function dayIn(form: URLSearchParams, field: string): string {
  const day = parseDay(form.get(field) ?? '')
  if (day === undefined) throw new Refusal('invalid', texts.noDay, field)
  return day
}
