import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../platform/config.ts'
import { galleryViews } from '../platform/ui/gallery.tsx'
import { tokens } from '../platform/ui/gallery-tokens.tsx'
import { withGallery } from './gallery.ts'

const register = { fetch: async () => new Response('register', { status: 404 }) }
const get = (path: string, environment = {}) =>
  withGallery(register, readConfig(environment)).fetch(new Request(`http://localhost${path}`))

test('the gallery is served to who develops the pages, and nowhere else', async () => {
  assert.equal(await (await get('/ui')).text(), 'register')
  for (const view of galleryViews) {
    const answer = await get(`/ui/${view}`, { SELOSTE_GALLERY: 'yes' })
    assert.equal(answer.status, 200, view)
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  }
  for (const path of ['/ui/unheard-of', '/ui/', '/people', '/uix']) {
    assert.equal(await (await get(path, { SELOSTE_GALLERY: 'yes' })).text(), 'register', path)
  }
})

test('the gallery shows each token in light and dark, and follows what is asked', async () => {
  assert.ok(tokens().length >= 20)
  for (const { name, light, dark } of tokens()) assert.ok(light !== '' && dark !== '', name)
  const html = await (await get('/ui/tokens?theme=dark&kieli=sv', { SELOSTE_GALLERY: 'yes' })).text()
  assert.match(html, /<html lang="sv" data-theme="dark">/)
  for (const { name } of tokens()) assert.ok(html.includes(name), name)
})

test('the gallery is never served beside others', () => {
  const outside = { HOST: '0.0.0.0', SELOSTE_PROXY: 'https://register.example', SELOSTE_GALLERY: 'yes' }
  assert.throws(() => readConfig(outside), /SELOSTE_GALLERY/)
})
