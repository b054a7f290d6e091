import { tableNamed } from '../catalogue/schema/columns.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { addDays, formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { dutyById, moveEnd, preparations, recordPreparation, staffNames, substitute } from './duties.ts'
import { dayIn, filled } from './duties-form.ts'
import { stateOf } from './duties-state.ts'
import { dutyTexts as texts } from './duties-texts.ts'
import { texts as general } from './texts.ts'

const path = '/duties/:id'

/** One duty: its facts, what prepares for it, its end and its substitute. */
export const dutyRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes: ['access_security'], answer: (visit) => dutyPage(visit) },
  { method: 'POST', path: `${path}/preparation`, kind: 'form', purposes: ['access_security'], stepUp: true, answer: prepare },
  { method: 'POST', path: `${path}/end`, kind: 'form', purposes: ['access_security'], answer: end },
  { method: 'POST', path: `${path}/substitute`, kind: 'form', purposes: ['access_security'], stepUp: true, answer: standIn },
]

type Shown = Awaited<ReturnType<typeof dutyById>>
type Part = { visit: Visit; duty: Shown; refusal: Refusal | undefined }

async function dutyPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const { duty, staff, today } = await visit.read('access_security', 'opened', async (task) => ({
    duty: await dutyById(task, idOf(visit)), staff: await staffNames(task), today: task.today }))
  const lives = duty.ends_on >= today
  return {
    as: 'page', title: duty.holder, subtitle: duty.title, current: '/duties', ...(refusal === undefined ? {} : { status: 422 }),
    actions: <LinkButton href="/duties" back>{texts.back[language]}</LinkButton>,
    body: (
      <div class="flow">
        <Facts duty={duty} today={today} language={language} />
        {lives && <Preparation visit={visit} duty={duty} refusal={refusal} />}
        {lives && <End visit={visit} duty={duty} refusal={refusal} />}
        {lives && duty.substitutes_id === null && <Substitute visit={visit} duty={duty} refusal={refusal}
          staff={staff.filter(({ id }) => id !== duty.user_id)} today={today} />}
      </div>
    ),
  }
}

function Facts({ duty, today, language }: { duty: Shown; today: string; language: Language }) {
  const reach = duty.everywhere ? texts.everywhere[language] : texts.some[language].replace('{n}', String(duty.reach.length))
  const facts = [
    [texts.state, stateOf(duty, today, language)], [texts.reach, reach], [texts.ground, duty.ground],
    [texts.grantor, duty.grantor ?? '–'], [texts.starts, formatDay(duty.starts_on)], [texts.ends, formatDay(duty.ends_on)],
  ] as const
  return (
    <dl class="values">
      {facts.map(([label, value]) => <div key={label.en}><dt>{label[language]}</dt><dd class="value">{value}</dd></div>)}
    </dl>
  )
}

function Preparation({ visit, duty, refusal }: Part) {
  const { language, form } = visit
  return (
    <Panel id="preparation" title={texts.preparation[language]}>
      <Form action={`/duties/${duty.id}/preparation`} hidden={{ row_version: String(duty.row_version) }}
        errors={errorsOf(refusal, language, preparations)} actions={<Button look="primary">{texts.save[language]}</Button>}>
        <p class="muted">{texts.preparationTold[language]}</p>
        {preparations.map((name) => (
          <Field key={name} kind="day" name={name} label={tableNamed('duty').columns[name]?.label?.[language] ?? name}
            value={form.get(name) ?? (duty[name] === null ? '' : formatDay(duty[name]))} error={errorOf(refusal, name, language)} />
        ))}
      </Form>
    </Panel>
  )
}

function End({ visit, duty, refusal }: Part) {
  const { language, form } = visit
  return (
    <Panel id="end" title={texts.changeEnd[language]}>
      <Form action={`/duties/${duty.id}/end`} hidden={{ row_version: String(duty.row_version) }}
        errors={errorsOf(refusal, language, ['until'])}
        actions={<><Button>{texts.changeEnd[language]}</Button>
          <Button look="danger" name="now" value="yes">{texts.endNow[language]}</Button></>}>
        <p class="muted">{texts.endTold[language]}</p>
        <Field kind="day" name="until" label={texts.ends[language]} value={form.get('until') ?? formatDay(duty.ends_on)}
          error={errorOf(refusal, 'until', language)} />
      </Form>
    </Panel>
  )
}

function Substitute({ visit, duty, refusal, staff, today }: Part & { staff: readonly { id: string; name: string }[]; today: string }) {
  const { language, form } = visit
  return (
    <Panel id="substitute" title={texts.substitute[language]}>
      <Form action={`/duties/${duty.id}/substitute`} errors={errorsOf(refusal, language, ['user_id', 'starts_on', 'ends_on'])}
        actions={<Button>{texts.nameSubstitute[language]}</Button>}>
        <p class="muted">{texts.substituteTold[language]}</p>
        <Field kind="choice" name="user_id" label={texts.who[language]} value={form.get('user_id') ?? undefined}
          none={texts.choose[language]} options={staff.map(({ id, name }) => ({ value: id, label: name }))}
          error={errorOf(refusal, 'user_id', language)} />
        <Field kind="day" name="starts_on" label={texts.starts[language]} value={form.get('starts_on') ?? formatDay(today)}
          error={errorOf(refusal, 'starts_on', language)} />
        <Field kind="day" name="ends_on" label={texts.ends[language]} value={form.get('ends_on') ?? ''}
          error={errorOf(refusal, 'ends_on', language)} />
      </Form>
    </Panel>
  )
}

async function prepare(visit: Visit): Promise<Answer> {
  return mending(visit, async () => {
    const days: { [P in typeof preparations[number]]?: string } = {}
    for (const name of preparations) if ((visit.form.get(name) ?? '') !== '') days[name] = dayIn(visit.form, name)
    await visit.write('access_security', (task) => recordPreparation(task, idOf(visit), days, versionIn(visit)))
  })
}

async function end(visit: Visit): Promise<Answer> {
  return mending(visit, async () => {
    const until = visit.form.get('now') === 'yes' ? undefined : dayIn(visit.form, 'until')
    await visit.write('access_security', (task) =>
      moveEnd(task, idOf(visit), until ?? addDays(task.today, -1), versionIn(visit)))
  })
}

async function standIn(visit: Visit): Promise<Answer> {
  const { form, language } = visit
  return mending(visit, async () => {
    const wanted = { userId: filled(form, 'user_id'), startsOn: dayIn(form, 'starts_on'), endsOn: dayIn(form, 'ends_on') }
    await visit.write('access_security', async (task) => {
      const { holder } = await dutyById(task, idOf(visit))
      await substitute(task, idOf(visit), { ...wanted, ground: texts.standsInFor[language].replace('{who}', holder) })
    })
  })
}

async function mending(visit: Visit, act: () => Promise<void>): Promise<Answer> {
  try {
    await act()
    return { as: 'redirect', to: `/duties/${idOf(visit)}`, said: texts.saved[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return dutyPage(visit, reason)
  }
}

function versionIn({ form }: Visit): number {
  return Number(form.get('row_version') ?? 1)
}

function errorOf(refusal: Refusal | undefined, field: string, language: Language): string | undefined {
  return refusal?.field === field ? refusal.text[language] : undefined
}

function errorsOf(refusal: Refusal | undefined, language: Language, fields: readonly string[]) {
  const errors = (refusal?.faults ?? []).filter(({ field }) => fields.includes(field))
    .map(({ field, text }) => ({ name: field, text: text[language] }))
  return <ErrorSummary title={texts.mend[language]} errors={errors} />
}

function idOf(visit: Visit): string {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', general.noSuchDuty)
  return id
}
