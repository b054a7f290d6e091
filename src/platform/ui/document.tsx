import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole page as text: everything it needs comes from our own origin.
 *  `stylesheet` and `scripts` are paths of assets; public pages have no scripts but the passkeys'. */
export function document(page: {
  title: string
  language: string
  theme?: 'light' | 'dark' | undefined
  density?: 'comfortable' | 'compact' | undefined
  description?: string | undefined
  body: VNode
  stylesheet: string
  scripts?: readonly string[] | undefined
  nonce?: string | undefined
}): string {
  return `<!doctype html>${renderToString(
    <html lang={page.language} data-theme={page.theme} data-density={page.density === 'compact' ? 'compact' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={page.theme ?? 'light dark'} />
        <meta name="referrer" content="same-origin" />
        {page.description !== undefined && <meta name="description" content={page.description} />}
        <title>{page.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={page.stylesheet} nonce={page.nonce} />
        {(page.scripts ?? []).map((path) => <script key={path} src={path} nonce={page.nonce} defer />)}
      </head>
      <body>{page.body}</body>
    </html>,
  )}`
}
