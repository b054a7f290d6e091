/** The session's cookie. Browsers take a __Host- cookie only with Secure, without a domain, for every path; they count
 *  plain HTTP on the loopback address as secure. */
const name = '__Host-seloste'
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** The session's token in a request, where it has one. */
export function sessionCookie(request: Request): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const found = cookies.find((pair) => pair.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}

/** The header that gives a browser its session. */
export function startCookie(token: string): string {
  return `${name}=${token}; ${attributes}`
}

/** The header that takes it away. */
export function endCookie(): string {
  return `${name}=; ${attributes}; Max-Age=0`
}

/** A program's token in a request. */
export function bearerToken(request: Request): string | undefined {
  return /^Bearer ([\w-]{16,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
}
