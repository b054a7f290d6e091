import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { constraintRefusal } from '../platform/refusal-of.ts'
import { Refusal } from '../platform/refusal.ts'
import { LinkButton } from '../platform/ui/parts.tsx'
import { noticeIn, RequestForm } from './desk-forms.tsx'
import { readRequest } from './read-forms.ts'
import { requestTexts as words } from './request-texts.ts'
import { receiveRequest } from './requests.ts'
import { texts } from './texts.ts'

/** Where anybody asks, without an account and without script. It looks nobody up, so that its answer cannot tell who
 *  is in the register. */
export const publicRequestRoutes: readonly Route[] = [
  { method: 'GET', path: '/your-data', kind: 'public', purposes: ['rights_requests'], answer: async (visit) => formPage(visit) },
  { method: 'POST', path: '/your-data', kind: 'public', purposes: ['rights_requests'], answer: send },
  { method: 'GET', path: '/your-data/sent', kind: 'public', purposes: ['rights_requests'], answer: sentPage },
]

function formPage(visit: Visit, refusal?: Refusal): Extract<Answer, { as: 'page' }> {
  const { language } = visit
  return { as: 'page', title: words.publicTitle[language], ...(refusal === undefined ? {} : { status: 422 }), body: (
    <div class="flow">
      <p>{words.publicLead[language]}</p>
      <RequestForm typed={{ form: visit.form, refusal, language }} action="/your-data" send={words.send[language]} isPublic today="" />
    </div>
  ) }
}

async function send(visit: Visit): Promise<Answer> {
  const { language, own } = visit
  const key = `your-data|${visit.address}`
  const wait = own.attempts.wait(key)
  if (wait > 0) return { ...formPage(visit, new Refusal('invalid', texts.tooOften, 'words')), status: 429, retryAfter: wait }
  own.attempts.failed(key)
  try {
    await visit.write('rights_requests', (task) => receiveRequest(task, readRequest(visit.form, language, task.today, true)))
    return { as: 'redirect', to: '/your-data/sent' }
  } catch (reason) {
    if (reason instanceof Refusal && reason.field !== undefined) return formPage(visit, reason)
    // The same form sent twice at once: the other one was taken.
    if (constraintRefusal(reason)?.kind === 'conflict') return { as: 'redirect', to: '/your-data/sent' }
    throw reason
  }
}

async function sentPage({ language }: Visit): Promise<Answer> {
  return { as: 'page', title: words.sentTitle[language], narrow: true, body: (
    <div class="flow">
      <p>{words.sent[language]}</p>
      <p><LinkButton href={noticeIn(language)}>{words.backToNotice[language]}</LinkButton></p>
    </div>
  ) }
}
