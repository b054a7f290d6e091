import { faultTexts } from '../platform/field-texts.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import {
  keepOwn,
  ownFieldsFor,
  ownValues,
  parseOwn,
  type OwnedTable,
} from '../platform/own-fields.ts'
import { Refusal } from '../platform/refusal.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { taken, type Input } from './api-request.ts'
import { readers, source, type Ask, type Source } from './api-rows.ts'
import { apiTexts } from './api-texts.ts'

type Json = { readonly [name: string]: unknown }

/** Programs write and read the controller's own fields under `own`, by their ids. */
export function ownSchema(table: string, schema: Json): Json {
  if (ownedTable(table) === undefined) return schema
  const values = { type: ['string', 'number', 'boolean', 'null'] }
  const own = { type: 'object', title: 'The own fields of the controller, by their ids', additionalProperties: values }
  const properties = typeof schema['properties'] === 'object' ? schema['properties'] : {}
  return { ...schema, properties: { ...properties, own } }
}

/** Rows with what the purpose may read of their own fields, in the same task. */
export function ownedSource(table: OwnedTable, ask: Ask): Source {
  return source(readers, async (task, wanted) => {
    const [rows, fields] = await Promise.all([ask(task, wanted), ownFieldsFor(task, table)])
    const ids = rows.map(({ id }) => id)
    const values = await ownValues(task, table, ids, fields)
    return rows.map((row) => ({ ...row, own: byId(values.get(row.id) ?? {}) }))
  })
}

function byId(values: { readonly [name: string]: unknown }): { readonly [id: string]: unknown } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.slice('own.'.length), value]))
}

/** The own fields of what was sent, apart from the columns. */
export function splitOwn(table: string, body: Input): { own: Input; rest: Input } {
  const { own, ...rest } = body
  if (own === undefined || ownedTable(table) === undefined) return { own: {}, rest: body }
  if (typeof own !== 'object' || own === null || Array.isArray(own))
    throw new Refusal('invalid', apiTexts.object, 'own')
  const input: Input = { ...own }
  const coded = Object.entries(input).filter(
    ([, value]) => typeof value === 'string' && findPersonalIdentityCodes(value).length > 0,
  )
  if (coded.length > 0) throw new Refusal('invalid', apiTexts.identityCode, 'own')
  return { own: Object.fromEntries(Object.entries(input).map(([id, value]) => [`own.${id}`, value])), rest }
}

/** Keeps what was sent of own fields. One that the purpose does not use is refused as one that does not exist. */
export async function keepOwnOf(
  task: WritingTask<'contracting'>,
  table: string,
  id: string,
  own: Input,
): Promise<void> {
  const owned = ownedTable(table)
  if (owned === undefined || Object.keys(own).length === 0) return
  const fields = await ownFieldsFor(task, owned)
  const unknown = Object.keys(own).filter((name) => !fields.some((field) => field.name === name))
  if (unknown.length > 0) throw new Refusal('invalid', faultTexts.unknown, 'own')
  await keepOwn(task, owned, id, taken(parseOwn(fields, own)))
}

function ownedTable(table: string): OwnedTable | undefined {
  return table === 'person' || table === 'organisation' || table === 'contract' ? table : undefined
}
