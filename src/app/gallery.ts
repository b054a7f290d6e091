import type { Config } from '../platform/config.ts'
import { parseLanguage } from '../platform/text/language.ts'
import { galleryViews, uiGallery } from '../platform/ui/gallery.tsx'
import { html } from './answer.ts'
import type { App } from './server.ts'

/** Shows every piece of the pages at /ui to whoever develops them; where the setting does not ask for it, there is no
 *  such page. It reads nothing of the register. `?theme=dark` and `?kieli=sv` choose how it looks. */
export function withGallery(app: App, config: Pick<Config, 'gallery'>): App {
  if (!config.gallery) return app
  return { fetch: async (request, from) => shown(new URL(request.url)) ?? app.fetch(request, from) }
}

function shown({ pathname, searchParams }: URL): Response | undefined {
  const asked = pathname === '/ui' ? 'pieces' : pathname.startsWith('/ui/') ? pathname.slice('/ui/'.length) : undefined
  const view = galleryViews.find((name) => name === asked)
  if (view === undefined) return undefined
  const theme = (['light', 'dark'] as const).find((name) => name === searchParams.get('theme'))
  return html(200, { kind: 'page' }, uiGallery(parseLanguage(searchParams.get('kieli') ?? '') ?? 'fi', view, theme))
}
