import { sql } from 'kysely'
import type { Language, Text } from '../catalogue/shape.ts'
import type { Task } from '../platform/gate/task.ts'
import { remediesIn } from '../platform/paper/remedies.ts'
import { languages } from '../platform/text/language.ts'
import { checklistOf } from './checklist.ts'
import type { State } from './check-texts.ts'
import { noticeOf } from './notice.ts'
import type { Settings } from './settings.ts'

/** In which languages the authority is told: by the notice in force and by the end of every letter; and how many letters
 *  gave an answer or a refusal. */
export type Authority = { asked: readonly Language[]; notice: readonly Language[]; letters: readonly Language[]; answers: number }

/** Looks at the notice as it is in force, at what every letter ends with, and at the letters that were due. */
export async function authorityOf(task: Task<'rights_requests'>, settings: Settings | undefined): Promise<Authority> {
  const row = await task.db.selectFrom('rights_step').where('tenant_id', '=', task.tenant)
    .where('step', 'in', ['answered', 'refused', 'extended']).select(sql<string>`count(*)`.as('all')).executeTakeFirstOrThrow()
  const asked = settings?.languages ?? []
  return {
    asked, answers: Number(row.all),
    notice: settings === undefined ? [] : asked.filter((language) =>
      checklistOf(noticeOf(settings, 'customers', language), settings).some(({ key, isTold }) => key === 'complaint' && isTold)),
    letters: languages.filter((language) => namesBoth(remediesIn(language, { contact: undefined, officer: undefined }).join('\n'))),
  }
}

const courts = /tuomioistuimeen|domstol|court/

function namesBoth(text: string): boolean {
  return text.includes('tietosuoja@om.fi') && courts.test(text)
}

/** What row S24 rests on. Source: GDPR 12(4), 13(2)(d), 77, 79. */
export function authorityFinding(isPublished: boolean, { asked, notice, letters, answers }: Authority): { state: State; evidence: Text } {
  const silent = [...asked.filter((language) => !notice.includes(language)), ...languages.filter((language) => !letters.includes(language))]
  const state = silent.length > 0 ? 'fails' : isPublished ? 'holds' : 'not yet'
  const [told, written] = [notice.length === 0 ? '–' : notice.join(', '), letters.length === 0 ? '–' : letters.join(', ')]
  return { state, evidence: {
    fi: `selosteessa: ${told}; jokaisen kirjeen lopussa: ${written}; ${answers} kirjettä vastauksesta, kieltäytymisestä tai lisäajasta`,
    sv: `i beskrivningen: ${told}; i slutet av varje brev: ${written}; ${answers} brev om svar, avslag eller mer tid`,
    en: `in the notice: ${told}; at the end of every letter: ${written}; ${answers} letters of answer, refusal or more time`,
  } }
}
