import type { Language, Text } from '../catalogue/shape.ts'
import { formatDay } from '../platform/text/day.ts'
import { Badge, Button, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { accountabilityTexts as texts, kindTexts } from './accountability-texts.ts'
import type { Element } from './checklist.ts'
import { gaps2018, type Gap } from './gaps.ts'
import type { NoticeKind } from './notice.ts'
import type { Published } from './publish.ts'

/** How one notice stands: what is in force, whether it is still so, and which elements it tells. */
export type Standing = { kind: NoticeKind; latest: Published | undefined; isStale: boolean; elements: readonly Element[] }

/** The start of the officer's desk. */
export function AccountabilityDesk(props: {
  notices: readonly Standing[]; language: Language; seesRegister: boolean
}) {
  const { notices, language } = props
  return (
    <div class="flow">
      <Panel id="notices" title={texts.notices[language]} foot={texts.publishWhy[language]}>
        <NoticeTable notices={notices} language={language} />
      </Panel>
      <Panel id="documents" title={texts.documents[language]}>
        <div class="actions">
          {props.seesRegister && <LinkButton href="/accountability/record">{texts.record[language]}</LinkButton>}
          {props.seesRegister && <LinkButton href="/accountability/rows">{texts.rows[language]}</LinkButton>}
          <LinkButton href="/settings">{texts.settings[language]}</LinkButton>
          <LinkButton href="/notice">{texts.publicNotice[language]}</LinkButton>
        </div>
      </Panel>
      <Panel id="checklist" title={texts.checklist[language]}>
        {notices.map((notice) => <Checklist key={notice.kind} notice={notice} language={language} />)}
      </Panel>
      <Panel id="gaps" title={texts.gaps[language]}>
        <GapTable language={language} />
      </Panel>
    </div>
  )
}

function NoticeTable({ notices, language }: { notices: readonly Standing[]; language: Language }) {
  return (
    <DataTable
      caption={texts.notices[language]}
      columns={[
        { key: 'kind', title: texts.notice[language], cell: ({ kind }) => kindTexts[kind][language], main: true },
        { key: 'published', title: texts.published[language], cell: ({ latest }) => publishedText(latest, language) },
        { key: 'state', title: texts.state[language], cell: (notice) => <State notice={notice} language={language} /> },
        { key: 'publish', title: texts.publish[language], cell: ({ kind }) => (
          <form method="post" action={`/accountability/notice/${kind}`}>
            <Button look="small">
              {texts.publish[language]}<span class="hidden"> {kindTexts[kind][language]}</span>
            </Button>
          </form>) },
      ]}
      rows={notices}
      rowKey={({ kind }) => kind}
      empty={null}
    />
  )
}

function publishedText(latest: Published | undefined, language: Language): string {
  return latest === undefined ? texts.unpublished[language]
    : texts.version[language].replace('{version}', String(latest.version)).replace('{day}', formatDay(latest.publishedOn))
}

function State({ notice, language }: { notice: Standing; language: Language }) {
  if (notice.latest === undefined) return <Badge tone="waits">{texts.unpublished[language]}</Badge>
  return <Badge tone={notice.isStale ? 'waits' : 'holds'}>{texts[notice.isStale ? 'stale' : 'fresh'][language]}</Badge>
}

/** What a notice must tell; opened by itself where something is missing. */
function Checklist({ notice, language }: { notice: Standing; language: Language }) {
  const missing = notice.elements.filter(({ isTold }) => !isTold).length
  const summary = texts[missing === 0 ? 'complete' : 'lacking'][language].replace('{kind}', kindTexts[notice.kind][language])
    .replace('{missing}', String(missing)).replace('{count}', String(notice.elements.length))
  return (
    <details open={missing > 0}>
      <summary>{summary}</summary>
      <DataTable
        caption={summary}
        columns={[
          { key: 'element', title: texts.element[language], cell: ({ what }) => what[language], main: true },
          { key: 'article', title: texts.article[language], cell: ({ article }) => article },
          { key: 'told', title: texts.state[language], cell: ({ isTold }) => (
            <Badge tone={isTold ? 'holds' : 'refuses'}>{texts[isTold ? 'told' : 'missing'][language]}</Badge>) },
        ]}
        rows={notice.elements}
        rowKey={({ key }) => key}
        empty={null}
      />
    </details>
  )
}

function GapTable({ language }: { language: Language }) {
  const rows: readonly Gap[] = gaps2018
  const say = (text: Text) => text[language]
  return (
    <DataTable
      caption={texts.gaps[language]}
      columns={[
        { key: 'gap', title: texts.gap[language], cell: ({ what }) => say(what), main: true },
        { key: 'article', title: texts.article[language], cell: ({ article }) => article },
        { key: 'answer', title: texts.answer[language], cell: ({ ourAnswer }) => say(ourAnswer) },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
    />
  )
}
