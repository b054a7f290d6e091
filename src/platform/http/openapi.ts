import type { Purpose } from '../../catalogue/purposes.ts'
import type { Catalogue } from '../../catalogue/schema/columns.ts'
import { fieldsOf, type Field, type Mode } from '../fields.ts'
import type { Kind } from '../../catalogue/shape.ts'
import type { Route } from './route.ts'
import { webhookDescriptions } from './openapi-webhooks.ts'

type Json = { readonly [name: string]: unknown }

/** What a route of the programs' interface takes and gives, for its description. */
export type Description = {
  summary: string
  query?: { readonly [name: string]: Json }
  headers?: { readonly [name: string]: Json }
  /** Headers that may be left out. */
  mayHead?: { readonly [name: string]: Json }
  /** Problems that say more than others do. */
  refuses?: { readonly [status: number]: Json }
  body?: { type: 'application/json' | 'text/csv'; schema: Json }
  gives: { status: 200 | 201; schema: Json }
}

/** A route of the programs' interface. One that says nothing of itself cannot be one. */
export type ApiRoute = Route & { describes: Description }

/** The description of the programs' interface, by OpenAPI 3.1, derived from its routes. */
export function openapi(routes: readonly ApiRoute[]): Json {
  const paths: { [path: string]: { [method: string]: Json } } = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Seloste',
      version: '1',
      description:
        'A customer register whose privacy notice is executable. ' +
        'Every answer holds the columns that the caller’s purpose may read, and every reading is entered in the audit.',
    },
    paths,
    webhooks: webhookDescriptions,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token bound to one duty.' },
      },
      schemas: { Problem: problemSchema },
    },
    security: [{ token: [] }],
  }
}

/** The rows of a table as the purpose reads them; a caller of another purpose may get fewer columns. */
export function rowSchema(table: string, purpose: Purpose, of?: Catalogue): Json {
  const fields = fieldsOf(table, purpose, of).filter(({ may }) => may.select)
  const own = { id: { type: 'string', format: 'uuid' }, row_version: { type: 'integer', minimum: 1 } }
  return {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'row_version'],
    properties: { ...own, ...Object.fromEntries(fields.map((field) => [field.name, valueSchema(field)])) },
  }
}

/** What may be sent to insert or update a row of the table in the purpose. */
export function writeSchema(table: string, purpose: Purpose, mode: Mode, only: readonly string[]): Json {
  const fields = fieldsOf(table, purpose).filter(({ name, may }) => may[mode] && only.includes(name))
  return {
    type: 'object',
    additionalProperties: false,
    required: mode === 'insert' ? fields.filter(({ required }) => required).map(({ name }) => name) : [],
    properties: Object.fromEntries(fields.map((field) => [field.name, valueSchema(field)])),
  }
}

/** A page of a list: its rows, and the id to ask the next page `after`. */
export function pageSchema(row: Json): Json {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['rows', 'next'],
    properties: { rows: { type: 'array', items: row }, next: { type: ['string', 'null'], format: 'uuid' } },
  }
}

/** One value as JSON has it, by its kind. */
export function valueSchema(field: Field): Json {
  const { type, ...rest } = kinds[field.kind]
  return {
    title: field.label.en,
    type: field.nullable ? [type, 'null'] : type,
    ...rest,
    ...(field.longest === undefined || type !== 'string' ? {} : { maxLength: field.longest }),
    ...(field.choices === undefined
      ? {}
      : { enum: field.nullable ? [...field.choices, null] : field.choices }),
  }
}

const text = { type: 'string' } as const
const whole = { type: 'integer', minimum: 0 } as const
const kinds: Record<Kind, { readonly type: string; readonly [word: string]: unknown }> = {
  line: text,
  name: text,
  note: text,
  email: { ...text, format: 'email' },
  phone: { ...text, description: 'Read in any form, given in E.164.' },
  day: { ...text, format: 'date' },
  instant: { ...text, format: 'date-time' },
  yes: { type: 'boolean' },
  count: { ...whole, maximum: 2_147_483_647 },
  basis_points: { ...whole, maximum: 10_000 },
  language: text,
  business_id: { ...text, description: 'Given as 1234567-8.' },
  postal_code: text,
  municipality: text,
  e_invoice: text,
  operator: text,
  choice: text,
  uuid: { ...text, format: 'uuid' },
  uuids: { type: 'array', items: { ...text, format: 'uuid' } },
  json: { type: 'object' },
  bytes: text,
  secret: text,
  transaction: text,
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'status', 'title', 'detail'],
  properties: {
    type: text,
    status: { type: 'integer' },
    title: text,
    detail: text,
    incident: text,
    errors: {
      type: 'array',
      items: { type: 'object', required: ['field', 'detail'], properties: { field: text, detail: text } },
    },
  },
} as const

function operation({ describes, path, method, purposes, kind }: ApiRoute): Json {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) =>
    parameter(name, 'path', { ...text, format: 'uuid' }, true),
  )
  const inQuery = Object.entries(describes.query ?? {}).map(([name, schema]) =>
    parameter(name, 'query', schema, false),
  )
  const inHeaders = Object.entries(describes.headers ?? {}).map(([name, schema]) =>
    parameter(name, 'header', schema, true),
  )
  const mayHead = Object.entries(describes.mayHead ?? {}).map(([name, schema]) =>
    parameter(name, 'header', schema, false),
  )
  const answer = {
    description: describes.summary,
    content: { 'application/json': { schema: describes.gives.schema } },
  }
  const problem = {
    description: 'A problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^a-z]+\w?/gi, (found) => found.slice(-1).toUpperCase())}`,
    summary: describes.summary,
    description: `Purposes: ${purposes.join(', ')}.`,
    parameters: [...inPath, ...inQuery, ...inHeaders, ...mayHead],
    ...(kind === 'public' ? { security: [] } : {}),
    ...(describes.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [describes.body.type]: { schema: describes.body.schema } },
          },
        }),
    responses: { [String(describes.gives.status)]: answer, ...refusals(describes), default: problem },
  }
}

function refusals({ refuses = {} }: Description): Json {
  return Object.fromEntries(Object.entries(refuses).map(([status, schema]) =>
    [status, { description: 'A problem', content: { 'application/problem+json': { schema } } }]))
}

function parameter(name: string, place: 'path' | 'query' | 'header', schema: Json, required: boolean): Json {
  return { name, in: place, required, schema }
}
