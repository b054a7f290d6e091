import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf, plainAddress } from './network.ts'

test('row 33 (ASVS 6.3.1): the spellings of one address are one', () => {
  const spellings = ['2001:db8::1', '2001:DB8:0:0:0:0:0:1', '2001:0db8::0001', '2001:db8:0:0::0.0.0.1', ' 2001:db8::1%eth0 ']
  assert.deepEqual([...new Set(spellings.map(plainAddress))], ['2001:db8:0:0:0:0:0:1'])
  assert.deepEqual([...new Set(['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:c000:0207', '0:0:0:0:0:ffff:192.0.2.7'].map(plainAddress))],
    ['192.0.2.7'])
})

test('row 33 (ASVS 6.3.1): addresses of one /64 and of one /24 are one network, others are not', () => {
  assert.equal(networkOf('2001:db8::1'), networkOf('2001:db8:0:0:ffff:ffff:ffff:ffff'))
  assert.notEqual(networkOf('2001:db8::1'), networkOf('2001:db8:0:1::1'))
  assert.equal(networkOf('192.0.2.7'), networkOf('::ffff:192.0.2.250'))
  assert.notEqual(networkOf('192.0.2.7'), networkOf('192.0.3.7'))
  assert.equal(networkOf('::1'), networkOf('::2'))
})
