import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { SMTPServer } from 'smtp-server'

const folder = mkdtempSync(join(tmpdir(), 'seloste-certificates-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const openssl = (...order: string[]) => execFileSync('openssl', order, { stdio: 'pipe', cwd: folder })
openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Authority', '-keyout', 'ca.key', '-out', 'ca.crt')

/** A certificate for a name, signed by the authority unless it signs itself, good for so many days from now. */
function certificate(name: string, { isOwn = false, days = 2 }): { key: Buffer; cert: Buffer } {
  writeFileSync(at('name.ext'), `subjectAltName=DNS:${name}\n`)
  openssl('req', '-new', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${name}`, '-keyout', 'leaf.key', '-out', 'leaf.csr')
  const signer = isOwn ? ['-signkey', 'leaf.key'] : ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial']
  openssl('x509', '-req', '-in', 'leaf.csr', ...signer, '-days', String(days), '-extfile', 'name.ext', '-out', 'leaf.crt')
  return { key: readFileSync(at('leaf.key')), cert: readFileSync(at('leaf.crt')) }
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** What each client of ours does before a service with this certificate, in a process that trusts the authority. */
async function asked(shown: { key: Buffer; cert: Buffer }): Promise<unknown> {
  let web = ''
  const site = createServer(shown, (request, response) => {
    const about = { issuer: web, authorization_endpoint: `${web}/door`, token_endpoint: `${web}/desk`, jwks_uri: `${web}/keys`,
      keys: [{ kty: 'RSA' }] }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(about))
    request.resume()
  })
  const post = new SMTPServer({ ...shown, secure: true, authOptional: true, onData: (stream, _, done) => { stream.resume().once('end', done) } })
  post.on('error', () => undefined)
  web = `https://localhost:${await listening(site)}`
  const mail = `smtps://localhost:${await listening(post.server)}`
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', './bin/typescript.js',
      fileURLToPath(new URL('asking-child.ts', import.meta.url)), web, mail], { env: { ...process.env, NODE_EXTRA_CA_CERTS: at('ca.crt') } })
    return JSON.parse(stdout)
  } finally {
    site.close()
    post.close(() => undefined)
  }
}

test('row 55 (ASVS 12.2.1, 12.3.2): no receiver, identity provider or mail server with a false certificate is believed', async () => {
  const all = (taken: boolean) => ({ webhook: taken, identity: taken, mail: taken })
  assert.deepEqual(await asked(certificate('localhost', {})), all(true), 'a good one is')
  assert.deepEqual(await asked(certificate('localhost', { isOwn: true })), all(false), 'signed by itself')
  assert.deepEqual(await asked(certificate('elsewhere.example', {})), all(false), 'of another name')
  assert.deepEqual(await asked(certificate('localhost', { days: -1 })), all(false), 'ended yesterday')
})
