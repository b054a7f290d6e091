import { verb } from '../../platform/words.ts'
import { foundExample } from '../demo.ts'
import { exampleLinks, readExample } from '../founding.ts'

const usage = `seloste demo [--json]

Founds the example controller where the register is empty, and makes new one-time sign-in links for its people.`

/** Makes sign-in links for the example people. */
export const run = verb(usage, {}, async (read, io) => {
  const opened = await io.open()
  const people = await readExample()
  const tenant = opened.tenants.find(({ slug }) => slug === people.slug)
  if (tenant === undefined && opened.tenants.length > 0) {
    io.err('this register has a controller of its own; the example is for an empty one')
    return 1
  }
  const links = await exampleLinks(opened, tenant ?? (await foundExample(opened)).tenant, people)
  if (read.has('json')) io.out(JSON.stringify(links))
  else for (const { title, name, path } of links) io.out(`${`${title} (${name})`.padEnd(48)} ${path}`)
  return 0
})
