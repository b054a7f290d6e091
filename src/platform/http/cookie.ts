/** The session's cookie. Browsers take a __Host- cookie only with Secure, without a domain, for every path; they count
 *  plain HTTP on the loopback address as secure. */
const name = '__Host-seloste'
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** The session's token in a request, where it has one. */
export function sessionCookie(request: Request): string | undefined {
  return cookieNamed(request, name)
}

/** The language chosen on a page, which the browser remembers: reading a page writes nothing here. */
export function languageCookie(request: Request): string | undefined {
  return cookieNamed(request, '__Host-language')
}

/** The header by which a browser remembers a language for a year. */
export function rememberLanguage(language: string): string {
  return `__Host-language=${language}; ${attributes}; Max-Age=31536000`
}

function cookieNamed(request: Request, wanted: string): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return cookies.find((pair) => pair.startsWith(`${wanted}=`))?.slice(wanted.length + 1)
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
