import type { Language } from '../catalogue/shape.ts'
import type { Record30 } from './record.ts'
import { recordText, type Section } from './record-blocks.ts'

/** The record as Markdown. Values are words of the page, never marks of it. */
export function recordMarkdown(record: Record30, language: Language): string {
  const { title, lead, sections } = recordText(record, language)
  return [`# ${plain(title)}`, plain(lead), ...sections.flatMap(sectionMarkdown)].join('\n\n') + '\n'
}

function sectionMarkdown({ heading, lines, header, rows }: Section): string[] {
  return [
    `## ${plain(heading)}`,
    ...(lines.length === 0 ? [] : [lines.map((line) => `- ${plain(line)}`).join('\n')]),
    ...(rows.length === 0
      ? []
      : [
          [
            row(header),
            row(
              header.map(() => '---'),
              (mark) => mark,
            ),
            ...rows.map((cells) => row(cells)),
          ].join('\n'),
        ]),
  ]
}

function row(cells: readonly string[], written = plain): string {
  return `| ${cells.map(written).join(' | ')} |`
}

function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, String.raw`\$&`).replace(/\s+/g, ' ')
}
