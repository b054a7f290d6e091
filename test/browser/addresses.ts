import { routeMatrix, type MatrixRow } from '../../src/app/matrix.ts'
import { routes } from '../../src/app/routes.ts'
import { noticeKinds } from '../../src/notice/notice.ts'
import type { ExampleSite } from './example-site.ts'

type Examples = ExampleSite['examples']
type Site = Pick<ExampleSite, 'examples' | 'staff'>

/** Every page that is registered, at real addresses: the matrix of routes, its parameters filled in from the example,
 *  or from a link on another page. A page that has neither stops the tests until it is given an example. */
export async function pagesOf(b: Site, rows: readonly MatrixRow[] = routeMatrix(routes)): Promise<readonly string[]> {
  const filled = filledIn(b.examples)
  const paths = rows.filter(isPage).map(({ path }) => path)
  const known = paths.flatMap((path) => fill(path, filled) ?? [])
  const unknown = paths.filter((path) => fill(path, filled) === undefined)
  const links = unknown.length === 0 ? [] : await linksOn(b, known)
  return [...known, ...unknown.map((path) => linked(path, links))]
}

function fill(path: string, filled: ReturnType<typeof filledIn>): readonly string[] | undefined {
  const exact = filled[path]
  if (exact !== undefined) return exact
  const [head = ''] = /^.*:\w+/.exec(path) ?? []
  return head === '' ? [path] : filled[head]?.map((known) => known + path.slice(head.length))
}

async function linksOn({ staff }: Site, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) {
    const html = await (await staff.get(path)).text()
    found.push(...[...html.matchAll(/href="([^"?#]+)/g)].map(([, href = '']) => href))
  }
  return found
}

function linked(path: string, links: readonly string[]): string {
  const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[0-9a-f-]{36}')}$`)
  const link = links.find((href) => pattern.test(href))
  if (link === undefined) throw new Error(`${path}: no page links to one; give an example in test/browser/addresses.ts`)
  return link
}

/** Pages that open only after a choice or a search. */
export function statesOf({ signed }: Examples): readonly string[] {
  return [
    `/people/new?customer=${signed.customer}`,
    `/people/leaving?customer=${signed.customer}`,
    `/people/leaving?tie=${signed.tie}`,
    `/contracts/responsible?id=${signed.contract}`,
    `/contracts/new?customer=${signed.customer}`,
    ...['organisation', 'sole_trader', 'private_person'].map((kind) => `/customers/new?kind=${kind}`),
    '/settings?category=court',
    '/customers?q=olematon',
    '/people?q=olematon',
    '/contracts?q=olematon',
  ]
}

/** Downloads are files, not pages. */
function isPage({ method, kind, path }: MatrixRow): boolean {
  return method === 'GET' && (kind === 'page' || kind === 'public') && !/\.\w+$/.test(path)
}

function filledIn({ signed, prepared, longest, request, bulletin, run, file, link, erasure, erased }: Examples): { readonly [head: string]: readonly string[] } {
  return {
    '/customers/:id': [`/customers/${signed.customer}`, `/customers/${longest.customer}`],
    '/people/:id': [`/people/${signed.person}`, `/people/${longest.person}`],
    '/affiliations/:id': [`/affiliations/${signed.tie}`, `/affiliations/${longest.tie}`],
    '/contracts/:id': [`/contracts/${signed.contract}`, `/contracts/${prepared.contract}`],
    '/access-requests/new': ['/access-requests/new?page=%2Fpeople%2F%3Aid&purpose=contracting'],
    '/bulletins/:id': [`/bulletins/${bulletin}`],
    '/requests/:id': [`/requests/${request}`],
    '/erasures/:id': [`/erasures/${erasure}`],
    '/erasures/new': [`/erasures/new?person=${erased}`],
    '/imports/:id': [`/imports/${run}`],
    '/imports/files/:id': [`/imports/files/${file}`],
    '/sign-in/external/:providerId': [`/sign-in/external/${signed.customer}`],
    '/sign-in/:token': [`/sign-in/${link}`],
    '/notice/:language': ['/notice/fi', '/notice/sv', '/notice/en'],
    '/notice/:kind': noticeKinds.map((kind) => `/notice/${kind}`),
    '/notice/:kind/:language': noticeKinds.map((kind) => `/notice/${kind}/fi`),
  }
}
