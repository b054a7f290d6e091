import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Language } from '../catalogue/shape.ts'
import type { Task } from '../platform/gate/task.ts'
import type { Io, Verb } from '../platform/io.ts'
import { parseLanguage } from '../platform/text/language.ts'
import { machineActor, type Tenant } from '../platform/tenants.ts'
import { diffCatalogues, dumpCatalogue, readDump, type CatalogueDump } from './catalogue-diff.ts'
import { checkRows } from './check.ts'
import { lookAt } from './check-live.ts'
import { stateTexts } from './check-texts.ts'
import { currentSettings } from './decide.ts'
import { explainColumn } from './explain.ts'
import { noticeMarkdown } from './notice-markdown.ts'
import { noticeKinds, noticeOf } from './notice.ts'
import { processingOf } from './processing.ts'
import { recordMarkdown } from './record-markdown.ts'
import { recordPdf } from './record-pdf.ts'
import { recordOf } from './record.ts'

const usages = {
  check:
    'seloste check [--controller SLUG] [--language fi|sv|en] [--json]\n\n' +
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

type Words = {
  rest: string[]
  language: Language
  json: boolean
  named: Readonly<Record<string, string | undefined>>
}
type Act = (words: Words, io: Io) => Promise<number>

/** Prints how each row of the notice stands in each controller's register. */
export const check = verb(usages.check, ['controller'], async ({ named, language, json, rest }, io) => {
  if (rest.length > 0) return wrongUse(usages.check, io)
  const { gate, tenants } = await io.open()
  const asked = tenants.filter(
    ({ slug }) => named['controller'] === undefined || slug === named['controller'],
  )
  if (asked.length === 0) return refused('there is no such controller', io)
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
export const explain = verb(usages.explain, [], async ({ rest: [name, ...more], language, json }, io) => {
  if (name === undefined || more.length > 0) return wrongUse(usages.explain, io)
  const explained = explainColumn(name, language)
  if (explained === undefined) return refused(`the catalogue has no "${name}"`, io)
  if (json) io.out(JSON.stringify(explained))
  else
    for (const { column, lines } of explained)
      io.out([column, ...lines.map((line) => `  ${line.name}: ${line.says}`)].join('\n'))
  return 0
})

/** Prints the Article 30 record of a controller, or writes it as a PDF. */
export const article30 = verb(
  usages.article30,
  ['controller', 'pdf'],
  async ({ named, language, json, rest }, io) => {
    if (rest.length > 0) return wrongUse(usages.article30, io)
    const { gate, tenants } = await io.open()
    const tenant = onlyOne(tenants, named['controller'])
    if (tenant === undefined) return refused(`give --controller SLUG: ${slugs(tenants)}`, io)
    const record = await gate.read(
      machineActor(tenant, ['rights_requests']),
      'rights_requests',
      'seloste article-30',
      'exported',
      recordFor,
    )
    if (record === undefined) return refused('the settings of the controller are not decided', io)
    if (named['pdf'] !== undefined) await writeFile(named['pdf'], await recordPdf(record, language))
    else io.out(json ? JSON.stringify(record) : recordMarkdown(record, language).trimEnd())
    return 0
  },
)

/** Prints a notice of a controller as it stands now. */
export const notice = verb(
  usages.notice,
  ['controller', 'kind'],
  async ({ named, language, json, rest }, io) => {
    const kind = noticeKinds.find((each) => each === (named['kind'] ?? 'customers'))
    if (rest.length > 0 || kind === undefined) return wrongUse(usages.notice, io)
    const { gate, tenants } = await io.open()
    const tenant = onlyOne(tenants, named['controller'])
    if (tenant === undefined) return refused(`give --controller SLUG: ${slugs(tenants)}`, io)
    const actor = machineActor(tenant, ['accountability'])
    const inForce = await gate.read(actor, 'accountability', 'seloste notice', 'opened', currentSettings)
    if (inForce === undefined) return refused('its settings have not been decided yet', io)
    const text = noticeOf(inForce.settings, kind, language)
    io.out(json ? JSON.stringify(text, null, 1) : noticeMarkdown(text))
    return 0
  },
)

/** Writes the catalogue out as sets, or compares two that were written out. */
export const catalogueVerb = verb(
  usages.catalogue,
  ['approved-by'],
  async ({ rest: [act, ...files], named, json }, io) => {
    if (act === 'dump' && files.length === 0) {
      io.out(JSON.stringify(dumpCatalogue(), null, 1))
      return 0
    }
    const [before, after] = await Promise.all(files.map(dumpIn))
    if (act !== 'diff' || files.length !== 2) return wrongUse(usages.catalogue, io)
    if (before === undefined || after === undefined)
      return refused('both files must be made by "seloste catalogue dump"', io)
    const changes = diffCatalogues(before, after)
    const approver = named['approved-by']?.trim() ?? ''
    const widens = changes.some((change) => change.widens)
    for (const change of changes)
      io.out(json ? JSON.stringify(change) : `${change.widens ? '+' : '-'} ${change.what}`)
    if (!widens) return 0
    if (approver === '')
      return refused(
        'this widens what is seen or kept: it needs --approved-by NAME, and the notice is stale',
        io,
      )
    io.out(json ? JSON.stringify({ approvedBy: approver }) : `Approved-by: ${approver}`)
    return 0
  },
)

async function recordFor(task: Task<'rights_requests'>) {
  const current = await currentSettings(task)
  return current === undefined ? undefined : recordOf(current.settings, await processingOf(task))
}

async function dumpIn(file: string): Promise<CatalogueDump | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : readDump(text)
}

/** The controller named, or the only one there is. */
function onlyOne(tenants: readonly Tenant[], slug: string | undefined): Tenant | undefined {
  const [tenant, other] = tenants.filter((each) => slug === undefined || each.slug === slug)
  return other === undefined ? tenant : undefined
}

function slugs(tenants: readonly Tenant[]): string {
  return tenants.map(({ slug }) => slug).join(', ')
}

/** A verb that reads its words: the named texts, a language, --json and --help. */
function verb(usage: string, texts: readonly string[], act: Act): Verb {
  return async (words, io) => {
    const read = wordsOf(words, texts)
    if (read === undefined) return wrongUse(usage, io)
    if (read.help) {
      io.out(usage)
      return 0
    }
    return act(read, io)
  }
}

function wordsOf(
  words: readonly string[],
  texts: readonly string[],
): (Words & { help: boolean }) | undefined {
  const options: { [name: string]: { type: 'string' | 'boolean' } } = {
    language: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  }
  for (const name of texts) options[name] = { type: 'string' }
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    })
    const named = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
    )
    const language = parseLanguage(named['language'] ?? 'fi')
    return (
      language && {
        rest: positionals,
        language,
        json: values['json'] === true,
        help: values['help'] === true,
        named,
      }
    )
  } catch (reason) {
    if (reason instanceof TypeError) return undefined
    throw reason
  }
}

function wrongUse(usage: string, io: Io): number {
  io.err(usage)
  return 2
}

function refused(why: string, io: Io): number {
  io.err(why)
  return 1
}
