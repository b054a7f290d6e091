import type { Language } from '../catalogue/shape.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, Callout } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { choiceText } from '../platform/choices.ts'
import type { Desk } from './desk.ts'
import { pageTexts as texts } from './page-texts.ts'
import { PlanTable } from './plan-view.tsx'
import { approveStaff, drawStaff, executeStaff, proposeStaff, staffPlans, withdrawStaff } from './staff-erasure.ts'
import { staffErasureTexts as words } from './staff-erasure-texts.ts'
import { deskOfVisit } from './staff.tsx'
import { texts as refusals } from './texts.ts'

const at = '/erasures/staff/:id'
type Plan = Awaited<ReturnType<typeof staffPlans>>[number]

/** Erasing a member of staff: what stands in the way, what would happen to every row, and its plan. */
export const staffErasureRoutes: readonly Route[] = [
  { method: 'GET', path: at, kind: 'page', purposes: ['rights_requests'], answer: (visit) => planPage(visit) },
  form(at, (visit) => acting(visit, texts.wasProposed, proposeStaff)),
  { ...form(`${at}/approve`, (visit) => acting(visit, texts.wasApproved, (desk, user) => approveStaff(desk, user, visit.form.get('hash') ?? ''))), stepUp: true },
  form(`${at}/withdraw`, (visit) => acting(visit, texts.wasWithdrawn, withdrawStaff)),
  form(`${at}/carry-out`, (visit) => acting(visit, words.wasDone, executeStaff)),
]

function form(path: string, answer: Route['answer']): Route {
  return { method: 'POST', path, kind: 'form', purposes: ['rights_requests'], answer }
}

async function planPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const id = idOf(visit)
  const desk = deskOfVisit(visit)
  const { plan, bars, isErased } = await drawStaff(desk, id)
  const plans = await desk.read('opened', (task) => staffPlans(task, id))
  const open = plans.find(({ ended_on }) => ended_on === null)
  const errors = refusal === undefined ? undefined
    : <ErrorSummary title={texts.mend[language]} errors={[{ name: 'plan', text: refusal.text[language] }]} />
  return { as: 'page', title: words.title[language], current: '/erasures', ...(refusal === undefined ? {} : { status: 422 }), body: (
    <div class="flow">
      {isErased ? <Callout>{words.erased[language]}</Callout> : <>
        {bars.map(({ what, until }) => (
          <Callout key={what} tone="waits">{words.bars[what][language].replace('{day}', until === undefined || until === 'infinity' ? '–' : formatDay(until))}</Callout>
        ))}
        <PlanTable actions={open?.plan.actions ?? plan.actions} language={language} />
        <p class="muted">{words.logStays[language]}</p>
        {bars.length === 0 && <Acts id={id} open={open} language={language} errors={errors} />}
      </>}
      {plans.length > 0 && <Past plans={plans} language={language} />}
    </div>
  ) }
}

function Acts(props: { id: string; open: Plan | undefined; language: Language; errors: ReturnType<typeof ErrorSummary> | undefined }) {
  const { id, open, language, errors } = props
  const path = `/erasures/staff/${id}`
  if (open === undefined) {
    return <Form action={path} errors={errors} actions={<Button look="primary">{texts.propose[language]}</Button>}>{null}</Form>
  }
  if (open.approved_on === null) {
    return (
      <Form action={`${path}/approve`} hidden={{ hash: open.plan_hash }} errors={errors} actions={<>
        <Button look="primary">{texts.approve[language]}</Button>
        <Button formAction={`${path}/withdraw`}>{texts.withdraw[language]}</Button>
      </>}>{null}</Form>
    )
  }
  return <Form action={`${path}/carry-out`} errors={errors} actions={<Button look="danger">{texts.carryOut[language]}</Button>}>{null}</Form>
}

function Past({ plans, language }: { plans: readonly Plan[]; language: Language }) {
  const state = ({ outcome, approved_on }: Plan) => (outcome === null ? texts[approved_on === null ? 'proposed' : 'approved'][language]
    : choiceText('staff_erasure', 'outcome', outcome)[language])
  return (
    <DataTable caption={words.plans[language]} rows={plans} rowKey={({ id }) => id} empty={<p>–</p>} columns={[
      { key: 'state', title: texts.state[language], main: true, cell: state },
      { key: 'on', title: words.proposedOn[language], align: 'end', cell: ({ proposed_on }) => formatDay(proposed_on) },
    ]} />
  )
}

async function acting(visit: Visit, said: { readonly [L in Language]: string }, act: (desk: Desk, user: string) => Promise<unknown>): Promise<Answer> {
  const id = idOf(visit)
  try {
    await act(deskOfVisit(visit), id)
    return { as: 'redirect', to: `/erasures/staff/${id}`, said: said[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.kind === 'not-found') throw reason
    return planPage(visit, reason)
  }
}

function idOf({ parameters }: Visit): string {
  const id = parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', refusals.noPerson)
  return id
}
