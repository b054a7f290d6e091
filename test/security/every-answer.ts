import { routeMatrix } from '../../src/app/matrix.ts'
import { routes } from '../../src/app/routes.ts'
import { newId } from '../../src/platform/id.ts'
import { enhancement, passkeyScript, stylesheet } from '../../src/platform/ui/styles.ts'
import type { ExampleSite } from '../browser/example-site.ts'
import { origin, type Visitor } from '../site.ts'

/** One answer of the product, and what was asked for. */
export type Answered = { asked: string; status: number; headers: Headers; body: string }

/** Every kind of answer: each page and download of the example, each route asked for by nobody, and what is refused. */
export async function everyAnswer(b: ExampleSite): Promise<Answered[]> {
  const answers: Answered[] = []
  const keep = async (asked: string, answer: Response) => {
    answers.push({ asked: `${asked} ${answer.status}`, status: answer.status, headers: answer.headers, body: await answer.text() })
  }
  for (const path of [...b.pages, ...downloadsOf(b)]) await keep(`GET ${path}`, await b.staff.get(path))
  for (const { method, path } of routeMatrix(routes)) {
    const address = path.replaceAll(/:\w+/g, newId())
    const headers = { origin, 'content-type': 'application/json' }
    await keep(`nobody's ${method} ${address}`, await b.anonymous.fetch(address, method === 'GET' ? {} : { method, headers }))
    await keep(`PURGE ${address}`, await b.staff.fetch(address, { method: 'PURGE' }))
  }
  for (const [asked, sent] of refusals) await keep(asked, await sent(b.staff))
  for (const { path } of [stylesheet, enhancement, passkeyScript]) {
    await keep(`GET ${path}`, await b.anonymous.get(path))
    await keep(`GET ${path} again`, await b.anonymous.fetch(path, { headers: { 'if-none-match': '*', 'if-modified-since': new Date(0).toUTCString() } }))
  }
  return answers
}

/** Every file that the example gives. */
export function downloadsOf({ examples, pages }: ExampleSite): string[] {
  const files = routeMatrix(routes).filter(({ method, path }) => method === 'GET' && /\.\w+$/.test(path)).map(({ path }) => path)
  const attached = pages.filter((path) => /\/attachments\/[\w-]+\/removal$/.test(path)).map((path) => path.replace('removal', 'file.bin'))
  const one: Record<string, string> = { requests: examples.request, erasures: examples.erasure, imports: examples.run }
  const told = files.flatMap((path) => {
    const id = one[path.split('/')[1] ?? '']
    return id === undefined || !path.includes('/:id/') ? [] : [path.replace(':id', id)]
  })
  return [...files.filter((path) => !path.includes(':')), ...attached, ...told]
}

const form = 'application/x-www-form-urlencoded'
const post = (path: string, type: string, body: string) => (by: Visitor) => by.fetch(path, { method: 'POST', body, headers: { origin, 'content-type': type } })
const refusals: readonly (readonly [string, (by: Visitor) => Promise<Response>])[] = [
  ['a path that is none', (by) => by.get('/none')], ['a program’s path that is none', (by) => by.get('/api/v1/none')],
  ['a query that is none', (by) => by.get('/customers?q=%FF')], ['an id that is none', (by) => by.get('/customers/x')],
  ['a form from nowhere', (by) => by.fetch('/customers', { method: 'POST' })],
  ['a form of another type', post('/customers', 'text/xml', '<a/>')], ['a form too large', post('/customers', form, 'a'.repeat(300_000))],
  ['a form that is broken', post('/customers', form, '%zz')], ['a form that is refused', post('/customers', form, 'name=')],
  ['JSON that is broken', post('/api/v1/persons', 'application/json', '{')], ['JSON that is refused', post('/api/v1/persons', 'application/json', '{}')],
  ['HEAD', (by) => by.fetch('/customers', { method: 'HEAD' })], ['OPTIONS', (by) => by.fetch('/customers', { method: 'OPTIONS' })],
  ['the start', (by) => by.get('/')], ['health', (by) => by.get('/health')], ['another language', (by) => by.get('/customers?kieli=sv')],
]
