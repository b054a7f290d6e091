import type { Purpose } from '../../catalogue/purposes.ts'
import type { Text } from '../../catalogue/shape.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import type { Fault, Refusal } from '../../platform/refusal.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { ErrorSummary, Form, summaryOf } from '../../platform/ui/form.tsx'
import { Button, Callout, EmptyState, LinkButton, type Content } from '../../platform/ui/parts.tsx'
import { pageTexts as texts } from '../page-texts.ts'
import { ComingBack } from './coming-back.tsx'
import { draftTexts } from './draft-texts.ts'

/** The words of a visit's language. */
export type Say = (text: Text) => string

export function speaker(visit: Visit): Say {
  return (text) => say(text, visit.language)
}

/** A staff page: what it holds and what one can do on it stand under its name. */
export function page(parts: {
  title: string
  current: string
  subtitle?: Content
  actions?: Content
  body: Content
  status?: 200 | 404 | 409 | 422
}): Answer {
  const { body, status = 200, ...heading } = parts
  return { as: 'page', ...heading, status, body: <>{body}</> }
}

/** How a refused form is answered: told what to mend, or that somebody else was first. */
export function refusedStatus(refusal: Refusal | undefined): 200 | 409 | 422 {
  if (refusal === undefined) return 200
  return refusal.kind === 'conflict' ? 409 : 422
}

/** A form that posts, with what must be mended on top, and one way back. */
export function PostForm(props: {
  action: string
  back: string
  language: Language
  faults: readonly Fault[]
  /** The fields of the form, where a fault does not say itself what its field is called. */
  fields?: readonly { name: string; label: Text }[] | undefined
  refusal?: Refusal | undefined
  hidden?: Readonly<Record<string, string>> | undefined
  confirm?: Text | undefined
  /** The page that a draft of the form is kept under. */
  draftOf?: string | undefined
  children: Content
}) {
  const { language, faults, refusal, fields } = props
  const told = faults.map((fault) => ({ ...fault, label: fault.label ?? fields?.find(({ name }) => name === fault.field)?.label }))
  const loose = refusal !== undefined && faults.length === 0
  return (
    <Form
      action={props.action}
      hidden={{ ...props.hidden, ...(props.draftOf === undefined ? {} : { draft_of: props.draftOf }) }}
      guarded
      errors={
        <>
          <ErrorSummary title={say(texts.mend, language)} errors={summaryOf(told, language)} />
          {loose && <Told text={say(refusal.text, language)} />}
        </>
      }
      actions={
        <>
          <Button look="primary">{say(props.confirm ?? texts.save, language)}</Button>
          {props.draftOf !== undefined && (
            <Button formAction="/drafts">{say(draftTexts.keep, language)}</Button>
          )}
          <LinkButton href={props.back} back>
            {say(texts.cancel, language)}
          </LinkButton>
        </>
      }
    >
      {props.children}
      <ComingBack refusal={refusal} language={language} />
    </Form>
  )
}

function Told(props: { text: string }) {
  return (
    <div role="alert" tabIndex={-1} data-focus>
      <Callout tone="refuses">{props.text}</Callout>
    </div>
  )
}

/** Stands where a section would, when no duty of the viewer opens it. */
export function ClosedSection(props: { what: Text; language: Language; page: string; purpose: Purpose }) {
  const wanted = new URLSearchParams({ page: props.page, purpose: props.purpose })
  return (
    <EmptyState
      title={say(texts.closedSection(props.what), props.language)}
      text={say(texts.requestAccess, props.language)}
      actions={
        <LinkButton href={`/access-requests/new?${wanted.toString()}`}>
          {say(texts.requestIt, props.language)}
        </LinkButton>
      }
    />
  )
}
