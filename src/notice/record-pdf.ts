import { Worker } from 'node:worker_threads'
import type { Language } from '../catalogue/shape.ts'
import type { Record30 } from './record.ts'
import { recordText, type RecordText } from './record-blocks.ts'

/** The record as a tagged PDF (PDF/UA-1). */
export function recordPdf(record: Record30, language: Language): Promise<Uint8Array> {
  return typeset(recordText(record, language))
}

/** Typesets the parts of a record. The typesetter is loaded in a thread of its own and goes with it, so that a service
 *  that makes one a year does not carry it. */
export function typeset(text: RecordText): Promise<Uint8Array> {
  const worker = new Worker(new URL('./record-pdf-worker.ts', import.meta.url), {
    workerData: JSON.stringify(text),
  })
  return new Promise((resolve, reject) => {
    worker.once('message', (bytes: unknown) => {
      if (bytes instanceof Uint8Array) resolve(bytes)
      else reject(new Error('the typesetter gave no document'))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the typesetter ended with ${code}`)))
  })
}
