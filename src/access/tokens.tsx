import { Refusal } from '../platform/refusal.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { addDays, formatDay, parseDay } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button, LinkButton } from '../platform/ui/parts.tsx'
import { everyDuty } from './every-duty.ts'
import { errorIn, Summary, type Wrong } from './factor-forms.tsx'
import { sessionOf } from './step-up.tsx'
import { tokenTexts as texts } from './token-texts.ts'
import { createToken } from './users.ts'

const here = '/account/tokens'
const usualDays = 90

/** A token for a program, in one of one's own duties. It is listed and ended among one's sessions. */
export const tokenRoutes: readonly Route[] = [
  { method: 'GET', path: here, kind: 'page', purposes: everyDuty, stepUp: true, answer: (visit) => tokenPage(visit) },
  { method: 'POST', path: here, kind: 'form', purposes: everyDuty, stepUp: true, answer: makeToken },
]

async function tokenPage(visit: Visit, wrong?: Wrong): Promise<Answer> {
  const { language, actor } = visit
  const today = await visit.own.look(async (task) => task.today)
  const value = (name: string, otherwise: string) => visit.form.get(name) ?? otherwise
  return {
    as: 'page', title: texts.title[language], current: '/account', ...(wrong === undefined ? {} : { status: 422 }),
    body: (
      <Form action={here} errors={<Summary language={language} wrong={wrong} only={['program', 'duty', 'ends_on']} />}
        actions={<><Button look="primary">{texts.make[language]}</Button>
          <LinkButton href="/account" back>{texts.back[language]}</LinkButton></>}>
        <p>{texts.why[language]}</p>
        <Field kind="text" name="program" label={texts.program[language]} must={texts.must[language]} value={value('program', '')} error={errorIn(wrong, 'program')} />
        <Field kind="choice" name="duty" label={texts.duty[language]} must={texts.must[language]} value={value('duty', '')} error={errorIn(wrong, 'duty')}
          options={actor.duties.map(({ id, title, endsOn }) => (
            { value: id, label: `${title}, ${texts.until[language].replace('{day}', formatDay(endsOn))}` }))} />
        <Field kind="day" name="ends_on" label={texts.endsOn[language]} must={texts.must[language]} hint={texts.longest[language]}
          value={value('ends_on', formatDay(addDays(today, usualDays)))} error={errorIn(wrong, 'ends_on')} />
      </Form>
    ),
  }
}

/** The token is on the answer to the form alone: no address shows it again. */
async function makeToken(visit: Visit): Promise<Answer> {
  const { language, form } = visit
  const session = sessionOf(visit)
  const endsOn = parseDay(form.get('ends_on') ?? '')
  if (endsOn === undefined) return tokenPage(visit, { field: 'ends_on', text: texts.noDay[language] })
  const wanted = { dutyId: form.get('duty') ?? '', program: form.get('program') ?? '', endsOn, zone: visit.dial.zone }
  if (!visit.actor.duties.some(({ id }) => id === wanted.dutyId)) return tokenPage(visit, { field: 'duty', text: texts.noDuty[language] })
  try {
    const token = await visit.own.write(session, async (task) => {
      const { email } = await task.db.selectFrom('account').select('email').where('id', '=', session.accountId).executeTakeFirstOrThrow()
      return createToken(task, email, wanted)
    })
    return { as: 'page', title: texts.title[language], current: '/account', body: <Made visit={visit} token={token} /> }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return tokenPage(visit, { field: reason.field, text: reason.text[language] })
  }
}

function Made({ visit: { language }, token }: { visit: Visit; token: string }) {
  return (
    <div class="flow">
      <p><b>{texts.once[language]}</b></p>
      <p><code>{token}</code></p>
      <p>{texts.use[language]}</p>
      <p><LinkButton href="/account" look="primary" back>{texts.back[language]}</LinkButton></p>
    </div>
  )
}
