import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newUser } from '../../test/site.ts'
import { world } from '../../test/world.ts'
import { endOneTimeSecrets } from './restored.ts'
import { renewRecoveryCodes, takeRecoveryCode } from './second-factors.ts'

let w: Awaited<ReturnType<typeof world>>
before(async () => { w = await world() })
after(() => w.close())

const write = <R>(act: Parameters<typeof w.gate.write<'access_security', R>>[3]) => w.gate.write(w.as('access_security'), 'access_security', 'test', act)

test('after a restore no recovery code, no emergency key under seal and no directory’s token is good any more', async () => {
  const { accountId, userId } = await newUser(w.gate, w.as('access_security'), [])
  const [code = ''] = await write((task) => renewRecoveryCodes(task, accountId))
  await w.owner.run(`insert into emergency_key (tenant_id, id, user_id, secret_hash, made_on) values ($1, gen_random_uuid(), $2, 'x', '2026-01-01')`,
    [w.tenant.id, userId])
  const ended = await write(endOneTimeSecrets)
  assert.ok(ended >= 2)
  assert.equal(await write((task) => takeRecoveryCode(task, accountId, code)), false)
  assert.equal((await w.owner.run('select id from emergency_key where replaced_at is null')).rows.length, 0)
  assert.equal(await write(endOneTimeSecrets), 0)
  const [fresh = ''] = await write((task) => renewRecoveryCodes(task, accountId))
  assert.equal(await write((task) => takeRecoveryCode(task, accountId, fresh)), true, 'new ones are good')
})
