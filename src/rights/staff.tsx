import type { Language } from '../catalogue/shape.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { printPaper } from '../platform/paper/paper.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import type { Desk } from './desk.ts'
import { executeErasure, stepsOf } from './execute.ts'
import { personMeant } from '../platform/person-meant.ts'
import { listPlans, type ListedPlan } from './lists.ts'
import { letterTexts } from './letter-texts.ts'
import { erasurePaper, toldOf } from './letter.ts'
import { pageTexts as texts } from './page-texts.ts'
import { PlanTable, Ways } from './plan-view.tsx'
import { grounds } from './plan.ts'
import { approveErasure, drawPlan, planById, proposeErasure, withdrawErasure } from './proposals.ts'
import { Redactions } from './redaction-view.tsx'
import { leaveText, redactionsOf, strikeOut } from './redactions.ts'
import { texts as refusals } from './texts.ts'

/** The erasure desk: proposing, reading the plan in words, approving, reading the texts, carrying out. */
export const erasureRoutes: readonly Route[] = [
  page('/erasures', listPage),
  page('/erasures/new', (visit) => newPage(visit)),
  form('/erasures', propose),
  page('/erasures/:id', (visit) => planPage(visit)),
  page('/erasures/:id/letter.pdf', letterFile),
  { ...form('/erasures/:id/approve', (visit) => acting(visit, texts.wasApproved, (desk, id) => approveErasure(desk, id, visit.form.get('hash') ?? ''))), stepUp: true },
  form('/erasures/:id/withdraw', (visit) => acting(visit, texts.wasWithdrawn, withdrawErasure)),
  form('/erasures/:id/carry-out', (visit) => acting(visit, texts.wasDone, executeErasure)),
  form('/erasures/:id/texts/:text', (visit) => acting(visit, texts.wasRead, (desk, id) => readText(desk, id, visit))),
]

function page(path: string, answer: Route['answer']): Route {
  return { method: 'GET', path, kind: 'page', purposes: ['rights_requests'], answer }
}

function form(path: string, answer: Route['answer']): Route {
  return { method: 'POST', path, kind: 'form', purposes: ['rights_requests'], answer }
}

async function listPage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const rows = await visit.read('rights_requests', 'listed', listPlans)
  return { as: 'page', title: texts.list[language], body: (
    <div class="flow">
      <Form action="/erasures/new" method="get" actions={<Button look="primary">{texts.draw[language]}</Button>}>
        <Field kind="text" name="person" label={texts.find[language]} must={texts.must[language]} />
      </Form>
      <DataTable
        caption={texts.list[language]}
        rows={rows}
        rowKey={({ id }) => id}
        href={({ id }) => `/erasures/${id}`}
        empty={<p>{texts.none[language]}</p>}
        columns={[
          { key: 'who', title: texts.who[language], main: true, cell: (row) => nameOf(row, language) },
          { key: 'ground', title: texts.ground[language], cell: ({ ground }) => texts.grounds[ground][language] },
          { key: 'state', title: texts.state[language], cell: (row) => stateOf(row, language), second: ({ proposed_on }) => formatDay(proposed_on) },
        ]}
      />
    </div>
  ) }
}

function nameOf({ first_name, last_name }: Pick<ListedPlan, 'first_name' | 'last_name'>, language: Language): string {
  return last_name === null ? texts.gone[language] : `${first_name ?? ''} ${last_name}`
}

function stateOf({ outcome, approved_on }: Pick<ListedPlan, 'outcome' | 'approved_on'>, language: Language): string {
  if (outcome !== null) return texts.outcomes[outcome][language]
  return (approved_on === null ? texts.proposed : texts.approved)[language]
}

async function newPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const desk = deskOfVisit(visit)
  const asked = (visit.form.get('person') ?? visit.query.get('person') ?? '').trim()
  const person = await desk.read('opened', (task) => personMeant(task, asked))
  const chosen = visit.form.get('ground')
  const { plan, bars, advice } = await drawPlan(desk, { person, ground: 'no_longer_needed', keepsOut: false })
  return {
    as: 'page', title: texts.title[language], current: '/erasures', ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <div class="flow">
        <Ways ways={[...bars, ...advice]} language={language} />
        <PlanTable actions={plan.actions} language={language} />
        <Form action="/erasures" hidden={{ person }} errors={errorsOf(refusal, language)}
          actions={<Button look="primary">{texts.propose[language]}</Button>}>
          <Field kind="radios" name="ground" label={texts.ground[language]} must={texts.must[language]} value={chosen ?? undefined}
            options={grounds.map((value) => ({ value, label: texts.grounds[value][language] }))}
            error={refusal?.field === 'ground' ? refusal.text[language] : undefined} />
          <Field kind="checkbox" name="keeps_out" label={texts.keepsOut[language]} isChecked={visit.form.get('keeps_out') !== null} />
        </Form>
      </div>
    ),
  }
}

function errorsOf(refusal: Refusal | undefined, language: Language) {
  return refusal === undefined ? undefined
    : <ErrorSummary title={texts.mend[language]} errors={[{ name: refusal.field ?? 'ground', text: refusal.text[language] }]} />
}

async function propose(visit: Visit): Promise<Answer> {
  const person = visit.form.get('person') ?? ''
  if (!isId(person)) throw new Refusal('not-found', refusals.noPerson)
  try {
    const ground = grounds.find((one) => one === visit.form.get('ground'))
    if (ground === undefined) throw new Refusal('invalid', texts.chooseGround, 'ground')
    const { id } = await proposeErasure(deskOfVisit(visit), { person, ground, keepsOut: visit.form.get('keeps_out') !== null })
    return { as: 'redirect', to: `/erasures/${id}`, said: texts.wasProposed[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.kind === 'not-found') throw reason
    return newPage(visit, reason)
  }
}

async function planPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const id = idOf(visit, 'id')
  const desk = deskOfVisit(visit)
  const [plan, steps, found] = await desk.read('opened', async (task) =>
    [await planById(task, id), await stepsOf(task, id), await redactionsOf(task, id)] as const)
  const done = steps.filter(({ done_at }) => done_at !== null).length
  const errors = errorsOf(refusal, language)
  return {
    as: 'page', title: texts.title[language], current: '/erasures', subtitle: stateOf(plan, language),
    ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <div class="flow">
        <dl class="values">
          <div><dt>{texts.ground[language]}</dt><dd class="value">{texts.grounds[plan.ground][language]}</dd></div>
          {steps.length > 0 && <div><dt>{texts.progress[language]}</dt><dd class="value">{`${done} / ${steps.length}`}</dd></div>}
        </dl>
        <PlanTable actions={plan.plan.actions} language={language} />
        {plan.outcome !== 'withdrawn' && plan.approved_on !== null
          && <p><LinkButton href={`/erasures/${id}/letter.pdf`}>{letterTexts.letter[language]}</LinkButton></p>}
        {plan.ended_on === null && <Redactions plan={id} redactions={found} language={language} refusal={refusal} open={visit.parameters['text']} />}
        {plan.ended_on === null && plan.approved_on === null && (
          <Form action={`/erasures/${id}/approve`} hidden={{ hash: plan.plan_hash }} errors={visit.parameters['text'] === undefined ? errors : undefined}
            actions={<>
              <Button look="primary">{texts.approve[language]}</Button>
              <Button formAction={`/erasures/${id}/withdraw`}>{texts.withdraw[language]}</Button>
            </>}>{null}</Form>
        )}
        {plan.ended_on === null && plan.approved_on !== null && (
          <Form action={`/erasures/${id}/carry-out`} errors={visit.parameters['text'] === undefined ? errors : undefined}
            actions={<Button look="danger">{texts.carryOut[language]}</Button>}>{null}</Form>
        )}
      </div>
    ),
  }
}

/** The letter is in the person's own language; once the person is gone, in the reader's. */
async function letterFile(visit: Visit): Promise<Answer> {
  const id = idOf(visit, 'id')
  const told = await visit.read('rights_requests', 'printed', (task) => toldOf(task, id, visit.tenant.name, visit.language))
  return { as: 'file', type: 'application/pdf', name: 'erasure.pdf', bytes: await printPaper(erasurePaper(told)) }
}

async function acting(visit: Visit, said: { readonly [L in Language]: string }, act: (desk: Desk, id: string) => Promise<unknown>): Promise<Answer> {
  const id = idOf(visit, 'id')
  try {
    await act(deskOfVisit(visit), id)
    return { as: 'redirect', to: `/erasures/${id}`, said: said[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.kind === 'not-found') throw reason
    return planPage(visit, reason)
  }
}

async function readText(desk: Desk, id: string, visit: Visit): Promise<void> {
  const text = idOf(visit, 'text')
  if (visit.form.get('answer') === 'another_person') await leaveText(desk, id, text)
  else await strikeOut(desk, id, text, visit.form.get(`text-${text}`) ?? '')
}

function idOf({ parameters }: Visit, name: string): string {
  const id = parameters[name] ?? ''
  if (!isId(id)) throw new Refusal('not-found', refusals.noPlan)
  return id
}

/** The desk of a visit. Refuses where there is no ledger. */
export function deskOfVisit(visit: Visit): Desk {
  const { tenant, actor, ledger, vault } = visit
  if (ledger === undefined || vault === undefined) throw new Refusal('not-allowed', texts.noLedger)
  return {
    tenant: tenant.id, user: actor.user?.id, ledger, files: vault,
    read: (act, ask) => visit.read('rights_requests', act, ask),
    write: (act) => visit.write('rights_requests', act),
    job: (act) => visit.job('rights_requests', act),
    mustErase: () => visit.mustHold('erase'),
  }
}
