import { choiceText } from '../platform/choices.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { disclosuresOf } from '../platform/disclosures.ts'
import { suppressionsOf } from '../platform/erasure/suppressed.ts'
import type { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Columns, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { answerTexts } from './answer-texts.ts'
import { MatchForm, RectifyForm, StepForm } from './desk-acts.tsx'
import { ActForms, Standing } from './desk-standing.tsx'
import { labelOf } from './desk-forms.tsx'
import { nameOf } from './desk-files.ts'
import { openConsents } from './consents.ts'
import { openRestrictions } from './enforce.ts'
import { disclosureLines, keptOutLine } from './letter.ts'
import { recipientTexts } from './recipient-texts.ts'
import { requestTexts as words } from './request-texts.ts'
import { requestOf } from './requests.ts'
import { standingTexts } from './standing-texts.ts'
import { standingStops } from './stops.ts'
import type { Desk } from './walk.ts'

export type Opened = Awaited<ReturnType<typeof opened>>

/** One request: what was asked, where it stands, what was done, and what can be done next. */
export async function requestPage(visit: Visit, id: string, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const found = await visit.read('rights_requests', 'opened', (task) => opened(task, id))
  const typed = { form: visit.form, refusal, language }
  const { request, standing } = found
  return {
    as: 'page', title: found.name === '' ? words.unknown[language] : found.name, current: '/requests',
    subtitle: `${choiceText('rights_request', 'kind', request.kind)[language]} · ${words.states[standing.state][language]} · ${
      words.due[language]} ${formatDay(standing.dueOn)}`,
    ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <Columns
        wide={<>
          <Panel title={words.request[language]} id="asked"><Asked found={found} language={language} /></Panel>
          <Panel title={words.steps[language]} id="steps"><Steps found={found} language={language} /></Panel>
          {standing.state !== 'closed' && <Panel title={words.next[language]} id="next"><StepForm typed={typed} found={found} /></Panel>}
          {found.person !== undefined && <Panel title={standingTexts.title[language]} id="standing"><Standing typed={typed} found={found} /></Panel>}
          {found.person !== undefined && <Panel title={standingTexts.acts[language]} id="enforce"><ActForms typed={typed} found={found} /></Panel>}
        </>}
        narrow={<>
          <Panel title={words.answer[language]} id="answer"><Answers found={found} language={language} /></Panel>
          {standing.state !== 'closed' && (
            <Panel title={words.whose[language]} id="whose">
              {found.person !== undefined && <p><b>{`${found.person.first_name} ${found.person.last_name}`}</b></p>}
              <MatchForm typed={typed} found={found} />
              {found.keptOut.map((each) => <p key={each.ends_on} class="muted">{keptOutLine(each, language)}</p>)}
            </Panel>
          )}
          {found.person !== undefined && <Panel title={standingTexts.rectify[language]} id="rectify"><RectifyForm typed={typed} found={found} /></Panel>}
          {found.person !== undefined && <Panel title={words.tell[language]} id="tell"><ToTell found={found} language={language} /></Panel>}
        </>}
      />
    ),
  }
}

async function opened(task: Desk, id: string) {
  const found = await requestOf(task, id)
  const personId = found.request.person_id
  const person = personId === null ? undefined : await task.db.selectFrom('person').select(['id', 'first_name', 'last_name', 'row_version'])
    .where('tenant_id', '=', task.tenant).where('id', '=', personId).executeTakeFirst()
  return { ...found, person, name: await nameOf(task, found.request),
    restrictions: personId === null ? [] : await openRestrictions(task, personId),
    stops: personId === null ? [] : await standingStops(task, personId),
    consents: personId === null ? [] : await openConsents(task, personId),
    keptOut: personId !== null || found.request.reach === null ? [] : await suppressionsOf(task, [found.request.reach]),
    toTell: personId === null ? [] : await disclosuresOf(task, personId) }
}

function Asked({ found: { request }, language }: { found: Opened; language: Language }) {
  const rows: readonly (readonly [string, string | null])[] = [
    ['words', request.words], ['channel', choiceText('rights_request', 'channel', request.channel)[language]],
    ['received_on', formatDay(request.received_on)], ['sender', request.sender], ['reach', request.reach],
    ['language', answerTexts.languages[request.language]?.[language] ?? request.language],
  ]
  return (
    <dl class="values">
      {rows.filter(([, value]) => value !== null).map(([column, value]) => (
        <div key={column}><dt>{labelOf('rights_request', column, language)}</dt><dd class="value">{value}</dd></div>
      ))}
    </dl>
  )
}

function Steps({ found: { steps }, language }: { found: Opened; language: Language }) {
  const detail = ({ reason, more_months, how, delivery }: Opened['steps'][number]) => [
    reason, more_months === null ? null : `${labelOf('rights_step', 'more_months', language)}: ${more_months}`,
    how === null ? null : choiceText('rights_step', 'how', how)[language],
    delivery === null ? null : choiceText('rights_step', 'delivery', delivery)[language],
  ].filter((part) => part !== null).join(' · ')
  return (
    <DataTable caption={words.steps[language]} rows={steps} rowKey={({ id }) => id} empty={<p>{words.noSteps[language]}</p>} columns={[
      { key: 'step', title: labelOf('rights_step', 'step', language), main: true,
        cell: ({ step }) => choiceText('rights_step', 'step', step)[language], second: detail },
      { key: 'day', title: labelOf('rights_step', 'taken_on', language), align: 'end', cell: ({ taken_on }) => formatDay(taken_on) },
    ]} />
  )
}

function Answers({ found, language }: { found: Opened; language: Language }) {
  const at = `/requests/${found.request.id}`
  const isOpen = found.person !== undefined && found.standing.waitsFor !== 'identity'
  return (
    <div class="flow">
      <p><LinkButton href={`${at}/letter.pdf`}>{words.letter[language]}</LinkButton></p>
      {!isOpen && <p class="muted">{words.answerWaits[language]}</p>}
      {isOpen && <p><LinkButton href={`${at}/answer.pdf`}>{words.pdf[language]}</LinkButton></p>}
      {isOpen && <p><LinkButton href={`${at}/answer.zip`}>{words.files[language]}</LinkButton></p>}
      {isOpen && <p><LinkButton href={`${at}/answer.txt`}>{words.script[language]}</LinkButton></p>}
    </div>
  )
}

function ToTell({ found: { toTell }, language }: { found: Opened; language: Language }) {
  return (
    <div class="flow">
      {toTell.length === 0 ? <p>{words.nobodyToTell[language]}</p>
        : <ul>{disclosureLines(toTell, language).map((line) => <li key={line}>{line}</li>)}</ul>}
      <p><LinkButton href="/recipient-messages">{recipientTexts.queue[language]}</LinkButton></p>
    </div>
  )
}
