import { readFile, writeFile } from 'node:fs/promises'
import type { Language } from '../catalogue/shape.ts'
import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { parseLanguage } from '../platform/text/language.ts'
import { machineActor } from '../platform/tenants.ts'
import { tenantNamed, verb, WrongUse, type Words } from '../platform/words.ts'
import { cliTexts as texts, notInCatalogue } from './cli-texts.ts'
import { diffCatalogues, dumpCatalogue, readDump, type CatalogueDump } from './catalogue-diff.ts'
import { checkRows } from './check.ts'
import { lookAt } from './check-live.ts'
import { stateTexts } from './check-texts.ts'
import { currentSettings, settingsInForce } from './in-force.ts'
import { explainColumn } from './explain.ts'
import { noticeMarkdown } from './notice-markdown.ts'
import { noticeKinds, noticeOf } from './notice.ts'
import { processingOf } from './processing.ts'
import { recordMarkdown } from './record-markdown.ts'
import { recordPdf } from './record-pdf.ts'
import { recordOf } from './record.ts'

const usages = {
  check:
    'seloste check [--controller SLUG] [--language fi|sv|en] [--json]\nseloste check --security [--json]\n\n' +
    'Shows how each row of the notice stands, with its live evidence. Exits with 1 when a row fails.',
  explain:
    'seloste explain TABLE[.COLUMN] [--language fi|sv|en] [--json]\n\n' +
    'Says what a column is, why it is kept, who may see and change it, how long, and who receives it.',
  article30:
    'seloste article-30 [--controller SLUG] [--language fi|sv|en] [--pdf FILE] [--json]\n\n' +
    'Prints the record of processing activities as Markdown, or writes it as a PDF.',
  notice:
    'seloste notice [--kind customers|staff|partners] [--language fi|sv|en] [--controller SLUG] [--json]\n\n' +
    'Prints the notice that the catalogue and the settings in force now give, as Markdown or JSON.',
  catalogue:
    'seloste catalogue dump\nseloste catalogue diff FILE FILE [--approved-by NAME] [--json]\n\n' +
    'Tells who can newly see what. Exits with 1 when something widens and nobody has approved it.',
}

/** Prints how each row of the notice stands in each controller's register. */
export const check = verb(usages.check, { texts: ['controller', 'language'] }, async (words, io) => {
  const { rest } = words
  const [language, json, slug] = [documentLanguage(words), words.has('json'), words.text('controller')]
  if (rest.length > 0) throw new WrongUse()
  const { gate, tenants } = await io.open()
  const asked = slug === undefined ? tenants : [tenantNamed({ tenants }, slug)]
  let failed = false
  for (const tenant of asked) {
    const rows = checkRows(
      await gate.read(
        machineActor(tenant, ['rights_requests']),
        'rights_requests',
        'seloste check',
        'listed',
        lookAt,
      ),
    )
    failed ||= rows.some(({ state }) => state === 'fails')
    if (!json && asked.length > 1) io.out(`\n${tenant.name}`)
    for (const { row, says, state, evidence } of rows) {
      io.out(
        json
          ? JSON.stringify({
              controller: tenant.slug,
              row,
              says: says[language],
              state,
              evidence: evidence[language],
            })
          : `${row.padEnd(4)}${stateTexts[state][language].padEnd(11)}${says[language].padEnd(56)}${evidence[language]}`,
      )
    }
  }
  return failed ? 1 : 0
})

/** Explains a table or a column from the catalogue. */
export const explain = verb(usages.explain, { texts: ['language'] }, async (words, io) => {
  const [name, ...more] = words.rest
  const [language, json] = [documentLanguage(words), words.has('json')]
  if (name === undefined || more.length > 0) throw new WrongUse()
  const explained = explainColumn(name, language)
  if (explained === undefined) throw new Refusal('not-found', notInCatalogue(name))
  if (json) io.out(JSON.stringify(explained))
  else
    for (const { column, lines } of explained)
      io.out([column, ...lines.map((line) => `  ${line.name}: ${line.says}`)].join('\n'))
  return 0
})

/** Prints the Article 30 record of a controller, or writes it as a PDF. */
export const article30 = verb(
  usages.article30,
  { texts: ['controller', 'pdf', 'language'] },
  async (words, io) => {
    const [language, json, pdf] = [documentLanguage(words), words.has('json'), words.text('pdf')]
    if (words.rest.length > 0) throw new WrongUse()
    const { gate, tenants } = await io.open()
    const tenant = tenantNamed({ tenants }, words.text('controller'))
    const record = await gate.read(
      machineActor(tenant, ['rights_requests']),
      'rights_requests',
      'seloste article-30',
      'exported',
      recordFor,
    )
    if (record === undefined) throw new Refusal('conflict', texts.undecided)
    if (pdf !== undefined) await writeFile(pdf, await recordPdf(record, language))
    else io.out(json ? JSON.stringify(record) : recordMarkdown(record, language).trimEnd())
    return 0
  },
)

/** Prints a notice of a controller as it stands now. */
export const notice = verb(
  usages.notice,
  { texts: ['controller', 'kind', 'language'] },
  async (words, io) => {
    const [language, json] = [documentLanguage(words), words.has('json')]
    const kind = noticeKinds.find((each) => each === (words.text('kind') ?? 'customers'))
    if (words.rest.length > 0 || kind === undefined) throw new WrongUse()
    const { gate, tenants } = await io.open()
    const tenant = tenantNamed({ tenants }, words.text('controller'))
    const actor = machineActor(tenant, ['accountability'])
    const inForce = await gate.read(actor, 'accountability', 'seloste notice', 'opened', currentSettings)
    if (inForce === undefined) throw new Refusal('conflict', texts.undecided)
    const text = noticeOf(inForce.settings, kind, language)
    io.out(json ? JSON.stringify(text, null, 1) : noticeMarkdown(text))
    return 0
  },
)

/** Writes the catalogue out as sets, or compares two that were written out. */
export const catalogueVerb = verb(
  usages.catalogue,
  { texts: ['approved-by'] },
  async (words, io) => {
    const [act, ...files] = words.rest
    const json = words.has('json')
    if (act === 'dump' && files.length === 0) {
      io.out(JSON.stringify(dumpCatalogue(), null, 1))
      return 0
    }
    const [before, after] = await Promise.all(files.map(dumpIn))
    if (act !== 'diff' || files.length !== 2) throw new WrongUse()
    if (before === undefined || after === undefined)
      throw new Refusal('invalid', texts.notDumps)
    const changes = diffCatalogues(before, after)
    const approver = words.text('approved-by')?.trim() ?? ''
    const widens = changes.some((change) => change.widens)
    for (const change of changes)
      io.out(json ? JSON.stringify(change) : `${change.widens ? '+' : '-'} ${change.what}`)
    if (!widens) return 0
    if (approver === '')
      throw new Refusal('not-allowed', texts.widens)
    io.out(json ? JSON.stringify({ approvedBy: approver }) : `Approved-by: ${approver}`)
    return 0
  },
)

async function recordFor(task: Task<'rights_requests'>) {
  const current = await settingsInForce(task)
  return current === undefined ? undefined : recordOf(current, await processingOf(task))
}

async function dumpIn(file: string): Promise<CatalogueDump | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : readDump(text)
}

/** The language of the document: the one asked for, else Finnish, in which the law wants it first. */
function documentLanguage(words: Words): Language {
  const language = parseLanguage(words.text('language') ?? 'fi')
  if (language === undefined) throw new WrongUse()
  return language
}
