import { cpus, loadavg } from 'node:os'

/** What a bench found. `ratio` is held against `goal`; everything was measured in the same run, by turns. */
export type Finding = {
  name: string
  ratio: number
  goal: string
  holds: boolean
  medians: { readonly [what: string]: number }
  rounds: { readonly [what: string]: readonly number[] }
  load: { average: number; cores: number }
}
export type Bench = (options: { long: boolean }) => Promise<Finding[]>

/** A finding whose ratio is the median of the rounds' own ratios: a neighbour's burst of work then spoils one round
 *  and not the result. */
export function finding(
  name: string, goal: Goal, rounds: { readonly [what: string]: readonly number[] },
): Finding {
  const ratio = round(median(ratiosOf(rounds[goal.of] ?? [], rounds[goal.to] ?? [])))
  const wanted = goal.atLeast === undefined ? `${goal.of} / ${goal.to} <= ${goal.atMost}`
    : `${goal.of} / ${goal.to} >= ${goal.atLeast}`
  return {
    name, ratio, goal: wanted, holds: ratio >= (goal.atLeast ?? 0) && ratio <= (goal.atMost ?? Infinity),
    medians: Object.fromEntries(Object.entries(rounds).map(([what, values]) => [what, round(median(values))])),
    rounds: Object.fromEntries(Object.entries(rounds).map(([what, values]) => [what, values.map(round)])),
    load: { average: round(loadavg()[0] ?? 0), cores: cpus().length },
  }
}

/** A finding that no round may take more of something than the limit. */
export function held(name: string, measured: readonly number[], limit: number): Finding {
  return finding(name, { of: 'measured', to: 'limit', atMost: 1 }, { measured, limit: measured.map(() => limit) })
}

/** Which of the rounds is divided by which, and how large or small the ratio may be. */
export type Goal = { of: string; to: string; atLeast?: number; atMost?: number }

function ratiosOf(above: readonly number[], below: readonly number[]): number[] {
  if (above.length === 0 || above.length !== below.length) throw new Error('a ratio needs both of its sides')
  return above.map((value, at) => value / (below[at] ?? NaN))
}

/** Runs each measurement once a round, turning the order round every time, after one round that is not counted. */
export async function byTurns(
  rounds: number, measurements: { readonly [what: string]: () => Promise<number> },
): Promise<{ [what: string]: number[] }> {
  const names = Object.keys(measurements)
  const results: { [what: string]: number[] } = Object.fromEntries(names.map((name) => [name, []]))
  for (let turn = 0; turn <= rounds; turn++) {
    for (const name of turn % 2 === 0 ? names : names.toReversed()) {
      const measured = await measurements[name]?.()
      if (turn > 0 && measured !== undefined) results[name]?.push(measured)
    }
  }
  return results
}

/** How many times a second `clients` together get their work done. */
export async function throughput(clients: number, milliseconds: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  let done = 0
  const client = async () => {
    while (performance.now() - start < milliseconds) {
      await work()
      done++
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return done / ((performance.now() - start) / 1000)
}

/** The milliseconds that each of `times` runs took, one after another. */
export async function durations(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
