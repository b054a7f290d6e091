import type { Task, WritingTask } from '../platform/gate/task.ts'
import { isId } from '../platform/id.ts'
import { groupSchema, ScimFault, type DirectoryGroup, type Operation, type Paging, readGroup } from './scim-shapes.ts'
import { userOf } from './scim-users.ts'

type Group = Awaited<ReturnType<ReturnType<typeof groupsOf>['execute']>>[number]

function groupsOf(task: Task<'access_security'>, providerId: string) {
  return task.db.selectFrom('directory_group').select(['id', 'external_key', 'name']).where('tenant_id', '=', task.tenant)
    .where('provider_id', '=', providerId).where('ended_at', 'is', null)
}

/** The groups of the directory that a filter names. A group grants nobody anything: duties are given by people. */
export async function listGroups(
  task: Task<'access_security'>, providerId: string, filter: readonly { name: string; value: string }[], { startIndex, count }: Paging,
) {
  let found = groupsOf(task, providerId)
  for (const { name, value } of filter) {
    if (name === 'displayname') found = found.where('name', '=', value)
    else if (name === 'externalid') found = found.where('external_key', '=', value)
    else throw new ScimFault(400, `${name} is not compared`, 'invalidFilter')
  }
  const all = await found.orderBy('id').limit(10_000).execute()
  return { total: all.length, page: all.slice(startIndex - 1, startIndex - 1 + count) }
}

/** One group of the directory. Refuses 404. */
export async function groupOf(task: Task<'access_security'>, providerId: string, id: string): Promise<Group> {
  const found = await groupsOf(task, providerId).where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw new ScimFault(404, 'there is no such group')
  return found
}

export async function addGroup(task: WritingTask<'access_security'>, providerId: string, wanted: DirectoryGroup): Promise<string> {
  if (wanted.displayName === undefined) throw new ScimFault(400, 'displayName is needed', 'invalidValue')
  const [id = ''] = await task.insert('directory_group', [{ provider_id: providerId, name: wanted.displayName, external_key: wanted.externalId ?? null }])
  for (const { value } of wanted.members ?? []) await join(task, providerId, id, value)
  return id
}

/** Does what the operations say to the group's name and members. Refuses 404 for a member that the directory has not told of. */
export async function patchGroup(
  task: WritingTask<'access_security'>, providerId: string, id: string, sent: readonly Operation[],
): Promise<void> {
  await groupOf(task, providerId, id)
  for (const { op, path, value } of sent) {
    const one = /^members\[value eq "([0-9a-f-]+)"\]$/i.exec(path ?? '')?.[1]
    const { displayName, members } = path === undefined ? readGroup(value) : path === 'displayName' ? readGroup({ displayName: value })
      : readGroup({ members: one === undefined ? value ?? [] : [{ value: one }] })
    if (displayName !== undefined) await task.update('directory_group', id, { name: displayName })
    const named = (members ?? []).map((member) => member.value)
    if (op === 'remove') await leave(task, id, (one) => (path === 'members' && value === undefined) || named.includes(one))
    // Whoever is in the group before and after has not left it.
    if (op === 'replace' && members !== undefined) await leave(task, id, (one) => !named.includes(one))
    if (op !== 'remove') for (const member of named) await join(task, providerId, id, member)
  }
}

export async function endGroup(task: WritingTask<'access_security'>, providerId: string, id: string): Promise<void> {
  await groupOf(task, providerId, id)
  await leave(task, id, () => true)
  await task.update('directory_group', id, { ended_at: task.now })
}

async function join(task: WritingTask<'access_security'>, providerId: string, groupId: string, identityId: string): Promise<void> {
  if (!isId(identityId)) throw new ScimFault(404, 'there is no such user')
  await userOf(task, providerId, identityId)
  const known = await task.db.selectFrom('directory_member').select(['id', 'ended_at']).where('tenant_id', '=', task.tenant)
    .where('group_id', '=', groupId).where('identity_id', '=', identityId).executeTakeFirst()
  if (known === undefined) await task.insert('directory_member', [{ group_id: groupId, identity_id: identityId }])
  else if (known.ended_at !== null) await task.update('directory_member', known.id, { ended_at: null })
}

async function leave(task: WritingTask<'access_security'>, groupId: string, leaves: (identityId: string) => boolean): Promise<void> {
  for (const { id, identity_id } of await membersOf(task, groupId)) {
    if (leaves(identity_id)) await task.update('directory_member', id, { ended_at: task.now, ...undismissed })
  }
}

/** What was dismissed of a membership is of that membership: another one proposes anew. */
const undismissed = { dismissed_task: null, dismissed_on: null, dismissed_by: null, dismissed_because: null }

function membersOf(task: Task<'access_security'>, groupId: string) {
  return task.db.selectFrom('directory_member').select(['id', 'identity_id']).where('tenant_id', '=', task.tenant)
    .where('group_id', '=', groupId).where('ended_at', 'is', null).orderBy('id').limit(10_000).execute()
}

/** The group as a directory reads it. */
export async function groupResource(task: Task<'access_security'>, { id, name, external_key }: Group, withMembers = true) {
  const members = withMembers ? (await membersOf(task, id)).map(({ identity_id }) => ({ value: identity_id })) : undefined
  return { schemas: [groupSchema], id, displayName: name, ...(external_key === null ? {} : { externalId: external_key }),
    ...(members === undefined ? {} : { members }), meta: { resourceType: 'Group', location: `/scim/v2/Groups/${id}` } }
}
