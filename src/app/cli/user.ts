import { endDuty, grantDuty, recordPreparation, workTaskNamed } from '../../access/duties.ts'
import { forgetFactors } from '../../access/second-factors.ts'
import { addUser, makeSignInLink } from '../../access/users.ts'
import { workTasks } from '../../catalogue/work-tasks.ts'
import type { WritingTask } from '../../platform/gate/task.ts'
import { addDays, parseDay } from '../../platform/text/day.ts'
import { parseLanguage } from '../../platform/text/language.ts'
import { machineActor } from '../../platform/tenants.ts'
import { tenantNamed, verb, WrongUse, type Words } from '../../platform/words.ts'

const usage = `seloste user add --email ADDRESS --name NAME [--language fi|sv|en]
seloste user link --email ADDRESS
seloste user grant --email ADDRESS --task TASK --ground WHY --until DAY [--title TITLE]
seloste user prepare --duty ID --undertaken DAY --trained DAY --instructed DAY
seloste user end --duty ID
seloste user forget --email ADDRESS
all: [--controller SLUG] [--json]

forget takes every second factor away and ends the sessions of whoever has lost them; the next sign-in by password sets
one up.

A duty opens nothing until it is prepared for: the undertaking, the training and the instructions are recorded.

TASK: ${Object.keys(workTasks).join(', ')}`

const texts = ['email', 'name', 'language', 'task', 'ground', 'until', 'title', 'duty', 'undertaken', 'trained', 'instructed', 'controller']

/** Adds users, gives and ends duties, makes sign-in links, forgets second factors that were lost. */
export const run = verb(usage, { texts }, async (read, io) => {
  const [name = ''] = read.rest
  const act = acts[name]
  if (act === undefined || read.rest.length !== 1) throw new WrongUse()
  for (const needed of needs[name] ?? []) read.must(needed)
  const opened = await io.open()
  const tenant = tenantNamed(opened, read.text('controller'))
  const said = await opened.gate.write(machineActor(tenant, ['access_security']), 'access_security',
    `seloste user ${name}`, (task) => act(task, read))
  io.out(read.has('json') ? JSON.stringify(said) : Object.values(said).join(' '))
  return 0
})

type Act = (task: WritingTask<'access_security'>, words: Words) => Promise<Record<string, string>>

const needs: Readonly<Record<string, readonly string[]>> = {
  add: ['name', 'email'], link: ['email'], grant: ['email', 'task', 'ground', 'until'], end: ['duty'],
  prepare: ['duty', 'undertaken', 'trained', 'instructed'], forget: ['email'],
}

const acts: Readonly<Record<string, Act>> = {
  add: async (task, words) => ({ user: await addUser(task, { name: words.must('name'), email: words.must('email'),
    language: parseLanguage(words.text('language') ?? 'fi') ?? 'fi' }) }),
  link: async (task, words) => ({ link: `/sign-in/${await makeSignInLink(task, words.must('email'))}` }),
  grant: async (task, words) => {
    const workTask = workTaskNamed(words.must('task'))
    const until = parseDay(words.must('until'))
    if (workTask === undefined || until === undefined) throw new WrongUse()
    const user = await task.db.selectFrom('staff_user').select('id').where('tenant_id', '=', task.tenant)
      .where('email', '=', words.must('email').toLowerCase()).executeTakeFirst()
    if (user === undefined) throw new WrongUse(nobody)
    return { duty: await grantDuty(task, { userId: user.id, reach: '*', workTask, title: words.text('title') ?? workTasks[workTask].label.fi,
      ground: words.must('ground'), startsOn: task.today, endsOn: until }) }
  },
  prepare: async (task, words) => {
    const dayOf = (name: string) => {
      const day = parseDay(words.must(name))
      if (day === undefined) throw new WrongUse()
      return day
    }
    await recordPreparation(task, words.must('duty'), { undertaken_on: dayOf('undertaken'), trained_on: dayOf('trained'),
      instructed_on: dayOf('instructed') })
    return { prepared: words.must('duty') }
  },
  end: async (task, words) => {
    await endDuty(task, words.must('duty'), addDays(task.today, -1))
    return { ended: words.must('duty') }
  },
  forget: async (task, words) => {
    const account = await task.db.selectFrom('account').select('id').where('tenant_id', '=', task.tenant)
      .where('email', '=', words.must('email').toLowerCase()).executeTakeFirst()
    if (account === undefined) throw new WrongUse(nobody)
    await forgetFactors(task, account.id)
    return { forgotten: words.must('email') }
  },
}

const nobody = {
  fi: '--email: kenelläkään ei ole tätä osoitetta.',
  sv: '--email: ingen har denna adress.',
  en: '--email: nobody has this address.',
}
