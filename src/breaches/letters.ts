import { choiceText } from '../platform/choices.ts'
import type { Controller } from '../platform/controller.ts'
import type { Paper, PaperSection } from '../platform/paper/paper.ts'
import { fill, remediesIn, remediesTitle } from '../platform/paper/remedies.ts'
import { dayOf, formatDay, formatInstant } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import type { Addressee } from './affected.ts'
import type { Breach, Notice } from './breaches.ts'
import { letterTexts as texts } from './letter-texts.ts'

/** The draft of what the authority is told: all that is known by now, and what is not known said to be so. After a first
 *  notice it is a supplement. Source: GDPR 33(3)-(4). */
export function authorityPaper(breach: Breach, notices: readonly Notice[], controller: Controller, { language, today }: { language: Language; today: string }): Paper {
  const known = (text: string | null) => [text ?? texts.unknown[language]]
  const counted = (text: 'people' | 'records') => { const count = breach[text]; return count === null ? [] : [fill(texts[text][language], { count })] }
  return {
    language, title: texts[notices.length === 0 ? 'notice' : 'further'][language], above: above(controller),
    lead: fill(texts.noticeLead[language], { controller: controller.name, day: formatDay(today) }),
    sections: [
      part(texts.when[language], [fill(texts.found[language], { at: formatInstant(breach.found_at, language) }),
        fill(texts.due[language], { at: formatInstant(breach.due_at, language) })]),
      part(texts.nature[language], [choiceText('breach', 'kind', breach.kind)[language], ...known(breach.happened)]),
      part(texts.concerned[language], [...known(breach.concerned), ...counted('people'), ...counted('records')]),
      part(texts.consequences[language], known(breach.consequences)),
      part(texts.measures[language], known(breach.measures)),
      part(texts.risk[language], breach.risk === null ? known(null) : [choiceText('breach', 'risk', breach.risk)[language], ...known(breach.risk_reason)]),
      ...(notices.length === 0 ? [] : [part(texts.told[language], notices.map(({ stage, told_at }) =>
        `${choiceText('breach_notice', 'stage', stage)[language]} ${formatInstant(told_at, language)}`))]),
      part(texts.reach[language], known(controller.officer ?? controller.contact ?? null)),
    ],
  }
}

/** The letter to somebody whom a breach concerns, in their language and in plain words. Source: GDPR 34(2), 12(1), 77. */
export function affectedPaper(breach: Breach, { name, language, address }: Addressee, controller: Controller, today: string): Paper {
  const said = (text: string | null) => [text ?? texts.unknown[language]]
  const reach = controller.officer ?? controller.contact
  return {
    language, title: texts.letter[language],
    above: [...above(controller), '', name, ...(address === undefined ? [] : [address]), '', formatDay(today)],
    lead: fill(texts.letterLead[language], { day: formatDay(dayOf(breach.found_at)) }),
    sections: [
      part(texts.happened[language], said(breach.happened)),
      part(texts.follows[language], said(breach.consequences)),
      part(texts.done[language], said(breach.measures)),
      ...(reach === undefined ? [] : [part(texts.ask[language], [fill(texts.askUs[language], { reach })])]),
      part(remediesTitle[language], remediesIn(language, controller)),
    ],
  }
}

function above({ name, address }: Controller): string[] {
  return [name, ...(address === undefined ? [] : [address])]
}

function part(heading: string, lines: readonly string[]): PaperSection {
  return { heading, lines, header: [], rows: [] }
}
