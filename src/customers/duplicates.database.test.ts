import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../platform/refusal.ts'
import { customers } from '../../test/customers.ts'
import { affiliate } from './affiliations.ts'
import { dismissDuplicate, duplicates, personQuery } from './duplicates.ts'
import { addOrganisation } from './organisations.ts'
import { addPerson } from './persons.ts'

let w: Awaited<ReturnType<typeof customers>>
before(async () => { w = await customers() })
after(() => w?.close())

const found = async () => (await w.ask('contracting', duplicates)).map(({ one, other, reasons }) =>
  [[one.name, other.name].toSorted().join(' = '), reasons.toSorted().join()])

test('two of the same name at one customer, one address, or one name of customers are found, and others are not', async () => {
  const add = (first_name: string, email: string, at?: string) => w.act(async (task) => {
    const id = await addPerson(task, { first_name, last_name: 'Mäkelä', source: 'import', source_on: task.today, emails: [{ email }] }, [w.nivala.id])
    if (at !== undefined) await affiliate(task, { person_id: id, organisation_id: at })
    return id
  })
  await add('Aino', 'toinen@example.fi', w.nivala.id)
  await add('Aino', 'kolmas@example.fi', w.oulainen.id)
  await add('Aina', 'AINO@nivala.example')
  await w.act((task) => addOrganisation(task, { name: 'NIVALA', legal_form: 'municipality' }))
  assert.deepEqual(await found(), [
    ['Aina Mäkelä = Aino Mäkelä', 'email_work'], ['Aino Mäkelä = Aino Mäkelä', 'last_name'], ['NIVALA = Nivala', 'organisation_name'],
  ])
})

test('what was said not to be a duplicate is not offered again', async () => {
  const [first, ...rest] = await w.ask('contracting', duplicates)
  assert.ok(first !== undefined)
  await w.act((task) => dismissDuplicate(task, first.root, first.other.id, first.one.id))
  assert.deepEqual((await w.ask('contracting', duplicates)).length, rest.length)
  await assert.rejects(w.act((task) => dismissDuplicate(task, first.root, first.one.id, first.other.id)),
    (reason) => reason instanceof Refusal && reason.kind === 'conflict')
})

test('of ten thousand persons pairs are found by indexes, never each with each', async (context) => {
  await w.owner.run(`insert into search_entry (tenant_id, id, person_id, source_id, item, folded, scope)
    select $1, gen_random_uuid(), $2, gen_random_uuid(), item, item || n, array[$3::uuid]
    from generate_series(1, 10000) n, unnest(array['last_name', 'first_name', 'email_work']) item`,
  [w.tenant.id, w.nivala.contacts[0].person, w.nivala.id])
  await w.owner.script('analyze search_entry')
  const query = await w.ask('contracting', async (task) => personQuery(task).compile())
  await w.owner.run("select set_config('app.tenant', $1, false)", [w.tenant.id])
  const plan = (await w.owner.run(`explain ${query.sql}`, query.parameters)).rows.map((row) => String(row['QUERY PLAN']))
  context.diagnostic(plan.join('\n'))
  assert.ok(plan.some((line) => /Index.* (?:using|on) search_entry_by_folded_id/.test(line)))
  assert.ok(!plan.some((line) => /Seq Scan on search_entry/.test(line)))
})
