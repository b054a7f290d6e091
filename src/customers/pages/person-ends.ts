import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { parseDay } from '../../platform/text/day.ts'
import { endContactDetail, type ContactDetail } from '../contact-details.ts'
import { pageTexts } from '../page-texts.ts'
import { flowTexts } from './flow-texts.ts'
import { idOf, seenVersion } from './form-flow.ts'
import { speaker } from './frame.tsx'

const details = {
  emails: 'person_email',
  phones: 'person_phone',
  addresses: 'person_address',
} as const satisfies Record<string, ContactDetail>

/** Ends an e-mail address, a phone number or a postal address on the day the card's button says. */
export const personEnds: readonly Route[] = Object.entries(details).map(([segment, table]) => ({
  method: 'POST',
  path: `/people/:id/${segment}/:row/end`,
  kind: 'form',
  purposes: ['contracting'],
  answer: (visit) => endDetail(visit, table),
}))

async function endDetail(visit: Visit, table: ContactDetail): Promise<Answer> {
  const id = idOf(visit)
  const row = idOf(visit, 'row')
  const endedOn = parseDay(visit.form.get('ended_on') ?? '')
  if (endedOn === undefined) throw new Refusal('invalid', flowTexts.mend, 'ended_on')
  await visit.write('contracting', (task) =>
    endContactDetail(task, table, row, endedOn, seenVersion(visit.form)),
  )
  return { as: 'redirect', to: `/people/${id}`, said: speaker(visit)(pageTexts.saved) }
}
