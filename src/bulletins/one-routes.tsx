import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { controllerOf } from '../platform/controller.ts'
import { isId } from '../platform/id.ts'
import { sendLetter } from '../platform/mail.ts'
import { Refusal } from '../platform/refusal.ts'
import { bulletinById, cancelBulletin, saidIn, scheduleBulletin, writeBulletin, writtenIn } from './bulletins.ts'
import { messageIn } from './message.ts'
import { onePage } from './one-page.tsx'
import { pageTexts as said } from './page-texts.ts'
import { readSaid, readWhen } from './read-forms.ts'
import { texts } from './texts.ts'

const path = '/bulletins/:id'

/** One bulletin: its texts, a test of it, and its sending. */
export const oneRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes: ['informing'], answer: (visit) => onePage(visit, idOf(visit)) },
  form('texts', write),
  { ...form('test', test), costs: 'mail' },
  form('send', send),
  form('cancel', cancel),
]

type Done = Extract<Answer, { as: 'redirect' }>

/** A form of the page: done, it leads back there; what was wrong is said beside its field. */
function form(name: string, act: (visit: Visit, id: string) => Promise<Done>): Route {
  return { method: 'POST', path: `${path}/${name}`, kind: 'form', purposes: ['informing'], answer: async (visit) => {
    const id = idOf(visit)
    try {
      return await act(visit, id)
    } catch (reason) {
      if (!(reason instanceof Refusal) || reason.kind === 'not-found' || reason.kind === 'not-allowed') throw reason
      return onePage(visit, id, { refusal: reason, at: name })
    }
  } }
}

function idOf({ parameters }: Visit): string {
  const id = parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noBulletin)
  return id
}

function back({ language }: Visit, id: string, what: keyof Pick<typeof said, 'saved' | 'tested' | 'scheduled' | 'stopped' | 'isSending'>): Done {
  return { as: 'redirect', to: `/bulletins/${id}`, said: said[what][language] }
}

function seenIn({ form: sent }: Visit): number {
  return Number(/^\d{1,9}$/.exec(sent.get('row_version') ?? '')?.[0] ?? 0)
}

async function write(visit: Visit, id: string): Promise<Done> {
  const bulletin = readSaid(visit.form)
  await visit.write('informing', (task) => writeBulletin(task, id, bulletin, seenIn(visit)))
  return back(visit, id, 'saved')
}

/** To oneself alone, in each language that it is written in. */
async function test(visit: Visit, id: string): Promise<Done> {
  const { mail, tenant, origin, own, session } = visit
  if (mail === undefined || session === undefined) throw new Refusal('conflict', texts.noMail)
  const bulletin = saidIn(await visit.read('informing', 'opened', (task) => bulletinById(task, id)))
  if (writtenIn(bulletin).length === 0) throw new Refusal('invalid', texts.saysNothing, 'body_fi')
  const [email, controller] = await own.look(async (task) => {
    const account = await task.db.selectFrom('account').select('email').where('id', '=', session.accountId).executeTakeFirstOrThrow()
    return [account.email, await controllerOf(task, tenant.name)] as const
  })
  for (const language of writtenIn(bulletin)) {
    const letter = messageIn(language, bulletin, { controller, origin })
    await sendLetter(mail, { ...letter, to: email, subject: `${said.testPrefix[language]}: ${letter.subject}` }).catch(() => {
      visit.log('bulletin: the test was not taken by the mail server')
      throw new Refusal('conflict', texts.notTaken)
    })
  }
  return back(visit, id, 'tested')
}

async function send(visit: Visit, id: string): Promise<Done> {
  if (visit.mail === undefined) throw new Refusal('conflict', texts.noMail)
  const at = readWhen(visit.form, visit.dial.zone)
  await visit.write('informing', (task) => scheduleBulletin(task, id, at, seenIn(visit)))
  return back(visit, id, at === undefined ? 'isSending' : 'scheduled')
}

async function cancel(visit: Visit, id: string): Promise<Done> {
  await visit.write('informing', (task) => cancelBulletin(task, id, seenIn(visit)))
  return back(visit, id, 'stopped')
}
