import { type Language, say } from '../text/language.ts'
import type { Content } from './parts.tsx'
import { PublicPage } from './shell.tsx'
import { type ErrorKind, errorTexts } from './texts.ts'

/** Says in words what happened and what to do next; never a code alone. `incident` is 'Tapaus 7F3K-22' for support;
 *  `children` holds what the case needs, such as the two versions of a conflict. */
export function ErrorPage(props: {
  kind: ErrorKind
  language: Language
  title?: string | undefined
  next?: Content
  sender?: Content
  incident?: string | undefined
  actions: Content
  texts: { skip: string; languages: string }
  children?: Content
}) {
  const known = errorTexts[props.kind]
  return (
    <PublicPage
      title={props.title ?? say(known.title, props.language)}
      sender={props.sender}
      texts={props.texts}
    >
      <div class="flow">
        <p>{props.next ?? say(known.next, props.language)}</p>
        {props.incident !== undefined && <p class="muted">{props.incident}</p>}
        {props.children}
        <div class="actions">{props.actions}</div>
      </div>
    </PublicPage>
  )
}
