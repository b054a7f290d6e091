import type { ExampleSite } from '../browser/example-site.ts'

/** A form as a page shows it, filled in as it came. */
export type PageForm = { page: string; method: 'GET' | 'POST'; action: string; fields: readonly (readonly [name: string, value: string])[] }

/** Every form of every page of the example, but the ones that would end the visit. */
export async function formsOf(b: ExampleSite, pages: readonly string[] = b.pages): Promise<PageForm[]> {
  const forms = new Map<string, PageForm>()
  for (const page of pages) {
    const answer = await b.staff.get(page)
    for (const form of formsIn(page, await answer.text())) {
      const key = `${form.method} ${form.action.replaceAll(/[\w-]{36}/g, 'ID')} ${form.fields.map(([name]) => name).join()}`
      if (!/^\/(?:sign-|account|duties)/.test(form.action)) forms.set(key, form)
    }
  }
  return [...forms.values()]
}

/** The forms in the text of a page. */
export function formsIn(page: string, html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].flatMap(([, head = '', body = '']) => {
    if (head.includes('multipart/form-data')) return []
    const fields = [...body.matchAll(/<(input|textarea|select|button)\b([^>]*)>(?:([^<]*)<\/textarea>)?([^]*?(?=<\/select>))?/g)].flatMap(([, tag, attributes = '', text = '', options = '']) => {
      const name = attribute(attributes, 'name')
      if (name === undefined) return []
      const chosen = /<option[^>]*value="([^"]*)"[^>]*selected/.exec(options)?.[1] ?? /<option[^>]*value="([^"]+)"/.exec(options)?.[1]
      return [[plain(name), plain(tag === 'select' ? chosen ?? '' : tag === 'textarea' ? text : attribute(attributes, 'value') ?? '')] as const]
    })
    return [{ page, method: attribute(head, 'method') === 'post' ? 'POST' as const : 'GET' as const, action: plain(attribute(head, 'action') ?? page), fields }]
  })
}

function attribute(text: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1]
}

function plain(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}
