import type { Visit } from '../platform/http/route.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form, summaryOf } from '../platform/ui/form.tsx'
import { Button, Callout, Panel } from '../platform/ui/parts.tsx'
import type { Bulletin } from './bulletins.ts'
import type { Wrong } from './one-page.tsx'
import { pageTexts as texts } from './page-texts.ts'

type Shown = { visit: Visit; bulletin: Bulletin; count: number; isWritten: boolean; wrong: Wrong | undefined }

/** A test to oneself, the sending, and giving it up; nothing of a bulletin that has ended. */
export function SendPanel({ visit, bulletin, count, isWritten, wrong }: Shown) {
  const { language, mail } = visit
  const { id, state, row_version } = bulletin
  if (state !== 'draft' && state !== 'waiting') return null
  const hidden = { row_version: String(row_version) }
  const isDraft = state === 'draft'
  return (
    <Panel title={texts.send[language]} id="send">
      <div class="flow">
        {mail === undefined && <Callout tone="waits">{texts.noMail[language]}</Callout>}
        {isDraft && !isWritten && <p class="muted">{texts.nothingYet[language]}</p>}
        {isWritten && mail !== undefined && (
          <Form action={`/bulletins/${id}/test`} actions={<Button>{texts.test[language]}</Button>}>
            <p class="muted">{texts.testHint[language]}</p>
          </Form>
        )}
        {isDraft && isWritten && mail !== undefined && <When visit={visit} hidden={hidden} id={id} count={count} wrong={wrong} />}
        <Form action={`/bulletins/${id}/cancel`} hidden={hidden} actions={<Button look="text">{texts[isDraft ? 'giveUp' : 'stop'][language]}</Button>}>
          {!isDraft && <p class="muted">{texts.stopHint[language]}</p>}
        </Form>
      </div>
    </Panel>
  )
}

type Choosing = { visit: Visit; hidden: Readonly<Record<string, string>>; id: string; count: number; wrong: Wrong | undefined }

function When({ visit: { language, form }, hidden, id, count, wrong }: Choosing) {
  const refusal = wrong?.at === 'send' ? wrong.refusal : undefined
  const errorOf = (name: string) => refusal?.faults.find(({ field }) => field === name)?.text[language]
  const typed = (name: string) => (refusal === undefined ? undefined : form.get(name) ?? undefined)
  const faults = (refusal?.faults ?? []).filter(({ field }) => field !== 'body_fi')
  return (
    <Form action={`/bulletins/${id}/send`} hidden={hidden} errors={<ErrorSummary title={texts.mend[language]} errors={summaryOf(faults, language)} />}
      actions={<Button look="primary">{texts.sendTo(count)[language]}</Button>}>
      <Field kind="radios" name="when" label={texts.when[language]} value={typed('when') ?? 'now'} error={errorOf('when')}
        options={[{ value: 'now', label: texts.now[language] }, { value: 'later', label: texts.later[language] }]} />
      <Field kind="day" name="send_on" label={texts.day[language]} value={typed('send_on')} error={errorOf('send_on')} />
      <Field kind="text" name="send_time" label={texts.time[language]} value={typed('send_time')} error={errorOf('send_time')} />
    </Form>
  )
}
