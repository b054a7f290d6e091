import type { Language } from '../catalogue/shape.ts'
import { Callout, Proof } from '../platform/ui/parts.tsx'
import type { Evidence } from './evidence.ts'
import { noticeKinds, type Notice, type NoticeKind, type Section } from './notice.ts'
import { noticeTexts } from './notice-texts.ts'
import { texts } from './texts.ts'

/** A notice as its readers see it: the right to object first and apart, each promise with what shows that it is so. */
export function NoticeText(props: {
  notice: Notice; evidence: readonly Evidence[]; day: string; language: Language; kind: NoticeKind
}) {
  const { notice, language } = props
  const objection = notice.sections.find(({ key }) => key === 'objection')
  const rest = notice.sections.filter(({ key }) => key !== 'objection')
  return (
    <div class="prose">
      {objection !== undefined && (
        <Callout title={objection.heading}>{objection.paragraphs.map((line) => <p key={line}>{line}</p>)}</Callout>
      )}
      {rest.map((section) => (
        <Part key={section.key} section={section} language={language} day={props.day}
          evidence={props.evidence.find((one) => one.section === section.key)} />
      ))}
      <OtherNotices kind={props.kind} language={language} />
    </div>
  )
}

function Part(props: { section: Section; evidence: Evidence | undefined; day: string; language: Language }) {
  const { section, evidence, language } = props
  return (
    <section id={section.key} class="prose">
      <h2>{section.heading}</h2>
      {section.paragraphs.map((line) => <p key={line}>{line}</p>)}
      {section.list.map((group) => <Group key={group.title ?? group.lines[0]} group={group} language={language} />)}
      {evidence !== undefined && (
        <Proof text={texts.soItIs[language].replace('{what}', evidence.what[language]).replace('{day}', props.day)} />
      )}
    </section>
  )
}

function Group(props: { group: Section['list'][number]; language: Language }) {
  const { title, lines, more } = props.group
  if (title === undefined) return lines.length === 1 ? <p>{lines[0]}</p> : <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
  return (
    <div class="flow">
      <h3>{title}</h3>
      <p>{lines[0]}</p>
      <ul>{lines.slice(1).map((line) => <li key={line}>{line}</li>)}</ul>
      {more !== undefined && <details><summary>{texts.balancing[props.language]}</summary><p>{more}</p></details>}
    </div>
  )
}

function OtherNotices({ kind, language }: { kind: NoticeKind; language: Language }) {
  return (
    <section class="prose">
      <h2>{texts.others[language]}</h2>
      <ul>
        {noticeKinds.filter((each) => each !== kind).map((each) => (
          <li key={each}>
            <a href={`/notice/${each}/${language}`}>{noticeTexts.title[each][language].replace('{register}: ', '')}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
