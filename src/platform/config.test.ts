import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, isLoopback, readConfig } from './config.ts'

test('others are served over TLS or behind a declared proxy only', () => {
  assert.throws(() => readConfig({ HOST: '0.0.0.0' }), ConfigError)
  assert.equal(readConfig({ HOST: '0.0.0.0', SELOSTE_PROXY: 'https://register.example' }).origin, 'https://register.example')
  assert.equal(readConfig({ HOST: '0.0.0.0', SELOSTE_TLS_KEY: 'k', SELOSTE_TLS_CERT: 'c' }).tls?.keyFile, 'k')
  assert.throws(() => readConfig({ SELOSTE_TLS_KEY: 'k' }), ConfigError)
  for (const proxy of ['http://register.example', 'yes', 'https://register.example/path']) {
    assert.throws(() => readConfig({ SELOSTE_PROXY: proxy }), ConfigError, proxy)
  }
})

test('a setting that makes no sense is refused by name', () => {
  assert.equal(readConfig({}).port, 3000)
  for (const PORT of ['x', '-1', '65536', '1e3']) assert.throws(() => readConfig({ PORT }), /PORT/)
  assert.throws(() => readConfig({ SELOSTE_INSTALLATION: 'a"b' }), /SELOSTE_INSTALLATION/)
})

test('the loopback is known by name and number', () => {
  for (const host of ['localhost', 'joki.localhost', '127.0.0.1', '127.8.8.8', '::1', '[::1]']) assert.ok(isLoopback(host), host)
  for (const host of ['127.0.0.1.evil.example', 'localhost.evil.example', '0.0.0.0', '10.0.0.1', 'evillocalhost']) {
    assert.ok(!isLoopback(host), host)
  }
})

test('second places lie with the keys unless they are said to lie elsewhere, and a night takes no backup without a place', () => {
  const given = { SELOSTE_DATA: '/srv/seloste' }
  const { ledgerCopy, fileKeysFolder, backupsFolder } = readConfig(given)
  assert.deepEqual([ledgerCopy, fileKeysFolder, backupsFolder],
    ['/srv/seloste-keys/erasure-ledger.jsonl', '/srv/seloste-keys/file-keys', undefined])
  const said = readConfig({ ...given, SELOSTE_LEDGER_COPY: '/far/ledger', SELOSTE_FILE_KEYS: '/far/keys', SELOSTE_BACKUPS: '/far/../backups' })
  assert.deepEqual([said.ledgerCopy, said.fileKeysFolder, said.backupsFolder], ['/far/ledger', '/far/keys', '/backups'])
})

test('keys lie beside the data folder, and are refused inside it', () => {
  assert.equal(readConfig({ SELOSTE_DATA: '/srv/seloste' }).keysFolder, '/srv/seloste-keys')
  assert.equal(readConfig({ SELOSTE_DATA: '/srv/seloste' }).checkpointsFolder, '/srv/seloste-keys/checkpoints')
  for (const keys of ['/srv/seloste', '/srv/seloste/', '/srv/seloste/keys', '/srv/x/../seloste/keys']) {
    assert.throws(() => readConfig({ SELOSTE_DATA: '/srv/seloste', SELOSTE_KEYS: keys }), /SELOSTE_KEYS/, keys)
  }
})
