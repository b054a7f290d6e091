/** The address of a list with some of its view changed. What is undefined leaves the address; a new view begins from
 *  the first page. */
export function viewLink(
  path: string,
  query: URLSearchParams,
  changes: { readonly [name: string]: string | undefined },
): string {
  const next = new URLSearchParams(query)
  next.delete('after')
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString()
  return text === '' ? path : `${path}?${text}`
}

/** One of the allowed values of a parameter; what is not allowed is as if it were absent. */
export function oneValue<T extends string>(
  query: URLSearchParams,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = query.get(name)
  return allowed.find((one) => one === value)
}

/** What was typed to search with, if anything. */
export function searchText(query: URLSearchParams): string | undefined {
  const text = (query.get('q') ?? '').trim().slice(0, 200)
  return text === '' ? undefined : text
}
