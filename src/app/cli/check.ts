import { check } from '../../notice/cli.ts'
import { closingTexts, standsClosed } from '../../platform/closing.ts'
import type { Verb } from '../../platform/io.ts'
import { machineActor } from '../../platform/tenants.ts'
import { formatInstant } from '../../platform/text/day.ts'
import { terminalLanguage } from '../../platform/words.ts'
import { shownTimetable } from '../timetable-page.tsx'
import { timetableTexts as texts } from '../timetable-texts.ts'
import { checkSecurity } from './check-security.ts'

/** Shows how each row of the notice stands, and then when a restore was rehearsed: a promise of backups is worth what the
 *  last rehearsal showed. */
export const run: Verb = async (words, io) => {
  if (words.includes('--security')) return checkSecurity(words, io)
  const code = await check(words, io)
  if (code === 2 || words.includes('--help')) return code
  const opened = await io.open()
  const at = words.indexOf('--controller')
  const slug = at < 0 ? opened.tenants[0]?.slug : words[at + 1]
  const tenant = opened.tenants.find((one) => one.slug === slug)
  // Then the check itself has said so.
  if (tenant === undefined) return code
  const { drill } = await opened.gate.read(machineActor(tenant, ['accountability']), 'accountability', 'seloste check', 'listed',
    (task) => shownTimetable(task, tenant.zone))
  const language = terminalLanguage(words, process.env)
  const isClosed = await opened.gate.own(tenant, standsClosed)
  if (isClosed && !words.includes('--json')) io.out(`${closingTexts.closed[language]}. ${closingTexts.why[language]}`)
  if (words.includes('--json') && isClosed) io.out(JSON.stringify({ row: 'ledger', state: 'lost' }))
  if (words.includes('--json')) io.out(JSON.stringify({ row: 'drill', state: drill?.result ?? 'never', at: drill?.started_at }))
  else io.out(drill === undefined ? texts.neverDrilled[language]
    : `${texts.drilled[language]} ${formatInstant(drill.started_at, language, tenant)}: ${drill.result ?? ''}`)
  return drill?.result === 'failed' || isClosed ? 1 : code
}
