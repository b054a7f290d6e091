const taken = new WeakMap<Request, URL>()

/** The address that was asked for, taken apart once a request; what reads it must not change it. */
export function urlOf(request: Request): URL {
  const known = taken.get(request) ?? new URL(request.url)
  taken.set(request, known)
  return known
}
