// Why: Node strips types from .ts by itself but does not read .tsx; this hook lets the sources run as they are.
// What it makes is kept under node_modules/.cache, so that a second start neither makes it again nor loads the makers:
// Node's own one alone takes 30 MB of memory for as long as the process lives.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks, stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const options = { lang: 'tsx', sourcemap: false, jsx: { runtime: 'automatic', importSource: 'preact' } }
const kept = join(import.meta.dirname, '../node_modules/.cache/seloste')
const require = createRequire(import.meta.url)

registerHooks({
  load(url, context, next) {
    const [kind] = /\.tsx?$/.exec(url) ?? []
    if (kind === undefined) return next(url, context)
    return { format: 'module', source: compiled(kind, url, readFileSync(new URL(url), 'utf8')), shortCircuit: true }
  },
})

function compiled(kind, url, source) {
  const file = join(kept, `${createHash('sha256').update(`${process.version} ${kind} ${source}`).digest('hex')}.js`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const code = kind === '.ts' ? stripped(source) : transformed(url, source)
  keep(file, code)
  return code
}

/** What Node itself would make of the file, without its remark that the call may change: the version is pinned. */
function stripped(source) {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(source)
  } finally {
    process.emitWarning = emitWarning
  }
}

function transformed(url, source) {
  const { transformSync } = require('oxc-transform')
  const { code, errors } = transformSync(fileURLToPath(url), source, options)
  if (errors.length > 0) throw new SyntaxError(`${url}: ${errors[0].message}`)
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
