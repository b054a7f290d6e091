// Why: Node strips types from .ts by itself but does not read .tsx; this hook lets the sources run as they are.
// What it makes is kept under node_modules/.cache, so that a second start neither makes it again nor loads the maker.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const options = { lang: 'tsx', sourcemap: false, jsx: { runtime: 'automatic', importSource: 'preact' } }
const kept = join(import.meta.dirname, '../node_modules/.cache/seloste')
const require = createRequire(import.meta.url)

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    return { format: 'module', source: compiled(url, readFileSync(new URL(url), 'utf8')), shortCircuit: true }
  },
})

function compiled(url, source) {
  const file = join(kept, `${createHash('sha256').update(source).digest('hex')}.js`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const { transformSync } = require('oxc-transform')
  const { code, errors } = transformSync(fileURLToPath(url), source, options)
  if (errors.length > 0) throw new SyntaxError(`${url}: ${errors[0].message}`)
  keep(file, code)
  return code
}

/** Written beside and moved into place, so that two starts at once never read half of it. */
function keep(file, code) {
  try {
    mkdirSync(kept, { recursive: true })
    writeFileSync(`${file}.${process.pid}`, code)
    renameSync(`${file}.${process.pid}`, file)
  } catch (reason) {
    // An installation that may not write to its own folder compiles at each start.
    if (!['EACCES', 'EROFS', 'ENOSPC', 'EPERM'].includes(reason.code)) throw reason
  }
}
