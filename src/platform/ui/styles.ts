import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file the app serves as it is, for ever: its path changes when its content does. */
export type Asset = { path: string; body: string; type: string }

/** The one stylesheet of all pages. */
export const stylesheet: Asset = asset('ui', 'css', 'text/css; charset=utf-8', compact)

/** The optional script of staff pages; public pages carry none. */
export const enhancement: Asset = asset('enhance', 'js', 'text/javascript; charset=utf-8', (text) => text)

/** The script that asks a browser for a passkey; only the pages that take one carry it. */
export const passkeyScript: Asset = asset('passkey', 'js', 'text/javascript; charset=utf-8', (text) => text)

function asset(name: string, ending: string, type: string, prepare: (text: string) => string): Asset {
  const body = prepare(readFileSync(new URL(`./${name}.${ending}`, import.meta.url), 'utf8'))
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/${name}-${hash}.${ending}`, body, type }
}

function compact(css: string): string {
  return css
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim()
}
