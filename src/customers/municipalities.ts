import type { Task } from '../platform/gate/task.ts'
import type { Keeper } from './rows.ts'

export type Municipality = { code: string; name: string }
type Suggestions = { readonly municipality_code: readonly { value: string; label: string }[] }

/** The municipalities that the register knows as organisations, by their codes: there is no list from outside. */
export async function municipalities(task: Task<Keeper>): Promise<Municipality[]> {
  const rows = await task.db
    .selectFrom('organisation')
    .select(['id', 'person_id', 'name', 'municipality_code'])
    .where('tenant_id', '=', task.tenant)
    .where('legal_form', '=', 'municipality')
    .where('municipality_code', 'is not', null)
    .orderBy('name')
    .orderBy('id')
    .limit(400)
    .execute()
  return rows.flatMap(({ municipality_code: code, name }) => (code === null ? [] : [{ code, name }]))
}

/** A municipality's code with its name, where the register knows it. */
export function codeWithName(code: string | null, known: readonly Municipality[]): string | null {
  const name = known.find((one) => one.code === code)?.name
  return code === null || name === undefined ? code : `${name} (${code})`
}

/** The known municipalities as help for a form's field. */
export async function municipalitySuggestions(task: Task<Keeper>): Promise<Suggestions> {
  const known = await municipalities(task)
  return { municipality_code: known.map(({ code, name }) => ({ value: code, label: name })) }
}
