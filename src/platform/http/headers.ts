/** Which answer the headers are for: a staff page may run our own script, a public one none. */
export type HeaderKind = 'staff' | 'public' | 'api' | 'file' | 'asset'

const year = 31_536_000

/** The security headers of every answer. The referrer is kept within the origin, not dropped: without one a browser
 *  posts forms with the origin 'null', which we refuse. */
export function securityHeaders(kind: HeaderKind): Record<string, string> {
  return {
    'content-security-policy': policy(kind),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'strict-transport-security': `max-age=${2 * year}; includeSubDomains`,
    'cache-control': kind === 'asset' ? `public, max-age=${year}, immutable` : 'no-store',
  }
}

function policy(kind: HeaderKind): string {
  // What would make text into code takes nothing but what our own script has made for it.
  const types = kind === 'staff' ? 'seloste' : "'none'"
  const frame = `default-src 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ${types}`
  if (kind === 'file') return `${frame}; sandbox`
  if (kind === 'api' || kind === 'asset') return frame
  const script = kind === 'staff' ? "; script-src 'self'; connect-src 'self'" : ''
  return `${frame}; style-src 'self'; img-src 'self' data:; form-action 'self'${script}`
}
