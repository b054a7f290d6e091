import type { Visit } from '../platform/http/route.ts'
import type { Refusal } from '../platform/refusal.ts'
import { ErrorSummary, summaryOf } from '../platform/ui/form.tsx'
import { texts as words } from './texts.ts'

/** What was wrong, and in which form. */
export type Wrong = { refusal: Refusal; at: string }

/** The refusal of this form, and its summary. */
export function inForm(wrong: Wrong | undefined, at: string, visit: Visit) {
  const refusal = wrong?.at === at ? wrong.refusal : undefined
  return { refusal, errorOf: (name: string) => refusal?.faults.find(({ field }) => field === name)?.text[visit.language],
    errors: <ErrorSummary title={words.mend[visit.language]} errors={summaryOf(refusal?.faults ?? [], visit.language)} /> }
}
