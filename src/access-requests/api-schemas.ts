import { tables } from '../catalogue/catalogue.ts'
import { objectable } from './enforce.ts'

const text = { type: 'string' } as const
const maybe = { type: ['string', 'null'] } as const
const uuid = { type: 'string', format: 'uuid' } as const
const day = { type: 'string', format: 'date' } as const
const maybeDay = { type: ['string', 'null'], format: 'date' } as const
const whole = { type: 'integer' } as const
const { rights_request: { columns: asked }, rights_step: { columns: taken }, consent, restriction, objection } = tables

function one(choices: readonly string[]) {
  return { type: 'string', enum: choices } as const
}

function oneOrNone(choices: readonly string[]) {
  return { type: ['string', 'null'], enum: [...choices, null] } as const
}

function closed(properties: { readonly [name: string]: unknown }, required = Object.keys(properties)) {
  return { type: 'object', additionalProperties: false, required, properties } as const
}

const clock = {
  state: one(['open', 'waiting', 'closed']), waits_for: oneOrNone(['identity', 'clarification']), due_on: day, days_left: whole,
  may_extend: { type: 'boolean' },
} as const

const rows = (row: object) => ({ type: 'array', items: row })
const person = { id: uuid, person_id: uuid } as const
const list = (properties: { readonly [name: string]: unknown }) => rows(closed(properties))

/** What the rights desk takes from programs and gives to them. */
export const rightsSchemas = {
  queue: closed({ rows: rows(closed({ id: uuid, person_id: maybe, kind: one(asked.kind.choices), channel: one(asked.channel.choices),
    received_on: day, who: maybe, ...clock })), next: { type: ['string', 'null'], format: 'uuid' } }),
  page: { limit: { ...whole, minimum: 1, maximum: 200, default: 50 }, after: uuid },
  request: closed({
    id: uuid, person_id: maybe, kind: one(asked.kind.choices), channel: one(asked.channel.choices), received_on: day,
    language: one(['fi', 'sv', 'en']), sender: maybe, reach: maybe, words: maybe, row_version: whole, ...clock,
    steps: list({ id: uuid, step: one(taken.step.choices), taken_on: day, reason: maybe, more_months: { type: ['integer', 'null'] },
      how: oneOrNone(taken.how.choices), delivery: oneOrNone(taken.delivery.choices) }),
  }),
  newRequest: closed({ kind: one(asked.kind.choices), channel: one(asked.channel.choices), received_on: day,
    language: one(['fi', 'sv', 'en']), sender: { ...text, maxLength: 200 }, reach: { ...text, maxLength: 200 },
    words: { ...text, maxLength: 10_000 } }, ['kind', 'received_on']),
  newStep: closed({ step: one(taken.step.choices), reason: { ...text, maxLength: 10_000 }, more_months: { ...whole, minimum: 1, maximum: 2 },
    how: one(taken.how.choices), delivery: one(taken.delivery.choices) }, ['step']),
  rights: closed({
    restrictions: list({ ...person, ground: one(restriction.columns.ground.choices), of_purpose: oneOrNone(objectable), starts_on: day,
      told_on: maybeDay, told_by: oneOrNone(restriction.columns.told_by.choices) }),
    stops: list({ ...person, against: one(objectable), kind: one(objection.columns.kind.choices), received_on: day,
      outcome: oneOrNone(objection.columns.outcome.choices) }),
    consents: list({ ...person, to_purpose: one(consent.columns.to_purpose.choices), given_on: day, channel: one(consent.columns.channel.choices) }),
  }),
} as const

/** An act and what it needs: which of them, its own description says when it is refused. */
export function openapiChoice(acts: readonly string[]) {
  return closed({
    act: one(acts), purpose: one(objectable), ground: one(restriction.columns.ground.choices),
    told_by: one(restriction.columns.told_by.choices), wording: { ...text, maxLength: 10_000 }, channel: one(consent.columns.channel.choices),
    outcome: one(objection.columns.outcome.choices), reason: { ...text, maxLength: 200 },
  }, ['act'])
}
