import type { Verb } from '../platform/io.ts'
import { parseLanguage } from '../platform/text/language.ts'
import { machineActor } from '../platform/tenants.ts'
import { currentSettings } from './decide.ts'
import { noticeKinds, noticeOf, type Notice } from './notice.ts'
import { readNoticeWords } from './notice-words.ts'

const usage = 'seloste notice [--kind customers|staff|partners] [--language fi|sv|en] [--controller SLUG] [--json]'

/** Prints the notice that the catalogue and the settings in force now give, as Markdown or JSON. */
export const notice: Verb = async (words, io) => {
  const asked = readNoticeWords(words, usage, io)
  if (asked === 'told') return 0
  const kind = noticeKinds.find((each) => each === asked.kind)
  const language = parseLanguage(asked.language)
  if (kind === undefined || language === undefined) {
    io.err(usage)
    return 2
  }
  const opened = await io.open()
  const tenant = opened.tenants.find(({ slug }) => asked.controller === undefined || slug === asked.controller)
  const inForce = tenant === undefined ? undefined
    : await opened.gate.read(machineActor(tenant, ['accountability']), 'accountability', 'seloste notice', 'opened', currentSettings)
  if (inForce === undefined) {
    io.err('there is no such controller, or its settings have not been decided yet')
    return 1
  }
  const text = noticeOf(inForce.settings, kind, language)
  io.out(asked.json ? JSON.stringify(text, null, 1) : markdown(text))
  return 0
}

function markdown({ title, sections }: Notice): string {
  const parts = sections.map(({ heading, paragraphs, list }) => [`## ${heading}`, ...paragraphs,
    ...list.map(({ title: name, lines }) => [...(name === undefined ? [] : [`### ${name}`]), ...lines.map((line) => `- ${line}`)].join('\n')),
  ].join('\n\n'))
  return [`# ${title}`, ...parts].join('\n\n')
}
