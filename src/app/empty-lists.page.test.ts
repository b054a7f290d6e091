import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { workTasks } from '../catalogue/work-tasks.ts'
import type { WorkTask } from '../catalogue/work-tasks.ts'

let s: Site
let everything: Visitor
before(async () => {
  s = await site()
  everything = await s.signIn(...Object.keys(workTasks).filter(isWorkTask))
})
after(() => s.close())

const isWorkTask = (name: string): name is WorkTask => Object.hasOwn(workTasks, name)
const lists = ['/customers', '/people', '/contracts', '/views', '/bulk-edits', '/duplicates', '/imports/waiting', '/notifications',
  '/requests', '/breaches', '/webhooks', '/identity-providers', '/external-identities', '/email-changes']

test('an empty list says that it is empty, and what to do or to expect, in each language', async () => {
  const silent: string[] = []
  for (const language of ['fi', 'sv', 'en']) {
    for (const path of lists) {
      const html = await (await everything.get(`${path}?kieli=${language}`)).text()
      if (!/<div class="empty"><b>[^<]{5,}<\/b>(?:<p>)?[^<]{10,}/.test(html)) silent.push(`${language} ${path}`)
    }
  }
  assert.deepEqual(silent, [])
})
