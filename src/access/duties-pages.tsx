import { workTasks } from '../catalogue/work-tasks.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { addMonths, formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, Callout, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { grantDuty, listDuties, staffNames, workTaskNamed, type NewDuty } from './duties.ts'
import { dutyRoutes } from './duties-card.tsx'
import { dutyIn } from './duties-form.ts'
import { openedBy, rightGiven } from './duties-opened.ts'
import { stateOf } from './duties-state.ts'
import { dutyTexts as texts } from './duties-texts.ts'
import { proposalRoutes } from './proposal-pages.tsx'
import { proposedDuties } from './proposals.ts'
import { proposalTexts } from './proposal-texts.ts'

const path = '/duties'

/** Duties: who has which, what one would open before it is given, and giving it. */
export const dutiesRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes: ['access_security'], answer: listPage },
  { method: 'GET', path: `${path}/new`, kind: 'page', purposes: ['access_security'], answer: askPage },
  { method: 'POST', path, kind: 'form', purposes: ['access_security'], stepUp: true, answer: give },
  ...proposalRoutes,
  ...dutyRoutes,
]

async function listPage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const { rows, today, proposed } = await visit.read('access_security', 'listed', async (task) => ({
    rows: await listDuties(task), today: task.today, proposed: (await proposedDuties(task)).length }))
  return {
    as: 'page', title: texts.title[language], subtitle: texts.explains[language], current: path,
    actions: <LinkButton href={`${path}/new`} look="primary" shortcut="n">{texts.give[language]}</LinkButton>,
    body: (
      <div class="flow">
        {proposed > 0 && <Callout tone="waits"><p>{proposalTexts.waiting[language].replace('{n}', String(proposed))} <a href={`${path}/proposals`}>{
          proposalTexts.look[language]}</a></p></Callout>}
        <DataTable
          caption={texts.title[language]}
          rows={rows}
          rowKey={({ id }) => id}
          href={({ id }) => `${path}/${id}`}
          empty={<p>{texts.none[language]}</p>}
          columns={[
            { key: 'who', title: texts.who[language], main: true, cell: ({ holder }) => holder, second: ({ title }) => title },
            { key: 'ground', title: texts.ground[language], low: true, cell: ({ ground }) => ground },
            { key: 'grantor', title: texts.grantor[language], low: true, cell: ({ grantor }) => grantor ?? '–' },
            { key: 'ends', title: texts.ends[language], align: 'end', cell: ({ ends_on }) => formatDay(ends_on) },
            { key: 'state', title: texts.state[language], cell: (row) => stateOf(row, today, language) },
          ]}
        />
        <p><a href={`${path}/proposals`}>{proposalTexts.title[language]}</a></p>
      </div>
    ),
  }
}

/** Asks what to give; once it is filled in, says what it would open before anything is given. */
async function askPage(visit: Visit): Promise<Answer> {
  if (!visit.query.has('work_task') || visit.query.get('fill') === 'yes') return formPage(visit, visit.query)
  try {
    return await previewPage(visit, await dutyIn(visit, visit.query))
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return formPage(visit, visit.query, reason)
  }
}

async function give(visit: Visit): Promise<Answer> {
  try {
    const duty = await dutyIn(visit, visit.form)
    const id = await visit.write('access_security', (task) => grantDuty(task, duty))
    return { as: 'redirect', to: `${path}/${id}`, said: texts.given[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return formPage(visit, visit.form, reason)
  }
}

async function formPage(visit: Visit, typed: URLSearchParams, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const { staff, today } = await visit.read('access_security', 'listed', async (task) => ({ staff: await staffNames(task), today: task.today }))
  const field = (name: string, otherwise?: string) => ({ name, value: typed.get(name) ?? otherwise,
    error: refusal?.field === name ? refusal.text[language] : undefined })
  const must = texts.must[language]
  const errors = (refusal?.faults ?? []).map(({ field: name, text }) => ({ name, text: text[language] }))
  return {
    as: 'page', title: texts.give[language], current: path, ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <Form action={`${path}/new`} method="get" errors={<ErrorSummary title={texts.mend[language]} errors={errors} />}
        actions={<><Button look="primary">{texts.preview[language]}</Button><LinkButton href={path} back>{texts.back[language]}</LinkButton></>}>
        <Field kind="choice" {...field('user_id')} label={texts.who[language]} must={must} none={texts.choose[language]}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))} />
        <Field kind="choice" {...field('work_task')} label={texts.duty[language]} must={must} none={texts.choose[language]}
          options={workTaskOptions(language)} />
        <Field kind="text" {...field('title')} label={texts.name[language]} must={must} />
        <Field kind="text" {...field('ground')} label={texts.ground[language]} must={must} />
        <Field kind="textarea" {...field('reach')} label={texts.reach[language]} hint={texts.reachHint[language]} rows={3} />
        <Field kind="day" {...field('starts_on', formatDay(today))} label={texts.starts[language]} must={must} />
        <Field kind="day" {...field('ends_on', formatDay(addMonths(today, 12)))} label={texts.ends[language]} must={must} />
      </Form>
    ),
  }
}

/** Work tasks, and below them the rights that are given apart. */
function workTaskOptions(language: Language) {
  return Object.entries(workTasks).map(([value, { label, ...more }]) => ({
    value, label: 'rights' in more ? `${texts.right[language]}: ${label[language].toLowerCase()}` : label[language] }))
}

async function previewPage(visit: Visit, duty: NewDuty): Promise<Answer> {
  const { language, query } = visit
  const staff = await visit.read('access_security', 'listed', staffNames)
  const who = staff.find(({ id }) => id === duty.userId)?.name
  if (who === undefined) throw new Refusal('invalid', texts.missing, 'user_id')
  const count = await visit.own.reach.persons(duty.reach)
  return {
    as: 'page', title: texts.give[language], subtitle: `${who}, ${duty.title}, ${formatDay(duty.startsOn)}–${formatDay(duty.endsOn)}`,
    current: path,
    body: (
      <Form action={path} hidden={Object.fromEntries(query)}
        actions={<><Button look="primary">{texts.confirm[language]}</Button>
          <LinkButton href={path} back>{texts.back[language]}</LinkButton></>}>
        <Callout tone="waits">
          <p>{texts.sees[language].replace('{who}', who).replace('{n}', String(count))}</p>
          <p>{texts.preparationTold[language]}</p>
        </Callout>
        <Opened duty={duty} visit={visit} />
      </Form>
    ),
  }
}

function Opened({ duty, visit: { language } }: { duty: NewDuty; visit: Visit }) {
  const workTask = workTaskNamed(duty.workTask)
  const right = workTask === undefined ? undefined : rightGiven(workTask, language)
  if (right !== undefined) return <p>{right}</p>
  return (
    <section>
      <h2>{texts.opens[language]}</h2>
      <dl class="values">
        {workTask !== undefined && openedBy(workTask, language).map(({ purpose, items }) => (
          <div key={purpose}><dt>{purpose}</dt><dd class="value">{items.join(', ')}</dd></div>))}
      </dl>
    </section>
  )
}
