import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { foundTenant } from '../platform/tenants.ts'
import { newId } from '../platform/id.ts'
import { password } from '../../test/second-factor.ts'
import { newUser, site, type Site } from '../../test/site.ts'
import { accountOfIdentity, confirmIdentity, waitingIdentities } from './oidc-identities.ts'
import { addProvider } from './oidc-providers.ts'
import { endWaysIn } from './restored.ts'
import { factorsOf, keepAuthenticator, renewRecoveryCodes, takeCode, takeRecoveryCode } from './second-factors.ts'
import { codeAt } from './totp.ts'
import { accountByPassword, accountOfLink, makeSignInLink, setPassword } from './users.ts'

let w: Site
before(async () => { w = await site() })
after(() => w.close())

const write = <R>(act: Parameters<typeof w.gate.write<'access_security', R>>[3]) => w.gate.write(w.as('access_security'), 'access_security', 'test', act)

test('after a restore nothing opens an account that opened it then, and a new link does, to set up anew', async () => {
  const { accountId, userId, email } = await newUser(w.gate, w.as('access_security'), ['customer_care'])
  const secret = Buffer.from('12345678901234567890')
  const subject = newId()
  const [code = ''] = await write(async (task) => {
    await setPassword(task, accountId, password)
    await keepAuthenticator(task, accountId, { secret, code: codeAt(secret, task.now), sealer: w.sealer })
    await task.insert('passkey', [{ account_id: accountId, name: 'Puhelin', credential: newId(), public_key: 'x', sign_count: 0 }])
    return renewRecoveryCodes(task, accountId)
  })
  const provider = await write((task) => addProvider(task, { name: 'Entra', issuer: 'https://login.example', clientId: 'c', secret: 's' }, w.sealer))
  await write(async (task) => {
    await task.insert('external_identity', [{ provider_id: provider, user_id: userId, subject_key: subject, confirmed_at: task.now }])
    await task.insert('emergency_key', [{ user_id: userId, secret_hash: 'x', made_on: task.today }])
  })
  const ways = async () => {
    const byPassword = await accountByPassword({ look: (ask) => w.gate.own(w.tenant, ask) }, email, password)
    const { passkeys } = await write((task) => factorsOf(task, accountId))
    const identity = await write((task) => accountOfIdentity(task, provider, subject))
    return [byPassword !== undefined, passkeys.length, identity !== undefined]
  }
  assert.deepEqual(await ways(), [true, 1, true])
  assert.ok(await write(endWaysIn) >= 15)
  assert.deepEqual(await ways(), [false, 0, false])
  w.gate.clock.shift(30_000)
  assert.equal(await write((task) => takeCode(task, accountId, codeAt(secret, task.now), w.sealer)), false)
  assert.equal(await write((task) => takeRecoveryCode(task, accountId, code)), false)
  assert.equal((await w.owner.run('select id from emergency_key where replaced_at is null')).rows.length, 0)
  assert.equal(await write(endWaysIn), 0, 'twice is once')
  const link = await write((task) => makeSignInLink(task, email))
  const account = await write((task) => accountOfLink(task, link))
  assert.deepEqual([account?.id, account?.second_factor_at, account?.password_hash], [accountId, null, null], 'the link opens it alone')
  const waiting = await write(waitingIdentities)
  assert.deepEqual(waiting.map(({ subject_key }) => subject_key), [subject], 'the identity waits to be confirmed again')
  await write((task) => confirmIdentity(task, waiting[0]?.id ?? '', userId))
  assert.deepEqual(await ways(), [false, 0, true])
})

test('another controller of the installation keeps its ways in', async () => {
  const other = await foundTenant(w.owner, 'test', { slug: 'toinen', name: 'Toinen Oy', languages: ['fi'] }, ['access_security'])
  const { accountId } = await newUser(w.gate, { ...w.as('access_security'), tenant: other.id }, [])
  await w.gate.write({ ...w.as('access_security'), tenant: other.id }, 'access_security', 'test', (task) => setPassword(task, accountId, password))
  await write(endWaysIn)
  const { rows } = await w.owner.run('select password_hash is not null as kept from account where id = $1', [accountId])
  assert.deepEqual(rows, [{ kept: true }])
})
