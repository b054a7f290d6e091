import type { Content, Tone } from './parts.tsx'

/** One entry of the main menu; `countLabel` says what is counted to those who hear it. */
export type MenuItem = {
  label: string
  href: string
  isCurrent?: boolean | undefined
  count?: number | undefined
  countLabel?: string | undefined
}

/** Entries under a name that unfolds. It stands open where one of them is the page that is shown. */
export type MenuFold = { label: string; items: readonly MenuItem[] }
export type MenuEntry = MenuItem | MenuFold

/** The duty the viewer works in: 'Asiakaspalvelu, koulut', '31.8.2027 asti', 'näet 214 henkilöä'. */
export type WorkTask = {
  label: string
  duty: string
  until: string
  reach: string
  href?: string | undefined
}

/** One language of the page; `code` is also the link's own language. */
export type LanguageLink = { code: string; label: string; href: string; isCurrent?: boolean | undefined }

/** The viewer and the way out; `token` is the form's guard against forged posts. */
export type Account = {
  name: string
  href?: string | undefined
  signOut: { label: string; action: string; token?: { name: string; value: string } | undefined }
}

/** The words of the staff frame. */
export type ShellTexts = { skip: string; menu: string; languages: string }

/** The result of what was just done, told once on the next page. */
export type Flash = { tone: Tone; text: Content }

/** A page's heading: where it belongs, its name, what it holds, and what one can do. One action is primary. */
export type Heading = { title: string; above?: Content; subtitle?: Content; actions?: Content }

/** The frame of every staff page. */
export function StaffPage(
  props: Heading & {
    brand: { name: string; href: string; controller: string }
    menu: readonly MenuEntry[]
    task?: WorkTask | undefined
    languages?: readonly LanguageLink[] | undefined
    account?: Account | undefined
    flash?: Flash | undefined
    texts: ShellTexts
    keys?: Content
    children: Content
  },
) {
  const { texts } = props
  return (
    <div class="staff">
      <a class="skip hidden" href="#main">
        {texts.skip}
      </a>
      <header class="side">
        <div class="brand">
          <a href={props.brand.href}>{props.brand.name}</a>
          <span class="second">{props.brand.controller}</span>
        </div>
        <button type="button" class="button small opener" popovertarget="menu">
          {texts.menu}
        </button>
        <div class="menu" id="menu" popover="auto">
          <MainMenu label={texts.menu} items={props.menu} />
          <AccountLinks account={props.account} languages={props.languages} label={texts.languages} />
        </div>
        {props.task !== undefined && <TaskBox task={props.task} />}
      </header>
      <main id="main" tabIndex={-1}>
        <PageHead {...props} />
        <FlashLine flash={props.flash} />
        {props.children}
      </main>
      {props.keys}
    </div>
  )
}

function MainMenu(props: { label: string; items: readonly MenuEntry[] }) {
  return (
    <nav aria-label={props.label}>
      <ul>
        {props.items.map((entry) => (
          <li key={entry.label}>{'items' in entry ? <Fold fold={entry} /> : <MenuLink item={entry} />}</li>
        ))}
      </ul>
    </nav>
  )
}

function Fold({ fold }: { fold: MenuFold }) {
  return (
    <details open={fold.items.some(({ isCurrent }) => isCurrent === true)}>
      <summary>{fold.label}</summary>
      <ul>
        {fold.items.map((item) => (
          <li key={item.href}>
            <MenuLink item={item} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function MenuLink({ item }: { item: MenuItem }) {
  return (
    <a href={item.href} aria-current={item.isCurrent === true ? 'page' : undefined}>
      {item.label}
      {item.count !== undefined && (
        <span class="count">
          {item.count}
          <span class="hidden"> {item.countLabel}</span>
        </span>
      )}
    </a>
  )
}

function AccountLinks(props: {
  account: Account | undefined
  languages: readonly LanguageLink[] | undefined
  label: string
}) {
  const { account, languages } = props
  return (
    <div class="account">
      {account !== undefined && <Viewer account={account} />}
      {languages !== undefined && <Languages label={props.label} items={languages} />}
    </div>
  )
}

function Viewer(props: { account: Account }) {
  const { name, href, signOut } = props.account
  return (
    <div>
      {href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>}
      <SignOut signOut={signOut} />
    </div>
  )
}

function SignOut(props: { signOut: Account['signOut'] }) {
  const { action, label, token } = props.signOut
  return (
    <form method="post" action={action}>
      {token !== undefined && <input type="hidden" name={token.name} value={token.value} />}
      <button class="button text">{label}</button>
    </form>
  )
}

function Languages(props: { label: string; items: readonly LanguageLink[] }) {
  return (
    <nav class="languages" aria-label={props.label}>
      {props.items.map((item) => (
        <a
          key={item.code}
          href={item.href}
          lang={item.code}
          hreflang={item.code}
          aria-current={item.isCurrent === true ? 'true' : undefined}
        >
          {item.label}
        </a>
      ))}
    </nav>
  )
}

function TaskBox(props: { task: WorkTask }) {
  const { label, duty, until, reach, href } = props.task
  return (
    <aside class="task" aria-label={label}>
      <span>{label}</span>
      <b>{href === undefined ? duty : <a href={href}>{duty}</a>}</b>
      <span>
        {' '}
        {until} · {reach}
      </span>
    </aside>
  )
}

function PageHead(props: Heading) {
  return (
    <div class="head">
      <div>
        {props.above !== undefined && <p class="above">{props.above}</p>}
        <h1>{props.title}</h1>
        {props.subtitle !== undefined && <p class="subtitle">{props.subtitle}</p>}
      </div>
      {props.actions !== undefined && <div class="actions">{props.actions}</div>}
    </div>
  )
}

function FlashLine(props: { flash: Flash | undefined }) {
  if (props.flash === undefined) return null
  return (
    <p class={`flash ${props.flash.tone}`} role="status">
      {props.flash.text}
    </p>
  )
}

/** The frame of every page without a sign-in: one calm column, no script. `narrow` suits signing in. */
export function PublicPage(
  props: Heading & {
    sender?: Content
    languages?: readonly LanguageLink[] | undefined
    flash?: Flash | undefined
    narrow?: boolean | undefined
    foot?: Content
    texts: { skip: string; languages: string }
    children: Content
  },
) {
  return (
    <div class={props.narrow === true ? 'public narrow' : 'public'}>
      <a class="skip hidden" href="#main">
        {props.texts.skip}
      </a>
      <header>
        <b>{props.sender}</b>
        {props.languages !== undefined && <Languages label={props.texts.languages} items={props.languages} />}
      </header>
      <main id="main" tabIndex={-1}>
        <PageHead {...props} />
        <FlashLine flash={props.flash} />
        {props.children}
      </main>
      {props.foot !== undefined && <footer>{props.foot}</footer>}
    </div>
  )
}

/** The keys of the staff pages, opened by the question mark; `off` turns single keys off (WCAG 2.1.4). */
export function KeysDialog(props: {
  title: string
  close: string
  off: string
  keys: readonly { keys: string; what: string }[]
}) {
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{props.title}</h2>
      <dl class="keys">
        {props.keys.map((item) => [
          <dt key={item.keys}>
            <kbd class="keyhint">{item.keys}</kbd>
          </dt>,
          <dd key={item.what}>{item.what}</dd>,
        ])}
      </dl>
      <form method="dialog" class="flow">
        <div class="choice">
          <input type="checkbox" id="keys-off" />
          <label for="keys-off">{props.off}</label>
        </div>
        <button class="button">{props.close}</button>
      </form>
    </dialog>
  )
}

/** The way to anything by its name, opened by Ctrl+K. `action` is the page that does the same without script. */
export function PaletteDialog(props: { title: string; action: string; name: string; button: string }) {
  return (
    <dialog id="palette" aria-label={props.title}>
      <form class="search" role="search" action={props.action}>
        <input type="hidden" name="recent" />
        <div>
          <input type="search" name={props.name} aria-label={props.title} placeholder={props.title} autocomplete="off" />
        </div>
        <button class="button">{props.button}</button>
      </form>
      <ul class="ways" />
      <div class="found" aria-live="polite">
        <span hidden />
      </div>
    </dialog>
  )
}
