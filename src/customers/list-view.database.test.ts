import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { contractOrders, listContracts, type ContractRow } from './contract-list.ts'
import { prepareContract } from './contracts.ts'
import {
  listOrganisations,
  organisationOrders,
  type Lister,
  type OrganisationRow,
} from './organisation-list.ts'
import { listPersons, personOrders, type PersonRow } from './person-list.ts'
import type { Keeper, Page } from './rows.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => {
  w = await customers()
  for (const [number, ends_on] of [
    ['S-2', '2031-01-01'],
    ['S-3', undefined],
    ['S-4', '2030-01-01'],
  ] as const) {
    await w.act((task) =>
      prepareContract(task, {
        organisation_id: w.nivala.id,
        number,
        title: 'Tuki',
        responsible_id: w.nivala.contacts[0].affiliation,
        ...(ends_on === undefined ? {} : { ends_on }),
      }),
    )
  }
})
after(() => w.close())

type Ask = (paging: { after?: string; limit: number }) => Promise<{
  rows: { id: string }[]
  next: string | undefined
}>

/** The ids of a whole list, read page by page. */
async function walked(ask: Ask): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await ask({ limit: 1, ...(after === undefined ? {} : { after }) })
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  return ids
}

async function sameInPages(ask: Ask): Promise<string[]> {
  const { rows } = await ask({ limit: 50 })
  const whole = rows.map(({ id }) => id)
  assert.deepEqual(await walked(ask), whole)
  return whole
}

for (const order of organisationOrders) {
  test(`pages of organisations go on in the order of ${order}, either way`, async () => {
    const ask = (sort: typeof order | `-${typeof order}`) =>
      sameInPages((paging) =>
        w.ask<Lister, Page<OrganisationRow>>('contracting', (task) =>
          listOrganisations(task, {}, paging, { sort }),
        ),
      )
    const there = await ask(order)
    assert.equal(there.length, 2)
    assert.deepEqual(await ask(`-${order}`), there.toReversed())
  })
}

for (const order of personOrders) {
  test(`pages of persons go on in the order of ${order}, either way`, async () => {
    const ask = (sort: typeof order | `-${typeof order}`) =>
      sameInPages((paging) =>
        w.ask<Keeper, Page<PersonRow>>('contracting', (task) => listPersons(task, {}, paging, { sort })),
      )
    const there = await ask(order)
    assert.equal(there.length, 3)
    assert.deepEqual(await ask(`-${order}`), there.toReversed())
  })
}

for (const order of contractOrders) {
  test(`pages of contracts go on in the order of ${order}, either way`, async () => {
    const ask = (sort: typeof order | `-${typeof order}`) =>
      sameInPages((paging) =>
        w.ask<Lister, Page<ContractRow>>('contracting', (task) => listContracts(task, {}, paging, { sort })),
      )
    const there = await ask(order)
    assert.equal(there.length, 4)
    const back = await ask(`-${order}`)
    assert.deepEqual(new Set(back), new Set(there))
    if (order !== 'ends_on') assert.deepEqual(back, there.toReversed())
  })
}

test('contracts without an agreed end come last, whichever way the ends are ordered', async () => {
  const numbers = (sort: 'ends_on' | '-ends_on') =>
    w.ask<Lister, string[]>('contracting', async (task) =>
      (await listContracts(task, {}, { limit: 3 }, { sort })).rows.map(({ number }) => number),
    )
  assert.deepEqual(await numbers('ends_on'), ['S-4', 'S-2', 'S-1'])
  assert.deepEqual(await numbers('-ends_on'), ['S-2', 'S-4', 'S-3'])
})

test('a list brings the asked columns that its purpose may read, and no others', async () => {
  const columnsIn = async (purpose: 'contracting' | 'invoicing') => {
    const { rows } = await w.ask<Lister, Page<OrganisationRow>>(purpose, (task) =>
      listOrganisations(task, {}, {}, { columns: ['note', 'street'] }),
    )
    return Object.keys(rows[0] ?? {}).filter((name) => ['note', 'street', 'phone'].includes(name))
  }
  assert.deepEqual(await columnsIn('contracting'), ['street', 'note'])
  assert.deepEqual(await columnsIn('invoicing'), ['street'])
})
