import { controllerOf } from '../platform/controller.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import type { Refusal } from '../platform/refusal.ts'
import { formatInstant } from '../platform/text/day.ts'
import { languages } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, FieldSet, Form, summaryOf } from '../platform/ui/form.tsx'
import { Button, Callout, Columns, Panel } from '../platform/ui/parts.tsx'
import { bulletinById, countsOf, notReached, saidIn, writtenIn, type Bulletin } from './bulletins.ts'
import { Outcome, Unreached } from './outcome.tsx'
import { languageTexts, pageTexts as texts } from './page-texts.ts'
import { Looks } from './looks.tsx'
import { SendPanel } from './send-panel.tsx'
import { State, titleOf } from './heading.tsx'

/** What was wrong, and in which form. */
export type Wrong = { refusal: Refusal; at: string }

/** The page of one bulletin: its texts while it is a draft, what it looks like, how it is sent and what became of it. */
export async function onePage(visit: Visit, id: string, wrong?: Wrong): Promise<Answer> {
  const { language, dial, origin, tenant } = visit
  const { bulletin, counts, unreached, now } = await visit.read('informing', 'opened', async (task) => ({ now: task.now,
    bulletin: await bulletinById(task, id), counts: await countsOf(task, id), unreached: await notReached(task, id) }))
  const sender = { controller: await visit.own.look((task) => controllerOf(task, tenant.name)), origin }
  const isDraft = bulletin.state === 'draft'
  const loose = wrong !== undefined && wrong.refusal.field === undefined
  return {
    as: 'page', title: titleOf(bulletin, visit), current: '/bulletins', ...(wrong === undefined ? {} : { status: wrong.refusal.kind === 'conflict' ? 409 : 422 }),
    ...(bulletin.send_at === null ? {} : { subtitle: `${texts.at[language]} ${formatInstant(bulletin.send_at, language, dial)}` }),
    actions: <State bulletin={bulletin} visit={visit} />,
    body: (
      <Columns wide={<div class="flow">
        {loose && <Callout tone="refuses">{wrong.refusal.text[language]}</Callout>}
        {bulletin.state === 'waiting' && bulletin.send_at !== null && bulletin.send_at <= now && <Callout tone="waits">{texts.isSending[language]}</Callout>}
        {isDraft && <Write visit={visit} bulletin={bulletin} wrong={wrong} />}
        <Looks said={saidIn(bulletin)} sender={sender} language={language} />
        <Unreached rows={unreached} language={language} />
      </div>} narrow={<div class="flow">
        <SendPanel visit={visit} bulletin={bulletin} count={counts.all} isWritten={writtenIn(saidIn(bulletin)).length > 0} wrong={wrong} />
        <Outcome bulletin={bulletin} counts={counts} language={language} />
      </div>} />
    ),
  }
}

function Write({ visit, bulletin, wrong }: { visit: Visit; bulletin: Bulletin; wrong: Wrong | undefined }) {
  const { language, form } = visit
  const refusal = wrong?.at === 'texts' ? wrong.refusal : undefined
  const faults = (wrong?.at === 'send' && wrong.refusal.field === 'body_fi' ? wrong.refusal : refusal)?.faults ?? []
  const errorOf = (name: string) => faults.find(({ field }) => field === name)?.text[language]
  const said = saidIn(bulletin)
  return (
    <Panel title={texts.write[language]} id="write">
      <Form action={`/bulletins/${bulletin.id}/texts`} guarded hidden={{ row_version: String(bulletin.row_version) }}
        errors={<ErrorSummary title={texts.mend[language]} errors={summaryOf(faults, language)} />}
        actions={<Button look={writtenIn(said).length === 0 ? 'primary' : undefined}>{texts.save[language]}</Button>}>
        <p class="muted">{texts.oneIsEnough[language]} {texts.bodyHint[language]}</p>
        {languages.map((one) => (
          <FieldSet key={one} legend={languageTexts[one][language]}>
            <Field kind="text" name={`subject_${one}`} label={texts.subject[language]} error={errorOf(`subject_${one}`)}
              value={refusal === undefined ? said[one].subject : form.get(`subject_${one}`) ?? ''} />
            <Field kind="textarea" rows={one === 'fi' ? 8 : 4} name={`body_${one}`} label={texts.body[language]} error={errorOf(`body_${one}`)}
              value={refusal === undefined ? said[one].body : form.get(`body_${one}`) ?? ''} />
          </FieldSet>
        ))}
      </Form>
    </Panel>
  )
}
