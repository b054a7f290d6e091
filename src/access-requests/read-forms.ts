import { parseDay } from '../platform/text/day.ts'
import { Refusal } from '../platform/refusal.ts'
import { parseLanguage, type Language } from '../platform/text/language.ts'
import { isId } from '../platform/id.ts'
import type { NewRequest } from './requests.ts'
import { texts } from './texts.ts'

const kinds = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'withdrawal', 'portability',
  'complaint'] as const
const channels = ['page', 'email', 'phone', 'paper', 'in_person'] as const

/** Reads a request from a form. Refuses 'invalid' beside the field. */
export function readRequest(form: URLSearchParams, language: Language, today: string, isPublic: boolean): NewRequest {
  const kind = kinds.find((each) => each === form.get('kind'))
  if (kind === undefined) throw new Refusal('invalid', texts.chooseKind, 'kind')
  const received_on = isPublic ? today : parseDay(form.get('received_on') ?? '')
  if (received_on === undefined) throw new Refusal('invalid', texts.wrongDay, 'received_on')
  const reach = written(form, 'reach', 200)
  if (isPublic && reach === null) throw new Refusal('invalid', texts.giveReach, 'reach')
  const id = form.get('id') ?? ''
  return {
    ...(isId(id) ? { id } : {}), kind, received_on, reach, sender: written(form, 'sender', 200), words: written(form, 'words', 10_000),
    channel: isPublic ? 'page' : channels.find((each) => each === form.get('channel')) ?? 'email',
    language: parseLanguage(form.get('language') ?? '') ?? language,
  }
}

function written(form: URLSearchParams, name: string, most: number): string | null {
  const value = (form.get(name) ?? '').trim()
  return value === '' ? null : value.slice(0, most)
}

const steps = ['identity_asked', 'identity_confirmed', 'clarification_asked', 'clarification_received', 'extended', 'answered',
  'refused', 'withdrawn'] as const
const hows = ['known_address', 'call_back', 'known_facts', 'seen_in_person'] as const
const forms = ['pdf', 'files', 'script', 'letter'] as const

/** Reads a step from a form; what belongs to another step is left out. */
export function readStep(form: URLSearchParams) {
  const step = steps.find((each) => each === form.get('step'))
  if (step === undefined) throw new Refusal('invalid', texts.chooseStep, 'step')
  return {
    step, reason: written(form, 'reason', 10_000),
    ...(step === 'extended' ? { more_months: form.get('more_months') === '1' ? 1 : 2 } : {}),
    ...(step === 'identity_confirmed' ? { how: hows.find((each) => each === form.get('how')) ?? null } : {}),
    ...(step === 'answered' ? { delivery: forms.find((each) => each === form.get('delivery')) ?? 'letter' } : {}),
  }
}
