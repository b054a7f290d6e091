import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { resolveOnce, type Resolving } from './public-address.ts'

/** The most bytes of an answer that are read, and the most milliseconds that one may take. */
const mostAnswer = 64 * 1024
const patience = 10_000

/** Posts a body and gives the status of the answer, or 0 where none came. It connects to the address that was resolved and
 *  checked, and follows no redirect. Refuses ('invalid') an address that is not public. */
export async function postTo(
  address: string, body: string, headers: Readonly<Record<string, string>>, resolving: Resolving,
): Promise<number> {
  const target = await resolveOnce(address, resolving)
  const request = target.url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve) => {
    const sent = request(target.url, {
      method: 'POST', signal: AbortSignal.timeout(patience), agent: false,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Seloste' },
      lookup: (_name, options, done) => {
        if (options.all === true) done(null, [{ address: target.address, family: target.family }])
        else done(null, target.address, target.family)
      },
    }, (answer) => {
      let read = 0
      answer.on('data', (part: Buffer) => {
        read += part.length
        if (read > mostAnswer) sent.destroy()
      })
      answer.on('close', () => resolve(answer.statusCode ?? 0))
      answer.resume()
    })
    sent.on('error', () => resolve(0))
    sent.end(body)
  })
}
