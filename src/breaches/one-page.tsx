import { choiceText } from '../platform/choices.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { formatDay, formatInstant } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Badge, Button, Callout, Columns, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { toldOf } from './affected.ts'
import { AffectedPanel, peopleOf } from './affected-panel.tsx'
import { breachById, noticesOf, stillMissing, type Breach, type Notice } from './breaches.ts'
import { Clock } from './clock.tsx'
import { KnownFields } from './known-fields.tsx'
import { LostLedger } from './lost-ledger.tsx'
import { pageTexts as texts } from './page-texts.ts'
import { texts as words } from './texts.ts'
import { inForm, type Wrong } from './wrong.tsx'

/** The card of a breach. The names of people are a section of whoever handles requests. */
export async function onePage(visit: Visit, id: string, wrong?: Wrong): Promise<Answer> {
  const { language, dial } = visit
  const { breach, notices, now } = await visit.read('breach_handling', 'opened', async (task) =>
    ({ now: task.now, breach: await breachById(task, id), notices: await noticesOf(task, id) }))
  const people = visit.holds('rights_requests') ? await visit.read('rights_requests', 'listed', (task) => peopleOf(task, id)) : undefined
  const missing = stillMissing(breach, { authority: notices.length > 0, people: people && toldOf(people.affected) })
  const isOpen = breach.ended_on === null
  return {
    as: 'page', title: choiceText('breach', 'kind', breach.kind)[language], current: '/breaches', ...(wrong === undefined ? {} : { status: 422 }),
    subtitle: `${texts.found[language]} ${formatInstant(breach.found_at, language, dial)}`,
    actions: <Badge tone={isOpen ? 'refuses' : 'neutral'}>{words[isOpen ? 'standing' : 'ended'][language]}</Badge>,
    body: (
      <Columns wide={<div class="flow">
        {breach.kind === 'ledger_lost' && isOpen && <LostLedger language={language} />}
        <Details visit={visit} breach={breach} wrong={wrong} />
        <AffectedPanel visit={visit} breach={breach} people={people} wrong={wrong} />
      </div>} narrow={<div class="flow">
        <Authority visit={visit} breach={breach} notices={notices} now={now} wrong={wrong} />
        <End visit={visit} breach={breach} missing={missing.map((text) => text[language])} wrong={wrong} />
      </div>} />
    ),
  }
}

type Shown = { visit: Visit; breach: Breach; wrong: Wrong | undefined }

function Details({ visit, breach, wrong }: Shown) {
  const { language } = visit
  const { refusal, errors } = inForm(wrong, 'details', visit)
  return (
    <Panel title={texts.details[language]} id="details">
      {breach.ended_on === null ? (
        <Form action={`/breaches/${breach.id}/details`} guarded hidden={{ row_version: String(breach.row_version) }} errors={errors}
          actions={<Button look={breach.kind === 'ledger_lost' ? undefined : 'primary'}>{texts.save[language]}</Button>}>
          <KnownFields visit={visit} refusal={refusal} breach={breach} />
        </Form>
      ) : <p>{breach.happened ?? ''} {breach.ground ?? ''}</p>}
    </Panel>
  )
}

function Authority({ visit, breach, notices, now, wrong }: Shown & { notices: readonly Notice[]; now: Date }) {
  const { language, dial, form } = visit
  const { refusal, errorOf, errors } = inForm(wrong, 'notices', visit)
  const isTold = notices.length > 0
  const sent = (name: string) => (refusal === undefined ? '' : form.get(name) ?? '')
  return (
    <Panel title={texts.authority[language]} id="authority" actions={<Clock breach={breach} isTold={isTold} now={now} language={language} />}>
      <div class="flow">
        <dl class="values">
          <div><dt>{texts.due[language]}</dt><dd class="value">{formatInstant(breach.due_at, language, dial)}</dd></div>
          {notices.map(({ id, stage, told_at, late_because }) => (
            <div key={id}><dt>{choiceText('breach_notice', 'stage', stage)[language]}</dt>
              <dd class="value">{formatInstant(told_at, language, dial)}{late_because === null ? '' : `. ${late_because}`}</dd></div>))}
        </dl>
        {!isTold && <p class="muted">{texts[breach.risk === 'none' ? 'needNot' : 'notYetTold'][language]}</p>}
        {breach.ended_on === null && <>
          <p class="muted">{texts.draftHint[language]}</p>
          <p><LinkButton href={`/breaches/${breach.id}/notification.pdf`}>{texts.draft[language]}</LinkButton></p>
          <Form action={`/breaches/${breach.id}/notices`} errors={errors} actions={<Button>{texts.noteTold[language]}</Button>}>
            <Field kind="day" name="told_day" label={texts.toldDay[language]} value={sent('told_day')} error={errorOf('told_day')} />
            <Field kind="text" name="told_time" label={texts.foundTime[language]} value={sent('told_time')} error={errorOf('told_time')} />
            {!isTold && <Field kind="textarea" rows={2} name="late_because" label={texts.lateBecause[language]} value={sent('late_because')} error={errorOf('late_because')} />}
          </Form>
        </>}
      </div>
    </Panel>
  )
}

function End({ visit, breach, missing, wrong }: Shown & { missing: readonly string[] }) {
  const { language, form } = visit
  const { refusal, errorOf, errors } = inForm(wrong, 'end', visit)
  if (breach.ended_on !== null) {
    return (
      <Panel title={`${words.ended[language]} ${formatDay(breach.ended_on)}`} id="end"><p>{breach.ground ?? ''}</p></Panel>
    )
  }
  const isLost = breach.kind === 'ledger_lost'
  return (
    <Panel title={texts.end[language]} id="end">
      <div class="flow">
        {missing.length > 0 && <Callout tone="waits"><p>{texts.still[language]}:</p><ul>{missing.map((one) => <li key={one}>{one}</li>)}</ul></Callout>}
        <Form action={`/breaches/${breach.id}/end`} hidden={{ row_version: String(breach.row_version) }} errors={errors}
          actions={<Button look={isLost ? 'primary' : undefined}>{isLost ? words.open[language] : texts.end[language]}</Button>}>
          <Field kind="textarea" rows={3} name="ground" label={isLost ? words.ground[language] : texts.groundEnd[language]} must={words.must[language]}
            value={refusal === undefined ? '' : form.get('ground') ?? ''} error={errorOf('ground')} />
        </Form>
      </div>
    </Panel>
  )
}
