import { roleName } from '../../catalogue/schema/roles.ts'
import { connect, type Connection, type Row, type Server } from '../database/connection.ts'
import { contextKey, stand, type Context } from './context.ts'

/** A connection lent to one task. It stands in the task's context, or stands there with its first statement. */
export type Slot = {
  run<R = Row>(sql: string, parameters?: readonly unknown[]): Promise<{ rows: R[]; count: number }>
  /** Stands in another role until the transaction ends, or until it is told another one. */
  within(purpose: Context['purpose']): Promise<void>
  giveBack(): void
}
export type Slots = { take(context: Context): Promise<Slot>; close(): Promise<void> }

type Place = {
  connection: Connection
  standsIn: string | undefined
  /** Where it stands, or nowhere that is known. */
  context: Context | undefined
  losses: number
  inUse: boolean
  last: number
}

/** At most `size` connections. Each keeps the context of its last task, so that the same context again costs nothing;
 *  a lost connection stands nowhere, and the bare role it comes back with has no table rights. */
export function openSlots(server: Server, installation: string, size: number): Slots {
  const places: Place[] = []
  const waiting: { key: string; serve: (place: Place) => void }[] = []
  let turn = 0
  let passed = 0

  function open(): Place {
    const place: Place = { connection: connect(server, () => lose(place)), standsIn: undefined, context: undefined,
      losses: 0, inUse: false, last: 0 }
    places.push(place)
    return place
  }
  function free(key: string, purpose: Context['purpose']): Place | undefined {
    let best: Place | undefined
    for (const place of places) {
      if (place.inUse) continue
      if (place.standsIn === key) return place
      if (best === undefined || comesBefore(place, best, purpose)) best = place
    }
    return places.length < size ? open() : best
  }
  function giveBack(place: Place): void {
    const next = nextFor(place)
    if (next === undefined) {
      place.inUse = false
      place.last = ++turn
    } else next.serve(place)
  }
  function nextFor(place: Place) {
    const same = waiting.findIndex(({ key }) => key === place.standsIn)
    passed = same > 0 && passed < mostPassed ? passed + 1 : 0
    return passed > 0 ? waiting.splice(same, 1)[0] : waiting.shift()
  }
  function lend(place: Place, context: Context): Slot {
    place.inUse = true
    const key = contextKey(context)
    const losses = place.losses
    return {
      async run<R>(sql: string, parameters?: readonly unknown[]) {
        // A task goes on over its own connection only: on a new one its first half would be missing.
        if (place.losses !== losses) throw new Error('the connection of this task was lost')
        return runStanding<R>(place, installation, context, key, sql, parameters)
      },
      async within(purpose) {
        if (place.losses !== losses) throw new Error('the connection of this task was lost')
        await place.connection.run("select set_config('role', $1, true)", [roleName(installation, purpose)])
      },
      giveBack: () => giveBack(place),
    }
  }
  return {
    take(context) {
      const key = contextKey(context)
      const place = free(key, context.purpose)
      if (place !== undefined) return Promise.resolve(lend(place, context))
      return new Promise((resolve) => waiting.push({ key, serve: (given) => resolve(lend(given, context)) }))
    },
    close: async () => { await Promise.all(places.map((place) => place.connection.close())) },
  }
}

// Tasks that wait for where a connection stands go first, but the first in line is passed over this often at most.
const mostPassed = 8

function lose(place: Place): void {
  place.standsIn = undefined
  place.context = undefined
  place.losses += 1
}

/** A connection of the same purpose goes first, because it has that purpose's statements prepared and planned; among
 *  equals the one last used: its process at the server is awake and warm. */
function comesBefore(place: Place, other: Place, purpose: Context['purpose']): boolean {
  const same = place.context?.purpose === purpose
  return same === (other.context?.purpose === purpose) ? place.last > other.last : same
}

/** Standing and statement travel together; when standing fails, the statement's answer is thrown away with it. */
async function runStanding<R>(
  place: Place, installation: string, context: Context, key: string, sql: string, parameters?: readonly unknown[],
): Promise<{ rows: R[]; count: number }> {
  if (place.standsIn === key) return place.connection.run<R>(sql, parameters, context.purpose)
  const before = place.context
  place.standsIn = undefined
  place.context = undefined
  const standing = stand(place.connection, installation, context, before)
  const answer = place.connection.run<R>(sql, parameters, context.purpose)
  const [stood, answered] = await Promise.allSettled([standing, answer])
  if (stood.status === 'rejected') throw stood.reason
  place.standsIn = key
  place.context = context
  if (answered.status === 'rejected') throw answered.reason
  return answered.value
}
