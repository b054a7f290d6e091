import type { Configuration } from 'openid-client'
import { z } from 'zod'
import { isLoopback } from '../platform/config.ts'

/** A service that proves who somebody is, and our name and secret there. */
export type Service = { issuer: string; clientId: string; secret: string }

/** What one signing in is bound to: nobody but this browser, this service and this asking. */
export type Asked = { state: string; nonce: string; verifier: string }

/** What the service says of whoever signed in. */
export type Claims = z.infer<typeof claimsShape>

const seconds = 10
const mostBytes = 256 * 1024
const keysShape = z.object({ keys: z.array(z.object({ kty: z.string() })).min(1) })
const claimsShape = z.object({
  sub: z.string().min(1).max(255), tid: z.string().max(100).optional(), oid: z.string().max(100).optional(),
  name: z.string().max(200).optional().catch(undefined), preferred_username: z.string().max(320).optional().catch(undefined),
  acr: z.string().optional().catch(undefined), amr: z.array(z.string()).optional().catch(undefined),
})

/** Where the browser goes to prove who its user is. Source: RFC 9700, 2.1.1; ASVS 10.2.1. */
export async function addressToAsk(service: Service, asked: Asked, redirect: string): Promise<string> {
  const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client')
  const address = buildAuthorizationUrl(await configured(service, redirect), {
    redirect_uri: redirect, scope: 'openid profile', state: asked.state, nonce: asked.nonce,
    code_challenge: await calculatePKCECodeChallenge(asked.verifier), code_challenge_method: 'S256',
  })
  mustBeSafe(address, redirect)
  return address.href
}

/** Takes the browser's answer to the service and gives what it says, all of it checked: signature, issuer, audience, times,
 *  nonce. Throws on anything else. Source: OpenID Connect Core 3.1.3.7; ASVS 9.1.2, 10.5. */
export async function exchanged(service: Service, asked: Asked, redirect: string, answer: string): Promise<Claims> {
  const { authorizationCodeGrant } = await import('openid-client')
  const tokens = await authorizationCodeGrant(await configured(service, redirect), new URL(`${redirect}?${answer}`), {
    pkceCodeVerifier: asked.verifier, expectedNonce: asked.nonce, expectedState: asked.state, idTokenExpected: true,
  })
  return claimsShape.parse(tokens.claims())
}

/** Whether the service answers for the issuer it is known by, over safe addresses, and has keys to prove itself with. What
 *  goes wrong there is not told apart: whoever asks learns nothing of what else answers at an address. */
export async function reaches(service: Service, redirect: string): Promise<boolean> {
  return mustReach(service, redirect).then(() => true, () => false)
}

async function mustReach(service: Service, redirect: string): Promise<void> {
  const { authorization_endpoint: door = '', token_endpoint: desk = '', jwks_uri: keys = '' } = (await configured(service, redirect)).serverMetadata()
  for (const address of [door, desk]) mustBeSafe(new URL(address), redirect)
  const answer = await fetched(keys, { method: 'GET', headers: { accept: 'application/json' } }, redirect)
  keysShape.parse(await answer.json())
}

/** Asked anew at each signing in: a service that has changed its keys is not met with those it had before. */
async function configured({ issuer, clientId, secret }: Service, redirect: string): Promise<Configuration> {
  const server = new URL(issuer)
  mustBeSafe(server, redirect)
  const client = await import('openid-client')
  const config = await client.discovery(server, clientId, secret, undefined, {
    execute: [client.enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : [])],
    timeout: seconds, [client.customFetch]: (address, request) => fetched(address, request, redirect),
  })
  return config
}

type Request = NonNullable<Parameters<typeof fetch>[1]>

async function fetched(address: string, request: { method: string; headers: Record<string, string>; body?: unknown
  signal?: AbortSignal }, redirect: string): Promise<Response> {
  mustBeSafe(new URL(address), redirect)
  const { method, headers, signal, body } = request
  const sent: Request = { method, headers, redirect: 'error', signal: signal ?? AbortSignal.timeout(seconds * 1_000),
    ...(body instanceof URLSearchParams || typeof body === 'string' ? { body } : {}) }
  const answer = await fetch(address, sent)
  return new Response(await bounded(answer), { status: answer.status, headers: answer.headers })
}

/** Plain HTTP goes only from a register that is itself served to this machine alone. */
function mustBeSafe(address: URL, redirect: string): void {
  const isPlain = address.protocol === 'http:' && isLoopback(address.hostname) && isLoopback(new URL(redirect).hostname)
  if (address.protocol !== 'https:' && !isPlain) throw new Error('an identity provider is asked over https only')
}

async function bounded(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let count = 0
  for await (const chunk of answer.body ?? []) {
    count += chunk.length
    if (count > mostBytes) throw new Error('an identity provider answered with more than is read')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
