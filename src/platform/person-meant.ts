import { sql } from 'kysely'
import type { Task } from './gate/task.ts'
import { isId } from './id.ts'
import { Refusal } from './refusal.ts'
import { foldEmail } from './text/email.ts'

/** The person meant by an id or an e-mail address, past ones included. Refuses 'not-found', and 'conflict' where the
 *  address belongs to several: whose data it is must not be guessed. */
export async function personMeant(task: Task<'rights_requests'>, idOrEmail: string): Promise<string> {
  const meant = idOrEmail.trim()
  if (isId(meant)) return meant
  const rows = await task.db.selectFrom('person_email').select('person_id').distinct().where('tenant_id', '=', task.tenant)
    .where(sql`lower(email)`, '=', foldEmail(meant)).orderBy('person_id').limit(2).execute()
  const [first, second] = rows
  if (first === undefined) throw new Refusal('not-found', texts.nobody)
  if (second !== undefined) throw new Refusal('conflict', texts.several)
  return first.person_id
}

const texts = {
  nobody: {
    fi: 'Henkilöä ei löydy. Hänet on voitu jo poistaa.',
    sv: 'Personen finns inte. Hen kan redan ha raderats.',
    en: 'There is no such person. They may have been erased already.',
  },
  several: {
    fi: 'Osoite on usealla henkilöllä. Anna henkilön tunniste.',
    sv: 'Flera personer har adressen. Ange personens id.',
    en: 'Several persons have the address. Give the person’s id.',
  },
} as const
