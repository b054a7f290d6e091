import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { duplicatesPage, postDifferent } from './pages/duplicates.tsx'
import { mergePage, postMerge } from './pages/merge.tsx'
import { deletePage, postDelete, postRestore, trashPage } from './pages/trash.tsx'

const merging = [
  ['/people', 'person'],
  ['/customers', 'organisation'],
] as const
const deleting = [...merging, ['/contracts', 'contract']] as const

/** The staff pages of duplicates, merging and the trash: all in the purpose that writes. */
export const mergeRoutes: readonly Route[] = [
  ...form('/duplicates', duplicatesPage, '/duplicates/different', postDifferent),
  ...form('/trash', trashPage, '/trash/:id/restore', postRestore),
  ...merging.flatMap(([place, root]) =>
    form(
      `${place}/:id/merge`,
      (visit) => mergePage(visit, root),
      `${place}/:id/merge`,
      (visit) => postMerge(visit, root),
    ),
  ),
  ...deleting.flatMap(([place, what]) =>
    form(
      `${place}/:id/delete`,
      (visit) => deletePage(visit, what),
      `${place}/:id/delete`,
      (visit) => postDelete(visit, what),
    ),
  ),
]

type Answering = (visit: Visit) => Promise<Answer>

function form(path: string, ask: Answering, action: string, post: Answering): readonly Route[] {
  return [
    { method: 'GET', path, kind: 'page', purposes: ['contracting'], answer: (visit) => ask(visit) },
    { method: 'POST', path: action, kind: 'form', purposes: ['contracting'], answer: (visit) => post(visit) },
  ]
}
