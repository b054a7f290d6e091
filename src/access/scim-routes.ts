import type { Answer, Route, Visit } from '../platform/http/route.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { addGroup, endGroup, groupOf, groupResource, listGroups, patchGroup } from './scim-groups.ts'
import {
  faultOf, listOf, patchedUser, readFilter, readGroup, readOperations, readPaging, readUser, resourceTypes, schemas, ScimFault, serviceConfig,
} from './scim-shapes.ts'
import { addFromDirectory, changeFromDirectory, deactivate, directoryOf, listUsers, userOf, userResource } from './scim-users.ts'

type Asked = { visit: Visit; provider: string; id: string }
type Act = (asked: Asked) => Promise<Extract<Answer, { as: 'scim' }>>

/** Where a controller's directory tells who its staff are, as RFC 7644 says and as Entra ID does it. It sees the users and
 *  groups that it has told of, and nobody else. Source: notice "Suojaustoimet" (S27, S28); ASVS 7.4.2, 8.3.2. */
export const scimRoutes: readonly Route[] = [
  route('GET', 'ServiceProviderConfig', async () => ok(serviceConfig)),
  route('GET', 'ResourceTypes', async () => ok(listOf(resourceTypes, resourceTypes.length, { startIndex: 1, count: 2 }))),
  route('GET', 'Schemas', async () => ok(listOf(schemas, schemas.length, { startIndex: 1, count: 2 }))),
  route('GET', 'Users', users), route('POST', 'Users', addUser),
  route('GET', 'Users/:id', async (asked) => ok(await user(asked))),
  route('PATCH', 'Users/:id', async (asked) => changeUser(asked, patchedUser(readOperations(await asked.visit.json())))),
  route('PUT', 'Users/:id', async (asked) => changeUser(asked, readUser(await asked.visit.json()))),
  route('DELETE', 'Users/:id', async (asked) => {
    await write(asked, async (task) => deactivate(task, await userOf(task, asked.provider, asked.id)))
    return { as: 'scim', status: 204 }
  }),
  route('GET', 'Groups', groups), route('POST', 'Groups', async (asked) => {
    const wanted = readGroup(await asked.visit.json())
    return ok(await write(asked, async (task) =>
      groupResource(task, await groupOf(task, asked.provider, await addGroup(task, asked.provider, wanted)))), 201)
  }),
  route('GET', 'Groups/:id', async (asked) => ok(await read(asked, async (task) => groupResource(task, await groupOf(task, asked.provider, asked.id))))),
  route('PATCH', 'Groups/:id', async (asked) => {
    const sent = readOperations(await asked.visit.json())
    await write(asked, (task) => patchGroup(task, asked.provider, asked.id, sent))
    return { as: 'scim', status: 204 }
  }),
  route('DELETE', 'Groups/:id', async (asked) => {
    await write(asked, (task) => endGroup(task, asked.provider, asked.id))
    return { as: 'scim', status: 204 }
  }),
]

function route(method: Route['method'], path: string, act: Act): Route {
  return { method, path: `/scim/v2/${path}`, kind: 'directory', purposes: ['access_security'], answer: (visit) => answered(visit, act) }
}

async function answered(visit: Visit, act: Act): Promise<Answer> {
  const token = /^Bearer ([\w-]{43})$/i.exec(visit.header('authorization') ?? '')?.[1]
  const provider = token === undefined ? undefined : await visit.own.here((task) => directoryOf(task, token))
  if (provider === undefined) return fault(401, 'a token of the directory is needed')
  try {
    return await act({ visit, provider, id: visit.parameters['id'] ?? '' })
  } catch (reason) {
    if (reason instanceof ScimFault) return fault(reason.status, reason.message, reason.scimType)
    if (reason instanceof Refusal) return fault(reason.kind === 'conflict' ? 409 : 400, reason.text.en)
    throw reason
  }
}

function fault(status: number, detail: string, scimType?: string): Extract<Answer, { as: 'scim' }> {
  return { as: 'scim', status, body: faultOf(status, detail, scimType) }
}

function ok(body: unknown, status = 200): Extract<Answer, { as: 'scim' }> {
  return { as: 'scim', status, body }
}

const read = <R>({ visit }: Asked, ask: (task: Task<'access_security'>) => Promise<R>) => visit.read('access_security', 'listed', ask)
const write = <R>({ visit }: Asked, act: (task: WritingTask<'access_security'>) => Promise<R>) => visit.write('access_security', act)

async function users(asked: Asked) {
  const paging = readPaging(asked.visit.query)
  const filter = readFilter(asked.visit.query.get('filter'))
  const { page, total, today } = await read(asked, async (task) => ({ ...await listUsers(task, asked.provider, filter, paging), today: task.today }))
  return ok(listOf(page.map((one) => userResource(one, today)), total, paging))
}

async function user(asked: Asked) {
  return read(asked, async (task) => userResource(await userOf(task, asked.provider, asked.id), task.today))
}

async function addUser(asked: Asked) {
  const wanted = readUser(await asked.visit.json())
  const id = await write(asked, (task) => addFromDirectory(task, asked.provider, wanted))
  if (id === undefined) return fault(409, 'the user is known already, or their address is; an administrator says whose the identity is', 'uniqueness')
  return ok(await user({ ...asked, id }), 201)
}

async function changeUser(asked: Asked, wanted: Parameters<typeof changeFromDirectory>[3]) {
  await write(asked, (task) => changeFromDirectory(task, asked.provider, asked.id, wanted))
  return ok(await user(asked))
}

async function groups(asked: Asked) {
  const { query } = asked.visit
  const paging = readPaging(query)
  const filter = readFilter(query.get('filter'))
  const withMembers = query.get('excludedAttributes') !== 'members'
  return read(asked, async (task) => {
    const { page, total } = await listGroups(task, asked.provider, filter, paging)
    const resources: object[] = []
    for (const group of page) resources.push(await groupResource(task, group, withMembers))
    return ok(listOf(resources, total, paging))
  })
}
