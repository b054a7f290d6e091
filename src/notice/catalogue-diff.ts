import { z } from 'zod'
import { recipients } from '../catalogue/recipients.ts'
import { retention } from '../catalogue/retention.ts'
import { catalogue, columnsOf, type Catalogue, type Privilege } from '../catalogue/schema/columns.ts'
import type { RetentionShape } from '../catalogue/shape.ts'
import { workTasks } from '../catalogue/work-tasks.ts'
import { names } from './one-of.ts'

const dump = z.strictObject({
  grants: z.array(z.string()),
  workTasks: z.array(z.string()),
  recipients: z.array(z.string()),
  retention: z.record(z.string(), z.tuple([z.number(), z.number()])),
  keptBy: z.record(z.string(), z.string()),
})

/** Who may do what, as sets: one line for each purpose and column, work task and purpose, recipient and item; and the
 *  bounds of each retention rule, with the rule of each table. */
export type CatalogueDump = z.infer<typeof dump>

/** A difference between two catalogues. What widens needs the approval of the data protection officer. */
export type Change = { widens: boolean; what: string }

const privileges: readonly Privilege[] = ['select', 'insert', 'update']

/** The catalogue as comparable sets. */
export function dumpCatalogue(of: Catalogue = catalogue): CatalogueDump {
  return {
    grants: Object.entries(of)
      .flatMap(([table, statement]) =>
        columnsOf(statement).flatMap((column) =>
          privileges.flatMap((privilege) =>
            column.may[privilege].map((purpose) => `${purpose} ${privilege} ${table}.${column.name}`),
          ),
        ),
      )
      .toSorted(),
    workTasks: names(workTasks)
      .flatMap((task) => workTasks[task].purposes.map((purpose) => `${task} ${purpose}`))
      .toSorted(),
    recipients: names(recipients)
      .flatMap((category) =>
        recipients[category].purposes.flatMap((purpose) =>
          recipients[category].items.map((item) => `${category} ${purpose} ${item}`),
        ),
      )
      .toSorted(),
    retention: Object.fromEntries(names(retention).map((rule) => [rule, lengthsOf(retention[rule])])),
    keptBy: Object.fromEntries(Object.entries(of).map(([table, statement]) => [table, statement.retention])),
  }
}

function lengthsOf({ months, settable }: RetentionShape): [number, number] {
  return [months, settable[1]]
}

/** Reads a dump that was written to a file. Undefined when the text is none. */
export function readDump(text: string): CatalogueDump | undefined {
  try {
    const read = dump.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch (reason) {
    if (reason instanceof SyntaxError) return undefined
    throw reason
  }
}

/** What the second catalogue allows that the first did not, and the other way round. */
export function diffCatalogues(before: CatalogueDump, after: CatalogueDump): Change[] {
  return [
    ...setChanges(before.grants, after.grants, (line) => `${line.replace(/^(\S+) (\S+) /, '$1 can $2 ')}`),
    ...setChanges(before.workTasks, after.workTasks, (line) => `work task ${line.replace(' ', ' opens ')}`),
    ...setChanges(before.recipients, after.recipients, (line) =>
      line.replace(/^(\S+) (\S+) (\S+)$/, 'recipient $1 gets $3 for $2'),
    ),
    ...lengthChanges(before, after),
  ]
}

function setChanges(
  before: readonly string[],
  after: readonly string[],
  say: (line: string) => string,
): Change[] {
  const [was, is] = [new Set(before), new Set(after)]
  return [
    ...[...is.difference(was)].map((line) => ({ widens: true, what: `newly: ${say(line)}` })),
    ...[...was.difference(is)].map((line) => ({ widens: false, what: `no longer: ${say(line)}` })),
  ]
}

/** A table is kept longer when its rule's length or longest choice grows, whether the rule changed or was changed. */
function lengthChanges(before: CatalogueDump, after: CatalogueDump): Change[] {
  return Object.keys({ ...before.keptBy, ...after.keptBy })
    .toSorted()
    .flatMap((table) => {
      const [was, is] = [lengthIn(before, table), lengthIn(after, table)]
      // A new table shows itself by its grants; its length is new with it.
      if (was === undefined || is === undefined || (was[0] === is[0] && was[1] === is[1])) return []
      const told = ([months, most]: readonly [number, number]) => `${months} months (at most ${most})`
      return [
        { widens: is[0] > was[0] || is[1] > was[1], what: `${table} is kept ${told(is)}, was ${told(was)}` },
      ]
    })
}

function lengthIn(of: CatalogueDump, table: string): [number, number] | undefined {
  const rule = of.keptBy[table]
  return rule === undefined ? undefined : of.retention[rule]
}
