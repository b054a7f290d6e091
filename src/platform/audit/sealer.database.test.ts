import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { addEntries, auditedWorld, sealCount } from '../../../test/audit-log.ts'
import { installation, login } from '../../../test/world.ts'
import { purposeNames } from '../../catalogue/schema/columns.ts'
import { roleName, type Role } from '../../catalogue/schema/roles.ts'
import { connect } from '../database/connection.ts'
import { nothing } from './checkpoint.ts'
import { auditKey } from './keys.ts'
import { canonical, sealableOf } from './leaf.ts'
import { asSealer, AuditRefusal, horizonOf } from './log.ts'
import { emptyEdge } from './merkle.ts'
import { outsideFile, readOutside } from './outside.ts'
import { purgeLog } from './purge.ts'
import { recordRestore } from './restore.ts'
import { addCheckpoint, copyOutside, sealAll } from './sealer.ts'
import { verifyLog } from './verify.ts'

let w: Awaited<ReturnType<typeof auditedWorld>>
beforeEach(async () => { w = await auditedWorld() })
afterEach(() => w.close())

const add = (count: number) => addEntries(w.owner, w.tenant.id, count)
const seal = (count: number) => sealCount(w.sealing, w.tenant.id, count)
const verdict = () => verifyLog(w.sealing, w.tenant.id)
const outside = () => readOutside(outsideFile(w.sealing.folder, w.tenant.id))

test('no purpose, no job, no writer and no sealer, nor the login, changes or removes anything of the log', async () => {
  await add(3)
  await seal(3)
  const acts = ['audit_entry', 'audit_checkpoint', 'audit_subject', 'audit_shape'].flatMap((name) => [`update ${name} set id = id`,
    `update ${name} set row_version = row_version`, `delete from ${name}`, `truncate ${name}`])
  const roles: (Role | undefined)[] = [...purposeNames, 'jobs', 'audit_writer', 'audit_sealer', undefined]
  const connection = connect(w.server)
  for (const role of roles) {
    await connection.run("select set_config('role', $1, false), set_config('app.tenant', $2, false)",
      [role === undefined ? login : roleName(installation, role), w.tenant.id])
    for (const act of acts) await assert.rejects(connection.run(act), { code: '42501' }, `${String(role)}: ${act}`)
  }
  await assert.rejects(connection.run("select set_config('role', $1, false)", [roleName(installation, 'audit_purger')]), { code: '42501' })
  await connection.close()
})

test('what the application enters is sealed, and everybody it names is found again', async () => {
  await w.gate.read(w.as('contracting'), 'contracting', 'GET /contracts', 'listed', (task) => task.db.selectFrom('contract')
    .select('contract.id').where('contract.tenant_id', '=', task.tenant).execute())
  await add(2)
  await seal(3)
  assert.deepEqual(await verdict(), { sealed: 3, unsealed: 0, purged: 0, checkpoints: outside().length, restores: [], findings: [] })
  const { rows } = await w.owner.run(`select encode(e.subjects, 'hex')::uuid as subject from audit_entry e where length(e.subjects) = 16
    and exists (select from audit_subject s where s.tenant_id = e.tenant_id and s.subject = encode(e.subjects, 'hex')::uuid
      and position(uuid_send(e.id) in s.entries) % 16 = 1)`)
  assert.equal(rows.length, 2)
})

test('an entry that commits after later ones were sealed is sealed too', async () => {
  await add(1)
  await seal(1)
  const late = connect({ ...w.server, user: await superuser() })
  await late.run('begin')
  await addEntries(late, w.tenant.id, 1)
  await add(5)
  assert.equal(await sealAll(w.sealing, w.tenant.id), 0, 'a transaction under way holds the seal back')
  assert.equal((await verdict()).unsealed, 5)
  await late.run('commit')
  await late.close()
  await seal(6)
  assert.deepEqual((await verdict()).findings, [])
  assert.equal((await verdict()).sealed, 7)
})

async function superuser(): Promise<string> {
  return String((await w.owner.run('select current_user as name')).rows[0]?.['name'])
}

test('what was entered before a transaction under way began is sealed without it', async () => {
  await add(4)
  const late = connect({ ...w.server, user: await superuser() })
  await late.run('begin')
  await addEntries(late, w.tenant.id, 1)
  await seal(4)
  await late.run('rollback')
  await late.close()
  assert.deepEqual((await verdict()).findings, [])
})

test('entries of one transaction that a seal cuts in two are all sealed, once', async () => {
  await add(12_001)
  await seal(12_001)
  const { sealed, unsealed, findings } = await verdict()
  assert.deepEqual({ sealed, unsealed, findings }, { sealed: 12_001, unsealed: 0, findings: [] })
})

test('two that seal at once make one chain', async () => {
  const second = connect(w.server)
  await add(6000)
  const made = await Promise.all([sealAll(w.sealing, w.tenant.id), sealAll({ ...w.sealing, connection: second }, w.tenant.id)])
  await seal(6000 - made[0] - made[1])
  await second.close()
  assert.deepEqual((await verdict()).findings, [])
})

test('the seal is outside too, readable by its owner alone, and what a crash cut short is written again', async () => {
  await add(2)
  await seal(2)
  const file = outsideFile(w.sealing.folder, w.tenant.id)
  assert.equal(statSync(file).mode & 0o077, 0)
  assert.equal(statSync(join(w.sealing.folder, '..', 'keys', 'audit-signing.pem')).mode & 0o077, 0)
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20))
  assert.deepEqual((await verdict()).findings.map(({ what }) => what), ['unfinished'])
  await sealAll(w.sealing, w.tenant.id)
  assert.deepEqual((await verdict()).findings, [])
})

test('another key does not sign on, nor vouch', async () => {
  await add(1)
  await seal(1)
  const other = { ...w.sealing, key: auditKey(join(w.sealing.folder, 'other')) }
  await add(1)
  await assert.rejects(sealAll(other, w.tenant.id), AuditRefusal)
  assert.deepEqual((await verifyLog(other, w.tenant.id)).findings.map(({ what }) => what), ['signature', 'signature'])
})

/** A restore as the database sees one: it is what it was some time ago. */
async function restoreTo(schema: string): Promise<void> {
  await w.owner.script(`truncate audit_entry, audit_checkpoint, audit_subject; insert into audit_entry select * from ${schema}.audit_entry;
    insert into audit_checkpoint select * from ${schema}.audit_checkpoint; insert into audit_subject select * from ${schema}.audit_subject`)
}

async function backUpTo(schema: string): Promise<void> {
  await w.owner.script(['audit_entry', 'audit_checkpoint', 'audit_subject'].reduce((sql, name) =>
    `${sql}; create table ${schema}.${name} as select * from ${name}`, `create schema ${schema}`))
}

test('a restore is told from a truncation by its signed record, and the log goes on', async () => {
  await add(10)
  await seal(10)
  await backUpTo('kept')
  await add(20)
  await seal(20)
  await restoreTo('kept')
  assert.deepEqual((await verdict()).findings.map(({ what, place }) => ({ what, place })), [{ what: 'truncate', place: 11 }])
  await add(1)
  await assert.rejects(sealAll(w.sealing, w.tenant.id), AuditRefusal, 'nothing is sealed over what is lost')
  await recordRestore(w.sealing, w.tenant.id, 'disk broke')
  await seal(1)
  const { findings, restores, sealed } = await verdict()
  assert.deepEqual({ findings, sealed, says: restores.map(({ says }) => /size 30 .*: disk broke$/.test(says)) },
    { findings: [], sealed: 11, says: [true] })
  await w.owner.run('delete from audit_checkpoint where number = (select max(number) from audit_checkpoint)')
  assert.deepEqual((await verdict()).findings[0]?.what, 'truncate', 'a cut after the restore is still one')
})

test('a copy that counts its transactions anew is sealed whole, and goes on', async () => {
  const ahead = (places: number) => w.owner.run('update audit_entry set written_in = (written_in::text::bigint + $1)::text::xid8', [places])
  await add(10)
  await ahead(1_000_000)
  await asSealer(w.sealing, async () => {
    const { rows } = await w.sealing.connection.run<{ text: string }>(`select ${canonical} as text from audit_entry e order by id`)
    const { horizon, now } = await horizonOf(w.sealing)
    const through = { transaction: horizon + 2_000_000n, entry: nothing }
    await addCheckpoint(w.sealing, { tenant: w.tenant.id, last: undefined, edge: emptyEdge, kind: 'sealed', now, through,
      rows: rows.map(({ text }) => sealableOf(text)) })
  })
  await copyOutside(w.sealing, w.tenant.id)
  await add(3)
  await assert.rejects(sealAll(w.sealing, w.tenant.id), AuditRefusal)
  await recordRestore(w.sealing, w.tenant.id, 'new machine')
  await add(2)
  await seal(2)
  const { findings, sealed, unsealed } = await verdict()
  assert.deepEqual({ findings, sealed, unsealed }, { findings: [], sealed: 15, unsealed: 0 })
})

test('nobody can say that a whole database was restored', async () => {
  await assert.rejects(recordRestore(w.sealing, w.tenant.id, 'because'), AuditRefusal)
  await add(1)
  await seal(1)
  await assert.rejects(recordRestore(w.sealing, w.tenant.id, 'because'), AuditRefusal)
})

test('a purge takes the entries and their ids, leaves their hashes, and the rest of the log proves itself', async () => {
  await add(10)
  await w.owner.script("update audit_entry set created_at = '2020-01-01'")
  await seal(10)
  await age()
  await add(5)
  await seal(5)
  assert.equal(await purgeLog(w.sealing, w.owner, w.tenant.id, new Date('2021-01-01T00:00:00Z')), 10)
  assert.equal(await purgeLog(w.sealing, w.owner, w.tenant.id, new Date('2021-01-01T00:00:00Z')), 0)
  const { findings, sealed, purged } = await verdict()
  assert.deepEqual({ findings, sealed, purged }, { findings: [], sealed: 15, purged: 10 })
  const { rows: [row] } = await w.owner.run(`select sum(octet_length(leaves))::integer / 32 as leaves, sum(octet_length(entries))::integer / 16 as ids,
    (select count(*)::integer from audit_entry) as entries, (select count(distinct number)::integer from audit_subject) as seals from audit_checkpoint`)
  assert.deepEqual({ ...row }, { leaves: 15, ids: 5, entries: 5, seals: 1 })
  await w.owner.script('delete from audit_entry where id = (select id from audit_entry order by id limit 1)')
  assert.deepEqual((await verdict()).findings.map(({ what, place }) => ({ what, place })), [{ what: 'delete', place: 11 }])
})

test('a purge touches nothing that the law lets be kept, whoever asks for it', async () => {
  await add(10)
  await seal(10)
  await age()
  await assert.rejects(purgeLog(w.sealing, w.owner, w.tenant.id, new Date('2999-01-01T00:00:00Z')), AuditRefusal)
  assert.equal((await w.owner.run('select id from audit_entry')).rows.length, 10)
})

function age(): Promise<unknown> {
  return w.owner.script("update audit_checkpoint set created_at = '2020-01-01'; update audit_subject set created_at = '2020-01-01'")
}

test('sealing over what a cut has left behind fails, and does not go quiet', async () => {
  await add(2)
  await seal(2)
  const file = outsideFile(w.sealing.folder, w.tenant.id)
  const early = readFileSync(file)
  await add(2)
  await seal(2)
  await w.owner.run('delete from audit_checkpoint where number = (select max(number) from audit_checkpoint)')
  writeFileSync(file, early)
  await assert.rejects(seal(2), { code: '23505', table: 'audit_subject' })
})
