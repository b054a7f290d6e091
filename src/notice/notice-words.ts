import { parseArgs } from 'node:util'
import type { Io } from '../platform/io.ts'

type Asked = { kind: string; language: string; controller: string | undefined; json: boolean }

/** The words of `seloste notice`; 'told' after --help. */
export function readNoticeWords(words: readonly string[], usage: string, io: Pick<Io, 'out'>): Asked | 'told' {
  const { values } = parseArgs({ args: [...words], strict: true, options: {
    kind: { type: 'string', default: 'customers' }, language: { type: 'string', default: 'fi' },
    controller: { type: 'string' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  } })
  if (values.help) {
    io.out(usage)
    return 'told'
  }
  return { kind: values.kind, language: values.language, controller: values.controller, json: values.json }
}
