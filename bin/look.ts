// Why: a page is judged by looking at it. Takes a picture of an address, an HTML file or a gallery view.
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { parseLanguage } from '../src/platform/text/language.ts'
import { galleryViews, uiGallery } from '../src/platform/ui/gallery.tsx'
import { enhancement, stylesheet } from '../src/platform/ui/styles.ts'

const usage = `Usage: look.ts URL|FILE.html|gallery[:${galleryViews.join('|')}] OUT.png
  --dark  --phone  --wide  --print (OUT.pdf)  --fold (only what fits the screen)  --axe (exit 1 on violations)  --lang fi|sv|en`

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const {
  values: options,
  positionals: [source, out],
} = parseArgs({
  allowPositionals: true,
  options: {
    dark: { type: 'boolean', default: false },
    phone: { type: 'boolean', default: false },
    wide: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    fold: { type: 'boolean', default: false },
    axe: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'fi' },
  },
})

if (source === undefined || out === undefined) {
  console.error(usage)
  process.exitCode = 2
} else {
  process.exitCode = await look(source, out)
}

async function look(from: string, to: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags })
  try {
    const page = await browser.newPage({
      colorScheme: options.dark ? 'dark' : 'light',
      viewport: options.phone
        ? { width: 390, height: 844 }
        : { width: options.wide ? 1920 : 1360, height: 860 },
      locale: options.lang,
    })
    page.on('console', (message) => console.error(`${message.type()}: ${message.text()}`))
    await open(page, from)
    if (options.print) await page.pdf({ path: to, format: 'A4', preferCSSPageSize: true })
    else await page.screenshot({ path: to, fullPage: !options.fold })
    return options.axe ? await countViolations(page) : 0
  } finally {
    await browser.close()
  }
}

async function open(page: Page, from: string): Promise<void> {
  if (/^https?:/.test(from)) {
    await page.goto(from)
    return
  }
  const html = htmlOf(from)
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname
    const asset = [stylesheet, enhancement].find((one) => one.path === path)
    return asset === undefined
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.fulfill({ body: asset.body, contentType: asset.type })
  })
  await page.goto('http://look.localhost/')
}

function htmlOf(from: string): string {
  if (existsSync(from)) return readFileSync(from, 'utf8')
  const view = galleryViews.find((name) => from === `gallery:${name}`) ?? 'pieces'
  return uiGallery(parseLanguage(options.lang) ?? 'fi', view)
}

async function countViolations(page: Page): Promise<number> {
  await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
  const found = await page.evaluate<
    readonly string[]
  >(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then((result) => result.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary)))`)
  for (const line of found) console.error(line)
  console.log(`${found.length} violations`)
  return found.length === 0 ? 0 : 1
}
