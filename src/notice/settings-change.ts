import { purposes } from '../catalogue/purposes.ts'
import { retention } from '../catalogue/retention.ts'
import type { Basis } from '../catalogue/shape.ts'
import { statutoryPurposes } from '../catalogue/statutory-purposes.ts'
import { subjects, type Subject } from '../catalogue/subjects.ts'
import { Refusal, type Fault } from '../platform/refusal.ts'
import { parseBusinessId } from '../platform/text/business-id.ts'
import { parseDay } from '../platform/text/day.ts'
import { parseEmail } from '../platform/text/email.ts'
import { findPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { parsePhone } from '../platform/text/phone.ts'
import { parsePostalCode } from '../platform/text/postal-code.ts'
import { names } from './one-of.ts'
import { readSettings, type Settings } from './settings.ts'
import { boundsText, faultsBesideFields } from './settings-faults.ts'
import { faultTexts } from './settings-texts.ts'

/** What a form would make of the settings, and what in it cannot even be read. */
type Wanted = { settings: unknown; faults: readonly Fault[] }
export type Change = (current: Settings, form: URLSearchParams, today: string) => Wanted

/** Makes a form's change to the settings. Refuses 'invalid' with every fault beside its field. */
export function changed(change: Change, current: Settings, form: URLSearchParams, today: string): Settings {
  const { settings, faults } = change(current, form, today)
  const read = readSettings(settings)
  const known = [...codeFaults(form), ...faults]
  const rest = 'faults' in read ? faultsBesideFields(read.faults) : []
  const all = [...known, ...rest.filter(({ field }) => !known.some((fault) => fault.field === field))]
  if (all.length > 0 || 'faults' in read) throw new Refusal('invalid', faultTexts.notAllowed, undefined, all)
  return read.ok
}

/** The controller's name, address and contacts. An empty e-mail or phone is left out. */
export function changeContacts(current: Settings, form: URLSearchParams): Wanted {
  const faults: Fault[] = []
  const read = (name: string, parse: Parse = String) => {
    const field = `controller.${name}`
    const written = (form.get(field) ?? '').trim()
    const value = written === '' ? '' : parse(written)
    if (value === undefined) faults.push({ field, text: unreadable(name) })
    return value ?? written
  }
  const contact = (name: string) => ({
    name: read(`${name}.name`),
    ...unlessEmpty('email', read(`${name}.email`, parseEmail)),
    ...unlessEmpty('phone', read(`${name}.phone`, parsePhone)),
  })
  const controller = {
    name: read('name'),
    ...unlessEmpty('businessId', read('businessId', parseBusinessId)),
    street: read('street'),
    postalCode: read('postalCode', parsePostalCode),
    postOffice: read('postOffice'),
    registerContact: contact('registerContact'),
    dataProtectionOfficer: contact('dataProtectionOfficer'),
  }
  return { settings: { ...current, controller }, faults }
}

/** Lengths in whole months. One that was chosen once stays written out: going back to the usual one is a choice. */
export function changeRetention(current: Settings, form: URLSearchParams): Wanted {
  const faults: Fault[] = []
  const lengths = names(retention).flatMap((rule): [string, number][] => {
    const field = `retentionMonths.${rule}`
    const written = form.get(field)?.trim()
    const chosen = current.retentionMonths[rule]
    const isRead = written !== undefined && /^\d{1,4}$/.test(written)
    if (written !== undefined && !isRead) faults.push({ field, text: boundsText(retention[rule]) })
    const months = isRead ? Number(written) : chosen
    return months === undefined || (chosen === undefined && months === retention[rule].months)
      ? []
      : [[rule, months]]
  })
  return { settings: { ...current, retentionMonths: Object.fromEntries(lengths) }, faults }
}

/** The purposes in use. Those that the law requires of every controller stay whatever the form says. */
export function changePurposes(current: Settings, form: URLSearchParams): Wanted {
  const chosen: string[] = [...form.getAll('purposes'), ...names(statutoryPurposes)]
  // What stays keeps its place, so that saving without a choice changes nothing.
  const kept: readonly string[] = current.purposes.filter((purpose) => chosen.includes(purpose))
  const inUse = [...kept, ...new Set(chosen.filter((purpose) => !kept.includes(purpose)))]
  // What is not done is not a reason to give anybody anything.
  const recipients = current.recipients.flatMap((one) => {
    const left = one.purposes.filter((purpose) => inUse.includes(purpose))
    return left.length === 0 ? [] : [{ ...one, purposes: left }]
  })
  return { settings: { ...current, purposes: inUse, recipients }, faults: [] }
}

/** The items that are switched off. */
export function changeItems(current: Settings, form: URLSearchParams): Wanted {
  return { settings: { ...current, itemsOff: form.getAll('itemsOff') }, faults: [] }
}

/** The languages of the notice, the first of them first. */
export function changeLanguages(current: Settings, form: URLSearchParams): Wanted {
  const first = form.get('firstLanguage')
  const chosen = form.getAll('languages')
  const languages = [...chosen.filter((code) => code === first), ...chosen.filter((code) => code !== first)]
  return { settings: { ...current, languages }, faults: [] }
}

/** Each purpose in the controller's own words. One that is empty in every language goes back to the catalogue's. */
export function changeWording(current: Settings, form: URLSearchParams): Wanted {
  const faults: Fault[] = []
  const wording = current.purposes.flatMap((purpose): [string, unknown][] => {
    const said = languages.map((language) => [language, (form.get(`wording.${purpose}.${language}`) ?? '').trim()] as const)
    if (said.every(([, text]) => text === '')) return []
    for (const [language, text] of said) {
      if (text === '') faults.push({ field: `wording.${purpose}.${language}`, text: faultTexts.missing })
    }
    return [[purpose, Object.fromEntries(said)]]
  })
  return { settings: { ...current, wording: Object.fromEntries(wording) }, faults }
}

const languages = ['fi', 'sv', 'en'] as const

/** The basis for each purpose and kind of person, where the catalogue leaves a choice. What is chosen as the catalogue
 *  states it is no choice. */
export function changeBases(current: Settings, form: URLSearchParams): Wanted {
  const bases = current.purposes.flatMap((purpose): [string, unknown][] => {
    const stated: { readonly [S in Subject]?: Basis } = purposes[purpose].basis
    const chosen = names(subjects).flatMap((subject) => {
      const basis = form.get(`bases.${purpose}.${subject}`) ?? current.bases[purpose]?.[subject]
      return basis === undefined || basis === stated[subject] ? [] : [[subject, basis]]
    })
    return chosen.length === 0 ? [] : [[purpose, Object.fromEntries(chosen)]]
  })
  return { settings: { ...current, bases: Object.fromEntries(bases) }, faults: [] }
}

/** How many persons leave the register at once without the right to more. */
export function changeExports(current: Settings, form: URLSearchParams): Wanted {
  const written = (form.get('exportLimit') ?? '').trim()
  return { settings: { ...current, exportLimit: /^\d{1,4}$/.test(written) ? Number(written) : written }, faults: [] }
}

/** Whether rounds of reviewing access begin by themselves. */
export function changeReviews(current: Settings, form: URLSearchParams): Wanted {
  return { settings: { ...current, accessReviews: form.get('accessReviews') }, faults: [] }
}

/** One recipient more, or without the one that `withdraw` numbers. */
export function changeRecipients(current: Settings, form: URLSearchParams, today: string): Wanted {
  const withdrawn = form.get('withdraw')
  if (withdrawn !== null) {
    return {
      settings: { ...current, recipients: current.recipients.filter((_, at) => String(at) !== withdrawn) },
      faults: [],
    }
  }
  const read = (name: string) => (form.get(`recipient.${name}`) ?? '').trim()
  const assuredOn = parseDay(read('assuredOn'))
  const added = {
    category: read('category'),
    legalEntity: read('legalEntity'),
    country: read('country').toUpperCase(),
    assuredOn,
    purposes: form.getAll('recipient.purposes'),
    items: form.getAll('recipient.items'),
  }
  const late = assuredOn !== undefined && assuredOn > today
  return {
    settings: { ...current, recipients: [...current.recipients, added] },
    faults: late ? [{ field: 'recipient.assuredOn', text: faultTexts.future }] : [],
  }
}

type Parse = (text: string) => string | undefined

function unlessEmpty(name: string, value: string): { [name: string]: string } {
  return value === '' ? {} : { [name]: value }
}

function unreadable(name: string): Fault['text'] {
  if (name === 'postalCode' || name === 'businessId') return faultTexts[name]
  return name.endsWith('.email') ? faultTexts.email : faultTexts.phone
}

function codeFaults(form: URLSearchParams): Fault[] {
  return [...form]
    .filter(([, value]) => findPersonalIdentityCodes(value).length > 0)
    .map(([field]) => ({ field, text: faultTexts.identityCode }))
}
