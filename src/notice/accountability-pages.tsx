import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { currentSettings, settingsInForce } from './in-force.ts'
import { AccountabilityDesk, type Standing } from './accountability-desk.tsx'
import { CheckedRows, RecordPage } from './accountability-record.tsx'
import { accountabilityTexts as texts } from './accountability-texts.ts'
import { checkRows } from './check.ts'
import { lookAt } from './check-live.ts'
import { checklistOf } from './checklist.ts'
import { noticeKinds, noticeOf, type NoticeKind } from './notice.ts'
import { processingOf } from './processing.ts'
import { isStale, publishedVersions, publishNotice, type Published } from './publish.ts'
import { recordText } from './record-blocks.ts'
import { recordMarkdown } from './record-markdown.ts'
import { recordPdf } from './record-pdf.ts'
import { recordOf, type Record30 } from './record.ts'
import type { Settings } from './settings.ts'
import { texts as noticeTexts } from './texts.ts'

/** Where the data protection officer starts: notices and what they must tell, the record of processing, and how
 *  each promise stands. The record and the rows look at the register itself, which the rights desk may. */
export const accountabilityRoutes: readonly Route[] = [
  { method: 'GET', path: '/accountability', kind: 'page', purposes: ['accountability'], answer: desk },
  {
    method: 'POST',
    path: '/accountability/notice/:kind',
    kind: 'form',
    purposes: ['accountability'],
    answer: publish,
  },
  {
    method: 'GET',
    path: '/accountability/record',
    kind: 'page',
    purposes: ['rights_requests'],
    answer: recordPage,
  },
  {
    method: 'GET',
    path: '/accountability/record.md',
    kind: 'page',
    purposes: ['rights_requests'],
    answer: recordAsMarkdown,
  },
  {
    method: 'GET',
    path: '/accountability/record.pdf',
    kind: 'page',
    purposes: ['rights_requests'],
    answer: recordAsPdf,
  },
  {
    method: 'GET',
    path: '/accountability/rows',
    kind: 'page',
    purposes: ['rights_requests'],
    answer: rowsPage,
  },
]

async function desk(visit: Visit): Promise<Answer> {
  const { language } = visit
  const notices = await visit.read('accountability', 'opened', async (task) => {
    const settings = asDecided((await currentSettings(task))?.settings)
    const found: Standing[] = []
    for (const kind of noticeKinds) {
      const [latest] = await publishedVersions(task, kind)
      found.push(standingOf(settings, kind, latest, visit))
    }
    return found
  })
  return {
    as: 'page',
    title: texts.title[language],
    current: '/accountability',
    body: (
      <AccountabilityDesk
        notices={notices}
        language={language}
        seesRegister={visit.holds('rights_requests')}
      />
    ),
  }
}

/** How a notice stands. The text in force is checked; before the first one, what would be published. */
function standingOf(
  settings: Settings,
  kind: NoticeKind,
  latest: Published | undefined,
  { language }: Visit,
): Standing {
  const first = settings.languages[0] ?? language
  const inForce = latest?.texts[language] ?? latest?.texts[first] ?? noticeOf(settings, kind, language)
  return {
    kind,
    latest,
    isStale: latest !== undefined && isStale(settings, kind, latest),
    elements: checklistOf(inForce, settings),
  }
}

async function publish(visit: Visit): Promise<Answer> {
  const kind = noticeKinds.find((each) => each === visit.parameters['kind'])
  if (kind === undefined) throw new Refusal('not-found', texts.noSuchNotice)
  await visit.mustHold('approve_notice')
  const said = await visit.write('accountability', async (task) => {
    const { version, isNew } = await publishNotice(task, kind)
    return texts[isNew ? 'didPublish' : 'noChange'][visit.language].replace('{version}', String(version))
  })
  return { as: 'redirect', to: '/accountability#notices', said }
}

async function recordPage(visit: Visit): Promise<Answer> {
  const text = recordText(await recordFor(visit), visit.language)
  return {
    as: 'page',
    title: text.title,
    current: '/accountability',
    body: <RecordPage text={text} language={visit.language} />,
  }
}

async function recordAsMarkdown(visit: Visit): Promise<Answer> {
  const text = recordMarkdown(await recordFor(visit), visit.language)
  return {
    as: 'file',
    type: 'text/markdown; charset=utf-8',
    name: `${texts.fileName[visit.language]}.md`,
    bytes: new TextEncoder().encode(text),
  }
}

async function recordAsPdf(visit: Visit): Promise<Answer> {
  return {
    as: 'file',
    type: 'application/pdf',
    name: `${texts.fileName[visit.language]}.pdf`,
    bytes: await recordPdf(await recordFor(visit), visit.language),
  }
}

function recordFor(visit: Visit): Promise<Record30> {
  return visit.read('rights_requests', 'listed', async (task) =>
    recordOf(asDecided(await settingsInForce(task)), await processingOf(task)),
  )
}

async function rowsPage(visit: Visit): Promise<Answer> {
  const rows = checkRows(await visit.read('rights_requests', 'listed', lookAt))
  return {
    as: 'page',
    title: texts.rows[visit.language],
    current: '/accountability',
    body: <CheckedRows rows={rows} language={visit.language} />,
  }
}

function asDecided(found: Settings | undefined): Settings {
  if (found === undefined) throw new Refusal('not-found', noticeTexts.noSettings)
  return found
}
