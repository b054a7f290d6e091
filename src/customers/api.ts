import { fieldsOf } from '../platform/fields.ts'
import { readValue } from '../platform/field-values.ts'
import {
  openapi,
  pageSchema,
  rowSchema,
  valueSchema,
  writeSchema,
  type ApiRoute,
} from '../platform/http/openapi.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { StaysOut } from '../platform/erasure/suppressed.ts'
import { countForPrograms } from '../platform/http/exports.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { apiDocsRoute } from './api-docs.tsx'
import { alikeProblem, askedAlike, sureHeader } from './api-alike.ts'
import { handOverApi } from './api-hand-over.ts'
import { importApi } from './api-import.ts'
import { mergeApi, orGone } from './api-merge.ts'
import { keepOwnOf, ownSchema, splitOwn } from './api-own.ts'
import { askedPage, bodyOf, idOf, inWords, once, seenVersion } from './api-request.ts'
import { resources, type Resource } from './api-resources.ts'
import type { ApiRow } from './api-rows.ts'
import { bothVersions, rowOf } from './api-versions.ts'
import { apiTexts } from './api-texts.ts'

/** The programs' interface to the register. */
export const apiRoutes: readonly ApiRoute[] = [
  ...resources.flatMap(routesOf),
  ...handOverApi,
  ...mergeApi,
  ...importApi,
  description(),
]

/** The same for people to read. */
export const apiDocs = apiDocsRoute(apiRoutes)

function description(): ApiRoute {
  return {
    method: 'GET',
    path: '/api/openapi.json',
    kind: 'public',
    purposes: ['accountability'],
    describes: { summary: 'This description', gives: { status: 200, schema: { type: 'object' } } },
    answer: async () => ({ as: 'json', body: openapi(apiRoutes) }),
  }
}

function routesOf(resource: Resource): ApiRoute[] {
  const { name, table } = resource
  const path = `/api/v1/${name}`
  const row = ownSchema(table, rowSchema(table, 'contracting'))
  const write = (mode: 'insert' | 'update', only: readonly string[]) =>
    ({ type: 'application/json', schema: ownSchema(table, writeSchema(table, 'contracting', mode, only)) }) as const
  return [
    {
      method: 'GET',
      path,
      kind: 'api',
      purposes: resource.source.purposes,
      answer: (visit) => list(resource, visit),
      describes: {
        summary: `A page of ${name}`,
        gives: { status: 200, schema: pageSchema(row) },
        query: queryOf(resource),
      },
    },
    {
      method: 'POST',
      path,
      kind: 'api',
      purposes: ['contracting'],
      answer: (visit) => create(resource, visit),
      describes: {
        summary: `Adds one of the ${name}`,
        gives: { status: 201, schema: row },
        headers: { 'Idempotency-Key': { type: 'string', maxLength: 200 } },
        ...(resource.alike === undefined ? {} : { mayHead: sureHeader, refuses: { 409: alikeProblem } }),
        body: write('insert', resource.insertable),
      },
    },
    {
      method: 'GET',
      path: `${path}/:id`,
      kind: 'api',
      purposes: resource.source.purposes,
      answer: (visit) => orGone(visit, table, () => one(resource, visit)),
      describes: { summary: `One of the ${name}, with its ETag`, gives: { status: 200, schema: row } },
    },
    {
      method: 'PATCH',
      path: `${path}/:id`,
      kind: 'api',
      purposes: ['contracting'],
      answer: (visit) => change(resource, visit),
      describes: {
        summary: `Changes one of the ${name}`,
        gives: { status: 200, schema: row },
        headers: { 'If-Match': { type: 'string' } },
        body: write('update', resource.updatable),
      },
    },
  ]
}

function queryOf({ table, filters }: Resource) {
  const fields = fieldsOf(table, 'contracting').filter(({ name }) => filters.includes(name))
  const own = Object.fromEntries(
    fields.map((field) => [field.name, valueSchema({ ...field, nullable: false })]),
  )
  const id = { type: 'string', format: 'uuid' }
  const referred = Object.fromEntries(
    filters.filter((name) => own[name] === undefined).map((name) => [name, id]),
  )
  return { limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 }, after: id, ...own, ...referred }
}

async function list({ table, filters: known, source }: Resource, visit: Visit): Promise<Answer> {
  const { limit, after, filters } = askedPage(visit, known)
  const read = filtersOf(table, filters)
  const rows = await source.rows(visit, 'listed', { after, limit: limit + 1, filters: read })
  const shown = rows.length > limit ? rows.slice(0, limit) : rows
  const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null
  await countForPrograms(visit, personsIn(table, shown))
  return { as: 'json', body: { rows: shown, next } }
}

function personsIn(table: string, rows: readonly ApiRow[]): number {
  const persons = rows.map((row) => (table === 'person' ? row.id : row['person_id'])).filter((id) => typeof id === 'string')
  return new Set(persons).size
}

/** Filters are read by the kinds of their columns, as what is written is. */
function filtersOf(table: string, filters: { readonly [name: string]: string }) {
  const fields = fieldsOf(table, 'contracting')
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => {
      const field = fields.find((known) => known.name === name)
      const read = readValue(field?.kind ?? 'uuid', value, field?.choices)
      if ('ok' in read && typeof read.ok === 'string') return [name, read.ok] as const
      throw new Refusal('invalid', apiTexts.query, name)
    }),
  )
}

async function one(resource: Resource, visit: Visit): Promise<Answer> {
  const row = await rowOf(resource, visit, idOf(visit))
  return { as: 'json', body: row, etag: `"${row.row_version}"` }
}

async function create(resource: Resource, visit: Visit): Promise<Answer> {
  const body = await bodyOf(visit)
  await resource.check?.(visit, body)
  const { own, rest } = splitOwn(resource.table, body)
  const make = async (task: WritingTask<'contracting'>) => {
    const added = await resource.add(task, rest)
    await keepOwnOf(task, resource.table, added, own)
    return added
  }
  const asked = await askedAlike(visit, resource, rest)
  if (asked !== undefined) return asked
  const id = await once(visit, body, make).catch((reason) => {
    throw inWords(resource.table, reason)
  })
  const row = await rowOf(resource, visit, id)
  return {
    as: 'json',
    status: 201,
    body: row,
    etag: `"${row.row_version}"`,
    location: `/api/v1/${resource.name}/${id}`,
  }
}

async function change(resource: Resource, visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  const seen = seenVersion(visit)
  const body = await bodyOf(visit)
  if (Object.keys(body).length === 0) throw new Refusal('invalid', apiTexts.nothing)
  await resource.check?.(visit, body)
  try {
    const { own, rest } = splitOwn(resource.table, body)
    await visit.write('contracting', async (task) => {
      await resource.change(task, id, rest, seen)
      await keepOwnOf(task, resource.table, id, own)
    })
  } catch (reason) {
    if (reason instanceof Refusal && reason.kind === 'conflict' && !(reason instanceof StaysOut))
      return bothVersions(resource, visit, id, reason, body)
    throw inWords(resource.table, reason)
  }
  const row = await rowOf(resource, visit, id)
  return { as: 'json', body: row, etag: `"${row.row_version}"` }
}
