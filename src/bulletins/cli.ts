import { buffer } from 'node:stream/consumers'
import { messageIdsIn } from '../platform/files/delivery-report.ts'
import { readMessage } from '../platform/files/message.ts'
import { Refusal } from '../platform/refusal.ts'
import { tenantNamed, verb } from '../platform/words.ts'
import { takeReport, type Returned } from './bounces.ts'
import { bounceTexts as texts } from './texts.ts'

const usage = `seloste bounces [--controller SLUG] [--json]

Takes a mail system's report from standard input, marks the bulletin as come back and its address as one that mail does
not reach. Give it what comes to the address that bulletins are from: a mail server pipes each message to it.
A message that is no such report is let be, and gives 0 too, so that nothing is sent back for it.`

const mostBytes = 10 * 1024 * 1024

/** Takes a report of what came back. */
export const run = verb(usage, { texts: ['controller'] }, async (words, io) => {
  const bytes = await buffer(process.stdin)
  if (bytes.length > mostBytes) throw new Refusal('invalid', texts.tooLarge)
  const { report } = await readMessage(bytes, 'eml')
  const opened = await io.open()
  const named = words.text('controller')
  const concerned = named === undefined ? opened.tenants : [tenantNamed(opened, named)]
  let came: Returned | 'no_report' = report === undefined ? 'no_report' : 'unknown'
  for (const tenant of concerned) {
    if (came === 'unknown') came = await takeReport(opened.gate, tenant, messageIdsIn(bytes), report ?? [])
  }
  io.out(words.has('json') ? JSON.stringify({ came }) : texts[came][words.language])
  return 0
})
