import { sql } from 'kysely'
import { items } from '../catalogue/items.ts'
import type { Purpose } from '../catalogue/purposes.ts'
import { retention } from '../catalogue/retention.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import { subjects } from '../catalogue/subjects.ts'
import { statutoryPurposes } from '../catalogue/statutory-purposes.ts'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { noticeKinds, purposesFor, type NoticeKind } from './notice.ts'
import { digestOf, textsOf } from './notice-digest.ts'
import { names } from './one-of.ts'
import { ownFieldsInForce, useOwnFields } from './own-fields-in-force.ts'
import { monthsOf, readSettings, type DeclaredRecipient, type Settings } from './settings.ts'

type Reader = Task<'accountability' | 'rights_requests'>
type Decided = { version: number; settings: Settings }

/** The settings that each notice in force tells; nothing for a notice that has not been published. */
export type Told = { readonly [K in NoticeKind]?: Settings }

/** The settings decided last, with their version; nothing before the first decision. */
export async function currentSettings(task: Reader): Promise<Decided | undefined> {
  const row = await task.db.selectFrom('controller_settings').select(['version', 'settings'])
    .where('tenant_id', '=', task.tenant).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? undefined : read(row)
}

/** What of the decided settings is in force: what the notices in force do not tell yet, waits. */
export async function settingsInForce(task: Reader): Promise<Settings | undefined> {
  const decided = (await currentSettings(task))?.settings
  return decided === undefined ? undefined : narrowed(decided, await toldSettings(task, decided))
}

/** The decided settings without what makes them wider than the notices that were published. What narrows is in force at
 *  once. Source: rules of the law 25; GDPR 5(1)(a), 13(3). */
export function narrowed(decided: Settings, told: Told): Settings {
  const published = noticeKinds.map((kind) => told[kind]).filter((each) => each !== undefined)
  return {
    ...decided,
    purposes: decided.purposes.filter((purpose) => isTold(purpose, decided, told)),
    bases: askedBy(decided, published),
    itemsOff: [...new Set([...decided.itemsOff, ...published.flatMap(({ itemsOff }) => itemsOff)])],
    recipients: decided.recipients.flatMap((one) => toldPartOf(one, published)),
    ownFields: ownFieldsInForce(decided, told),
    retentionMonths: Object.fromEntries(names(retention).flatMap((rule) => {
      const lengths = published.length === 0 ? [retention[rule].months] : published.map((each) => monthsOf(each, rule))
      const months = Math.min(monthsOf(decided, rule), ...lengths)
      return decided.retentionMonths[rule] === undefined && months === retention[rule].months ? [] : [[rule, months]]
    })),
  }
}

/** What the law lays on every controller is in use always; the rest when each notice to its people tells of it. */
function isTold(purpose: Purpose, decided: Settings, told: Told): boolean {
  if (purpose in statutoryPurposes) return true
  return noticeKinds.filter((kind) => purposesFor(decided, kind).includes(purpose))
    .every((kind) => told[kind]?.purposes.includes(purpose) === true)
}

/** The decided bases, with the consents that people have been told are asked: those end when a notice tells otherwise. */
function askedBy({ bases }: Settings, published: readonly Settings[]): Settings['bases'] {
  return Object.fromEntries(purposeNames.flatMap((purpose) => {
    const chosen = names(subjects).flatMap((subject) => {
      const isAsked = published.some((each) => each.bases[purpose]?.[subject] === '6(1)(a)')
      const basis = isAsked ? '6(1)(a)' : bases[purpose]?.[subject]
      return basis === undefined ? [] : [[subject, basis]]
    })
    return chosen.length === 0 ? [] : [[purpose, Object.fromEntries(chosen)]]
  }))
}

function toldPartOf(one: DeclaredRecipient, published: readonly Settings[]): DeclaredRecipient[] {
  return published.length === 0 ? [] : published.reduce<DeclaredRecipient[]>((left, { recipients }) => left.flatMap((each) => {
    const same = recipients.filter(({ category, legalEntity, country }) =>
      category === each.category && legalEntity === each.legalEntity && country === each.country)
    const purposes = each.purposes.filter((purpose) => same.some((known) => known.purposes.includes(purpose)))
    const given = each.items.filter((item) => same.some((known) => known.items.includes(item)))
    return purposes.length === 0 || given.length === 0 ? [] : [{ ...each, purposes, items: given }]
  }), [one])
}

/** A notice whose text the decided settings would not change tells them as they are. */
async function toldSettings(task: Reader, decided: Settings): Promise<Told> {
  const told: [NoticeKind, Settings][] = []
  for (const kind of noticeKinds) {
    const row = await task.db.selectFrom('notice_version').select(['settings_version', 'catalogue_hash'])
      .where('tenant_id', '=', task.tenant).where('notice', '=', kind).orderBy('version', 'desc').limit(1).executeTakeFirst()
    if (row === undefined) continue
    const isSame = row.catalogue_hash === digestOf(textsOf(decided, kind))
    told.push([kind, isSame ? decided : await settingsNumbered(task, row.settings_version)])
  }
  return Object.fromEntries(told)
}

async function settingsNumbered(task: Reader, version: number): Promise<Settings> {
  const row = await task.db.selectFrom('controller_settings').select(['version', 'settings'])
    .where('tenant_id', '=', task.tenant).where('version', '=', version).executeTakeFirstOrThrow()
  return read(row).settings
}

function read(row: { version: number; settings: unknown }): Decided {
  const found = readSettings(row.settings)
  if ('faults' in found) throw new Error(`settings ${row.version} no longer fit the catalogue: ${found.faults[0]?.field}`)
  return { version: row.version, settings: found.ok }
}

/** Decisions and publications of a controller wait for each other, so that none is made from what another changes: they
 *  all lock its purposes, which are rows from the founding on. */
export async function oneAtATime(task: WritingTask<'accountability'>): Promise<void> {
  await task.db.selectFrom('purpose_in_use').select('id').where('tenant_id', '=', task.tenant).orderBy('id').forUpdate().execute()
}

/** Makes the database follow the settings in force: purposes, items, lengths, and the lives that follow from them. */
export async function putInForce(task: WritingTask<'accountability'>): Promise<void> {
  const settings = await settingsInForce(task)
  if (settings === undefined) return
  await usePurposes(task, settings)
  await switchItems(task, settings)
  const changed = [await keepFor(task, settings), await askConsents(task, settings), await useOwnFields(task, settings)]
  if (changed.includes(true)) await sql`select refresh_liveness(${task.tenant}, null)`.execute(task.db)
}

async function usePurposes(task: WritingTask<'accountability'>, settings: Settings): Promise<void> {
  const rows = await task.db.selectFrom('purpose_in_use').select(['id', 'purpose', 'in_use'])
    .where('tenant_id', '=', task.tenant).execute()
  for (const purpose of purposeNames) {
    const wanted = settings.purposes.includes(purpose)
    const row = rows.find((each) => each.purpose === purpose)
    if (row === undefined) await task.insert('purpose_in_use', [{ purpose, in_use: wanted }])
    else if (row.in_use !== wanted) await task.update('purpose_in_use', row.id, { in_use: wanted })
  }
}

async function switchItems(task: WritingTask<'accountability'>, settings: Settings): Promise<void> {
  const rows = await task.db.selectFrom('item_off').select(['id', 'item', 'is_off']).where('tenant_id', '=', task.tenant).execute()
  for (const item of names(items)) {
    const off = settings.itemsOff.includes(item)
    const row = rows.find((each) => each.item === item)
    if (row === undefined && off) await task.insert('item_off', [{ item, is_off: true }])
    else if (row !== undefined && row.is_off !== off) await task.update('item_off', row.id, { is_off: off })
  }
}

/** Of whom consent is asked beside what the law asks: parties and those who act for an organisation, of each kind of whom
 *  one is enough. Says whether that changed. Source: GDPR 6(1)(a), 7; rules of the gate 3. */
async function askConsents(task: WritingTask<'accountability'>, settings: Settings): Promise<boolean> {
  const rows = await task.db.selectFrom('consent_asked').select(['id', 'purpose', 'asked_of', 'is_asked'])
    .where('tenant_id', '=', task.tenant).execute()
  let changed = false
  for (const purpose of purposeNames) for (const asked_of of ['party', 'contact'] as const) {
    const is_asked = names(subjects).some((subject) =>
      subjects[subject].party === (asked_of === 'party') && settings.bases[purpose]?.[subject] === '6(1)(a)')
    const row = rows.find((each) => each.purpose === purpose && each.asked_of === asked_of)
    if (is_asked === (row?.is_asked ?? false)) continue
    changed = true
    if (row === undefined) await task.insert('consent_asked', [{ purpose, asked_of, is_asked }])
    else await task.update('consent_asked', row.id, { is_asked })
  }
  return changed
}

/** Says whether any length changed. */
async function keepFor(task: WritingTask<'accountability'>, settings: Settings): Promise<boolean> {
  const rows = await task.db.selectFrom('retention_length').select(['id', 'rule', 'months'])
    .where('tenant_id', '=', task.tenant).execute()
  let changed = false
  for (const rule of names(retention)) {
    const months = monthsOf(settings, rule)
    const row = rows.find((each) => each.rule === rule)
    if (months === (row?.months ?? retention[rule].months)) continue
    changed = true
    if (row === undefined) await task.insert('retention_length', [{ rule, months }])
    else await task.update('retention_length', row.id, { months })
  }
  return changed
}
