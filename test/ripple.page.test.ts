import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { visitOf } from '../src/app/visit.ts'
import { tables } from '../src/catalogue/catalogue.ts'
import type { Purpose } from '../src/catalogue/purposes.ts'
import type { Catalogue } from '../src/catalogue/schema/columns.ts'
import { forInstallation } from '../src/catalogue/schema/roles.ts'
import { schemaObjects } from '../src/catalogue/schema/schema.ts'
import { contractFile, contractPageList } from '../src/customers/pages/contract-list.tsx'
import { contractPage } from '../src/customers/pages/contract-card.tsx'
import { customerCard } from '../src/customers/pages/customer-card.tsx'
import { customerFile, customerList } from '../src/customers/pages/customer-list.tsx'
import { peopleFile, peopleList } from '../src/customers/pages/people-list.tsx'
import { personPage } from '../src/customers/pages/person-card.tsx'
import { readSnapshot } from '../src/platform/database/migrate.ts'
import { schemaChange } from '../src/platform/database/schema-change.ts'
import { openAttempts } from '../src/platform/http/attempts.ts'
import { openShares } from '../src/platform/http/shares.ts'
import { emptyBody } from '../src/platform/http/body.ts'
import type { Answer, Route, Visit } from '../src/platform/http/route.ts'
import { newId } from '../src/platform/id.ts'
import { Refusal } from '../src/platform/refusal.ts'
import { customers } from './customers.ts'
import { installation } from './world.ts'

// One line more than today in each table, with its migration: what a developer would write.
const label = { fi: 'Lempinimi', sv: 'Smeknamn', en: 'Nickname' }
const nickname = {
  personal: 'first_name', kind: 'name', onErase: 'null', label, purposes: ['customer_relationship', 'rights_requests'],
} as const
const { person, organisation, contract } = tables
const wider: Catalogue = {
  ...tables,
  person: { ...person, columns: { ...person.columns, nickname } },
  organisation: { ...organisation, columns: { ...organisation.columns, nickname } },
  contract: { ...contract, columns: { ...contract.columns, nickname } },
}

type Asked = (visit: Visit, of?: Catalogue) => Promise<Answer>
let w: Awaited<ReturnType<typeof customers>>

before(async () => {
  w = await customers()
  const change = schemaChange(await readSnapshot(), schemaObjects(wider)).join(';\n')
  await w.owner.script(forInstallation(`begin; set local role {{owner}}; ${change}; commit`, installation))
  for (const table of ['person', 'organisation', 'contract'])
    await w.owner.script(`update ${table} set nickname = '=Maikki'`)
})
after(() => w.close())

/** A visit of somebody whose duties hold these purposes, and no other. */
function visitIn(purposes: readonly Purpose[], path: string, id = ''): Visit {
  const actor = w.as(...purposes)
  const route: Route = { method: 'GET', path: '/ripple', kind: 'page', purposes: ['contracting'],
    answer: async () => ({ as: 'json', body: '' }) }
  const session = { id: newId(), accountId: newId(), tenantId: w.tenant.id, userId: newId(), kind: 'browser', isFresh: true } as const
  return visitOf({ gate: w.gate, attempts: openAttempts(w.gate.clock), shares: openShares(w.gate.clock) }, { route, request: new Request(`http://localhost${path}`), tenant: w.tenant,
    parameters: { id }, viewer: { actor, session, tenant: w.tenant, language: 'fi', wants: { density: 'comfortable', hours: 'hours_24', landing: 'my' } }, language: 'fi', address: '', body: emptyBody() })
}

async function textOf(asked: Asked, visit: Visit, of: Catalogue = wider): Promise<string> {
  const answer = await asked(visit, of)
  if (answer.as === 'page') return renderToString(answer.body)
  assert.ok(answer.as === 'file' && !(answer.bytes instanceof Uint8Array))
  return Buffer.concat(await Array.fromAsync(answer.bytes)).toString()
}

const cases = [
  { name: 'people', list: peopleList, file: peopleFile, card: personPage, id: () => w.nivala.contacts[0].person },
  { name: 'customers', list: customerList, file: customerFile, card: customerCard, id: () => w.nivala.id },
  { name: 'contracts', list: contractPageList, file: contractFile, card: contractPage, id: () => w.contract },
]

for (const { name, list, file, card, id } of cases) {
  const chosen = `/${name}?columns=nickname`

  test(`a new field of ${name} is a column to choose, a line of the card and a column of the file`, async () => {
    const holder = (path: string) => visitIn(['customer_relationship'], path, id())
    const plain = await textOf(list, holder(`/${name}`))
    assert.match(plain, /value="nickname"/)
    assert.doesNotMatch(plain, /Maikki/, 'the designed columns stay as they are')
    const html = await textOf(list, holder(chosen))
    assert.match(html, /<th scope="col"[^>]*>Lempinimi/)
    assert.match(html, /data-label="Lempinimi">=Maikki/)
    assert.match(await textOf(card, holder('/')), /Lempinimi[^]*=Maikki/)
    const [titles = '', first = ''] = (await textOf(file, holder(chosen))).split('\r\n')
    assert.match(titles, /;Lempinimi$/)
    assert.match(first, /;'=Maikki$/)
  })

  test(`a purpose that the new field of ${name} is not for never sees it`, async () => {
    const other = (path: string) => visitIn(['contracting'], path, id())
    assert.doesNotMatch(await textOf(list, other(`/${name}`)), /nickname|Maikki/)
    assert.doesNotMatch(await textOf(card, other('/')), /Lempinimi|Maikki/)
    assert.doesNotMatch(await textOf(file, other(`/${name}`)), /Lempinimi|Maikki/)
    for (const asked of [list, file])
      await assert.rejects(textOf(asked, other(chosen)), (reason) => reason instanceof Refusal && reason.kind === 'invalid')
  })

  test(`whoever holds both purposes sees the new field of ${name} in the one that it is for`, async () => {
    const both = (path: string) => visitIn(['contracting', 'customer_relationship'], path, id())
    assert.match(await textOf(list, both(chosen)), /=Maikki/)
    assert.match(await textOf(card, both('/')), /Lempinimi[^]*=Maikki/)
    assert.match(await textOf(file, both(chosen)), /'=Maikki/)
  })

  test(`without its line in the catalogue ${name} have no such column, whatever the database holds`, async () => {
    const holder = (path: string) => visitIn(['customer_relationship'], path, id())
    assert.doesNotMatch(await textOf(card, holder('/'), tables), /Maikki/)
    await assert.rejects(textOf(list, holder(chosen), tables), Refusal)
  })
}
