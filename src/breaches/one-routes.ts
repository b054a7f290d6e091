import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { controllerOf } from '../platform/controller.ts'
import { isId } from '../platform/id.ts'
import { printPaper } from '../platform/paper/paper.ts'
import { Refusal } from '../platform/refusal.ts'
import { addAffected, addressees, affectedBy, noteTold, peopleMeant, toldOf } from './affected.ts'
import { breachById, describeBreach, noteAuthorityTold, noticesOf, openBreach } from './breaches.ts'
import { endBreach } from './end.ts'
import { authorityPaper } from './letters.ts'
import { lettersZip, mostLetters } from './letters-zip.ts'
import { onePage } from './one-page.tsx'
import { pageTexts } from './page-texts.ts'
import { readInstant, readKnown, readTold } from './read-forms.ts'
import { texts } from './texts.ts'

const path = '/breaches/:id'

/** One breach: what is known, what the authority and the people were told, and its end. */
export const cardRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes: ['breach_handling'], answer: (visit) => onePage(visit, idOf(visit)) },
  form('details', describe), form('notices', note), form('people', affect), form('told', told),
  { ...form('end', end), stepUp: true },
  { method: 'GET', path: `${path}/notification.pdf`, kind: 'page', purposes: ['breach_handling'], costs: 'paper', answer: notification },
  { method: 'GET', path: `${path}/letters.zip`, kind: 'page', purposes: ['breach_handling'], costs: 'paper', answer: letters },
]

/** A form of the card: done, it leads back there; what was wrong is said beside its field. */
function form(name: string, act: (visit: Visit, id: string) => Promise<Extract<Answer, { as: 'redirect' }>>): Route {
  return { method: 'POST', path: `${path}/${name}`, kind: 'form', purposes: ['breach_handling'], answer: async (visit) => {
    const id = idOf(visit)
    try {
      return await act(visit, id)
    } catch (reason) {
      if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
      return onePage(visit, id, { refusal: reason, at: name })
    }
  } }
}

function idOf({ parameters }: Visit): string {
  const id = parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noBreach)
  return id
}

function back(id: string, said: string): Extract<Answer, { as: 'redirect' }> {
  return { as: 'redirect', to: `/breaches/${id}`, said }
}

async function describe(visit: Visit, id: string) {
  const known = readKnown(visit.form)
  await visit.write('breach_handling', (task) => describeBreach(task, id, known, Number(visit.form.get('row_version') ?? 1)))
  return back(id, pageTexts.saved[visit.language])
}

async function note(visit: Visit, id: string) {
  const at = readInstant(visit.form, 'told_day', 'told_time', visit.dial.zone)
  await visit.write('breach_handling', (task) => noteAuthorityTold(task, id, at, visit.form.get('late_because') ?? ''))
  return back(id, pageTexts.noted[visit.language])
}

/** Who is meant is found in the purpose that may look for anybody; the breach only gets their ids. */
async function affect(visit: Visit, id: string) {
  const people = await visit.read('rights_requests', 'listed', (task) => peopleMeant(task, visit.form.get('people_meant') ?? ''))
  const count = await visit.write('rights_requests', (task) => addAffected(task, id, people))
  return back(id, pageTexts.added(count)[visit.language])
}

async function told(visit: Visit, id: string) {
  const { on, how } = readTold(visit.form)
  const count = await visit.write('rights_requests', (task) => noteTold(task, id, on, how))
  return back(id, pageTexts.allNoted(count)[visit.language])
}

async function end(visit: Visit, id: string): Promise<Extract<Answer, { as: 'redirect' }>> {
  const people = visit.holds('rights_requests')
    ? { people: toldOf(await visit.read('rights_requests', 'listed', (task) => affectedBy(task, id))) } : {}
  await visit.write('breach_handling', (task) =>
    endBreach(task, id, { ground: visit.form.get('ground') ?? '', seen: Number(visit.form.get('row_version') ?? 1), ...people }))
  return { as: 'redirect', to: '/breaches', said: pageTexts.closed[visit.language] }
}

async function notification(visit: Visit): Promise<Answer> {
  const { language, tenant } = visit
  const [breach, notices, today] = await visit.read('breach_handling', 'printed', async (task) =>
    [await breachById(task, idOf(visit)), await noticesOf(task, idOf(visit)), task.today] as const)
  const controller = await visit.read('rights_requests', 'printed', (task) => controllerOf(task, tenant.name))
  return { as: 'file', type: 'application/pdf', name: 'notification.pdf', bytes: await printPaper(authorityPaper(breach, notices, controller, { language, today })) }
}

/** Letters to those who have not been told yet, at most so many at a time. */
async function letters(visit: Visit): Promise<Answer> {
  const breach = await visit.read('breach_handling', 'printed', (task) => openBreach(task, idOf(visit)))
  const [to, controller, today] = await visit.read('rights_requests', 'printed', async (task) => {
    const untold = (await affectedBy(task, breach.id)).flatMap(({ told_on, person_id }) => (told_on === null ? person_id ?? [] : []))
    if (untold.length === 0) throw new Refusal('conflict', texts.allTold)
    return [await addressees(task, untold.slice(0, mostLetters)), await controllerOf(task, visit.tenant.name), task.today] as const
  })
  return { as: 'file', type: 'application/zip', name: 'letters.zip', bytes: await lettersZip(breach, to, controller, today) }
}
