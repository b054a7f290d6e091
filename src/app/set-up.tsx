import { startSession } from '../access/sessions.ts'
import { workTasks, type WorkTask } from '../catalogue/work-tasks.ts'
import { workTaskNamed } from '../access/duties.ts'
import { readBody } from '../platform/http/body.ts'
import { mustComeFromHere, ownOrigin } from '../platform/http/origin.ts'
import { HttpError } from '../platform/http/http-error.ts'
import { texts as httpTexts } from '../platform/http/texts.ts'
import { urlOf } from '../platform/http/url.ts'
import { startCookie } from '../platform/http/cookie.ts'
import { parseEmail } from '../platform/text/email.ts'
import { parseLanguage } from '../platform/text/language.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import type { Installation } from '../platform/io.ts'
import { html, respond } from './answer.ts'
import { addFirstUser, found } from './founding.ts'
import { publicPage } from './frame.tsx'
import { SetUpForm, type Wrong } from './set-up-form.tsx'
import { setUpTexts as texts } from './set-up-texts.ts'
import { languageOf } from './visit.ts'

/** Founding the first controller from a page: whoever has the token that the terminal printed, and once. */
export type SetUp = { token: string; opened: Installation; over?: boolean }

/** The page that founds the first controller and its first user. */
export function showSetUp(setUp: SetUp, request: Request, token: string): Response {
  mustBeOpen(setUp, token)
  return setUpPage(request, new URLSearchParams(), [])
}

/** Founds the controller, adds the first user with the chosen work tasks, and signs them in. */
export async function doSetUp(setUp: SetUp, request: Request, token: string, declared: string | undefined): Promise<Response> {
  mustBeOpen(setUp, token)
  mustComeFromHere(request, ownOrigin(request, declared))
  const { form } = await readBody(request, 'form', 64 * 1024)
  const { wanted, wrong } = read(form)
  if (wanted === undefined) return setUpPage(request, form, wrong)
  mustBeOpen(setUp, token)
  setUp.over = true
  const tenant = await found(setUp.opened, wanted.controller).catch((reason: unknown) => {
    setUp.over = false
    throw reason
  })
  const user = { name: wanted.name, email: wanted.email, language: wanted.language, ground: texts.ground[wanted.language] }
  await addFirstUser(setUp.opened, tenant, user, wanted.tasks.map((workTask) => (
    { workTask, title: workTasks[workTask].label[wanted.language] })))
  return respond(303, 'public', undefined, null, { location: '/', 'set-cookie': startCookie(await enter(setUp, tenant, user.email)) })
}

function mustBeOpen(setUp: SetUp, token: string): void {
  if (setUp.over === true || token !== setUp.token) throw new HttpError(404, httpTexts.notFound)
}

function enter(setUp: SetUp, tenant: Tenant, email: string): Promise<string> {
  return setUp.opened.gate.write(machineActor(tenant, ['access_security']), 'access_security', 'POST /set-up', async (task) => {
    const { id } = await task.db.selectFrom('account').select('id').where('email', '=', email.toLowerCase()).executeTakeFirstOrThrow()
    return startSession(task, id)
  })
}

function read(form: URLSearchParams) {
  const [controller, slug, name] = ['controller', 'slug', 'name'].map((field) => form.get(field)?.trim() ?? '')
  const email = parseEmail(form.get('email') ?? '')
  const chosen = form.getAll('languages').flatMap((code) => parseLanguage(code) ?? [])
  const tasks = form.getAll('tasks').flatMap((task): WorkTask[] => {
    const found = workTaskNamed(task)
    return found === undefined ? [] : [found]
  })
  const language = chosen[0]
  const wrong: Wrong[] = [
    ...(controller ? [] : [{ name: 'controller', text: texts.needed }]),
    ...(slug && /^[a-z][a-z0-9-]{1,30}$/.test(slug) ? [] : [{ name: 'slug', text: texts.slugForm }]),
    ...(language === undefined ? [{ name: 'languages', text: texts.needed }] : []),
    ...(name ? [] : [{ name: 'name', text: texts.needed }]),
    ...(email === undefined ? [{ name: 'email', text: texts.emailForm }] : []),
    ...(tasks.length === 0 ? [{ name: 'tasks', text: texts.needed }] : []),
  ]
  if (wrong.length > 0 || !controller || !slug || !name || email === undefined || language === undefined) return { wrong }
  return { wrong, wanted: { controller: { slug, name: controller, languages: chosen }, name, email, language, tasks } }
}

function setUpPage(request: Request, form: URLSearchParams, wrong: readonly Wrong[]): Response {
  const language = languageOf(request, undefined, undefined)
  const here = urlOf(request).pathname
  const page = { as: 'page' as const, title: texts.title[language], body: <SetUpForm {...{ language, here, form, wrong }} /> }
  return html(wrong.length === 0 ? 200 : 422, undefined, publicPage(page, { tenant: undefined, viewer: undefined, language, here }))
}
