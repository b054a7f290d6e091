import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { z } from 'zod'
import { addEntries, auditedWorld, sealCount } from '../../../test/audit-log.ts'
import { readConfig } from '../config.ts'
import { isSigned } from './checkpoint.ts'
import { asText, mailCheckpoint, mailedIn } from './mailed.ts'
import { outsideFile } from './outside.ts'
import { recordRestore } from './restore.ts'
import { copyOutside } from './sealer.ts'
import { verifyLog } from './verify.ts'

let w: Awaited<ReturnType<typeof auditedWorld>>
let server: SMTPServer
const received: { to: string[]; text: string }[] = []
before(async () => {
  w = await auditedWorld()
  server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], onData(stream, session, done) {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(pieces).toString() })
      done()
    })
  } })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
})
after(async () => {
  await new Promise<void>((resolve) => { server.close(resolve) })
  await w.close()
})

function config(settings: Readonly<Record<string, string>> = {}) {
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return readConfig({ SELOSTE_SMTP: `smtp://127.0.0.1:${port}`, SELOSTE_MAIL_FROM: 'rekisteri@joki.example',
    SELOSTE_CHECKPOINTS_TO: 'tarkastaja@muu.example', ...settings })
}

async function add(count: number): Promise<void> {
  await addEntries(w.owner, w.tenant.id, count)
  await sealCount(w.sealing, w.tenant.id, count)
}

const verified = async (text: string) => (await verifyLog(w.sealing, w.tenant.id, mailedIn(text))).findings

test('the newest seal is mailed to somebody else, and shows a cut that the second place shares', async () => {
  await add(20)
  const file = outsideFile(w.sealing.folder, w.tenant.id)
  const early = readFileSync(file)
  await add(10)
  const number = await mailCheckpoint(w.sealing, w.tenant, config())
  const [letter] = received
  assert.deepEqual(letter?.to, ['tarkastaja@muu.example'])
  const text = letter?.text ?? ''
  assert.match(text, new RegExp(`Subject: Seloste joki: audit seal ${number}\r\n`))
  assert.equal(mailedIn(text).length, 1)
  assert.ok(mailedIn(text).every((one) => isSigned(one, w.sealing.key.open)))
  assert.deepEqual(await verified(text), [])
  const quoted = text.replaceAll('=', '=3D').split('\r\n').map((line) => `> ${line}`).join('\n')
  assert.deepEqual(await verified(quoted), [], 'as a mail program quotes it')
  // Whoever has the server cuts both the database and the second place.
  await w.owner.run(`delete from audit_entry where id in (select id from audit_entry order by written_in desc, id desc limit 10)`)
  await w.owner.run('delete from audit_checkpoint where (body ~ $1)', [`size (2[1-9]|30)\n`])
  await w.owner.run('delete from audit_subject where number > (select max(number) from audit_checkpoint)')
  writeFileSync(file, early)
  assert.deepEqual((await verifyLog(w.sealing, w.tenant.id)).findings, [], 'nothing here shows it')
  const [finding] = await verified(text)
  assert.equal(finding?.what, 'truncate')
  assert.equal(finding.checkpoint, number)
})

test('a restore that was recorded, signed, is a restore to a mailed seal too; another text is none', async () => {
  await add(5)
  const mailed = readFileSync(outsideFile(w.sealing.folder, w.tenant.id), 'utf8')
  const newest = mailed.trim().split('\n').at(-1) ?? ''
  const { body, signature } = z.object({ body: z.string(), signature: z.string() }).parse(JSON.parse(newest))
  const kept = { body, signature: Buffer.from(signature, 'base64') }
  const [before] = await w.owner.run('select max(number) as n from audit_checkpoint').then(({ rows }) => rows)
  await w.owner.run('delete from audit_checkpoint where number = $1', [before?.['n'] ?? 0])
  await w.owner.run('delete from audit_entry where id in (select id from audit_entry order by written_in desc, id desc limit 5)')
  assert.ok((await verified(asText(kept))).some(({ what }) => what === 'truncate'))
  await recordRestore(w.sealing, w.tenant.id, 'levy hajosi')
  await copyOutside(w.sealing, w.tenant.id)
  assert.deepEqual(await verified(asText(kept)), [])
  const forged = { body: body.replace(/size \d+/, 'size 999'), signature: kept.signature }
  assert.equal((await verified(asText(forged)))[0]?.what, 'signature')
})

test('without mail nothing is sent, and a setting that would be another header is refused', async () => {
  assert.equal(await mailCheckpoint(w.sealing, w.tenant, readConfig({})), undefined)
  assert.equal(received.length, 1)
  assert.throws(() => config({ SELOSTE_CHECKPOINTS_TO: 'a@b.example\r\nBcc: c@d.example' }), /SELOSTE_CHECKPOINTS_TO/)
  assert.throws(() => config({ SELOSTE_MAIL_FROM: 'nobody' }), /SELOSTE_MAIL_FROM/)
  assert.throws(() => config({ SELOSTE_SMTP: 'https://mail.example' }), /SELOSTE_SMTP/)
})
