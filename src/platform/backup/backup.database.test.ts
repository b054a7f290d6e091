import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeDemoRegister } from '../../customers/demo.ts'
import { testVault } from '../../../test/vault.ts'
import { installation, login, testDatabase, world } from '../../../test/world.ts'
import { connectToCopy } from '../database/copy.ts'
import { checkDatabase } from '../database/check.ts'
import { connect, type Connection, type Server } from '../database/connection.ts'
import { purposeNames } from '../../catalogue/schema/columns.ts'
import { openVault, type Vault } from '../files/vault.ts'
import { foundTenant } from '../tenants.ts'
import { Refusal } from '../refusal.ts'
import type { BackupKey } from './keys.ts'
import { loadBackup, putFilesBack } from './load.ts'
import { provedBackup } from './proved.ts'
import type { Summary } from './summary.ts'
import { backupOf } from './take.ts'
import type { Of } from './tables.ts'

const key: BackupKey = { name: 'abcdefghijklmnop', secret: randomBytes(32) }
const ledger = { count: 0, last: 'none' }
const files = testVault()
const long = process.env['SELOSTE_FAULTS'] === 'long'

test('a backup of the whole installation, restored and taken again, is the same to the byte of every table', async () => {
  const w = await world()
  const to = await testDatabase()
  try {
    await makeDemoRegister(w.gate, w.as('contracting'))
    const { bytes, summary } = await taken(w.owner, w.server)
    assert.ok((summary.head.rows['person'] ?? 0) > 10)
    assert.ok(!bytes.includes('Joki ICT'))
    const loaded = await loadedFrom(bytes, to)
    assert.equal(loaded.isResumed, false)
    assert.deepEqual((await taken(to.owner, to.server)).summary.tables, summary.tables)
    const connection = connect(to.server)
    assert.deepEqual(await checkDatabase(connection, installation, login), [])
    await connection.close()
    assert.equal((await loadedFrom(bytes, to)).isResumed, true)
  } finally {
    await w.close()
    await to.drop()
  }
})

test('a controller moves to an installation that has another one, and not twice', async () => {
  const w = await world()
  const to = await world()
  try {
    const moved = await foundTenant(w.owner, installation, { slug: 'suvi', name: 'Suvi ry', languages: ['fi'] }, purposeNames)
    await makeDemoRegister(w.gate, w.as('contracting'))
    await makeDemoRegister(w.gate, { ...w.as('contracting'), tenant: moved.id })
    const of = { id: moved.id, slug: 'suvi' }
    const { bytes, summary } = await taken(w.owner, w.server, of)
    assert.ok((summary.head.rows['person'] ?? 0) > 10 && summary.head.rows['tenant'] === 1)
    await loadedFrom(bytes, to)
    assert.deepEqual((await taken(to.owner, to.server, of)).summary.tables, summary.tables)
    await to.owner.script("update schema_restore set ended_at = now(), outcome = 'done'")
    await assert.rejects(loadedFrom(bytes, to), Refusal)
    await assert.rejects(loadedFrom((await taken(w.owner, w.server)).bytes, to), /not empty/)
  } finally {
    await w.close()
    await to.close()
  }
})

test('a changed, cut or foreign backup is refused before anything is written', async () => {
  const w = await world()
  const to = await testDatabase()
  try {
    const { bytes } = await taken(w.owner, w.server)
    for (let round = 0; round < (long ? 3000 : 300); round++) {
      const changed = Buffer.from(bytes)
      const at = Math.floor(random() * changed.length)
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      await assert.rejects(provedBackup(parts(changed), [key]), Refusal, `a bit of byte ${at}`)
    }
    await assert.rejects(loadedFrom(bytes.subarray(0, bytes.length - 1), to), Refusal)
    await assert.rejects(loadedFrom(bytes, to, { name: 'another key name', secret: key.secret }), /abcdefghijklmnop/)
    const { rows: [row] } = await to.owner.run('select (select count(*) from tenant)::int + (select count(*) from schema_restore)::int as n')
    assert.equal(row?.['n'], 0)
    await loadedFrom(bytes, to)
  } finally {
    await w.close()
    await to.drop()
  }
})

test('attached files travel encrypted, and come back beside their keys; one that is erased opens from no backup', async () => {
  const w = await world()
  const to = await testDatabase()
  try {
    const { person } = await somebody(w)
    const text = randomBytes(90_000).toString('base64')
    const [stays, erased, never] = [await attached(w, person, text), await attached(w, person), await attached(w, person)]
    await files.vault.destroy(w.tenant.id, never)
    const { bytes, summary } = await taken(w.owner, w.server)
    assert.equal(summary.files.count, 2, 'one was gone before')
    for (let round = 0; round < (long ? 600 : 60); round++) {
      const changed = Buffer.from(bytes)
      // The files are the last part, and the largest.
      const at = changed.length - 1 - Math.floor(random() * 100_000)
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      await assert.rejects(provedBackup(parts(changed), [key]), Refusal, `a bit of byte ${at}`)
    }
    await files.vault.destroy(w.tenant.id, erased)
    rmSync(files.places.files, { recursive: true })
    rmSync(files.places.wrappings[1], { recursive: true })
    const loaded = await loadedFrom(bytes, to)
    for (const _ of [1, 2]) assert.deepEqual(await back(bytes, loaded.summary, files.vault), { back: 1, without: 1 })
    const whole = await Array.fromAsync(await files.vault.take({ tenant: w.tenant.id, table: 'attachment', row: stays }))
    assert.ok(Buffer.concat(whole).includes(text))
    assert.equal(files.left(stays).length, 3, 'the second copy of its key is there again')
    assert.deepEqual(files.left(erased), [])
  } finally {
    await w.close()
    await to.drop()
  }
})

test('a restore that is rehearsed reads the living keys and leaves them', async () => {
  const w = await world()
  const folder = mkdtempSync(join(tmpdir(), 'seloste-rehearsed-'))
  try {
    const row = await attached(w, (await somebody(w)).person)
    const { bytes, summary } = await taken(w.owner, w.server)
    const tried = openVault({ ...files.places, files: folder, isRehearsal: true })
    assert.equal((await back(bytes, summary, tried)).back, summary.files.count)
    await tried.take({ tenant: w.tenant.id, table: 'attachment', row })
    await tried.destroy(w.tenant.id, row)
    await assert.rejects(tried.take({ tenant: w.tenant.id, table: 'attachment', row }), Refusal)
    assert.equal(files.left(row).length, 3)
  } finally {
    rmSync(folder, { recursive: true })
    await w.close()
  }
})

const back = (bytes: Buffer, summary: Summary, vault: Vault) => putFilesBack({ keys: [key], bytes: () => parts(bytes) }, summary, vault)

type World = Awaited<ReturnType<typeof world>>

async function somebody({ owner, tenant }: World): Promise<{ person: string }> {
  const { rows: [row] } = await owner.run(`insert into person (tenant_id, id, first_name, last_name, source, source_on, notice_due_on)
    values ($1, gen_random_uuid(), 'Veikko', 'Voima', 'person', '2026-01-01', '2026-02-01') returning id`, [tenant.id])
  return { person: String(row?.['id']) }
}

async function attached({ owner, tenant }: World, person: string, text?: string): Promise<string> {
  const row = await files.keep(tenant.id, text)
  await owner.run(`insert into attachment (tenant_id, id, person_id, name, type, size_bytes, stored_on)
    values ($1, $2, $3, 'sopimus.pdf', 'pdf', 10, '2026-01-01')`, [tenant.id, row, person])
  return row
}

let seed = Number(process.env['SEED'] ?? 1)
function random(): number {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}

async function taken(owner: Connection, server: Server, of?: Of): Promise<{ bytes: Buffer; summary: Summary }> {
  const connection = await asOwner(owner, server)
  let summary: Summary | undefined
  const read: Buffer[] = []
  for await (const part of backupOf({ connection, installation, key, of, ledger, files: files.vault }, (said) => { summary = said })) read.push(part)
  await connection.close()
  const bytes = Buffer.concat(read)
  assert.ok(summary !== undefined)
  assert.deepEqual(await provedBackup(parts(bytes), [key]), summary)
  return { bytes, summary }
}

async function loadedFrom(bytes: Buffer, { owner, server }: { owner: Connection; server: Server }, other: BackupKey = key) {
  const connection = await asOwner(owner, server)
  try {
    return await loadBackup({ connection, installation, keys: [other], bytes: () => parts(bytes) })
  } finally {
    await connection.close()
  }
}

async function asOwner(owner: Connection, server: Server) {
  const { rows: [row] } = await owner.run('select session_user as name')
  return connectToCopy({ ...server, user: String(row?.['name']) })
}

async function* parts(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000)
}
