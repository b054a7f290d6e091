import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../platform/refusal.ts'
import { isPublic, resolveOnce } from './public-address.ts'
import { signedHeaders, writtenSecret } from './signature.ts'

const resolving = (...addresses: readonly string[]) => ({ resolve: async () => addresses, isLocalAllowed: false })
const refused = (reason: unknown) => reason instanceof Refusal && reason.kind === 'invalid'

test('no writing of an address of this machine or its networks is a receiver', async () => {
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0', '0x7f.1', '2130706433', '127.1', '017700000001', '169.254.169.254',
    '10.1.2.3', '172.31.0.1', '192.168.1.1', '100.64.0.1', '[fc00::1]', '[fe80::1]', '[::ffff:10.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]',
    '[::]', '224.0.0.1', '255.255.255.255']) {
    await assert.rejects(resolveOnce(`https://${host}/x`, resolving('93.184.216.34')), refused, host)
  }
  for (const address of ['file:///etc/passwd', 'gopher://x.example', 'http://x.example', 'https://a:b@x.example', 'x', '']) {
    await assert.rejects(resolveOnce(address, resolving('93.184.216.34')), refused, address)
  }
})

test('a name is resolved once, and refused when even one of its addresses is not public', async () => {
  const found = await resolveOnce('https://x.example/hook', resolving('93.184.216.34', '2606:2800:220:1::1'))
  assert.deepEqual([found.address, found.family], ['93.184.216.34', 4])
  await assert.rejects(resolveOnce('https://x.example', resolving('93.184.216.34', '127.0.0.1')), refused)
  await assert.rejects(resolveOnce('https://x.example', resolving()), refused)
  assert.ok(isPublic('2606:2800:220:1::1') && !isPublic('fe80::1%eth0') && !isPublic('x'))
})

test('a signature is the one that the standard gives as its example', () => {
  const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
  const headers = signedHeaders([secret], { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: new Date(1_614_265_330_000), body: '{"test": 2432232314}' })
  assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  assert.equal(writtenSecret(secret), 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
})
