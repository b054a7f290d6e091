import { choiceText } from '../platform/choices.ts'
import { closingTexts } from '../platform/closing.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay, formatInstant } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Badge, Button, Callout, EmptyState, Panel } from '../platform/ui/parts.tsx'
import { breachesOf, endBreach } from './ledger-lost.ts'
import { texts } from './texts.ts'

type Breach = Awaited<ReturnType<typeof breachesOf>>[number]

/** The breaches there have been, and what ends the one that keeps the register closed. */
export const breachRoutes: readonly Route[] = [
  { method: 'GET', path: '/breaches', kind: 'page', purposes: ['breach_handling'], answer: (visit) => listPage(visit) },
  { method: 'POST', path: '/breaches/:id/end', kind: 'form', purposes: ['breach_handling'], stepUp: true, answer: end },
]

async function listPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const breaches = await visit.read('breach_handling', 'listed', breachesOf)
  return {
    as: 'page', title: texts.list[language], current: '/breaches', ...(refusal === undefined ? {} : { status: 422 }),
    body: breaches.length === 0 ? <EmptyState title={texts.none[language]} />
      : <div class="flow">{breaches.map((breach) => <Case key={breach.id} visit={visit} breach={breach} refusal={refusal} />)}</div>,
  }
}

function Case({ visit, breach, refusal }: { visit: Visit; breach: Breach; refusal: Refusal | undefined }) {
  const { language, dial } = visit
  const stands = breach.ended_on === null
  const values: readonly (readonly [string, string])[] = [
    [texts.foundAt[language], formatInstant(breach.found_at, language, dial)],
    [texts.dueAt[language], formatInstant(breach.due_at, language, dial)],
    [texts.backupAt[language], formatInstant(breach.backup_at, language, dial)],
    ...(breach.ended_on === null ? [] : [[texts.ended[language], formatDay(breach.ended_on)] as const]),
    ...(breach.ground === null ? [] : [[texts.ground[language], breach.ground] as const]),
  ]
  return (
    <Panel title={choiceText('breach', 'kind', breach.kind)[language]} id={`breach-${breach.id}`}
      actions={<Badge tone={stands ? 'refuses' : 'neutral'}>{texts[stands ? 'standing' : 'ended'][language]}</Badge>}>
      <div class="flow">
        <dl class="values">{values.map(([label, value]) => <div key={label}><dt>{label}</dt><dd class="value">{value}</dd></div>)}</dl>
        {stands && <WhatToDo visit={visit} />}
        {stands && <EndForm visit={visit} breach={breach} refusal={refusal} />}
      </div>
    </Panel>
  )
}

/** What the register knows of whom this concerns, which is nothing, and where it can be found out. */
function WhatToDo({ visit: { language } }: { visit: Visit }) {
  return (
    <Callout tone="waits">
      <p>{closingTexts.why[language]}</p>
      <p>{texts.unknown[language]}</p>
      <p>{texts.findThem[language]} {texts.places.map((place) => place[language]).join('; ')}.</p>
      <p>{texts.thenDo[language]}</p>
    </Callout>
  )
}

function EndForm({ visit, breach, refusal }: { visit: Visit; breach: Breach; refusal: Refusal | undefined }) {
  const { language, form } = visit
  const mine = refusal !== undefined && visit.parameters['id'] === breach.id ? refusal : undefined
  return (
    <Form action={`/breaches/${breach.id}/end`} hidden={{ row_version: String(breach.row_version) }}
      errors={mine !== undefined && <ErrorSummary title={texts.mend[language]} errors={[{ name: 'ground', text: mine.text[language] }]} />}
      actions={<Button look="primary">{texts.open[language]}</Button>}>
      <Field kind="textarea" name="ground" label={texts.ground[language]} must={texts.must[language]} value={form.get('ground') ?? ''}
        error={mine?.text[language]} />
    </Form>
  )
}

async function end(visit: Visit): Promise<Answer> {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noBreach)
  try {
    await visit.write('breach_handling', (task) =>
      endBreach(task, id, visit.form.get('ground') ?? '', Number(visit.form.get('row_version') ?? 1)))
    return { as: 'redirect', to: '/breaches', said: texts.opened[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return listPage(visit, reason)
  }
}
