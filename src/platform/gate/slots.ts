import { connect, type Connection, type Row, type Server } from '../database/connection.ts'
import { contextKey, stand, type Context } from './context.ts'

/** A connection lent to one task. It stands in the task's context, or stands there with its first statement. */
export type Slot = {
  run(sql: string, parameters?: readonly unknown[]): Promise<{ rows: Row[]; count: number }>
  giveBack(): void
}
export type Slots = { take(context: Context): Promise<Slot>; close(): Promise<void> }

type Place = { connection: Connection; standsIn: string | undefined; losses: number; inUse: boolean; last: number }

/** At most `size` connections. Each keeps the context of its last task, so that the same context again costs nothing;
 *  a lost connection stands nowhere, and the bare role it comes back with has no table rights. */
export function openSlots(server: Server, installation: string, size: number): Slots {
  const places: Place[] = []
  const waiting: { context: Context; serve: (place: Place) => void }[] = []
  let turn = 0

  function open(): Place {
    const place: Place = { connection: connect(server, () => lose(place)), standsIn: undefined, losses: 0, inUse: false,
      last: 0 }
    places.push(place)
    return place
  }
  function free(key: string): Place | undefined {
    const idle = places.filter((place) => !place.inUse)
    const same = idle.find((place) => place.standsIn === key)
    if (same !== undefined) return same
    if (places.length < size) return open()
    return idle.reduce<Place | undefined>((oldest, place) => (oldest && oldest.last <= place.last ? oldest : place), undefined)
  }
  function giveBack(place: Place): void {
    const next = waiting.shift()
    if (next === undefined) {
      place.inUse = false
      place.last = ++turn
    } else next.serve(place)
  }
  function lend(place: Place, context: Context): Slot {
    place.inUse = true
    const key = contextKey(context)
    const losses = place.losses
    return {
      async run(sql, parameters) {
        // A task goes on over its own connection only: on a new one its first half would be missing.
        if (place.losses !== losses) throw new Error('the connection of this task was lost')
        return runStanding(place, installation, context, key, sql, parameters)
      },
      giveBack: () => giveBack(place),
    }
  }
  return {
    take(context) {
      const place = free(contextKey(context))
      if (place !== undefined) return Promise.resolve(lend(place, context))
      return new Promise((resolve) => waiting.push({ context, serve: (given) => resolve(lend(given, context)) }))
    },
    close: async () => { await Promise.all(places.map((place) => place.connection.close())) },
  }
}

function lose(place: Place): void {
  place.standsIn = undefined
  place.losses += 1
}

/** Standing and statement travel together; when standing fails, the statement's answer is thrown away with it. */
async function runStanding(
  place: Place, installation: string, context: Context, key: string, sql: string, parameters?: readonly unknown[],
): Promise<{ rows: Row[]; count: number }> {
  if (place.standsIn === key) return place.connection.run(sql, parameters)
  place.standsIn = undefined
  const standing = stand(place.connection, installation, context)
  const answer = place.connection.run(sql, parameters)
  const [stood, answered] = await Promise.allSettled([standing, answer])
  if (stood.status === 'rejected') throw stood.reason
  place.standsIn = key
  if (answered.status === 'rejected') throw answered.reason
  return answered.value
}
