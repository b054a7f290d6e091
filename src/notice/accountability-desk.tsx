import type { Language, Text } from '../catalogue/shape.ts'
import { formatDay } from '../platform/text/day.ts'
import { Badge, Button, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { accountabilityTexts as texts, kindTexts } from './accountability-texts.ts'
import type { Element } from './checklist.ts'
import { checklistTexts } from './checklist-texts.ts'
import { gaps2018, type Gap } from './gaps.ts'
import type { NoticeKind } from './notice.ts'
import { names } from './one-of.ts'
import type { Published } from './publish.ts'

/** How one notice stands: what is in force, whether it is still so, and which elements it tells. */
export type Standing = {
  kind: NoticeKind
  latest: Published | undefined
  isStale: boolean
  elements: readonly Element[]
}

/** The start of the officer's desk. */
export function AccountabilityDesk(props: {
  notices: readonly Standing[]
  language: Language
  seesRegister: boolean
}) {
  const { notices, language } = props
  return (
    <div class="flow">
      <Panel id="notices" title={texts.notices[language]} foot={texts.publishWhy[language]}>
        <NoticeTable notices={notices} language={language} />
      </Panel>
      <Panel id="documents" title={texts.documents[language]}>
        <div class="actions">
          {props.seesRegister && (
            <LinkButton href="/accountability/record">{texts.record[language]}</LinkButton>
          )}
          {props.seesRegister && <LinkButton href="/accountability/rows">{texts.rows[language]}</LinkButton>}
          <LinkButton href="/settings">{texts.settings[language]}</LinkButton>
          <LinkButton href="/notice">{texts.publicNotice[language]}</LinkButton>
        </div>
      </Panel>
      <Panel id="checklist" title={texts.checklist[language]}>
        <Checklist notices={notices} language={language} />
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
        {
          key: 'kind',
          title: texts.notice[language],
          cell: ({ kind }) => kindTexts[kind][language],
          main: true,
        },
        {
          key: 'published',
          title: texts.published[language],
          cell: ({ latest }) => publishedText(latest, language),
        },
        {
          key: 'state',
          title: texts.state[language],
          cell: (notice) => <State notice={notice} language={language} />,
        },
        {
          key: 'publish',
          title: texts.publish[language],
          cell: ({ kind }) => (
            <form method="post" action={`/accountability/notice/${kind}`}>
              <Button look="small">
                {texts.publish[language]}
                <span class="hidden"> {kindTexts[kind][language]}</span>
              </Button>
            </form>
          ),
        },
      ]}
      rows={notices}
      rowKey={({ kind }) => kind}
      empty={null}
    />
  )
}

function publishedText(latest: Published | undefined, language: Language): string {
  return latest === undefined
    ? texts.unpublished[language]
    : texts.version[language]
        .replace('{version}', String(latest.version))
        .replace('{day}', formatDay(latest.publishedOn))
}

function State({ notice, language }: { notice: Standing; language: Language }) {
  if (notice.latest === undefined) return <Badge tone="waits">{texts.unpublished[language]}</Badge>
  return (
    <Badge tone={notice.isStale ? 'waits' : 'holds'}>
      {texts[notice.isStale ? 'stale' : 'fresh'][language]}
    </Badge>
  )
}

/** What each notice must tell, side by side: an element that does not apply to a notice stands empty there. */
function Checklist({ notices, language }: { notices: readonly Standing[]; language: Language }) {
  const keys = names(checklistTexts).filter((key) =>
    notices.some(({ elements }) => elements.some((one) => one.key === key)),
  )
  const rows = keys.map((key) => ({
    key,
    of: (kind: NoticeKind) =>
      notices.find((one) => one.kind === kind)?.elements.find((one) => one.key === key),
  }))
  return (
    <>
      <ul>
        {notices.map((notice) => (
          <li key={notice.kind}>{summaryOf(notice, language)}</li>
        ))}
      </ul>
      <DataTable
        caption={texts.checklist[language]}
        columns={[
          {
            key: 'element',
            title: texts.element[language],
            cell: ({ key }) => checklistTexts[key][language],
            main: true,
            second: ({ of }) =>
              notices.map(({ kind }) => of(kind)?.article).find((article) => article !== undefined),
          },
          ...notices.map(({ kind }) => ({
            key: kind,
            title: kindTexts[kind][language],
            cell: ({ of }: (typeof rows)[number]) => <Told element={of(kind)} language={language} />,
          })),
        ]}
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
      />
    </>
  )
}

function Told({ element, language }: { element: Element | undefined; language: Language }) {
  if (element === undefined) return <span class="muted">{texts.notApplicable[language]}</span>
  return (
    <Badge tone={element.isTold ? 'holds' : 'refuses'}>
      {texts[element.isTold ? 'told' : 'missing'][language]}
    </Badge>
  )
}

function summaryOf({ kind, elements }: Standing, language: Language): string {
  const missing = elements.filter(({ isTold }) => !isTold).length
  return texts[missing === 0 ? 'complete' : 'lacking'][language]
    .replace('{kind}', kindTexts[kind][language])
    .replace('{missing}', String(missing))
    .replace('{count}', String(elements.length))
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
        { key: 'answer', title: texts.answer[language], cell: ({ ourAnswer }) => say(ourAnswer), long: true },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
    />
  )
}
