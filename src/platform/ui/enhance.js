// Why: keys and a guard for those who work here all day. Every page does its work without this file.
const all = (selector) => [...document.querySelectorAll(selector)]
const press = (selector) => document.querySelector(selector)?.click()
const guarded = new Map(all('form[data-guard]').map((form) => [form, state(form)]))
const help = document.querySelector('dialog#keys')
const off = document.querySelector('#keys-off')
let leaving = false

function state(form) {
  return JSON.stringify([...new FormData(form)].map(([name, value]) => [name, value.name ?? value]))
}

function step(by) {
  const rows = all('a[data-row]')
  const here = document.activeElement?.closest?.('tr')?.querySelector('a[data-row]')
  const at = here ? rows.indexOf(here) + by : by > 0 ? 0 : rows.length - 1
  rows[Math.min(Math.max(at, 0), rows.length - 1)]?.focus()
}

function single(key) {
  if (key === '/') document.querySelector('[data-search]')?.focus()
  else if (key === 'j') step(1)
  else if (key === 'k') step(-1)
  else if (key === '?') help?.showModal()
  else if (/^[a-z0-9]$/.test(key)) press(`[data-key="${key}"]`)
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || help?.open) return
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

if (off) {
  off.checked = localStorage.getItem('keys') === 'off'
  off.addEventListener('change', () => localStorage.setItem('keys', off.checked ? 'off' : 'on'))
}

for (const label of all('[data-all]')) {
  label.hidden = false
  label.previousElementSibling.hidden = true
  label.addEventListener('change', (event) => {
    for (const box of all(`input[name="${label.dataset.all}"]`)) box.checked = event.target.checked
  })
}

document.querySelector('[data-focus]')?.focus()
