import { rightsApi } from '../access-requests/api.ts'
import { apiDocsRoute } from '../customers/api-docs.tsx'
import { apiRoutes } from '../customers/api.ts'
import { openapi, type ApiRoute } from '../platform/http/openapi.ts'

/** The programs' interface of all slices, with one description of it. */
export const programRoutes: readonly ApiRoute[] = [
  ...apiRoutes.map((route) => (route.path === '/api/openapi.json'
    ? { ...route, answer: async () => ({ as: 'json' as const, body: openapi(programRoutes) }) } : route)),
  ...rightsApi,
]

/** The same for people to read. */
export const programDocs = apiDocsRoute(programRoutes)
