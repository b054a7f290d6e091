import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { addressOf, keepRunning, prepareServer } from '../../src/platform/database/cluster.ts'
import { connect } from '../../src/platform/database/connection.ts'
import { writeFor } from '../../src/platform/database/initdb.ts'
import { end, freePort, ran, serve, signIn } from './served.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-external-'))
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
let port = 0
const authority = join(folder, 'server.crt')
before(async () => {
  // PostgreSQL 15 leaves its folder as it starts and must find the way back.
  chmodSync(folder, 0o711)
  port = await freePort()
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext',
    'subjectAltName=DNS:localhost', '-keyout', join(folder, 'server.key'), '-out', authority], { stdio: 'pipe' })
  const server = await prepareServer({ folder, port, binaries: { folder: '/usr/lib/postgresql/15', major: 15 }, settings: {
    fsync: 'off', listen_addresses: 'localhost', ssl: 'on', ssl_cert_file: authority, ssl_key_file: join(folder, 'server.key'),
    log_statement: 'all' } })
  for (const file of [authority, join(folder, 'server.key')]) {
    chmodSync(file, 0o600)
    chownSync(file, server.account.uid, server.account.gid)
  }
  writeFor(server, 'pg_hba.conf', 'local all postgres trust\nhostssl all all all scram-sha-256\n')
  closing.unshift(await keepRunning(server))
  const { socketFolder: host, superuser: user } = addressOf(server)
  const admin = connect({ host, port, user, database: 'postgres' })
  await admin.script(`create role keeper login superuser password 'o w/n'; create role server_login login noinherit password 'secret'`)
  await admin.script('create database register')
  await admin.close()
})
after(async () => {
  for (const close of closing) await close()
})

const urlOf = (login: string, mode = 'require', database = 'register') =>
  `postgres://${login}@localhost:${port}/${database}?sslmode=${mode}`
const environment = (url: string) => ({ SELOSTE_DATA: join(folder, 'data'), DATABASE_URL: url,
  DATABASE_OWNER_URL: urlOf('keeper:o%20w%2Fn') })
const login = 'server_login:secret'

test('a server of one\'s own is migrated, served, founded and signed in to, over TLS that is verified', async () => {
  const verified = environment(urlOf(login, `verify-full&sslrootcert=${encodeURIComponent(authority)}`))
  const early = await ran(['serve'], { ...verified, PORT: '0' })
  assert.deepEqual([early.code, /holds no register|may not enter/.test(early.said)], [1, true], early.said)
  const migrated = await ran(['migrate'], verified)
  assert.equal(migrated.code, 0, migrated.said)
  const served = await serve(join(folder, 'data'), verified)
  try {
    assert.match(served.said(), /log_statement is all, should be none/)
    const cookie = await signIn(served, 'Asiakasvastuu')
    const page = await fetch(`${served.address}/customers`, { headers: { cookie } })
    assert.equal(page.status, 200)
    assert.match(await page.text(), /Asiakkaat/)
  } finally {
    assert.equal(await end(served.child, 'SIGTERM'), 0)
  }
})

for (const [what, url, says] of [
  ['a wrong password', () => urlOf('server_login:wrong'), /does not admit the login "server_login" \(28P01\)/],
  ['no TLS where it is required', () => urlOf(login, 'disable'), /does not admit the login/],
  ['a certificate of nobody known', () => urlOf(login, 'verify-full'), /cannot be reached \(\w+\).*certificate/],
  ['a way left to chance', () => urlOf(login, 'prefer'), /sslmode prefer is not known/],
  ['no such database', () => urlOf(login, 'require', 'nothing'), /no database "nothing"/],
  ['nobody there', () => 'postgres://a:b@localhost:1/x', /cannot be reached \(ECONNREFUSED\)/],
  ['a login that no row policy holds', () => urlOf('keeper:o%20w%2Fn'), /superuser or has BYPASSRLS/],
  ['no address at all', () => 'localhost/register', /must look like postgres:/],
] as const) {
  test(`start is refused in words with ${what}`, async () => {
    const { code, said } = await ran(['serve'], { ...environment(url()), PORT: '0' })
    assert.equal(code, 1)
    assert.match(said, says)
    assert.doesNotMatch(said, /incident|secret|wrong/)
  })
}
