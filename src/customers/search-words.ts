import type { WritingTask } from '../platform/gate/task.ts'
import { fold } from '../platform/text/fold.ts'
import type { New } from './rows.ts'

export type Word = New<'search_entry'> & { scope: readonly string[] }
type Scope = readonly string[]

const longestWord = 200

/** Both orders in which a name is looked for. */
export function nameWords(
  personId: string,
  name: { first_name: string; last_name: string },
  scope: Scope,
): Word[] {
  const word = (item: string, text: string) => ({
    person_id: personId,
    source_id: personId,
    item,
    folded: foldedWord(text),
    scope,
  })
  return [
    word('last_name', `${name.last_name} ${name.first_name}`),
    word('first_name', `${name.first_name} ${name.last_name}`),
  ]
}

export function emailWord(sourceId: string, personId: string, email: string, scope: Scope): Word {
  return { person_id: personId, source_id: sourceId, item: 'email_work', folded: foldedWord(email), scope }
}

/** A phone number is found by its digits, however it is written. */
export function phoneWord(sourceId: string, personId: string, phone: string, scope: Scope): Word {
  return { person_id: personId, source_id: sourceId, item: 'phone', folded: phone.replace(/\D/g, ''), scope }
}

type Named = {
  name: string
  business_id?: string | null | undefined
  customer_number?: string | null | undefined
  person_id?: string | null | undefined
}

export function organisationWords(organisationId: string, organisation: Named, scope: Scope): Word[] {
  const word = (item: string, text: string) => ({
    person_id: organisation.person_id ?? null,
    organisation_id: organisationId,
    source_id: organisationId,
    item,
    folded: foldedWord(text),
    scope,
  })
  return [
    word('organisation_name', organisation.name),
    ...(organisation.business_id ? [word('business_id', organisation.business_id)] : []),
    ...(organisation.customer_number ? [word('customer_number', organisation.customer_number)] : []),
  ]
}

/** Brings the words made from one row up to date: a word that was there is changed in place, a new one is added. */
export async function keepWords(
  task: WritingTask<'contracting'>,
  sourceId: string,
  words: readonly Word[],
): Promise<void> {
  const known = await task.db
    .selectFrom('search_entry')
    .select(['id', 'person_id', 'item', 'folded'])
    .where('tenant_id', '=', task.tenant)
    .where('source_id', '=', sourceId)
    .execute()
  for (const word of words) {
    const old = known.find(({ item }) => item === word.item)
    if (old === undefined) await task.insert('search_entry', [word])
    else if (old.folded !== word.folded) await task.update('search_entry', old.id, { folded: word.folded })
  }
}

/** A text as search entries hold it. */
export function foldedWord(text: string): string {
  return fold(text).slice(0, longestWord).trim()
}
