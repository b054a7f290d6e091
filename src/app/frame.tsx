import type { ComponentChildren, VNode } from 'preact'
import { texts as breachTexts } from '../breaches/texts.ts'
import { closingTexts } from '../platform/closing.ts'
import { emergencyTexts } from '../access/emergency-texts.ts'
import type { Viewer } from '../access/sessions.ts'
import { accessibilityPath } from '../notice/accessibility-page.tsx'
import { accessibilityTexts } from '../notice/accessibility-texts.ts'
import { errorTexts, type ErrorKind } from '../platform/ui/texts.ts'
import { document } from '../platform/ui/document.tsx'
import { ErrorPage } from '../platform/ui/error-page.tsx'
import { Callout, LinkButton } from '../platform/ui/parts.tsx'
import { KeysDialog, PaletteDialog, PublicPage, StaffPage, type MenuEntry } from '../platform/ui/shell.tsx'
import { enhancement, passkeyScript, stylesheet } from '../platform/ui/styles.ts'
import type { Answer, Route } from '../platform/http/route.ts'
import { formatDay } from '../platform/text/day.ts'
import { languages as allLanguages, type Language, type Text } from '../platform/text/language.ts'
import type { Tenant } from '../platform/tenants.ts'
import { menuGroups, navigation } from './navigation.ts'
import { texts } from './texts.ts'
import { mayEnter } from './visit.ts'

const searchPath = '/search'
const ownPage = '/account'
const mostDuties = 3

type Page = Extract<Answer, { as: 'page' }>
/** Where a page is shown: to whom, in which language, under which address. */
export type Place = { tenant: Tenant | undefined; viewer: Viewer | undefined; language: Language; here: string }

/** A staff page as text, with the menu of what the viewer may open and the work task they act in. */
export function staffPage(page: Page, place: Place & { viewer: Viewer; isClosed: boolean }, routes: readonly Route[], said?: string): string {
  const { viewer, language, here, tenant, isClosed } = place
  const current = page.current ?? new URL(here, 'http://localhost').pathname
  const body = (
    <StaffPage
      brand={{ name: 'Seloste', href: '/', controller: tenant?.name ?? '' }}
      menu={grouped(menuOf(viewer, routes), current, language)}
      task={taskOf(viewer, language)}
      account={{ name: viewer.actor.user?.name ?? '', href: '/account',
        signOut: { label: texts.signOut[language], action: '/sign-out' } }}
      languages={languageLinks(place)}
      {...(said === undefined ? {} : { flash: { tone: 'holds' as const, text: said } })}
      texts={{ skip: texts.skip[language], menu: texts.menu[language], languages: texts.languages[language] }}
      keys={<>{keys(language)}{mayOpen(viewer, routes, searchPath) && (
        <PaletteDialog title={texts.palette[language]} action={searchPath} name="q" button={texts.find[language]} />
      )}</>}
      title={page.title}
      above={page.above}
      subtitle={page.subtitle}
      actions={page.actions}
    >
      <Banners language={language} isClosed={isClosed && current !== '/breaches'} isEmergency={viewer.session.isEmergency === true}
        seesBreaches={mayOpen(viewer, routes, '/breaches')}>{page.body}</Banners>
    </StaffPage>
  )
  return whole(page.title, place, body, [enhancement.path, ...scriptsOf(page)])
}

/** Every page says whose seal was broken for it, and whether the rest of the register is closed. */
function Banners(props: { language: Language; isClosed: boolean; isEmergency: boolean; seesBreaches: boolean; children: ComponentChildren }) {
  const { language, isClosed, isEmergency, seesBreaches, children } = props
  if (!isClosed && !isEmergency) return <>{children}</>
  return (
    <div class="flow">
      {isEmergency && <Callout tone="refuses" title={emergencyTexts.account[language]}>{emergencyTexts.banner[language]}</Callout>}
      {isClosed && <Callout tone="refuses" title={closingTexts.closed[language]}>
        {seesBreaches ? <a href="/breaches">{breachTexts.whatToDo[language]}</a> : closingTexts.why[language]}
      </Callout>}
      {children}
    </div>
  )
}

/** A public page as text: no script at all, but for passkeys. */
export function publicPage(page: Page, place: Place): string {
  const { language, tenant } = place
  const body = (
    <PublicPage
      title={page.title}
      sender={tenant?.name ?? 'Seloste'}
      languages={languageLinks(place)}
      narrow={page.narrow}
      foot={<a href={accessibilityPath}>{accessibilityTexts.title[language]}</a>}
      texts={{ skip: texts.skip[language], languages: texts.languages[language] }}
    >
      {page.body}
    </PublicPage>
  )
  return whole(page.title, place, body, scriptsOf(page))
}

function scriptsOf({ takesPasskey }: Page): string[] {
  return takesPasskey === true ? [passkeyScript.path] : []
}

/** A page that says what went wrong and what to do next. */
export function errorPage(
  kind: ErrorKind, place: Place, said: { title?: Text; next?: Text; incident?: string; request?: string | undefined } = {},
): string {
  const { language, viewer } = place
  const title = (said.title ?? errorTexts[kind].title)[language]
  const body = (
    <ErrorPage
      kind={kind}
      language={language}
      title={title}
      next={said.next?.[language]}
      sender={place.tenant?.name ?? 'Seloste'}
      incident={said.incident === undefined ? undefined : texts.incident[language].replace('{number}', said.incident)}
      actions={
        <>
          {said.request !== undefined && <LinkButton href={said.request} look="primary">{texts.requestAccess[language]}</LinkButton>}
          <LinkButton href="/">{texts[viewer === undefined ? 'signIn' : 'toStart'][language]}</LinkButton>
        </>
      }
      texts={{ skip: texts.skip[language], languages: texts.languages[language] }}
    />
  )
  return whole(title, place, body)
}

// As many stand open beside each other before some of them fold.
const mostAtOnce = 12

/** Entries as the menu shows them. A short menu has no folds, and neither has what would stand alone in one. */
function grouped(entries: typeof navigation, current: string, language: Language): MenuEntry[] {
  const item = ({ path, title }: (typeof navigation)[number]) =>
    ({ label: title[language], href: path, isCurrent: current === path || current.startsWith(`${path}/`) })
  const alone = entries.filter(({ group }) => group === undefined || entries.length <= mostAtOnce
    || entries.filter((other) => other.group === group).length === 1)
  const folds = Object.entries(menuGroups).map(([name, label]) =>
    ({ label: label[language], items: entries.filter((entry) => entry.group === name && !alone.includes(entry)).map(item) }))
  const last = alone.filter(({ path }) => path === ownPage)
  return [...alone.filter((entry) => !last.includes(entry)).map(item), ...folds.filter(({ items }) => items.length > 0), ...last.map(item)]
}

/** The menu's entries that have a route and that the viewer may open. */
export function menuOf(viewer: Viewer, routes: readonly Route[]): typeof navigation {
  return navigation.filter(({ path }) => mayOpen(viewer, routes, path))
}

function mayOpen({ actor }: Viewer, routes: readonly Route[], path: string): boolean {
  const route = pagesOf(routes).get(path)
  return route !== undefined && mayEnter(actor, route)
}

const pages = new WeakMap<readonly Route[], ReadonlyMap<string, Route>>()

function pagesOf(routes: readonly Route[]): ReadonlyMap<string, Route> {
  const known = pages.get(routes) ?? new Map(routes.filter(({ method, kind }) => method === 'GET' && kind === 'page').map((route) => [route.path, route]))
  pages.set(routes, known)
  return known
}

function taskOf(viewer: Viewer, language: Language) {
  const { duties } = viewer.actor
  const [first] = duties
  if (first === undefined) return undefined
  const end = duties.map(({ endsOn }) => endsOn).toSorted()[0] ?? ''
  return {
    label: texts.task[language], duty: dutiesOf(duties.map(({ title }) => title), language), href: '/account',
    until: end === 'infinity' ? texts.forNow[language] : texts.until[language].replace('{day}', formatDay(end)),
    reach: texts[duties.some(({ reach }) => reach === '*') ? 'reachAll' : 'reachSome'][language],
  }
}

/** Who does very many things is told of the first; the account's own page has them all. */
function dutiesOf(titles: readonly string[], language: Language): string {
  if (titles.length <= mostDuties) return titles.join(', ')
  const more = texts.moreDuties[language].replace('{count}', String(titles.length - mostDuties + 1))
  return `${titles.slice(0, mostDuties - 1).join(', ')} ${more}`
}

function languageLinks(place: Place) {
  const names = { fi: 'Suomi', sv: 'Svenska', en: 'English' }
  return allLanguages.filter((code) => place.tenant?.languages.includes(code) ?? true).map((code) => {
    const url = new URL(place.here, 'http://localhost')
    url.searchParams.set('kieli', code)
    return { code, label: names[code], href: `${url.pathname}${url.search}`, isCurrent: code === place.language }
  })
}

function keys(language: Language) {
  const list: [string, Text][] = [['/', texts.keySearch], ['n', texts.keyNew], ['j k', texts.keyRows],
    ['x', texts.keyMark], ['Ctrl+K', texts.keyPalette], ['e', texts.keyEdit], ['Ctrl+Enter', texts.keySave], ['Esc', texts.keyBack]]
  return <KeysDialog title={texts.keys[language]} close={texts.close[language]} off={texts.keysOff[language]}
    keys={list.map(([key, what]) => ({ keys: key, what: what[language] }))} />
}

function whole(title: string, place: Place, body: VNode, scripts: readonly string[] = []): string {
  const name = place.tenant?.name ?? 'Seloste'
  return document({ title: `${title} – ${name}`, language: place.language, density: place.viewer?.wants.density, body, stylesheet: stylesheet.path, scripts })
}
