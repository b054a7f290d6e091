import { z } from 'zod'
import { isTableName, tableNamed } from '../catalogue/schema/columns.ts'
import { retention } from '../catalogue/retention.ts'
import type { Language } from '../catalogue/shape.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { endHold, holdGrounds, lastPurge, placeHold, runningHolds } from './holds.ts'
import { pageTexts as texts } from './page-texts.ts'

/** What was purged and what is kept, and holds with their reasons and ends. */
export const retentionRoutes: readonly Route[] = [
  { method: 'GET', path: '/retention', kind: 'page', purposes: ['rights_requests'], answer: (visit) => retentionPage(visit) },
  { method: 'POST', path: '/retention/holds', kind: 'form', purposes: ['rights_requests'], answer: place },
  { method: 'POST', path: '/retention/holds/:id/end', kind: 'form', purposes: ['rights_requests'], answer: end },
]

async function retentionPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const [last, holds] = await visit.read('rights_requests', 'listed', async (task) => [await lastPurge(task), await runningHolds(task)] as const)
  return {
    as: 'page', title: texts.title[language], ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <div class="flow">
        <h2>{texts.last[language]}</h2>
        {last === undefined ? <p>{texts.never[language]}</p> : <LastPurge language={language} {...last} />}
        <h2>{texts.holds[language]}</h2>
        <Holds language={language} holds={holds} />
        <HoldForm visit={visit} refusal={refusal} />
      </div>
    ),
  }
}

const removed = z.array(z.object({ table: z.string(), column: z.string().optional(), rule: z.string(), act: z.string(), count: z.number() }))
const kept = z.array(z.object({ reason: z.enum(['hold', 'restriction', 'law']), until: z.string().optional(), rule: z.string().optional(), count: z.number() }))

function LastPurge(props: { language: Language; ran_on: string; removed: unknown; held: unknown }) {
  const { language } = props
  return (
    <>
      <p class="muted">{`${texts.ran[language]} ${formatDay(props.ran_on)}`}</p>
      <DataTable caption={texts.last[language]} rows={removed.parse(props.removed)} empty={<p>{texts.nothing[language]}</p>}
        rowKey={({ act, table, column }) => `${act} ${table} ${column ?? ''}`} columns={[
          { key: 'what', title: texts.what[language], main: true, cell: ({ table }) => (isTableName(table) ? tableNamed(table).label[language] : table),
            second: ({ column }) => column ?? '' },
          { key: 'rule', title: texts.rule[language], cell: ({ rule }) => ruleLabel(rule, language) },
          { key: 'count', title: texts.count[language], align: 'end', cell: ({ count }) => String(count) },
        ]} />
      <ul>
        {kept.parse(props.held).map(({ reason, until, rule, count }) => (
          <li key={[reason, rule, until].join()}>
            {[`${texts.held[language]} ${count}`, texts.reasons[reason][language], ...(rule === undefined ? [] : [ruleLabel(rule, language)]),
              ...(until === undefined || until === 'infinity' ? [] : [formatDay(until)])].join(' · ')}
          </li>
        ))}
      </ul>
    </>
  )
}

function ruleLabel(name: string, language: Language): string {
  return Object.entries(retention).find(([rule]) => rule === name)?.[1].label[language] ?? name
}

function Holds({ language, holds }: { language: Language; holds: Awaited<ReturnType<typeof runningHolds>> }) {
  return (
    <DataTable caption={texts.holds[language]} rows={holds} rowKey={({ id }) => id} empty={<p>{texts.noHolds[language]}</p>} columns={[
      { key: 'who', title: texts.who[language], main: true, cell: ({ first_name, last_name }) => `${first_name} ${last_name}`,
        second: ({ reason }) => reason },
      { key: 'ground', title: texts.ground[language], cell: ({ ground }) => texts.grounds[ground][language] },
      { key: 'ends', title: texts.ends[language], align: 'end', cell: ({ ends_on }) => formatDay(ends_on) },
      { key: 'lift', title: texts.lift[language], cell: ({ id, first_name, last_name }) => (
        <form method="post" action={`/retention/holds/${id}/end`}>
          <Button look="small">{texts.lift[language]}<span class="hidden">{` ${first_name} ${last_name}`}</span></Button>
        </form>
      ) },
    ]} />
  )
}

function HoldForm({ visit: { language, form }, refusal }: { visit: Visit; refusal: Refusal | undefined }) {
  const error = (name: string) => (refusal?.field === name ? refusal.text[language] : undefined)
  const value = (name: string) => form.get(name) ?? undefined
  return (
    <Form action="/retention/holds" actions={<Button look="primary">{texts.place[language]}</Button>}
      errors={refusal && <ErrorSummary title={texts.mend[language]} errors={[{ name: refusal.field ?? 'person', text: refusal.text[language] }]} />}>
      <Field kind="text" name="person" label={texts.person[language]} must={texts.must[language]} value={value('person')} error={error('person')} />
      <Field kind="radios" name="ground" label={texts.ground[language]} must={texts.must[language]} value={value('ground')} error={error('ground')}
        options={holdGrounds.map((ground) => ({ value: ground, label: texts.grounds[ground][language] }))} />
      <Field kind="text" name="reason" label={texts.reason[language]} hint={texts.reasonHint[language]} must={texts.must[language]}
        value={value('reason')} error={error('reason')} />
      <Field kind="day" name="ends_on" label={texts.ends[language]} must={texts.must[language]} value={value('ends_on')} error={error('ends_on')} />
    </Form>
  )
}

async function place(visit: Visit): Promise<Answer> {
  const field = (name: string) => visit.form.get(name) ?? ''
  try {
    await visit.write('rights_requests', (task) => placeHold(task, { person: field('person').trim(), ground: field('ground'),
      reason: field('reason'), ends_on: field('ends_on') }))
    return { as: 'redirect', to: '/retention', said: texts.placed[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.kind !== 'invalid') throw reason
    return retentionPage(visit, reason)
  }
}

async function end(visit: Visit): Promise<Answer> {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noPerson)
  await visit.write('rights_requests', (task) => endHold(task, id))
  return { as: 'redirect', to: '/retention', said: texts.lifted[visit.language] }
}
