import type { VNode } from 'preact'
import type { Language } from '../text/language.ts'
import { document } from './document.tsx'
import { CardView } from './gallery-card.tsx'
import { sayIn } from './gallery-frame.tsx'
import { ListView } from './gallery-list.tsx'
import { Pieces } from './gallery-pieces.tsx'
import { ErrorView, NoticeView, RegisterView, SignInView } from './gallery-public.tsx'
import { Tokens } from './gallery-tokens.tsx'
import { enhancement, stylesheet } from './styles.ts'

/** What the gallery can show: every piece in every state, and mock pages made of them. */
export const galleryViews = [
  'pieces',
  'tokens',
  'list',
  'card',
  'notice',
  'register',
  'sign-in',
  'not-allowed',
  'not-found',
  'conflict',
  'incident',
] as const

/** One of the gallery's pages. */
export type GalleryView = (typeof galleryViews)[number]

/** The gallery as a whole page, for looking at and for testing. */
export function uiGallery(language: Language, view: GalleryView = 'pieces', theme?: 'light' | 'dark'): string {
  const isStaff = view === 'pieces' || view === 'tokens' || view === 'list' || view === 'card'
  return document({
    title: `Seloste · ${view}`,
    language,
    theme,
    body: bodyOf(view, language),
    stylesheet: stylesheet.path,
    scripts: isStaff ? [enhancement.path] : [],
  })
}

function bodyOf(view: GalleryView, language: Language): VNode {
  const props = { t: sayIn(language), language }
  switch (view) {
    case 'pieces':
      return <Pieces {...props} />
    case 'tokens':
      return <Tokens {...props} />
    case 'list':
      return <ListView {...props} />
    case 'card':
      return <CardView {...props} />
    case 'notice':
      return <NoticeView {...props} />
    case 'register':
      return <RegisterView {...props} />
    case 'sign-in':
      return <SignInView {...props} />
    default:
      return <ErrorView {...props} kind={view} />
  }
}
