import type { Language } from '../catalogue/shape.ts'
import { printPaper } from '../platform/paper/paper.ts'
import type { Record30 } from './record.ts'
import { recordText } from './record-blocks.ts'

/** The record as a tagged PDF (PDF/UA-1). */
export function recordPdf(record: Record30, language: Language): Promise<Uint8Array> {
  return printPaper(recordText(record, language))
}
