import { choiceText } from '../../platform/choices.ts'
import { readConfig } from '../../platform/config.ts'
import { standardError } from '../../platform/log.ts'
import { formatInstant } from '../../platform/text/day.ts'
import { tenantNamed, verb, WrongUse } from '../../platform/words.ts'
import { machineActor } from '../../platform/tenants.ts'
import { runDue } from '../timetable.ts'
import { shownTimetable } from '../timetable-page.tsx'
import { jobTexts, timetableTexts as texts } from '../timetable-texts.ts'

const usage = `seloste timetable [--controller SLUG] [--json]
seloste timetable run [--json]

Shows what the register does by itself each night, when it last did and how that ended.
run makes every run that is due, once, and says which it made. Serving does the same by itself; on a PostgreSQL of your
own run it each night with DATABASE_OWNER_URL too: the scrub and the backup need the owner.`

/** Shows the timetable, or makes the runs that are due. */
export const run = verb(usage, { texts: ['controller'] }, async (words, io) => {
  const [act] = words.rest
  if (words.rest.length > 1 || (act !== undefined && act !== 'run')) throw new WrongUse()
  const opened = await io.open()
  const config = readConfig(process.env)
  if (act === 'run') {
    const isOwner = config.databaseUrl === undefined || config.ownerUrl !== undefined
    const ran = await runDue({ ...opened, config, isOwner, log: standardError })
    io.out(words.has('json') ? JSON.stringify({ ran }) : ran.join(' '))
    return 0
  }
  const tenant = tenantNamed(opened, words.text('controller'))
  const shown = await opened.gate.read(machineActor(tenant, ['accountability']), 'accountability', 'seloste timetable', 'listed',
    (task) => shownTimetable(task, tenant.zone))
  if (words.has('json')) io.out(JSON.stringify(shown))
  else for (const { job, at, last, next } of shown.jobs) {
    const ended = last === undefined ? texts.never[words.language]
      : `${formatInstant(last.started_at, words.language, tenant)}  ${last.result === null ? texts.running[words.language] : choiceText('timetable_run', 'result', last.result)[words.language]}`
    io.out(`${at}  ${jobTexts[job][words.language].padEnd(40)} ${ended}  > ${next}`)
  }
  return 0
})
