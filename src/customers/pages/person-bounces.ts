import { parseFields } from '../../platform/fields.ts'
import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { bounceTexts as texts } from '../bounce-texts.ts'
import { correctEmail } from '../contact-details.ts'
import { emailsOf } from '../person-card.ts'
import { accepted, idOf, seenVersion } from './form-flow.ts'
import { speaker } from './frame.tsx'
import { partEditRoutes } from './part-edit.tsx'
import { rowsBy, type Look, type Part } from './part-routes.tsx'

const asked = ['bounced_on', 'bounced_because'] as const

/** An address that mail does not reach: when and why, on a page of its own. */
const bounces: Part = {
  segment: 'bounces',
  table: 'person_email',
  title: texts.mark,
  without: [],
  needed: asked,
  add: () => Promise.resolve(),
  change: {
    title: texts.mark,
    hint: texts.markTold,
    without: ['email', 'is_private', 'ended_on'],
    rows: rowsBy(async (task, person) => (await emailsOf(task, person)).map((row) => ({ ...row, bounced_on: row.bounced_on ?? task.today }))),
    about: (row) => String(row['email']),
    correct: async (task, id, input, seen) => {
      const given = accepted(parseFields('person_email', 'contracting', 'update', input, asked))
      const missing = asked.find((name) => typeof given[name] !== 'string')
      if (missing !== undefined) throw new Refusal('invalid', texts.both, missing)
      return correctEmail(task, id, given, seen)
    },
  },
}

/** Marks an address that mail does not reach, and lifts the mark when somebody says that it does again. */
export function bounceRoutes(look: Look): readonly Route[] {
  return [
    ...partEditRoutes('/people', look, bounces),
    { method: 'POST', path: '/people/:id/emails/:row/works', kind: 'form', purposes: ['contracting'], answer: liftBounce },
  ]
}

async function liftBounce(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  await visit.write('contracting', (task) =>
    correctEmail(task, idOf(visit, 'row'), { bounced_on: null, bounced_because: null }, seenVersion(visit.form)))
  return { as: 'redirect', to: `/people/${id}`, said: speaker(visit)(texts.worksSaid) }
}
