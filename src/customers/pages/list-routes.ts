import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { addressPurposes } from '../addresses.ts'
import { listers } from '../organisation-list.ts'
import { keepers } from '../rows.ts'
import { askAddresses, giveAddresses } from './addresses-page.tsx'
import { alikeNow } from './alike-now.tsx'
import { contractFile } from './contract-list.tsx'
import { customerFile } from './customer-list.tsx'
import { askManager, giveManager, undoManager } from './managers-page.tsx'
import { palettePage } from './palette-page.tsx'
import { askBulletin, startBulletin } from './bulletin-begin.tsx'
import { askDisclosure, giveDisclosure } from './people-disclosure.tsx'
import { peopleFile } from './people-list.tsx'
import { askPrintout, givePrintout } from './printout.tsx'
import { postEndView, postRename, postView, viewsPage } from './saved-views.tsx'

/** What is done across the lists: finding anything, and what is done to chosen rows. */
export const listRoutes: readonly Route[] = [
  { method: 'GET', path: '/search', kind: 'page', purposes: keepers, costs: 'search', answer: (visit) => palettePage(visit) },
  { method: 'POST', path: '/duplicates/alike', kind: 'form', purposes: ['contracting'], costs: 'search', answer: (visit) => alikeNow(visit) },
  { method: 'GET', path: '/views', kind: 'page', purposes: listers, answer: (visit) => viewsPage(visit) },
  { method: 'POST', path: '/views', kind: 'form', purposes: listers, answer: (visit) => postView(visit) },
  { method: 'POST', path: '/views/:id', kind: 'form', purposes: listers, answer: (visit) => postRename(visit) },
  { method: 'POST', path: '/views/:id/end', kind: 'form', purposes: listers, answer: (visit) => postEndView(visit) },
  workbook('/customers.xlsx', listers, customerFile),
  workbook('/people.xlsx', keepers, peopleFile),
  workbook('/contracts.xlsx', listers, contractFile),
  {
    method: 'GET',
    path: '/people/addresses',
    kind: 'page',
    purposes: addressPurposes,
    answer: (visit) => askAddresses(visit),
  },
  {
    method: 'POST',
    path: '/people/addresses',
    kind: 'form',
    purposes: addressPurposes,
    answer: (visit) => giveAddresses(visit),
  },
  { method: 'GET', path: '/people/printout', kind: 'page', purposes: addressPurposes, answer: (visit) => askPrintout(visit) },
  { method: 'POST', path: '/people/printout', kind: 'form', purposes: addressPurposes, costs: 'paper', answer: (visit) => givePrintout(visit) },
  { method: 'GET', path: '/people/bulletin', kind: 'page', purposes: ['informing'], answer: (visit) => askBulletin(visit) },
  { method: 'POST', path: '/people/bulletin', kind: 'form', purposes: ['informing'], answer: (visit) => startBulletin(visit) },
  { method: 'GET', path: '/people/disclosure', kind: 'page', purposes: addressPurposes, answer: (visit) => askDisclosure(visit) },
  { method: 'POST', path: '/people/disclosure', kind: 'form', purposes: addressPurposes, costs: 'file', answer: (visit) => giveDisclosure(visit) },
  {
    method: 'GET',
    path: '/customers/managers',
    kind: 'page',
    purposes: ['contracting'],
    answer: (visit) => askManager(visit),
  },
  posts('/customers/managers', giveManager),
  posts('/customers/managers/undo', undoManager),
]

function posts(path: string, answer: (visit: Visit) => Promise<Answer>): Route {
  return { method: 'POST', path, kind: 'form', purposes: ['contracting'], answer: (visit) => answer(visit) }
}

/** A list as a workbook: the same rows and columns as its other file. */
function workbook(
  path: string,
  purposes: Route['purposes'],
  file: (visit: Visit) => Promise<Answer>,
): Route {
  return { method: 'GET', path, kind: 'page', purposes, answer: (visit) => file(visit) }
}
