import type { Notice } from './notice.ts'

/** A notice as Markdown. */
export function noticeMarkdown({ title, sections }: Notice): string {
  const parts = sections.map(({ heading, paragraphs, list }) => [`## ${heading}`, ...paragraphs,
    ...list.map(({ title: name, lines }) => [...(name === undefined ? [] : [`### ${name}`]), ...lines.map((line) => `- ${line}`)].join('\n')),
  ].join('\n\n'))
  return [`# ${title}`, ...parts].join('\n\n')
}
