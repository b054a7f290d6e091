import { isDeepStrictEqual } from 'node:util'
import { items as allItems } from '../catalogue/items.ts'
import type { Task } from '../platform/gate/task.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { maskPersonalIdentityCodes } from '../platform/text/hetu.ts'
import { Callout, LinkButton } from '../platform/ui/parts.tsx'
import { Chips } from '../platform/ui/table.tsx'
import { decideSettings } from './decide.ts'
import { currentSettings, oneAtATime, settingsInForce } from './in-force.ts'
import { noticeKinds, type NoticeKind } from './notice.ts'
import { names } from './one-of.ts'
import { ownFieldTexts } from './own-field-texts.ts'
import { isStale, publishedVersions } from './publish.ts'
import type { Settings } from './settings.ts'
import {
  changeBases,
  changeContacts,
  changed,
  changeExports,
  changeItems,
  changeLanguages,
  changePurposes,
  changeRecipients,
  changeRetention,
  changeReviews,
  changeWording,
  type Change,
} from './settings-change.ts'
import {
  ContactsForm,
  PurposesForm,
  RetentionForm,
  type Shown,
  type Tried,
} from './settings-forms.tsx'
import { clearItems, heldOf, type Held } from './items-off.ts'
import { BasesForm, ExportsForm, heldText, ItemsForm, LanguagesForm, ReviewsForm, WordingForm } from './settings-choices.tsx'
import { Recipients } from './settings-recipients.tsx'
import { faultTexts, settingsTexts as texts } from './settings-texts.ts'
import { kindTexts } from './accountability-texts.ts'
import { texts as noticeTexts } from './texts.ts'

/** A controller's settings, shown and changed part by part. Every change is a new version; none is wider than
 *  the catalogue. Source: rules of the gate 3. */
export const settingsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/settings',
    kind: 'page',
    purposes: ['accountability'],
    answer: (visit) => settingsPage(visit),
  },
  formRoute('contacts', changeContacts),
  formRoute('retention', changeRetention),
  formRoute('purposes', changePurposes),
  formRoute('recipients', changeRecipients),
  formRoute('exports', changeExports),
  formRoute('reviews', changeReviews),
  formRoute('languages', changeLanguages),
  formRoute('bases', changeBases),
  formRoute('wording', changeWording),
  {
    method: 'POST',
    path: '/settings/items',
    kind: 'form',
    purposes: ['accountability'],
    answer: saveItems,
  },
]

function formRoute(form: Tried['form'], change: Change): Route {
  return {
    method: 'POST',
    path: `/settings/${form}`,
    kind: 'form',
    purposes: ['accountability'],
    answer: (visit) => save(visit, form, change),
  }
}

/** Items are off once nothing is held of them: what is held is counted and refused, or cleared in the same act. Writing
 *  them stops first, so that nothing is added while the rows are emptied. */
async function saveItems(visit: Visit): Promise<Answer> {
  const wanted = items.filter((item) => visit.form.getAll('itemsOff').includes(item))
  if (!visit.holds('rights_requests')) throw new Refusal('not-allowed', faultTexts.rightsDesk)
  const clears = visit.form.get('clear') === 'yes'
  const held = await visit.read('rights_requests', 'listed', (task) => heldOf(task, wanted))
  if (held.length > 0 && !clears) {
    const say = (language: 'fi' | 'sv' | 'en') => heldText(held, language)
    const text = { fi: say('fi'), sv: say('sv'), en: say('en') }
    const refusal = new Refusal('invalid', text, 'itemsOff')
    return settingsPage(visit, { form: 'items', typed: masked(visit.form), faults: refusal.faults, refusal }, held)
  }
  const answer = await save(visit, 'items', changeItems)
  if (answer.as !== 'redirect' || held.length === 0) return answer
  const count = await visit.write('rights_requests', (task) => clearItems(task, wanted))
  return { ...answer, said: `${answer.said ?? ''} ${texts.cleared[visit.language].replace('{count}', String(count))}`.trim() }
}

const items = names(allItems)

async function save(visit: Visit, form: Tried['form'], change: Change): Promise<Answer> {
  try {
    const said = await saveSettings(visit, (settings, today) => changed(change, settings, visit.form, today))
    return { as: 'redirect', to: `/settings#${form}`, said }
  } catch (reason) {
    if (!(reason instanceof Refusal) || (reason.kind !== 'invalid' && reason.kind !== 'conflict'))
      throw reason
    return settingsPage(visit, { form, typed: masked(visit.form), faults: reason.faults, refusal: reason })
  }
}

/** Decides what a form makes of the settings it was filled from, and tells what now waits for a notice. */
export async function saveSettings(
  visit: Visit,
  change: (settings: Settings, today: string) => Settings,
): Promise<string> {
  return visit.write('accountability', async (task) => {
    await oneAtATime(task)
    const { version, settings } = await decided(task)
    if (visit.form.get('version') !== String(version)) throw new Refusal('conflict', faultTexts.changed)
    const next = change(settings, task.today)
    if (isDeepStrictEqual(next, settings)) return texts.unchanged[visit.language]
    const made = await decideSettings(task, next, version)
    const stale = await staleNotices(task, next)
    const waits = stale.length > 0 && !isDeepStrictEqual(await settingsInForce(task), next)
    const key = waits ? 'savedWaits' : stale.length > 0 ? 'savedStale' : 'saved'
    return texts[key][visit.language].replace('{version}', String(made))
  })
}

/** What was typed, without personal identity codes: there is no place for them. */
export function masked(form: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...form].map(([name, value]) => [name, maskPersonalIdentityCodes(value)]))
}

async function settingsPage(visit: Visit, tried?: Tried, refused: readonly Held[] = []): Promise<Answer> {
  const { language } = visit
  const { version, settings, stale } = await visit.read('accountability', 'opened', async (task) => {
    const found = await decided(task)
    return { ...found, stale: await staleNotices(task, found.settings) }
  })
  const held = refused.length > 0 || !visit.holds('rights_requests') || settings.itemsOff.length === 0 ? refused
    : await visit.read('rights_requests', 'listed', (task) => heldOf(task, settings.itemsOff))
  const shown: Shown = { settings, version, language, tried }
  return {
    as: 'page',
    title: texts.title[language],
    current: '/settings',
    ...(tried === undefined ? {} : { status: tried.refusal.kind === 'conflict' ? 409 : 422 }),
    body: (
      <div class="flow">
        <p class="muted">{texts.version[language].replace('{version}', String(version))}</p>
        {tried?.refusal.kind === 'conflict' && (
          <Callout tone="refuses">{tried.refusal.text[language]}</Callout>
        )}
        {stale.length > 0 && <Stale kinds={stale} shown={shown} />}
        <Chips
          label={texts.parts[language]}
          items={parts.map((part) => ({ label: texts[part === 'items' ? 'itemsOff' : part][language], href: `#${part}` }))}
        />
        <ContactsForm {...shown} />
        <PurposesForm {...shown} />
        <RetentionForm {...shown} />
        <Recipients {...shown} asked={visit.query.get('category') ?? undefined} />
        <ItemsForm {...shown} held={held} />
        <LanguagesForm {...shown} />
        <BasesForm {...shown} />
        <WordingForm {...shown} />
        <ExportsForm {...shown} />
        <ReviewsForm {...shown} />
        <LinkButton href="/settings/own-fields">{ownFieldTexts.title[language]}</LinkButton>
      </div>
    ),
  }
}

const parts = ['contacts', 'purposes', 'retention', 'recipients', 'items', 'languages', 'bases', 'wording', 'exports', 'reviews'] as const

function Stale({ kinds, shown: { language } }: { kinds: readonly NoticeKind[]; shown: Shown }) {
  const notices = kinds.map((kind) => kindTexts[kind][language].toLowerCase()).join(', ')
  return (
    <Callout tone="waits" title={texts.staleTitle[language]}>
      <p>{texts.stale[language].replace('{notices}', notices)}</p>
      <LinkButton href="/accountability#notices">{texts.toPublishing[language]}</LinkButton>
    </Callout>
  )
}

export async function decided(task: Task<'accountability'>): Promise<{ version: number; settings: Settings }> {
  const found = await currentSettings(task)
  if (found === undefined) throw new Refusal('not-found', noticeTexts.noSettings)
  return found
}

/** The notices whose published text is not what the settings now say. */
async function staleNotices(task: Task<'accountability'>, settings: Settings): Promise<NoticeKind[]> {
  const stale: NoticeKind[] = []
  for (const kind of noticeKinds) {
    const [latest] = await publishedVersions(task, kind)
    if (latest === undefined || isStale(settings, kind, latest)) stale.push(kind)
  }
  return stale
}
