// Why: a design is judged by looking at all of it. Lays every page out on contact sheets, a sheet for each kind of screen.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { statesOf } from './addresses.ts'
import { exampleSite } from './example-site.ts'

const [folder = 'sheets', ...wanted] = process.argv.slice(2)
const screens = {
  light: { viewport: { width: 1280, height: 860 } },
  dark: { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  zoom: { viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 },
  sv: { viewport: { width: 1280, height: 860 }, locale: 'sv' },
  en: { viewport: { width: 1280, height: 860 }, locale: 'en' },
} as const
const perSheet = 6

mkdirSync(folder, { recursive: true })
const site = await exampleSite()
const paths = [...site.pages, ...statesOf(site.examples)]
try {
  for (const [name, screen] of Object.entries(screens)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const page = await site.browser.newPage(screen)
    await layOut(page, name, 'locale' in screen ? screen.locale : 'fi')
    await page.close()
  }
} finally {
  await site.close()
}

async function layOut(page: Page, name: string, language: string): Promise<void> {
  const shots: { path: string; src: string }[] = []
  for (const [at, path] of paths.entries()) {
    await page.goto(`${site.origin}${path}${path.includes('?') ? '&' : '?'}kieli=${language}`)
    const picture = await page.screenshot({ fullPage: true })
    writeFileSync(join(folder, `${name}-${String(at).padStart(3, '0')}.png`), picture)
    shots.push({ path, src: `data:image/png;base64,${picture.toString('base64')}` })
  }
  const sheet = await site.browser.newPage({ viewport: { width: 1900, height: 1000 } })
  for (let at = 0; at < shots.length; at += perSheet) {
    await sheet.setContent(sheetOf(shots.slice(at, at + perSheet)), { waitUntil: 'load' })
    await sheet.screenshot({ path: join(folder, `sheet-${name}-${String(at / perSheet).padStart(2, '0')}.png`) })
  }
  await sheet.close()
  writeFileSync(join(folder, 'pages.txt'), shots.map(({ path }, at) => `${at} ${path}\n`).join(''))
}

function sheetOf(shots: readonly { path: string; src: string }[]): string {
  const pictures = shots.map(({ path, src }) => `<figure><figcaption>${path}</figcaption><img src="${src}"></figure>`)
  return `<style>
    body { margin: 4px; display: grid; grid-template-columns: repeat(3, 1fr); gap: 4px; background: #888; font: 12px sans-serif }
    figure { margin: 0; height: 490px; overflow: hidden; background: #bbb } img { max-width: 100%; max-height: 2000px }
  </style>${pictures.join('')}`
}
