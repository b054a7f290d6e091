import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { catalogue, purposeNames } from '../../src/catalogue/schema/columns.ts'
import { makeDemoRegister } from '../../src/customers/demo.ts'
import { foundTenant, machineActor } from '../../src/platform/tenants.ts'
import { purge } from '../../src/retention/purge.ts'
import { exampleRegister } from '../browser/example-site.ts'
import { newUser } from '../site.ts'

type Example = Awaited<ReturnType<typeof exampleRegister>>
let b: Example
let other = ''
before(async () => {
  b = await exampleRegister()
  const tenant = await foundTenant(b.owner, 'test', { slug: 'other', name: 'Other', languages: ['fi'] }, purposeNames)
  other = tenant.id
  await makeDemoRegister(b.gate, machineActor(tenant, ['contracting']))
  await newUser(b.gate, machineActor(tenant, ['access_security']), ['customer_care'])
})
after(() => b.close())

const tables = Object.entries(catalogue).filter(([, table]) => table.class === 'tenant').map(([name]) => name)
const kinds = (kind: string) => Object.entries(catalogue).flatMap(([table, { columns, ...rest }]) => rest.class !== 'tenant' ? []
  : Object.entries(columns).filter(([, column]) => 'kind' in column && column.kind === kind).map(([column]) => `${table}.${column}`))

// Who acts on the rows that a payload names, without a foreign key to hold them; '' names none, or is only shown.
const actors: Readonly<Record<string, string>> = {
  'identity_provider.strong': '', 'own_field.label': '', 'own_field.choices': '', 'own_field.purposes': '', 'import_run.outcome': '',
  'import_mapping.chosen': '', 'import_waiting.row': '', 'saved_view.query': '', 'draft.typed': '', 'controller_settings.settings': '',
  'notice_version.content': '', 'disclosure.items': '', 'webhook.events': '', 'purge_run.removed': '', 'purge_run.held': '',
  'timetable_run.report': '', 'search_entry.source_id': '', 'seen_mark.row_id': '', 'idempotency_key.result_id': '',
  'audit_entry.user_id': '', 'audit_entry.duty_id': '', 'audit_entry.shape_id': '', 'audit_subject.subject': '',
  'webhook_event.row_id': '', 'webhook_delivery.event_id': '', 'webhook_delivery.row_id': '',
  'import_made.made': 'revert', 'merge.merged_id': 'restore', 'merge_undo.moved': 'restore', 'merge_undo.swapped': 'restore',
  'trash_entry.row_id': 'restore', 'former_value.row_id': 'undo', 'erasure_plan.plan': 'erase', 'erasure_step.step': 'erase',
  'staff_erasure.plan': 'erase', 'redaction.row_id': 'erase',
}

test('row 49 (ASVS 8.2.2): every payload that names rows by their ids alone is known, and so is who acts on it', () => {
  assert.deepEqual([...kinds('json'), ...kinds('uuid')].filter((name) => actors[name] === undefined), [])
})

/** Everything that the other controller has, of every table. */
async function register(): Promise<string> {
  const sums = tables.map((table) => `select '${table}' as name, count(*) as n, sum(hashtext(t::text)) as h from ${table} t where tenant_id = $1`)
  return JSON.stringify((await b.owner.run(sums.join(' union all '), [other])).rows)
}

/** Puts the other controller's rows in place of ours, wherever a payload that is acted on names one; counts the rows. */
async function poison(): Promise<number> {
  const swaps = new Map<string, string>()
  for (const table of tables) {
    const { rows } = await b.owner.run<{ tenant_id: string; id: string }>(`select tenant_id, id from ${table} order by id`)
    const theirs = rows.filter((row) => row.tenant_id === other)
    rows.filter((row) => row.tenant_id === b.tenant.id).forEach(({ id }, at) => {
      const one = theirs[at % theirs.length]
      if (one !== undefined) swaps.set(id, one.id)
    })
  }
  let changed = 0
  for (const [table, column] of Object.entries(actors).filter(([, actor]) => actor !== '').map(([name]) => name.split('.'))) {
    const { rows } = await b.owner.run<{ id: string; payload: string }>(`select id, ${column}::text as payload from ${table} where tenant_id = $1`, [b.tenant.id])
    for (const { id, payload } of rows) {
      const swapped = payload.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, (own) => swaps.get(own) ?? own)
      if (swapped === payload) continue
      await b.owner.run(`update ${table} set ${column} = $3::text::${kinds('uuid').includes(`${table}.${column}`) ? 'uuid' : 'jsonb'} where tenant_id = $1 and id = $2`, [b.tenant.id, id, swapped])
      changed += 1
    }
  }
  return changed
}

const found = async (path: string, pattern: RegExp) => [...(await (await b.staff.get(path)).text()).matchAll(pattern)].map(([, action = '']) => action)

async function person(first: string): Promise<string> {
  const answer = await b.staff.send('POST', '/api/v1/persons', { first_name: first, last_name: 'Mäkelä', source: 'person', source_on: '1.1.2026' },
    { 'save-anyway': 'yes', 'idempotency-key': crypto.randomUUID() })
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

test('row 49 (ASVS 8.2.2): what waits to be undone, restored, reverted or erased reaches no row of another controller', async () => {
  const [stays, goes, deleted] = [await person('Aino'), await person('Aino'), await person('Turha')]
  assert.equal((await b.staff.post(`/people/${stays}/merge`, { with: goes })).status, 303)
  assert.equal((await b.staff.post(`/people/${deleted}/delete`)).status, 303)
  const bulk = new URLSearchParams([['id', b.examples.signed.customer], ['field', 'post_office'], ['value', 'OULU'], ['sure', '1'], ['count', '1']])
  assert.equal((await b.staff.post('/customers/bulk', bulk)).status, 303)
  const officer = await b.signIn('data_protection_officer', 'erasing')
  const [hash = ''] = await found(`/erasures/${b.examples.erasure}`, /name="hash"[^>]*value="([^"]+)"/g)
  assert.equal((await officer.post(`/erasures/${b.examples.erasure}/approve`, { hash })).status, 303)
  const before = await register()
  assert.ok(await poison() >= 6)
  const acts = [...await found('/trash', /action="(\/trash\/[^"]+\/restore)"/g), ...await found('/bulk-edits', /action="(\/bulk-edits\/[^"]+\/undo)"/g),
    `/imports/${b.examples.run}/revert`]
  assert.ok(acts.length >= 4, acts.join())
  for (const act of acts) assert.ok((await b.staff.post(act, { sure: '1' })).status < 500, act)
  assert.ok((await officer.post(`/erasures/${b.examples.erasure}/carry-out`)).status < 500)
  await purge({ gate: b.gate, actor: machineActor(b.tenant, purposeNames), route: 'test', files: b.vault }, false)
  assert.equal(await register(), before)
  await b.owner.run("update person set first_name = 'Muu' where tenant_id = $1", [other])
  assert.notEqual(await register(), before, 'a change of theirs would have been seen')
})
