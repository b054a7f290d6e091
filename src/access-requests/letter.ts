import { items } from '../catalogue/items.ts'
import { purposes } from '../catalogue/purposes.ts'
import { workTasks } from '../catalogue/work-tasks.ts'
import { choiceText } from '../platform/choices.ts'
import { printPaper, type Paper, type PaperSection } from '../platform/paper/paper.ts'
import { dayOf, formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { fill, remediesIn, remediesTitle } from '../platform/paper/remedies.ts'
import { answerTexts as texts, basisTexts, rightLines } from './answer-texts.ts'
import type { AccessAnswer, AnsweredTable } from './answer.ts'
import { keptText } from './kept.ts'
import type { View } from './views.ts'

/** The answer as a letter: a tagged PDF (PDF/UA-1). */
export function accessLetter(answer: AccessAnswer): Promise<Uint8Array> {
  return printPaper(accessPaper(answer))
}

/** The answer as a paper. The file and the letter are told by the same parts in the same order. */
export function accessPaper(answer: AccessAnswer): Paper {
  const { language, controller, on, person } = answer
  const keeps = keepsIn(answer)
  const say = { controller: controller.name, day: formatDay(on) }
  return {
    language, title: texts.title[language], lead: fill(texts.lead[language], say),
    above: [controller.name, ...(controller.address === undefined ? [] : [controller.address]), '', person.name],
    sections: [
      ...answer.tables.map((table) => tableSection(table, answer, keeps)), purposeSection(answer), keepSection(keeps, language),
      sourceSection(answer),
      recipientSection(answer), viewSection(answer), ...hiddenSection(answer), ...keptOutSection(answer),
      lines(texts.rights[language], [...rightLines.map((line) => line[language]), texts.noAutomation[language]]),
      lines(remediesTitle[language], remediesIn(language, controller)),
    ],
  }
}

function tableSection({ label, rows }: AnsweredTable, { language, whys }: AccessAnswer, keeps: readonly string[]): PaperSection {
  const numbers = new Map(whys.map(({ number, purpose }) => [purpose, number]))
  return {
    heading: label, lines: [], header: [texts.item, texts.value, texts.purposesOf, texts.kept].map((text) => text[language]),
    rows: rows.flatMap(({ values }) => values.map((value) => [
      value.label, value.value, value.purposes.map((purpose) => numbers.get(purpose)).join(', ') || '–',
      value.item === undefined ? '–' : letterOf(keeps.indexOf(keptText(value.kept, language))),
    ])),
  }
}

/** The different lengths in the order met. They are told once, by letter, so that the values can be seen. */
function keepsIn({ tables, language }: AccessAnswer): string[] {
  const values = tables.flatMap(({ rows }) => rows.flatMap((row) => row.values)).filter(({ item }) => item !== undefined)
  return [...new Set(values.map(({ kept }) => keptText(kept, language)))]
}

function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + at % 26)
  return at < 26 ? letter : `${letterOf(Math.floor(at / 26) - 1)}${letter}`
}

function keepSection(keeps: readonly string[], language: Language): PaperSection {
  return { heading: texts.keeps[language], lines: [], header: [texts.letter[language], texts.kept[language]],
    rows: keeps.map((kept, at) => [letterOf(at), kept]) }
}

function purposeSection({ language, whys }: AccessAnswer): PaperSection {
  return {
    heading: texts.purposes[language], lines: [],
    header: [texts.number, texts.purpose, texts.basis, texts.explains].map((text) => text[language]),
    rows: whys.map(({ number, purpose, bases }) => [String(number), purposes[purpose].label[language],
      bases.map((basis) => basisTexts[basis][language]).join('; ') || '–', purposes[purpose].explains[language]]),
  }
}

function sourceSection({ language, source }: AccessAnswer): PaperSection {
  return lines(texts.source[language], [fill(texts.sourceLine[language], { source: source.label, day: formatDay(source.on) })])
}

function recipientSection({ language, disclosures, controller }: AccessAnswer): PaperSection {
  const entities = [...new Set(controller.recipients.map(({ legalEntity, country }) => `${legalEntity} (${country})`))]
  return lines(texts.recipients[language], [...disclosureLines(disclosures, language),
    ...(entities.length === 0 ? [] : [fill(texts.processors[language], { entities: entities.join('; ') })])])
}

/** Who really got the data, when, what of it and what for; or that nobody did. Source: GDPR 15(1)(c); C-154/21. */
export function disclosureLines(disclosures: AccessAnswer['disclosures'], language: Language): string[] {
  if (disclosures.length === 0) return [texts.nobody[language]]
  return disclosures.map(({ recipient, items: given, for_purpose, fetched_on }) =>
    `${fetched_on === null ? '' : formatDay(fetched_on)}: ${recipient}: ${given.map((item) => itemLabel(item, language)).join(', ')} (${purposeLabel(for_purpose, language)})`)
}

function viewSection({ language, views, moreViews }: AccessAnswer): PaperSection {
  const counted = new Map<string, { row: string[]; n: number }>()
  for (const view of views) {
    const row = [formatDay(dayOf(view.at)), purposeLabel(view.purpose, language),
      choiceText('audit_entry', 'act', view.act)[language], taskLabel(view, language)]
    const found = counted.get(row.join('|')) ?? { row, n: 0 }
    found.n += 1
    counted.set(row.join('|'), found)
  }
  return {
    heading: texts.views[language],
    lines: [texts.viewsLead[language], ...(moreViews === 0 ? [] : [fill(texts.moreViews[language], { n: moreViews })])],
    header: [texts.day, texts.purpose, texts.act, texts.workTask, texts.times].map((text) => text[language]),
    rows: [...counted.values()].map(({ row, n }) => [...row, String(n)]),
  }
}

function keptOutSection({ language, keptOut }: AccessAnswer): PaperSection[] {
  return keptOut.length === 0 ? [] : [lines(texts.keptOut[language], keptOut.map((each) => keptOutLine(each, language)))]
}

/** What is told of one suppression: that a digest is all there is, until when, and whether it was lifted. */
export function keptOutLine({ ends_on, lifted_on }: AccessAnswer['keptOut'][number], language: Language): string {
  const line = fill(texts.keptOutLine[language], { day: formatDay(ends_on) })
  return lifted_on === null ? line : `${line} ${fill(texts.keptOutLifted[language], { day: formatDay(lifted_on) })}`
}

function hiddenSection({ language, hidden }: AccessAnswer): PaperSection[] {
  if (hidden.length === 0) return []
  return [lines(texts.hidden[language],
    hidden.map(({ label, count }) => fill(texts.hiddenLine[language], { table: label, n: count })))]
}

function lines(heading: string, said: readonly string[]): PaperSection {
  return { heading, lines: said, header: [], rows: [] }
}

export function taskLabel({ workTask, byProduct }: View, language: Language): string {
  if (workTask !== undefined) return workTasks[workTask].label[language]
  return (byProduct ? texts.product : texts.unknownTask)[language]
}

/** A purpose's name; what the catalogue no longer has keeps the name it had. */
export function purposeLabel(name: string, language: Language): string {
  const known: { readonly [purpose: string]: { label: { readonly [L in Language]: string } } } = purposes
  return known[name]?.label[language] ?? name
}

/** What an item is called; one that the catalogue no longer has keeps the name it had. */
export function itemLabel(name: string, language: Language): string {
  const known: { readonly [item: string]: { label: { readonly [L in Language]: string } } } = items
  return known[name]?.label[language] ?? name
}
