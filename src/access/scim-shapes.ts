import { z } from 'zod'

const core = 'urn:ietf:params:scim:schemas:core:2.0'
const messages = 'urn:ietf:params:scim:api:messages:2.0'
const line = z.string().trim().min(1).max(320)

/** Directories send yes and no as words too. */
const yes = z.union([z.boolean(), z.string().regex(/^(?:true|false)$/i).transform((word) => word.toLowerCase() === 'true')])

const userShape = z.object({
  userName: line.optional(), externalId: line.optional(), active: yes.optional(), displayName: line.nullish(),
  name: z.object({ formatted: z.string().nullish(), givenName: z.string().nullish(), familyName: z.string().nullish() }).nullish(),
  emails: z.array(z.object({ value: line, type: z.string().optional(), primary: yes.optional() })).optional(),
  preferredLanguage: z.string().nullish(),
})
const operations = z.object({ Operations: z.array(z.object({
  op: z.string().transform((op) => op.toLowerCase()).pipe(z.enum(['add', 'replace', 'remove'])),
  path: z.string().max(300).optional(), value: z.unknown().optional(),
})).min(1).max(100) })
const groupShape = z.object({ displayName: line.optional(), externalId: line.nullish(),
  members: z.array(z.object({ value: z.string() })).max(1_000).optional() })

/** What a directory says of somebody, as far as the register keeps it; the rest is not read. */
export type DirectoryUser = { userName?: string; externalId?: string; active?: boolean; name?: string; email?: string }
export type DirectoryGroup = z.infer<typeof groupShape>
export type Operation = z.infer<typeof operations>['Operations'][number]

/** A fault that a directory is told of. Source: RFC 7644, 3.12. */
export class ScimFault extends Error {
  readonly status: number
  readonly scimType: string | undefined

  constructor(status: number, detail: string, scimType?: string) {
    super(detail)
    this.status = status
    this.scimType = scimType
  }
}

/** The user that was sent. Refuses 400 for what is of another form. */
export function readUser(body: unknown): DirectoryUser {
  const { userName, externalId, active, displayName, name, emails } = read(userShape, body)
  const whole = displayName ?? name?.formatted ?? undefined
  const both = name?.givenName && name.familyName ? `${name.givenName} ${name.familyName}` : undefined
  const email = (emails?.find(({ type }) => type === 'work') ?? emails?.[0])?.value
  const shown = whole ?? both
  return { ...(userName === undefined ? {} : { userName }), ...(externalId === undefined ? {} : { externalId }),
    ...(active === undefined ? {} : { active }), ...(shown === undefined ? {} : { name: shown }), ...(email === undefined ? {} : { email }) }
}

export function readGroup(body: unknown): DirectoryGroup {
  return read(groupShape, body)
}

export function readOperations(body: unknown): readonly Operation[] {
  return read(operations, body).Operations
}

/** What the operations make of a user: with a path, without one, or with paths as the names of a value. */
export function patchedUser(sent: readonly Operation[]): DirectoryUser {
  const flat: Record<string, unknown> = {}
  for (const { op, path, value } of sent) {
    if (op === 'remove') continue
    const entries = path === undefined ? Object.entries(read(z.record(z.string(), z.unknown()), value)) : [[path, value] as const]
    for (const [name, given] of entries) put(flat, name.replace(`${core}:User:`, ''), given)
  }
  return readUser(flat)
}

function put(flat: Record<string, unknown>, path: string, value: unknown): void {
  const [head = '', tail] = path.split('.')
  if (/^emails\[type eq "work"\]$/i.test(head) && tail === 'value') flat['emails'] = [{ type: 'work', value }]
  else if (head === 'name' && tail !== undefined) flat['name'] = { ...read(z.record(z.string(), z.unknown()), flat['name'] ?? {}), [tail]: value }
  else flat[path] = value
}

function read<T>(shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  throw new ScimFault(400, `not of the form: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`, 'invalidValue')
}

const comparison = /([\w.:]+(?:\[type eq "work"\]\.value)?) eq ("(?:[^"\\]|\\.)*"|true|false) and /giy

/** The comparisons of a filter: `name eq "value"`, joined by `and`, which is all that directories ask. Refuses 400. */
export function readFilter(text: string | null): readonly { name: string; value: string }[] {
  if (text === null || text.trim() === '') return []
  const found = [...`${text.trim()} and `.matchAll(comparison)]
  if (found.map(([whole]) => whole).join('') !== `${text.trim()} and `) throw new ScimFault(400, 'the filter is not understood', 'invalidFilter')
  return found.map(([, name = '', value = '']) =>
    ({ name: name.toLowerCase(), value: value.startsWith('"') ? z.string().parse(JSON.parse(value)) : value.toLowerCase() }))
}

/** A page of what was found, counted from one. Source: RFC 7644, 3.4.2.4. */
export type Paging = { startIndex: number; count: number }
export function readPaging(query: URLSearchParams): Paging {
  const number = (name: string, otherwise: number) => {
    const value = Number(query.get(name) ?? otherwise)
    return Number.isSafeInteger(value) ? value : otherwise
  }
  return { startIndex: Math.max(1, number('startIndex', 1)), count: Math.min(200, Math.max(0, number('count', 100))) }
}

export function listOf(resources: readonly object[], totalResults: number, { startIndex }: Paging) {
  return { schemas: [`${messages}:ListResponse`], totalResults, startIndex, itemsPerPage: resources.length, Resources: resources }
}

export function faultOf(status: number, detail: string, scimType?: string) {
  return { schemas: [`${messages}:Error`], status: String(status), detail, ...(scimType === undefined ? {} : { scimType }) }
}

export const userSchema = `${core}:User`
export const groupSchema = `${core}:Group`

const supported = { supported: true }
const unsupported = { supported: false }
export const serviceConfig = {
  schemas: [`${core}:ServiceProviderConfig`], patch: supported, bulk: { ...unsupported, maxOperations: 0, maxPayloadSize: 0 },
  filter: { ...supported, maxResults: 200 }, changePassword: unsupported, sort: unsupported, etag: unsupported,
  authenticationSchemes: [{ type: 'oauthbearertoken', name: 'Bearer', description: 'A token of the controller’s own' }],
}
export const resourceTypes = [
  { schemas: [`${core}:ResourceType`], id: 'User', name: 'User', endpoint: '/Users', schema: userSchema },
  { schemas: [`${core}:ResourceType`], id: 'Group', name: 'Group', endpoint: '/Groups', schema: groupSchema },
]
const attribute = (name: string, type: string, more: object = {}) =>
  ({ name, type, multiValued: false, required: false, mutability: 'readWrite', returned: 'default', uniqueness: 'none', ...more })
export const schemas = [
  { id: userSchema, name: 'User', attributes: [
    attribute('userName', 'string', { required: true, uniqueness: 'server' }), attribute('displayName', 'string'), attribute('active', 'boolean'),
    attribute('externalId', 'string', { required: true, mutability: 'immutable', caseExact: true }),
    attribute('emails', 'complex', { multiValued: true, subAttributes: [attribute('value', 'string'), attribute('type', 'string')] })] },
  { id: groupSchema, name: 'Group', attributes: [attribute('displayName', 'string', { required: true }),
    attribute('members', 'complex', { multiValued: true, subAttributes: [attribute('value', 'string')] })] },
]
