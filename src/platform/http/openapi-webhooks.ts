import { happenings } from '../gate/told.ts'
import { toldTables } from '../gate/wholes.ts'

// Contracts are not merged, and an affiliation goes to the trash and back with its person or organisation.
const never: readonly string[] = ['contract.merged', 'affiliation.merged', 'affiliation.trashed', 'affiliation.restored']

/** The names of the events that a receiver may be told of. */
export const eventNames: readonly string[] = toldTables
  .flatMap((table) => happenings.map((happening) => `${table}.${happening}`)).filter((name) => !never.includes(name))

/** An event as a receiver gets it. */
export const exampleEvent = { type: 'person.changed', timestamp: '2026-11-23T08:15:00.000Z', data: { id: '0198f1d2-6c5e-7a10-9b1f-3f6f2b0c8e11' } } as const

const header = { in: 'header', required: true, schema: { type: 'string' } }
const message = {
  type: 'object', required: ['type', 'timestamp', 'data'],
  properties: {
    type: { type: 'string', enum: eventNames }, timestamp: { type: 'string', format: 'date-time' },
    data: { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } },
  },
} as const

/** What receivers are sent, for the OpenAPI description. Source: Standard Webhooks 1.0.0. */
export const webhookDescriptions = Object.fromEntries(eventNames.map((name) => [name, {
  post: {
    summary: `Tells that it happened: ${name}. Ids only; fetch the row with a token`,
    parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((one) => ({ name: one, ...header })),
    requestBody: { required: true, content: { 'application/json': { schema: message } } },
    responses: { '2XX': { description: 'Taken' }, '410': { description: 'The receiver is gone and is told no more' } },
  },
}]))
