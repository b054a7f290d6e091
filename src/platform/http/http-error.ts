import type { Text } from '../../catalogue/shape.ts'

export type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503

/** A request that cannot be served, before any slice has seen it. */
export class HttpError extends Error {
  readonly status: ErrorStatus
  readonly text: Text
  /** What the page is called; the text itself unless said. */
  readonly title: Text

  /** Seconds after which it is worth asking again. */
  readonly retryAfter: number | undefined

  constructor(status: ErrorStatus, text: Text, title: Text = text, retryAfter?: number) {
    super(text.en)
    this.status = status
    this.text = text
    this.title = title
    this.retryAfter = retryAfter
  }
}
