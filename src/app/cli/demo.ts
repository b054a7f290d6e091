import type { Io } from '../../platform/io.ts'
import { foundExample } from '../demo.ts'
import { exampleLinks, readExample } from '../founding.ts'
import { readWords } from './words.ts'

const usage = `seloste demo [--json]

Founds the example controller where the register is empty, and makes new one-time sign-in links for its people.`

/** Makes sign-in links for the example people. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const read = readWords(words, {}, usage, io)
  if (read === undefined) return 0
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
}
