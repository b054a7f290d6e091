import { isLoopback } from '../config.ts'
import { HttpError } from './http-error.ts'
import { texts } from './texts.ts'
import { urlOf } from './url.ts'

/** The origin that our own pages have: the declared one, or the one the request itself came to. A plain address must be
 *  the loopback's, lest a foreign name made to point here could read us. Refuses 403 otherwise. */
export function ownOrigin(request: Request, declared: string | undefined): string {
  if (declared !== undefined) return declared
  const url = urlOf(request)
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) throw new HttpError(403, texts.notFromHere)
  return url.origin
}

/** Whatever changes something must come from a page of ours. Browsers say where it comes from in two headers; one at
 *  least must be there, and none may say otherwise. Refuses 403. */
export function mustComeFromHere(request: Request, origin: string): void {
  const from = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const said = from !== null || site !== null
  if (!said || (from !== null && from !== origin) || (site !== null && site !== 'same-origin')) {
    throw new HttpError(403, texts.notFromHere)
  }
}

/** A path of ours to go to; anything that would lead elsewhere becomes the start. */
export function ownPath(to: string): string {
  return /^\/(?![/\\])[^\\\0-\x1f]*$/.test(to) ? to : '/'
}
