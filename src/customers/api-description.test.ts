import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { openapi } from '../platform/http/openapi.ts'
import { apiRoutes } from './api.ts'

const aino = { first_name: 'Aino', last_name: 'Laine', source: 'person', source_on: '2026-01-02' }

test('the description names every route, and its schemas can be used', () => {
  const schema = z.looseObject({})
  const operation = z.looseObject({
    operationId: z.string(),
    responses: z.record(
      z.string(),
      z.looseObject({
        content: z.record(z.string(), z.object({ schema })),
      }),
    ),
    parameters: z.array(z.object({ schema })),
    requestBody: z.object({ content: z.record(z.string(), z.object({ schema })) }).optional(),
  })
  const described = z
    .object({
      openapi: z.literal('3.1.1'),
      info: z.looseObject({}),
      security: z.array(z.unknown()),
      paths: z.record(z.string(), z.record(z.string(), operation)),
      components: z.looseObject({}),
    })
    .parse(openapi(apiRoutes))
  const named = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  assert.deepEqual(
    named.toSorted(),
    apiRoutes
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
      .toSorted(),
  )
  const operations = Object.values(described.paths).flatMap((methods) => Object.values(methods))
  assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length)
  for (const { parameters, requestBody, responses } of operations) {
    const bodies = [
      ...Object.values(requestBody?.content ?? {}),
      ...Object.values(responses['200']?.content ?? {}),
    ]
    for (const { schema: one } of [...parameters, ...bodies]) assert.ok(z.fromJSONSchema(one))
  }
  const post = described.paths['/api/v1/persons']?.['post']?.requestBody?.content['application/json']?.schema
  const accepts = z.fromJSONSchema(post ?? assert.fail('persons cannot be added'))
  assert.ok(accepts.safeParse(aino).success)
  assert.ok(!accepts.safeParse({ ...aino, shoe_size: 38 }).success)
})
