import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deliveriesIn, faultOf } from './delivery-report.ts'
import { readMessage } from './message.ts'

const report = (...groups: readonly (readonly string[])[]) => [['Reporting-MTA: dns; mx.example'], ...groups].map((group) => group.join('\r\n'))
  .join('\r\n\r\n')

test('a report names its receivers, each with a status; what came through is told as well', () => {
  assert.deepEqual(deliveriesIn(report(
    ['Original-Recipient: rfc822;Aino@Nivala.example', 'Final-Recipient: RFC822; aino@elsewhere.example', 'Action: failed',
      'Status: 5.1.1 (no such user)', 'Diagnostic-Code: smtp; 550 5.1.1', '   Status: 4.0.0'],
    ['Final-Recipient: utf-8; <päivi@nivala.example>', 'Action: delayed', 'Status: 4.4.7'],
    ['Final-Recipient: rfc822; eero@nivala.example', 'Action: delivered', 'Status: 2.0.0'],
  )), [
    { emails: ['aino@elsewhere.example', 'aino@nivala.example'], status: '5.1.1' },
    { emails: ['päivi@nivala.example'], status: '4.4.7' },
    { emails: ['eero@nivala.example'], status: '2.0.0' },
  ])
})

test('a group without a receiver, an address or a status says nothing', () => {
  assert.deepEqual(deliveriesIn(report(['Action: failed', 'Status: 5.1.1'], ['Final-Recipient: rfc822; aino@x.example', 'Action: failed'],
    ['Final-Recipient: x400; c=fi', 'Status: 5.1.1'], ['Final-Recipient: rfc822; nobody', 'Status: 5.1.1'],
    ['Final-Recipient: rfc822; aino@x.example', 'Status: 9.1.1'])), [])
  assert.equal(deliveriesIn(report(...Array.from({ length: 300 }, (_, at) => [`Final-Recipient: rfc822; a${at}@x.example`, 'Status: 5.1.1']))).length, 100)
})

test('a lasting failure of the address is told with its reason; one that passes, or is about the message, is not', () => {
  const said = { unknown_address: ['5.1.1', '5.1.10', '5.4.4'], mailbox_full: ['5.2.2'], refused: ['5.7.1', '5.2.1'], other: ['5.0.0', '5.4.7', '5.3.0'] }
  for (const [fault, statuses] of Object.entries(said)) {
    for (const status of statuses) assert.equal(faultOf(status), fault, status)
  }
  for (const status of ['4.2.2', '4.1.1', '4.4.7', '2.1.5', '5.1.8', '5.2.3', '5.3.4', '5.6.1']) assert.equal(faultOf(status), undefined, status)
})

const status = ['Content-Type: message/delivery-status', '', report(['Final-Recipient: rfc822; aino@nivala.example', 'Status: 5.1.1'])]
const message = (type: string, ...parts: readonly (readonly string[])[]) => Buffer.from(['From: mailer-daemon@mx.example', 'Subject: x',
  `Content-Type: ${type}; boundary="b1"`, '', ...parts.flatMap((part) => ['--b1', ...part]), '--b1--', ''].join('\r\n'))
const text = ['Content-Type: text/plain', '', 'It could not be delivered.']

test('a report is told from a message that somebody sent, whatever that one encloses or quotes', async () => {
  const report = message('multipart/report; report-type=delivery-status', text, status)
  assert.deepEqual((await readMessage(report, 'eml')).report, [{ emails: ['aino@nivala.example'], status: '5.1.1' }])
  const enclosed = ['Content-Type: message/rfc822', '', report.toString()]
  for (const no of [message('multipart/mixed', text, status), message('multipart/mixed', text, enclosed), message('multipart/report', text)]) {
    assert.equal((await readMessage(no, 'eml')).report, undefined)
  }
})
