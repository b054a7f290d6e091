import type { Route } from '../../platform/http/route.ts'
import { addressPurposes } from '../addresses.ts'
import { keepers } from '../rows.ts'
import { askAddresses, giveAddresses } from './addresses-page.tsx'
import { palettePage } from './palette-page.tsx'

/** What is done across the lists: finding anything, and what is done to chosen rows. */
export const listRoutes: readonly Route[] = [
  { method: 'GET', path: '/search', kind: 'page', purposes: keepers, answer: (visit) => palettePage(visit) },
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
]
