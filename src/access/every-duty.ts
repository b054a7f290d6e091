import type { Purpose } from '../catalogue/purposes.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'

/** Whoever holds any duty has an account of their own, and may request access. */
export const everyDuty: readonly [Purpose, ...Purpose[]] = [
  'access_security',
  ...purposeNames.filter((purpose) => purpose !== 'access_security'),
]
