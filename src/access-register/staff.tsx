import type { Route } from '../platform/http/route.ts'
import { comeBack, give, givePage } from './give-page.tsx'
import { importPage, previewImport, recordImport } from './import-pages.tsx'
import { closeLeaver, leaversPage } from './leaver-pages.tsx'
import { registerFile, registerPage } from './list-page.tsx'
import { registerPath as path } from './paths.ts'
import { answerReview, reviewPage, reviewRecord, reviewsPage, startReview } from './review-pages.tsx'

const purposes = ['access_security'] as const

/** Duties, keys, badges, rooms and systems in one list, their review, and what a leaver gives back. */
export const accessRegisterRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes, answer: registerPage },
  { method: 'POST', path, kind: 'form', purposes, answer: give },
  { method: 'GET', path: `${path}/new`, kind: 'page', purposes, answer: (visit) => givePage(visit) },
  { method: 'GET', path: `${path}.csv`, kind: 'page', purposes, answer: (visit) => registerFile(visit, 'csv') },
  { method: 'GET', path: `${path}.xlsx`, kind: 'page', purposes, answer: (visit) => registerFile(visit, 'xlsx') },
  { method: 'GET', path: `${path}/import`, kind: 'page', purposes, answer: async (visit) => importPage(visit) },
  { method: 'POST', path: `${path}/import`, kind: 'form', purposes, mostBytes: 6_000_000, answer: previewImport },
  { method: 'POST', path: `${path}/import/record`, kind: 'form', purposes, mostBytes: 6_000_000, answer: recordImport },
  { method: 'POST', path: `${path}/:id/return`, kind: 'form', purposes, answer: comeBack },
  { method: 'GET', path: `${path}/reviews`, kind: 'page', purposes, answer: (visit) => reviewsPage(visit) },
  { method: 'POST', path: `${path}/reviews`, kind: 'form', purposes, answer: startReview },
  { method: 'POST', path: `${path}/reviews/answers`, kind: 'form', purposes, answer: answerReview },
  { method: 'GET', path: `${path}/reviews/:id`, kind: 'page', purposes, answer: reviewPage },
  { method: 'GET', path: `${path}/reviews/:id/record.pdf`, kind: 'page', purposes, answer: reviewRecord },
  { method: 'GET', path: `${path}/leavers`, kind: 'page', purposes, answer: leaversPage },
  { method: 'POST', path: `${path}/leavers`, kind: 'form', purposes, answer: closeLeaver },
]
