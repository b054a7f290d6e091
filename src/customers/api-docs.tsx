import { z } from 'zod'
import type { ApiRoute } from '../platform/http/openapi.ts'
import type { Route } from '../platform/http/route.ts'
import { say, type Language, type Text } from '../platform/text/language.ts'
import { Panel } from '../platform/ui/parts.tsx'
import { Events } from './api-docs-events.tsx'
import { apiDocsTexts as texts } from './api-docs-texts.ts'

const value = z.looseObject({
  title: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.string().nullable()).optional(),
})
const object = z.looseObject({
  properties: z.record(z.string(), value).default({}),
  required: z.array(z.string()).default([]),
})

/** The programs' interface for people to read, from the same routes as its OpenAPI description. */
export function apiDocsRoute(routes: readonly ApiRoute[]): Route {
  return {
    method: 'GET',
    path: '/api/docs',
    kind: 'public',
    purposes: ['accountability'],
    answer: async ({ language, origin }) => ({
      as: 'page',
      title: say(texts.title, language),
      body: (
        <div class="prose">
          <Rules language={language} />
          {[...Map.groupBy(routes, resourceOf)].map(([name, some]) => (
            <Resource key={name} name={name} routes={some} language={language} origin={origin} />
          ))}
          <Events language={language} />
        </div>
      ),
    }),
  }
}

function resourceOf({ path }: ApiRoute): string {
  const [, , , name = path] = path.split('/')
  return name
}

function Rules({ language }: { language: Language }) {
  const t = (text: Text) => say(text, language)
  return (
    <>
      <p>{t(texts.rows)}</p>
      <p>
        {t(texts.token)} <code>Authorization: Bearer</code>.
      </p>
      <h2>{t(texts.rules)}</h2>
      <ul>
        {[texts.paging, texts.version, texts.once, texts.alike, texts.problem].map((rule) => (
          <li key={rule.en}>{t(rule)}</li>
        ))}
      </ul>
      <p>
        <a href="/api/openapi.json">{t(texts.whole)}</a>
      </p>
    </>
  )
}

function Resource(props: { name: string; routes: readonly ApiRoute[]; language: Language; origin: string }) {
  const { name, routes, language, origin } = props
  return (
    <section id={name} class="flow">
      <h2>{name}</h2>
      {routes.map((route) => (
        <Operation key={`${route.method} ${route.path}`} route={route} language={language} />
      ))}
      {routes.some(isList) && (
        <p>
          {say(texts.example, language)}: <code>{exampleOf(`${origin}/api/v1/${name}`)}</code>
        </p>
      )}
    </section>
  )
}

/** What lists rows can be tried as it stands. */
function isList({ method, path }: ApiRoute): boolean {
  return method === 'GET' && /^\/api\/v1\/[a-z-]+$/.test(path)
}

function exampleOf(address: string): string {
  return `curl -H "Authorization: Bearer $TOKEN" "${address}?limit=5"`
}

function Operation({ route, language }: { route: ApiRoute; language: Language }) {
  const { summary, query, body } = route.describes
  return (
    <>
      <h3>
        <code>
          {route.method} {route.path.replaceAll(/:(\w+)/g, '{$1}')}
        </code>
      </h3>
      <p>{summary}</p>
      {query !== undefined && (
        <p>
          <code>?{Object.keys(query).join('&')}</code>
        </p>
      )}
      {body !== undefined && <Fields schema={body.schema} language={language} />}
    </>
  )
}

function Fields({ schema, language }: { schema: unknown; language: Language }) {
  const { properties, required } = object.parse(schema)
  const rows = Object.entries(properties)
  if (rows.length === 0) return null
  const t = (text: Text) => say(text, language)
  return (
    <Panel>
      <ul>
        {rows.map(([name, one]) => (
          <li key={name}>
            <code>{name}</code>: {formOf(one)}
            {required.includes(name) && `, ${t(texts.must)}`}
            {one.title !== undefined && <small class="muted"> · {one.title}</small>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function formOf({ type, format, enum: choices }: z.infer<typeof value>): string {
  if (choices !== undefined) return choices.filter((one) => one !== null).join(' | ')
  const [kind = ''] = [type ?? ''].flat()
  return format ?? kind
}
