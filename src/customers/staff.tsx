import type { Answer, Route, Visit } from '../platform/http/route.ts'
import type { Task } from '../platform/gate/task.ts'
import { contractCard } from './contract-card.ts'
import { mergeRoutes } from './merge-routes.ts'
import { organisationCard } from './organisation-card.ts'
import { listers } from './organisation-list.ts'
import { bulkRoutes } from './pages/bulk-past.tsx'
import { bulkResponsibleRoutes } from './pages/bulk-responsible.tsx'
import { callRoutes } from './pages/calls.tsx'
import { contractActs, actPage, postAct } from './pages/contract-acts.tsx'
import { contractPage } from './pages/contract-card.tsx'
import { newContract, postContract } from './pages/contract-forms.tsx'
import { contractFile, contractPageList } from './pages/contract-list.tsx'
import { customerCard } from './pages/customer-card.tsx'
import { newCustomer, postCustomer } from './pages/customer-forms.tsx'
import { customerFile, customerList } from './pages/customer-list.tsx'
import { notificationRoutes } from './pages/notifications.tsx'
import { openOnceRoutes, orOpenOnce } from './pages/open-once.tsx'
import { customerParts } from './pages/customer-parts.ts'
import {
  editContract,
  editCustomer,
  editPerson,
  postContractEdit,
  postCustomerEdit,
  postPersonEdit,
} from './pages/edit-forms.tsx'
import { draftRoutes } from './pages/drafts.tsx'
import { departurePage, handOverPage, postDeparture, postHandOver } from './pages/leaving.tsx'
import { leavingRoutes } from './pages/leaving-numbers.tsx'
import { myItems } from './pages/my-items.tsx'
import { activityRoutes } from './pages/note-acts.tsx'
import { listRoutes } from './pages/list-routes.ts'
import { partRoutes, type Parent } from './pages/part-routes.tsx'
import { peopleFile, peopleList } from './pages/people-list.tsx'
import { personPage } from './pages/person-card.tsx'
import { bounceRoutes } from './pages/person-bounces.ts'
import { personEnds } from './pages/person-ends.ts'
import { newPerson, postPerson, postSignature, unitChoices } from './pages/person-forms.tsx'
import { personParts } from './pages/person-parts.ts'
import { myCalendar } from './pages/my-calendar.ts'
import { orMoved } from './pages/merge.tsx'
import { newTie, postTie } from './pages/tie-form.tsx'
import { tieRoutes } from './pages/tie-page.tsx'
import { personCard } from './person-card.ts'
import { keepers, type Keeper } from './rows.ts'

/** The staff pages of customers, people and contracts. */
export const staffRoutes: readonly Route[] = [
  ...mergeRoutes,
  reads('/my', myItems),
  reads('/my/items.ics', myCalendar),
  ...callRoutes,
  ...notificationRoutes,
  ...openOnceRoutes,
  ...listRoutes,
  ...bulkRoutes,
  ...lists('/customers', customerList, customerFile),
  ...writes('/customers/new', newCustomer, '/customers', postCustomer),
  reads('/customers/:id', orMoved('organisation', customerCard)),
  ...writes('/customers/:id/edit', editCustomer, '/customers/:id', postCustomerEdit),
  ...customerParts.flatMap((part) => partRoutes('/customers', customerParent, part)),
  ...activityRoutes('/customers', 'organisation', customerParent),
  reads('/people', peopleList),
  reads('/people.csv', peopleFile),
  ...writes('/people/new', newPerson, '/people', postPerson),
  { method: 'POST', path: '/people/signature', kind: 'form', purposes: ['contracting'], answer: (visit) => postSignature(visit) },
  ...draftRoutes,
  ...leavingRoutes,
  reads('/people/:id', orOpenOnce(orMoved('person', personPage))),
  ...writes('/people/:id/edit', editPerson, '/people/:id', postPersonEdit),
  ...writes('/people/:id/hand-over', handOverPage, '/people/:id/hand-over', postHandOver),
  ...writes('/people/:id/affiliations/new', newTie, '/people/:id/affiliations', postTie),
  ...personParts.flatMap((part) => partRoutes('/people', personParent, part)),
  ...activityRoutes('/people', 'person', personParent),
  ...personEnds,
  ...bounceRoutes(personParent),
  ...tieRoutes,
  ...writes('/affiliations/:id/departure', departurePage, '/affiliations/:id/departure', postDeparture),
  ...bulkResponsibleRoutes,
  ...lists('/contracts', contractPageList, contractFile),
  ...writes('/contracts/new', newContract, '/contracts', postContract),
  reads('/contracts/:id', contractPage),
  ...writes('/contracts/:id/edit', editContract, '/contracts/:id', postContractEdit),
  ...contractActs.flatMap((act) =>
    writes(
      `/contracts/:id/${act.segment}`,
      (visit) => actPage(visit, act),
      `/contracts/:id/${act.segment}`,
      (visit) => postAct(visit, act),
    ),
  ),
  ...activityRoutes('/contracts', 'contract', contractParent),
]

type Answering = (visit: Visit) => Promise<Answer>

function reads(path: string, answer: Answering): Route {
  return { method: 'GET', path, kind: 'page', purposes: keepers, answer: (visit) => answer(visit) }
}

/** A list and the same list as a file: invoicing sees both. */
function lists(path: string, list: Answering, file: Answering): readonly Route[] {
  return [
    { method: 'GET', path, kind: 'page', purposes: listers, answer: (visit) => list(visit) },
    { method: 'GET', path: `${path}.csv`, kind: 'page', purposes: listers, answer: (visit) => file(visit) },
  ]
}

/** A form's page and the post behind it: one purpose, the one that writes. */
function writes(path: string, ask: Answering, action: string, post: Answering): readonly Route[] {
  return [
    { method: 'GET', path, kind: 'page', purposes: ['contracting'], answer: (visit) => ask(visit) },
    { method: 'POST', path: action, kind: 'form', purposes: ['contracting'], answer: (visit) => post(visit) },
  ]
}

async function customerParent(task: Task<Keeper>, id: string): Promise<Parent> {
  const card = await organisationCard(task, id)
  const units = unitChoices(card.units)
  return { name: card.name, today: task.today, options: { unit_id: units, parent_id: units } }
}

async function personParent(task: Task<Keeper>, id: string): Promise<Parent> {
  const { first_name, last_name } = await personCard(task, id)
  return { name: `${first_name} ${last_name}`, today: task.today, options: {} }
}

async function contractParent(task: Task<Keeper>, id: string): Promise<Parent> {
  const { number, title } = await contractCard(task, id)
  return { name: `${number} ${title}`, today: task.today, options: {} }
}
