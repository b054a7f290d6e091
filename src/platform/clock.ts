/** The database's time, as this process knows it: measured against the database and carried by a clock that does not
 *  jump. Tests move it. */
export type Clock = {
  now(): Date
  /** Milliseconds to add to the database's time; for tests. */
  shift(by: number): void
}

/** A clock set to the database's time, given as an instant read from it just now. */
export function clockAt(database: Date): Clock {
  const start = performance.now()
  let shifted = 0
  return {
    now: () => new Date(database.getTime() + (performance.now() - start) + shifted),
    shift: (by) => { shifted += by },
  }
}
