import { sql } from 'kysely'
import type { Task } from '../platform/gate/task.ts'
import { fold } from '../platform/text/fold.ts'
import type { Searcher } from './search.ts'

// A shorter word is near too many others.
const shortest = 4
const mostNear = 40

/** The stored words that one slip of the fingers parts from what was typed: a letter too many, too few, another one, or
 *  two turned round. The first letter is taken as it is, so that an index leads to the words that are compared. */
export async function wordsNear(task: Task<Searcher>, text: string) {
  const typed = fold(text)
  if (typed.length < shortest || !/^[\p{L} -]+$/u.test(typed)) return []
  const [first = ''] = typed
  return task.db
    .selectFrom('search_entry')
    .select(['id', 'person_id', 'organisation_id', 'item'])
    .where('tenant_id', '=', task.tenant)
    .where('folded', '>=', first)
    .where('folded', '<', `${first}\u{10ffff}`)
    .where(sql<boolean>`${sql.ref('folded')} like any(${slipsOf(typed)}::text[])`)
    .orderBy('folded')
    .orderBy('id')
    .limit(mostNear)
    .execute()
}

/** Patterns of every word whose beginning is one slip away. */
export function slipsOf(typed: string): string[] {
  const slips = [...typed].flatMap((letter, at) => {
    if (at === 0) return []
    const [before, after] = [typed.slice(0, at), typed.slice(at + 1)]
    const turned = after === '' ? [] : [`${before}${after[0]}${letter}${after.slice(1)}`]
    return [`${before}_${after}`, `${before}${after}`, `${before}_${letter}${after}`, ...turned]
  })
  return [...new Set(slips)].map((slip) => `${slip}%`)
}
