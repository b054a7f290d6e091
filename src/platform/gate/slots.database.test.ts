import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { world } from '../../../test/world.ts'
import { newId } from '../id.ts'
import { openSlots, type Slots } from './slots.ts'
import type { Context } from './context.ts'

let w: Awaited<ReturnType<typeof world>>
let slots: Slots
before(async () => {
  w = await world()
  slots = openSlots(w.server, 'test', 1)
})
after(async () => {
  await slots.close()
  await w.close()
})

const stands = `select current_user::text as role, current_setting('app.tenant') as tenant, current_setting('app.scope') as scope,
  current_setting('app.today') as today, current_setting('app.sees_protected') as sees_protected`
const [one, other, unit] = [newId(), newId(), newId()]
const first: Context = { tenant: one, purpose: 'events', scope: '*', today: '2026-03-02', seesProtected: false }

async function standingIn(context: Context, sql = stands) {
  const slot = await slots.take(context)
  try {
    return (await slot.run(sql)).rows[0]
  } finally {
    slot.giveBack()
  }
}

const asked = ({ tenant, scope, today, seesProtected }: Context) =>
  ({ tenant, scope: scope === '*' ? '*' : `{${scope.join(',')}}`, today, sees_protected: seesProtected ? 'yes' : 'no' })

test('one connection stands in each context as a whole, whichever part of it differs from the one before', async () => {
  const contexts: readonly Context[] = [first, { ...first, tenant: other }, first, { ...first, purpose: 'informing' }, { ...first, scope: [unit] },
    { ...first, today: '2026-03-03' }, { ...first, seesProtected: true }, { tenant: other, purpose: 'invoicing', scope: [unit, one], today: '2026-03-04', seesProtected: true }, first]
  for (const context of contexts) {
    const { role, ...told } = await standingIn(context) ?? {}
    assert.deepEqual(told, asked(context))
    assert.match(String(role), new RegExp(`_${context.purpose}$`))
  }
})

test('a connection that failed where it stands is not taken to stand there', async () => {
  await standingIn(first)
  await assert.rejects(standingIn({ ...first, tenant: other, today: 'no day' }, 'select no_such_column from person'))
  const { role: _, ...told } = await standingIn({ ...first, tenant: other }) ?? {}
  assert.deepEqual(told, asked({ ...first, tenant: other }))
})

test('a connection that was lost stands anew in all of its context', async () => {
  await standingIn(first)
  await w.owner.run("select pg_terminate_backend(pid) from pg_stat_activity where usename like '%login%' and query like '%app.sees_protected%'")
  await pause(200)
  const { role: _, ...told } = await standingIn({ ...first, tenant: other }) ?? {}
  assert.deepEqual(told, asked({ ...first, tenant: other }))
})
