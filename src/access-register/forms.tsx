import type { Task } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { parseDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { ErrorSummary, summaryOf } from '../platform/ui/form.tsx'
import { registerTexts as texts } from './texts.ts'

/** What was typed in a field. Refuses 'invalid' when nothing was. */
export function filled(form: URLSearchParams, field: string): string {
  const text = (form.get(field) ?? '').trim()
  if (text === '') throw new Refusal('invalid', texts.missing, field)
  return text
}

/** The day typed in a field. Refuses 'invalid' when it is none. */
export function dayIn(form: URLSearchParams, field: string): string {
  const day = parseDay(form.get(field) ?? '')
  if (day === undefined) throw new Refusal('invalid', texts.noDay, field)
  return day
}

/** The colleagues whose accounts are open today. */
export function openStaff(task: Task<'access_security'>) {
  return task.db.selectFrom('staff_user').select(['id', 'name', 'email', 'closed_on']).where('tenant_id', '=', task.tenant)
    .where((either) => either.or([either('closed_on', 'is', null), either('closed_on', '>=', task.today)]))
    .where((either) => either.exists(either.selectFrom('account').select('account.id').where('account.tenant_id', '=', task.tenant)
      .whereRef('account.user_id', '=', 'staff_user.id').where('account.closed_at', 'is', null)))
    .orderBy('name').orderBy('id').limit(2000).execute()
}

export function Errors({ language, refusal }: { language: Language; refusal: Refusal | undefined }) {
  return <ErrorSummary title={texts.mend[language]} errors={summaryOf(refusal?.faults ?? [], language)} />
}
