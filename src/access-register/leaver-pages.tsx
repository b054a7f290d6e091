import type { Task } from '../platform/gate/task.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language, Text } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Badge, Button, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { dayIn, Errors, filled, openStaff } from './forms.tsx'
import { heldBy, leave, listLeavers } from './leavers.ts'
import { leaverTexts as texts } from './leaver-texts.ts'
import { registerPath } from './paths.ts'
import { registerTexts } from './texts.ts'

const path = `${registerPath}/leavers`

/** Who is leaving, or the checklist of the one who is asked for. */
export async function leaversPage(visit: Visit): Promise<Answer> {
  const asked = visit.query.get('leaver') ?? ''
  return isId(asked) ? checklistPage(visit, asked) : listPage(visit)
}

async function listPage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const { leavers, staff } = await visit.read('access_security', 'listed', async (task) => ({
    leavers: await listLeavers(task), staff: (await openStaff(task)).filter(({ id }) => id !== task.user?.id) }))
  return {
    as: 'page', title: texts.title[language], subtitle: texts.told[language], current: registerPath,
    actions: <LinkButton href={registerPath} back>{registerTexts.back[language]}</LinkButton>,
    body: (
      <div class="flow">
        <Panel id="leaver" title={registerTexts.leaver[language]}>
          <Form action={path} method="get" actions={<Button look="primary">{texts.choose[language]}</Button>}>
            <Field kind="choice" name="leaver" label={registerTexts.who[language]} none={registerTexts.choose[language]}
              options={staff.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form>
        </Panel>
        <h2>{texts.leaving[language]}</h2>
        <DataTable caption={texts.leaving[language]} rows={leavers} rowKey={({ id }) => id} href={({ id }) => `${path}?leaver=${id}`}
          empty={<p>{texts.nobody[language]}</p>} columns={[
            { key: 'who', title: registerTexts.who[language], main: true, cell: ({ name }) => name },
            { key: 'last', title: texts.lastDay[language], align: 'end', cell: ({ closed_on }) => formatDay(closed_on ?? '') },
            { key: 'out', title: texts.out[language], align: 'end', cell: ({ out }) => String(out) }]} />
      </div>
    ),
  }
}

type Line = { key: string; what: Text; count: number | undefined; next: Text; detail?: string; ends: boolean }

async function checklistPage(visit: Visit, userId: string, refusal?: Refusal): Promise<Answer> {
  const { language, form, actor } = visit
  const held = await visit.read('access_security', 'opened', (task) => heldBy(task, userId))
  const lines = [...endingLines(held), ...stayingLines(held), ...await linesElsewhere(visit, userId)]
  const { user } = held
  return {
    as: 'page', title: user.name, subtitle: user.closed_on === null ? texts.told[language] : `${texts.lastDay[language]} ${formatDay(user.closed_on)}`,
    current: registerPath, ...(refusal === undefined ? {} : { status: 422 }),
    actions: <LinkButton href={path} back>{registerTexts.back[language]}</LinkButton>,
    body: (
      <div class="flow">
        <Checklist lines={lines} language={language} />
        {actor.user?.id !== userId && (
          <Panel id="close" title={texts.close[language]}>
            <Form action={path} hidden={{ leaver: userId }} errors={<Errors language={language} refusal={refusal} />}
              actions={<Button look="danger">{texts.close[language]}</Button>}>
              <Field kind="day" name="last_day" label={texts.lastDay[language]} must={registerTexts.must[language]}
                value={form.get('last_day') ?? (user.closed_on === null ? '' : formatDay(user.closed_on))}
                error={refusal?.field === 'last_day' ? refusal.text[language] : undefined} />
            </Form>
          </Panel>
        )}
      </div>
    ),
  }
}

type Held = Awaited<ReturnType<typeof heldBy>>

function endingLines({ duties, substitutes, rights, sessions, requests }: Held): Line[] {
  const programs = sessions.filter(({ kind }) => kind === 'token')
  const counts = [['duties', duties], ['substitutes', substitutes], ['rights', rights], ['requests', requests],
    ['sessions', sessions.filter(({ kind }) => kind !== 'token')], ['tokens', programs]] as const
  return counts.map(([key, rows]) => ({ key, what: texts[key], count: rows.length, next: texts.ends, ends: true }))
}

function stayingLines({ things, customers, answers, identities }: Held): Line[] {
  return [
    { key: 'things', what: texts.things, count: things.length, next: texts.nextThing, ends: false,
      detail: things.map(({ name, mark }) => `${name}${mark === null ? '' : ` (${mark})`}`).join(', ') },
    { key: 'customers', what: texts.customers, count: customers, next: texts.nextCustomer, ends: false },
    { key: 'answers', what: texts.answers, count: answers, next: texts.nextAnswer, ends: false },
    { key: 'identities', what: texts.identities, count: identities.length, next: texts.nextIdentity, ends: false,
      detail: identities.map(({ name }) => name).join(', ') },
  ]
}

/** What other purposes know: read in each that the viewer's duties hold, and said to be unseen where they hold none. */
async function linesElsewhere(visit: Visit, userId: string): Promise<Line[]> {
  const keeper = visit.firstHeld(['contracting', 'customer_relationship'])
  const kept = keeper === undefined ? undefined : await visit.read(keeper, 'listed', (task) => keptBy(task, userId))
  const requests = visit.holds('rights_requests') ? await visit.read('rights_requests', 'listed', (task) => requestsOf(task, userId)) : undefined
  return [
    { key: 'contracts', what: texts.contracts, count: kept?.contracts, next: texts.nextContract, ends: false },
    { key: 'to_dos', what: texts.toDos, count: kept?.toDos, next: texts.nextToDo, ends: false },
    { key: 'rights_requests', what: texts.rightsRequests, count: requests, next: texts.nextRequest, ends: false },
  ]
}

async function keptBy(task: Task<'contracting' | 'customer_relationship'>, userId: string) {
  const toDos = await task.db.selectFrom('to_do').select(({ fn }) => fn.countAll<number>().as('n')).where('tenant_id', '=', task.tenant)
    .where('doer_id', '=', userId).where('done_on', 'is', null).executeTakeFirstOrThrow()
  const contracts = await task.db.selectFrom('account_management').innerJoin('contract', (on) => on
    .onRef('contract.tenant_id', '=', 'account_management.tenant_id').onRef('contract.organisation_id', '=', 'account_management.organisation_id'))
    .select(({ fn }) => fn.count<number>('contract.id').distinct().as('n')).where('account_management.tenant_id', '=', task.tenant)
    .where('account_management.user_id', '=', userId).where('account_management.ended_on', 'is', null)
    .where('contract.ended_on', 'is', null).executeTakeFirstOrThrow()
  return { toDos: Number(toDos.n), contracts: Number(contracts.n) }
}

async function requestsOf(task: Task<'rights_requests'>, userId: string): Promise<number> {
  const row = await task.db.selectFrom('rights_request').innerJoin('rights_step', (on) => on
    .onRef('rights_step.tenant_id', '=', 'rights_request.tenant_id').onRef('rights_step.request_id', '=', 'rights_request.id'))
    .select(({ fn }) => fn.count<number>('rights_step.request_id').distinct().as('n')).where('rights_request.tenant_id', '=', task.tenant)
    .where('rights_request.ended_on', 'is', null).where('rights_step.taken_by', '=', userId).executeTakeFirstOrThrow()
  return Number(row.n)
}

function Checklist({ lines, language }: { lines: readonly Line[]; language: Language }) {
  return (
    <DataTable caption={texts.checklist[language]} rows={lines} rowKey={({ key }) => key} empty={null} columns={[
      { key: 'what', title: texts.what[language], main: true, cell: ({ what }) => what[language], second: ({ detail }) => detail ?? '' },
      { key: 'count', title: texts.count[language], align: 'end', cell: ({ count }) => (count === undefined ? '–' : String(count)) },
      { key: 'happens', title: texts.happens[language], cell: (line) => <Fate line={line} language={language} />,
        second: ({ count, next, ends }) => (ends || count === 0 || count === undefined ? '' : next[language]) },
    ]} />
  )
}

function Fate({ line: { count, ends }, language }: { line: Line; language: Language }) {
  if (count === undefined) return <Badge>{texts.unseen[language]}</Badge>
  if (count === 0) return <Badge tone="holds">{texts.clear[language]}</Badge>
  return ends ? <Badge tone="neutral">{texts.ends[language]}</Badge> : <Badge tone="waits">{texts.stays[language]}</Badge>
}

export async function closeLeaver(visit: Visit): Promise<Answer> {
  const { form, language } = visit
  const userId = form.get('leaver') ?? ''
  if (!isId(userId)) throw new Refusal('not-found', texts.notFound)
  try {
    filled(form, 'last_day')
    const lastDay = dayIn(form, 'last_day')
    await visit.write('access_security', (task) => leave(task, userId, lastDay))
    return { as: 'redirect', to: `${path}?leaver=${userId}`, said: texts.left[language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return checklistPage(visit, userId, reason)
  }
}
