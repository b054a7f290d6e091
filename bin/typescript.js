// Why: Node strips types from .ts by itself but does not read .tsx; this hook lets the sources run as they are.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

const options = { lang: 'tsx', sourcemap: false, jsx: { runtime: 'automatic', importSource: 'preact' } }

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const { code, errors } = transformSync(fileURLToPath(url), readFileSync(new URL(url), 'utf8'), options)
    if (errors.length > 0) throw new SyntaxError(`${url}: ${errors[0].message}`)
    return { format: 'module', source: code, shortCircuit: true }
  },
})
