import type { Answer, Visit } from '../platform/http/route.ts'
import { fileTexts } from '../platform/files/texts.ts'
import { Refusal } from '../platform/refusal.ts'
import { accessArchive, type Attached } from './archive.ts'
import { answerAccess } from './answer.ts'
import { controllerOf } from '../platform/controller.ts'
import { accessLetter } from './letter.ts'
import { printPaper } from '../platform/paper/paper.ts'
import { openRestrictions } from './enforce.ts'
import { liftingPaper, requestLetter } from './request-letter.ts'
import { requestOf } from './requests.ts'
import { accessScript } from './script.ts'
import { texts } from './texts.ts'
import type { Desk } from './walk.ts'

/** What is held about the person of a request, in one of its three deliveries and in the language of the answer. */
export async function answerFile(visit: Visit, id: string, as: 'pdf' | 'files' | 'script'): Promise<Answer> {
  const answer = await visit.read('rights_requests', as === 'script' ? 'printed' : 'exported', async (task) => {
    const { request, standing } = await requestOf(task, id)
    if (request.person_id === null) throw new Refusal('conflict', texts.whoseIsIt)
    if (standing.waitsFor === 'identity') throw new Refusal('conflict', texts.stillWaits)
    return answerAccess(task, request.person_id, visit.tenant.name, request.language)
  })
  switch (as) {
    case 'pdf': return { as: 'file', type: 'application/pdf', name: 'answer.pdf', bytes: await accessLetter(answer) }
    case 'files': return { as: 'file', type: 'application/zip', name: 'answer.zip', bytes: await accessArchive(answer, attachedIn(visit)) }
    case 'script': return { as: 'file', type: 'text/plain; charset=utf-8', name: 'answer.txt', bytes: Buffer.from(accessScript(answer)) }
  }
}

function attachedIn({ vault, tenant }: Visit): Attached {
  return async (row) => {
    if (vault === undefined) throw new Refusal('conflict', fileTexts.nowhere)
    return vault.take({ tenant: tenant.id, table: 'attachment', row })
  }
}

/** The letter that the request's newest step calls for. */
export async function letterFile(visit: Visit, id: string): Promise<Answer> {
  const [request, controller, name] = await visit.read('rights_requests', 'printed', async (task) => {
    const found = await requestOf(task, id)
    return [found, await controllerOf(task, visit.tenant.name), await nameOf(task, found.request)] as const
  })
  return { as: 'file', type: 'application/pdf', name: 'letter.pdf', bytes: await requestLetter(request, controller, name) }
}

/** The letter to the person before this restriction is lifted. */
export async function liftingFile(visit: Visit, id: string, restrictionId: string): Promise<Answer> {
  const paper = await visit.read('rights_requests', 'printed', async (task) => {
    const { request } = await requestOf(task, id)
    const open = request.person_id === null ? [] : await openRestrictions(task, request.person_id)
    const restriction = open.find((each) => each.id === restrictionId)
    if (restriction === undefined) throw new Refusal('not-found', texts.notRestricted)
    return liftingPaper(restriction, request.language, await controllerOf(task, visit.tenant.name),
      { name: await nameOf(task, request), today: task.today })
  })
  return { as: 'file', type: 'application/pdf', name: 'letter.pdf', bytes: await printPaper(paper) }
}

/** The name a request goes by: the person's once it is known whose it is, else what the sender wrote. */
export async function nameOf(task: Desk, request: { person_id: string | null; sender: string | null }): Promise<string> {
  if (request.person_id === null) return request.sender ?? ''
  const person = await task.db.selectFrom('person').select(['id', 'first_name', 'last_name']).where('tenant_id', '=', task.tenant)
    .where('id', '=', request.person_id).executeTakeFirst()
  return person === undefined ? request.sender ?? '' : `${person.first_name} ${person.last_name}`
}
