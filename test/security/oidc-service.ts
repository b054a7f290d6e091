import { createHash, createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'

/** What a hostile identity provider does otherwise than an honest one. */
export type Twist = {
  claims?: Readonly<Record<string, unknown>>
  header?: Readonly<Record<string, unknown>>
  by?: 'stranger' | 'public key' | 'nobody'
  withoutToken?: true
  metadata?: Readonly<Record<string, unknown>>
  large?: true
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An identity provider over HTTP that does what a test tells it: honest until twisted. Codes are good once, and only with
 *  the verifier that was promised. */
export async function identityService() {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, { challenge: string; nonce: string; claims: object }>()
  const state: { twist: Twist; asked: URLSearchParams[] } = { twist: {}, asked: [] }
  let issuer = ''
  const answers: Record<string, (form: URLSearchParams) => unknown> = {
    '/.well-known/openid-configuration': () => ({ issuer, authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'], subject_types_supported: ['public'],
      ...(state.twist.large ? { padding: 'x'.repeat(300_000) } : {}), ...state.twist.metadata }),
    '/jwks': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }),
    '/token': (form) => {
      state.asked.push(form)
      const known = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url')
      if (known === undefined || known.challenge !== challenge) return undefined
      return { access_token: 'opaque', token_type: 'Bearer', expires_in: 60,
        ...(state.twist.withoutToken ? {} : { id_token: idToken({ ...known.claims, nonce: known.nonce }) }) }
    },
  }
  function idToken(claims: object): string {
    const { twist } = state
    const at = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000)
    const text = `${encode({ alg: 'RS256', kid: 'one', ...twist.header })}.${encode({ iss: issuer, aud: 'register', iat: at, exp: at + 300,
      ...claims, ...twist.claims })}`
    if (twist.by === 'nobody') return `${text}.`
    if (twist.by === 'public key') {
      return `${text}.${createHmac('sha256', own.publicKey.export({ type: 'spki', format: 'pem' })).update(text).digest('base64url')}`
    }
    const key: KeyObject = twist.by === 'stranger' ? stranger.privateKey : own.privateKey
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
  }
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const answer = answers[request.url ?? '']?.(new URLSearchParams(text))
      response.writeHead(answer === undefined ? 400 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }))
    })
  })
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready) })
  const address = server.address()
  issuer = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  return {
    issuer, state,
    /** What the browser comes back with when its user has signed in. */
    authorize(asked: string, claims: object, without: readonly string[] = []): string {
      const { searchParams } = new URL(asked)
      const code = `code-${codes.size}-${searchParams.get('nonce') ?? ''}`
      codes.set(code, { challenge: without.includes('code_challenge') ? '' : searchParams.get('code_challenge') ?? '',
        nonce: searchParams.get('nonce') ?? '', claims })
      return new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString()
    },
    close: async () => { await new Promise((done) => { server.close(done) }) },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
