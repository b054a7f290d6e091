import type { WritingTask } from '../platform/gate/task.ts'
import { newId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { mustHaveEnded } from './ends.ts'
import type { Changes, New } from './rows.ts'
import { scopeOf } from './scope.ts'
import { unitHolds } from './texts.ts'

/** Adds a unit (sector, school, office) under its organisation or under another unit of it. */
export async function addUnit(
  task: WritingTask<'contracting'>,
  unit: Omit<New<'unit'>, 'ended_on' | 'starts_on'> & { starts_on?: string },
): Promise<string> {
  const above = await scopeOf(task, unit.organisation_id, unit.parent_id)
  const id = newId()
  await task.insert('unit', [{ starts_on: task.today, ...unit, id, scope: [...above, id] }])
  return id
}

/** Corrects a unit's name or kind, or says on which day it closed. Its place in the tree does not change: a moved unit
 *  ends and begins anew. Refuses: 'conflict' naming what still lives in a unit that would end. */
export async function changeUnit(
  task: WritingTask<'contracting'>,
  id: string,
  changes: Pick<Changes<'unit'>, 'name' | 'kind' | 'ended_on'>,
  seen?: number,
): Promise<number> {
  if (typeof changes.ended_on === 'string') await mustHoldNothing(task, id, changes.ended_on)
  return task.update('unit', id, changes, seen)
}

/** Ends a unit on the day it closed. What lives in it is ended or moved first. */
export function endUnit(
  task: WritingTask<'contracting'>,
  id: string,
  ended_on: string,
  seen?: number,
): Promise<number> {
  return changeUnit(task, id, { ended_on }, seen)
}

async function mustHoldNothing(task: WritingTask<'contracting'>, id: string, endedOn: string): Promise<void> {
  await mustHaveEnded(task, 'unit', id, endedOn)
  const held = [...(await unitsIn(task, id)), ...(await contractsOn(task, id)), ...(await peopleIn(task, id))]
  if (held.length > 0) throw new Refusal('conflict', unitHolds(held), 'ended_on')
}

const mostNamed = 10

async function unitsIn(task: WritingTask<'contracting'>, id: string): Promise<string[]> {
  const rows = await task.db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('tenant_id', '=', task.tenant)
    .where('parent_id', '=', id)
    .where('ended_on', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(mostNamed)
    .execute()
  return rows.map(({ name }) => name)
}

async function contractsOn(task: WritingTask<'contracting'>, id: string): Promise<string[]> {
  const rows = await task.db
    .selectFrom('contract')
    .select(['id', 'number'])
    .where('tenant_id', '=', task.tenant)
    .where('unit_id', '=', id)
    .where('ended_on', 'is', null)
    .orderBy('number')
    .orderBy('id')
    .limit(mostNamed)
    .execute()
  return rows.map(({ number }) => number)
}

async function peopleIn(task: WritingTask<'contracting'>, id: string): Promise<string[]> {
  const rows = await task.db
    .selectFrom('affiliation')
    .innerJoin('person', (on) =>
      on
        .onRef('person.tenant_id', '=', 'affiliation.tenant_id')
        .onRef('person.id', '=', 'affiliation.person_id'),
    )
    .select(['person.id', 'person.first_name', 'person.last_name'])
    .where('affiliation.tenant_id', '=', task.tenant)
    .where('affiliation.unit_id', '=', id)
    .where('affiliation.ended_on', 'is', null)
    .orderBy('person.last_name')
    .orderBy('affiliation.id')
    .limit(mostNamed)
    .execute()
  return rows.map(({ first_name, last_name }) => `${first_name} ${last_name}`)
}
