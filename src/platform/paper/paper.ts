import { Worker } from 'node:worker_threads'
import type { Language } from '../../catalogue/shape.ts'

/** One part of a paper: its heading, plain sentences, and a table when it has rows. Every row is as long as the header. */
export type PaperSection = {
  heading: string
  lines: readonly string[]
  header: readonly string[]
  rows: readonly (readonly string[])[]
}

/** What is printed: a title, a lead, and parts in order. `above` are lines over the title, such as who writes to whom. */
export type Paper = {
  language: Language
  title: string
  lead: string
  above?: readonly string[]
  sections: readonly PaperSection[]
}

/** People who take part in something: a list to sign. A row tells a number, a name and an organisation, and leaves room. */
export type ParticipantList = { language: Language; title: string; lead: string; header: readonly string[]; rows: readonly (readonly string[])[] }

/** Tags to wear, ten on a sheet of two by five. */
export type NameTags = { language: Language; title: string; tags: readonly { first: string; last: string; organisation: string }[] }

/** Prints a paper as a tagged PDF (PDF/UA-1). The typesetter is loaded in a thread of its own and goes with it, so that
 *  a service that seldom prints does not carry it. Values are data to it, never code. */
export function printPaper(paper: Paper): Promise<Uint8Array> {
  return typeset('paper', { ...paper, above: paper.above ?? [] })
}

/** Prints a list with room to sign, as `printPaper` does. Its header stands on every page. */
export function printParticipants(list: ParticipantList): Promise<Uint8Array> {
  return typeset('participants', list)
}

/** Prints name tags, as `printPaper` does. A long name is set smaller, and broken at its hyphens and blanks; none is cut. */
export function printNameTags(tags: NameTags): Promise<Uint8Array> {
  return typeset('name-tags', tags)
}

function typeset(form: 'paper' | 'participants' | 'name-tags', paper: object): Promise<Uint8Array> {
  const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), { workerData: { form, paper: JSON.stringify(paper) } })
  return new Promise((resolve, reject) => {
    worker.once('message', (bytes: unknown) => {
      if (bytes instanceof Uint8Array) resolve(bytes)
      else reject(new Error('the typesetter gave no document'))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the typesetter ended with ${code}`)))
  })
}
