import { isId } from '../platform/id.ts'

/** Rows whose own field has exactly this value. What the task's purpose may not see of it, it does not find by it. */
export type OwnFilter = { field: string; value: string }

/** The own field that an address narrows by, as `own.` and its id. */
export function ownFilterIn(query: URLSearchParams): { own?: OwnFilter } {
  for (const [name, value] of query) {
    const field = name.startsWith('own.') ? name.slice(4) : ''
    if (isId(field) && value !== '') return { own: { field, value: value.slice(0, 200) } }
  }
  return {}
}
