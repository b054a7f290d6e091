// Why: keys and a guard for those who work here all day. Every page does its work without this file.
const all = (selector) => [...document.querySelectorAll(selector)]
const press = (selector) => document.querySelector(selector)?.click()
const guarded = new Map(all('form[data-guard]').map((form) => [form, state(form)]))
const help = document.querySelector('dialog#keys')
const off = document.querySelector('#keys-off')
const palette = document.querySelector('dialog#palette')
const field = palette?.querySelector('[type=search]')
const opened = 'opened'
let leaving = false
let asked = 0

function state(form) {
  return JSON.stringify([...new FormData(form)].map(([name, value]) => [name, value.name ?? value]))
}

function step(by) {
  const rows = all('a[data-row]')
  const here = document.activeElement?.closest?.('tr')?.querySelector('a[data-row]')
  const at = here ? rows.indexOf(here) + by : by > 0 ? 0 : rows.length - 1
  rows[Math.min(Math.max(at, 0), rows.length - 1)]?.focus()
}

function mark() {
  document.activeElement?.closest?.('tr')?.querySelector('.pick input')?.click()
}

function single(key) {
  if (key === '/') document.querySelector('[data-search]')?.focus()
  else if (key === 'j') step(1)
  else if (key === 'k') step(-1)
  else if (key === 'x') mark()
  else if (key === '?') help?.showModal()
  else if (/^[a-z0-9]$/.test(key)) press(`[data-key="${key}"]`)
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || help?.open) return
  if (palette && (event.ctrlKey || event.metaKey) && event.key === 'k') {
    event.preventDefault()
    return palette.open ? palette.close() : openPalette()
  }
  if (palette?.open) return walk(event)
  const field = event.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select')
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return field?.form?.requestSubmit()
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape')
    return field ? field.blur() : (document.querySelector(':popover-open') ?? press('[data-back]'))
  if (field || off?.checked) return
  if ('/?'.includes(event.key)) event.preventDefault()
  single(event.key)
})

document.addEventListener('submit', () => {
  leaving = true
})
addEventListener('pageshow', () => {
  leaving = false
})
addEventListener('beforeunload', (event) => {
  if (!leaving && [...guarded].some(([form, before]) => state(form) !== before)) event.preventDefault()
})

// A session may end before the form is sent: what is typed is kept on the server, never in the browser.
for (const form of guarded.keys()) {
  if (!form.elements.draft_of) continue
  const keep = () => {
    const body = new URLSearchParams([...new FormData(form), ['quiet', '1']])
    if (!leaving) fetch('/drafts', { method: 'POST', body, redirect: 'manual' }).catch(() => undefined)
  }
  form.addEventListener('input', later(keep, 5000))
}

// Who may be in the register already is told while the form is filled; the answer to what has changed since is dropped.
for (const line of all('[data-alike]')) {
  const form = line.closest('form')
  let said = ''
  form.addEventListener('input', later(async () => {
    const body = new URLSearchParams([...new FormData(form)].filter(([name]) => line.dataset.alike.split(' ').includes(name)))
    if (said === (said = String(body))) return
    const answer = await fetch('/duplicates/alike', { method: 'POST', body, redirect: 'manual' }).catch(() => undefined)
    const known = answer?.ok ? await answer.json() : []
    if (said !== String(body)) return
    line.replaceChildren(known.length ? line.dataset.told : '\u00a0', ...known.flatMap(({ name, href }) => [' ', Object.assign(document.createElement('a'), { textContent: name, href })]))
  }, 400))
}

if (off) {
  off.checked = localStorage.getItem('keys') === 'off'
  off.addEventListener('change', () => localStorage.setItem('keys', off.checked ? 'off' : 'on'))
}

function showAll(within) {
  for (const label of within.querySelectorAll('[data-all]')) {
    label.hidden = false
    label.previousElementSibling.hidden = true
  }
}
showAll(document)
document.addEventListener('change', (event) => {
  const name = event.target.closest?.('[data-all]')?.dataset.all
  for (const box of name ? all(`input[name="${name}"]`) : []) box.checked = event.target.checked
})

// A page of ours that is read for its parts never runs: the browser takes text for markup from here alone.
const markup = globalThis.trustedTypes?.createPolicy('seloste', { createHTML: (text) => text }) ?? { createHTML: String }

// What is asked in the same place is put in place of the former answer; an answer that comes late is dropped.
async function answerTo(form) {
  const turn = ++asked
  const address = new URL(form.action)
  address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''))
  const answer = await fetch(address).catch(() => undefined)
  if (!answer?.ok || answer.redirected) return undefined
  const page = new DOMParser().parseFromString(markup.createHTML(await answer.text()), 'text/html')
  return turn === asked ? { address, page } : undefined
}

function later(act, pause = 150) {
  let wait
  return () => {
    clearTimeout(wait)
    wait = setTimeout(() => act(), pause)
  }
}

function put(into, from) {
  const marked = new Set(all('.pick input:checked').map(({ value }) => value))
  while (into.nextSibling) into.nextSibling.remove()
  while (from.nextSibling) into.parentNode.append(from.nextSibling)
  for (const box of all('.pick input')) if (marked.has(box.value)) box.checked = true
  showAll(document)
}

const sought = document.querySelector('main form.search:not([data-whole])')
if (sought) {
  const count = document.querySelector('.head .subtitle')
  count?.setAttribute('aria-live', 'polite')
  sought.addEventListener('input', later(async () => {
    const answer = await answerTo(sought)
    const form = answer?.page.querySelector('main form.search')
    if (!form) return
    put(sought, form)
    if (count) count.textContent = answer.page.querySelector('.head .subtitle')?.textContent
    history.replaceState(null, '', answer.address)
  }))
}

// Only ids are kept, and only until the tab is closed; the names come from the register, for whoever may still see them.
function recent() {
  return JSON.parse(sessionStorage.getItem(opened) ?? '[]')
}

const [here] = /^\/(customers|people|contracts)\/[0-9a-f-]{36}$/.exec(location.pathname) ?? []
if (here) sessionStorage.setItem(opened, JSON.stringify([here, ...recent().filter((path) => path !== here)].slice(0, 8)))

if (document.querySelector('[data-again]')) setTimeout(() => location.reload(), 2000)

function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

// What one may do here is what the page offers: its menu and its own actions.
function commands(text) {
  const named = all('.menu nav a, main .head .actions a').map((link) => [link.firstChild?.textContent ?? '', link.href])
  return named.filter(([name]) => fold(name).split(' ').some((word) => word.startsWith(text)))
}

function offer(text) {
  palette.querySelector('ul').replaceChildren(...commands(fold(text)).map(([name, href]) => {
    const [item, link] = [document.createElement('li'), document.createElement('a')]
    Object.assign(link, { textContent: name, href })
    item.append(link)
    return item
  }))
}

const seek = later(async () => {
  const from = (await answerTo(field.form))?.page.querySelector('main form.search')
  if (from) put(palette.querySelector('.found').firstChild, from)
})

function openPalette() {
  field.value = ''
  field.form.elements.recent.value = recent().join(',')
  palette.showModal()
  field.focus()
  offer('')
  seek()
}

function walk(event) {
  const links = [...palette.querySelectorAll('a')]
  const at = links.indexOf(document.activeElement)
  if (event.key === 'Enter' && at < 0 && links[0]) {
    event.preventDefault()
    links[0].click()
  }
  if (event.key === 'Escape') {
    // A search field would take the key for itself, to empty itself.
    event.preventDefault()
    palette.close()
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const next = at + (event.key === 'ArrowDown' ? 1 : -1)
  ;(links[Math.min(next, links.length - 1)] ?? field).focus()
}

field?.addEventListener('input', () => {
  offer(field.value)
  seek()
})

document.querySelector('[data-focus]')?.focus()
