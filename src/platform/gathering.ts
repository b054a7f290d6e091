import { setImmediate as nextTurn } from 'node:timers/promises'

/** Lets what is on its way arrive before a batch is taken, so that many share one statement: the first turn of the loop
 *  hears the answers that are in, the second the requests that they set free. Alone, both pass at once. */
export async function gathering(): Promise<void> {
  await nextTurn()
  await nextTurn()
}
