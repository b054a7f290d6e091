import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { workTasks } from '../catalogue/work-tasks.ts'
import type { WorkTask } from '../catalogue/work-tasks.ts'
import { navigation } from './navigation.ts'

let s: Site
let everything: Visitor
before(async () => {
  s = await site()
  everything = await s.signIn(...Object.keys(workTasks).filter(isWorkTask))
})
after(() => s.close())

const isWorkTask = (name: string): name is WorkTask => Object.hasOwn(workTasks, name)
const menuOn = async (visitor: Visitor, path: string) => /<nav aria-label="Valikko">[^]*?<\/nav>/.exec(await (await visitor.get(path)).text())?.[0] ?? ''
const linksIn = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')
const folds = (html: string) => [...html.matchAll(/<details( open)?><summary>([^<]+)<\/summary>([^]*?)<\/details>/g)]
  .map(([, open, name, inside = '']) => ({ isOpen: open !== undefined, name, links: linksIn(inside) }))

test('a long menu folds what is not opened every day, and loses nothing of it', async () => {
  const menu = await menuOn(everything, '/customers')
  assert.deepEqual(linksIn(menu).toSorted(), navigation.map(({ path }) => path).toSorted())
  assert.deepEqual(folds(menu).map(({ name, isOpen, links }) => [name, isOpen, links.length]),
    [['Rekisterin hoito', false, 3], ['Tietosuoja', false, 8], ['Käyttöoikeudet', false, 8]])
  const daily = linksIn(menu.replaceAll(/<details[^]*?<\/details>/g, ''))
  assert.deepEqual(daily, ['/my', '/notifications', '/calls', '/customers', '/people', '/contracts', '/bulletins', '/account'])
})

test('the fold of the page that is shown stands open, and that one alone', async () => {
  for (const [path, name] of [['/trash', 'Rekisterin hoito'], ['/audit', 'Tietosuoja'], ['/webhooks', 'Käyttöoikeudet']] as const) {
    const menu = await menuOn(everything, path)
    assert.deepEqual(folds(menu).filter(({ isOpen }) => isOpen).map((fold) => fold.name), [name], path)
    assert.match(menu, new RegExp(`href="${path}" aria-current="page"`))
  }
})

test('a short menu has no folds', async () => {
  const menu = await menuOn(await s.signIn('customer_care'), '/customers')
  assert.ok(linksIn(menu).length > 6)
  assert.deepEqual(folds(menu), [])
})
