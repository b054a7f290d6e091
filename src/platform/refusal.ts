import type { Text } from '../catalogue/shape.ts'

export type RefusalKind = 'invalid' | 'not-allowed' | 'not-found' | 'conflict' | 'too-late'

/** An expected no: shown to the person in their language, beside its field when it has one.
 *  What a task may not see is 'not-found'. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly text: Text
  readonly field: string | undefined
  readonly faults: readonly Fault[]

  constructor(kind: RefusalKind, text: Text, field?: string, faults: readonly Fault[] = [], label?: Text) {
    super(text.en)
    this.kind = kind
    this.text = text
    this.field = field
    const first = label === undefined ? { text } : { text, label }
    this.faults = field === undefined ? faults : [{ field, ...first }, ...faults]
  }
}

/** One thing wrong with one field of what was sent. `label` is what the page calls the field, for a summary that stands
 *  apart from it. */
export type Fault = { field: string; text: Text; label?: Text | undefined }
