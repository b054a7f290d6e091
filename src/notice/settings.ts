import { z } from 'zod'
import { items, type Item } from '../catalogue/items.ts'
import { purposes, type Purpose } from '../catalogue/purposes.ts'
import { recipients } from '../catalogue/recipients.ts'
import { retention, type Retention } from '../catalogue/retention.ts'
import type { Basis, RetentionShape } from '../catalogue/shape.ts'
import { subjects } from '../catalogue/subjects.ts'
import { statutoryPurposes } from '../catalogue/statutory-purposes.ts'
import { isInEea } from '../platform/eea.ts'
import { usualExportLimit } from '../platform/http/exports.ts'
import { canBeOff } from './items-off.ts'
import { names, oneOf } from './one-of.ts'
import { ownFieldFaults, ownFieldForm } from './own-fields.ts'

const text = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) })
const contact = z.strictObject({
  name: z.string().min(1), email: z.string().min(3).exactOptional(), phone: z.string().min(5).exactOptional(),
})
const recipient = z.strictObject({
  category: oneOf(names(recipients)),
  legalEntity: z.string().min(1),
  country: z.string().length(2),
  purposes: z.array(oneOf(names(purposes))).min(1),
  items: z.array(oneOf(names(items))).min(1),
  onwardAccess: text.exactOptional(),
  assuredOn: z.iso.date(),
  /** An example that the controller has to confirm or replace; the notice says so. */
  isToBeConfirmed: z.literal(true).exactOptional(),
})

/** Lists are counted exactly up to this. */
export const mostExportLimit = 1_000

const form = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  controller: z.strictObject({
    name: z.string().min(1), businessId: z.string().exactOptional(), street: z.string().min(1),
    postalCode: z.string().length(5), postOffice: z.string().min(1),
    registerContact: contact, dataProtectionOfficer: contact,
  }),
  registerName: text,
  customerGroups: text,
  sources: text,
  languages: z.array(z.enum(['fi', 'sv', 'en'])).min(1).refine((all) => new Set(all).size === all.length, 'the same language twice'),
  purposes: z.array(oneOf(names(purposes))).min(1),
  bases: z.partialRecord(oneOf(names(purposes)), z.partialRecord(oneOf(names(subjects)),
    oneOf(['6(1)(a)', '6(1)(b)', '6(1)(c)', '6(1)(e)', '6(1)(f)'] as const))),
  wording: z.partialRecord(oneOf(names(purposes)), text),
  itemsOff: z.array(oneOf(names(items))),
  recipients: z.array(recipient),
  retentionMonths: z.partialRecord(oneOf(names(retention)), z.number().int()),
  /** The most persons that leave the register at once without the right to more. */
  exportLimit: z.number().int().min(1).max(mostExportLimit).default(usualExportLimit),
  /** Whether rounds of reviewing access begin by themselves. */
  accessReviews: z.enum(['by_hand', 'quarterly']).default('by_hand'),
  ownFields: z.array(ownFieldForm).max(1000).default([]),
})

/** A controller's choices within the catalogue: data, versioned, never code. Source: rules of the gate 3. */
export type Settings = z.infer<typeof form>
export type DeclaredRecipient = Settings['recipients'][number]

/** One way in which settings ask for more than the catalogue grants. `field` is a path such as recipients.0.country. */
export type SettingsFault = { field: string; why: string }

/** Reads settings. What is not of their form, or wider than the catalogue, comes back as faults. */
export function readSettings(input: unknown): { ok: Settings } | { faults: SettingsFault[] } {
  const read = form.safeParse(input)
  if (!read.success) return { faults: read.error.issues.map((issue) => ({ field: issue.path.join('.'), why: issue.message })) }
  const faults = tooWide(read.data)
  return faults.length > 0 ? { faults } : { ok: read.data }
}

/** Where settings go beyond the catalogue: a basis it does not allow, a length outside its bounds, a recipient of more
 *  than its category may get, for what is not in use or outside the EEA, an item that rows cannot do without, or no
 *  purpose where the law requires one. */
export function tooWide(settings: Settings): SettingsFault[] {
  return [...basisFaults(settings), ...lengthFaults(settings), ...purposeFaults(settings), ...itemFaults(settings),
    ...ownFieldFaults(settings),
    ...settings.recipients.flatMap((declared, at) => recipientFaults(settings, declared, at))]
}

/** The basis of a purpose for a kind of data subject: the controller's choice, else the catalogue's. */
export function basisFor(settings: Settings, purpose: Purpose, subject: keyof typeof subjects): Basis | undefined {
  const stated: { readonly [S in keyof typeof subjects]?: Basis } = purposes[purpose].basis
  return settings.bases[purpose]?.[subject] ?? stated[subject]
}

/** How many months a rule keeps, as the controller chose within its bounds. */
export function monthsOf(settings: Settings, rule: Retention): number {
  return settings.retentionMonths[rule] ?? retention[rule].months
}

/** The items in use: those of the catalogue that the controller has not switched off. */
export function itemsInUse(settings: Settings): Item[] {
  return names(items).filter((item) => !settings.itemsOff.includes(item))
}

function basisFaults(settings: Settings): SettingsFault[] {
  return names(settings.bases).flatMap((purpose) => names(settings.bases[purpose] ?? {}).flatMap((subject) => {
    const chosen = settings.bases[purpose]?.[subject]
    const stated: { readonly [S in keyof typeof subjects]?: Basis } = purposes[purpose].basis
    const field = `bases.${purpose}.${subject}`
    if (stated[subject] === undefined) return [{ field, why: 'the catalogue does not have this purpose for this kind of person' }]
    if (chosen === '6(1)(b)' && !subjects[subject].party) return [{ field, why: 'not a party to a contract: 6(1)(b) does not fit' }]
    // Consent may stand in for a legitimate interest that ends at a word; from what binds, or keeps contracts, nobody withdraws.
    const consents = chosen === '6(1)(a)' && stated[subject] === '6(1)(f)' && purposes[purpose].objection === 'at-once'
    return chosen === stated[subject] || consents ? [] : [{ field, why: 'the catalogue states another basis' }]
  }))
}

function lengthFaults(settings: Settings): SettingsFault[] {
  return names(settings.retentionMonths).flatMap((rule) => {
    const shape: RetentionShape = retention[rule]
    const [least, most] = shape.settable
    const months = settings.retentionMonths[rule] ?? shape.months
    return months >= least && months <= most ? []
      : [{ field: `retentionMonths.${rule}`, why: `must be from ${least} to ${most} months` }]
  })
}

function purposeFaults({ purposes: used }: Settings): SettingsFault[] {
  return names(statutoryPurposes).filter((purpose) => !used.includes(purpose))
    .map((purpose) => ({ field: 'purposes', why: `the law requires ${purpose}` }))
}

function itemFaults({ itemsOff }: Settings): SettingsFault[] {
  return itemsOff.filter((item) => !canBeOff(item)).map((item) => ({ field: 'itemsOff', why: `rows need ${item}` }))
}

function recipientFaults(settings: Settings, declared: DeclaredRecipient, at: number): SettingsFault[] {
  const granted: { purposes: readonly Purpose[]; items: readonly Item[] } = recipients[declared.category]
  const field = `recipients.${at}`
  return [
    ...(isInEea(declared.country) ? [] : [{ field: `${field}.country`, why: 'outside the EEA: nothing may be sent there' }]),
    ...declared.purposes.filter((purpose) => !granted.purposes.includes(purpose))
      .map((purpose) => ({ field: `${field}.purposes`, why: `this category does not receive for ${purpose}` })),
    ...declared.purposes.filter((purpose) => granted.purposes.includes(purpose) && !settings.purposes.includes(purpose))
      .map((purpose) => ({ field: `${field}.purposes`, why: `not in use: ${purpose}` })),
    ...declared.items.filter((item) => !granted.items.includes(item))
      .map((item) => ({ field: `${field}.items`, why: `this category does not receive ${item}` })),
  ]
}
