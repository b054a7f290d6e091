import { fill } from '../platform/paper/remedies.ts'
import type { AccessAnswer, AnsweredValue } from './answer.ts'
import { keptText } from './kept.ts'
import { accessPaper, purposeLabel } from './letter.ts'
import { scriptTexts as texts } from './script-texts.ts'

/** The answer as a script that one human reads to another: plain sentences in sections, and a place for who read it to
 *  whom and when. Source: GDPR 12(1), third sentence; notice S18. */
export function accessScript(answer: AccessAnswer): string {
  const { language, controller, person } = answer
  const say = { name: person.name, controller: controller.name }
  const sections = accessPaper(answer).sections.slice(answer.tables.length)
  return [
    `# ${fill(texts.title[language], say)}`, `(${texts.before[language]})`, fill(texts.opening[language], say),
    ...tablesAloud(answer),
    ...sections.flatMap(({ heading, lines, header, rows }) => [`## ${heading}`, ...lines,
      ...rows.map((row) => row.map((cell, at) => fill(texts.value[language], { label: header[at] ?? '', value: cell })).join(' '))]),
    texts.closing[language], `## ${texts.record[language]}`,
    ...[texts.reader, texts.listener, texts.when, texts.identity].map((text) => text[language]),
  ].join('\n\n') + '\n'
}

/** The tables in order. Why and how long is said once, and again only where it changes: the same sentence after every
 *  row would hide the values. */
function tablesAloud(answer: AccessAnswer): string[] {
  const { language } = answer
  let said = ''
  return answer.tables.flatMap(({ label, rows }) => [
    `## ${label}`, fill(texts.tableOpening[language], { table: label, n: rows.length }),
    ...rows.map(({ values }, at) => {
      const why = reasons(values, answer)
      const told = why !== '' && why === said ? texts.asBefore[language] : why
      if (why !== '') said = why
      return [fill(texts.entry[language], { n: at + 1 }), ...values.map(({ label: name, value }) =>
        fill(texts.value[language], { label: name, value })), told].filter((part) => part !== '').join(' ')
    }),
  ])
}

function reasons(values: readonly AnsweredValue[], { language }: AccessAnswer): string {
  const personal = values.filter(({ item }) => item !== undefined)
  const used = [...new Set(personal.flatMap(({ purposes }) => purposes))].map((purpose) => purposeLabel(purpose, language))
  const kept = [...new Set(personal.map((value) => keptText(value.kept, language)))]
  return [...(used.length === 0 ? [] : [fill(texts.usedFor[language], { purposes: used.join(', ') })]),
    ...kept.map((each) => fill(texts.keeping[language], { kept: each }))].join(' ')
}
