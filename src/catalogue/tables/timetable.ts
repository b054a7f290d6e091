import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** What the product does by itself each night, a row for each job and night. Source: GDPR 5(1)(e), 32(1)(d). */
export const timetable = {
  timetable_run: {
    class: 'tenant', plain: true, slice: 'platform', retention: 'settings',
    label: { fi: 'Ajastettu ajo', sv: 'Schemalagd körning', en: 'Scheduled run' },
    read: ['accountability'], insert: ['accountability'], update: ['accountability'],
    columns: {
      job: { because: 'a job of the product', kind: 'line', required: true, immutable: true,
        label: { fi: 'Työ', sv: 'Jobb', en: 'Job' } },
      due_on: { because: 'the night that the job was due', kind: 'day', required: true, immutable: true,
        label: { fi: 'Yö', sv: 'Natt', en: 'Night' } },
      started_at: { because: 'a time of ours', kind: 'instant', required: true, label: { fi: 'Alkoi', sv: 'Började', en: 'Started' } },
      lease_ends_at: { because: 'when another process may take the job over', kind: 'instant', required: true },
      ended_at: { because: 'a time of ours', kind: 'instant', label: { fi: 'Päättyi', sv: 'Slutade', en: 'Ended' } },
      result: { because: 'how the run ended', kind: 'choice', choices: ['done', 'failed', 'passed_over'],
        label: { fi: 'Tulos', sv: 'Utfall', en: 'Result' } },
      report: { because: 'counts, times and names of files; no values', kind: 'json', required: true, default: "'{}'" },
    },
    unique: [['job', 'due_on']],
    checks: { over_with_a_result: '(ended_at is null) = (result is null)' },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
