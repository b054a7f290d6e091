import { networkOf, plainAddress } from '../platform/http/network.ts'
import type { Visit } from '../platform/http/route.ts'

type Caller = Pick<Visit, 'address' | 'own'>

const freeOfNetwork = 30
const freeOfAccount = 50

/** A code is short, and whoever guesses it has had a first proof already. */
export const freeOfCode = 10

/** What one try is counted under: the account at an address, the caller's network, and the account from anywhere. */
export type Try = { seconds: number; failed(): void; succeeded(): void }

/** One try to sign in to what is named. Whoever has signed in to it from this address before does not wait for what
 *  others tried; links and passkeys never wait for passwords. Source: ASVS 6.3.1, 6.6.3. */
export function tryOf({ address, own: { attempts } }: Caller, named: string, free = freeOfAccount): Try {
  const pair = `${named}|${plainAddress(address)}`
  const [network, account] = [`network ${networkOf(address)}`, `account ${named}`]
  const others = attempts.isKnown(pair) ? 0 : Math.max(attempts.wait(network, freeOfNetwork), attempts.wait(account, free))
  return {
    seconds: Math.max(attempts.wait(pair), others),
    failed: () => { for (const key of [pair, network, account]) attempts.failed(key) },
    succeeded: () => {
      attempts.succeeded(pair)
      for (const key of [network, account]) attempts.undone(key)
    },
  }
}
