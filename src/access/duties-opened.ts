import { items, type Item } from '../catalogue/items.ts'
import { purposes, type Purpose } from '../catalogue/purposes.ts'
import { catalogue, isPersonal } from '../catalogue/schema/columns.ts'
import { workTasks, type WorkTask } from '../catalogue/work-tasks.ts'
import type { Language } from '../platform/text/language.ts'

/** What a work task opens, in words: each of its purposes and the items that the catalogue lets it read. */
export function openedBy(workTask: WorkTask, language: Language): { purpose: string; items: string[] }[] {
  return workTasks[workTask].purposes.map((purpose) => ({
    purpose: purposes[purpose].label[language], items: itemsIn(purpose).map((item) => items[item].label[language]),
  }))
}

/** What a work task lets its holder do beside reading, in words; nothing where it is of purposes alone. */
export function rightGiven(workTask: WorkTask, language: Language): string | undefined {
  return 'rights' in workTasks[workTask] ? workTasks[workTask].explains[language] : undefined
}

function itemsIn(purpose: Purpose): Item[] {
  const columns = Object.values(catalogue).flatMap((table) => Object.values(table.columns))
  return [...new Set(columns.filter(isPersonal).filter((column) => column.purposes.includes(purpose)).map(({ personal }) => personal))]
}
