import type { Language, Text } from '../catalogue/shape.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import { parseLanguage } from '../platform/text/language.ts'
import { document } from '../platform/ui/document.tsx'
import { PublicPage } from '../platform/ui/shell.tsx'
import { stylesheet } from '../platform/ui/styles.ts'
import type { Content } from '../platform/ui/parts.tsx'
import { accessibilityPath } from './accessibility-page.tsx'
import { accessibilityTexts } from './accessibility-texts.ts'
import { currentSettings, settingsInForce } from './in-force.ts'
import { evidenceOf } from './evidence.ts'
import { noticeLinkedData } from './linked-data.ts'
import { noticeKinds, noticeOf, type NoticeKind } from './notice.ts'
import { NoticeText } from './notice-text.tsx'
import { differences, publishedVersions, type Published } from './publish.ts'
import type { Settings } from './settings.ts'
import { texts } from './texts.ts'
import { VersionList } from './version-list.tsx'

/** The public notice: in its languages, in its versions, and as linked data. No script, no sign-in. */
export const noticeRoutes: readonly Route[] = [
  publicRoute('/notice', (visit) => showNotice(visit, 'customers')),
  publicRoute('/notice.jsonld', linkedData),
  publicRoute('/notice/versions', (visit) => showVersions(visit, 'customers')),
  publicRoute('/notice/:kind/versions', (visit) => showVersions(visit, kindOf(visit))),
  publicRoute('/notice/:language', (visit) => showNotice(visit, 'customers', visit.parameters['language'])),
  publicRoute('/notice/:kind/:language', (visit) => showNotice(visit, kindOf(visit), visit.parameters['language'])),
]

function publicRoute(path: string, answer: (visit: Visit) => Promise<Answer>): Route {
  return { method: 'GET', path, kind: 'public', purposes: ['accountability'], answer }
}

async function showNotice(visit: Visit, kind: NoticeKind, asked?: string): Promise<Answer> {
  const { settings, versions, evidence, today } = await visit.read('accountability', 'opened', async (task) => {
    const decided = await settingsOf(task)
    const inForce = (await settingsInForce(task)) ?? decided
    return { settings: decided, versions: await publishedVersions(task, kind), evidence: await evidenceOf(task, inForce, kind),
      today: task.today }
  })
  const language = languageFor(settings, asked)
  // A version stands over its own text only: a language that came after it is shown as a draft.
  const published = versions[0]?.texts[language] === undefined ? undefined : versions[0]
  const notice = published?.texts[language] ?? noticeOf(settings, kind, language)
  const above = aboveTitle(settings, kind, published, language)
  return page(settings, kind, language, notice.title, above,
    <NoticeText notice={notice} evidence={evidence} day={formatDay(today)} language={language} kind={kind} />)
}

async function showVersions(visit: Visit, kind: NoticeKind): Promise<Answer> {
  const { settings, versions } = await visit.read('accountability', 'opened', async (task) =>
    ({ settings: await settingsOf(task), versions: await publishedVersions(task, kind) }))
  const language = languageFor(settings, visit.query.get('kieli') ?? undefined)
  const changes = versions.map((published, at) => ({ published, changed: changesSince(versions[at + 1], published, language) }))
  return page(settings, kind, language, texts.versions[language], settings.controller.name,
    <VersionList versions={changes} language={language} />)
}

async function linkedData(visit: Visit): Promise<Answer> {
  const settings = await visit.read('accountability', 'opened', async (task) =>
    (await settingsInForce(task)) ?? settingsOf(task))
  return { as: 'file', type: 'application/ld+json', name: 'notice.jsonld', inline: true,
    bytes: new TextEncoder().encode(`${JSON.stringify(noticeLinkedData(settings), null, 1)}\n`) }
}

async function settingsOf(task: Parameters<typeof currentSettings>[0]): Promise<Settings> {
  const decided = await currentSettings(task)
  if (decided === undefined) throw new Refusal('not-found', texts.noSettings)
  return decided.settings
}

function changesSince(before: Published | undefined, after: Published, language: Language) {
  const [was, now] = [before?.texts[language], after.texts[language]]
  return was === undefined || now === undefined ? undefined : differences(was, now)
}

function kindOf(visit: Visit): NoticeKind {
  const kind = noticeKinds.find((each) => each === visit.parameters['kind'])
  if (kind === undefined) throw new Refusal('not-found', texts.noVersions)
  return kind
}

/** The language asked for when the controller publishes in it; nothing asked is the controller's first. */
function languageFor(settings: Settings, asked: string | undefined): Language {
  const first = settings.languages[0] ?? 'fi'
  if (asked === undefined) return first
  const language = parseLanguage(asked)
  if (language === undefined || !settings.languages.includes(language)) throw new Refusal('not-found', texts.noVersions)
  return language
}

function aboveTitle(settings: Settings, kind: NoticeKind, latest: Published | undefined, language: Language): Content {
  const put = (text: Text) => text[language].replace('{controller}', settings.controller.name)
  if (latest === undefined) return put(texts.draft)
  const line = put(texts.version).replace('{version}', String(latest.version)).replace('{day}', formatDay(latest.publishedOn))
  return <>{line} · <a href={`/notice/${kind}/versions?kieli=${language}`}>{texts.whatChanged[language].toLowerCase()}</a></>
}

function page(settings: Settings, kind: NoticeKind, language: Language, title: string, above: Content, children: Content): Answer {
  const labels = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' }
  const languages = settings.languages.map((code) => ({ code, label: labels[code], isCurrent: code === language,
    href: kind === 'customers' ? `/notice/${code}` : `/notice/${kind}/${code}` }))
  const body = (
    <PublicPage title={title} above={above} languages={languages}
      foot={<a href={`${accessibilityPath}?kieli=${language}`}>{accessibilityTexts.title[language]}</a>}
      texts={{ skip: texts.skip[language], languages: texts.languages[language] }}>
      {children}
    </PublicPage>
  )
  return { as: 'document', html: document({ title: `${title} – ${settings.controller.name}`, language, body, stylesheet: stylesheet.path }) }
}
