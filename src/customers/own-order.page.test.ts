import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site, type Visitor } from '../../test/site.ts'
import { keepOwn, ownFieldsFor, type OwnedTable, type OwnField } from '../platform/own-fields.ts'
import { listContracts, type ContractRow } from './contract-list.ts'
import { listOrganisations, type Lister, type OrganisationRow } from './organisation-list.ts'
import { addOrganisation } from './organisations.ts'
import { listPersons, type PersonRow } from './person-list.ts'
import { addPerson } from './persons.ts'
import { affiliate } from './affiliations.ts'
import { prepareContract } from './contracts.ts'
import type { Keeper, Page } from './rows.ts'

const kinds = ['line', 'count', 'day', 'choice', 'yes'] as const
type Kind = (typeof kinds)[number]
/** What each row has, ties and nothing among them, and the order that its readers expect. */
const values: { readonly [kind in Kind]: readonly (string | undefined)[] } = {
  line: ['Öljy', 'Ahti', undefined, 'ähky', 'Ahti', 'Zeppelin'],
  count: ['10', '9', undefined, '100', '9', '0'],
  day: ['2026-02-01', '2025-12-31', undefined, '2026-11-30', '2025-12-31', '1999-01-01'],
  choice: ['Å', 'Z', undefined, 'A', 'Z', 'Ö'],
  yes: ['true', 'false', undefined, 'true', undefined, 'true'],
}
const expected: { readonly [kind in Kind]: readonly string[] } = {
  line: ['Ahti', 'Ahti', 'Zeppelin', 'ähky', 'Öljy'],
  count: ['0', '9', '9', '10', '100'],
  day: ['1999-01-01', '2025-12-31', '2025-12-31', '2026-02-01', '2026-11-30'],
  choice: ['A', 'Z', 'Z', 'Å', 'Ö'],
  yes: ['true', 'true', 'true'],
}

let s: Site
let care: Visitor
const rows: { [table in OwnedTable]: string[] } = { person: [], organisation: [], contract: [] }

before(async () => {
  s = await site()
  care = await s.signIn('customer_care')
  await s.gate.write(s.as('accountability'), 'accountability', 'test', async (task) => {
    const field = { kind: 'line' as const, months: 12, is_searched: false, purposes: ['contracting'], choices: [] }
    for (const on_table of ['person', 'organisation', 'contract'] as const) {
      const ground = on_table === 'person' ? { item: 'job_title' } : { reason: 'test' }
      await task.insert('own_field', [...kinds.map((kind) => ({ ...field, ...ground, on_table, kind, label: { fi: kind } })),
        { ...field, ...ground, on_table, label: { fi: 'laskutus' }, purposes: ['invoicing'] }])
    }
  })
  await write(async (task) => {
    for (const at of values.line.keys()) {
      const person = await addPerson(task, { first_name: 'Aino', last_name: `Rivi ${at}`, source: 'person', source_on: task.today })
      const organisation = await addOrganisation(task, { name: `Rivi ${at}`, legal_form: 'company' })
      const responsible_id = await affiliate(task, { person_id: person, organisation_id: organisation, starts_on: task.today })
      rows.person.push(person)
      rows.organisation.push(organisation)
      rows.contract.push(await prepareContract(task, { organisation_id: organisation, number: `R-${at}`, title: 'Rivi', responsible_id }))
    }
    for (const table of ['person', 'organisation', 'contract'] as const) {
      for (const field of await ownFieldsFor(task, table)) {
        for (const [at, id] of rows[table].entries()) await keepOwn(task, table, id, new Map([[field, valueOf(field, at)]]))
      }
    }
  })
})
after(() => s.close())

const write = (act: Parameters<typeof s.gate.write<'contracting', void>>[3]) => s.gate.write(s.as('contracting'), 'contracting', 'test', act)
const valueOf = ({ label }: OwnField, at: number) => kinds.filter((kind) => kind === label.fi).map((kind) => values[kind][at])[0] ?? null
const fieldOf = async (table: OwnedTable, label: string) => {
  const found = await s.gate.read(s.as('contracting', 'invoicing'), label === 'laskutus' ? 'invoicing' : 'contracting', 'test', 'listed',
    (task) => ownFieldsFor(task, table))
  return found.find((field) => field.label.fi === label) ?? assert.fail(label)
}

type Listed = { rows: { id: string }[]; next: string | undefined }
const lists: { readonly [table in OwnedTable]: (field: OwnField, way: 'asc' | 'desc', paging: { after?: string; limit: number }) => Promise<Listed> } = {
  person: (field, way, paging) => s.gate.read<Keeper, Page<PersonRow>>(s.as('contracting'), 'contracting', 'test', 'listed', (task) =>
    listPersons(task, {}, paging, { ownOrder: { field, way } })),
  organisation: (field, way, paging) => s.gate.read<Lister, Page<OrganisationRow>>(s.as('contracting'), 'contracting', 'test', 'listed', (task) =>
    listOrganisations(task, {}, paging, { ownOrder: { field, way } })),
  contract: (field, way, paging) => s.gate.read<Lister, Page<ContractRow>>(s.as('contracting'), 'contracting', 'test', 'listed', (task) =>
    listContracts(task, {}, paging, { ownOrder: { field, way } })),
}

async function walked(table: OwnedTable, field: OwnField, way: 'asc' | 'desc', limit: number): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page: Listed = await lists[table](field, way, { limit, ...(after === undefined ? {} : { after }) })
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  return ids
}

for (const table of ['person', 'organisation', 'contract'] as const) {
  test(`each ${table} stands once, in the order of an own field, and those without a value last, whichever way`, async () => {
    for (const kind of kinds) {
      const field = await fieldOf(table, kind)
      const told = (ids: readonly string[]) => ids.map((id) => valueOf(field, rows[table].indexOf(id)) ?? '')
        .filter((value) => !(kind === 'yes' && value === 'false'))
      const whole = await walked(table, field, 'asc', 50)
      assert.deepEqual(new Set(whole), new Set(rows[table]), kind)
      assert.deepEqual(told(whole).filter((value) => value !== ''), expected[kind], kind)
      for (const way of ['asc', 'desc'] as const) {
        const once = await walked(table, field, way, 50)
        for (const limit of [1, 2, 4]) assert.deepEqual(await walked(table, field, way, limit), once, `${kind} ${way} by ${limit}`)
        const filled = told(once).map((value) => value !== '')
        assert.ok(kind === 'yes' || filled.lastIndexOf(true) < filled.indexOf(false), `${kind} ${way}`)
      }
      assert.deepEqual(told(await walked(table, field, 'desc', 2)).filter((value) => value !== ''), expected[kind].toReversed(), kind)
    }
  })
}

test('the address reproduces the order, its heading turns it, and the file has it too', async () => {
  const { name } = await fieldOf('organisation', 'count')
  const html = await (await care.get(`/customers?columns=name,${name}&sort=-${name}`)).text()
  assert.deepEqual([...html.matchAll(/data-label="count">(\d*)/g)].map(([, value]) => value), ['100', '10', '9', '9', '0', ''])
  assert.match(html, new RegExp(`aria-sort="descending"><a href="/customers\\?columns=name%2C${name}&amp;sort=${name}"`))
  assert.match(html, new RegExp(`<option value="-${name}" selected`))
  const file = await (await care.get(`/customers.csv?columns=name,${name}&sort=${name}`)).text()
  assert.deepEqual(file.trimEnd().split('\r\n').slice(1).map((line) => line.split(';')[1]), ['0', '9', '9', '10', '100', ''])
})

test('whom a field is not for cannot order by it, and two purposes apart make no order together', async () => {
  const mine = await fieldOf('organisation', 'count')
  const others = await fieldOf('organisation', 'laskutus')
  const invoicing = await s.signIn('invoicing')
  const both = await s.signIn('invoicing', 'customer_care')
  for (const path of ['/customers', '/customers.csv', '/customers.xlsx']) {
    assert.equal((await invoicing.get(`${path}?sort=${others.name}`)).status, 200, path)
    assert.equal((await invoicing.get(`${path}?sort=${mine.name}`)).status, 422, path)
    assert.equal((await invoicing.get(`${path}?sort=-${mine.name}`)).status, 422, path)
    assert.equal((await care.get(`${path}?sort=${others.name}`)).status, 422, path)
    assert.equal((await both.get(`${path}?sort=${others.name}`)).status, 200, path)
    assert.equal((await both.get(`${path}?sort=${others.name}&columns=note`)).status, 422, path)
  }
  assert.doesNotMatch(await (await invoicing.get('/customers')).text(), new RegExp(mine.name))
  assert.equal((await care.get('/customers?sort=own.00000000-0000-7000-8000-000000000001')).status, 422)
})
