import { say, type Language, type Text } from '../../platform/text/language.ts'
import { LinkButton, Panel, type Content } from '../../platform/ui/parts.tsx'
import { pageTexts } from '../page-texts.ts'
import { WhyRows } from './why.tsx'

/** One dated piece of a card: what it is, its small line, and what can be done to it. */
export type Piece = { key: string; what: Content; second?: Content; actions?: Content }

/** A panel of pieces with the way to add one; says in words when there is none. */
export function Pieces(props: {
  id: string
  title: Text
  none: Text
  add?: string | undefined
  pieces: readonly Piece[]
  foot?: Content
  /** The table the pieces are rows of: why they are held is told in place. */
  table: string
  language: Language
}) {
  const { language, title } = props
  return (
    <Panel
      id={props.id}
      title={say(title, language)}
      foot={props.foot}
      actions={
        props.add !== undefined && (
          <LinkButton look="small" href={props.add}>
            {say(pageTexts.add, language)}
            <span class="hidden">: {say(title, language)}</span>
          </LinkButton>
        )
      }
    >
      {props.pieces.length === 0 && <p class="muted">{say(props.none, language)}</p>}
      {props.pieces.map(({ key, what, second, actions }) => (
        <div key={key} class="piece">
          {what} {second !== undefined && <span class="second">{second}</span>}
          {actions}
        </div>
      ))}
      {props.pieces.length > 0 && <WhyRows table={props.table} language={language} />}
    </Panel>
  )
}

/** The way to the page that corrects or ends one piece. */
export function CorrectLink(props: { href: string; what: string; language: Language }) {
  return (
    <LinkButton href={props.href} look="text">
      {say(pageTexts.correct, props.language)}
      <span class="hidden">: {props.what}</span>
    </LinkButton>
  )
}
