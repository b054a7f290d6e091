import type { Language, Text } from '../catalogue/shape.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import { formatPhone } from '../platform/text/phone.ts'
import { assessedOn, barriers, conformance, type Barrier } from './accessibility.ts'
import { accessibilityTexts as texts } from './accessibility-texts.ts'
import { currentSettings } from './in-force.ts'
import type { Settings } from './settings.ts'
import { texts as noticeTexts } from './texts.ts'

/** Where the accessibility statement is served. */
export const accessibilityPath = '/accessibility'

/** The statement that a controller bound by the act on digital services (306/2019) must publish. */
export const accessibilityRoutes: readonly Route[] = [
  { method: 'GET', path: accessibilityPath, kind: 'public', purposes: ['accountability'], answer: showStatement },
]

async function showStatement(visit: Visit): Promise<Answer> {
  const decided = await visit.read('accountability', 'opened', currentSettings)
  if (decided === undefined) throw new Refusal('not-found', noticeTexts.noSettings)
  const { language } = visit
  return { as: 'page', title: texts.title[language], body: <Statement controller={decided.settings.controller} language={language} /> }
}

function Statement({ controller, language }: { controller: Settings['controller']; language: Language }) {
  const say = (text: Text) => text[language].replace('{controller}', controller.name).replace('{day}', formatDay(assessedOn))
  return (
    <div class="prose">
      <p>{say(texts.scope)}</p>
      <h2>{say(texts.state)}</h2>
      <p>{say(texts[conformance()])}</p>
      <h2>{say(texts.lacking)}</h2>
      <Lacking known={barriers} language={language} />
      <h2>{say(texts.basis)}</h2>
      <p>{say(texts.assessed)}</p>
      <h2>{say(texts.feedback)}</h2>
      <p>{say(texts.tell)}</p>
      <p>{reach(controller.registerContact)}</p>
      <h2>{say(texts.supervisor)}</h2>
      <p>{say(texts.complain)}</p>
      <p>{say(texts.authority)}<br />saavutettavuus@traficom.fi<br />029 534 5000<br />
        <a href="https://www.saavutettavuusvaatimukset.fi">www.saavutettavuusvaatimukset.fi</a></p>
    </div>
  )
}

function Lacking({ known, language }: { known: readonly Barrier[]; language: Language }) {
  if (known.length === 0) return <p>{texts.nothing[language]}</p>
  return (
    <ul>
      {known.map(({ where, what, why }) => <li key={where.en}><strong>{where[language]}.</strong> {what[language]} {why[language]}</li>)}
    </ul>
  )
}

function reach({ name, email, phone }: Settings['controller']['registerContact']): string {
  return [name, email, phone === undefined ? undefined : formatPhone(phone)].filter((part) => part !== undefined).join(', ')
}
